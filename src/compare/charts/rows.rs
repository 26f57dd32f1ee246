//! Rows, cells and fields that several charts have alike.
//!
//! Invariant: a figure that is not there leaves a cell that says why.

use crate::compare::{Field, Scope, TableCell, TableRow, basis};
use crate::locale::{Key, Message, PayMessage};
use crate::model::{FigureKey, HOST, Statistic};

/// A choice that stands in the address under its own name; the first that is offered is the default.
pub(super) fn option_field<K: Key>(
    scope: &Scope<'_>,
    name: &'static str,
    label: K,
    offered: impl IntoIterator<Item = (&'static str, K)>,
) -> Field {
    let offered = offered.into_iter().map(|(value, text)| (value.to_owned(), scope.text(text))).collect();
    choice_field(scope, name, label, offered)
}

/// The same where what is offered has names of its own.
pub(super) fn choice_field(
    scope: &Scope<'_>,
    name: &'static str,
    label: impl Key,
    offered: Vec<(String, String)>,
) -> Field {
    Field::choice(name, scope.text(label), scope.selection.options.get(name), offered)
}

/// Rows of a table with a row a statistic and a column a subject; a statistic that no subject has is left out, unless the trim hides it.
pub(super) fn statistic_rows(scope: &Scope<'_>, keys: &[FigureKey], statistics: &[Statistic]) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for statistic in statistics {
        let cells = keys.iter().map(|key| scope.cell(key.with(*statistic))).collect();
        let mut row = TableRow::new(basis::statistic(scope, *statistic), cells);
        if row.is_empty() && !keys.iter().any(|key| is_hidden_by_trim(scope, key, *statistic)) {
            continue;
        }
        for (cell, key) in row.cells.iter_mut().zip(keys) {
            if *cell == TableCell::Nothing {
                *cell = missing(scope, key, *statistic);
            }
        }
        rows.push(row);
    }
    rows
}

/// Whether a percentile is not published as too many answers beyond it were left out as unlikely.
fn is_hidden_by_trim(scope: &Scope<'_>, key: &FigureKey, statistic: Statistic) -> bool {
    scope.pay_cell(key).is_some_and(|cell| cell.is_hidden_by_trim(statistic))
}

/// Why a source has no such figure.
fn missing(scope: &Scope<'_>, key: &FigureKey, statistic: Statistic) -> TableCell {
    TableCell::Text(match scope.pay_cell(key) {
        // A host states what it states.
        _ if key.source == HOST => return TableCell::Nothing,
        Some(cell) if cell.is_hidden_by_trim(statistic) => scope.text(PayMessage::HiddenByTrim),
        Some(_) => scope.text(PayMessage::Withheld),
        None if scope.data.occupation(&key.subject).is_some() => scope.text(PayMessage::NotReleased),
        None => scope.data.role(&key.subject).map_or_else(|| scope.text(Message::NoAnswers), |r| scope.unanswered(r)),
    })
}

/// A cell for the count of answers, or nothing.
pub(super) fn count_cell(scope: &Scope<'_>, key: &FigureKey) -> TableCell {
    scope.cell(key.with(Statistic::N))
}
