//! What in a text may be the name of a skill, and how surely it is one.
//!
//! Invariant: a candidate names at least one skill or tool.

use std::ops::Range;

/// Something in the text that may be a name.
pub(super) struct Candidate {
    /// The tokens from the first to the one after the last.
    pub(super) tokens: Range<usize>,
    /// What it would name.
    pub(super) abilities: Vec<usize>,
    /// How surely it does.
    pub(super) standing: Standing,
}

/// How surely a candidate is a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Without any doubt, or confirmed by what stands around it.
    Sure,
    /// An ordinary word or letter, spelled as the name is.
    AsWritten,
    /// The same in small letters.
    Small,
}
