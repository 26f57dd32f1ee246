//! The parts of the dataset that pages fetch one by one, and how they become the whole again.
//!
//! Invariant: parts joined in any order, or twice, are the dataset that they were taken from. A record may be in several
//! parts, each with some of its fields; a field that is empty in one is taken from the other.

use super::Dataset;
use super::join::{Record, fill, same, unite};
use super::lists::{ListForm, with_lists};

/// A part of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DatasetPart {
    /// The overview of the core roles for any experience and currency, in the United States and in the whole world.
    /// It is a part of the next, and is never joined with others than that of places.
    Core,
    /// The overview of any roles, experience and currency, in the United States and in the whole world.
    Overview,
    /// The overview's figures of other countries and of regions.
    Places,
    /// The rest of what is known of pay.
    Pay,
    /// The rest: texts, and shares of answers.
    Words,
    /// Metro areas.
    Metros,
}

impl DatasetPart {
    /// Every part.
    pub const ALL: [DatasetPart; 6] = [
        DatasetPart::Core,
        DatasetPart::Overview,
        DatasetPart::Places,
        DatasetPart::Pay,
        DatasetPart::Words,
        DatasetPart::Metros,
    ];

    /// True if its compact form is [`Dataset::to_near`], that of the lists which the overview reads.
    #[must_use]
    pub const fn is_near(self) -> bool {
        matches!(self, DatasetPart::Core | DatasetPart::Overview | DatasetPart::Places | DatasetPart::Metros)
    }

    /// Its name in a page's attributes and the stem of its file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            DatasetPart::Core => "core",
            DatasetPart::Overview => "overview",
            DatasetPart::Places => "places",
            DatasetPart::Pay => "pay",
            DatasetPart::Words => "words",
            DatasetPart::Metros => "metros",
        }
    }
}

/// Some of the parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatasetParts(u8);

impl DatasetParts {
    /// Those that together are the built-in dataset.
    pub const BUILT_IN: DatasetParts =
        DatasetParts::of(&[DatasetPart::Overview, DatasetPart::Places, DatasetPart::Pay, DatasetPart::Words]);

    /// Exactly these.
    #[must_use]
    pub const fn of(parts: &[DatasetPart]) -> Self {
        let mut bits = 0;
        let mut rest = parts;
        while let [part, after @ ..] = rest {
            bits |= match part {
                // Who has it has what is a part of it.
                DatasetPart::Overview => 1 << DatasetPart::Overview as u8 | 1 << DatasetPart::Core as u8,
                part => 1 << *part as u8,
            };
            rest = after;
        }
        DatasetParts(bits)
    }

    /// These and others.
    #[must_use]
    pub const fn and(self, others: DatasetParts) -> Self {
        DatasetParts(self.0 | others.0)
    }

    /// These but for others.
    #[must_use]
    pub const fn without(self, others: DatasetParts) -> Self {
        DatasetParts(self.0 & !others.0)
    }

    /// True if others are all among these; the empty set always is.
    #[must_use]
    pub const fn holds(self, others: DatasetParts) -> bool {
        others.without(self).0 == 0
    }

    /// Each of them that is no part of another.
    pub fn iter(self) -> impl Iterator<Item = DatasetPart> {
        let has = move |part: DatasetPart| self.0 & (1 << part as u8) != 0;
        DatasetPart::ALL
            .into_iter()
            .filter(move |part| has(*part) && !(*part == DatasetPart::Core && has(DatasetPart::Overview)))
    }
}

impl Dataset {
    /// Reads a part of the dataset from its compact form.
    ///
    /// # Errors
    /// When the bytes are not of this version.
    pub fn from_part(part: DatasetPart, bytes: &[u8]) -> Result<Self, postcard::Error> {
        if part.is_near() { Dataset::from_near(bytes) } else { Dataset::from_compact(bytes) }
    }

    /// Writes the compact form of a part.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_part(&self, part: DatasetPart) -> Result<Vec<u8>, postcard::Error> {
        if part.is_near() { self.to_near() } else { self.to_compact() }
    }
}

macro_rules! define_merge {
    ($(
        $(#[$attr:meta])*
        $list:ident in $form:ident: $type:ty = $rule:expr $(, table $table:ident)?, parts $join:ident,
            host $manner:ident $(by $id:tt)? $(, of $source:ident)? $(, sorted by $order:ident)?;
    )*) => {
        impl Dataset {
            /// The same with another part of the dataset that it is a part of.
            #[must_use]
            pub fn merge(mut self, more: Dataset) -> Self {
                fill(&mut self.schema, more.schema);
                $($join(&mut self.$list, more.$list);)*
                // Metro areas come last, whichever part came first.
                self.places.sort_by_key(|place| place.kind);
                self.sort();
                self
            }

            /// Of the records that the overview ([`ListForm::Near`]) and the part of words share, empties the fields that the one
            /// leaves to the other.
            pub fn keep_fields(&mut self, form: ListForm) {
                $(keep_fields!($join self.$list, form);)*
            }
        }
    };
}

/// Goes through the records of a list that parts unite; others have theirs whole.
macro_rules! keep_fields {
    (unite $list:expr, $wanted:ident) => {
        $list.iter_mut().for_each(|record| record.keep_fields($wanted))
    };
    ($join:ident $list:expr, $wanted:ident) => {};
}

with_lists!(define_merge);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_found() {
        let [core, all] = [DatasetPart::Core, DatasetPart::Overview].map(|part| DatasetParts::of(&[part]));
        assert!(all.holds(core) && !core.holds(all));
        let listed = |parts: DatasetParts| parts.iter().collect::<Vec<_>>();
        // Who has the part of the core roles lacks that of all, and who has that of all lacks nothing.
        assert_eq!(listed(all.without(core)), [DatasetPart::Overview]);
        assert_eq!(listed(core.without(all)), []);
        assert_eq!(listed(all), [DatasetPart::Overview]);
        assert_eq!(
            listed(DatasetParts::BUILT_IN.and(core)),
            [DatasetPart::Overview, DatasetPart::Places, DatasetPart::Pay, DatasetPart::Words]
        );
    }
}
