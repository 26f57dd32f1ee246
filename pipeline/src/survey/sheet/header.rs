//! The header of a sheet, by which errors name their place.
//!
//! Invariant: a place is file, line and column, with the column's name if the header has one there; lines and columns count from 1.

use std::borrow::Cow;
use std::fmt::Display;
use std::path::PathBuf;

use anyhow::{Error, anyhow};

/// The file of a sheet and the names of its columns.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) path: PathBuf,
    pub(super) names: Vec<String>,
}

/// A column of a sheet, counted from 0.
#[derive(Clone, Copy, Debug)]
pub(in crate::survey) struct Column(pub(super) usize);

impl Header {
    /// An error at a place in the file.
    pub(super) fn place(&self, line: u64, column: usize, reason: impl Display) -> Error {
        let name = self.names.get(column.saturating_sub(1)).map(|name| format!(" {name:?}")).unwrap_or_default();
        anyhow!("{}:{line}: column {column}{name}: {reason}", self.path.display())
    }
}

/// A text in quotes, cut to a length that fits in a message.
pub(super) fn quoted(text: &str) -> String {
    const LENGTH: usize = 60;
    let short: Cow<'_, str> = match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
        None => text.into(),
    };
    format!("{short:?}")
}
