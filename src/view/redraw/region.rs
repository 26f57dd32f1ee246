//! The parts of the page and the choices that each depends on.
//!
//! Invariant: two selections that a unit sees as the same draw it the same, so a choice that does
//! not concern a unit does not draw it again.

use super::render_context::RenderContext;
use crate::compare::{ChartModel, Table};
use crate::state::{Chart, Fields, Section, Selection, mine};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A part of the page that depends on the same choices throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Region {
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

impl Region {
    /// Every unit, in the order in which they stand on the page.
    pub(in crate::view) fn all() -> impl Iterator<Item = Region> {
        let parts = Section::ALL.into_iter().map(Region::Section).chain(Chart::ALL.into_iter().map(Region::Chart));
        let leads = std::iter::once(None).chain(Section::ALL.map(Some)).map(Region::Lead);
        let panels = [Region::Roles, Region::Places, Region::Money, Region::Sections];
        let single = [Region::Insights, Region::Count, Region::Others, Region::Profile];
        panels.into_iter().chain(single).chain(leads).chain(parts)
    }

    /// Whether the unit is on the page.
    pub(in crate::view) fn is_on(self, selection: &Selection) -> bool {
        match (self, selection.chart) {
            (Region::Lead(None) | Region::Roles | Region::Places | Region::Money, _) => true,
            (Region::Chart(chart), Some(alone)) => chart == alone || alone.beside() == Some(chart),
            (Region::Profile, alone) => alone.is_some_and(Chart::is_personal),
            (Region::Others, alone) => alone.is_some(),
            (_, Some(_)) => false,
            (Region::Chart(chart), None) => chart.is_in_comparison() && selection.sections.contains(chart.section()),
            (Region::Section(section) | Region::Lead(Some(section)), None) => selection.sections.contains(section),
            (Region::Insights | Region::Count | Region::Sections, None) => true,
        }
    }

    /// Whether the static page's form of it cannot be kept: a slider that is drawn anew under the
    /// pointer ends the drag, and what visitors say of themselves is read by what draws it.
    pub(in crate::view) fn is_dragged(self) -> bool {
        match self {
            Region::Chart(chart) => chart.is_personal() || matches!(chart, Chart::PayAtYears | Chart::PathFan),
            region => region == Region::Profile,
        }
    }

    fn is_by_place(self) -> bool {
        match self {
            Region::Places | Region::Money | Region::Insights | Region::Count => true,
            Region::Section(section) => matches!(section, Section::Glance | Section::Requirements),
            Region::Chart(
                Chart::PayByGroup
                | Chart::Usage
                | Chart::WorkMode
                | Chart::OrganisationSize
                | Chart::Interests
                | Chart::SkillSets
                | Chart::SkillFit
                | Chart::PathFan,
            ) => false,
            Region::Chart(_) => true,
            Region::Lead(_) | Region::Roles | Region::Sections | Region::Others | Region::Profile => false,
        }
    }

    fn is_by_series(self) -> bool {
        use Chart::{PayByPlace, PayByYears, PayDifference, PayDistribution, PayRange};
        let charts = [PayRange, PayDistribution, PayByYears, PayByPlace, PayDifference];
        self == Region::Insights || charts.into_iter().any(|chart| self == Region::Chart(chart))
    }

    fn is_of_pay(self) -> bool {
        match self {
            Region::Money | Region::Insights | Region::Count => true,
            Region::Section(section) => matches!(section, Section::Glance | Section::Path),
            Region::Chart(chart) => chart.shows_pay(),
            Region::Lead(_) | Region::Roles | Region::Places | Region::Sections | Region::Others | Region::Profile => {
                false
            }
        }
    }

    /// The selection as far as the unit depends on it; the rest is as by default.
    pub(in crate::view) fn view_of(self, selection: &Selection) -> Selection {
        let mut view = Selection { locale: selection.locale, setting: selection.setting, ..Selection::default() };
        match self {
            Region::Lead(Some(_))
            | Region::Places
            | Region::Money
            | Region::Sections
            | Region::Others
            | Region::Profile => {}
            // One role or several is all that it says.
            Region::Lead(None) => view.roles.truncate(selection.roles.len().min(2)),
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
        if matches!(self, Region::Count | Region::Sections) {
            view.sections = selection.sections;
        }
        match self {
            Region::Chart(chart) => {
                view.options = selection.options.only(chart.options());
                // Beside its drawing stands a link to it alone, or back to the rest.
                view.chart = selection.chart.filter(|alone| *alone == chart);
            }
            Region::Others => view.chart = selection.chart,
            _ => {}
        }
        view
    }

    /// What is typed, as far as the unit depends on it.
    pub(in crate::view) fn typed_of(self, typed: &Fields) -> Fields {
        typed.only(match self {
            Region::Roles => &["find-role"],
            Region::Places => &["find-place"],
            Region::Chart(chart) => chart.typed(),
            Region::Profile => return mine::kept(typed, true).with("keep-pay", typed.get("keep-pay")),
            _ => &[],
        })
    }
}

/// What a unit is to show.
pub(in crate::view) struct RegionInputs {
    pub(in crate::view) region: Region,
    /// As the unit sees it.
    pub(in crate::view) selection: Rc<Selection>,
    /// What is typed, as the unit sees it.
    pub(in crate::view) typed: Fields,
    /// What its pieces have in common, made when the first asks: a chart, of which head, drawing and table are
    /// pieces, or the rows that matter most and the rest. Who makes it also knows how to drop it.
    made: RefCell<Option<Rc<dyn Any>>>,
    /// What takes longer than a turn, as far as it is done.
    pub(in crate::view) job: RefCell<Option<Box<dyn Any>>>,
}

impl RegionInputs {
    /// What a unit is to show beside others, which often see the same.
    pub(in crate::view) fn new(
        region: Region,
        selection: &Selection,
        typed: &Fields,
        others: &[Rc<RegionInputs>],
    ) -> Self {
        let view = region.view_of(selection);
        let same = others.iter().find(|other| *other.selection == view);
        RegionInputs {
            region,
            selection: same.map_or_else(|| Rc::new(view), |other| other.selection.clone()),
            typed: region.typed_of(typed),
            made: RefCell::default(),
            job: RefCell::default(),
        }
    }

    /// What every unit is to show.
    pub(in crate::view) fn all(selection: &Selection, typed: &Fields) -> Vec<Rc<Self>> {
        Region::all().fold(Vec::new(), |mut all, region| {
            all.push(Rc::new(RegionInputs::new(region, selection, typed, &all)));
            all
        })
    }

    /// The same for other choices; what would be drawn the same stays as it is.
    pub(in crate::view) fn renewed(before: &[Rc<Self>], selection: &Selection, typed: &Fields) -> Vec<Rc<Self>> {
        before.iter().fold(Vec::with_capacity(before.len()), |mut all, old| {
            let same = old.serves(selection, typed);
            all.push(if same { old.clone() } else { Rc::new(RegionInputs::new(old.region, selection, typed, &all)) });
            all
        })
    }

    /// Whether the unit would be drawn the same for these choices.
    pub(in crate::view) fn serves(&self, selection: &Selection, typed: &Fields) -> bool {
        *self.selection == self.region.view_of(selection) && self.typed == self.region.typed_of(typed)
    }

    /// The chart, if the unit is one.
    pub(in crate::view) fn chart(&self, render: &RenderContext) -> Option<Rc<ChartModel>> {
        self.made(render)?.downcast().ok()
    }

    /// The rows that matter most and the rest, if the unit has a table.
    pub(in crate::view) fn tables(&self, render: &RenderContext) -> Option<Rc<(Table, Table)>> {
        self.made(render)?.downcast().ok()
    }

    fn made(&self, render: &RenderContext) -> Option<Rc<dyn Any>> {
        if !self.is_made() {
            self.keep((render.overview.make)(render, self)?);
        }
        self.made.borrow().clone()
    }

    pub(in crate::view) fn is_made(&self) -> bool {
        self.made.borrow().is_some()
    }

    /// Keeps what was made for the pieces to come.
    pub(in crate::view) fn keep(&self, made: Rc<dyn Any>) {
        self.made.replace(Some(made));
    }

    /// Lets go of what was made; who asks for it again has it made anew.
    pub(in crate::view) fn forget(&self) {
        self.made.replace(None);
    }
}
