//! Fragments of static pages that the live one keeps as they are.
//!
//! Invariant: a fragment stays exactly as long as the choices that it depends on are those of the
//! page; so the program starts without the words and figures that the page holds already.

use super::fragment::Fragment;
use super::region::Region;
use crate::browser;
use crate::state::{Fields, Selection};
use std::rc::Rc;

/// The fragments of a static page by name, and what the page shows.
#[derive(Clone, Default)]
pub struct StaticPage(Rc<(Selection, Vec<(String, browser::Part)>)>);

impl StaticPage {
    /// The fragments of a page that was made for a selection.
    #[must_use]
    pub fn new(selection: Selection, nodes: Vec<(String, browser::Part)>) -> Self {
        StaticPage(Rc::new((selection, nodes)))
    }

    /// What the page shows by itself.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.0.0
    }

    /// Whether a page that was made for one selection, with nothing typed, holds all that another
    /// asks for.
    #[must_use]
    pub fn suffices(page: &Selection, selection: &Selection, typed: &Fields) -> bool {
        let same = |region: Region| region.is_on(page) && region.view_of(page) == region.view_of(selection);
        let served = |region: Region| same(region) && region.typed_of(typed).is_empty() && !region.is_dragged();
        Region::all().filter(|region| region.is_on(selection)).all(served)
    }

    /// A fragment, if the page has it.
    pub(in crate::view) fn node(&self, fragment: Fragment) -> Option<browser::Part> {
        let name = fragment.name();
        self.0.1.iter().find(|(found, _)| *found == name).map(|(_, part)| part.clone())
    }
}

impl PartialEq for StaticPage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
