//! The dialog with the basis of a figure, beside the page and never over all of it.
//!
//! Invariant: on our own pages it has its corner of the window. On another site's page it stands in the top layer next to
//! the figure that was asked for, inside what the visitor sees, whatever the page does with its own boxes; nothing scrolls.

use super::focus::focus_in_place;
use super::page::{document, element_of, window};
use super::tree::Tree;
use crate::model::HOSTED;
use crate::text::join::concat;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, IntersectionObserver, IntersectionObserverEntry, Window,
};

/// The link by which a figure was asked for.
#[derive(Clone)]
pub struct Opener(pub(super) Element);

/// Opens a dialog beside the page, if it is not open. A modal one would make all of the page inert, which takes the browser
/// longer than all else that a choice asks of it.
pub fn show_dialog(tree: &Tree, id: &str, opener: Option<&Opener>) {
    let Some(dialog) = dialog(tree, id) else { return };
    if HOSTED && tree.is_shadow() && opener.is_some_and(|opener| show_beside(&dialog, &opener.0)) {
        return;
    }
    if !dialog.open() {
        dialog.show();
    }
}

/// Closes a dialog, if it is open; the focus goes back to where it was.
pub fn close_dialog(tree: &Tree, id: &str, opener: Option<&Opener>) {
    let Some(dialog) = dialog(tree, id) else { return };
    if dialog.open() {
        dialog.close();
    } else if HOSTED && is_in_top_layer(&dialog) {
        // Who has gone on to something else stays there.
        let has_focus = tree.active().is_some_and(|active| dialog.contains(Some(&active)));
        let _ = dialog.hide_popover();
        if let Some(link) = opener.and_then(|opener| opener.0.dyn_ref::<HtmlElement>()).filter(|_| has_focus) {
            focus_in_place(link);
        }
    }
}

/// Asked when a dialog reports its closing, as that event may come after it was opened again, and at Escape.
#[must_use]
pub fn is_open(tree: &Tree, id: &str) -> bool {
    dialog(tree, id).is_some_and(|dialog| dialog.open() || HOSTED && is_in_top_layer(&dialog))
}

fn dialog(tree: &Tree, id: &str) -> Option<HtmlDialogElement> {
    tree.by_id(id)?.dyn_into().ok()
}

/// True for a click on the button of a dialog, and outside every dialog: each closes the one that is open.
#[must_use]
pub fn closes_dialog(event: &Event) -> bool {
    element_of(event.target()).is_some_and(|target| {
        let is_in = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
        is_in("dialog button") || !is_in("dialog")
    })
}

/// The part of the document that the visitor sees, in px of its window.
struct Seen {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

fn is_in_top_layer(dialog: &Element) -> bool {
    dialog.matches(":popover-open").unwrap_or_default()
}

/// Room that is kept between the dialog, the figure and the edges of what is seen, px.
const MARGIN: f64 = 8.0;

/// A dialog is not made lower than this, px.
const LOWEST: f64 = 120.0;

/// Shows the dialog in the top layer next to a figure; false where the browser has no such layer.
fn show_beside(dialog: &HtmlDialogElement, figure: &Element) -> bool {
    let is_new = !is_in_top_layer(dialog);
    if is_new {
        let _ = dialog.set_attribute("popover", "manual");
        // The focus that a dialog takes by itself scrolls in Chromium, from a frame even the page around: it takes none.
        let _ = dialog.set_attribute("inert", "");
        let is_shown = dialog.show_popover().is_ok();
        let _ = dialog.remove_attribute("inert");
        if !is_shown {
            let _ = dialog.remove_attribute("popover");
            return false;
        }
    }
    place(dialog, figure, &whole_window());
    if is_new && let Some(button) = dialog.query_selector("button").ok().flatten() {
        button.dyn_ref().map(focus_in_place);
    }
    if window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window)) {
        // A frame may be higher than what is seen of it, and learns by this alone where that is.
        let (dialog, figure) = (dialog.clone(), figure.clone());
        watch_once(move |seen| {
            if is_in_top_layer(&dialog) {
                place(&dialog, &figure, &seen);
            }
        });
    }
    true
}

/// Puts the dialog under the figure, or over it where there is more room, inside what is seen.
fn place(dialog: &HtmlDialogElement, figure: &Element, seen: &Seen) {
    let at = figure.get_bounding_client_rect();
    let (under, over) = (seen.bottom - at.bottom() - 2.0 * MARGIN, at.top() - seen.top - 2.0 * MARGIN);
    // As high as it would be: with the limit that the style sheet has.
    set(dialog, "max-block-size", "");
    let whole = dialog.get_bounding_client_rect();
    let is_under = whole.height() <= under || under >= over;
    let room = if is_under { under } else { over };
    let room = room.min(seen.bottom - seen.top - 2.0 * MARGIN).max(LOWEST);
    let height = whole.height().min(room);
    let top = if is_under { at.bottom() + MARGIN } else { at.top() - MARGIN - height };
    let top = top.min(seen.bottom - MARGIN - height).max(seen.top + MARGIN);
    let left = at.left().min(seen.right - MARGIN - whole.width()).max(seen.left + MARGIN);
    move_to(dialog, left, top, height.ceil());
}

/// Px of the window.
fn move_to(dialog: &HtmlDialogElement, left: f64, top: f64, highest: f64) {
    for (name, px) in [("left", left), ("top", top), ("max-block-size", highest)] {
        // Whole px, rounded down: a fraction says nothing here.
        set(dialog, name, &concat(&[&(px as i32).to_string(), "px"]));
    }
    for name in ["right", "bottom"] {
        set(dialog, name, "auto");
    }
}

fn set(dialog: &HtmlDialogElement, name: &str, value: &str) {
    let _ = dialog.style().set_property(name, value);
}

fn whole_window() -> Seen {
    let px = |read: fn(&Window) -> Result<JsValue, JsValue>| {
        window().and_then(|window| read(&window).ok()?.as_f64()).unwrap_or_default()
    };
    // Beside the scroll bar of the page, which is a part of the window.
    let root = document().and_then(|document| document.document_element());
    let right = root.map_or_else(|| px(Window::inner_width), |root| f64::from(root.client_width()));
    Seen { left: 0.0, top: 0.0, right, bottom: px(Window::inner_height) }
}

/// Calls back once with the part of the document that the visitor sees, also where it is in a frame of another site.
fn watch_once(callback: impl FnOnce(Seen) + 'static) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let hear = Closure::once_into_js(move |entries: Array, observer: IntersectionObserver| {
        observer.disconnect();
        if let Ok(entry) = entries.get(0).dyn_into::<IntersectionObserverEntry>() {
            let seen = entry.intersection_rect();
            callback(Seen { left: seen.left(), top: seen.top(), right: seen.right(), bottom: seen.bottom() });
        }
    });
    if let Ok(observer) = IntersectionObserver::new(hear.unchecked_ref()) {
        observer.observe(&root);
    }
}
