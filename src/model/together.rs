//! Languages, frameworks and platforms that are used beside each other.
//!
//! Invariant: counts, not fractions, so that every share can be recomputed; `count` is at most `n`
//! and at most `base_count`, and both are at most `base`.

use super::record::define_records;

/// Calls a macro with the records of what is used together; `define_records` says what stands in one.
macro_rules! with_together_records {
    ($then:ident) => {
        $then! {
            /// An item of the survey and those that its users named beside it, in the whole world and all roles.
            #[derive(Eq)]
            Together by [source, item] {
                /// Id of the source.
                source: String = source;
                /// `language:TypeScript`.
                item: String = line;
                /// Up to three others, the one whose share rises most first.
                with: Vec<Companion> = unique::<ENTRIES, _>;
            }

            /// Another item that the users of an item named.
            #[derive(Eq)]
            Companion by [item] where counts_fit {
                /// `language:JavaScript`.
                item: String = line;
                /// Users of the first item, among the base.
                n: u32 = count;
                /// Those of them who also named this one.
                count: u32 = count;
                /// Everyone who was asked: who named at least one item of the group, or, for a framework beside
                /// a platform, at least one of both groups.
                base: u32 = count;
                /// Those of the base who named this one.
                base_count: u32 = count;
            }
        }
    };
}

with_together_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_together_records;

impl Together {
    /// The other item with this name, `language:JavaScript`.
    #[must_use]
    pub fn companion(&self, item: &str) -> Option<&Companion> {
        self.with.iter().find(|other| other.item == item)
    }
}

impl Companion {
    /// Fraction of the first item's users who also named this one, 0 to 1; 0 where there are none.
    #[must_use]
    pub fn share(&self) -> f64 {
        fraction(self.count, self.n)
    }

    /// Fraction of the base that named this one, 0 to 1; 0 where it is empty.
    #[must_use]
    pub fn base_share(&self) -> f64 {
        fraction(self.base_count, self.base)
    }
}

fn fraction(count: u32, of: u32) -> f64 {
    if of == 0 { 0.0 } else { f64::from(count) / f64::from(of) }
}
