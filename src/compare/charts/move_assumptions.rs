//! Which assumption of a move shifts the month of break-even most.
//!
//! Invariant: one assumption at a time goes from its least to its most while the others stay likely.

use super::break_even::{HORIZON, later, months, nothing};
use super::model::ChartModel;
use crate::chart::{Scene, TornadoRow, TornadoSpec, tornado};
use crate::compare::moves::{self, Plan, plan};
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow};
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
    let rows: Vec<TornadoRow> =
        numbers.iter().flat_map(|numbers| swings.iter().map(|swing| row(scope, &plan, numbers, swing))).collect();
    // Without a month to start from the bars hang on the last that there is.
    let middle = likely.unwrap_or(f64::from(HORIZON));
    let ends = swings.iter().flat_map(|swing| [swing.low, swing.high]);
    let open = likely.is_none() || ends.clone().any(|end| end.is_none());
    let last = ends.flatten().fold(middle, f64::max);
    let scene = if rows.is_empty() {
        Scene::empty()
    } else {
        tornado(&TornadoSpec {
            id: "move-assumptions",
            middle,
            rows,
            end: if open { f64::from(HORIZON) } else { last },
            names: [VisitorMessage::ColumnLeast, VisitorMessage::ColumnMost].map(|name| scope.text(name)),
            tick_text: &|month| locale::count(month),
            middle_text: match likely {
                Some(month) => scope.fill(VisitorMessage::LikelyMonth, &[&locale::years(month)]),
                None => scope.fill(VisitorMessage::LikelyNever, &[&later(scope)]),
            },
            beyond_text: later(scope),
        })
    };
    // Under the chart of the move they stand there already.
    let alone = scope.selection.chart == Some(Chart::MoveAssumptions);
    let fields = if alone { moves::fields(scope, &plan) } else { Vec::new() };
    ChartModel {
        title: scope.fill(VisitorMessage::SwingTitle, &[&scope.lower(&plan.from.short), &scope.lower(&plan.to.short)]),
        fields,
        summary: summary(scope, likely, &swings),
        remarks: Vec::new(),
        sources: vec![plan.pay.0.source.clone()],
        note: scope.text(VisitorMessage::NoteSwing),
        scene,
        table: table(scope, &plan, numbers.as_ref(), &swings),
    }
}

fn name(scope: &Scope<'_>, of: Assumption) -> String {
    scope.text(match of {
        Assumption::Hours => VisitorMessage::OfHours,
        Assumption::HoursAWeek => VisitorMessage::OfStudy,
        Assumption::Search => VisitorMessage::OfSearch,
        Assumption::Cost => VisitorMessage::OfCost,
        Assumption::Lost => VisitorMessage::OfLost,
        Assumption::Gain => VisitorMessage::OfGain,
    })
}

/// The least and the most of an assumption.
fn ends(scope: &Scope<'_>, plan: &Plan<'_>, numbers: &Move, of: Assumption) -> [SentencePart; 2] {
    let assumed = numbers.assumed(of);
    [assumed.low(), assumed.high()].map(|value| match of {
        Assumption::Cost | Assumption::Lost | Assumption::Gain => {
            let money = scope.sum_money(&plan.pay.0.place);
            money.map_or_else(SentencePart::default, |money| scope.summed(&money, value))
        }
        Assumption::Hours => SentencePart::Value { value, unit: Unit::Count, text: locale::count(value) },
        Assumption::HoursAWeek | Assumption::Search => {
            SentencePart::Value { value, unit: Unit::Years, text: locale::years(value) }
        }
    })
}

fn row(scope: &Scope<'_>, plan: &Plan<'_>, numbers: &Move, swing: &Swing) -> TornadoRow {
    let ends = ends(scope, plan, numbers, swing.of).map(Sentence::from);
    let [low, high] = ends.each_ref().map(Sentence::plain);
    let [least, most] = ends.map(|end| end.rounded().plain());
    let words = |month: Option<f64>| month.map_or_else(|| later(scope), locale::years);
    let label = name(scope, swing.of);
    let say = scope.fill(VisitorMessage::SwingSpoken, &[&label, &low, &words(swing.low), &high, &words(swing.high)]);
    TornadoRow {
        note: scope.fill(VisitorMessage::SwingRange, &[&least, &most]),
        low: swing.low,
        high: swing.high,
        low_text: words(swing.low),
        high_text: words(swing.high),
        label,
        say,
    }
}

fn summary(scope: &Scope<'_>, likely: Option<f64>, swings: &[Swing]) -> Sentence {
    match (likely, swings.first()) {
        (Some(likely), Some(first)) => {
            let words = |month: Option<f64>| match month {
                Some(month) => SentencePart::Value { value: month, unit: Unit::Years, text: months(month) },
                None => SentencePart::Text(later(scope)),
            };
            let assumption = SentencePart::Text(scope.lower(&name(scope, first.of)));
            let parts = vec![assumption, words(first.low), words(first.high), words(Some(likely))];
            scope.locale().sentence(VisitorMessage::SwingMost, parts)
        }
        _ => scope.locale().sentence(VisitorMessage::SwingNone, Vec::new()),
    }
}

fn table(scope: &Scope<'_>, plan: &Plan<'_>, numbers: Option<&Move>, swings: &[Swing]) -> Table {
    let heads = [
        VisitorMessage::ColumnLeast,
        VisitorMessage::ColumnAtLeast,
        VisitorMessage::ColumnMost,
        VisitorMessage::ColumnAtMost,
    ];
    let month = |month: Option<f64>| match month {
        Some(value) => TableCell::Sentence(Sentence(vec![SentencePart::Value {
            value,
            unit: Unit::Years,
            text: locale::years(value),
        }])),
        None => TableCell::Text(later(scope)),
    };
    let row = |(numbers, swing): (&Move, &Swing)| {
        let [low, high] = ends(scope, plan, numbers, swing.of).map(|end| TableCell::Sentence(end.into()));
        let cells = vec![low, month(swing.low), high, month(swing.high)];
        TableRow::new(name(scope, swing.of), cells)
    };
    let rows = numbers.iter().flat_map(|numbers| swings.iter().map(|swing| row((numbers, swing)))).collect();
    Table {
        caption: scope.text(VisitorMessage::SwingCaption),
        corner: scope.text(VisitorMessage::SwingCorner),
        columns: heads.map(|head| Column::plain(scope.text(head))).into(),
        groups: vec![Group { title: None, rows }],
    }
}
