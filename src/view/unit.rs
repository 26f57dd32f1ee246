//! The parts of the page and the choices that each depends on.
//!
//! Invariant: two selections that a unit sees as the same draw it the same, so a choice that does
//! not concern a unit does not draw it again.

use super::painter::Supply;
use crate::compare::{Chart, ChartModel, Table, UsageSort};
use crate::state::{Section, Selection};
use std::cell::OnceCell;

/// A part of the page that depends on the same choices throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// The sentences about what stands out.
    Insights,
    /// How many rows are equal in all shown roles.
    Count,
    /// The words of a section.
    Section(Section),
    /// A chart.
    Chart(Chart),
}

impl Unit {
    /// Every unit, in the order in which they stand on the page.
    pub(super) fn all() -> impl Iterator<Item = Unit> {
        let parts = Section::ALL.into_iter().map(Unit::Section).chain(Chart::ALL.into_iter().map(Unit::Chart));
        [Unit::Insights, Unit::Count].into_iter().chain(parts)
    }

    /// The selection as far as the unit depends on it; the rest is as by default.
    pub(super) fn view_of(self, selection: &Selection) -> Selection {
        use Chart::{Education, PayByYears, PayEvidence, PayRange, Years};
        use Section::{Glance, Requirements};
        let default = Selection::default();
        let by_place = matches!(
            self,
            Unit::Insights
                | Unit::Count
                | Unit::Section(Glance | Requirements)
                | Unit::Chart(PayRange | PayByYears | PayEvidence | Education | Years)
        );
        let by_series = matches!(self, Unit::Insights | Unit::Chart(PayRange | PayByYears));
        Selection {
            roles: selection.roles.clone(),
            place: if by_place { selection.place.clone() } else { default.place },
            series: if by_series { selection.series } else { default.series },
            sections: if self == Unit::Count { selection.sections } else { default.sections },
            differences_only: default.differences_only,
            locale: selection.locale,
        }
    }
}

/// What a unit is to show.
pub(super) struct Wanted {
    pub(super) unit: Unit,
    /// As the unit sees it.
    pub(super) selection: Selection,
    /// The order of the usage chart.
    pub(super) sort: UsageSort,
    /// What its pieces have in common, made once.
    pub(super) made: OnceCell<Made>,
}

/// What the pieces of a unit have in common.
pub(super) enum Made {
    /// A chart: its head, its drawing and its table are three pieces.
    Chart(Box<ChartModel>),
    /// The rows that matter most, and the rest.
    Tables(Box<(Table, Table)>),
}

impl Wanted {
    pub(super) fn new(unit: Unit, selection: &Selection, sort: UsageSort) -> Self {
        Wanted { unit, selection: unit.view_of(selection), sort, made: OnceCell::new() }
    }

    /// Whether the unit would be drawn the same for these choices.
    pub(super) fn serves(&self, selection: &Selection, sort: UsageSort) -> bool {
        let sorted = self.unit == Unit::Chart(Chart::Usage);
        self.selection == self.unit.view_of(selection) && (!sorted || self.sort == sort)
    }

    /// The chart, if the unit is one.
    pub(super) fn chart(&self, supply: &Supply) -> Option<&ChartModel> {
        match self.made(supply)? {
            Made::Chart(model) => Some(model),
            Made::Tables(_) => None,
        }
    }

    /// The rows that matter most and the rest, if the unit has a table.
    pub(super) fn tables(&self, supply: &Supply) -> Option<&(Table, Table)> {
        match self.made(supply)? {
            Made::Tables(tables) => Some(tables),
            Made::Chart(_) => None,
        }
    }

    fn made(&self, supply: &Supply) -> Option<&Made> {
        if self.made.get().is_none() {
            let _ = self.made.set((supply.painter.make)(&supply.data, self)?);
        }
        self.made.get()
    }
}
