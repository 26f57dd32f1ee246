//! Elements that are made anew because the browser's translation has rewritten them.
//!
//! Invariant: on a page that was never rewritten nothing has another key than its view gave it.

use std::rc::Rc;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;
use yew::virtual_dom::VNode;

/// How often the page was found rewritten.
static REWRITTEN: AtomicU32 = AtomicU32::new(0);

/// Elements that hold a text alone at one time and other elements at another.
const MAY_HOLD: [&str; 5] = ["p", "td", "li", "dd", "span"];

/// Lets the elements that hold a text be made anew when they are drawn next. A browser that translates the page puts elements
/// of its own in the place of texts: Yew would write a new text where nobody sees it, beside the translation of the old
/// one, and find no place for what stands before it.
pub(super) fn replace_texts() {
    REWRITTEN.fetch_add(1, Relaxed);
}

/// Gives those of siblings that hold a text another key than they had before the page was rewritten.
#[inline(never)]
pub(super) fn renew_texts(children: &mut [VNode]) {
    let times = REWRITTEN.load(Relaxed);
    if times == 0 {
        return;
    }
    for (at, child) in children.iter_mut().enumerate() {
        if let VNode::VTag(tag) = child
            && let Some(tag) = Rc::get_mut(tag)
            && (MAY_HOLD.contains(&tag.tag()) || tag.children().is_some_and(holds_text))
        {
            let key = tag.key.as_ref().map_or_else(|| at.to_string(), |key| key.to_string());
            tag.key = Some(format!("{key}~{times}").into());
        }
    }
}

/// True for a text that stands in an element itself.
fn holds_text(node: &VNode) -> bool {
    match node {
        VNode::VText(_) => true,
        VNode::VList(list) => list.iter().any(holds_text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::element::{Tag, list};
    use yew::html::Html;
    use yew::virtual_dom::VText;

    /// The keys of all elements, from the outside in.
    fn keys(node: &VNode) -> Vec<(String, Option<String>)> {
        match node {
            VNode::VTag(tag) => {
                let inner = tag.children().map(keys).unwrap_or_default();
                let key = tag.key.as_ref().map(ToString::to_string);
                [(tag.tag().to_owned(), key)].into_iter().chain(inner).collect()
            }
            VNode::VList(list) => list.iter().flat_map(keys).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_holds_a_text_is_made_anew_once_the_page_was_rewritten() {
        let drawn = || -> Html {
            let field = Tag::new("input").fixed("id", "field");
            Tag::new("div")
                .child(Tag::new("h1").key("h1").text("a heading"))
                .child(Tag::new("label").child(field).text("a label"))
                .child(Tag::new("p").child(Tag::new("data").fixed("value", "1")))
                .child(Tag::new("ul").child(Tag::new("li").text("one")).child(Tag::new("li").text("two")))
                .child(list(vec![Tag::new("p").key("p").child(list(vec![VText::new("in a list").into()])).into()]))
                .into()
        };
        let before = keys(&drawn());
        replace_texts();
        let after = keys(&drawn());
        replace_texts();
        let again = keys(&drawn());
        for (at, (name, key)) in before.iter().enumerate() {
            let renewed = matches!(name.as_str(), "h1" | "label" | "li" | "p");
            assert_eq!(after[at].1 != *key, renewed, "{name}: {key:?} and {:?}", after[at].1);
            assert_eq!(after[at].1 != again[at].1, renewed, "{name}");
        }
        let of_items = |keys: &[(String, Option<String>)]| -> Vec<_> {
            keys.iter().filter(|(name, _)| name == "li").map(|(_, key)| key.clone()).collect()
        };
        let items = of_items(&after);
        assert!(items[0].is_some() && items[0] != items[1], "{items:?}");
    }
}
