//! Figures and sentences on the page.
//!
//! Invariant: every figure is a `<data>` with its raw value and public name, inside a link that
//! leads to its basis: to the method page without script, to the dialog with it.

use super::element::{Tag, list};
use crate::locale::{self, Part, Sentence};
use crate::model::{FigureKey, Unit};
use yew::prelude::Html;

/// A figure.
pub(super) fn figure(key: &FigureKey, value: f64, unit: Unit, text: &str) -> Tag {
    let data = Tag::new("data")
        .attr("value", raw(value, unit))
        .attr("data-figure", key.to_string())
        .fixed("translate", "no")
        .text(text);
    Tag::new("a").class("fig").attr("href", format!("/method/#{}", key.source)).child(data)
}

/// The raw value: whole for dollars and counts, one decimal for years, six for fractions.
fn raw(value: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerYear | Unit::Count => locale::plain(value, 0),
        Unit::Years => locale::plain(value, 1),
        Unit::Share | Unit::Ratio => locale::plain(value, 6),
    }
}

/// The pieces of a sentence, its figures marked.
pub(super) fn sentence(sentence: &Sentence) -> Html {
    let part = |(at, part): (usize, &Part)| {
        let span = Tag::new("span").key(at.to_string());
        match part {
            Part::Text(text) => span.text(text),
            Part::Figure { key, value, unit, text } => span.child(figure(key, *value, *unit, text)),
        }
        .into()
    };
    list(sentence.0.iter().enumerate().map(part).collect())
}
