//! Kinds: what a record may be one of, each with the word that files write for it.
//!
//! Invariant: a kind is defined once. Its order is that of its definition, in the compact form and wherever all are listed.

/// A kind that is defined by [`kinds`].
#[cfg(feature = "check")]
pub(crate) trait Kind: Copy + 'static {
    /// Every one of them, in the order of the definition.
    const KINDS: &'static [Self];
    /// The word of each, in the same order.
    const WORDS: &'static [&'static str];
}

/// Defines kinds. A line is `Name "word",`, with its attributes before it.
macro_rules! kinds {
    ($($(#[$attr:meta])* $kind:ident {
        $($(#[$of_one:meta])* $one:ident $word:literal),* $(,)?
    })*) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$attr])*
        pub enum $kind { $($(#[$of_one])* #[serde(rename = $word)] $one),* }

        impl $kind {
            /// Every one of them, in the order in which they are shown.
            pub const ALL: [$kind; [$($word),*].len()] = [$($kind::$one),*];

            /// The word that files and names write for it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($kind::$one => $word),* }
            }
        }

        #[cfg(feature = "check")]
        impl $crate::model::kind::Kind for $kind {
            const KINDS: &'static [Self] = &Self::ALL;
            const WORDS: &'static [&'static str] = &[$($word),*];
        }

        impl $crate::model::compact::Compact for $kind {
            fn read(from: &mut $crate::model::compact::Reader<'_>) -> Self {
                match Self::ALL.get(from.length()) {
                    Some(kind) => *kind,
                    None => {
                        from.fail();
                        let [first, ..] = Self::ALL;
                        first
                    }
                }
            }
        }

        // It says something in every part of the dataset and in every file of a host.
        impl $crate::model::join::Blank for $kind {
            fn is_blank(&self) -> bool {
                false
            }
        }
    )*};
}

pub(crate) use kinds;
