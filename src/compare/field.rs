//! The fields of a chart: what can be chosen or typed in it.
//!
//! Invariant: a field bears the name of the value that it sets, so a form needs no other wiring.

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name of the value that it sets.
    pub name: &'static str,
    /// What it is for.
    pub label: String,
    /// How it is given.
    pub entry: Entry,
}

/// How a value is given.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// One of these: value and text.
    Choice {
        /// The chosen value.
        chosen: String,
        /// Value and text of each.
        offered: Vec<(String, String)>,
    },
    /// A whole number, by a slider or in digits.
    Slider {
        /// The number.
        value: u32,
        /// The least and the greatest.
        range: (u32, u32),
    },
    /// Words or an amount.
    Typed {
        /// As typed.
        value: String,
        /// An example; empty if none is needed.
        example: String,
        /// Whether digits are expected.
        number: bool,
    },
    /// Something to do: the label is the button's.
    Button,
}

impl Field {
    /// A choice; the first that is offered is the default.
    #[must_use]
    pub fn choice(name: &'static str, label: String, wanted: &str, offered: Vec<(String, String)>) -> Self {
        let known = offered.iter().find(|(value, _)| value == wanted).or(offered.first());
        let chosen = known.map(|(value, _)| value.clone()).unwrap_or_default();
        Field { name, label, entry: Entry::Choice { chosen, offered } }
    }

    /// Something typed.
    #[must_use]
    pub fn typed(name: &'static str, label: String, value: &str, example: String, number: bool) -> Self {
        Field { name, label, entry: Entry::Typed { value: value.to_owned(), example, number } }
    }

    /// The chosen value of a choice; empty for others.
    #[must_use]
    pub fn chosen(&self) -> &str {
        match &self.entry {
            Entry::Choice { chosen, .. } => chosen,
            _ => "",
        }
    }
}
