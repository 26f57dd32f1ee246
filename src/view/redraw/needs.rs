//! Which modules and which parts of the dataset a region is drawn with.
//!
//! Invariant: a region that is drawn with what it needs shows the same as with everything; `tests/parts.rs` holds that.

use super::region::Region;
use crate::model::{DatasetPart, DatasetParts, IS_ELEMENT};
use crate::state::route::CORE;
use crate::state::{Chart, Choosable, METRO, Module, Section, Selection, Shape, View, is_official, query};

/// The end of the chain and the parts of the dataset without which something cannot be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The last module of the chain.
    pub module: Module,
    /// The parts of the dataset.
    pub parts: DatasetParts,
}

impl Needs {
    /// The needs of all regions that are on the page for a selection.
    #[must_use]
    pub fn of(selection: &Selection) -> Self {
        Region::all()
            .filter(|region| region.is_on(selection))
            .fold(Needs::overview(selection), |needs, region| needs.and(region.needs(selection)))
    }

    /// The overview's needs: of the core roles, less than of others. A state and a metro area have official wages
    /// alone, which are in parts of their own; where it takes more than the overview's own part, the views join them,
    /// but for metro areas.
    fn overview(selection: &Selection) -> Self {
        let is_core = selection.roles.iter().all(|role| CORE.contains(&role.as_str()));
        let of_roles = if is_core { DatasetPart::Core } else { DatasetPart::Overview };
        let (module, parts): (_, &[DatasetPart]) = match selection.place.as_str() {
            "US" | "world" => (Module::Overview, &[of_roles]),
            place if place.starts_with(METRO) => (Module::Overview, &[DatasetPart::Overview, DatasetPart::Metros]),
            place if is_official(place) => (Module::Views, &[DatasetPart::Overview, DatasetPart::Pay]),
            _ => (Module::Overview, &[of_roles, DatasetPart::Places]),
        };
        let is_whole = IS_ELEMENT && selection.setting.shape() == Shape::Page;
        let module = if is_whole { Module::Views.max(module) } else { module };
        Needs { module, parts: DatasetParts::of(parts) }
    }

    /// These needs and those of a place in a query that is not known before the dataset is read: the selection still has
    /// another in its stead. A state is known once the overview's part is read; its wages are in the part on pay, which the
    /// views join.
    #[must_use]
    pub fn of_query(self, query: &str, known: Choosable<'_>) -> Self {
        let (module, parts): (_, &[DatasetPart]) = if query::asks_for_metro(query) {
            (Module::Overview, &[DatasetPart::Overview, DatasetPart::Metros])
        } else if query::asks_for_part(query, known) {
            (Module::Views, &[DatasetPart::Overview, DatasetPart::Pay])
        } else {
            return self;
        };
        self.and(Needs { module, parts: DatasetParts::of(parts) })
    }

    /// The needs of the dialog with a figure's basis.
    pub(in crate::view) fn basis() -> Self {
        Needs { module: Module::Views, parts: DatasetParts::of(&[DatasetPart::Overview, DatasetPart::Words]) }
    }

    /// The later of the two modules and the parts of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Needs { module: self.module.max(other.module), parts: self.parts.and(other.parts) }
    }

    /// True if loaded modules up to `module` and these parts are enough.
    #[must_use]
    pub fn met_by(self, module: Module, parts: DatasetParts) -> bool {
        module >= self.module && parts.holds(self.parts)
    }
}

impl Region {
    /// The module that draws it.
    pub(in crate::view) fn module(self, selection: &Selection) -> Module {
        match self {
            // A card stands without its panels, and tells what stands out on the view of pay alone.
            Region::Roles
            | Region::Places
            | Region::Money
            | Region::Entries
            | Region::Insights
            | Region::Lead(None)
                if IS_ELEMENT =>
            {
                Module::Views
            }
            // Of the overview it is the table at a glance alone that is counted.
            Region::Count if selection.view == View::Overview && !IS_ELEMENT => Module::Overview,
            Region::Chart(chart) => chart.module(),
            Region::Profile | Region::FitResult => Module::Tools,
            Region::Count | Region::Others | Region::Lead(Some(_)) | Region::Corrections | Region::Moves => {
                Module::Views
            }
            Region::Section(section) if section != Section::Glance => Module::Views,
            _ => Module::Overview,
        }
    }

    /// The needs of one region under a selection.
    pub(in crate::view) fn needs(self, selection: &Selection) -> Needs {
        let more: &[DatasetPart] = match self {
            Region::Chart(chart) => chart.parts(),
            Region::FitResult => Chart::SkillFit.parts(),
            Region::Count if selection.view == View::Overview => &[],
            Region::Count | Region::Corrections => &[DatasetPart::Places, DatasetPart::Words],
            Region::Section(section) if section != Section::Glance => &[DatasetPart::Places, DatasetPart::Words],
            _ => &[],
        };
        let module = self.module(selection);
        // What is joined with other parts, and what other modules draw, is of all roles.
        let of_all: &[DatasetPart] =
            if more.is_empty() && module == Module::Overview { &[] } else { &[DatasetPart::Overview] };
        Needs::overview(selection).and(Needs { module, parts: DatasetParts::of(more).and(DatasetParts::of(of_all)) })
    }
}
