//! The parts of the page and the choices that each depends on.
//!
//! Invariant: two selections that a unit sees as the same draw it the same, so a choice that does
//! not concern a unit does not draw it again.

use super::painter::Supply;
use crate::compare::{ChartModel, Table};
use crate::state::{Chart, Fields, Section, Selection};
use std::cell::OnceCell;

/// A part of the page that depends on the same choices throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// The roles that can be added.
    Roles,
    /// The places that can be chosen.
    Places,
    /// How pay can be shown.
    Money,
    /// The sentences about what stands out.
    Insights,
    /// How many rows are equal in all shown roles.
    Count,
    /// The words of a section.
    Section(Section),
    /// A chart.
    Chart(Chart),
    /// The other charts, beside one that is shown alone.
    Others,
}

impl Unit {
    /// Every unit, in the order in which they stand on the page.
    pub(super) fn all() -> impl Iterator<Item = Unit> {
        let parts = Section::ALL.into_iter().map(Unit::Section).chain(Chart::ALL.into_iter().map(Unit::Chart));
        [Unit::Roles, Unit::Places, Unit::Money, Unit::Insights, Unit::Count, Unit::Others].into_iter().chain(parts)
    }

    /// Whether the unit is on the page.
    pub(super) fn is_on(self, selection: &Selection) -> bool {
        match (self, selection.chart) {
            (Unit::Roles | Unit::Places | Unit::Money, _) => true,
            (Unit::Chart(chart), Some(alone)) => chart == alone,
            (Unit::Others, alone) => alone.is_some(),
            (_, Some(_)) => false,
            (Unit::Chart(chart), None) => chart.is_in_comparison() && selection.sections.contains(chart.section()),
            (Unit::Section(section), None) => selection.sections.contains(section),
            (Unit::Insights | Unit::Count, None) => true,
        }
    }

    /// Whether the static page's form of it cannot be kept: a slider that is drawn anew under the
    /// pointer ends the drag.
    pub(super) fn is_dragged(self) -> bool {
        self == Unit::Chart(Chart::PayAtYears)
    }

    fn is_by_place(self) -> bool {
        match self {
            Unit::Places | Unit::Money | Unit::Insights | Unit::Count => true,
            Unit::Section(section) => matches!(section, Section::Glance | Section::Requirements),
            Unit::Chart(Chart::PayByGroup | Chart::Usage | Chart::WorkMode | Chart::OrganisationSize) => false,
            Unit::Chart(_) => true,
            Unit::Roles | Unit::Others => false,
        }
    }

    fn is_by_series(self) -> bool {
        use Chart::{PayByPlace, PayByYears, PayDifference, PayDistribution, PayRange};
        let charts = [PayRange, PayDistribution, PayByYears, PayByPlace, PayDifference];
        self == Unit::Insights || charts.into_iter().any(|chart| self == Unit::Chart(chart))
    }

    fn is_of_pay(self) -> bool {
        match self {
            Unit::Money | Unit::Insights | Unit::Count => true,
            Unit::Section(section) => matches!(section, Section::Glance | Section::Path),
            Unit::Chart(chart) => chart.section() == Section::Pay,
            Unit::Roles | Unit::Places | Unit::Others => false,
        }
    }

    /// The selection as far as the unit depends on it; the rest is as by default.
    pub(super) fn view_of(self, selection: &Selection) -> Selection {
        let mut view = Selection { locale: selection.locale, ..Selection::default() };
        if !matches!(self, Unit::Places | Unit::Money | Unit::Others) {
            view.roles.clone_from(&selection.roles);
        }
        if self.is_by_place() {
            view.place.clone_from(&selection.place);
        }
        if self.is_by_series() {
            view.series = selection.series;
        }
        if self.is_of_pay() {
            view.currency.clone_from(&selection.currency);
            (view.period, view.hours, view.prices) = (selection.period, selection.hours, selection.prices);
        }
        if self == Unit::Count {
            view.sections = selection.sections;
        }
        match self {
            Unit::Chart(chart) => {
                view.options = selection.options.only(chart.options());
                // Beside its drawing stands a link to it alone, or back to the rest.
                view.chart = selection.chart.filter(|alone| *alone == chart);
            }
            Unit::Others => view.chart = selection.chart,
            _ => {}
        }
        view
    }

    /// What is typed, as far as the unit depends on it.
    pub(super) fn typed_of(self, typed: &Fields) -> Fields {
        typed.only(match self {
            Unit::Roles => &["find-role"],
            Unit::Places => &["find-place"],
            Unit::Chart(chart) => chart.typed(),
            _ => &[],
        })
    }
}

/// What a unit is to show.
pub(super) struct Wanted {
    pub(super) unit: Unit,
    /// As the unit sees it.
    pub(super) selection: Selection,
    /// What is typed, as the unit sees it.
    pub(super) typed: Fields,
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
    pub(super) fn new(unit: Unit, selection: &Selection, typed: &Fields) -> Self {
        Wanted { unit, selection: unit.view_of(selection), typed: unit.typed_of(typed), made: OnceCell::new() }
    }

    /// Whether the unit would be drawn the same for these choices.
    pub(super) fn serves(&self, selection: &Selection, typed: &Fields) -> bool {
        self.selection == self.unit.view_of(selection) && self.typed == self.unit.typed_of(typed)
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
