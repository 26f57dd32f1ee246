//! Medians of pay as figures of a frame: each with its interval, and the answers that it rests on.
//!
//! Invariant: a median that is not shown says why, in the table and at its stop.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::{Figure, FigureFrame, FrameRow};
use super::pay_frame::Subject;
use super::words::answers_note;
use crate::chart::DotMark;
use crate::compare::{Scope, TableCell};
use crate::locale::{Key, Message, PayMessage};
use crate::model::Statistic::{self, MedianHigh, MedianLow, N, P50};
use crate::model::{FigureKey, PayCell, Role};

/// A median, its interval and the answers it rests on.
const STATISTICS: [Statistic; 4] = [P50, MedianLow, MedianHigh, N];

/// The median of a subject in each role.
pub(super) fn median_row(
    scope: &Scope<'_>,
    frame: &FigureFrame<'_>,
    head: String,
    key: &dyn Fn(&Role) -> FigureKey,
) -> FrameRow {
    frame.row(head.clone(), &mut |role| {
        let who = format!("{}, {head}", role.short);
        let subject = Subject { scope, key: key(role), statistics: &STATISTICS };
        Figure { cell: cell(&subject), mark: dot(&subject, &who).ok_or_else(|| format!("{who}: {}", reason(&subject))) }
    })
}

/// The median with its interval as a dot without a tone; `None` where it is withheld or has no price level.
pub(super) fn dot(subject: &Subject<'_>, who: &str) -> Option<DotMark> {
    let value = subject.amount(P50)?;
    let interval = subject.amount(MedianLow).zip(subject.amount(MedianHigh));
    let low = subject.cell().is_some_and(PayCell::is_low);
    let say =
        subject.spoken_between(PayMessage::SpokenInterval.entry(), who, [MedianLow, MedianHigh], &subject.answers())?;
    Some(DotMark { tone: 0, value, interval, low, text: subject.scope.coin().label(value), say })
}

/// Why a figure is not shown.
fn reason(subject: &Subject<'_>) -> String {
    match subject.cell() {
        Some(cell) if cell.is_withheld() => answers_note(subject.scope, cell.n, false, true),
        Some(_) => subject.scope.text(Message::NoPriceLevel),
        None => subject.scope.text(Message::NoAnswers),
    }
}

/// The median, its interval and the answers it rests on; or how few there are.
fn cell(subject: &Subject<'_>) -> TableCell {
    let sentence = |message, parts| TableCell::Sentence(subject.scope.locale().sentence(message, parts));
    let [low, high, n] = [MedianLow, MedianHigh, N].map(|statistic| subject.part(statistic));
    match (subject.scope.cell(subject.key.clone()), low, high, n) {
        (median @ TableCell::Figure { .. }, Some(low), Some(high), Some(n)) => {
            TableCell::Stack(vec![median, sentence(PayMessage::IntervalShort, vec![low, high, n])])
        }
        (TableCell::Nothing, _, _, Some(n)) => sentence(PayMessage::WithheldShort, vec![n]),
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
