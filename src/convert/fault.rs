//! Faults of a file that is converted, and the places that they name.
//!
//! Invariant: a fault has its line, and a path: the name of a column, or a JSON path. Lines are counted once a fault is told, not for
//! every value that is read.

use crate::check::place;
use serde::Serialize;

/// A reason why a file is not converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Line, from 1.
    pub line: u32,
    /// Character in that line, from 1; 0 in a table, whose columns have names.
    pub column: u32,
    /// The name of the column, or the JSON path of the value; empty for the whole line or file.
    pub path: String,
    /// A sentence in English: the reason, and how to mend it.
    pub reason: String,
}

impl Fault {
    /// A fault of the whole file.
    pub(super) fn of_file(reason: &str) -> Self {
        Fault { line: 1, column: 0, path: String::new(), reason: reason.to_owned() }
    }
}

/// Where something stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    /// Bytes before it.
    pub(super) offset: usize,
    /// The name of its column, or its JSON path.
    pub(super) path: String,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) spot: Spot,
}

/// The faults of a file while it is read.
pub(super) struct Faults<'a> {
    text: &'a str,
    /// Columns have names.
    is_table: bool,
    noted: Vec<(Spot, String)>,
}

impl<'a> Faults<'a> {
    pub(super) fn new(text: &'a str, is_table: bool) -> Self {
        Faults { text, is_table, noted: Vec::new() }
    }

    /// Notes what is wrong at a place.
    pub(super) fn note(&mut self, spot: &Spot, reason: impl Into<String>) {
        self.noted.push((spot.clone(), reason.into()));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.noted.is_empty()
    }

    /// The line of a place, for a reason that names another one.
    pub(super) fn line(&self, spot: &Spot) -> u32 {
        place(self.text, spot.offset).0
    }

    /// The first so many of them, in the order of the text.
    pub(super) fn told(self, most: usize) -> Vec<Fault> {
        let mut noted = self.noted;
        noted.sort_by_key(|(spot, _)| spot.offset);
        let told = noted.into_iter().take(most).map(|(spot, reason)| {
            let (line, column) = place(self.text, spot.offset);
            let column = if self.is_table { 0 } else { column };
            Fault { line, column, path: spot.path, reason }
        });
        told.collect()
    }
}
