//! The clipboard, and the selection that serves where it is refused.
//!
//! Invariant: nothing is read from the clipboard.

use super::page::{document, window};
use wasm_bindgen_futures::JsFuture;

/// Puts a text into the clipboard; whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    // A page that is not served securely has no clipboard, and the call is then an error of its own.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Selects what an element holds, for the visitor to copy.
pub fn select_text(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    let selection = window().and_then(|w| w.get_selection().ok().flatten());
    if let (Some(element), Some(selection)) = (element, selection) {
        let _ = selection.select_all_children(&element);
    }
}
