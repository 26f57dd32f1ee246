//! The rule that a respondent stands in a file once.
//!
//! Invariant: every row counts for it, whether or not it is used.

use std::collections::BTreeSet;

use anyhow::Result;

use super::header::Column;
use super::row::AnswerRow;

/// The respondents of the rows so far, by the numbers in one column.
pub(in crate::survey) struct Once {
    column: Column,
    seen: BTreeSet<u64>,
}

impl Once {
    pub(in crate::survey) fn by(column: Column) -> Self {
        Self { column, seen: BTreeSet::new() }
    }

    /// The respondent's number of the next row, or an error if it has stood in the file before.
    pub(in crate::survey) fn respondent(&mut self, row: &AnswerRow<'_>) -> Result<u64> {
        let number = row.respondent(self.column)?;
        if self.seen.insert(number) {
            return Ok(number);
        }
        Err(row.error(self.column, format_args!("respondent {number} stands twice")))
    }
}
