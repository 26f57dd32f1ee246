//! What the users of a language, framework or platform also use.
//!
//! Invariant: counts, not fractions, so that every share can be recomputed; `count` is at most `n`
//! and at most `base_count`, and both are at most `base`.

use serde::{Deserialize, Serialize};

/// What those who named an item of the survey named beside it, in the whole world and all roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Together {
    /// Id of the source.
    pub source: String,
    /// `language:TypeScript`.
    pub item: String,
    /// Up to three others, the one whose share rises most first.
    pub with: Vec<Companion>,
}

/// Another item that the users of an item named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Companion {
    /// `language:JavaScript`.
    pub item: String,
    /// Users of the first item, among the base.
    pub n: u32,
    /// Those of them who also named this one.
    pub count: u32,
    /// Everyone who was asked: who named at least one item of the group, or, for a framework beside
    /// a platform, at least one of both groups.
    pub base: u32,
    /// Those of the base who named this one.
    pub base_count: u32,
}

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
