//! A median of pay as a figure of a frame: its interval, and the answers that it rests on.
//!
//! Invariant: a median that is not shown says why, in the table and at its stop.

use super::frame::Figure;
use super::words::{answers_note, spoken};
use crate::chart::DotMark;
use crate::compare::{Scope, TableCell};
use crate::locale::{Message, PayMessage};
use crate::model::{FigureKey, Statistic};

/// The median of `who`.
pub(super) fn median(scope: &Scope<'_>, who: &str, key: &FigureKey) -> Figure {
    let cell = cell(scope, key);
    match dot(scope, 0, who, key) {
        Some(DotMark { value, interval, low, text, say, .. }) => {
            Figure { cell, value: Some(value), interval, low, text, say }
        }
        None => Figure { cell, say: format!("{who}: {}", reason(scope, key)), ..Figure::default() },
    }
}

/// The median with its interval as a dot; `None` where it is withheld or has no price level.
pub(super) fn dot(scope: &Scope<'_>, tone: u8, who: &str, key: &FigureKey) -> Option<DotMark> {
    let value = scope.amount(key)?;
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref())?;
    let ends = [Statistic::MedianLow, Statistic::MedianHigh].map(|s| key.with(s));
    let interval = scope.amount(&ends[0]).zip(scope.amount(&ends[1]));
    let [low, high] = ends.map(|key| scope.words(&key).unwrap_or_default());
    let n = answers_note(scope, cell.n, cell.is_low(), false);
    let say = scope.fill(PayMessage::SpokenInterval, &[&spoken(scope, who, key)?, &low, &high, &n]);
    Some(DotMark { tone, value, interval, low: cell.is_low(), text: scope.coin().label(value), say })
}

/// Why a figure is not shown.
fn reason(scope: &Scope<'_>, key: &FigureKey) -> String {
    match scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref()) {
        Some(cell) if cell.is_withheld() => answers_note(scope, cell.n, false, true),
        Some(_) => scope.text(Message::NoPriceLevel),
        None => scope.text(Message::NoAnswers),
    }
}

/// The median, its interval and the answers it rests on; or how few there are.
fn cell(scope: &Scope<'_>, key: &FigureKey) -> TableCell {
    let n = scope.part(key.with(Statistic::N));
    let ends = [Statistic::MedianLow, Statistic::MedianHigh].map(|s| scope.part(key.with(s)));
    match (scope.cell(key.clone()), ends, n) {
        (median @ TableCell::Figure { .. }, [Some(low), Some(high)], Some(n)) => {
            let note = scope.locale().sentence(PayMessage::IntervalShort, vec![low, high, n]);
            TableCell::Stack(vec![median, TableCell::Sentence(note)])
        }
        (TableCell::Nothing, _, Some(n)) => {
            TableCell::Sentence(scope.locale().sentence(PayMessage::WithheldShort, vec![n]))
        }
        (other, ..) => other,
    }
}
