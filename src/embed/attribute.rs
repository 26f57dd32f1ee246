//! What is said of an attribute of the element: its name, what its value may be, which control of the builder sets it.
//!
//! Invariant: a closed list has the words of the type that reads them, so none can be added to one alone.

use crate::locale::EmbedMessage;
use crate::state::{Chart, Period, Prices, Section, Series, View};

/// The word among the sections that stands for the week map alone.
pub(super) const WEEK: &str = "my-week";

/// An attribute of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in markup, which is the key in a frame's query as well.
    pub name: &'static str,
    /// The values that it can have.
    pub kind: ValueKind,
    /// The value that holds where it is not set; empty for none.
    pub default: &'static str,
    /// A sentence or two for the documents.
    pub words: &'static str,
    /// Its words as a key of the element's state; empty where it is none.
    pub state: &'static str,
    /// False for what only an element can have: the query of a frame does not hold it.
    pub in_frame: bool,
}

impl Attribute {
    /// The property that reflects it: its name in camel case.
    #[must_use]
    pub fn property(&self) -> String {
        let mut parts = self.name.split('-');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |name, part| {
            let mut letters = part.chars();
            let initial = letters.next().map(|letter| letter.to_ascii_uppercase());
            name + initial.map(String::from).unwrap_or_default().as_str() + letters.as_str()
        })
    }
}

/// The values that an attribute can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Sections, by comma or space, and `my-week`.
    Sections,
    /// One chart.
    Chart,
    /// One view.
    View,
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
    /// Names of roles by comma or space.
    List,
    /// Codes of places by comma or space.
    Places,
    /// An address with placeholders for a role and a place.
    JobAddress,
    /// An address.
    Address,
    /// Any text.
    Text,
}

impl ValueKind {
    /// The words of a closed list, in the order of the documents; empty for everything else.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            ValueKind::OneOf(words) => words.to_vec(),
            ValueKind::Sections => Section::ALL.map(Section::id).into_iter().chain([WEEK]).collect(),
            ValueKind::Chart => Chart::ALL.map(Chart::id).into(),
            ValueKind::View => View::TABS.map(View::id).into(),
            ValueKind::Series => Series::ALL.map(Series::id).into(),
            ValueKind::Period => Period::ALL.map(Period::id).into(),
            ValueKind::Price => Prices::ALL.map(Prices::id).into(),
            ValueKind::Switch => vec!["1", "0"],
            ValueKind::Whole { .. }
            | ValueKind::Flag
            | ValueKind::List
            | ValueKind::Places
            | ValueKind::JobAddress
            | ValueKind::Address
            | ValueKind::Text => Vec::new(),
        }
    }

    /// True for lists, of which markup separates the parts by spaces and a query by commas.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, ValueKind::List | ValueKind::Places | ValueKind::Sections)
    }
}

/// A section of the builder's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The choices of content.
    Content,
    /// The choices of appearance.
    Looks,
}

/// A control of the builder that offers the values of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeControl {
    /// The name of the attribute.
    pub name: &'static str,
    /// The label beside it.
    pub label: EmbedMessage,
    /// Values, each with its text; a number is its own text.
    pub offered: Vec<(String, Option<EmbedMessage>)>,
    /// The value that is chosen.
    pub chosen: String,
}
