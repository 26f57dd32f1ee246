//! Parts of the static page that the live one keeps as they are.
//!
//! Invariant: a part stays exactly as long as the choices that it depends on are those of the
//! page; so the program starts without the words that the page holds already, and what is
//! adopted reads as what would be drawn.

use crate::browser;
use crate::state::Selection;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// The parts of the page, and the choices they were made for.
#[derive(Clone, Default)]
pub struct Adopted(Option<Rc<Parts>>);

struct Parts {
    selection: Selection,
    blocks: Vec<(String, browser::Part)>,
    hidden_rows: String,
}

impl Adopted {
    /// The parts of a page that was made for a selection.
    #[must_use]
    pub fn new(selection: Selection, blocks: Vec<(String, browser::Part)>, hidden_rows: String) -> Self {
        Adopted(Some(Rc::new(Parts { selection, blocks, hidden_rows })))
    }

    /// How many rows read the same, as the page says it for this selection.
    pub(super) fn hidden_rows(&self, selection: &Selection) -> Option<&str> {
        self.0.as_deref().filter(|parts| parts.selection == *selection).map(|parts| parts.hidden_rows.as_str())
    }

    /// A part of the page: the adopted one while `depends_on` gives the same for the page's
    /// selection as for the present one, else a newly drawn one.
    pub(super) fn block(
        &self,
        id: &'static str,
        selection: &Selection,
        depends_on: impl Fn(&Selection) -> Selection,
        draw: impl FnOnce() -> Html,
    ) -> Html {
        let kept = self.0.as_deref().filter(|parts| depends_on(&parts.selection) == *selection);
        let kept = kept.and_then(|parts| parts.blocks.iter().find(|(name, _)| name == id));
        let part = match kept {
            Some((_, node)) => VNode::VRef(node.clone()),
            None => html! { <div data-block={id}>{ draw() }</div> },
        };
        // A part that is kept cannot bear a key of its own.
        html! { <div key={id}>{ part }</div> }
    }
}

impl PartialEq for Adopted {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }
}
