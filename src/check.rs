//! The checker of a host's file: from JSON that anybody may have written to a dataset, or to what is wrong with it.
//!
//! Invariant: whatever the bytes are, the answer is a dataset that keeps every rule of `docs/host-data.md`, or at least
//! one fault with its place; nothing is mended in silence and nothing panics.

mod at;
mod evidence;
mod fault;
mod host;
mod known;
mod nearest;
mod numbers;
mod prose;
mod reader;
mod texts;
mod words;

pub use fault::{Code, Fault};

use crate::model::Dataset;
use reader::Reader;

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

/// Reads a host's file: UTF-8, with or without a byte order mark.
///
/// The dataset is in the order that finding figures relies on, and is to be joined by `Dataset::with_host`.
///
/// # Errors
/// The first faults in the order of the text, one to [`FAULTS`] of them.
pub fn host_file(bytes: &[u8]) -> Result<Dataset, Vec<Fault>> {
    let text = texts::of(bytes).map_err(|fault| vec![fault])?;
    let mut reader = Reader::new(text);
    let dataset = reader.whole();
    match (dataset, reader.faults()) {
        (Some(mut dataset), faults) if faults.is_empty() => {
            dataset.sort();
            Ok(dataset)
        }
        (_, faults) => Err(faults),
    }
}
