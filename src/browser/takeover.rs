//! Taking over from the prerendered page.
//!
//! Invariant: the static `main` leaves the page only when the live one is complete, in one step,
//! with what the visitor had done carried over: focus, open disclosures, choices, scroll.

use super::focus::{focus_in_place, follow, path_in};
use super::page::{document, elements, window};
use super::tree::Tree;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement, Node};

const MAIN: &str = "rolescope";

/// The role of a drawing whose figures the arrow keys visit; without the program it has another.
pub const VISITED: &str = "application";

/// Names a part of the page that the live one can keep.
const PART: &str = "data-fragment";

/// Marks an empty twin until it holds what it stands for.
const TWIN: &str = "data-twin";

/// True on pages whose `main` holds a comparison; others, such as the one of sources, stay as they are.
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
    let focused = document().and_then(|d| d.active_element()).and_then(|active| path_in(&old, active));
    let scroll = window().and_then(|w| w.scroll_y().ok());
    move_parts(&old, live);
    carry_over(&old, live);
    if old.replace_with_with_node_1(live).is_err() {
        return;
    }
    if let (Some(window), Some(y)) = (window(), scroll)
        && window.scroll_y().unwrap_or_default() != y
    {
        window.scroll_to_with_x_and_y(0.0, y);
    }
    let target = focused.and_then(|path| follow(live, &path)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(target) = target {
        focus_in_place(&target);
    }
    mark_ready();
}

/// Empty twins of the parts of the static page that bear `data-fragment`, by its value. The parts
/// themselves stay where they are until the take-over, which moves what they hold.
#[must_use]
pub fn parts() -> Vec<(String, Node)> {
    let twin = |part: &Element| {
        let twin = part.clone_node().ok()?;
        // What is drawn may be empty as well: only a twin takes what the static page holds.
        twin.dyn_ref::<Element>()?.set_attribute(TWIN, "").ok()?;
        Some((part.get_attribute(PART)?, twin))
    };
    fragments(None).iter().filter_map(twin).collect()
}

/// A part that is to be drawn.
#[must_use]
pub fn empty_part(name: &str) -> Option<Node> {
    let part = document()?.create_element("div").ok()?;
    part.set_attribute(PART, name).ok()?;
    Some(part.into())
}

/// The parts that bear `data-fragment`, in the page or in an element.
fn fragments(inside: Option<&Element>) -> Vec<Element> {
    let selector = "[data-fragment]";
    let target = match inside {
        Some(root) => root.query_selector_all(selector).ok(),
        None => document().and_then(|d| d.query_selector_all(selector).ok()),
    };
    target.map(|list| elements(&list)).unwrap_or_default()
}

/// Moves what the parts of the static page hold into their empty twins.
fn move_parts(old: &Element, live: &Element) {
    let twins = fragments(Some(live));
    for part in fragments(Some(old)) {
        let name = part.get_attribute(PART);
        let twin = twins.iter().find(|twin| twin.get_attribute(PART) == name && twin.has_attribute(TWIN));
        while let Some((twin, child)) = twin.zip(part.first_child()) {
            if twin.append_child(&child).is_err() {
                break;
            }
        }
        if let Some(twin) = twin {
            enliven(twin);
            let _ = twin.remove_attribute(TWIN);
        }
    }
}

/// Says of the drawings of a part that the arrow keys visit their figures, of the lines of closed charts that they open
/// these, and lets its controls answer: without the program they were disabled.
pub(super) fn enliven(part: &Element) {
    let all = |selector: &str| part.query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default();
    for drawing in all(".drawing") {
        let _ = drawing.set_attribute("role", VISITED);
    }
    for line in all("a[data-act=open]") {
        let _ = line.set_attribute("role", "button");
        let _ = line.set_attribute("aria-expanded", "false");
    }
    for control in all("[data-act][disabled]") {
        let _ = control.remove_attribute("disabled");
    }
}

/// The fragments that stand in a part, by name.
#[must_use]
pub fn fragments_in(part: &Node) -> Vec<(String, Node)> {
    let inside = part.dyn_ref::<Element>().map(|part| fragments(Some(part))).unwrap_or_default();
    inside.into_iter().filter_map(|fragment| Some((fragment.get_attribute(PART)?, fragment.into()))).collect()
}

/// Sets the selects of the controls, and that of the pay series beside the charts, to what is chosen.
pub fn follow_controls(tree: &Tree) {
    let series = tree.by_id("series").and_then(|select| select.parent_element());
    for part in [tree.first(".controls"), series].into_iter().flatten() {
        super::ui_state::follow_choices(&part);
    }
}

/// Says on the page that the live program has taken over.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-rolescope", "ready");
    }
}

/// Open disclosures and choices of the controls. Where both trees have as many, they have them in
/// the same order; where they have not, the live page shows something else and starts afresh.
fn carry_over(old: &Element, live: &Element) {
    let pairs = |selector: &str| {
        let all = |root: &Element| root.query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default();
        let (before, after) = (all(old), all(live));
        let paired = if before.len() == after.len() { before } else { Vec::new() };
        paired.into_iter().zip(after)
    };
    for (before, after) in pairs(".controls details") {
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
