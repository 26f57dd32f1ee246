//! The address bar, and going back.
//!
//! Invariant: addresses are written in the order of the choices. That of a choice is written once its answer is painted, as
//! the browser takes as long for it as to draw a small view; those of other views and of forms at once.

use super::page::{document, window};
use super::turn::after_paint;
use gloo::events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::History;

/// Path and query of the address.
#[must_use]
pub fn address() -> (String, String) {
    let Some(location) = window().map(|w| w.location()) else { return Default::default() };
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// Puts an address into the history, unless it is there already.
pub fn push(address: &str) {
    let address = address.to_owned();
    write(Box::new(move |history| {
        let (path, query) = self::address();
        if format!("{path}{query}") != address {
            // A refused address (a file opened from disk, say) leaves the bar as it is.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }));
}

/// The same for another view, at once: the present entry remembers how far the page is scrolled.
pub fn push_view(address: &str) {
    let scroll = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    write(Box::new(move |history| {
        let _ = history.replace_state(&JsValue::from_f64(scroll), "");
        // The page is not there yet that the browser would scroll by itself.
        let _ = js_sys::Reflect::set(history, &"scrollRestoration".into(), &"manual".into());
    }));
    push(address);
    flush();
}

/// A write to the history that waits until the answer is painted.
type Write = Box<dyn FnOnce(&History)>;

thread_local! {
    /// Writes that wait, in order.
    static WAITING: RefCell<Vec<Write>> = const { RefCell::new(Vec::new()) };
}

/// Writes to the history once what was chosen is painted.
fn write(act: Write) {
    WAITING.with_borrow_mut(|waiting| waiting.push(act));
    after_paint(Box::new(flush));
}

/// Writes at once what waits, in order.
fn flush() {
    let waiting = WAITING.take();
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        waiting.into_iter().for_each(|act| act(&history));
    }
}

/// The scroll position, in px, at which the visitor left the present entry of the history; `None` for an entry that
/// they have not left.
#[must_use]
pub fn remembered_scroll() -> Option<f64> {
    window()?.history().ok()?.state().ok()?.as_f64()
}

/// Scrolls the page, without a motion.
pub fn scroll_to(y: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Loads the page at another address in the place of this one.
pub fn replace_page(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(address);
    }
}

/// Puts an address in the place of the present one, at once: for what is a view and not a step.
pub fn replace(address: &str) {
    let address = address.to_owned();
    write(Box::new(move |history| {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }));
    flush();
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
    Some(EventListener::new(window()?.as_ref(), "popstate", move |_| {
        // The entry that it was to be written to is left.
        drop(WAITING.take());
        callback();
    }))
}

/// Title, language and direction of the document.
pub fn set_document(title: &str, language: &str, direction: &str) {
    if let Some(document) = document() {
        let title = title.to_owned();
        let titled = document.clone();
        let set = move || titled.set_title(&title);
        // After the address, whose entry in the history bears it.
        if WAITING.with_borrow(Vec::is_empty) {
            set()
        } else {
            write(Box::new(move |_| set()))
        }
        if let Some(root) = document.document_element() {
            for (name, value) in [("lang", language), ("dir", direction)] {
                if root.get_attribute(name).as_deref() != Some(value) {
                    let _ = root.set_attribute(name, value);
                }
            }
        }
    }
}
