//! Turns: when something is done, and what comes first.

use super::page::window;
use super::tree::Tree;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DomRect, Element, Node, ShadowRoot};

/// Does something in a task of its own.
pub fn soon(act: impl FnOnce() + 'static) {
    // A timer of `gloo` that is forgotten stays in memory after its time. A message to oneself would come sooner, but also
    // before the tasks in which Yew goes on with what it has begun, and many fragments would be drawn in one of those.
    let act = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback(act.unchecked_ref());
    }
}

/// Does something once what has changed is painted.
pub fn after_paint(act: Box<dyn FnOnce()>) {
    // A frame's callback runs before the frame is painted, a task that it starts after.
    let frame = Closure::once_into_js(move || soon(act));
    if let Some(window) = window() {
        let _ = window.request_animation_frame(frame.unchecked_ref());
    }
}

/// The time, in ms.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The values of an attribute of the elements that bear it, those nearest to what the visitor
/// sees first.
#[must_use]
pub fn nearest_first(tree: &Tree, selector: &str, attribute: &str) -> Vec<String> {
    let height = height();
    let mut by_distance: Vec<(f64, String)> = tree
        .all(selector)
        .iter()
        .filter_map(|element| {
            Some((distance(&element.get_bounding_client_rect(), height), element.get_attribute(attribute)?))
        })
        .collect();
    by_distance.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    by_distance.into_iter().map(|(_, name)| name).collect()
}

/// The distance of the element that holds a part from what the visitor sees, in px; the part itself may not be shown
/// yet.
#[must_use]
pub fn how_far(part: Option<Node>) -> u32 {
    let root = part.map(|part| part.get_root_node());
    let Some(root) = root.filter(|root| root.node_type() == Node::DOCUMENT_FRAGMENT_NODE) else { return u32::MAX };
    let area = root.unchecked_into::<ShadowRoot>().host().get_bounding_client_rect();
    let is_shown = area.width() > 0.0 || area.height() > 0.0;
    if is_shown { distance(&area, height()) as u32 } else { u32::MAX }
}

/// A copy of a part that is more than a screen away from what the visitor sees, and has not the keyboard in it.
#[must_use]
pub fn copy_unseen(part: &Node) -> Option<Node> {
    let element = part.dyn_ref::<Element>()?;
    let active = Tree::of(Some(part.clone()))?.active();
    let used = active.is_some_and(|active| part.contains(Some(&active)));
    let (area, height) = (element.get_bounding_client_rect(), height());
    let unseen = area.height() == 0.0 || distance(&area, height) > height;
    if unseen && !used { part.clone_node_with_deep(true).ok() } else { None }
}

/// The height of the window, in px.
fn height() -> f64 {
    window().and_then(|w| w.inner_height().ok()).and_then(|h| h.as_f64()).unwrap_or_default()
}

/// The distance of an area from the part of the page that the visitor sees, in px; 0 inside.
fn distance(area: &DomRect, height: f64) -> f64 {
    (area.top() - height).max(-area.bottom()).max(0.0)
}
