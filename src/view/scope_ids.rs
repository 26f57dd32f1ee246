//! Ids of an element's own, where a page shows several.
//!
//! Invariant: what refers to an id inside a comparison refers to the same part of it before and after; the first
//! comparison of a page has the ids that our own pages have.

use crate::model::HOSTED;
use crate::state::Setting;
use crate::text::join::{concat, join};
use std::rc::Rc;
use yew::prelude::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VNode};

/// Attributes that hold ids, one or several.
const IDS: [&str; 7] = ["id", "for", "list", "form", "aria-labelledby", "aria-describedby", "aria-controls"];

/// Attributes that may hold a reference to a part of the same tree: `#ID`, or `url(#ID)`.
const REFERENCES: [&str; 4] = ["href", "fill", "clip-path", "mask"];

/// The same with ids that no other comparison of the page has, for what was just drawn and is held by nobody else.
/// Components inside see to their own.
pub(super) fn scope_ids(mut html: Html, setting: Setting) -> Html {
    if HOSTED && setting.element > 1 {
        rename(&mut html, &setting.id_suffix());
    }
    html
}

fn rename(html: &mut Html, suffix: &str) {
    match html {
        VNode::VList(list) => {
            Rc::get_mut(list).into_iter().flat_map(|list| list.iter_mut()).for_each(|child| rename(child, suffix));
        }
        VNode::VTag(tag) => {
            let Some(tag) = Rc::get_mut(tag) else { return };
            if let Attributes::Dynamic { keys, values } = &mut tag.attributes {
                for (name, value) in keys.iter().zip(values.iter_mut()) {
                    if let Some(AttributeOrProperty::Attribute(value)) = value {
                        rename_value(name, value, suffix);
                    }
                }
            }
            if let Some(children) = tag.children_mut() {
                rename(children, suffix);
            }
        }
        _ => {}
    }
}

/// Renames what an attribute holds of ids.
fn rename_value(name: &str, value: &mut AttrValue, suffix: &str) {
    if IDS.contains(&name) {
        let ids: Vec<String> = value.split(' ').map(|id| concat(&[id, suffix])).collect();
        *value = join(&ids, " ").into();
    } else if REFERENCES.contains(&name) {
        if value.starts_with('#') {
            *value = concat(&[value.as_str(), suffix]).into();
        } else if let Some(id) = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
            *value = concat(&["url(#", id, suffix, ")"]).into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scope_ids;
    use crate::state::Setting;
    use crate::view::element::Tag;
    use yew::prelude::Html;
    use yew::virtual_dom::VNode;

    fn drawn() -> Html {
        let drawing = Tag::new("rect").fixed("fill", "url(#woven)").fixed("data-of", "pay");
        let links = Tag::new("a").fixed("href", "#pay").child(Tag::new("a").fixed("href", "/method/#pay"));
        Tag::new("figure").fixed("id", "pay").fixed("aria-labelledby", "title sum").child(drawing).child(links).into()
    }

    /// All attributes, in the order of the tree.
    fn attributes(html: &Html) -> Vec<(String, String)> {
        match html {
            VNode::VTag(tag) => {
                let own = tag.attributes.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
                own.chain(tag.children().map(attributes).unwrap_or_default()).collect()
            }
            VNode::VList(list) => list.iter().flat_map(attributes).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_later_element_has_ids_of_its_own_and_what_refers_to_them_follows() {
        let own = attributes(&scope_ids(drawn(), Setting { element: 3, ..Setting::default() }));
        let expected = [
            ("id", "pay-3"),
            ("aria-labelledby", "title-3 sum-3"),
            ("fill", "url(#woven-3)"),
            ("data-of", "pay"),
            ("href", "#pay-3"),
            ("href", "/method/#pay"),
        ];
        assert_eq!(own, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn the_first_element_and_our_own_pages_keep_theirs() {
        for element in [0, 1] {
            let setting = Setting { element, ..Setting::default() };
            assert_eq!(attributes(&scope_ids(drawn(), setting)), attributes(&drawn()));
        }
    }
}
