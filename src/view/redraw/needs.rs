//! Which modules and which parts of the dataset a region is drawn with.
//!
//! Invariant: a region that is drawn with what it needs shows the same as with everything; `tests/parts.rs` holds that.

use super::region::Region;
use crate::model::{Part, Parts};
use crate::state::{Chart, Module, Section, Selection, View, is_official};

/// What has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The last module of the chain.
    pub module: Module,
    /// The parts of the dataset.
    pub parts: Parts,
}

impl Needs {
    /// What everything on the page needs that a selection asks for.
    #[must_use]
    pub fn of(selection: &Selection) -> Self {
        Region::all()
            .filter(|region| region.is_on(selection))
            .fold(Needs::overview(selection), |needs, region| needs.and(region.needs(selection)))
    }

    /// What the overview needs. A state and a metro area have official wages alone, which are in parts of their own; where
    /// it takes more than the overview's own part, the views join them, but for metro areas.
    fn overview(selection: &Selection) -> Self {
        let (module, parts): (_, &[Part]) = match selection.place.as_str() {
            "US" | "world" => (Module::Overview, &[Part::Overview]),
            place if place.starts_with("metro-") => (Module::Overview, &[Part::Overview, Part::Metros]),
            place if is_official(place) => (Module::Views, &[Part::Overview, Part::Pay]),
            _ => (Module::Overview, &[Part::Overview, Part::Places]),
        };
        Needs { module, parts: Parts::of(parts) }
    }

    /// What the dialog needs that tells what a figure stands on.
    pub(in crate::view) fn basis() -> Self {
        Needs { module: Module::Views, parts: Parts::of(&[Part::Overview, Part::Words]) }
    }

    /// What both need.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Needs { module: self.module.max(other.module), parts: self.parts.and(other.parts) }
    }

    /// Whether what is there is enough.
    #[must_use]
    pub fn met_by(self, module: Module, parts: Parts) -> bool {
        module >= self.module && parts.holds(self.parts)
    }
}

impl Region {
    /// The module that draws it.
    pub(in crate::view) fn module(self, selection: &Selection) -> Module {
        match self {
            // Of the overview it is the table at a glance alone that is counted.
            Region::Count if selection.view == View::Overview => Module::Overview,
            Region::Chart(chart) => chart.module(),
            Region::Profile | Region::FitResult => Module::Tools,
            Region::Count | Region::Others | Region::Lead(Some(_)) | Region::Corrections | Region::Moves => {
                Module::Views
            }
            Region::Section(section) if section != Section::Glance => Module::Views,
            _ => Module::Overview,
        }
    }

    /// What it is drawn with.
    pub(in crate::view) fn needs(self, selection: &Selection) -> Needs {
        let more: &[Part] = match self {
            Region::Chart(chart) => chart.parts(),
            Region::FitResult => Chart::SkillFit.parts(),
            Region::Count if selection.view == View::Overview => &[],
            Region::Count | Region::Corrections => &[Part::Places, Part::Words],
            Region::Section(section) if section != Section::Glance => &[Part::Places, Part::Words],
            _ => &[],
        };
        Needs::overview(selection).and(Needs { module: self.module(selection), parts: Parts::of(more) })
    }
}
