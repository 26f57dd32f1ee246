//! The address bar, and going back.

use super::page::{document, window};
use gloo::events::EventListener;

/// Path and query of the address.
#[must_use]
pub fn address() -> (String, String) {
    let Some(location) = window().map(|w| w.location()) else { return Default::default() };
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// Puts an address into the history, unless it is there already.
pub fn push(address: &str) {
    let (path, query) = self::address();
    if format!("{path}{query}") == address {
        return;
    }
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        // A refused address (a file opened from disk, say) leaves the bar as it is.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}

/// Puts an address in the place of the present one: for what is a view and not a step.
pub fn replace(address: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}

/// Loads the page at its address anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Calls back when the visitor goes back or forward, as long as the listener is kept.
#[must_use]
pub fn on_back(callback: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(window()?.as_ref(), "popstate", move |_| callback()))
}

/// Title, language and direction of the document.
pub fn set_document(title: &str, language: &str, direction: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            for (name, value) in [("lang", language), ("dir", direction)] {
                if root.get_attribute(name).as_deref() != Some(value) {
                    let _ = root.set_attribute(name, value);
                }
            }
        }
    }
}
