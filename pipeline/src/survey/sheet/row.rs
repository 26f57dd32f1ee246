//! A row of a sheet: its answers as text, numbers, years.
//!
//! Invariant: only an empty field and `NA` mean that there is no answer; a number is finite and not negative, or an error at its place.

use std::fmt::Display;

use anyhow::{Error, Result};

use super::header::{Column, Header, quoted};
use super::records::Record;

/// A row of a sheet, with as many fields as the header.
pub(in crate::survey) struct AnswerRow<'a> {
    header: &'a Header,
    record: Record,
}

impl<'a> AnswerRow<'a> {
    pub(super) fn new(header: &'a Header, record: Record) -> Self {
        Self { header, record }
    }

    /// The text of a field.
    pub(in crate::survey) fn text(&self, column: Column) -> &str {
        self.record.fields().get(column.0).unwrap_or_default()
    }

    /// The answer in a field; none where it is empty or `NA`.
    pub(in crate::survey) fn answer(&self, column: Column) -> Option<&str> {
        Some(self.text(column)).filter(|text| !text.is_empty() && *text != "NA")
    }

    /// The answer in a field as a finite number that is not negative.
    pub(in crate::survey) fn number(&self, column: Column) -> Result<Option<f64>> {
        self.answer(column).map(|text| self.parsed(column, text)).transpose()
    }

    /// The whole number in a field that a respondent is known by.
    pub(in crate::survey) fn respondent(&self, column: Column) -> Result<u64> {
        let text = self.text(column);
        text.parse().map_err(|_| self.error(column, format_args!("{} is not a respondent's number", quoted(text))))
    }

    /// The answer in a field as years; the survey's words for the ends of its scale stand for 0 and 51 years.
    pub(in crate::survey) fn years(&self, column: Column) -> Result<Option<f64>> {
        match self.answer(column) {
            Some("Less than 1 year") => Ok(Some(0.0)),
            Some("More than 50 years") => Ok(Some(51.0)),
            _ => self.number(column),
        }
    }

    /// An error at a field of this row.
    pub(in crate::survey) fn error(&self, column: Column, reason: impl Display) -> Error {
        self.header.place(self.line(column), column.0 + 1, reason)
    }

    /// The line in which a field starts.
    pub(in crate::survey) fn line(&self, column: Column) -> u64 {
        self.record.line(column.0)
    }

    fn parsed(&self, column: Column, text: &str) -> Result<f64> {
        // `f64::from_str` also takes "inf" and "nan"; neither is an answer.
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'e' | b'E' | b'+'));
        let number: f64 = match text.parse() {
            Ok(number) if plain => number,
            _ => return Err(self.error(column, format_args!("{} is not a number", quoted(text)))),
        };
        if !number.is_finite() || number < 0.0 {
            return Err(self.error(column, format_args!("{text} is out of range")));
        }
        Ok(number)
    }
}
