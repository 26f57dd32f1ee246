//! The layout for a job advert: one role, the pay that the employer states for it beside the evidence, and experience.
//!
//! Invariant: the evidence stands there whatever the employer states, in the same drawing and table.

use super::controls::experience;
use super::element::Tag;
use super::redraw::render_context::Layout;
use crate::locale::Control;
use crate::state::{Chart, Section};
use crate::text::split::split_at;
use yew::prelude::*;

/// Sentences that say what the role is.
const SENTENCES: usize = 2;

/// What the role is, its pay, and the choice of experience.
pub(super) fn panel(layout: &Layout<'_>) -> Vec<Html> {
    let scope = &layout.scope;
    let about = scope.roles().first().map(|role| first_sentences(&role.summary)).unwrap_or_default();
    let pay = layout
        .frame(Section::Pay.id(), Control::SectionPay, false)
        .child(experience(scope, layout.live))
        .child(layout.chart(Chart::PayRange));
    vec![Tag::new("p").key("about").class("about").text(about).into(), pay.into()]
}

/// The first sentences of a text.
fn first_sentences(text: &str) -> &str {
    let mut next = 0;
    for _ in 0..SENTENCES {
        let Some((sentence, _)) = text.get(next..).and_then(|rest| split_at(rest, ". ")) else { return text };
        next += sentence.len() + 2;
    }
    text.get(..next - 1).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sentences_are_taken() {
        for (text, expected) in [
            ("One. Two. Three.", "One. Two."),
            ("One. Two.", "One. Two."),
            ("One, e.g. this", "One, e.g. this"),
            ("", ""),
        ] {
            assert_eq!(first_sentences(text), expected);
        }
    }
}
