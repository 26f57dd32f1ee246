//! The tree that a comparison stands in: the document of our own page, or the shadow root of an element on another
//! site's page.
//!
//! Invariant: what is looked up by id or selector is looked up here, so that two comparisons on one page never find
//! each other's parts.

use super::page::{document, elements};
use crate::model::HOSTED;
use crate::text::join::concat;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, Node};

/// Bears what stands behind every id of a tree.
pub(super) const ID_SUFFIX: &str = "data-ids";

/// A tree of elements.
pub struct Tree(
    // A shadow root answers to the same names as a document for all that is asked here.
    Document,
);

impl Tree {
    /// The tree that holds a part; before it is on the page that of the page.
    #[must_use]
    pub fn of(part: Option<Node>) -> Option<Self> {
        let root = part.map(|part| part.get_root_node());
        let holds = |root: &Node| matches!(root.node_type(), Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE);
        Some(Tree(match root.filter(holds) {
            Some(root) => root.unchecked_into(),
            None => document()?,
        }))
    }

    /// The tree in which something happened.
    #[must_use]
    pub fn at(event: &Event) -> Option<Self> {
        Tree::of(event.target().and_then(|target| target.dyn_into().ok()))
    }

    /// The element of an id, as the first comparison of a page has it.
    pub(super) fn by_id(&self, id: &str) -> Option<Element> {
        self.0.get_element_by_id(&concat(&[id, &self.id_suffix()]))
    }

    /// The element of an id, as it is, if this is the tree of an element on another site's page.
    pub(super) fn part(&self, id: &str) -> Option<Element> {
        if self.is_shadow() { self.0.get_element_by_id(id) } else { None }
    }

    /// True for the tree of an element on another site's page.
    pub(super) fn is_shadow(&self) -> bool {
        self.0.node_type() != Node::DOCUMENT_NODE
    }

    /// The id of an element, as the first comparison of a page has it.
    pub(super) fn id_of(&self, element: &Element) -> String {
        let id = element.id();
        id.strip_suffix(&self.id_suffix()).unwrap_or(&id).to_owned()
    }

    /// The number behind every id of a later element (`-3`); empty in the document and in the first element.
    fn id_suffix(&self) -> String {
        if !HOSTED {
            return String::new();
        }
        let named = self.first(&concat(&["[", ID_SUFFIX, "]"]));
        named.and_then(|named| named.get_attribute(ID_SUFFIX)).unwrap_or_default()
    }

    /// The first element that a selector finds.
    #[must_use]
    pub fn first(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    pub(super) fn all(&self, selector: &str) -> Vec<Element> {
        self.0.query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default()
    }

    /// The element that has the keyboard, inside a shadow root too.
    pub(super) fn active(&self) -> Option<Element> {
        self.0.active_element()
    }
}
