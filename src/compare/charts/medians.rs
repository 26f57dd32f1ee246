//! Medians of pay as figures of a frame: each with its interval, and the answers that it rests on.
//!
//! Invariant: a median that is not shown says why, in the table and at its stop.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::{Figure, FigureFrame, FrameRow};
use super::words::{answers_note, spoken};
use crate::chart::DotMark;
use crate::compare::{Scope, TableCell};
use crate::locale::{Message, PayMessage};
use crate::model::{FigureKey, Role, Statistic};

/// The median of a subject in each role.
pub(super) fn median_row(
    scope: &Scope<'_>,
    frame: &FigureFrame<'_>,
    subject: String,
    key: &dyn Fn(&Role) -> FigureKey,
) -> FrameRow {
    frame.row(subject.clone(), &mut |role| {
        let (who, key) = (format!("{}, {subject}", role.short), key(role));
        let why = || format!("{who}: {}", reason(scope, &key));
        Figure { cell: cell(scope, &key), mark: dot(scope, 0, &who, &key).ok_or_else(why) }
    })
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

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn a_median_stands_with_its_interval_or_says_how_few_answered() {
        let (_, rows) = sentence_and_rows(super::super::by_place::by_place, &[], &[("find-listed", "denmark")]);
        let two = "too few answers (n 4) | $98,756 / $91,446 to $108,864, n ";
        assert!(rows[0].starts_with(&format!("Denmark: {two}")), "{}", rows[0]);
    }
}
