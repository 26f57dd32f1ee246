//! The views: the pages of one comparison, each of which answers one question.
//!
//! Invariant: every section stands on exactly one view besides `all`, and a view's id is its word in the address.

use super::Section;

/// A page of the comparison, or of a tool beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum View {
    #[default]
    Overview,
    Pay,
    Work,
    Skills,
    Tools,
    Entry,
    Path,
    Questions,
    All,
    Fit,
    Standing,
    Moves,
    Why,
}

impl View {
    /// Every view, in the order in which they are offered: tabs, then tools.
    pub const ALL: [View; 13] = [
        View::Overview,
        View::Pay,
        View::Work,
        View::Skills,
        View::Tools,
        View::Entry,
        View::Path,
        View::Questions,
        View::All,
        View::Fit,
        View::Standing,
        View::Moves,
        View::Why,
    ];

    /// The views that are tabs of a comparison.
    pub const TABS: [View; 9] = {
        let [tabs @ .., _, _, _, _] = View::ALL;
        tabs
    };

    /// The views of a single purpose, which the head of each page links to.
    pub const TOOLS: [View; 4] = [View::Fit, View::Standing, View::Moves, View::Why];

    /// The word in the address, and in `data-view`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            View::Overview => "overview",
            View::Pay => "pay",
            View::Work => "work",
            View::Skills => "skills",
            View::Tools => "tools",
            View::Entry => "entry",
            View::Path => "path",
            View::Questions => "questions",
            View::All => "all",
            View::Fit => "fit",
            View::Standing => "standing",
            View::Moves => "moves",
            View::Why => "why",
        }
    }

    /// The view with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        View::ALL.into_iter().find(|view| view.id() == id)
    }

    /// True for the tabs of a comparison, which stand under the choice of roles.
    #[must_use]
    pub const fn is_tab(self) -> bool {
        !self.is_tool()
    }

    /// True for a page of a single purpose beside the comparison.
    #[must_use]
    pub const fn is_tool(self) -> bool {
        matches!(self, View::Fit | View::Standing | View::Moves | View::Why)
    }

    /// The sections whose words stand on it.
    #[must_use]
    pub const fn sections(self) -> &'static [Section] {
        match self {
            View::Overview => &[Section::Glance],
            View::Pay => &[Section::Pay],
            View::Work => &[Section::Duties, Section::Work],
            View::Skills => &[Section::Skills],
            View::Tools => &[Section::Tools],
            View::Entry => &[Section::Requirements],
            View::Path => &[Section::Path],
            View::Questions => &[Section::Questions],
            View::All => &Section::ALL,
            View::Fit | View::Standing | View::Moves | View::Why => &[],
        }
    }

    /// The view besides `all` on which a section stands.
    #[must_use]
    pub const fn of_section(section: Section) -> Self {
        match section {
            Section::Glance => View::Overview,
            Section::Pay => View::Pay,
            Section::Duties | Section::Work => View::Work,
            Section::Skills => View::Skills,
            Section::Tools => View::Tools,
            Section::Requirements => View::Entry,
            Section::Path => View::Path,
            Section::Questions => View::Questions,
        }
    }

    /// True where pay is that of people like the visitor once they have said their experience; elsewhere it is that of
    /// all.
    #[must_use]
    pub const fn follows_experience(self) -> bool {
        matches!(self, View::Overview | View::Pay | View::All)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_stands_on_one_view_besides_all() {
        for section in Section::ALL {
            let on: Vec<View> = View::TABS
                .into_iter()
                .filter(|view| *view != View::All && view.sections().contains(&section))
                .collect();
            assert_eq!(on, [View::of_section(section)]);
        }
    }

    #[test]
    fn all_holds_every_chart_of_the_other_tabs() {
        for view in View::TABS {
            for chart in view.charts().chain(view.closed()) {
                assert!(chart.is_open_on(View::All), "{}", chart.id());
            }
        }
    }

    #[test]
    fn every_view_is_a_tab_or_a_tool() {
        assert_eq!([View::TABS.as_slice(), &View::TOOLS].concat(), View::ALL);
        assert!(View::TABS.into_iter().all(View::is_tab) && View::TOOLS.into_iter().all(View::is_tool));
    }

    #[test]
    fn a_view_is_read_back_by_its_id() {
        assert!(View::ALL.into_iter().all(|view| View::from_id(view.id()) == Some(view)));
        assert_eq!(View::from_id("glance"), None);
    }
}
