//! Figures and sentences on the page.
//!
//! Invariant: every figure is a `<data>` with its raw value and public name, inside a link that
//! leads to its basis: to the method page without script, to the dialog with it. A number that was
//! computed here is a `<data>` without a name: it has no basis but those of the figures beside it.

use super::element::{Tag, list};
use crate::compare::raw;
use crate::locale::{Sentence, SentencePart};
use crate::model::{FigureKey, HOST, HOSTED, Unit};
use crate::state::{View, route};
use yew::prelude::Html;
use yew::virtual_dom::VText;

/// A figure as a link to its source, with its name and raw value in the markup.
pub(super) fn figure(key: &FigureKey, value: f64, unit: Unit, text: &str) -> Tag {
    let data = Tag::new("data")
        .attr("value", raw(value, unit))
        .attr("data-figure", key.to_string())
        .fixed("translate", "no")
        .text(text);
    Tag::link(method(&key.source)).class("fig").child(data)
}

/// Where a source is described: a host's own is on no page of ours.
pub(super) fn method(source: &str) -> String {
    if HOSTED && source == HOST { "/method/".to_owned() } else { format!("/method/#{source}") }
}

/// The pieces of a sentence, its figures marked.
pub(super) fn sentence(sentence: &Sentence) -> Html {
    if let [SentencePart::Text(text)] = sentence.0.as_slice() {
        return VText::new(text.clone()).into();
    }
    let part = |(at, part): (usize, &SentencePart)| {
        let span = Tag::new("span").key(at.to_string());
        match part {
            SentencePart::Text(text) => span.text(text),
            SentencePart::Figure { key, value, unit, text } => span.child(figure(key, *value, *unit, text)),
            SentencePart::Place { id, text } => span.child(
                Tag::link(route::place_path(id, View::Overview))
                    .fixed("data-act", "place")
                    .attr("data-of", id)
                    .text(text),
            ),
            SentencePart::Value { value, unit, text } => span.child(
                Tag::new("data")
                    .attr("value", raw(*value, *unit))
                    // What is not paid by time is told from what is: its amount follows no choice of a period.
                    .fixed("data-computed", if *unit == Unit::Usd { "sum" } else { "" })
                    .fixed("translate", "no")
                    .text(text),
            ),
        }
        .into()
    };
    list(sentence.0.iter().enumerate().map(part).collect())
}
