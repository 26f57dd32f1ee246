//! The page's own window and document, and elements out of what the browser hands over.
//!
//! Invariant: where there is none, the answer is none; nothing is changed here.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, EventTarget, NodeList, Window};

/// The window of the page.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document of the page.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The element that something happened to.
pub(super) fn element_of(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// The elements of a list.
pub(super) fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.get(at)).filter_map(|node| node.dyn_into().ok()).collect()
}
