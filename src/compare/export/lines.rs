//! The numbers and words of a table, one after the other, as files that programs read have them.
//!
//! Invariant: every number that a table shows as one is a line with the value that `<data>` has on the page.

use crate::compare::{ChartModel, Scope, TableCell, TableRow};
use crate::locale::{Sentence, SentencePart, plain_amount};
use crate::model::{FigureKey, Unit};
use crate::state::{Chart, Prices};
use crate::text::decimal::{write_at_most, write_exactly};
use std::borrow::Cow;

/// A number or the words of a cell.
pub(super) struct Line<'a> {
    /// The heading over the row; empty where there is none.
    pub(super) group: &'a str,
    /// The head of the row.
    pub(super) row: &'a str,
    /// The head of the column; empty for the note under the head of a row.
    pub(super) column: Cow<'a, str>,
    /// As shown.
    pub(super) shown: String,
    /// The number that is shown, if it is one.
    pub(super) number: Option<Number<'a>>,
}

/// A number of a table.
pub(super) struct Number<'a> {
    /// The figure's name; none for what was computed here or typed.
    pub(super) figure: Option<&'a FigureKey>,
    /// As stored or computed, in `unit`.
    pub(super) value: f64,
    /// The unit of `value`, whatever money is shown.
    pub(super) unit: Unit,
}

impl Line<'_> {
    /// `figure` of a source, `computed` here, or `text`.
    pub(super) fn kind(&self) -> &'static str {
        match &self.number {
            Some(Number { figure: Some(_), .. }) => "figure",
            Some(_) => "computed",
            None => "text",
        }
    }

    /// The shown amount as digits with the unit that it is shown in, if it is one of money: `12500`, `EUR/month`.
    pub(super) fn amount(&self, scope: &Scope<'_>, chart: Chart) -> Option<(String, String)> {
        let per = match self.number.as_ref()?.unit {
            Unit::UsdPerYear => Some(scope.selection.period.id()),
            Unit::Usd => None,
            _ => return None,
        };
        let prices = if chart.is_as_paid() { Prices::Nominal } else { scope.selection.prices };
        let mut unit = scope.selection.currency.clone();
        unit.extend(per.into_iter().flat_map(|per| ["/", per]));
        if prices != Prices::Nominal {
            unit.extend([" ", prices.id()]);
        }
        Some((plain_amount(&self.shown)?, unit))
    }
}

impl Number<'_> {
    /// The value as `<data>` has it on the page.
    pub(super) fn raw(&self) -> String {
        raw(self.value, self.unit)
    }

    /// The name of the unit of the value.
    pub(super) fn unit_name(&self) -> &'static str {
        match self.unit {
            Unit::UsdPerYear => "USD/year",
            Unit::Usd => "USD",
            Unit::Share | Unit::Ratio => "fraction",
            Unit::Count => "count",
            Unit::Years => "years",
            Unit::Number => "number",
        }
    }
}

/// A stored value as programs read it: whole for dollars and counts, one decimal for years, six for
/// fractions, at most two for what has no unit.
#[must_use]
pub fn raw(value: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerYear | Unit::Usd | Unit::Count => write_exactly(value, 0),
        Unit::Years => write_exactly(value, 1),
        Unit::Share | Unit::Ratio => write_exactly(value, 6),
        Unit::Number => write_at_most(value, 2),
    }
}

/// All lines of the table, row by row.
pub(super) fn lines(model: &ChartModel) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for group in &model.table.groups {
        let title = group.title.as_deref().unwrap_or_default();
        for row in &group.rows {
            let mut push = |column, shown, number| {
                lines.push(Line { group: title, row: &row.head, column, shown, number });
            };
            if let Some(note) = note_with_numbers(row) {
                words(note, &mut |shown, number| push(Cow::Borrowed(""), shown, number));
            }
            for (column, cell) in model.table.columns.iter().zip(&row.cells) {
                cells(cell, &mut |shown, number| push(column.said(), shown, number));
            }
        }
    }
    lines
}

/// The note under the head of a row. It is exported only where it holds numbers: other notes explain and are no data.
pub(super) fn note_with_numbers(row: &TableRow) -> Option<&Sentence> {
    let is_number = |part: &SentencePart| matches!(part, SentencePart::Figure { .. } | SentencePart::Value { .. });
    row.note.0.iter().any(is_number).then_some(&row.note)
}

/// The numbers of a cell and its words.
fn cells<'a>(cell: &'a TableCell, write: &mut impl FnMut(String, Option<Number<'a>>)) {
    match cell {
        TableCell::Nothing => {}
        TableCell::Figure { key, value, unit, text } => {
            write(text.clone(), Some(Number { figure: Some(key), value: *value, unit: *unit }));
        }
        TableCell::Stack(inner) => inner.iter().for_each(|cell| cells(cell, write)),
        TableCell::Sentence(sentence) => words(sentence, write),
        other => write(other.plain(), None),
    }
}

/// A sentence, then its numbers: one may say nothing without its words.
fn words<'a>(sentence: &'a Sentence, write: &mut impl FnMut(String, Option<Number<'a>>)) {
    if sentence.0.len() > 1 {
        write(sentence.plain(), None);
    }
    for part in &sentence.0 {
        let (figure, value, unit) = match part {
            SentencePart::Figure { key, value, unit, .. } => (Some(&**key), *value, *unit),
            SentencePart::Value { value, unit, .. } => (None, *value, *unit),
            SentencePart::Text(_) | SentencePart::Place { .. } => {
                if sentence.0.len() == 1 {
                    write(part.text().to_owned(), None);
                }
                continue;
            }
        };
        write(part.text().to_owned(), Some(Number { figure, value, unit }));
    }
}
