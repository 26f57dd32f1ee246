//! What the value of an attribute may be.
//!
//! Invariant: a closed list has the words of the type that reads them, so none can be added to one alone.

use crate::state::{Chart, Period, Prices, Section, Series};

/// What an attribute's value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Sections, by comma or space, and `my-week`.
    Sections,
    /// One chart.
    Chart,
    /// The series of pay.
    Series,
    /// The time that pay is shown for.
    Period,
    /// The prices that pay is shown at.
    Price,
    /// A whole number between two others.
    Whole {
        /// The least.
        least: u8,
        /// The most.
        most: u8,
    },
    /// On or off: `1` or `0` as text.
    Switch,
    /// There or not.
    Flag,
    /// Names by comma or space.
    List,
    /// An address.
    Address,
    /// Any text.
    Text,
}

impl ValueKind {
    /// The words that it may be, if they are a closed list.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            ValueKind::OneOf(words) => words.to_vec(),
            ValueKind::Sections => Section::ALL.map(Section::id).into_iter().chain(["my-week"]).collect(),
            ValueKind::Chart => Chart::ALL.map(Chart::id).into(),
            ValueKind::Series => Series::ALL.map(Series::id).into(),
            ValueKind::Period => Period::ALL.map(Period::id).into(),
            ValueKind::Price => Prices::ALL.map(Prices::id).into(),
            ValueKind::Switch => vec!["1", "0"],
            ValueKind::Whole { .. } | ValueKind::Flag | ValueKind::List | ValueKind::Address | ValueKind::Text => {
                Vec::new()
            }
        }
    }
}
