//! Sentences made by rules: text with figures in it.
//!
//! Invariant: a figure in a sentence keeps its name and raw value, so the page can mark it.

use super::number::{percent, percent_tenths, rounded_amount};
use crate::model::{FigureKey, HOST, Unit};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum SentencePart {
    /// Words of the interface.
    Text(String),
    /// A figure: its name, its raw value, and the words that show it.
    Figure {
        /// The figure's public name.
        key: Box<FigureKey>,
        /// As stored, in `unit`.
        value: f64,
        /// The unit of `value`.
        unit: Unit,
        /// As shown.
        text: String,
    },
    /// A place that can be chosen.
    Place {
        /// The place's id.
        id: String,
        /// The place's name, as it stands in the sentence.
        text: String,
    },
    /// A number that was computed here from figures, or typed: no figure of a source.
    Value {
        /// As computed, in `unit`.
        value: f64,
        /// The unit of `value`.
        unit: Unit,
        /// As shown.
        text: String,
    },
}

impl Default for SentencePart {
    fn default() -> Self {
        SentencePart::Text(String::new())
    }
}

/// A sentence, in pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(pub Vec<SentencePart>);

impl SentencePart {
    /// A computed share, as a whole percentage.
    #[must_use]
    pub fn share(value: f64) -> Self {
        SentencePart::Value { value, unit: Unit::Share, text: percent(value) }
    }

    /// A computed share, as a percentage with one decimal.
    #[must_use]
    pub fn share_tenths(value: f64) -> Self {
        SentencePart::Value { value, unit: Unit::Share, text: percent_tenths(value) }
    }
}

impl SentencePart {
    /// As shown.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            SentencePart::Text(text)
            | SentencePart::Figure { text, .. }
            | SentencePart::Value { text, .. }
            | SentencePart::Place { text, .. } => text,
        }
    }
}

impl From<SentencePart> for Sentence {
    fn from(part: SentencePart) -> Self {
        Sentence(vec![part])
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Sentence(if text.is_empty() { Vec::new() } else { vec![SentencePart::Text(text)] })
    }
}

impl Sentence {
    /// True for a sentence without parts, which is left out where it would stand.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words as a reader sees them, without marks for figures and places.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(SentencePart::text).collect()
    }

    /// A lead, then names and what belongs to each, with a sign between them: `Lead: front end 41 %, back end 20 %.`
    #[must_use]
    pub fn listed(lead: String, sign: &str, items: Vec<(String, Sentence)>) -> Self {
        let mut sentence = Sentence::from(lead);
        for (at, (name, words)) in items.into_iter().enumerate() {
            sentence.0.push(SentencePart::Text(format!("{} {name} ", if at == 0 { "" } else { sign })));
            sentence.0.extend(words.0);
        }
        sentence.0.push(SentencePart::Text(".".to_owned()));
        sentence
    }

    /// The same with amounts of money as people say them, in three significant digits. What a host states of its own pay
    /// stays exact.
    #[must_use]
    pub fn rounded(mut self) -> Self {
        for part in &mut self.0 {
            match part {
                SentencePart::Figure { key, .. } if key.source == HOST => {}
                SentencePart::Figure { unit: Unit::UsdPerYear | Unit::Usd, text, .. }
                | SentencePart::Value { unit: Unit::UsdPerYear | Unit::Usd, text, .. } => *text = rounded_amount(text),
                _ => {}
            }
        }
        self
    }

    /// Adds another sentence after a space.
    pub fn then(&mut self, next: Sentence) {
        if !self.0.is_empty() {
            self.0.push(SentencePart::Text(" ".to_owned()));
        }
        self.0.extend(next.0);
    }
}

/// Puts the arguments in place of `{0}`, `{1}` …; a placeholder without an argument stays as it is.
pub(super) fn fill(pattern: &str, arguments: Vec<SentencePart>) -> Sentence {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some((head, tail)) = rest.split_once('{') {
        let Some((number, after)) = tail.split_once('}') else { break };
        match number.parse::<usize>().ok().and_then(|n| arguments.get(n)) {
            Some(argument) => {
                push_text(&mut parts, head);
                match argument {
                    SentencePart::Text(text) => push_text(&mut parts, text),
                    other => parts.push(other.clone()),
                }
            }
            None => {
                push_text(&mut parts, head);
                push_text(&mut parts, "{");
                push_text(&mut parts, number);
                push_text(&mut parts, "}");
            }
        }
        rest = after;
    }
    push_text(&mut parts, rest);
    Sentence(parts)
}

fn push_text(parts: &mut Vec<SentencePart>, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Some(SentencePart::Text(last)) = parts.last_mut() {
        last.push_str(text);
    } else {
        parts.push(SentencePart::Text(text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_take_their_places_and_missing_ones_stay() {
        let text = |t: &str| SentencePart::Text(t.to_owned());
        assert_eq!(fill("{1} and {0}", vec![text("a"), text("b")]).plain(), "b and a");
        assert_eq!(fill("{0} {7} {", vec![text("a")]).plain(), "a {7} {");
    }
}
