//! Two paths over many simulated careers: the chance that one is ahead, and by how much, year by year.
//!
//! Invariant: the drawing, the sentence and the table are of one simulation, which the link repeats.
//! Laws: `tests/properties/careers.rs`, and `the_link_repeats_a_path` in `tests/properties/own.rs`.

use super::frame::line_table;
use super::model::ChartModel;
use crate::chart::{FanSpec, FanStep, fan};
use crate::compare::careers::{CareerJob, Plan, careers};
use crate::compare::{Group, Money, Scope, TableCell, TableRow, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::Statistic;
use crate::stats::Year;

/// A whole simulation.
pub(super) fn path_fan(scope: &Scope<'_>) -> ChartModel {
    let mut job = careers(scope);
    while !job.advance() {}
    drawn(scope, &job)
}

/// The chart of a simulation that is done.
pub(super) fn drawn(scope: &Scope<'_>, job: &CareerJob) -> ChartModel {
    let Some(plan) = Plan::of(scope) else { return super::break_even::nothing(scope) };
    let years = job.outcome();
    // The rows with professional years are of the United States.
    let money = scope.sum_money("US");
    let (mut steps, mut rows) = (Vec::new(), Vec::new());
    for (year, at, money) in years.iter().zip(1_u32..).filter_map(|(year, at)| Some((year, at, money.as_ref()?))) {
        let (step, row) = line(scope, &plan, year, f64::from(at), money);
        steps.push(step);
        rows.push(row);
    }
    let heads = [
        VisitorMessage::ColumnAhead,
        VisitorMessage::ColumnTenth,
        VisitorMessage::ColumnQuarter,
        VisitorMessage::ColumnMiddle,
        VisitorMessage::ColumnThreeQuarters,
        VisitorMessage::ColumnNinetieth,
    ];
    let coin = scope.coin();
    ChartModel {
        title: scope.fill(VisitorMessage::FanTitle, &[&plan.a.short, &second(scope, &plan)]),
        fields: plan.fields(scope),
        summary: summary(scope, &plan, &years, money.as_ref(), job),
        remarks: vec![medians(scope, &plan), scope.text(VisitorMessage::FanAssumes).into()],
        sources: vec!["survey-2024".to_owned()],
        note: scope.text(VisitorMessage::NoteFan),
        scene: fan(&FanSpec {
            tone: 0,
            steps,
            axis_text: &|value| coin.short(value),
            step_text: &|year| scope.fill(VisitorMessage::YearTick, &[&locale::count(year)]),
            zero: scope.text(VisitorMessage::EvenLine),
            spans: Vec::new(),
        }),
        table: line_table(
            scope.text(VisitorMessage::FanCaption),
            scope.text(VisitorMessage::FanCorner),
            heads.map(|head| scope.text(head)).into(),
            vec![Group { title: None, rows }],
        ),
    }
}

/// A year as a step of the fan and as a row: the chance to be ahead, and the gap in money.
fn line(scope: &Scope<'_>, plan: &Plan<'_>, year: &Year, at: f64, money: &Money) -> (FanStep, TableRow) {
    let number = locale::count(at);
    let ahead = SentencePart::share_tenths(year.ahead);
    let gaps = year.quantiles.map(|usd| scope.summed_gap(money, usd));
    let [p10, p25, middle, p75, p90] = year.quantiles.map(|usd| money.shown(usd));
    let words = [&number, &scope.lower(&plan.a.short), ahead.text(), gaps[2].text(), gaps[0].text(), gaps[4].text()];
    let say = scope.fill(VisitorMessage::FanSpoken, &words);
    let cells = [ahead].into_iter().chain(gaps).map(TableCell::from).collect();
    let row = TableRow::new(scope.fill(VisitorMessage::YearRow, &[&number]), cells);
    (FanStep { at, bands: vec![(p10, p90), (p25, p75)], middle, say }, row)
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
        return scope.fill(VisitorMessage::FanWithheld, &[role, &band]).into();
    }
    let (Some(last), Some(money)) = (years.last(), money) else { return Sentence::default() };
    let text = SentencePart::Text;
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
    let mut sentence = scope.locale().sentence(VisitorMessage::FanSummary, parts);
    // Whoever is ahead, a word says it and not a sign.
    let gap = |usd: f64| {
        let word = scope.text(if usd < 0.0 { VisitorMessage::GapBehind } else { VisitorMessage::GapAhead });
        [scope.summed(money, usd.abs()), text(word)]
    };
    let [low, _, middle, _, high] = last.quantiles;
    sentence.then(scope.locale().sentence(VisitorMessage::FanMiddle, [middle, low, high].map(gap).concat()));
    sentence
}

/// The medians of the bands that both paths pass, each once.
fn medians(scope: &Scope<'_>, plan: &Plan<'_>) -> Sentence {
    let mut sentence = Sentence::from(scope.fill(VisitorMessage::FanSteps, &[&scope.per()]));
    let mut seen = Vec::new();
    for path in 0..2 {
        for year in 1..=plan.years {
            let Some(role) = plan.roles(year).get(path).copied() else { continue };
            let key = plan.key(scope, role, year);
            if seen.contains(&key) {
                continue;
            }
            let group = basis::group_name(scope, key.group.as_deref().unwrap_or_default());
            let joint = if seen.is_empty() { " " } else { "; " };
            sentence.0.push(SentencePart::Text(format!("{joint}{}, {group} ", scope.lower(&role.short))));
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

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_says_what_the_last_row_says() {
        let chosen = [("careers", "1000"), ("seed", "3"), ("path-a", "back-end"), ("path-b", "front-end")];
        let (sentence, rows) = sentence_and_rows(super::path_fan, &chosen, &[]);
        assert!(sentence.starts_with("After 10 years back end has earned more than front end in 91.1 % of 1,000 "));
        assert_eq!(rows[0], "Year 1: 100.0 % | +$6,020 | +$7,662 | +$9,907 | +$12,197 | +$14,481");
        assert!(rows.len() == 10 && rows[9].starts_with("Year 10: 91.1 % | +$9,118 | "), "{}", rows[9]);
    }
}
