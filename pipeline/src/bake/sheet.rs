//! CSV files of figures: rows by line, fields by column.
//!
//! Invariant: a field that cannot be read is a fault with its line and column, and its row is read on.

use super::fault::Faults;
use std::path::Path;
use std::str::FromStr;

/// One CSV file.
pub(super) struct CsvTable {
    /// Path below the project's folder.
    pub(super) file: String,
    columns: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

impl CsvTable {
    /// Reads a file that has at least these columns. A missing file, or one without them, is a fault and has no rows.
    pub(super) fn read(root: &Path, file: &str, columns: &[&str], made_by: &str, faults: &mut Faults) -> Self {
        let mut sheet = CsvTable { file: file.to_owned(), columns: Vec::new(), rows: Vec::new() };
        let bytes = match std::fs::read(root.join(file)) {
            Ok(bytes) => bytes,
            Err(error) => {
                faults.add(file, "", format!("cannot be read, `cargo xtask {made_by}` writes it: {error}"));
                return sheet;
            }
        };
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(bytes.as_slice());
        match reader.headers() {
            Ok(header) => sheet.columns = header.iter().map(str::to_owned).collect(),
            Err(error) => faults.add(file, "line 1", error.to_string()),
        }
        let missing: Vec<_> =
            columns.iter().filter(|c| !sheet.columns.iter().any(|have| have == *c)).copied().collect();
        if !missing.is_empty() {
            faults.add(file, "line 2", format!("no column {}", missing.join(", ")));
            return sheet;
        }
        for record in reader.into_records() {
            match record {
                Ok(record) => sheet.rows.push((record.position().map_or(0, csv::Position::line), record)),
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    faults.add(file, format!("line {line}"), error.to_string());
                }
            }
        }
        sheet
    }

    /// Its rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = CsvRow<'_>> {
        self.rows.iter().map(|(line, record)| CsvRow { sheet: self, line: *line, record })
    }
}

/// One row of a file.
#[derive(Clone, Copy)]
pub(super) struct CsvRow<'a> {
    sheet: &'a CsvTable,
    /// Line of the file, from 1.
    pub(super) line: u64,
    record: &'a csv::StringRecord,
}

impl<'a> CsvRow<'a> {
    /// The field as it stands; empty if the file has no such column.
    pub(super) fn text(&self, column: &str) -> &'a str {
        let at = self.sheet.columns.iter().position(|c| c == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// The field as a number, `None` if it is empty; anything else is a fault.
    pub(super) fn number<T: FromStr>(&self, column: &str, faults: &mut Faults) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let digits = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        let number = if digits { text.parse().ok() } else { None };
        if number.is_none() {
            self.fault(column, format!("`{text}` is not a number of this column"), faults);
        }
        number
    }

    /// The field as a number that must be there.
    pub(super) fn needed<T: FromStr>(&self, column: &str, faults: &mut Faults) -> Option<T> {
        if self.text(column).is_empty() {
            self.fault(column, "is empty", faults);
        }
        self.number(column, faults)
    }

    /// A fault at this line and column.
    pub(super) fn fault(&self, column: &str, reason: impl Into<String>, faults: &mut Faults) {
        faults.add(&self.sheet.file, format!("line {}, column {column}", self.line), reason);
    }

    /// Notes a field that names nothing known; true if it does.
    pub(super) fn check_known(&self, column: &str, is_known: bool, kind: &str, faults: &mut Faults) -> bool {
        if !is_known {
            self.fault(column, format!("no {kind} `{}`", self.text(column)), faults);
        }
        is_known
    }

    /// Notes values that fall where they should rise; empty ones are passed over.
    pub(super) fn rising(&self, values: &[(&str, Option<f64>)], faults: &mut Faults) {
        let present: Vec<_> = values.iter().filter_map(|(column, value)| value.map(|value| (column, value))).collect();
        for (before, after) in present.iter().zip(present.iter().skip(1)) {
            if before.1 > after.1 {
                self.fault(after.0, format!("{} is under {} ({})", after.1, before.0, before.1), faults);
            }
        }
    }
}
