//! The most that a host's file may have of anything.
//!
//! Invariant: each is told in `docs/host-data.md`, and a file that passes one is at fault, never cut off.

/// Bytes that a file may have.
pub const BYTES: usize = 1_000_000;
/// Bytes that a copy of the published dataset may have: a file whose first key is [`MARKER`].
pub const PUBLISHED_BYTES: usize = 2_000_000;
/// The first key of the published dataset.
pub const MARKER: &str = "generated";
/// Brackets that may be open at once.
pub const DEPTH: usize = 16;
/// Faults that are told, the first ones.
pub const FAULTS: usize = 50;
/// Records of a list, where nothing else is said.
pub const RECORDS: usize = 5_000;
/// Roles of a file, and of a band.
pub const ROLES: usize = 1_000;
/// Places of a file, and bands.
pub const PLACES: usize = 1_000;
/// Characters of a name, a title or another short text.
pub const LINE: usize = 200;
/// Characters of a text of one or more sentences.
pub const PROSE: usize = 2_000;
/// US dollars a year that a figure may say at most.
pub const USD: u32 = 100_000_000;
