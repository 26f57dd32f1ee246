//! A CSV file in memory: header, rows, fields, each with its place in the file.
//!
//! Invariant: damage is never repaired or skipped: what `records` refuses, a name that stands twice, a missing column and a value
//! of the wrong kind are errors with file, line, column and reason. Only an empty field and `NA` mean that a question was not
//! answered.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result, anyhow, bail};

pub(super) use self::header::Column;
use self::header::{Header, quoted};
pub(super) use self::once::Once;
use self::records::{Damage, Records};
pub(super) use self::row::AnswerRow;

mod header;
mod once;
mod records;
mod row;

/// A CSV file with its header.
#[derive(Debug)]
pub(super) struct AnswerSheet {
    header: Header,
    bytes: Vec<u8>,
}

impl AnswerSheet {
    /// Reads a file and its header.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("{}: cannot be read", path.display()))?;
        Self::parse(path, bytes)
    }

    /// Reads the header of a file's bytes.
    pub(super) fn parse(path: &Path, bytes: Vec<u8>) -> Result<Self> {
        if let Some(reason) = not_text(&bytes) {
            bail!("{}: {reason}", path.display());
        }
        let mut sheet = Self { header: Header { path: path.to_owned(), names: Vec::new() }, bytes };
        let first = Records::new(&sheet.bytes).next().ok_or_else(|| sheet.header.place(1, 1, "the file is empty"))?;
        let names = first.map_err(|damage| sheet.damaged(&damage))?;
        sheet.header.names = names.fields().iter().map(str::to_owned).collect();
        if let [name] = sheet.header.names.as_slice() {
            let others = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars")];
            if let Some((_, what)) = others.into_iter().find(|(sign, _)| name.contains(*sign)) {
                bail!("{}:1: fields are separated by {what}; save it as CSV with commas", path.display());
            }
        }
        let mut seen = BTreeSet::new();
        match sheet.header.names.iter().position(|name| !seen.insert(name)) {
            Some(twice) => Err(sheet.header.place(names.line(twice), twice + 1, "the name stands twice in the header")),
            None => Ok(sheet),
        }
    }

    /// The file's name without its folder.
    pub(super) fn name(&self) -> String {
        self.path().file_name().unwrap_or(self.path().as_os_str()).to_string_lossy().into_owned()
    }

    /// The file's path.
    pub(super) fn path(&self) -> &Path {
        &self.header.path
    }

    /// Names of the columns.
    pub(super) fn header(&self) -> &[String] {
        &self.header.names
    }

    /// True if the head of the sheet has a column of this name, spelt alike.
    pub(super) fn has(&self, name: &str) -> bool {
        self.column(name).is_some()
    }

    fn column(&self, name: &str) -> Option<Column> {
        self.header.names.iter().position(|own| own == name).map(Column)
    }

    /// An error that names every one of these columns that is missing.
    pub(super) fn require(&self, names: &[&str]) -> Result<()> {
        let missing: Vec<String> = names.iter().filter(|name| !self.has(name)).map(|name| quoted(name)).collect();
        let word = match missing.len() {
            0 => return Ok(()),
            1 => "column",
            _ => "columns",
        };
        bail!("{}:1: missing {word} {}: not in the header", self.path().display(), missing.join(", "))
    }

    /// The columns of these names, or an error that names every missing one.
    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> Result<[Column; N]> {
        self.require(&names)?;
        Ok(names.map(|name| self.column(name).unwrap_or(Column(0))))
    }

    /// The columns other than these, with their names.
    pub(super) fn columns_beside(&self, names: &[&str]) -> Vec<(Column, &str)> {
        let all = self.header.names.iter().enumerate().map(|(index, name)| (Column(index), name.as_str()));
        all.filter(|(_, name)| !names.contains(name)).collect()
    }

    /// The rows below the header.
    pub(super) fn rows(&self) -> impl Iterator<Item = Result<AnswerRow<'_>>> {
        let records = Records::new(&self.bytes).skip(1);
        records.map(|record| {
            record.map(|record| AnswerRow::new(&self.header, record)).map_err(|damage| self.damaged(&damage))
        })
    }

    /// An error of the file as a whole.
    pub(super) fn error(&self, reason: impl Display) -> Error {
        anyhow!("{}: {reason}", self.path().display())
    }

    fn damaged(&self, damage: &Damage) -> Error {
        self.header.place(damage.line, damage.column, &damage.reason)
    }
}

/// The reason to refuse bytes that hold no CSV in UTF-8, with the way out.
fn not_text(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"version https://git-lfs.github.com/spec/") {
        Some("a Git LFS pointer in place of the file; fetch the file with git lfs pull")
    } else if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        Some("text in UTF-16; save it as UTF-8")
    } else if bytes.starts_with(b"PK\x03\x04") {
        Some("an archive or a workbook and not CSV; unpack it, or save its sheet as CSV in UTF-8")
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
