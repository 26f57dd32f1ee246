//! The month in which a move pays back what it takes, and its net money until then and after.
//!
//! Invariant: the answer is a band over all assumptions at once; where the pay of a role is withheld
//! there is none, and where the move does not pay back that is said.
//! Laws: `a_tick_shortens_a_move` in `tests/properties/own.rs`, and `tests/properties/moves.rs`.

use super::frame::line_table;
use super::model::ChartModel;
use crate::chart::{FanSpan, FanSpec, FanStep, Scene, fan};
use crate::compare::ability::OWN;
use crate::compare::moves::{self, Missing, Plan, plan};
use crate::compare::{Group, Money, Scope, Table, TableRow, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{FigureKey, Unit};
use crate::stats::{Payback, at_likely, payback};

/// Ten years: what pays back later is said not to.
pub(super) const HORIZON: u32 = 120;
/// Draws of the assumptions, and their seed.
const DRAWS: u32 = 2_000;
const SEED: u32 = 1;

/// Months from one drawn to the next.
const STEP: usize = 3;

/// Net money of a move over the months.
pub(super) fn break_even(scope: &Scope<'_>) -> ChartModel {
    let Some(plan) = plan(scope) else { return nothing(scope) };
    let payback = plan.numbers().map(|numbers| payback(&numbers, HORIZON, DRAWS, SEED));
    let shown = payback.as_ref().zip(scope.sum_money(&plan.pay.0.place));
    let (scene, groups) =
        shown.map_or_else(|| (Scene::empty(), Vec::new()), |(payback, money)| figures(scope, payback, &money));
    let mut remarks = vec![pay(scope, &plan)];
    remarks.extend(payback.as_ref().map(|payback| outcome(scope, &plan, payback)));
    remarks.extend(list_of_missing(scope, &plan));
    let mut refuse = |message, typed: &str| remarks.push(scope.fill(message, &[typed]).into());
    plan.unreadable.iter().for_each(|typed| refuse(VisitorMessage::MoveUnreadable, typed));
    scope.my_unusable_years().into_iter().for_each(|typed| refuse(VisitorMessage::MoveNoYears, typed));
    let heads = [VisitorMessage::ColumnTenth, VisitorMessage::ColumnMiddle, VisitorMessage::ColumnNinetieth];
    let heads = heads.map(|head| scope.text(head)).into();
    ChartModel {
        title: scope.fill(VisitorMessage::MoveTitle, &[&scope.lower(&plan.from.short), &scope.lower(&plan.to.short)]),
        fields: moves::fields(scope, &plan),
        summary: ready(scope, &plan, payback.as_ref()),
        remarks,
        sources: vec![plan.pay.0.source.clone(), OWN.to_owned()],
        note: scope.fill(VisitorMessage::NoteMove, &[&locale::count(f64::from(DRAWS))]),
        scene,
        table: line_table(scope.text(VisitorMessage::MoveCaption), String::new(), heads, groups),
    }
}

/// Without roles there is nothing to move between.
pub(super) fn nothing(scope: &Scope<'_>) -> ChartModel {
    ChartModel {
        title: scope.text(VisitorMessage::MoveNothing),
        fields: Vec::new(),
        summary: Sentence::default(),
        remarks: Vec::new(),
        sources: Vec::new(),
        note: String::new(),
        scene: Scene::empty(),
        table: Table::default(),
    }
}

/// Announced once a number of a move was changed: the month in which it pays back.
pub(in crate::compare) fn said_of_move(scope: &Scope<'_>) -> String {
    let numbers = plan(scope).and_then(|plan| plan.numbers());
    match numbers.and_then(|numbers| at_likely(&numbers, HORIZON)) {
        Some(month) => scope.fill(VisitorMessage::SaidMonth, &[&months(month)]),
        None => scope.text(VisitorMessage::SaidNoMonth),
    }
}

/// Months as they are written: whole ones, up.
pub(super) fn months(value: f64) -> String {
    locale::count(whole(value))
}

fn whole(value: f64) -> f64 {
    let down = f64::from(value as u32);
    if down < value { down + 1.0 } else { down }
}

fn month(value: f64) -> SentencePart {
    SentencePart::Value { value: whole(value), unit: Unit::Count, text: months(value) }
}

/// A month of break-even; none is beyond all months.
fn month_or_later(scope: &Scope<'_>, value: Option<f64>) -> SentencePart {
    value.map_or_else(|| SentencePart::Text(later(scope)), month)
}

/// The end of all months in words, for what lies beyond it.
pub(super) fn later(scope: &Scope<'_>) -> String {
    scope.fill(VisitorMessage::BreakEvenLater, &[&locale::count(f64::from(HORIZON / 12))])
}

fn ready(scope: &Scope<'_>, plan: &Plan<'_>, payback: Option<&Payback>) -> Sentence {
    let counts = [plan.missing.len() as f64, f64::from(plan.hours())].map(locale::count);
    let [from, to] = [&plan.from.short, &plan.to.short].map(|name| scope.lower(name));
    let mut sentence = Sentence::from(scope.fill(VisitorMessage::MoveMissing, &[&from, &to, &counts[0], &counts[1]]));
    let study = SentencePart::Text(locale::years(plan.study.likely()));
    sentence.then(match payback.map(|payback| payback.ready) {
        Some([low, middle, high]) => {
            let parts = vec![study, month(middle), month(low), month(high)];
            scope.locale().sentence(VisitorMessage::MoveReady, parts)
        }
        // How long it takes to learn depends on no pay.
        None => scope.locale().sentence(VisitorMessage::MoveReadyLikely, vec![study, month(plan.months())]),
    });
    sentence
}

/// The two medians, their difference and its interval.
fn pay(scope: &Scope<'_>, plan: &Plan<'_>) -> Sentence {
    let (to, from) = &plan.pay;
    let people = people(scope, from);
    let [from_name, to_name] = [&plan.from.short, &plan.to.short].map(|name| scope.lower(name));
    let gap = plan.difference.map(|difference| difference.money);
    let (Some(gap), Some(money), Some(old), Some(new), Some((low, high))) = (
        gap,
        scope.money(&from.place),
        scope.part(from.clone()),
        scope.part(to.clone()),
        gap.and_then(|gap| gap.interval),
    ) else {
        return scope.fill(VisitorMessage::MoveWithheld, &[&people, &from_name, &to_name]).into();
    };
    let text = SentencePart::Text;
    let mut parts = vec![text(people), text(from_name), old, text(to_name), new, text(scope.per())];
    parts.extend([gap.value, low, high].map(|usd| scope.computed_gap(&money, usd)));
    let mut sentence = scope.locale().sentence(VisitorMessage::MovePay, parts);
    if !gap.is_clear() {
        sentence.then(scope.text(VisitorMessage::MoveUnclear).into());
    }
    sentence
}

/// The people of a pay: `survey 2025, the United States, 6 to 10 years of coding`.
fn people(scope: &Scope<'_>, key: &FigureKey) -> String {
    let mut words = [scope.source_short(&key.source), scope.in_place(&key.place)].join(", ");
    if let Some(group) = &key.group {
        words = [words, basis::group_name(scope, group)].join(", ");
    }
    words
}

fn outcome(scope: &Scope<'_>, plan: &Plan<'_>, payback: &Payback) -> Sentence {
    let within = SentencePart::share(payback.within);
    let years = SentencePart::Text(locale::count(f64::from(HORIZON / 12)));
    let (message, parts) = match payback.month {
        [Some(first), Some(middle), last] => {
            let parts = vec![month(middle), month(first), month_or_later(scope, last), within, years];
            (VisitorMessage::MoveBreakEven, parts)
        }
        [Some(first), None, _] => (VisitorMessage::MoveUnsure, vec![month(first), within, years]),
        _ => (VisitorMessage::MoveNever, vec![SentencePart::Text(scope.lower(&plan.to.short)), within, years]),
    };
    scope.locale().sentence(message, parts)
}

fn list_of_missing(scope: &Scope<'_>, plan: &Plan<'_>) -> Option<Sentence> {
    let item = |missing: &Missing<'_>| {
        scope.fill(VisitorMessage::MissingItem, &[missing.ability.name, &locale::count(f64::from(missing.hours))])
    };
    let items: Vec<String> = plan.missing.iter().map(item).collect();
    let list = scope.join(&items);
    (!items.is_empty()).then(|| scope.fill(VisitorMessage::MoveList, &[&list]).into())
}

/// The months that are drawn, with the net money after each: up to half as many again as it takes, in whole years.
fn drawn(payback: &Payback) -> impl Iterator<Item = (usize, &[f64; 3])> {
    let last = payback.month.iter().copied().flatten().fold(payback.start[2], f64::max);
    let open = payback.month.iter().any(Option::is_none);
    let months = if open { HORIZON } else { ((last * 1.5) as u32 / 12 * 12 + 12).clamp(24, HORIZON) };
    payback.net.iter().enumerate().take(months as usize + 1).step_by(STEP)
}

/// The months of learning, of the new job and of break-even, then the net money month by month: drawn, and as rows.
fn figures(scope: &Scope<'_>, payback: &Payback, money: &Money) -> (Scene, Vec<Group>) {
    let mut net_rows = Vec::new();
    let mut steps = Vec::new();
    for (month, net) in drawn(payback) {
        let number = locale::count(month as f64);
        let [low, middle, high] = net.map(|usd| money.text(usd));
        let say = scope.fill(VisitorMessage::NetSpoken, &[&number, &middle, &low, &high]);
        let cells = net.map(|usd| scope.summed(money, usd).into()).into();
        net_rows.push(TableRow::new(scope.fill(VisitorMessage::RowNet, &[&number]), cells));
        let [low, middle, high] = net.map(|usd| money.shown(usd));
        steps.push(FanStep { at: month as f64 / 12.0, bands: vec![(low, high)], middle, say });
    }
    let month_row = |head: VisitorMessage, months: [Option<f64>; 3]| {
        TableRow::new(scope.text(head), months.map(|month| month_or_later(scope, month).into()).into())
    };
    let month_rows = vec![
        month_row(VisitorMessage::RowReady, payback.ready.map(Some)),
        month_row(VisitorMessage::RowStart, payback.start.map(Some)),
        month_row(VisitorMessage::RowBreakEven, payback.month),
    ];
    let group = |title, rows| Group { title: Some(scope.text(title)), rows };
    let groups = vec![group(VisitorMessage::GroupMonths, month_rows), group(VisitorMessage::GroupNet, net_rows)];
    let [first, middle, last] = payback.month;
    let span = first.map(|from| {
        let [first, middle_text, last_text] = payback.month.map(|month| month.map_or_else(|| later(scope), months));
        FanSpan {
            from: from / 12.0,
            to: last.map(|last| last / 12.0),
            middle: middle.map(|middle| middle / 12.0),
            text: scope.fill(VisitorMessage::SpanText, &[&first, &last_text]),
            say: scope.fill(VisitorMessage::SpanSpoken, &[&middle_text, &first, &last_text]),
        }
    });
    let coin = scope.coin();
    let scene = fan(&FanSpec {
        tone: 0,
        steps,
        axis_text: &|value| coin.short(value),
        step_text: &|year| scope.fill(VisitorMessage::YearTick, &[&locale::years(year)]),
        zero: scope.text(VisitorMessage::ZeroLine),
        spans: span.into_iter().collect(),
    });
    (scene, groups)
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_names_the_months_of_the_table() {
        let moved = [("move-from", "front-end"), ("move-to", "back-end")];
        let (sentence, rows) =
            sentence_and_rows(super::break_even, &moved, &[("my-skills", "git,sql"), ("my-years-total", "8")]);
        assert!(sentence.ends_with("that takes 27 months (four in five simulations: 18 to 41)."), "{sentence}");
        assert_eq!(rows[0], "Learning is done: 18 | 27 | 41");
    }
}
