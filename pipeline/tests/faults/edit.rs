//! Ways to break a file.
//!
//! Invariant: an edit that changes nothing is an error, so a case cannot pass because its target moved.

use std::collections::BTreeMap;
use std::path::Path;

/// A row by its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// One way to break a file.
pub(crate) enum Edit {
    /// The first occurrence of a text.
    Text(&'static str, &'static str),
    /// Every occurrence of a text.
    Every(&'static str, &'static str),
    /// All from the first occurrence of a text up to that of another, or to the end if that is empty.
    Cut(&'static str, &'static str),
    /// The file is gone.
    Gone,
    /// A file that was not there.
    New(&'static str),
    /// A field of the first row that fits.
    Field(fn(&Row) -> bool, &'static str, &'static str),
    /// The first row that fits, written twice; the column is where the fault is told.
    Twice(fn(&Row) -> bool, &'static str),
    /// All rows that fit left out.
    Without(fn(&Row) -> bool),
}

impl Edit {
    /// Breaks the file; the place of the fault if the edit knows it: line and column.
    pub(crate) fn apply(&self, path: &Path) -> Result<Option<String>, String> {
        let text = match self {
            Edit::New(text) => {
                std::fs::write(path, text).unwrap();
                return Ok(None);
            }
            Edit::Gone => {
                std::fs::remove_file(path).unwrap();
                return Ok(None);
            }
            _ => std::fs::read_to_string(path).unwrap(),
        };
        let (broken, at) = match self {
            Edit::Text(from, to) => (text.replacen(from, to, 1), None),
            Edit::Every(from, to) => (text.replace(from, to), None),
            Edit::Cut(from, to) => {
                let (before, rest) = text.split_once(from).ok_or("nothing to cut")?;
                let kept = if to.is_empty() { 0 } else { rest.len() - rest.find(to).ok_or("no end of the cut")? };
                (format!("{before}{}", &rest[rest.len() - kept..]), None)
            }
            _ => self.rows(&text)?,
        };
        if broken == text {
            return Err("the edit changed nothing".to_owned());
        }
        std::fs::write(path, broken).unwrap();
        Ok(at)
    }

    fn rows(&self, text: &str) -> Result<(String, Option<String>), String> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).comment(Some(b'#')).from_reader(text.as_bytes());
        let mut records: Vec<Vec<String>> =
            reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
        let header = records[0].clone();
        let row = |record: &Vec<String>| header.iter().cloned().zip(record.iter().cloned()).collect::<Row>();
        // One line of comment and one of columns come before the first row.
        let find = |fits: &fn(&Row) -> bool, records: &[Vec<String>]| {
            records.iter().skip(1).position(|r| fits(&row(r))).map(|at| at + 1).ok_or("no row fits")
        };
        let comment = text.lines().filter(|line| line.starts_with('#')).count();
        let mut at = None;
        match self {
            Edit::Field(fits, column, value) => {
                let found = find(fits, &records)?;
                let field = header.iter().position(|c| c == column).ok_or("no such column")?;
                records[found][field] = (*value).to_owned();
                at = Some(format!("line {}, column {column}", comment + found + 1));
            }
            Edit::Twice(fits, column) => {
                let found = find(fits, &records)?;
                records.insert(found, records[found].clone());
                at = Some(format!("line {}, column {column}", comment + found + 2));
            }
            Edit::Without(fits) => {
                let kept: Vec<_> = records.drain(1..).filter(|r| !fits(&row(r))).collect();
                records.extend(kept);
            }
            _ => {}
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        records.iter().for_each(|r| writer.write_record(r).unwrap());
        let rows = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        Ok((format!("{}{rows}", "# broken\n".repeat(comment)), at))
    }
}
