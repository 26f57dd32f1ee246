//! Turns: when something is done, and what comes first.

use super::{Tree, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something in a task of its own.
pub fn soon(act: impl FnOnce() + 'static) {
    // A timer of `gloo` that is forgotten stays in memory after its time.
    let act = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback(act.unchecked_ref());
    }
}

/// Does something once what has changed is painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    // A frame's callback runs before the frame is painted, a task that it starts after.
    let frame = Closure::once_into_js(move || soon(act));
    if let Some(window) = window() {
        let _ = window.request_animation_frame(frame.unchecked_ref());
    }
}

/// The values of an attribute of the elements that bear it, those nearest to what the visitor
/// sees first.
#[must_use]
pub fn nearest_first(tree: &Tree, selector: &str, attribute: &str) -> Vec<String> {
    let height = window().and_then(|w| w.inner_height().ok()).and_then(|h| h.as_f64()).unwrap_or_default();
    let mut found: Vec<(f64, String)> = tree
        .all(selector)
        .iter()
        .filter_map(|element| {
            let area = element.get_bounding_client_rect();
            let distance = (area.top() - height).max(-area.bottom()).max(0.0);
            Some((distance, element.get_attribute(attribute)?))
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    found.into_iter().map(|(_, name)| name).collect()
}
