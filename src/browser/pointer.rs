//! What an event says: where the pointer is, what was clicked, what a field holds.

use super::{document, element_of};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlInputElement, HtmlSelectElement, MouseEvent};

/// A place inside an element, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From its left edge.
    pub x: f64,
    /// From its top edge.
    pub y: f64,
    /// Width of the element.
    pub width: f64,
}

/// Where the pointer is in the element that listens.
#[must_use]
pub fn pointer_at(event: &MouseEvent, listener: &str) -> Option<Point> {
    let target = element_of(event.target())?.closest(listener).ok()??;
    let area = target.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
    Some(Point { x, y, width: area.width() })
}

/// The name of the figure that was clicked, if the click is a plain one on a figure; the link
/// around it is then not followed.
#[must_use]
pub fn clicked_figure(event: &MouseEvent) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
        return None;
    }
    let link = element_of(event.target())?.closest("a.fig").ok()??;
    let name = link.query_selector("data").ok()??.get_attribute("data-figure")?;
    event.prevent_default();
    Some(name)
}

/// What a field holds.
#[must_use]
pub fn input_value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Whether a box is ticked.
#[must_use]
pub fn input_checked(event: &Event) -> bool {
    event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}

/// Sets every select of the controls to the option that is marked as chosen: once a visitor has
/// chosen, a browser no longer follows the mark by itself.
pub fn follow_choices() {
    let all = document().and_then(|d| d.query_selector_all(".controls option[selected]").ok());
    for option in all.map(|list| super::focus::elements(&list)).unwrap_or_default() {
        let select = option.closest("select").ok().flatten().and_then(|e| e.dyn_into::<HtmlSelectElement>().ok());
        if let (Some(select), Some(value)) = (select, option.get_attribute("value"))
            && !matches!(select.id().as_str(), "left" | "right")
            && select.value() != value
        {
            select.set_value(&value);
        }
    }
}

/// Opens a dialog over the page, if it is not open.
pub fn show_dialog(id: &str) {
    let dialog = document().and_then(|d| d.get_element_by_id(id)).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog.filter(|d| !d.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a disclosure.
pub fn close_details(id: &str) {
    if let Some(details) = document().and_then(|d| d.get_element_by_id(id)) {
        let _ = details.remove_attribute("open");
    }
}
