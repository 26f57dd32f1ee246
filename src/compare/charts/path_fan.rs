//! Two paths for one person, year by year: what one path pays more in total than the other, at three standings; beside it
//! how many simulated careers are ahead.
//!
//! Invariant: drawing and first sentence are of one person who stands alike on both paths; a chance is shown only together with
//! that of the other assumption. All of it is of one simulation, which the link repeats.
//! Laws: `tests/properties/careers.rs`, and `the_link_repeats_a_path` in `tests/properties/own.rs`.

use super::frame::line_table;
use super::model::ChartModel;
use crate::chart::{FanSpec, FanStep, fan};
use crate::compare::careers::{CareerJob, Plan, careers};
use crate::compare::{Group, Money, Scope, TableCell, TableRow, basis};
use crate::locale::{self, PayMessage, Sentence, SentencePart, VisitorMessage};
use crate::model::Statistic;
use crate::stats::{Estimate, Year};

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
        VisitorMessage::ColumnQuarter,
        VisitorMessage::ColumnMiddle,
        VisitorMessage::ColumnThreeQuarters,
        VisitorMessage::ColumnAheadSame,
        VisitorMessage::ColumnAheadIndependent,
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

/// Low end, value and high end; three times the value where there is no interval.
fn ends(of: &Estimate) -> [f64; 3] {
    let (low, high) = of.interval.unwrap_or((of.value, of.value));
    [low, of.value, high]
}

/// A year as a step of the fan and as a row: the gap in money at each standing, and both chances.
fn line(scope: &Scope<'_>, plan: &Plan<'_>, year: &Year, at: f64, money: &Money) -> (FanStep, TableRow) {
    let number = locale::count(at);
    let cell = |of: &Estimate, part: &dyn Fn(f64) -> SentencePart| {
        let [low, value, high] = ends(of).map(part);
        TableCell::Sentence(scope.locale().sentence(PayMessage::DifferenceCell, vec![value, low, high]))
    };
    let gap = |usd: f64| scope.summed_gap(money, usd);
    let mut cells: Vec<TableCell> = year.gaps.iter().map(|of| cell(of, &gap)).collect();
    cells.extend([&year.same, &year.independent].map(|of| cell(of, &SentencePart::share_tenths)));
    let [low, middle, high] = year.gaps.map(|of| gap(of.value));
    let [first, second] = [&plan.a.short, &second(scope, plan)].map(|name| scope.lower(name));
    let words = [&number, &first, &second, middle.text(), low.text(), high.text()];
    let say = scope.fill(VisitorMessage::FanYearSpoken, &words);
    // The standings inside, and all of their intervals around them.
    let hull = |values: &[f64]| values.iter().fold((f64::MAX, f64::MIN), |(a, b), usd| (a.min(*usd), b.max(*usd)));
    let of_ends: Vec<f64> = year.gaps.iter().flat_map(ends).map(|usd| money.shown(usd)).collect();
    let inside = year.gaps.map(|of| money.shown(of.value));
    let [_, middle, _] = inside;
    let row = TableRow::new(scope.fill(VisitorMessage::YearRow, &[&number]), cells);
    (FanStep { at, bands: vec![hull(&of_ends), hull(&inside)], middle, say }, row)
}

/// The second path in words: `full stack`, or `front end, full stack from year 6`.
fn second(scope: &Scope<'_>, plan: &Plan<'_>) -> String {
    match plan.then {
        Some((role, at)) => {
            let from = locale::count(f64::from(at + 1));
            scope.fill(VisitorMessage::PathChange, &[&scope.within(plan.b), &scope.within(role), &from])
        }
        None => scope.within(plan.b),
    }
}

/// What one person is paid more or less on the first path, from the middle of the pay range outwards; then both chances.
fn summary(scope: &Scope<'_>, plan: &Plan<'_>, years: &[Year], money: Option<&Money>, job: &CareerJob) -> Sentence {
    if let Some(key) = job.missing() {
        let role = scope.data.role(&key.subject).map_or("", |role| &role.short);
        let band = key.group.as_deref().map(|group| basis::group_name(scope, group)).unwrap_or_default();
        return scope.fill(VisitorMessage::FanWithheld, &[role, &band]).into();
    }
    let (Some(last), Some(money)) = (years.last(), money) else { return Sentence::default() };
    let [low, middle, high] = &last.gaps;
    let items =
        [(VisitorMessage::StandsMiddle, middle), (VisitorMessage::StandsLow, low), (VisitorMessage::StandsHigh, high)];
    let items = items.map(|(place, of)| (scope.text(place), gap(scope, money, of)));
    let words = [&locale::count(years.len() as f64), &scope.within(plan.a), &second(scope, plan)];
    let lead = scope.fill(VisitorMessage::FanGaps, &words.map(String::as_str));
    let mut sentence = Sentence::listed(lead, ";", items.into());
    sentence.then(chances(scope, plan, last));
    sentence
}

/// So much more or less with its interval, or no clear difference where that holds zero.
fn gap(scope: &Scope<'_>, money: &Money, of: &Estimate) -> Sentence {
    let [low, value, high] = ends(of);
    let mut parts = vec![scope.summed_gap(money, low), scope.summed_gap(money, high)];
    let message = if low <= 0.0 && high >= 0.0 {
        VisitorMessage::GapUnclear
    } else {
        // Whoever is ahead, a word says it and not a sign.
        parts.insert(0, scope.summed(money, value.abs()));
        if value < 0.0 { VisitorMessage::GapLess } else { VisitorMessage::GapMore }
    };
    scope.locale().sentence(message, parts)
}

/// How many simulated careers end ahead, by both assumptions.
fn chances(scope: &Scope<'_>, plan: &Plan<'_>, last: &Year) -> Sentence {
    let text = SentencePart::Text;
    let mut parts = vec![text(locale::count(f64::from(plan.careers))), text(scope.within(plan.a))];
    for of in [&last.same, &last.independent] {
        let [low, value, high] = ends(of).map(SentencePart::share);
        parts.extend([value, low, high]);
    }
    scope.locale().sentence(VisitorMessage::FanChances, parts)
}

/// The medians of the bands that both paths pass, each once.
fn medians(scope: &Scope<'_>, plan: &Plan<'_>) -> Sentence {
    let (mut seen, mut medians) = (Vec::new(), Vec::new());
    for path in 0..2 {
        for year in 1..=plan.years {
            let Some(role) = plan.roles(year).get(path).copied() else { continue };
            let key = plan.key(scope, role, year);
            if seen.contains(&key) {
                continue;
            }
            let group = basis::group_name(scope, key.group.as_deref().unwrap_or_default());
            let withheld = || SentencePart::Text(scope.text(VisitorMessage::OwnWithheld));
            let mut pay = Sentence::from(scope.part(key.clone()).unwrap_or_else(withheld));
            if let Some(answers) = scope.part(key.with(Statistic::N)) {
                let is_whole = scope.data.figure(&key.with(Statistic::P10)).is_some();
                let message = if is_whole { VisitorMessage::OfAnswers } else { VisitorMessage::OfFewAnswers };
                pay.then(scope.locale().sentence(message, vec![answers]));
            }
            medians.push((format!("{}, {group}", scope.within(role)), pay));
            seen.push(key);
        }
    }
    Sentence::listed(scope.fill(VisitorMessage::FanSteps, &[&scope.per()]), ";", medians)
}

#[cfg(test)]
mod tests {
    use crate::compare::Scope;
    use crate::compare::built_in::data;
    use crate::compare::charts::testing::{sentence_and_rows, written};
    use crate::state::{Fields, Selection};

    #[test]
    fn the_first_sentence_is_of_one_person_and_chances_stand_side_by_side() {
        // pay/survey-2024.csv: three times the band 0-2, three times 3-5 and four times 6-10 of each role.
        let chosen = [("path-a", "front-end"), ("path-b", "back-end")];
        let (sentence, rows) = sentence_and_rows(super::path_fan, &chosen, &[]);
        let (first, chances) = sentence.split_once(". ").unwrap();
        assert_eq!(
            first,
            "By the end of year 10, as front end instead of back end, one person has been paid in total: in the middle of the pay range \
             $220,500 less (95 % interval −$334,558 to −$106,442); a quarter of the way up no clear difference (anything \
             from −$175,688 to +$52,428); three quarters of the way up $316,450 less (95 % interval −$430,508 to \
             −$202,392)"
        );
        assert!(rows.len() == 10 && rows[9].starts_with("Year 10: −$61,630 (−$175,688 to +$52,428) | "), "{}", rows[9]);
        let numbers: Vec<&str> = chances.split(" %").collect();
        let [same, _, _, independent, ..] = numbers[..] else { panic!("{chances}") };
        assert!(same.ends_with("ends ahead in 5") && independent.ends_with("and in 27"), "{chances}");
        assert!(chances.ends_with("No pay band is one person’s future."), "{chances}");
    }

    #[test]
    fn bands_of_few_answers_are_named() {
        let selection = Selection { options: Fields::none().with("careers", "1000"), ..Selection::default() };
        let remarks = super::path_fan(&Scope::new(data(), &selection)).remarks;
        // Front end has 19 answers up to 2 years, full stack 444 at 6 to 10.
        let bands = remarks[0].plain();
        assert!(bands.contains("(19 answers, middle half only)") && bands.contains("(75 answers)"), "{bands}");
        assert!(remarks[1].plain().contains("in their middle half only"));
    }

    #[test]
    fn what_a_stop_says_stands_in_the_table() {
        assert_eq!(written("?path-then=full-stack&careers=1000&path-years=8", super::path_fan).len(), 9);
    }
}
