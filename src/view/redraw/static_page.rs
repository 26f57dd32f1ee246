//! Fragments of static pages that the live one keeps as they are.
//!
//! Invariant: a fragment stays exactly as long as the choices that it depends on are those of the
//! page; so the program starts without the words and figures that the page holds already.

use super::fragment::Fragment;
use super::region::Region;
use crate::browser;
use crate::model::IS_ELEMENT;
use crate::state::{Fields, Selection};
use std::cell::RefCell;
use std::rc::Rc;

/// The fragment that holds all others but those of the head: what the view shows.
pub(in crate::view) const SECTIONS: &str = "sections";
/// The views as tabs, and the links to each part of the view.
pub(in crate::view) const TABS: &str = "tabs";
pub(in crate::view) const JUMP: &str = "jump";

/// The elements that bear `data-fragment`, by its value.
type Fragments = Vec<(String, browser::PageNode)>;

/// The fragments of a static page by name, and what the page shows.
#[derive(Clone, Default)]
pub struct StaticPage(Rc<(Selection, RefCell<Fragments>)>);

impl StaticPage {
    /// The fragments of a page that was made for a selection.
    #[must_use]
    pub fn new(selection: Selection, fragments: Fragments) -> Self {
        StaticPage(Rc::new((selection, RefCell::new(fragments))))
    }

    /// The choices that the page was written for.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.0.0
    }

    /// True if a page that was made for one selection, with nothing typed, holds all that another asks for.
    #[must_use]
    pub fn suffices(page: &Selection, selection: &Selection, typed: &Fields) -> bool {
        StaticPage::holds(page, selection, typed, |_| true)
    }

    /// The same of some regions alone.
    pub(in crate::view) fn holds(
        page: &Selection,
        selection: &Selection,
        typed: &Fields,
        of: impl Fn(Region) -> bool,
    ) -> bool {
        let same = |region: Region| region.is_on(page) && region.view_of(page) == region.view_of(selection);
        let served = |region: Region| same(region) && region.typed_of(typed).is_empty() && !region.is_dragged();
        Region::all().filter(|region| region.is_on(selection) && of(*region)).all(served)
    }

    /// A fragment, if the page has it; an element has no static page.
    pub(in crate::view) fn node(&self, fragment: Fragment) -> Option<browser::PageNode> {
        self.named(&fragment.name())
    }

    pub(in crate::view) fn named(&self, name: &str) -> Option<browser::PageNode> {
        if IS_ELEMENT {
            return None;
        }
        self.0.1.borrow().iter().find(|(known, _)| known == name).map(|(_, part)| part.clone())
    }

    /// The state of each fragment that stands for itself, by its name, read before they are replaced.
    pub(in crate::view) fn ui_state(&self) -> Vec<(String, browser::UiState)> {
        let outer = |name: &str| ["lede", "add", "places", "money", TABS, JUMP, SECTIONS].contains(&name);
        let all = self.0.1.borrow();
        all.iter()
            .filter(|(name, _)| outer(name))
            .map(|(name, part)| (name.clone(), browser::save_ui_state(part)))
            .collect()
    }

    /// Takes what the view shows apart, so that each fragment can be drawn anew by itself.
    pub(in crate::view) fn take_apart(&self) {
        let Some(sections) = self.named(SECTIONS) else { return };
        let inside = browser::fragments_in(&sections);
        let mut all = self.0.1.borrow_mut();
        all.retain(|(name, _)| name != SECTIONS && !inside.iter().any(|(other, _)| other == name));
        all.extend(inside);
    }
}

impl PartialEq for StaticPage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
