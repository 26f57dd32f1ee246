//! The listener of the page: every event of it comes here.
//!
//! Invariant: what an event asks for is decided while it lasts: a link is followed, or not, before a message arrives.

use super::element::EventKind;
use super::message::Msg;
use super::visited;
use crate::browser;
use crate::model::{HOSTED, IS_ELEMENT};
use crate::state::View;
use yew::prelude::Event;
use yew::virtual_dom::ListenerKind;

/// Events that reach the root, by bubbling or by capture.
pub(super) const HEARD: [EventKind; 10] = [
    || ListenerKind::onclick,
    || ListenerKind::onchange,
    || ListenerKind::oninput,
    || ListenerKind::onkeydown,
    || ListenerKind::onfocusin,
    || ListenerKind::onfocusout,
    || ListenerKind::onpointerover,
    || ListenerKind::onpointermove,
    || ListenerKind::onpointerdown,
    || ListenerKind::onpointerup,
];

/// The message of an event; `None` for one that is nothing to the program, which the browser then handles.
pub(super) fn heard(event: &Event) -> Option<Msg> {
    if closes_by_key(event) {
        // One thing at a time: neither a drawing nor what the page around has open hears of it.
        event.prevent_default();
        return Some(Msg::Close);
    }
    if let Some((chart, used)) = visited::used(event) {
        return Some(Msg::Drawing(chart, used));
    }
    match event.type_().as_str() {
        "click" => clicked(event),
        "change" => browser::changed(event).map(Msg::Choose),
        "input" => browser::typed(event).map(Msg::Type),
        "keydown" => {
            browser::step_in_table(event);
            if HOSTED {
                browser::step_in_tabs(event);
            }
            browser::press_link_button(event);
            None
        }
        "close" => closed(event),
        "focusin" => {
            browser::enter_table(event);
            near(event)
        }
        "pointerover" => near(event),
        _ => None,
    }
}

/// Fetches ahead where the pointer or the keyboard comes near something: a view, or what draws a choice that no page
/// holds the answer to. Of fewer roles and of other places there are pages.
fn near(event: &Event) -> Option<Msg> {
    if let Some(id) = browser::near_view(event) {
        return View::from_id(&id).map(Msg::Near);
    }
    let used = if IS_ELEMENT { ".panel, .choice" } else { "#add-role .sheet, #money, #experience" };
    browser::is_near(event, used).then_some(Msg::Need)
}

/// The message of a click: a control's, a figure's, a tab's, a link's.
fn clicked(event: &Event) -> Option<Msg> {
    if HOSTED {
        browser::jump_inside(event);
    }
    let figure = browser::clicked_figure(event).map(|(name, link)| Msg::Figure(name, link));
    let choice = || browser::clicked(event).map(Msg::Choose);
    figure.or_else(choice).or_else(|| browser::closes_dialog(event).then_some(Msg::Close))
}

/// True for Escape while the dialog is open.
fn closes_by_key(event: &Event) -> bool {
    browser::key_of(event) == "Escape" && event.type_() == "keydown" && !is_shut(event)
}

/// True where the dialog is not open.
fn is_shut(event: &Event) -> bool {
    browser::Tree::at(event).is_none_or(|tree| !browser::is_open(&tree, "basis"))
}

/// The message of a dialog that closes, unless it is open again.
fn closed(event: &Event) -> Option<Msg> {
    is_shut(event).then_some(Msg::Close)
}
