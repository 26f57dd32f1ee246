//! The month in which a move pays back what it takes, and its net money until then and after.
//!
//! Invariant: the answer is a band over all assumptions at once; where the pay of a role is withheld, or the new role
//! asks for what only years of practice bring, there is none, and where the move does not pay back that is said.
//! Laws: `a_tick_shortens_a_move` in `tests/properties/own.rs`, and `tests/properties/moves.rs`.

use super::frame::line_table;
use super::model::ChartModel;
use crate::chart::{FanSpan, FanSpec, FanStep, Scene, fan};
use crate::compare::ability::OWN;
use crate::compare::moves::{self, Missing, Plan, plan};
use crate::compare::{Group, Money, Scope, Table, TableRow, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{FigureKey, Statistic, Unit};
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
    for (typed, fault) in &plan.unreadable {
        remarks.push(scope.refusal_of_amount(typed, fault, VisitorMessage::MoveUnreadable).into());
    }
    let mut refuse = |message, typed: &str| remarks.push(scope.fill(message, &[typed]).into());
    scope.my_unusable_years().into_iter().for_each(|typed| refuse(VisitorMessage::MoveNoYears, typed));
    let heads = [VisitorMessage::ColumnTenth, VisitorMessage::ColumnMiddle, VisitorMessage::ColumnNinetieth];
    let heads = heads.map(|head| scope.text(head)).into();
    ChartModel {
        title: scope.fill(VisitorMessage::MoveTitle, &[&scope.within(plan.from), &scope.within(plan.to)]),
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
    let plan = plan(scope);
    if plan.as_ref().is_some_and(|plan| !plan.of_years.is_empty()) {
        return scope.text(VisitorMessage::SaidOfYears);
    }
    let numbers = plan.and_then(|plan| plan.numbers());
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
    SentencePart::Value { value: whole(value), unit: Unit::Number, text: months(value) }
}

/// A month of break-even; none is beyond all months.
pub(super) fn month_or_later(scope: &Scope<'_>, value: Option<f64>) -> SentencePart {
    value.map_or_else(|| SentencePart::Text(later(scope)), month)
}

/// The end of all months in words, for what lies beyond it.
pub(super) fn later(scope: &Scope<'_>) -> String {
    scope.fill(VisitorMessage::BreakEvenLater, &[&locale::count(f64::from(HORIZON / 12))])
}

fn ready(scope: &Scope<'_>, plan: &Plan<'_>, payback: Option<&Payback>) -> Sentence {
    let counts = [plan.missing.len() as f64, one_figure(plan.hours())].map(locale::count);
    let [from, to] = [&plan.from.short, &plan.to.short].map(|name| scope.lower(name));
    let mut sentence = Sentence::from(scope.fill(VisitorMessage::MoveMissing, &[&from, &to, &counts[0], &counts[1]]));
    if !plan.of_years.is_empty() {
        sentence.then(of_years(scope, plan));
        return sentence;
    }
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

/// What only years of practice bring, and the years of coding of those in the new role, at the place or in the United
/// States.
fn of_years(scope: &Scope<'_>, plan: &Plan<'_>) -> Sentence {
    let names: Vec<String> = plan.of_years.iter().map(|name| (*name).to_owned()).collect();
    let [names, role] = [scope.join(&names), scope.within(plan.to)];
    let mut sentence = Sentence::from(scope.fill(VisitorMessage::MoveOfYears, &[&role, &names]));
    let years = |place: &str| {
        let key = scope.key("survey-2025", place, &plan.to.slug, "years-total", Statistic::P25);
        let parts = [key.clone(), key.with(Statistic::P75)].map(|key| scope.part(key));
        let [Some(low), Some(high)] = parts else { return None };
        let words = [role.clone(), scope.in_place(place), scope.source_short(&key.source)].map(SentencePart::Text);
        let parts = words.into_iter().chain([low, high]).collect();
        Some(scope.locale().sentence(VisitorMessage::MoveYearsOfRole, parts))
    };
    if let Some(years) = years(scope.survey_place()).or_else(|| years("US")) {
        sentence.then(years);
    }
    sentence
}

/// A guess as it is said: 1,000 for 1,020.
fn one_figure(number: u32) -> f64 {
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    f64::from((number + unit / 2) / unit * unit)
}

/// The two medians, their difference and its interval, then the adjusted difference.
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
    if let Some((low, middle, high)) = plan.adjusted {
        let parts = [middle, low, high].map(|usd| scope.computed_gap(&money, usd));
        sentence.then(scope.locale().sentence(VisitorMessage::MoveAdjusted, parts.into()));
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

/// The month of break-even, and beside it how often an answer of the new role is paid no more.
fn outcome(scope: &Scope<'_>, plan: &Plan<'_>, payback: &Payback) -> Sentence {
    let within = SentencePart::share(payback.within);
    let years = SentencePart::Text(locale::count(f64::from(HORIZON / 12)));
    let (message, parts) = match payback.month {
        [Some(first), Some(middle), last] => {
            let parts = vec![month(middle), month(first), month_or_later(scope, last), within, years];
            (VisitorMessage::MoveBreakEven, parts)
        }
        [Some(first), None, _] => (VisitorMessage::MoveUnsure, vec![month(first), within, years]),
        _ => (VisitorMessage::MoveNever, vec![SentencePart::Text(scope.within(plan.to)), within, years]),
    };
    let mut sentence = scope.locale().sentence(message, parts);
    // What the spread of the simulations leaves out.
    if let Some((low, middle, high)) = plan.no_more(scope) {
        let [to, from] = [&plan.to.short, &plan.from.short].map(|name| SentencePart::Text(scope.lower(name)));
        let [low, middle, high] = [low, middle, high].map(SentencePart::share);
        sentence.then(scope.locale().sentence(VisitorMessage::MovePairs, vec![middle, low, high, to, from]));
    }
    sentence
}

fn list_of_missing(scope: &Scope<'_>, plan: &Plan<'_>) -> Option<Sentence> {
    let item = |missing: &Missing<'_>| match missing.hours {
        Some(hours) => scope.fill(VisitorMessage::MissingItem, &[&missing.name, &locale::count(f64::from(hours))]),
        None => scope.fill(VisitorMessage::MissingPractice, &[&missing.name]),
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
    use crate::compare::Scope;
    use crate::compare::charts::testing::sentence_and_rows;
    use crate::state::{Choosable, Selection, query};

    #[test]
    fn the_sentence_names_the_months_of_the_table() {
        let moved = [("move-from", "front-end"), ("move-to", "back-end")];
        let (sentence, rows) =
            sentence_and_rows(super::break_even, &moved, &[("my-skills", "git,sql"), ("my-years-total", "8")]);
        assert!(sentence.ends_with("that takes 20 months (four in five simulations: 13 to 30)."), "{sentence}");
        assert_eq!(rows[0], "Learning is done: 13 | 20 | 30");
    }

    #[test]
    fn hours_are_said_as_the_guess_that_they_are() {
        let moved = [("move-from", "front-end"), ("move-to", "back-end")];
        let (sentence, _) = sentence_and_rows(super::break_even, &moved, &[]);
        let guess = "To go from front end to back end you need 22 more skills and tools. Our guess: about 800 hours of \
                     learning. At 8 hours a week";
        assert!(sentence.starts_with(guess), "{sentence}");
        let said = [0, 4, 9, 85, 1_020, 1_499, 1_500, 96_000].map(super::one_figure);
        assert_eq!(said, [0.0, 4.0, 9.0, 90.0, 1_000.0, 1_000.0, 2_000.0, 100_000.0]);
    }

    #[test]
    fn a_move_of_years_names_them_and_gives_no_month() {
        let moved = [("move-from", "back-end"), ("move-to", "engineering-manager")];
        let (sentence, rows) = sentence_and_rows(super::break_even, &moved, &[]);
        // data/years.csv: 16 and 31.
        let years = "Half of those in the manager role have coded for 16 to 31 years (the United States, survey 2025).";
        assert!(sentence.ends_with(years), "{sentence}");
        assert!(rows.is_empty(), "{rows:?}");
    }

    #[test]
    fn a_month_comes_with_tax_and_with_how_much_people_differ() {
        let remarks = |query: &str| {
            let data = crate::compare::built_in::data();
            let selection = query::decode(query, &Selection::default(), Choosable(data));
            let remarks = super::break_even(&Scope::new(data, &selection)).remarks;
            remarks.iter().map(|remark| remark.plain().replace('\u{a0}', " ")).collect::<Vec<_>>().join(" ")
        };
        let said = remarks("?move-from=front-end&move-to=back-end");
        assert!(said.contains("with costs after tax set against gains before tax"), "{said}");
        assert!(
            said.contains("in about 35 % of such pairs (29 % to 42 %) back end is paid no more than front end"),
            "{said}"
        );
        assert!(!said.contains("100 % of the simulations"), "{said}");
        // 16.22 % (12.54 to 20.01) of 138,431, survey 2024.
        let said = remarks("?move-from=full-stack&move-to=back-end");
        let adjusted = "At equal years, education, company size and work mode it is +$22,4";
        assert!(said.contains(adjusted) && said.contains("We use the smaller of the two."), "{said}");
        assert!(!remarks("?place=DE&move-from=full-stack&move-to=back-end").contains("At equal years"));
    }
}
