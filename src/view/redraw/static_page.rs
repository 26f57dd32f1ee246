//! Pieces of the static page that the live one keeps as they are.
//!
//! Invariant: a piece stays exactly as long as the choices that it depends on are those of the
//! page; so the program starts without the words and figures that the page holds already.

use super::fragment::Fragment;
use super::region::Region;
use crate::browser;
use crate::state::{Fields, Selection};
use std::rc::Rc;

/// The pieces, by name.
#[derive(Clone, Default)]
pub struct StaticPage(Rc<Vec<(String, browser::Part)>>);

impl StaticPage {
    /// The pieces of a page.
    #[must_use]
    pub fn new(parts: Vec<(String, browser::Part)>) -> Self {
        StaticPage(Rc::new(parts))
    }

    /// Whether a page that was made for one selection, with nothing typed, holds all that another
    /// asks for.
    #[must_use]
    pub fn suffices(page: &Selection, selection: &Selection, typed: &Fields) -> bool {
        let same = |region: Region| region.view_of(page) == region.view_of(selection);
        let served = |region: Region| same(region) && region.typed_of(typed).is_empty() && !region.is_dragged();
        Region::all().filter(|region| region.is_on(selection)).all(served)
    }

    /// A piece, if the page has it.
    pub(in crate::view) fn fragment(&self, fragment: Fragment) -> Option<browser::Part> {
        let name = fragment.name();
        self.0.iter().find(|(found, _)| *found == name).map(|(_, part)| part.clone())
    }
}

impl PartialEq for StaticPage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
