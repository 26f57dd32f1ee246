//! Figures and sentences on the page.
//!
//! Invariant: every figure is a `<data>` with its raw value and public name, inside a link that
//! leads to its basis: to the method page without script, to the dialog with it.

use crate::locale::{self, Part, Sentence};
use crate::model::{FigureKey, Unit};
use yew::prelude::*;

/// A figure. `tab` is its place in the order of the tab key, where that is not the usual one.
pub(super) fn figure(key: &FigureKey, value: f64, unit: Unit, text: &str, tab: Option<&'static str>) -> Html {
    html! {
        <a class="fig" href={format!("/method/#{}", key.source)} tabindex={tab}>
            <data value={raw(value, unit)} data-figure={key.to_string()} translate="no">{ text }</data>
        </a>
    }
}

/// The raw value: whole for dollars and counts, one decimal for years, six for fractions.
fn raw(value: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerYear | Unit::Count => locale::plain(value, 0),
        Unit::Years => locale::plain(value, 1),
        Unit::Share | Unit::Ratio => locale::plain(value, 6),
    }
}

/// A sentence with its figures marked.
pub(super) fn sentence(sentence: &Sentence) -> Html {
    let parts = sentence.0.iter().enumerate().map(|(at, part)| match part {
        Part::Text(text) => html! { <span key={at}>{ text }</span> },
        Part::Figure { key, value, unit, text } => {
            html! { <span key={at}>{ figure(key, *value, *unit, text, None) }</span> }
        }
    });
    parts.collect()
}
