//! Whether a move pays back what it takes, and when.
//!
//! Invariant: the answer is a band over all assumptions at once; where the pay of a role is withheld
//! there is none, and where the move does not pay back that is said.

use super::model::ChartModel;
use crate::chart::{FanSpan, FanSpec, FanStep, Scene, fan};
use crate::compare::ability::OWN;
use crate::compare::moves::{self, Plan, plan};
use crate::compare::{Column, Group, Money, Scope, Table, TableCell, TableRow, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{FigureKey, Unit};
use crate::stats::{Payback, at_likely, payback};

/// Ten years: what pays back later is said not to.
pub(super) const HORIZON: u32 = 120;
/// How often the assumptions are drawn, and the seed of the draws.
const DRAWS: u32 = 2_000;
const SEED: u32 = 1;

/// Months from one drawn to the next.
const STEP: usize = 3;

/// Net money of a move over the months.
pub(super) fn break_even(scope: &Scope<'_>) -> ChartModel {
    let Some(plan) = plan(scope) else { return nothing(scope) };
    let place = plan.pay.0.place.clone();
    let found = plan.numbers().map(|numbers| payback(&numbers, HORIZON, DRAWS, SEED));
    let shown = found.as_ref().zip(scope.sum_money(&place));
    let scene = shown.as_ref().map_or_else(Scene::empty, |(found, money)| drawing(scope, found, money));
    let mut remarks = vec![pay(scope, &plan)];
    if let Some(found) = &found {
        remarks.push(outcome(scope, &plan, found));
    }
    remarks.extend(list_of_missing(scope, &plan));
    let unreadable = |typed: &String| {
        scope.locale().sentence(VisitorMessage::MoveUnreadable, vec![SentencePart::Text(typed.clone())])
    };
    remarks.extend(plan.unreadable.iter().map(unreadable));
    let unusable =
        |typed: &String| scope.locale().sentence(VisitorMessage::MoveNoYears, vec![SentencePart::Text(typed.clone())]);
    remarks.extend(plan.unusable.iter().map(unusable));
    ChartModel {
        title: scope.fill(VisitorMessage::MoveTitle, &[&scope.lower(&plan.from.short), &scope.lower(&plan.to.short)]),
        fields: moves::fields(scope, &plan),
        summary: ready(scope, &plan, found.as_ref()),
        remarks,
        sources: vec![plan.pay.0.source.clone(), OWN.to_owned()],
        note: scope.fill(VisitorMessage::NoteMove, &[&locale::count(f64::from(DRAWS))]),
        scene,
        table: table(scope, shown),
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

/// What is said once a number of a move was changed.
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
    let down = value as u32;
    f64::from(if f64::from(down) < value { down + 1 } else { down })
}

fn month(value: f64) -> SentencePart {
    SentencePart::Value { value: whole(value), unit: Unit::Count, text: months(value) }
}

fn ready(scope: &Scope<'_>, plan: &Plan<'_>, found: Option<&Payback>) -> Sentence {
    let counts =
        [plan.missing.len() as f64, f64::from(plan.hours())].map(|count| SentencePart::Text(locale::count(count)));
    let names = [&plan.from.short, &plan.to.short].map(|name| SentencePart::Text(scope.lower(name)));
    let mut said = scope.locale().sentence(VisitorMessage::MoveMissing, names.into_iter().chain(counts).collect());
    let study = SentencePart::Text(locale::years(plan.study.likely()));
    said.then(match found.map(|found| found.ready) {
        Some([low, middle, high]) => {
            scope.locale().sentence(VisitorMessage::MoveReady, vec![study, month(middle), month(low), month(high)])
        }
        // How long it takes to learn depends on no pay.
        None => scope.locale().sentence(VisitorMessage::MoveReadyLikely, vec![study, month(plan.months())]),
    });
    said
}

/// The two medians, their difference and its interval.
fn pay(scope: &Scope<'_>, plan: &Plan<'_>) -> Sentence {
    let (to, from) = &plan.pay;
    let people = people(scope, from);
    let text = |text: String| SentencePart::Text(text);
    let withheld = || {
        let parts = vec![text(people.clone()), text(scope.lower(&plan.from.short)), text(scope.lower(&plan.to.short))];
        scope.locale().sentence(VisitorMessage::MoveWithheld, parts)
    };
    let (Some(difference), Some(money)) = (plan.difference, scope.money(&from.place)) else { return withheld() };
    let (Some(old), Some(new), Some((low, high))) =
        (scope.part(from.clone()), scope.part(to.clone()), difference.money.interval)
    else {
        return withheld();
    };
    let gap = |usd: f64| scope.computed_gap(&money, usd);
    let parts = vec![
        text(people),
        text(scope.lower(&plan.from.short)),
        old,
        text(scope.lower(&plan.to.short)),
        new,
        text(scope.per()),
        gap(difference.money.value),
        gap(low),
        gap(high),
    ];
    let mut said = scope.locale().sentence(VisitorMessage::MovePay, parts);
    if !difference.money.is_clear() {
        said.then(scope.locale().sentence(VisitorMessage::MoveUnclear, Vec::new()));
    }
    said
}

/// Whose pay it is: `survey 2025, the United States, 6 to 10 years of coding`.
fn people(scope: &Scope<'_>, key: &FigureKey) -> String {
    let place = scope.in_place(&key.place);
    let group = key.group.as_deref().map(|group| basis::group_name(scope, group));
    let words = [Some(scope.source_short(&key.source)), Some(place), group];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn outcome(scope: &Scope<'_>, plan: &Plan<'_>, found: &Payback) -> Sentence {
    let [first, middle, last] = found.month;
    let within = SentencePart::share(found.within);
    let years = SentencePart::Text(locale::count(f64::from(HORIZON / 12)));
    match (first, middle) {
        (Some(first), Some(middle)) => {
            let last = last.map_or_else(|| SentencePart::Text(later(scope)), month);
            scope
                .locale()
                .sentence(VisitorMessage::MoveBreakEven, vec![month(middle), month(first), last, within, years])
        }
        (Some(first), None) => scope.locale().sentence(VisitorMessage::MoveUnsure, vec![month(first), within, years]),
        _ => {
            let parts = vec![SentencePart::Text(scope.lower(&plan.to.short)), within, years];
            scope.locale().sentence(VisitorMessage::MoveNever, parts)
        }
    }
}

fn list_of_missing(scope: &Scope<'_>, plan: &Plan<'_>) -> Option<Sentence> {
    let named = plan.missing.iter().map(|missing| {
        scope.fill(VisitorMessage::MissingItem, &[missing.ability.name, &locale::count(f64::from(missing.hours))])
    });
    let named: Vec<String> = named.collect();
    let names = named.iter().map(String::as_str).collect::<Vec<_>>();
    let list = SentencePart::Text(locale::join(scope.locale(), &names));
    (!names.is_empty()).then(|| scope.locale().sentence(VisitorMessage::MoveList, vec![list]))
}

/// The months that are drawn, with the net money after each: up to half as many again as it takes, in whole years.
fn drawn(found: &Payback) -> impl Iterator<Item = (usize, &[f64; 3])> {
    let last = found.month.iter().copied().flatten().fold(found.start[2], f64::max);
    let open = found.month.iter().any(Option::is_none);
    let months = if open { HORIZON } else { ((last * 1.5) as u32 / 12 * 12 + 12).clamp(24, HORIZON) };
    found.net.iter().enumerate().take(months as usize + 1).step_by(STEP)
}

fn drawing(scope: &Scope<'_>, found: &Payback, money: &Money) -> Scene {
    let step = |(month, [low, middle, high]): (usize, &[f64; 3])| {
        let number = locale::count(month as f64);
        let words = [number, money.text(*middle), money.text(*low), money.text(*high)];
        FanStep {
            at: month as f64 / 12.0,
            bands: vec![(money.shown(*low), money.shown(*high))],
            middle: money.shown(*middle),
            say: scope.fill(VisitorMessage::NetSpoken, &words.each_ref().map(String::as_str)),
        }
    };
    let [first, middle, end] = found.month;
    let span = first.map(|from| {
        let words = |month: Option<f64>| month.map_or_else(|| later(scope), months);
        let said = [words(middle), months(from), words(end)];
        FanSpan {
            from: from / 12.0,
            to: end.map(|end| end / 12.0),
            middle: middle.map(|middle| middle / 12.0),
            text: scope.fill(VisitorMessage::SpanText, &[&months(from), &words(end)]),
            say: scope.fill(VisitorMessage::SpanSpoken, &said.each_ref().map(String::as_str)),
        }
    });
    let coin = scope.coin();
    fan(&FanSpec {
        id: "break-even",
        tone: 0,
        steps: drawn(found).map(step).collect(),
        axis_text: &|value| coin.short(value),
        step_text: &|year| scope.fill(VisitorMessage::YearTick, &[&locale::years(year)]),
        zero: scope.text(VisitorMessage::ZeroLine),
        spans: span.into_iter().collect(),
    })
}

/// What lies beyond all months.
pub(super) fn later(scope: &Scope<'_>) -> String {
    scope.fill(VisitorMessage::BreakEvenLater, &[&locale::count(f64::from(HORIZON / 12))])
}

fn table(scope: &Scope<'_>, shown: Option<(&Payback, Money)>) -> Table {
    let columns = [VisitorMessage::ColumnTenth, VisitorMessage::ColumnMiddle, VisitorMessage::ColumnNinetieth]
        .map(|head| Column::plain(scope.text(head)));
    let month_row = |head: VisitorMessage, values: [Option<f64>; 3]| {
        let cell = |value: Option<f64>| {
            value.map_or_else(|| TableCell::Text(later(scope)), |value| TableCell::Sentence(month(value).into()))
        };
        TableRow::new(scope.text(head), values.map(cell).into())
    };
    let groups = shown.map(|(found, money)| {
        let rows = vec![
            month_row(VisitorMessage::RowReady, found.ready.map(Some)),
            month_row(VisitorMessage::RowStart, found.start.map(Some)),
            month_row(VisitorMessage::RowBreakEven, found.month),
        ];
        let net = drawn(found).map(|(at, net)| {
            let cells = net.map(|usd| TableCell::Sentence(scope.summed(&money, usd).into()));
            TableRow::new(scope.fill(VisitorMessage::RowNet, &[&locale::count(at as f64)]), cells.into())
        });
        vec![
            Group { title: Some(scope.text(VisitorMessage::GroupMonths)), rows },
            Group { title: Some(scope.text(VisitorMessage::GroupNet)), rows: net.collect() },
        ]
    });
    Table {
        caption: scope.text(VisitorMessage::MoveCaption),
        corner: String::new(),
        columns: columns.into(),
        groups: groups.unwrap_or_default(),
    }
}
