//! Assumptions of a move, the one that shifts the month of break-even most first.
//!
//! Invariant: one assumption at a time goes from its least to its most while the others stay likely.
//! Laws: `swings_are_in_order` in `tests/properties/moves.rs`.

use super::break_even::{HORIZON, later, month_or_later, months, nothing};
use super::frame::line_table;
use super::model::ChartModel;
use crate::chart::{TornadoRow, TornadoSpec, tornado};
use crate::compare::moves::{self, Plan, plan};
use crate::compare::{Group, Money, Scope, TableRow};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::Unit;
use crate::state::Chart;
use crate::stats::{self, Assumption, Move, Swing};

/// A tornado of all assumptions.
pub(super) fn move_assumptions(scope: &Scope<'_>) -> ChartModel {
    let Some(plan) = plan(scope) else { return nothing(scope) };
    let numbers = plan.numbers();
    let mut swings = numbers.as_ref().map(|numbers| stats::tornado(numbers, HORIZON)).unwrap_or_default();
    if swings.iter().all(|swing| swing.low.is_none() && swing.high.is_none()) {
        // Nothing that is assumed makes it pay back.
        swings.clear();
    }
    let likely = numbers.as_ref().and_then(|numbers| stats::at_likely(numbers, HORIZON));
    let (mut bars, mut rows) = (Vec::new(), Vec::new());
    for (swing, numbers) in swings.iter().filter_map(|swing| Some((swing, numbers.as_ref()?))) {
        let (bar, row) = line(scope, &plan, numbers, swing);
        bars.push(bar);
        rows.push(row);
    }
    // Without a month to start from the bars hang on the last that there is.
    let middle = likely.unwrap_or(f64::from(HORIZON));
    let ends = swings.iter().flat_map(|swing| [swing.low, swing.high]);
    let open = likely.is_none() || ends.clone().any(|end| end.is_none());
    let last = ends.flatten().fold(middle, f64::max);
    let scene = tornado(&TornadoSpec {
        id: "move-assumptions",
        middle,
        rows: bars,
        end: if open { f64::from(HORIZON) } else { last },
        names: [VisitorMessage::ColumnLeast, VisitorMessage::ColumnMost].map(|name| scope.text(name)),
        tick_text: &locale::count,
        middle_text: match likely {
            Some(month) => scope.fill(VisitorMessage::LikelyMonth, &[&months(month)]),
            None => scope.fill(VisitorMessage::LikelyNever, &[&later(scope)]),
        },
        beyond_text: later(scope),
    });
    // Under the chart of the move they stand there already.
    let alone = scope.selection.chart == Some(Chart::MoveAssumptions);
    let heads = [
        VisitorMessage::ColumnLeast,
        VisitorMessage::ColumnAtLeast,
        VisitorMessage::ColumnMost,
        VisitorMessage::ColumnAtMost,
    ];
    ChartModel {
        title: scope.fill(VisitorMessage::SwingTitle, &[&scope.within(plan.from), &scope.within(plan.to)]),
        fields: if alone { moves::fields(scope, &plan) } else { Vec::new() },
        summary: if plan.of_years.is_empty() {
            summary(scope, likely, swings.first())
        } else {
            scope.text(VisitorMessage::SaidOfYears).into()
        },
        remarks: Vec::new(),
        sources: vec![plan.pay.0.source.clone()],
        note: scope.text(VisitorMessage::NoteSwing),
        scene,
        table: line_table(
            scope.text(VisitorMessage::SwingCaption),
            scope.text(VisitorMessage::SwingCorner),
            heads.map(|head| scope.text(head)).into(),
            vec![Group { title: None, rows }],
        ),
    }
}

fn name(scope: &Scope<'_>, assumption: Assumption) -> String {
    scope.text(match assumption {
        Assumption::Hours => VisitorMessage::OfHours,
        Assumption::HoursAWeek => VisitorMessage::OfStudy,
        Assumption::HourValue => VisitorMessage::OfHourValue,
        Assumption::Search => VisitorMessage::OfSearch,
        Assumption::Cost => VisitorMessage::OfCost,
        Assumption::Lost => VisitorMessage::OfLost,
        Assumption::Discount => VisitorMessage::OfDiscount,
        Assumption::Gain => VisitorMessage::OfGain,
    })
}

/// The least or the most of an assumption.
fn end(scope: &Scope<'_>, money: Option<&Money>, assumption: Assumption, value: f64) -> SentencePart {
    match assumption {
        Assumption::HourValue | Assumption::Cost | Assumption::Lost | Assumption::Gain => {
            money.map_or_else(SentencePart::default, |money| scope.summed(money, value))
        }
        Assumption::Discount => SentencePart::share(value),
        Assumption::Hours => SentencePart::Value { value, unit: Unit::Number, text: locale::count(value) },
        Assumption::HoursAWeek | Assumption::Search => {
            SentencePart::Value { value, unit: Unit::Number, text: locale::years(value) }
        }
    }
}

/// An assumption as a bar and as a row: its ends, and the month that each makes.
fn line(scope: &Scope<'_>, plan: &Plan<'_>, numbers: &Move, swing: &Swing) -> (TornadoRow, TableRow) {
    let money = scope.sum_money(&plan.pay.0.place);
    let assumed = numbers.assumed(swing.of);
    let [low, high] = [assumed.low(), assumed.high()].map(|value| end(scope, money.as_ref(), swing.of, value));
    let [at_low, at_high] = [swing.low, swing.high].map(|value| month_or_later(scope, value));
    let label = name(scope, swing.of);
    let [least, most] = [&low, &high].map(|end| Sentence::from(end.clone()).rounded().plain());
    let words = [&label, low.text(), at_low.text(), high.text(), at_high.text()];
    let bar = TornadoRow {
        note: scope.fill(VisitorMessage::SwingRange, &[&least, &most]),
        say: scope.fill(VisitorMessage::SwingSpoken, &words),
        outcomes: [swing.low, swing.high],
        texts: [&at_low, &at_high].map(|month| month.text().to_owned()),
        label: label.clone(),
    };
    (bar, TableRow::new(label, vec![low.into(), at_low.into(), high.into(), at_high.into()]))
}

fn summary(scope: &Scope<'_>, likely: Option<f64>, widest: Option<&Swing>) -> Sentence {
    let (Some(_), Some(swing)) = (likely, widest) else { return scope.text(VisitorMessage::SwingNone).into() };
    let mut parts = vec![SentencePart::Text(scope.lower(&name(scope, swing.of)))];
    parts.extend([swing.low, swing.high, likely].map(|value| month_or_later(scope, value)));
    scope.locale().sentence(VisitorMessage::SwingMost, parts)
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_names_the_first_row_of_the_table() {
        let moved = [("move-from", "front-end"), ("move-to", "back-end")];
        let (sentence, rows) =
            sentence_and_rows(super::move_assumptions, &moved, &[("my-skills", "git,sql"), ("my-years-total", "8")]);
        let first =
            "The assumption that matters most is difference in monthly pay. Break-even month: over 10 years at ";
        assert!(sentence.starts_with(first), "{sentence}");
        assert!(rows[0].starts_with("Difference in monthly pay: "), "{}", rows[0]);
        assert_eq!(rows[1], "Pay below the median at first: 0 % | 63 | 20 % | 112");
        assert_eq!(rows.len(), 7, "{rows:?}");
    }
}
