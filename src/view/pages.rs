//! Static pages that the program takes fragments of, and where the visitor is led once one is shown.
//!
//! Invariant: a page is fetched once, and its fragments stay until the program ends.

use super::redraw::static_page::StaticPage;
use crate::state::Selection;
use crate::state::route::{self, Base};

/// Where the visitor is to find themselves.
pub(super) enum Arrival {
    /// At the head of a view.
    Top,
    /// At a part of it, by its id.
    Part(String),
    /// Where they left it, px from the top.
    Scroll(f64),
}

/// Static pages that the program has taken fragments of.
pub(super) struct Pages {
    pub(super) shown: StaticPage,
    /// By path.
    pub(super) held: Vec<(String, StaticPage)>,
    /// The paths that are on their way.
    pub(super) asked: Vec<String>,
    /// The paths that could not be had since the last choice.
    pub(super) lost: Vec<String>,
    /// The path of a page, and what is shown once it is there.
    pub(super) waiting: Option<(String, Selection)>,
}

impl Pages {
    pub(super) fn new(first: StaticPage, base: &Base) -> Self {
        let (path, _) = route::page_of(first.selection(), base);
        Pages { held: vec![(path, first.clone())], shown: first, asked: Vec::new(), lost: Vec::new(), waiting: None }
    }

    /// The page whose fragments are kept as long as they are right.
    pub(super) fn shown(&self) -> &StaticPage {
        &self.shown
    }

    /// Takes every page apart, so that fragments of it can be drawn anew by themselves.
    pub(super) fn take_apart(&self) {
        self.shown.take_apart();
        self.held.iter().for_each(|(_, page)| page.take_apart());
    }

    pub(super) fn get(&self, path: &str) -> Option<StaticPage> {
        self.held.iter().find(|(held, _)| held == path).map(|(_, page)| page.clone())
    }
}
