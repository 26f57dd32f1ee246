//! The state of a part of the page that is no choice and would be lost when it is drawn anew: open disclosures, and the
//! place of the keyboard.

use super::focus::{focus_in_place, follow, path_in};
use super::page::elements;
use super::pointer::field_of;
use super::tree::Tree;
use crate::model::IS_ELEMENT;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Node};

thread_local! {
    /// The id of the field that has the keyboard, and what stands in it.
    static TYPED_INTO: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// The state of one part, read before it is replaced.
#[derive(Default)]
pub struct UiState {
    /// Which disclosures are drawn open, and which are open.
    open: Vec<[bool; 2]>,
    /// The focused element; of a field for text also its text and the place of its caret.
    focus: Option<(Spot, Option<(String, u32)>)>,
}

/// Where to find an element again.
enum Spot {
    Id(String),
    /// The way to one that has no id, and its name.
    Path(Vec<u32>, String),
}

/// Reads the state before the part is replaced.
#[must_use]
pub fn save_ui_state(part: &Node) -> UiState {
    let open = disclosures(part).iter().map(is_open).collect();
    let focus = Tree::of(Some(part.clone())).and_then(|tree| {
        let active = tree.active().filter(|active| part.contains(Some(active)))?;
        let field = field_of(&active);
        let typed = field.and_then(|field| Some((field.value(), field.selection_end().ok().flatten()?)));
        let id = tree.id_of(&active);
        let spot = match id.is_empty() {
            true => Spot::Path(path_in(part.dyn_ref()?, active.clone())?, active.local_name()),
            false => Spot::Id(id),
        };
        Some((spot, typed))
    });
    UiState { open, focus }
}

impl UiState {
    /// Draws with the field that has the keyboard as it is: letters may have come after what is drawn, and a field whose
    /// text is set by the program tells no more that a visitor has changed it.
    pub fn while_typed<T>(&self, draw: impl FnOnce() -> T) -> T {
        if let Some((Spot::Id(id), Some((text, _)))) = &self.focus {
            TYPED_INTO.set(Some((id.clone(), text.clone())));
        }
        let drawn = draw();
        TYPED_INTO.take();
        drawn
    }
}

/// The text of the field with this id, if it has the keyboard and its part is being drawn; `None` for every other field.
#[must_use]
pub fn typed_into(id: &str) -> Option<String> {
    TYPED_INTO.with_borrow(|field| field.as_ref().filter(|(typed, _)| typed == id).map(|(_, text)| text.clone()))
}

/// Does it again in the part as it is now: disclosures if there are still as many; the focus, and the text of the field,
/// if they were lost with what had them.
pub fn restore_ui_state(part: &Node, state: UiState) {
    let now = disclosures(part);
    if now.len() == state.open.len() {
        for (details, [drawn, open]) in now.iter().zip(state.open) {
            // What is drawn otherwise now is as it is drawn.
            if is_open(details)[0] == drawn {
                let _ = details.toggle_attribute_with_force("open", open);
            }
        }
    }
    follow_choices(part);
    let Some((spot, typed)) = state.focus else { return };
    let Some(tree) = Tree::of(Some(part.clone())) else { return };
    let element = match spot {
        Spot::Id(id) => tree.by_id(&id).filter(|element| part.contains(Some(element))),
        Spot::Path(path, name) => {
            part.dyn_ref().and_then(|part| follow(part, &path)).filter(|element| element.local_name() == name)
        }
    };
    let Some(element) = element else { return };
    if tree.active().as_ref() == Some(&element) {
        return;
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        focus_in_place(element);
    }
    if let (Some(field), Some((text, caret))) = (field_of(&element), typed) {
        if !IS_ELEMENT {
            // What was typed into a page that was not live yet is nowhere else.
            field.set_value(&text);
        }
        let _ = field.set_selection_range(caret, caret);
    }
}

/// Sets every select of a part to the option that is marked as chosen: once a visitor has chosen, a
/// browser no longer follows the mark by itself. The choice of two columns is the visitor's alone.
pub(super) fn follow_choices(part: &Node) {
    let all = part.dyn_ref::<Element>().and_then(|part| part.query_selector_all("option[selected]").ok());
    for option in all.map(|list| elements(&list)).unwrap_or_default() {
        let select = option.closest("select").ok().flatten().map(JsCast::unchecked_into::<HtmlSelectElement>);
        if let (Some(select), Some(value)) = (select, option.get_attribute("value"))
            && select.closest(".pair").is_ok_and(|pair| pair.is_none())
            && select.value() != value
        {
            select.set_value(&value);
        }
    }
}

/// True if the browser's translation has put elements of its own in the place of texts.
#[must_use]
pub fn is_rewritten(part: &Node) -> bool {
    let font = part.dyn_ref::<Element>().and_then(|part| part.query_selector("font").ok());
    font.flatten().is_some()
}

/// Ticks a box, or takes the tick away.
pub fn tick(tree: &Tree, id: &str, on: bool) {
    if let Some(input) = tree.by_id(id) {
        input.unchecked_into::<HtmlInputElement>().set_checked(on);
    }
}

/// Two answers: the disclosure is drawn open, and it is open now. Only a difference is the visitor's doing.
fn is_open(details: &Element) -> [bool; 2] {
    ["data-open", "open"].map(|name| details.has_attribute(name))
}

fn disclosures(part: &Node) -> Vec<Element> {
    let details = part.dyn_ref::<Element>().and_then(|part| part.query_selector_all("details").ok());
    details.map(|list| elements(&list)).unwrap_or_default()
}
