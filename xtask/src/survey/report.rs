//! What became of every row that was read.
//!
//! Invariant: no row disappears: rows read = rows used + rows left out, each of these with its reason; rows that are used but lack
//! something are named as kept.

use std::collections::BTreeMap;

use super::output::Output;

/// Counts of one use of one file.
#[derive(Debug)]
pub(super) struct Tally {
    source: String,
    file: String,
    /// What the rows are read for, where one file serves several figures; else empty.
    part: &'static str,
    pay: bool,
    read: usize,
    used: usize,
    reasons: BTreeMap<String, usize>,
}

impl Tally {
    pub(super) fn new(source: &str, file: String, part: &'static str) -> Self {
        Self {
            source: source.to_owned(),
            file,
            part,
            pay: false,
            read: 0,
            used: 0,
            reasons: BTreeMap::new(),
        }
    }

    /// These are the counts of the file that gives a survey's pay.
    pub(super) fn gives_pay(&mut self) {
        self.pay = true;
    }

    /// Whether these are the counts of the file that gave a survey's pay.
    pub(super) fn gave_pay(&self, source: &str) -> bool {
        self.source == source && self.pay
    }

    /// A row was read.
    pub(super) fn read(&mut self) {
        self.read += 1;
    }

    /// A row is used.
    pub(super) fn used(&mut self) {
        self.used += 1;
    }

    /// A row is left out.
    pub(super) fn left_out(&mut self, reason: &str) {
        self.note(format!("left out: {reason}"), 1);
    }

    /// A row is kept though it lacks something.
    pub(super) fn kept(&mut self, reason: &str) {
        self.note(format!("kept: {reason}"), 1);
    }

    /// Rows that were used are trimmed after all.
    pub(super) fn trimmed(&mut self, rows: usize) {
        self.used = self.used.saturating_sub(rows);
        self.note(
            "rows trimmed: pay below one fifth or above five times the country's median".to_owned(),
            rows,
        );
    }

    /// Says something else about a number of rows.
    pub(super) fn note(&mut self, reason: String, rows: usize) {
        *self.reasons.entry(reason).or_default() += rows;
    }

    fn lines(&self) -> Vec<Vec<String>> {
        let ends = [
            ("rows read".to_owned(), self.read),
            ("rows used".to_owned(), self.used),
        ];
        let [read, used] = ends;
        let middle = self
            .reasons
            .iter()
            .map(|(reason, rows)| (reason.clone(), *rows));
        let all = [read].into_iter().chain(middle).chain([used]);
        let part = if self.part.is_empty() {
            String::new()
        } else {
            format!("{}: ", self.part)
        };
        all.map(|(reason, rows)| {
            vec![
                self.source.clone(),
                self.file.clone(),
                format!("{part}{reason}"),
                rows.to_string(),
            ]
        })
        .collect()
    }
}

/// The table of all counts, newest survey first.
pub(super) fn table(tallies: &[Tally]) -> Output {
    let mut sorted: Vec<&Tally> = tallies.iter().collect();
    sorted.sort_by(|a, b| {
        b.source
            .cmp(&a.source)
            .then_with(|| (&a.file, a.part).cmp(&(&b.file, b.part)))
    });
    Output {
        path: "survey-report.csv".to_owned(),
        header: "source,file,reason,rows",
        rows: sorted.into_iter().flat_map(Tally::lines).collect(),
        shared: true,
    }
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
    use super::*;

    #[test]
    fn counts_stand_between_read_and_used() {
        let mut tally = Tally::new("survey-2025", "a.csv".to_owned(), "");
        for _ in 0..3 {
            tally.read();
        }
        tally.left_out("no pay");
        tally.used();
        tally.used();
        tally.trimmed(1);
        let rows: Vec<String> = table(&[tally])
            .rows
            .iter()
            .map(|row| row[2..].join(" "))
            .collect();
        assert_eq!(rows[0], "rows read 3");
        assert_eq!(rows[1], "left out: no pay 1");
        assert!(rows[2].starts_with("rows trimmed") && rows[2].ends_with(" 1"));
        assert_eq!(rows[3], "rows used 1");
    }
}
