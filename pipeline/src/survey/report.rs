//! What became of every row that was read.
//!
//! Invariant: no row disappears: rows read = rows used + rows left out, each of these with its reason; rows that are used but lack
//! something are named as kept.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use anyhow::{Error, Result};

use super::edition::Edition;
use super::sheet::{AnswerRow, AnswerSheet};
use crate::output::Output;

/// Counts of one use of one file.
#[derive(Debug)]
pub(super) struct Tally {
    edition: Edition,
    file: String,
    /// The figures that the rows are read for, where one file serves several; else empty.
    part: &'static str,
    pay: bool,
    read: usize,
    used: usize,
    reasons: BTreeMap<String, usize>,
    /// Words for roles that none of ours has, with the number of rows.
    unknown: BTreeMap<String, usize>,
}

impl Tally {
    /// Unknown words that an error names, the most frequent ones.
    const NAMED: usize = 12;

    pub(super) fn new(edition: Edition, file: String, part: &'static str) -> Self {
        Self { edition, file, part, pay: false, read: 0, used: 0, reasons: BTreeMap::new(), unknown: BTreeMap::new() }
    }

    /// The survey that the file is of.
    pub(super) fn edition(&self) -> Edition {
        self.edition
    }

    /// These are the counts of the file that gives a survey's pay.
    pub(super) fn gives_pay(&mut self) {
        self.pay = true;
    }

    /// True for the counts of the file that gave a survey's pay, of which there is one.
    pub(super) fn gave_pay(&self, edition: Edition) -> bool {
        self.edition == edition && self.pay
    }

    /// Takes from each row what it gives: nothing if it is left out, and then `take` says why.
    pub(super) fn rows<'a, T>(
        &mut self,
        sheet: &'a AnswerSheet,
        mut take: impl FnMut(&AnswerRow<'a>, &mut Self) -> Result<Option<T>>,
    ) -> Result<Vec<T>> {
        let mut taken = Vec::new();
        for row in sheet.rows() {
            self.read += 1;
            taken.extend(take(&row?, self)?);
        }
        self.used += taken.len();
        Ok(taken)
    }

    /// A row is left out, and so gives nothing.
    pub(super) fn left_out<T>(&mut self, reason: &str) -> Option<T> {
        self.note(format!("left out: {reason}"), 1);
        None
    }

    /// A row is kept though it lacks something.
    pub(super) fn kept(&mut self, reason: &str) {
        self.note(format!("kept: {reason}"), 1);
    }

    /// A row is kept though it lacks each of these that holds.
    pub(super) fn kept_where<const N: usize>(&mut self, reasons: [(bool, &str); N]) {
        reasons.into_iter().filter(|(holds, _)| *holds).for_each(|(_, reason)| self.kept(reason));
    }

    /// Rows that were used are trimmed after all.
    pub(super) fn trimmed(&mut self, rows: usize) {
        self.used = self.used.saturating_sub(rows);
        self.note("rows trimmed: pay below one fifth or above five times the country's median".to_owned(), rows);
    }

    /// Says something else about a number of rows.
    pub(super) fn note(&mut self, reason: String, rows: usize) {
        *self.reasons.entry(reason).or_default() += rows;
    }

    /// Notes a word for a role that none of ours has.
    pub(super) fn unknown(&mut self, word: &str) {
        *self.unknown.entry(word.to_owned()).or_default() += 1;
    }

    /// The error of a file that gives nothing: what became of its rows, and the words for roles that are unknown.
    pub(super) fn nothing_used(&self, sheet: &AnswerSheet) -> Error {
        let reasons: String = self.reasons.iter().map(|(reason, rows)| format!("; {reason}: {rows}")).collect();
        let mut unknown: Vec<(&String, &usize)> = self.unknown.iter().collect();
        unknown.sort_by_key(|(word, rows)| (Reverse(**rows), *word));
        let words: Vec<String> =
            unknown.iter().take(Self::NAMED).map(|(word, rows)| format!("{word:?} ({rows})")).collect();
        let words = match unknown.len() {
            0 => String::new(),
            count => format!(". Words for roles that data/roles/ does not know, {count}: {}", words.join(", ")),
        };
        sheet.error(format_args!("not one row can be used. Rows read: {}{reasons}{words}", self.read))
    }

    fn lines(&self) -> Vec<Vec<String>> {
        let reasons = self.reasons.iter().map(|(reason, rows)| (reason.as_str(), *rows));
        let all = [("rows read", self.read)].into_iter().chain(reasons).chain([("rows used", self.used)]);
        let part = if self.part.is_empty() { String::new() } else { format!("{}: ", self.part) };
        all.map(|(reason, rows)| {
            vec![self.edition.source(), self.file.clone(), format!("{part}{reason}"), rows.to_string()]
        })
        .collect()
    }
}

/// The table of all counts, newest survey first.
pub(super) fn table(tallies: &[Tally]) -> Output {
    let mut sorted: Vec<&Tally> = tallies.iter().collect();
    sorted.sort_by(|a, b| b.edition.cmp(&a.edition).then_with(|| (&a.file, a.part).cmp(&(&b.file, b.part))));
    let rows = sorted.into_iter().flat_map(Tally::lines).collect();
    Output::shared("survey-report.csv", "source,file,reason,rows", rows)
}

/// The same counts for reading.
pub(super) fn print(table: &Output) {
    let mut last = None;
    for row in &table.rows {
        let [source, file, reason, rows] = row.as_slice() else {
            continue;
        };
        if last != Some(file) {
            println!("{source} {file}");
            last = Some(file);
        }
        println!("  {rows:>8}  {reason}");
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn counts_stand_between_read_and_used() {
        let sheet = AnswerSheet::parse(Path::new("a.csv"), b"pay\nNA\n1\n2\n".to_vec()).unwrap();
        let [pay] = sheet.columns(["pay"]).unwrap();
        let mut tally = Tally::new(Edition(2025), sheet.name(), "");
        let taken = tally.rows(&sheet, |row, tally| Ok(row.number(pay)?.or_else(|| tally.left_out("no pay"))));
        assert_eq!(taken.unwrap(), [1.0, 2.0]);
        tally.trimmed(1);
        let rows: Vec<String> = table(&[tally]).rows.iter().map(|row| row[2..].join(" ")).collect();
        assert_eq!(rows[0], "rows read 3");
        assert_eq!(rows[1], "left out: no pay 1");
        assert!(rows[2].starts_with("rows trimmed") && rows[2].ends_with(" 1"));
        assert_eq!(rows[3], "rows used 1");
    }
}
