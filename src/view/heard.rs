//! What is heard on the page: every event of it comes here.
//!
//! Invariant: what an event asks for is decided while it lasts: a link is followed, or not, before a message arrives.

use super::element::EventKind;
use super::message::Msg;
use super::visited;
use crate::browser;
use crate::model::HOSTED;
use crate::state::View;
use yew::prelude::Event;
use yew::virtual_dom::ListenerKind;

/// What the whole listens to.
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

/// What an event asks for.
pub(super) fn heard(event: &Event) -> Option<Msg> {
    if let Some((chart, used)) = visited::used(event) {
        return Some(Msg::Drawing(chart, used));
    }
    match event.type_().as_str() {
        "click" => clicked(event),
        "change" => browser::changed(event).map(Msg::Choose),
        "input" => browser::typed(event).map(Msg::Type),
        "keydown" => pressed(event),
        "close" => closed(event),
        "focusin" => {
            browser::enter_table(event);
            near(event)
        }
        "pointerover" => near(event),
        _ => None,
    }
}

/// What is fetched ahead where the pointer or the keyboard comes near something: a view, or what draws a choice that no
/// page holds the answer to. Of fewer roles and of other places there are pages.
fn near(event: &Event) -> Option<Msg> {
    if let Some(id) = browser::near_view(event) {
        return View::from_id(&id).map(Msg::Near);
    }
    browser::is_near(event, "#add-role .sheet, #money, #experience").then_some(Msg::Need)
}

/// What a click asks for.
fn clicked(event: &Event) -> Option<Msg> {
    if HOSTED {
        browser::jump_inside(event);
    }
    let figure = browser::clicked_figure(event).map(Msg::Figure);
    let choice = || browser::clicked(event).map(Msg::Choose);
    figure.or_else(choice).or_else(|| browser::beside_dialog(event).then_some(Msg::Close))
}

/// What a key asks for; the arrows visit the figures of a table.
fn pressed(event: &Event) -> Option<Msg> {
    browser::step_in_table(event);
    browser::press_link_button(event);
    (browser::key_of(event) == "Escape").then_some(Msg::Close)
}

/// What the closing of the dialog asks for, unless it is open again.
fn closed(event: &Event) -> Option<Msg> {
    browser::Tree::at(event).is_none_or(|tree| !browser::is_open(&tree, "basis")).then_some(Msg::Close)
}
