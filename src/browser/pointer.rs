//! Readings of events: the place of the pointer, the control that was clicked, the value of a field.

use super::dialog::Opener;
use super::focus::focus_in_place;
use super::page::element_of;
use super::tree::Tree;
use crate::model::HOSTED;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent, PointerEvent};

/// A place inside an element, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Px from its left edge.
    pub x: f64,
    /// Px from its top edge.
    pub y: f64,
    /// Width of the element, px: drawings are laid out by it.
    pub width: f64,
}

/// The chart on whose drawing something happened.
#[must_use]
pub fn drawing_at(event: &Event) -> Option<String> {
    let stage = element_of(event.target())?.closest(".stage").ok()??;
    stage.closest("[data-chart]").ok()??.get_attribute("data-chart")
}

/// Where the pointer is in the element that listens.
#[must_use]
pub fn pointer_at(event: &Event, listener: &str) -> Option<Point> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let target = element_of(event.target())?.closest(listener).ok()??;
    let area = target.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
    Some(Point { x, y, width: area.width() })
}

/// Takes hold of the pointer, so that its moves elsewhere go to the listener too; says whether it is down, as it takes
/// no hold otherwise.
#[must_use]
pub fn hold_pointer(event: &Event, listener: &str) -> bool {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return false };
    let down = event.buttons() & 1 != 0;
    if down && let Some(area) = element_of(event.target()).and_then(|target| target.closest(listener).ok()?) {
        let _ = area.set_pointer_capture(event.pointer_id());
    }
    down
}

/// True for a finger beside the one that came first: together they enlarge the page.
#[must_use]
pub fn is_second_pointer(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| !event.is_primary())
}

/// The name of the figure that was clicked, and the link around it, if the click is a plain one on a figure; the link is
/// then not followed.
#[must_use]
pub fn clicked_figure(event: &Event) -> Option<(String, Opener)> {
    let link = plain_target(event)?.closest("a.fig").ok()??;
    let name = link.query_selector("data").ok()??.get_attribute("data-figure")?;
    event.prevent_default();
    Some((name, Opener(link)))
}

/// A control that was used, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The action, from `data-act`.
    pub act: String,
    /// To what: its `data-of`, or its id.
    pub of: String,
    /// The text of a field, or the value of the chosen option; of a tick box `1` or nothing.
    pub value: String,
    /// The value in words, to be announced: the text of a chosen option; empty for a text of several lines.
    pub text: String,
    /// False for all but a tick box.
    pub checked: bool,
}

/// The link or button that a plain click used; a link is then not followed.
#[must_use]
pub fn clicked(event: &Event) -> Option<Chosen> {
    let used = plain_target(event)?.closest("a[data-act], button[data-act]").ok()??;
    event.prevent_default();
    Some(chosen(&used))
}

/// The view that a link leads to which the pointer or the keyboard comes near.
#[must_use]
pub fn near_view(event: &Event) -> Option<String> {
    let link =
        element_of(event.target())?.closest(if HOSTED { "[role=tab]" } else { "nav a[data-act=view]" }).ok()??;
    let of = link.get_attribute("data-of")?;
    of.split('#').next().map(str::to_owned)
}

/// True when the pointer or the keyboard comes near a part of the page, the first sign of use.
#[must_use]
pub fn is_near(event: &Event, selector: &str) -> bool {
    element_of(event.target()).and_then(|target| target.closest(selector).ok()?).is_some()
}

/// The field whose change is complete.
#[must_use]
pub fn changed(event: &Event) -> Option<Chosen> {
    let used = element_of(event.target())?;
    used.has_attribute("data-act").then(|| chosen(&used))
}

/// The field that is being typed into or dragged; a select and a box say all by their change.
#[must_use]
pub fn typed(event: &Event) -> Option<Chosen> {
    let used = element_of(event.target()).filter(|used| used.has_attribute("data-act"))?;
    let is_typed = !["checkbox", "select-one"].contains(&field_of(&used)?.type_().as_str());
    is_typed.then(|| chosen(&used))
}

/// A field of whatever kind: what stands in it, its kind and its caret go by one name for all of them.
pub(super) fn field_of(element: &Element) -> Option<&HtmlInputElement> {
    let is_field = ["input", "select", "textarea"].contains(&element.local_name().as_str());
    is_field.then(|| element.unchecked_ref())
}

fn chosen(used: &Element) -> Chosen {
    let named = |name| used.get_attribute(name).unwrap_or_default();
    let field = field_of(used);
    let kind = field.map(HtmlInputElement::type_).unwrap_or_default();
    let checked = field.is_some_and(HtmlInputElement::checked);
    let value = match kind.as_str() {
        // A box holds yes or nothing.
        "checkbox" => if checked { "1" } else { "" }.to_owned(),
        _ => field.map(HtmlInputElement::value).unwrap_or_default(),
    };
    let text = match kind.as_str() {
        // A long text is not said again.
        "textarea" => None,
        "select-one" => {
            let select: &HtmlSelectElement = used.unchecked_ref();
            select.item(select.selected_index() as u32).and_then(|option| option.text_content())
        }
        _ => Some(value.clone()),
    };
    let id = || Tree::of(Some(used.clone().into())).map(|tree| tree.id_of(used));
    let of = used.get_attribute("data-of").or_else(id).unwrap_or_default();
    Chosen { act: named("data-act"), of, value, text: text.unwrap_or_default(), checked }
}

/// Follows a link to a part of the same element: what stands in an element has no fragment that a browser would find.
pub fn jump_inside(event: &Event) {
    let link = plain_target(event).and_then(|target| target.closest("a[href^='#']").ok()?);
    let id = link.and_then(|link| link.get_attribute("href"));
    let part = Tree::at(event).zip(id).and_then(|(tree, id)| tree.part(id.trim_start_matches('#')));
    let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) else { return };
    event.prevent_default();
    part.scroll_into_view();
    // The keyboard goes on from there, as it does after a fragment.
    let _ = part.set_attribute("tabindex", "-1");
    focus_in_place(&part);
}

/// The clicked element, unless the click asks for a new tab or window.
fn plain_target(event: &Event) -> Option<Element> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key() && event.button() == 0;
    element_of(event.target()).filter(|_| plain)
}

/// Closes a disclosure.
pub fn close_details(tree: &Tree, id: &str) {
    if let Some(details) = tree.by_id(id) {
        let _ = details.remove_attribute("open");
    }
}
