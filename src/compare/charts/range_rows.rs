//! The rows of a drawing of ranges: a survey's answers of a role, an official group's wages.
//!
//! Invariant: a mark stands for a figure with its name, and the row's label says every one of them.

use super::words::{answers_note, spoken};
use crate::chart::{RangeKind, RangeMark, RangeRow, Style};
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::{FigureKey, Statistic};

/// The marks of a row and the statistics that they show.
pub(super) const MARKS: [(RangeKind, Statistic); 8] = [
    (RangeKind::P10, Statistic::P10),
    (RangeKind::P25, Statistic::P25),
    (RangeKind::MedianLow, Statistic::MedianLow),
    (RangeKind::P50, Statistic::P50),
    (RangeKind::MedianHigh, Statistic::MedianHigh),
    (RangeKind::P75, Statistic::P75),
    (RangeKind::P90, Statistic::P90),
    (RangeKind::Mean, Statistic::Mean),
];

/// The statistics of the table.
pub(super) const COLUMNS: [Statistic; 9] = [
    Statistic::N,
    Statistic::P10,
    Statistic::P25,
    Statistic::P50,
    Statistic::MedianLow,
    Statistic::MedianHigh,
    Statistic::P75,
    Statistic::P90,
    Statistic::Mean,
];

/// The row of a survey cell.
pub(super) fn survey_row(scope: &Scope<'_>, tone: u8, title: &str, key: &FigureKey) -> RangeRow {
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref());
    let note = match cell {
        Some(cell) => answers_note(scope, cell.n, cell.is_low(), cell.is_withheld()),
        None => scope.data.role(&key.subject).map_or_else(String::new, |role| scope.unanswered(role)),
    };
    let low = cell.is_some_and(crate::model::PayCell::is_low);
    row(scope, tone, title, note, key, low, Style::Survey)
}

/// The official groups that the shown roles fall under in a place, each once.
pub(super) fn official_keys(scope: &Scope<'_>, source: &str, place: &str) -> Vec<(String, FigureKey)> {
    let mut found: Vec<(String, FigureKey)> = Vec::new();
    for code in scope.roles().into_iter().flat_map(|role| &role.soc) {
        let key = scope.key(source, place, &format!("soc-{code}"), "pay", Statistic::P50);
        let is_new = found.iter().all(|(_, other)| *other != key);
        if is_new && scope.data.wage(source, place, &key.subject).is_some() {
            found.push((scope.data.occupation(&key.subject).unwrap_or(code).to_owned(), key));
        }
    }
    found
}

/// The row of an official group.
pub(super) fn official_row(scope: &Scope<'_>, title: &str, key: &FigureKey) -> RangeRow {
    let jobs = scope.data.wage(&key.source, &key.place, &key.subject).and_then(|w| w.employment);
    let note = jobs.map_or_else(String::new, |n| scope.fill(Message::NoteJobs, &[&locale::count(f64::from(n))]));
    row(scope, 0, title, note, key, false, Style::Official)
}

/// A row of whatever statistics the figure has.
fn row(scope: &Scope<'_>, tone: u8, title: &str, note: String, key: &FigureKey, low: bool, style: Style) -> RangeRow {
    let coin = scope.coin();
    let marks: Vec<RangeMark> = MARKS
        .into_iter()
        .filter_map(|(kind, statistic)| {
            let key = key.with(statistic);
            let value = scope.amount(&key)?;
            let text = if kind == RangeKind::P50 { coin.rounded(value) } else { coin.label(value) };
            Some(RangeMark { kind, value, text, say: spoken(scope, title, &key)? })
        })
        .collect();
    let label = spoken_row(title, &note, &marks);
    RangeRow { tone, title: title.to_owned(), note, label, marks, low, style }
}

/// Everything that a row shows, in one breath.
pub(super) fn spoken_row(title: &str, note: &str, marks: &[RangeMark]) -> String {
    let mut label = if note.is_empty() { title.to_owned() } else { format!("{title}, {note}") };
    for mark in marks {
        label.push_str("; ");
        label.push_str(mark.say.strip_prefix(title).map_or(&*mark.say, |s| s.trim_start_matches([':', ',', ' '])));
    }
    label
}
