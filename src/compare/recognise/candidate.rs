//! Words of a text that may be the name of a skill, each with its certainty.
//!
//! Invariant: a candidate names at least one skill or tool.

use std::ops::Range;

/// Something in the text that may be a name.
pub(super) struct Candidate {
    /// The tokens from the first to the one after the last.
    pub(super) tokens: Range<usize>,
    /// Places in the list of abilities: one spelling may name several.
    pub(super) abilities: Vec<usize>,
    /// Raised or dropped by what stands around it.
    pub(super) standing: Standing,
}

/// The certainty that a candidate is a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Without any doubt, or confirmed by what stands around it.
    Sure,
    /// An ordinary word or letter, spelled as the name is.
    AsWritten,
    /// The same in small letters.
    Small,
}
