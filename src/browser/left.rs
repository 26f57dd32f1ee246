//! What a visitor left in a part of the page that is drawn anew: open disclosures, and where the
//! keyboard was.

use super::Tree;
use super::focus::elements;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Node};

/// What was left.
#[derive(Default)]
pub struct Left {
    /// Which disclosures are open.
    open: Vec<bool>,
    /// The id of the field that has the focus; of one for text what it holds and where its caret is.
    field: Option<(String, Option<(String, u32)>)>,
}

/// What the visitor has done in a part.
#[must_use]
pub fn left_in(part: &Node) -> Left {
    let open = disclosures(part).iter().map(|details| details.has_attribute("open")).collect();
    let active = Tree::of(Some(part.clone())).and_then(|tree| tree.active());
    let active = active.filter(|active| part.contains(Some(active)));
    let field = active.map(|active| {
        let input = active.dyn_ref::<HtmlInputElement>();
        let typed = input.and_then(|input| Some((input.value(), input.selection_end().ok().flatten()?)));
        (active.id(), typed)
    });
    Left { open, field }
}

/// Does it again in the part as it is now: disclosures if there are still as many, the focus if it
/// was lost with the field that had it, the text of that field if it was drawn with an older one.
pub fn go_on_in(part: &Node, left: Left) {
    let now = disclosures(part);
    if left.open.contains(&true) && now.len() == left.open.len() {
        for (details, open) in now.iter().zip(left.open) {
            let _ = details.toggle_attribute_with_force("open", open);
        }
    }
    follow_choices(part);
    let Some((id, typed)) = left.field.filter(|(id, _)| !id.is_empty()) else { return };
    let Some(tree) = Tree::of(Some(part.clone())) else { return };
    let Some(found) = tree.by_id(&id).filter(|found| part.contains(Some(found))) else { return };
    let lost = tree.active().as_ref() != Some(&found);
    if let Some(element) = found.dyn_ref::<HtmlElement>().filter(|_| lost) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    // Letters that came after the drawn ones are still on their way to the program.
    if let (Some(input), Some((text, caret))) = (found.dyn_ref::<HtmlInputElement>(), typed)
        && (lost || input.value() != text)
    {
        input.set_value(&text);
        let _ = input.set_selection_range(caret, caret);
    }
}

/// Sets every select of a part to the option that is marked as chosen: once a visitor has chosen, a
/// browser no longer follows the mark by itself. The choice of two columns is the visitor's alone.
pub(super) fn follow_choices(part: &Node) {
    let all = part.dyn_ref::<Element>().and_then(|part| part.query_selector_all("option[selected]").ok());
    for option in all.map(|list| elements(&list)).unwrap_or_default() {
        let select = option.closest("select").ok().flatten().and_then(|e| e.dyn_into::<HtmlSelectElement>().ok());
        if let (Some(select), Some(value)) = (select, option.get_attribute("value"))
            && !matches!(select.id().as_str(), "left" | "right")
            && select.value() != value
        {
            select.set_value(&value);
        }
    }
}

fn disclosures(part: &Node) -> Vec<Element> {
    let found = part.dyn_ref::<Element>().and_then(|part| part.query_selector_all("details").ok());
    found.map(|list| elements(&list)).unwrap_or_default()
}
