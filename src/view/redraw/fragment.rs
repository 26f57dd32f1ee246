//! The fragments of the page.
//!
//! Invariant: a fragment is of one region.

use super::region::Region;
use crate::state::{Chart, Section};

/// A part of the page that is drawn at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Fragment {
    /// The roles that can be added.
    Roles,
    /// The places that can be chosen.
    Places,
    /// How pay can be shown.
    Money,
    /// The words under the heading of the page, or of a section.
    Lead(Option<Section>),
    /// The sentences about what stands out.
    Insights,
    /// Ways to the tools.
    Entries,
    /// All that two published profiles get wrong, corrected.
    Corrections,
    /// Links to moves between roles.
    Moves,
    /// How many rows are equal in all shown roles.
    Count,
    /// The words of a section.
    Words(Section),
    /// Rows that matter less, behind a disclosure.
    More(Section),
    /// Title, fields and words of a chart.
    Head(Chart),
    /// The drawing of a chart.
    Drawing(Chart),
    /// Table and sources of a chart.
    Table(Chart),
    /// The other charts.
    Others,
    /// What becomes of what visitors said of themselves.
    Profile,
    /// The result of the role fit.
    FitResult,
}

impl Fragment {
    /// The value of its `data-fragment`.
    pub(in crate::view) fn name(self) -> String {
        match self {
            Fragment::Roles => "add".to_owned(),
            Fragment::Places => "places".to_owned(),
            Fragment::Money => "money".to_owned(),
            Fragment::Entries => "entries".to_owned(),
            Fragment::Corrections => "corrections".to_owned(),
            Fragment::Moves => "moves".to_owned(),
            Fragment::Others => "others".to_owned(),
            Fragment::Profile => "profile".to_owned(),
            Fragment::FitResult => "fit-result".to_owned(),
            Fragment::Lead(None) => "lede".to_owned(),
            Fragment::Lead(Some(section)) => format!("{}-intro", section.id()),
            Fragment::Insights => "insights".to_owned(),
            Fragment::Count => "count".to_owned(),
            Fragment::Words(section) => section.id().to_owned(),
            Fragment::More(section) => format!("{}-more", section.id()),
            Fragment::Head(chart) => format!("{}-head", chart.id()),
            Fragment::Drawing(chart) => format!("{}-drawing", chart.id()),
            Fragment::Table(chart) => format!("{}-table", chart.id()),
        }
    }

    /// True for what is drawn at once after a choice; false for panels, which are mostly closed, counts, and tables that stand
    /// below the answer, which are drawn after it: in the same frame where the answer was quick, else in the next.
    pub(in crate::view) fn is_answer(self) -> bool {
        !matches!(
            self,
            Fragment::Roles
                | Fragment::Places
                | Fragment::Money
                | Fragment::Entries
                | Fragment::Count
                | Fragment::Words(Section::Glance)
                | Fragment::More(_)
                | Fragment::Others
        )
    }

    /// The region that it is of.
    pub(in crate::view) fn region(self) -> Region {
        match self {
            Fragment::Roles => Region::Roles,
            Fragment::Places => Region::Places,
            Fragment::Money => Region::Money,
            Fragment::Entries => Region::Entries,
            Fragment::Corrections => Region::Corrections,
            Fragment::Moves => Region::Moves,
            Fragment::Others => Region::Others,
            Fragment::Profile => Region::Profile,
            Fragment::FitResult => Region::FitResult,
            Fragment::Lead(section) => Region::Lead(section),
            Fragment::Insights => Region::Insights,
            Fragment::Count => Region::Count,
            Fragment::Words(section) | Fragment::More(section) => Region::Section(section),
            Fragment::Head(chart) | Fragment::Drawing(chart) | Fragment::Table(chart) => Region::Chart(chart),
        }
    }
}

/// Whether rows of a section stand behind a disclosure.
pub(in crate::view) fn has_more(section: Section) -> bool {
    matches!(section, Section::Duties | Section::Skills | Section::Tools)
}
