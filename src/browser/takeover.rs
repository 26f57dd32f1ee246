//! Taking over from the prerendered page.
//!
//! Invariant: the static `main` leaves the page only when the live one is complete, in one step,
//! with what the visitor had done carried over: focus, open disclosures, choices, scroll.

use super::focus::elements;
use super::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement, Node};

const MAIN: &str = "rolescope";

/// Whether the page holds a comparison that can come alive.
#[must_use]
pub fn is_comparison() -> bool {
    let page = document().and_then(|d| d.document_element()).and_then(|root| root.get_attribute("data-page"));
    page.as_deref() == Some("comparison")
}

/// A copy of the static `main` without its content, not yet in the page.
#[must_use]
pub fn detached_main() -> Option<Element> {
    document()?.get_element_by_id(MAIN)?.clone_node().ok()?.dyn_into().ok()
}

/// Puts the live `main` in the place of the static one.
pub fn take_over(live: &Element) {
    let Some(old) = document().and_then(|d| d.get_element_by_id(MAIN)).filter(|old| old != live) else { return };
    carry_over(&old, live);
    let focused = document().and_then(|d| d.active_element()).and_then(|active| path_in(&old, active));
    let scroll = window().map(|w| (w.scroll_x().unwrap_or_default(), w.scroll_y().unwrap_or_default()));
    if old.replace_with_with_node_1(live).is_err() {
        return;
    }
    if let (Some(window), Some((x, y))) = (window(), scroll)
        && window.scroll_y().unwrap_or_default() != y
    {
        window.scroll_to_with_x_and_y(x, y);
    }
    let target = focused.and_then(|path| follow(live, &path)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(target) = target {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
    mark_ready();
}

/// How many rows the static page says are the same.
#[must_use]
pub fn hidden_rows() -> String {
    let found = document().and_then(|d| d.query_selector("[data-hidden-rows]").ok().flatten());
    found.and_then(|e| e.get_attribute("data-hidden-rows")).unwrap_or_default()
}

/// Copies of the parts of the static page that bear `data-block`, by its value. The parts
/// themselves stay where they are until the take-over, and come back if it fails.
#[must_use]
pub fn blocks() -> Vec<(String, Node)> {
    let found = document()
        .and_then(|d| d.query_selector_all("[data-block]").ok())
        .map(|list| elements(&list))
        .unwrap_or_default();
    let copy = |block: Element| {
        let copy = block.clone_node_with_deep(true).ok()?;
        copy.dyn_ref::<Element>().map(one_stop_a_table);
        Some((block.get_attribute("data-block")?, copy))
    };
    found.into_iter().filter_map(copy).collect()
}

/// Leaves only the first figure of each table to the tab key: the arrow keys visit the others, as
/// in tables that the program draws.
fn one_stop_a_table(block: &Element) {
    let all = |root: &Element, selector: &str| root.query_selector_all(selector).map(|list| elements(&list));
    for table in all(block, "table").unwrap_or_default() {
        for figure in all(&table, "a.fig").unwrap_or_default().into_iter().skip(1) {
            let _ = figure.set_attribute("tabindex", "-1");
        }
    }
}

/// Says on the page that the live program has taken over.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-rolescope", "ready");
    }
}

/// Open disclosures and choices. Where both trees have as many, they have them in the same order;
/// where they have not, the live page shows something else and starts afresh.
fn carry_over(old: &Element, live: &Element) {
    let pairs = |selector: &str| {
        let all = |root: &Element| root.query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default();
        let (before, after) = (all(old), all(live));
        let paired = if before.len() == after.len() { before } else { Vec::new() };
        paired.into_iter().zip(after)
    };
    for (before, after) in pairs("details") {
        if before.has_attribute("open") != after.has_attribute("open") {
            let _ = after.toggle_attribute("open");
        }
    }
    for (before, after) in pairs(".pair select") {
        if let (Ok(before), Ok(after)) = (before.dyn_into::<HtmlSelectElement>(), after.dyn_into::<HtmlSelectElement>())
        {
            after.set_value(&before.value());
        }
    }
}

/// The way from an element down to one inside it, as places among the children.
fn path_in(root: &Element, inside: Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut at = inside;
    while at != *root {
        let parent = at.parent_element()?;
        let siblings = parent.children();
        let place = (0..siblings.length()).find(|place| siblings.item(*place).as_ref() == Some(&at))?;
        path.push(place);
        at = parent;
    }
    path.reverse();
    Some(path)
}

fn follow(root: &Element, path: &[u32]) -> Option<Element> {
    path.iter().try_fold(root.clone(), |at, place| at.children().item(*place))
}

/// Tells the loader that the page cannot come alive; it keeps the static one and says why.
pub fn report_failure(reason: &str) {
    if let Some(document) = document() {
        let detail = web_sys::CustomEventInit::new();
        detail.set_detail(&reason.into());
        if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("rolescope-failure", &detail) {
            let _ = document.dispatch_event(&event);
        }
    }
}
