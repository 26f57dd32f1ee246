//! Which of two paths is ahead after so many years, over many simulated careers.
//!
//! Invariant: the drawing, the sentence and the table are of one simulation, which the link repeats.

use super::model::ChartModel;
use crate::chart::{FanSpec, FanStep, Scene, fan};
use crate::compare::careers::{CareerJob, Plan, careers};
use crate::compare::{Column, Group, Money, Scope, Table, TableCell, TableRow, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::Statistic;
use crate::stats::Year;

/// A whole simulation.
pub(super) fn path_fan(scope: &Scope<'_>) -> ChartModel {
    let mut job = careers(scope);
    while !job.advance() {}
    drawn(scope, &job)
}

/// What a simulation shows.
pub(super) fn drawn(scope: &Scope<'_>, job: &CareerJob) -> ChartModel {
    let Some(plan) = Plan::of(scope) else { return super::break_even::nothing(scope) };
    let years = job.outcome();
    // The rows with professional years are of the United States.
    let money = scope.sum_money("US");
    let scene = money.as_ref().map_or_else(Scene::empty, |money| drawing(scope, &plan, &years, money));
    let second = second(scope, &plan);
    ChartModel {
        title: scope.fill(VisitorMessage::FanTitle, &[&plan.a.short, &second]),
        fields: plan.fields(scope),
        summary: summary(scope, &plan, &years, money.as_ref(), job),
        remarks: vec![steps(scope, &plan), scope.locale().sentence(VisitorMessage::FanAssumes, Vec::new())],
        sources: vec!["survey-2024".to_owned()],
        note: scope.text(VisitorMessage::NoteFan),
        scene,
        table: table(scope, &years, money.as_ref()),
    }
}

/// The second path in words: `full stack`, or `front end, full stack from year 6`.
fn second(scope: &Scope<'_>, plan: &Plan<'_>) -> String {
    match plan.then {
        Some((role, at)) => {
            let from = locale::count(f64::from(at + 1));
            scope.fill(VisitorMessage::PathChange, &[&scope.lower(&plan.b.short), &scope.lower(&role.short), &from])
        }
        None => scope.lower(&plan.b.short),
    }
}

fn summary(scope: &Scope<'_>, plan: &Plan<'_>, years: &[Year], money: Option<&Money>, job: &CareerJob) -> Sentence {
    if let Some(key) = job.missing() {
        let role = scope.data.role(&key.subject).map_or("", |role| &role.short);
        let band = key.group.as_deref().map(|group| basis::group_name(scope, group)).unwrap_or_default();
        return scope.locale().sentence(
            VisitorMessage::FanWithheld,
            vec![SentencePart::Text(role.to_owned()), SentencePart::Text(band)],
        );
    }
    let (Some(last), Some(money)) = (years.last(), money) else { return Sentence::default() };
    let [low, _, middle, _, high] = last.quantiles;
    let text = |text: String| SentencePart::Text(text);
    let (least, most) = job.range().unwrap_or(last.interval);
    let parts = vec![
        text(locale::count(years.len() as f64)),
        text(scope.lower(&plan.a.short)),
        text(second(scope, plan)),
        SentencePart::share_tenths(last.ahead),
        text(locale::count(f64::from(plan.careers))),
        SentencePart::share_tenths(least),
        SentencePart::share_tenths(most),
    ];
    let mut said = scope.locale().sentence(VisitorMessage::FanSummary, parts);
    // Whoever is ahead, a word says it and not a sign.
    let gap = |usd: f64| {
        let word = scope.text(if usd < 0.0 { VisitorMessage::GapBehind } else { VisitorMessage::GapAhead });
        [scope.summed(money, usd.abs()), SentencePart::Text(word)]
    };
    said.then(scope.locale().sentence(VisitorMessage::FanMiddle, [middle, low, high].map(gap).concat()));
    said
}

/// The steps of both paths: the medians of the bands that they pass.
fn steps(scope: &Scope<'_>, plan: &Plan<'_>) -> Sentence {
    let mut sentence = Sentence(vec![SentencePart::Text(scope.fill(VisitorMessage::FanSteps, &[&scope.per()]))]);
    let mut seen = Vec::new();
    for path in 0..2 {
        for year in 1..=plan.years {
            let Some(role) = plan.roles(year).get(path).copied() else { continue };
            let key = plan.key(scope, role, year);
            if seen.contains(&key) {
                continue;
            }
            let group = key.group.as_deref().unwrap_or_default();
            let joint = if seen.is_empty() { " " } else { "; " };
            let words = format!("{joint}{}, {} ", scope.lower(&role.short), basis::group_name(scope, group));
            sentence.0.push(SentencePart::Text(words));
            let pay = scope.part(key.clone());
            sentence.0.push(pay.unwrap_or_else(|| SentencePart::Text(scope.text(VisitorMessage::OwnWithheld))));
            if let Some(answers) = scope.part(key.with(Statistic::N)) {
                sentence.then(scope.locale().sentence(VisitorMessage::OfAnswers, vec![answers]));
            }
            seen.push(key);
        }
    }
    sentence.0.push(SentencePart::Text(".".to_owned()));
    sentence
}

fn drawing(scope: &Scope<'_>, plan: &Plan<'_>, years: &[Year], money: &Money) -> Scene {
    let step = |(at, year): (usize, &Year)| {
        let [p10, p25, p50, p75, p90] = year.quantiles.map(|usd| money.shown(usd));
        let number = locale::count(at as f64 + 1.0);
        let words = [
            number,
            scope.lower(&plan.a.short),
            locale::percent_tenths(year.ahead),
            money.coin.signed(p50),
            money.coin.signed(p10),
            money.coin.signed(p90),
        ];
        FanStep {
            at: at as f64 + 1.0,
            bands: vec![(p10, p90), (p25, p75)],
            middle: p50,
            say: scope.fill(VisitorMessage::FanSpoken, &words.each_ref().map(String::as_str)),
        }
    };
    let coin = scope.coin();
    fan(&FanSpec {
        id: "path-fan",
        tone: 0,
        steps: years.iter().enumerate().map(step).collect(),
        axis_text: &|value| coin.short(value),
        step_text: &|year| scope.fill(VisitorMessage::YearTick, &[&locale::count(year)]),
        zero: scope.text(VisitorMessage::EvenLine),
        spans: Vec::new(),
    })
}

fn table(scope: &Scope<'_>, years: &[Year], money: Option<&Money>) -> Table {
    let heads = [
        VisitorMessage::ColumnAhead,
        VisitorMessage::ColumnTenth,
        VisitorMessage::ColumnQuarter,
        VisitorMessage::ColumnMiddle,
        VisitorMessage::ColumnThreeQuarters,
        VisitorMessage::ColumnNinetieth,
    ];
    let row = |(at, year): (usize, &Year)| {
        let of = |part: SentencePart| TableCell::Sentence(part.into());
        let mut cells = vec![of(SentencePart::share_tenths(year.ahead))];
        cells.extend(year.quantiles.iter().filter_map(|usd| Some(of(scope.summed_gap(money?, *usd)))));
        TableRow::new(scope.fill(VisitorMessage::YearRow, &[&locale::count(at as f64 + 1.0)]), cells)
    };
    let rows = if money.is_some() { years.iter().enumerate().map(row).collect() } else { Vec::new() };
    Table {
        caption: scope.text(VisitorMessage::FanCaption),
        corner: scope.text(VisitorMessage::FanCorner),
        columns: heads.map(|head| Column::plain(scope.text(head))).into(),
        groups: vec![Group { title: None, rows }],
    }
}
