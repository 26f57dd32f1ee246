//! Where the keyboard is.

use super::page::{element_of, elements};
use super::tree::Tree;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, KeyboardEvent};

/// Brings an element into sight, and the keyboard to it, by its id; says whether it is there.
pub fn go_to_id(tree: &Tree, id: &str) -> bool {
    let Some(found) = tree.by_id(id) else { return false };
    found.scroll_into_view();
    if !found.has_attribute("tabindex") {
        let _ = found.set_attribute("tabindex", "-1");
    }
    if let Some(element) = found.dyn_ref::<HtmlElement>() {
        focus_in_place(element);
    }
    true
}

/// Focuses an element by its id; says whether it could.
pub fn focus_id(tree: &Tree, id: &str) -> bool {
    let element = tree.by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    match element {
        Some(element) if !element.has_attribute("disabled") => element.focus().is_ok(),
        _ => false,
    }
}

/// The key that was pressed.
#[must_use]
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// Answers the space bar on a link that says it is a button: a browser answers it on buttons alone.
pub fn press_link_button(event: &Event) {
    let link = element_of(event.target()).and_then(|target| target.closest("a[role=button]").ok()?);
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()).filter(|_| key_of(event) == " ") {
        event.prevent_default();
        link.click();
    }
}

/// Gives an element the focus, and leaves the page where it is.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The way from an element down to one inside it, as places among the children.
pub(super) fn path_in(root: &Element, inside: Element) -> Option<Vec<u32>> {
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

/// The element at the end of such a way; `None` where the part is now drawn in another form.
pub(super) fn follow(root: &Element, path: &[u32]) -> Option<Element> {
    path.iter().try_fold(root.clone(), |at, place| at.children().item(*place))
}

/// Moves the focus between the figures of a table by the arrow keys: a table is one stop of the
/// tab key, however many figures it holds.
pub fn step_in_table(event: &Event) {
    if let Some(next) = next_figure(event, &key_of(event)) {
        event.prevent_default();
        let _ = next.focus();
    }
}

/// Moves from tab to tab by the arrow keys, and chooses the one it comes to: a list of tabs is one stop of the tab key.
pub fn step_in_tabs(event: &Event) {
    let Some(tab) = element_of(event.target()).and_then(|target| target.closest("[role=tab]").ok()?) else { return };
    let Some(tabs) = tab.parent_element().and_then(|list| list.query_selector_all("[role=tab]").ok()) else { return };
    let tabs = elements(&tabs);
    let at = tabs.iter().position(|other| *other == tab).unwrap_or_default();
    let is_rtl = tab.closest("[dir=rtl]").is_ok_and(|found| found.is_some());
    let next = match (key_of(event).as_str(), is_rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => tabs.get(at + 1).or(tabs.first()),
        ("ArrowLeft", false) | ("ArrowRight", true) => tabs.get(at.wrapping_sub(1)).or(tabs.last()),
        ("Home", _) => tabs.first(),
        ("End", _) => tabs.last(),
        _ => None,
    };
    if let Some(next) = next.and_then(|next| next.dyn_ref::<HtmlElement>()) {
        event.prevent_default();
        let _ = next.focus();
        next.click();
    }
}

/// Makes a table one stop of the tab key when the keyboard enters it: only the figure that has
/// the focus stays a stop. Before, every figure is one, as it is without script.
pub fn enter_table(event: &Event) {
    let Some(link) = element_of(event.target()).and_then(|e| e.closest("table a.fig").ok()?) else { return };
    let table = link.closest("table").ok().flatten();
    let all = table.and_then(|table| table.query_selector_all("a.fig").ok()).map(|list| elements(&list));
    for figure in all.unwrap_or_default() {
        let _ = figure.set_attribute("tabindex", if figure == link { "0" } else { "-1" });
    }
}

fn next_figure(event: &Event, key: &str) -> Option<HtmlElement> {
    let link = element_of(event.target())?.closest("a.fig").ok()??;
    let table = link.closest("table").ok()??;
    let all = elements(&table.query_selector_all("a.fig").ok()?);
    let at = all.iter().position(|e| *e == link)?;
    let column = |e: &Element| {
        let cell = e.closest("td").ok().flatten()?;
        cell.get_attribute("data-col").or_else(|| cell.get_attribute("data-at"))
    };
    let own_column = column(&link);
    let next = match key {
        "ArrowRight" => all.get(at + 1),
        "ArrowLeft" => all.get(at.checked_sub(1)?),
        "ArrowDown" => all.iter().skip(at + 1).find(|e| column(e) == own_column),
        "ArrowUp" => all.iter().take(at).rev().find(|e| column(e) == own_column),
        "Home" => all.first(),
        "End" => all.last(),
        _ => None,
    };
    next?.clone().dyn_into().ok()
}
