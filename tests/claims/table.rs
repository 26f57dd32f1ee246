//! The table of what claims rest on, `support/claims.toml`.
//!
//! Invariant: a word in it that is not known here is a fault.

use super::figures::Check;
use serde_json::Value;

/// What words rest on.
pub(crate) enum Basis {
    /// Figures of the dataset.
    Figure(Check),
    /// A test, `file.rs name`, that reads them.
    Test(String),
    /// The id of a source.
    Source(String),
    /// Somebody whom the text names.
    Named(String),
    /// A file that does so and holds the numerals.
    Code(String),
    Judgement,
    NoQuantity,
}

impl Basis {
    /// Its key in the table.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Basis::Figure(_) => "figure",
            Basis::Test(_) => "test",
            Basis::Source(_) => "source",
            Basis::Named(_) => "named",
            Basis::Code(_) => "code",
            Basis::Judgement => "judgement",
            Basis::NoQuantity => "no-quantity",
        }
    }
}

/// Words at a place, and what they rest on.
pub(crate) struct Entry {
    pub(crate) at: String,
    pub(crate) words: String,
    pub(crate) basis: Basis,
}

impl Entry {
    /// True for a place that `at` names, `*` for any part of it.
    pub(crate) fn is_about(&self, place: &str) -> bool {
        let (own, parts) = (self.at.split('/'), place.split('/'));
        own.clone().count() == parts.clone().count() && own.zip(parts).all(|(own, part)| own == "*" || own == part)
    }
}

/// The strings of a list.
pub(crate) fn list(value: &Value) -> Vec<String> {
    let all = value.as_array().unwrap_or_else(|| panic!("{value} is no list"));
    all.iter().map(|one| one.as_str().unwrap_or_else(|| panic!("{one} is no text")).to_owned()).collect()
}

/// Entries of `place = [words]`.
fn by_place(value: &Value, basis: impl Fn() -> Basis, found: &mut Vec<Entry>) {
    for (at, words) in value.as_object().unwrap() {
        found.extend(list(words).into_iter().map(|words| Entry { at: at.clone(), words, basis: basis() }));
    }
}

/// The entries of a table.
pub(crate) fn read(text: &str) -> Vec<Entry> {
    let table: Value = toml::from_str(text).unwrap();
    let mut found = Vec::new();
    for (key, value) in table.as_object().unwrap() {
        let named: Option<fn(String) -> Basis> = match key.as_str() {
            "test" => Some(Basis::Test),
            "source" => Some(Basis::Source),
            "named" => Some(Basis::Named),
            "code" => Some(Basis::Code),
            _ => None,
        };
        match (key.as_str(), named) {
            (_, Some(basis)) => {
                for (name, places) in value.as_object().unwrap() {
                    by_place(places, || basis(name.clone()), &mut found);
                }
            }
            ("judgement", _) => by_place(value, || Basis::Judgement, &mut found),
            ("no-quantity", _) => by_place(value, || Basis::NoQuantity, &mut found),
            ("figure", _) => {
                for one in value.as_array().unwrap() {
                    let words = one["words"].as_str().unwrap();
                    found.extend(list(&one["at"]).into_iter().map(|at| Entry {
                        at,
                        words: words.to_owned(),
                        basis: Basis::Figure(Check::read(one)),
                    }));
                }
            }
            _ => panic!("{key} is not known"),
        }
    }
    found
}

/// All entries.
pub(crate) fn entries() -> Vec<Entry> {
    read(include_str!("../support/claims.toml"))
}
