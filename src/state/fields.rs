//! Named values that forms hold: what is chosen in a chart, and what a visitor types.
//!
//! Invariant: names are in order and each is there once; an empty value is no value; values are
//! short and hold no control characters, whatever was given; a text alone is long and has lines.

use super::Chart;

/// A longer value is cut: no field asks for more.
pub(super) const LONGEST: usize = 60;

/// The same for lists: every skill, tool or answer that there is.
pub(super) const LONGEST_LIST: usize = 6_000;

/// The same for texts, in characters; [`Fields::is_cut`] tells where one was cut.
pub const LONGEST_TEXT: usize = 100_000;

/// Values that are lists: `sql,git` or `sql:40,git:20`, each name once, in order.
pub(super) const LISTS: [&str; 5] = ["my-hours", "my-interests", "my-skills", "my-suggested", "my-week"];

/// Values that are texts of several lines.
const TEXTS: [&str; 1] = ["my-text"];

/// Named values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// No values.
    #[must_use]
    pub const fn none() -> Self {
        Fields(Vec::new())
    }

    /// The value with this name; empty if there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Gives a name a value; an empty one takes the name away.
    pub fn set(&mut self, name: &str, value: &str) {
        let is_text = TEXTS.contains(&name);
        let longest = if is_text {
            LONGEST_TEXT
        } else if LISTS.contains(&name) {
            LONGEST_LIST
        } else {
            LONGEST
        };
        let may = |c: &char| !c.is_control() || is_text && matches!(c, '\n' | '\t');
        let value: String = value.chars().filter(may).take(longest).collect();
        let at = self.0.partition_point(|(field, _)| field.as_str() < name);
        if self.0.get(at).is_some_and(|(field, _)| field == name) {
            self.0.remove(at);
        }
        if !value.is_empty() {
            self.0.insert(at, (name.to_owned(), value));
        }
    }

    /// True for a text of the greatest length, of which more may have been cut off.
    #[must_use]
    pub fn is_cut(&self, name: &str) -> bool {
        TEXTS.contains(&name) && self.get(name).chars().count() >= LONGEST_TEXT
    }

    /// Those with one of these names.
    #[must_use]
    pub fn only(&self, names: &[&str]) -> Self {
        Fields(self.0.iter().filter(|(name, _)| names.contains(&name.as_str())).cloned().collect())
    }

    /// These and one more.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.set(name, value);
        self
    }

    /// True if no field has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// True for the names in the options of a chart, which stand in the address.
#[must_use]
pub fn is_option(name: &str) -> bool {
    Chart::ALL.into_iter().any(|chart| chart.options().contains(&name))
}

/// Pay and years, which a visitor may keep.
pub(super) const OF_PAY: [&str; 5] = ["my-pay", "my-currency", "my-period", "my-years-total", "my-years-pro"];

/// Everything else that visitors may keep of themselves: skills, a week, likings, and what a move takes.
pub(super) const OF_SELF: [&str; 10] = [
    "my-skills",
    "my-week",
    "my-interests",
    "my-hours",
    "my-study",
    "my-hour-value",
    "my-search",
    "my-cost",
    "my-lost",
    "my-discount",
];
