//! The fields of a chart: what can be chosen or typed in it.
//!
//! Invariant: a field bears the name of the value that it sets, so a form needs no other wiring;
//! of a value that is a list it bears the entry as well, `my-skills:sql`.

use std::borrow::Cow;

/// A field of a chart's form, or a button.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name of the value that it sets.
    pub name: Cow<'static, str>,
    /// Names the field on the page and to a screen reader.
    pub label: String,
    /// A remark beside it; empty if there is none.
    pub note: String,
    /// The control, with its present value.
    pub entry: Entry,
}

/// The controls of the interface and the values that each takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// One of these: value and text.
    Choice {
        /// The chosen value, which is one of those on offer.
        chosen: String,
        /// Value and text of each.
        offered: Vec<(String, String)>,
    },
    /// A number, by a slider or in digits.
    Slider {
        /// The present value, in steps.
        value: u32,
        /// The least and the greatest, in steps.
        range: (u32, u32),
        /// Steps in a whole: 1, or 2 for halves.
        steps: u32,
    },
    /// Words or an amount in one line.
    Typed {
        /// As typed.
        value: String,
        /// An example; empty if none is needed.
        example: String,
        /// Asks phones for a keyboard of digits.
        number: bool,
    },
    /// A text of several lines.
    Text {
        /// As typed.
        value: String,
        /// An example; empty if none is needed.
        example: String,
    },
    /// Yes or no.
    Tick(bool),
    /// Fields behind a disclosure, which is open at first or not.
    Folded(Vec<Field>, bool),
    /// Something to do: the label is the button's.
    Button,
}

impl Field {
    /// A field about which nothing more is said.
    #[must_use]
    pub fn new(name: impl Into<Cow<'static, str>>, label: String, entry: Entry) -> Self {
        Field { name: name.into(), label, note: String::new(), entry }
    }

    /// The same with a remark.
    #[must_use]
    pub fn noted(self, note: String) -> Self {
        Field { note, ..self }
    }

    /// A choice; the first that is offered is the default.
    #[must_use]
    pub fn choice(
        name: impl Into<Cow<'static, str>>,
        label: String,
        wanted: &str,
        offered: Vec<(String, String)>,
    ) -> Self {
        let option = offered.iter().find(|(value, _)| value == wanted).or(offered.first());
        let chosen = option.map(|(value, _)| value.clone()).unwrap_or_default();
        Field::new(name, label, Entry::Choice { chosen, offered })
    }

    /// A text or an amount in one line; `example` is shown while it is empty.
    #[must_use]
    pub fn typed(
        name: impl Into<Cow<'static, str>>,
        label: String,
        value: &str,
        example: String,
        number: bool,
    ) -> Self {
        Field::new(name, label, Entry::Typed { value: value.to_owned(), example, number })
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
