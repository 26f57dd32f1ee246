//! The checker of a host's file: from JSON that anybody may have written to a dataset, or to what is wrong with it.
//!
//! Invariant: whatever the bytes are, the answer is a dataset that keeps every rule of `docs/host-data.md`, or at least
//! one fault with its place; nothing is mended in silence and nothing panics.

mod at;
mod evidence;
mod fault;
mod host;
mod known;
mod letters;
mod limits;
mod nearest;
mod numbers;
mod prose;
mod reader;
mod records;
mod texts;
mod words;

#[cfg(feature = "convert")]
pub(crate) use at::{At, clip, text};
#[cfg(feature = "convert")]
pub(crate) use fault::place;
pub use fault::{Code, Fault};
#[cfg(feature = "convert")]
pub(crate) use letters::is_bidi;
pub use limits::{BYTES, DEPTH, FAULTS, LINE, MARKER, PLACES, PROSE, PUBLISHED_BYTES, RECORDS, ROLES, USD};
#[cfg(feature = "convert")]
pub(crate) use texts::of as json_text;

use crate::model::Dataset;
use reader::Reader;

/// Reads a host's file: UTF-8, with or without a byte order mark.
///
/// The dataset is in the order that finding figures relies on, and is to be joined by `Dataset::with_host`.
///
/// ```
/// use rolescope::check::{Code, host_file};
///
/// let file = r#"{"schema": "rolescope-dataset/1", "host": {"name": "Example Ltd"},
///     "bands": [{"place": "US", "statistics": ["low", "high"],
///         "roles": {"back-end": [120000, 90000]}}]}"#;
/// let faults = host_file(file.as_bytes()).unwrap_err();
/// let fault = &faults[0];
/// assert_eq!((fault.code, fault.line, fault.column), (Code::WrongOrder, 3, 40));
/// assert_eq!(fault.path, r#"$.bands[0].roles["back-end"][1]"#);
///
/// let dataset = host_file(file.replace("90000", "150000").as_bytes()).unwrap();
/// assert_eq!(dataset.bands[0].row("back-end"), Some(&[120_000, 150_000][..]));
/// ```
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
