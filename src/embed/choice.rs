//! The closed lists of values that an embed can be given.
//!
//! Invariant: a value has one word, in attribute, query and document alike.

macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $first:ident = $word:literal $first_words:literal, $($other:ident = $other_word:literal $other_words:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            #[doc = $first_words]
            #[default]
            $first,
            $(#[doc = $other_words] $other),*
        }

        impl $name {
            /// Every value, the default first.
            pub const ALL: &[$name] = &[$name::$first, $($name::$other),*];

            /// Their words, in the same order.
            pub const WORDS: &[&str] = &[$word, $($other_word),*];

            /// The word in attribute and query.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $name::$first => $word, $($name::$other => $other_word),* }
            }

            /// The value with this word.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                $name::ALL.iter().copied().find(|value| value.id() == id)
            }
        }
    };
}

choices! {
    /// What is shown of each part.
    ViewMode {
        Full = "full" "Everything.",
        Chart = "chart" "Drawings alone.",
        Table = "table" "Tables, open, and no drawings.",
        Skills = "skills" "Skills and tools, unless sections are named.",
    }
}

choices! {
    /// The colours.
    Theme {
        Auto = "auto" "Light or dark as the visitor's system says.",
        Light = "light" "Dark ink on light paper.",
        Dark = "dark" "Light ink on dark paper.",
        Host = "host" "As the host's `color-scheme` says, on the host's background.",
    }
}

choices! {
    /// How much room is left between things.
    Density {
        Comfortable = "comfortable" "As on the site.",
        Compact = "compact" "Less room around everything.",
    }
}

choices! {
    /// What decides the height.
    HeightMode {
        Content = "content" "As high as what is shown.",
        Fill = "fill" "As high as the box that the host gives it, scrolling inside.",
    }
}
