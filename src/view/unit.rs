//! The parts of the page and the choices that each depends on.
//!
//! Invariant: two selections that a unit sees as the same draw it the same, so a choice that does
//! not concern a unit does not draw it again.

use super::painter::Supply;
use crate::compare::{ChartModel, Table};
use crate::state::{Chart, Fields, Section, Selection, mine};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A part of the page that depends on the same choices throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// The roles that can be added.
    Roles,
    /// The places that can be chosen.
    Places,
    /// How pay can be shown.
    Money,
    /// The sections that can be shown.
    Sections,
    /// The words under the heading of the page, or of a section.
    Lead(Option<Section>),
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
    /// What becomes of what visitors said of themselves.
    Profile,
}

impl Unit {
    /// Every unit, in the order in which they stand on the page.
    pub(super) fn all() -> impl Iterator<Item = Unit> {
        let parts = Section::ALL.into_iter().map(Unit::Section).chain(Chart::ALL.into_iter().map(Unit::Chart));
        let leads = std::iter::once(None).chain(Section::ALL.map(Some)).map(Unit::Lead);
        let panels = [Unit::Roles, Unit::Places, Unit::Money, Unit::Sections];
        let single = [Unit::Insights, Unit::Count, Unit::Others, Unit::Profile];
        panels.into_iter().chain(single).chain(leads).chain(parts)
    }

    /// Whether the unit is on the page.
    pub(super) fn is_on(self, selection: &Selection) -> bool {
        match (self, selection.chart) {
            (Unit::Lead(None) | Unit::Roles | Unit::Places | Unit::Money, _) => true,
            (Unit::Chart(chart), Some(alone)) => chart == alone || alone.beside() == Some(chart),
            (Unit::Profile, alone) => alone.is_some_and(Chart::is_personal),
            (Unit::Others, alone) => alone.is_some(),
            (_, Some(_)) => false,
            (Unit::Chart(chart), None) => chart.is_in_comparison() && selection.sections.contains(chart.section()),
            (Unit::Section(section) | Unit::Lead(Some(section)), None) => selection.sections.contains(section),
            (Unit::Insights | Unit::Count | Unit::Sections, None) => true,
        }
    }

    /// Whether the static page's form of it cannot be kept: a slider that is drawn anew under the
    /// pointer ends the drag, and what visitors say of themselves is read by what draws it.
    pub(super) fn is_dragged(self) -> bool {
        match self {
            Unit::Chart(chart) => chart.is_personal() || matches!(chart, Chart::PayAtYears | Chart::PathFan),
            unit => unit == Unit::Profile,
        }
    }

    /// Whether the tools draw it.
    pub(super) fn is_of_tools(self) -> bool {
        match self {
            Unit::Chart(chart) => chart.is_tool(),
            unit => unit == Unit::Profile,
        }
    }

    fn is_by_place(self) -> bool {
        match self {
            Unit::Places | Unit::Money | Unit::Insights | Unit::Count => true,
            Unit::Section(section) => matches!(section, Section::Glance | Section::Requirements),
            Unit::Chart(
                Chart::PayByGroup
                | Chart::Usage
                | Chart::WorkMode
                | Chart::OrganisationSize
                | Chart::Interests
                | Chart::SkillSets
                | Chart::SkillFit
                | Chart::PathFan,
            ) => false,
            Unit::Chart(_) => true,
            Unit::Lead(_) | Unit::Roles | Unit::Sections | Unit::Others | Unit::Profile => false,
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
            Unit::Chart(chart) => chart.shows_pay(),
            Unit::Lead(_) | Unit::Roles | Unit::Places | Unit::Sections | Unit::Others | Unit::Profile => false,
        }
    }

    /// The selection as far as the unit depends on it; the rest is as by default.
    pub(super) fn view_of(self, selection: &Selection) -> Selection {
        let mut view = Selection { locale: selection.locale, setting: selection.setting, ..Selection::default() };
        match self {
            Unit::Lead(Some(_)) | Unit::Places | Unit::Money | Unit::Sections | Unit::Others | Unit::Profile => {}
            // One role or several is all that it says.
            Unit::Lead(None) => view.roles.truncate(selection.roles.len().min(2)),
            _ => view.roles.clone_from(&selection.roles),
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
        if matches!(self, Unit::Count | Unit::Sections) {
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
            Unit::Profile => return mine::kept(typed, true).with("keep-pay", typed.get("keep-pay")),
            _ => &[],
        })
    }
}

/// What a unit is to show.
pub(super) struct Wanted {
    pub(super) unit: Unit,
    /// As the unit sees it.
    pub(super) selection: Rc<Selection>,
    /// What is typed, as the unit sees it.
    pub(super) typed: Fields,
    /// What its pieces have in common, made when the first asks: a chart, of which head, drawing and table are
    /// pieces, or the rows that matter most and the rest. Who makes it also knows how to drop it.
    made: RefCell<Option<Rc<dyn Any>>>,
    /// What takes longer than a turn, as far as it is done.
    pub(super) job: RefCell<Option<Box<dyn Any>>>,
}

impl Wanted {
    /// What a unit is to show beside others, which often see the same.
    pub(super) fn new(unit: Unit, selection: &Selection, typed: &Fields, others: &[Rc<Wanted>]) -> Self {
        let view = unit.view_of(selection);
        let same = others.iter().find(|other| *other.selection == view);
        Wanted {
            unit,
            selection: same.map_or_else(|| Rc::new(view), |other| other.selection.clone()),
            typed: unit.typed_of(typed),
            made: RefCell::default(),
            job: RefCell::default(),
        }
    }

    /// What every unit is to show.
    pub(super) fn all(selection: &Selection, typed: &Fields) -> Vec<Rc<Self>> {
        Unit::all().fold(Vec::new(), |mut all, unit| {
            all.push(Rc::new(Wanted::new(unit, selection, typed, &all)));
            all
        })
    }

    /// The same for other choices; what would be drawn the same stays as it is.
    pub(super) fn renewed(before: &[Rc<Self>], selection: &Selection, typed: &Fields) -> Vec<Rc<Self>> {
        before.iter().fold(Vec::with_capacity(before.len()), |mut all, old| {
            let same = old.serves(selection, typed);
            all.push(if same { old.clone() } else { Rc::new(Wanted::new(old.unit, selection, typed, &all)) });
            all
        })
    }

    /// Whether the unit would be drawn the same for these choices.
    pub(super) fn serves(&self, selection: &Selection, typed: &Fields) -> bool {
        *self.selection == self.unit.view_of(selection) && self.typed == self.unit.typed_of(typed)
    }

    /// The chart, if the unit is one.
    pub(super) fn chart(&self, supply: &Supply) -> Option<Rc<ChartModel>> {
        self.made(supply)?.downcast().ok()
    }

    /// The rows that matter most and the rest, if the unit has a table.
    pub(super) fn tables(&self, supply: &Supply) -> Option<Rc<(Table, Table)>> {
        self.made(supply)?.downcast().ok()
    }

    fn made(&self, supply: &Supply) -> Option<Rc<dyn Any>> {
        if !self.is_made() {
            self.keep((supply.painter.make)(supply, self)?);
        }
        self.made.borrow().clone()
    }

    pub(super) fn is_made(&self) -> bool {
        self.made.borrow().is_some()
    }

    /// Keeps what was made for the pieces to come.
    pub(super) fn keep(&self, made: Rc<dyn Any>) {
        self.made.replace(Some(made));
    }

    /// Lets go of what was made; who asks for it again has it made anew.
    pub(super) fn forget(&self) {
        self.made.replace(None);
    }
}
