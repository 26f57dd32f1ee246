//! The regions of the page and the choices that each depends on.
//!
//! Invariant: two selections that a region sees as the same draw it the same, so a choice that does
//! not concern a region does not draw it again.

use crate::model::HOSTED;
use crate::state::{Chart, Field, Fields, Section, Selection, Shape, View, mine};
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
    /// The choices of currency, period and prices, in the head.
    Money,
    /// The words under the heading of the page, or of a section.
    Lead(Option<Section>),
    /// The sentences about what stands out.
    Insights,
    /// Links to the tools, on the overview.
    Entries,
    /// All that two published profiles get wrong, corrected.
    Corrections,
    /// Links to moves between roles.
    Moves,
    /// The number of rows that are equal in all shown roles.
    Count,
    /// The words of a section.
    Section(Section),
    /// A chart, with its fields and its table.
    Chart(Chart),
    /// The other charts, beside one that is shown alone.
    Others,
    /// The visitor's profile, with the buttons to keep, save, open and forget it.
    Profile,
    /// The result of the role fit.
    FitResult,
}

impl Region {
    /// Every region, in the order in which they stand on the page.
    pub(in crate::view) fn all() -> impl Iterator<Item = Region> {
        let parts = Section::ALL.into_iter().map(Region::Section).chain(Chart::ALL.into_iter().map(Region::Chart));
        let leads = std::iter::once(None).chain(Section::ALL.map(Some)).map(Region::Lead);
        let panels = [Region::Roles, Region::Places, Region::Money];
        let single = [Region::Insights, Region::Entries, Region::Corrections, Region::Moves];
        let beside = [Region::Count, Region::Others, Region::Profile, Region::FitResult];
        panels.into_iter().chain(single).chain(beside).chain(leads).chain(parts)
    }

    /// Regions of other views are not drawn, and need nothing.
    pub(in crate::view) fn is_on(self, selection: &Selection) -> bool {
        let view = selection.view;
        if selection.setting.shape() != Shape::Page {
            return self.is_in_short(selection);
        }
        match self {
            Region::Roles | Region::Places | Region::Money => true,
            Region::Chart(chart) => selection.shows(chart),
            Region::Profile => selection.is_personal(),
            Region::FitResult => selection.chart.is_none() && view == View::Fit,
            Region::Others => selection.chart.is_some(),
            // What is there at a glance has no words of its own.
            Region::Lead(Some(Section::Glance)) => false,
            Region::Section(section) | Region::Lead(Some(section)) => selection.shows_section(section),
            Region::Lead(None) => true,
            Region::Insights => selection.chart.is_none() && matches!(view, View::Overview | View::All),
            Region::Entries => selection.chart.is_none() && view == View::Overview,
            Region::Corrections => selection.chart.is_none() && view == View::Why,
            Region::Moves => selection.chart.is_none() && view == View::Moves,
            Region::Count => selection.chart.is_none() && view.is_tab(),
        }
    }

    /// The same of a card or an advert.
    fn is_in_short(self, selection: &Selection) -> bool {
        let is_card = selection.setting.shape() == Shape::Card;
        match self {
            // The panels are drawn once a visitor comes near them.
            Region::Chart(chart) => selection.shows(chart),
            Region::Section(section) => selection.shows_section(section),
            Region::Insights => is_card && selection.view == View::Pay,
            _ => false,
        }
    }

    /// The static page's form of it cannot be kept: a slider that is drawn anew under the pointer ends the drag, and
    /// what visitors say of themselves is read by what draws it.
    pub(in crate::view) fn is_dragged(self) -> bool {
        match self {
            Region::Chart(chart) => chart.is_dragged(),
            region => matches!(region, Region::Profile | Region::FitResult),
        }
    }

    /// The head of the page stands above the sections of a view, and stays when the view changes.
    pub(in crate::view) fn is_in_head(self) -> bool {
        matches!(self, Region::Roles | Region::Places | Region::Money | Region::Lead(None))
    }

    /// Regions of the tools are drawn by the last module of the chain.
    pub(in crate::view) fn is_of_tools(self) -> bool {
        match self {
            Region::Chart(chart) => chart.is_tool(),
            region => matches!(region, Region::Profile | Region::FitResult),
        }
    }

    /// A change of this field has the region drawn anew.
    fn depends_on(self, field: Field) -> bool {
        match (self, field) {
            (Region::Chart(chart), field) => chart.depends_on(field),
            (Region::Insights | Region::Count | Region::Section(Section::Glance), _) => true,
            (Region::Places | Region::Money | Region::Section(Section::Requirements), Field::Place) => true,
            (Region::Money | Region::Section(Section::Path), Field::Money) => true,
            _ => false,
        }
    }

    /// The selection as far as the region depends on it; the rest is as by default.
    pub(in crate::view) fn view_of(self, selection: &Selection) -> Selection {
        let mut view = Selection { locale: selection.locale, setting: selection.setting, ..Selection::default() };
        match self {
            Region::Lead(Some(_)) | Region::Places | Region::Money | Region::Entries | Region::Moves => {}
            Region::Others | Region::Profile | Region::Corrections => {}
            // One role or several is all that it says.
            Region::Lead(None) => view.roles.truncate(selection.roles.len().min(2)),
            _ => view.roles.clone_from(&selection.roles),
        }
        if self.depends_on(Field::Place) {
            view.place.clone_from(&selection.place);
        }
        if self.depends_on(Field::Series) {
            view.series = selection.series;
        }
        if self.depends_on(Field::Experience) {
            view.experience.clone_from(&selection.experience);
            // The series decides which bands there are.
            view.series = selection.series;
        }
        if self.depends_on(Field::Money) {
            view.currency.clone_from(&selection.currency);
            (view.period, view.hours, view.prices) = (selection.period, selection.hours, selection.prices);
        }
        match self {
            Region::Chart(chart) => {
                view.options = selection.options.only(chart.options());
                // Beside its drawing stands a link to it alone, or back to the rest.
                view.chart = selection.chart.filter(|alone| *alone == chart);
            }
            Region::Others => view.chart = selection.chart,
            // Its rows lead on to other views, or to sections of the same.
            Region::Section(Section::Glance) if HOSTED => view.view = selection.view,
            Region::Count => (view.view, view.sections) = (selection.view, selection.sections),
            // Links to places lead to the same view there; what stands out is told in fewer words on the overview.
            Region::Lead(None) | Region::Places | Region::Roles | Region::Insights => view.view = selection.view,
            _ => {}
        }
        view
    }

    /// The typed values that the region depends on; the others are left empty, so that they do not draw it anew.
    pub(in crate::view) fn typed_of(self, typed: &Fields) -> Fields {
        typed.only(match self {
            Region::Roles => &["find-role"],
            Region::Places => &["find-place"],
            Region::Chart(chart) => chart.typed(),
            Region::FitResult => &["my-skills", "my-interests", "my-week"],
            Region::Profile => return mine::kept(typed, true).with("keep-pay", typed.get("keep-pay")),
            _ => &[],
        })
    }
}

/// The choices and typed values that a region is drawn from.
pub(in crate::view) struct RegionInputs {
    pub(in crate::view) region: Region,
    /// As the region sees it.
    pub(in crate::view) selection: Rc<Selection>,
    /// Typed values, as the region sees them.
    pub(in crate::view) typed: Fields,
    /// The common part of its fragments, made when the first asks: a chart, of which head, drawing and table are
    /// pieces, or the rows that matter most and the rest. Who makes it also knows how to drop it.
    made: RefCell<Option<Rc<dyn Any>>>,
    /// Work that takes longer than a turn, as far as it is done.
    pub(in crate::view) job: RefCell<Option<Box<dyn Any>>>,
}

impl RegionInputs {
    /// Shares the selection with another region that sees the same, as most do.
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

    /// The inputs of every region, whatever is on the page.
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

    /// True if the region would be drawn the same for these choices.
    pub(in crate::view) fn serves(&self, selection: &Selection, typed: &Fields) -> bool {
        *self.selection == self.region.view_of(selection) && self.typed == self.region.typed_of(typed)
    }

    /// `None` until the first fragment has it made, and after [`RegionInputs::forget`].
    pub(in crate::view) fn made(&self) -> Option<Rc<dyn Any>> {
        self.made.borrow().clone()
    }

    /// Asked before work that takes several turns.
    pub(in crate::view) fn is_made(&self) -> bool {
        self.made.borrow().is_some()
    }

    /// Keeps what was made for the fragments to come.
    pub(in crate::view) fn keep(&self, made: Rc<dyn Any>) {
        self.made.replace(Some(made));
    }

    /// Lets go of what was made; who asks for it again has it made anew.
    pub(in crate::view) fn forget(&self) {
        self.made.replace(None);
    }
}
