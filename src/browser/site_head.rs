//! The head of our own pages, which stands around the comparison.
//!
//! Invariant: its links are followed by the browser unless the program answers them, and the one of the view that is shown
//! is marked.

use super::page::{document, element_of, elements, window};
use super::pointer::{Chosen, clicked};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Calls back when a link of the head is used that names a view, as long as the listener is kept.
#[must_use]
pub fn on_head_link(callback: impl Fn(Chosen) + 'static) -> Option<EventListener> {
    let head = document()?.query_selector("header.site").ok()??;
    let listener = move |event: &Event| {
        let chosen = clicked(event);
        if let Some(chosen) = chosen {
            close_menu(event);
            callback(chosen);
        }
    };
    Some(EventListener::new_with_options(&head, "click", EventListenerOptions::enable_prevent_default(), listener))
}

/// Closes the menu that a link stands in.
fn close_menu(event: &Event) {
    let menu = element_of(event.target()).and_then(|target| target.closest("[popover]").ok()?);
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        // It is open on narrow screens alone; elsewhere there is nothing to close.
        let _ = menu.hide_popover();
    }
}

/// Where the owner of the site wants figures to be reported, with places for what is reported; `None` where they named no
/// address.
#[must_use]
pub fn report_template() -> Option<String> {
    document()?.query_selector("meta[name=rolescope-report]").ok()??.get_attribute("content")
}

/// The origin of the site that the page belongs to, wherever a copy of it is served: that of its canonical address, else
/// of its own.
#[must_use]
pub fn site_origin() -> Option<String> {
    let canonical = document()?.query_selector("link[rel=canonical]").ok()?.and_then(|link| link.get_attribute("href"));
    let origin = canonical.map(|address| address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/"));
    origin.or_else(|| window()?.location().origin().ok())
}

/// Marks the link of a view in the head.
pub fn mark_view(view: &str, is_tab: bool) {
    let links = document().and_then(|document| document.query_selector_all("header.site a[data-of]").ok());
    for link in links.map(|list| elements(&list)).unwrap_or_default() {
        let of = link.get_attribute("data-of").unwrap_or_default();
        mark(&link, of == view || (is_tab && of == "overview"));
    }
    let main = document().and_then(|document| document.get_element_by_id("rolescope"));
    if let Some(main) = main {
        let _ = main.set_attribute("data-view", view);
    }
}

fn mark(link: &Element, on: bool) {
    let _ = if on { link.set_attribute("aria-current", "page") } else { link.remove_attribute("aria-current") };
}
