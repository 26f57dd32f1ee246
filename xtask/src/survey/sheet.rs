//! A CSV file as text: header, rows, fields, each with its place in the file.
//!
//! Invariant: damage is never repaired or skipped. An open quote, a stray quote, a wrong number of fields, bytes that are not
//! UTF-8, a missing column or a value of the wrong kind is an error with file, line, column and reason. Only an empty field and
//! `NA` mean that a question was not answered.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Error, Result, anyhow, bail};

pub(super) use self::row::Row;
use self::scan::{Damage, Field, Scanner};

mod row;
mod scan;

/// A CSV file with its header.
#[derive(Debug)]
pub(super) struct Sheet {
    path: PathBuf,
    text: String,
    header: Vec<String>,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column(usize);

impl Sheet {
    /// Reads a file and its header.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let bytes =
            fs::read(path).with_context(|| format!("{}: cannot be read", path.display()))?;
        Self::parse(path, bytes)
    }

    /// Reads the header of a file's bytes.
    pub(super) fn parse(path: &Path, bytes: Vec<u8>) -> Result<Self> {
        let mut sheet = Self {
            path: path.to_owned(),
            text: String::new(),
            header: Vec::new(),
        };
        match String::from_utf8(bytes) {
            Ok(text) => {
                sheet.text = text
                    .strip_prefix('\u{feff}')
                    .map(str::to_owned)
                    .unwrap_or(text)
            }
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let before = error.as_bytes().get(..good).unwrap_or_default();
                return Err(sheet.not_utf8(&String::from_utf8_lossy(before)));
            }
        }
        let first = Scanner::new(&sheet.text).next();
        let names = match first {
            None => bail!("{}:1: column 1: the file is empty", path.display()),
            Some(Err(damage)) => return Err(sheet.damaged(&damage)),
            Some(Ok(fields)) => fields
                .into_iter()
                .map(|field| field.text.into_owned())
                .collect::<Vec<_>>(),
        };
        let mut seen = BTreeSet::new();
        for (index, name) in names.iter().enumerate() {
            if !seen.insert(name) {
                bail!(
                    "{}:1: column {} {name:?}: the name stands twice in the header",
                    path.display(),
                    index + 1
                );
            }
        }
        sheet.header = names;
        Ok(sheet)
    }

    /// Says where in the file the first byte that is not UTF-8 stands, `before` being the text before it.
    fn not_utf8(mut self, before: &str) -> Error {
        let (mut line, mut number) = (1, 1);
        for (index, record) in Scanner::new(before).enumerate() {
            match record {
                Ok(fields) => {
                    if index == 0 {
                        self.header = fields.iter().map(|field| field.text.to_string()).collect();
                    }
                    (line, number) = fields
                        .last()
                        .map_or((line, 1), |field| (field.line, fields.len()));
                }
                Err(damage) => (line, number) = (damage.line, damage.column),
            }
        }
        if before.ends_with('\n') && !matches!(Scanner::new(before).last(), Some(Err(_))) {
            (line, number) = (line + 1, 1);
        }
        self.place(line, number, "not valid UTF-8")
    }

    /// The file's name without its folder.
    pub(super) fn name(&self) -> String {
        self.path.file_name().map_or_else(
            || self.path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        )
    }

    /// The file's path.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Names of the columns.
    pub(super) fn header(&self) -> &[String] {
        &self.header
    }

    /// Whether the sheet has a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.header.iter().any(|own| own == name)
    }

    /// The columns of these names, or an error that names every missing one.
    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> Result<[Column; N]> {
        let missing: Vec<String> = names
            .iter()
            .filter(|name| !self.has(name))
            .map(|name| quoted(name))
            .collect();
        if !missing.is_empty() {
            let word = if missing.len() == 1 {
                "column"
            } else {
                "columns"
            };
            bail!(
                "{}:1: missing {word} {}: not in the header",
                self.path.display(),
                missing.join(", ")
            );
        }
        Ok(names.map(|name| {
            Column(
                self.header
                    .iter()
                    .position(|own| own == name)
                    .unwrap_or_default(),
            )
        }))
    }

    /// The columns other than these, with their names.
    pub(super) fn columns_beside(&self, names: &[&str]) -> Vec<(Column, String)> {
        let others = self
            .header
            .iter()
            .enumerate()
            .filter(|(_, name)| !names.contains(&name.as_str()));
        others
            .map(|(index, name)| (Column(index), name.clone()))
            .collect()
    }

    /// The rows below the header.
    pub(super) fn rows(&self) -> impl Iterator<Item = Result<Row<'_>>> {
        Scanner::new(&self.text).skip(1).map(|record| match record {
            Ok(fields) => self.row(fields),
            Err(damage) => Err(self.damaged(&damage)),
        })
    }

    fn row<'a>(&'a self, fields: Vec<Field<'a>>) -> Result<Row<'a>> {
        let line = fields.last().map_or(1, |field| field.line);
        let (have, want) = (fields.len(), self.header.len());
        if have != want {
            let plural = if have == 1 { "field" } else { "fields" };
            let reason = format!("the row has {have} {plural}, the header {want}");
            return Err(self.place(line, have.min(want) + 1, reason));
        }
        Ok(Row::new(self, fields))
    }

    fn damaged(&self, damage: &Damage) -> Error {
        self.place(damage.line, damage.column, damage.reason)
    }

    fn place(&self, line: u64, number: usize, reason: impl Display) -> Error {
        let name = self
            .header
            .get(number.saturating_sub(1))
            .map(|name| format!(" {name:?}"))
            .unwrap_or_default();
        anyhow!(
            "{}:{line}: column {number}{name}: {reason}",
            self.path.display()
        )
    }
}

/// A text in quotes, cut to a length that fits in a message.
fn quoted(text: &str) -> String {
    let short: Cow<'_, str> = if text.chars().count() > 60 {
        text.chars()
            .take(60)
            .chain(['…'])
            .collect::<String>()
            .into()
    } else {
        text.into()
    };
    format!("{short:?}")
}

#[cfg(test)]
mod tests;
