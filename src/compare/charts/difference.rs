//! One role against the other: the difference of the medians, and who is paid more how often.
//!
//! Invariant: only figures of one source, place, measure and mix of countries are set against each other; a difference
//! whose interval holds zero is never called one. Its laws: `tests/properties/comparing.rs`.

use super::model::ChartModel;
use crate::chart::{OddsRow, OddsSpec, odds};
use crate::compare::comparable::{compared, difference, money_key, relative_key};
use crate::compare::near::People;
use crate::compare::spread::quantiles;
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::stats::{Chance, exceeds};

/// Two shown roles, the one of the higher median first, with their tones.
struct Pair<'a> {
    tones: (u8, u8),
    high: &'a Role,
    low: &'a Role,
    /// The median of the first.
    key: FigureKey,
    /// How often an answer of the first is higher, and between what this may lie.
    chance: (Option<f64>, Chance),
    is_clear: bool,
}

/// Every pair of the shown roles.
pub(super) fn difference_chart(scope: &Scope<'_>) -> ChartModel {
    // Official wages have no interval and no group for a role.
    let source = scope.survey_series().id();
    let people = scope.nearest_people(scope.survey_series());
    let pairs = pairs(scope, &people);
    let rows: Vec<OddsRow> = pairs.iter().map(|pair| odds_row(scope, pair)).collect();
    let columns = rows.iter().map(|row| Column::plain(row.title.clone())).collect();
    let table = Table {
        caption: scope.fill(PayMessage::DifferenceCaption, &[&scope.source_short(source), &scope.pay_unit()]),
        corner: scope.text(Message::StatisticCorner),
        columns,
        groups: vec![Group { title: None, rows: table_rows(scope, &pairs) }],
    };
    let scene = odds(&OddsSpec {
        rows,
        series: scope.toned_roles().into_iter().map(|(tone, role)| (tone, role.short.clone())).collect(),
        share_text: &locale::percent,
        even_text: scope.text(PayMessage::EvenOdds),
    });
    let nothing = || scope.text(PayMessage::DifferenceNone).into();
    let summary = pairs.first().map_or_else(nothing, |pair| summary(scope, pair));
    let has_fit = source == "survey-2025" && scope.survey_place() == "US";
    let sources = if has_fit { &[source, "survey-2024"][..] } else { &[source][..] };
    let remarks = [PayMessage::WhatMedianSays, PayMessage::WhatMeanSays, PayMessage::WhatAdjustedSays];
    let title = scope.fill(PayMessage::DifferenceTitle, &[&scope.in_place_with(&people)]);
    ChartModel::new(title, summary, scope.text(PayMessage::NoteDifference), table)
        .drawn(scene, sources)
        .with_remarks(remarks.map(|message| scope.text(message).into()).into())
}

/// A pair as it is drawn: its chance, which the table has in the same words.
fn odds_row(scope: &Scope<'_>, pair: &Pair<'_>) -> OddsRow {
    let (_, Chance { low, high }) = pair.chance;
    let title = scope.fill(PayMessage::Against, &[&pair.high.short, &scope.within(pair.low)]);
    let (text, say) = (chance(scope, pair.chance).plain(), chance_words(scope, pair).plain());
    OddsRow { title, note: String::new(), tones: pair.tones, low, high, text, say }
}

/// The rows of the table, a column a pair; without a pair none.
fn table_rows(scope: &Scope<'_>, pairs: &[Pair<'_>]) -> Vec<TableRow> {
    let row = |head: PayMessage, cell: &dyn Fn(&Pair<'_>) -> TableCell| {
        TableRow::new(scope.text(head), pairs.iter().map(cell).collect())
    };
    let verdict = |is_clear| if is_clear { PayMessage::ClearDifference } else { PayMessage::NoClearDifference };
    let not_computed = || TableCell::Text(scope.text(PayMessage::NotComputed));
    let in_money = |pair: &Pair<'_>| money_key(&pair.key, &pair.low.slug, Statistic::Difference);
    let relative = |pair: &Pair<'_>| relative_key(&pair.key, &pair.low.slug, Statistic::Difference);
    let rows = [
        row(PayMessage::RowDifferenceMoney, &|pair| with_interval(scope, &in_money(pair))),
        row(PayMessage::RowDifferencePercent, &|pair| with_interval(scope, &relative(pair))),
        row(PayMessage::RowVerdict, &|pair| TableCell::Text(scope.text(verdict(pair.is_clear)))),
        row(PayMessage::RowChance, &|pair| TableCell::Sentence(chance(scope, pair.chance))),
        row(PayMessage::RowAdjusted, &|pair| adjusted(scope, pair).map_or_else(not_computed, TableCell::Sentence)),
    ];
    rows.into_iter().filter(|row| !row.is_empty()).collect()
}

/// The pairs of roles of which there are figures, those of the highest median first.
fn pairs<'a>(scope: &Scope<'a>, people: &People) -> Vec<Pair<'a>> {
    let mut medians: Vec<(f64, u8, &Role, FigureKey)> = Vec::new();
    for (tone, role) in scope.toned_roles() {
        let key = compared(scope.data, &scope.pay_of(scope.survey_series(), &role.slug, people));
        if let Some(median) = scope.data.figure(&key) {
            let at = medians.partition_point(|(higher, ..)| *higher >= median.value);
            medians.insert(at, (median.value, tone, role, key));
        }
    }
    let mut pairs = Vec::new();
    for (at, (_, tone, high, key)) in medians.iter().enumerate() {
        for (_, other_tone, low, other) in medians.iter().skip(at + 1) {
            let Ok(difference) = difference(scope.data, key, other, scope.selection.roles.len()) else { continue };
            let (Some(chance), is_clear) = (chance_between(scope, key, other), difference.is_clear()) else { continue };
            pairs.push(Pair { tones: (*tone, *other_tone), high, low, key: key.clone(), chance, is_clear });
        }
    }
    pairs
}

/// How often an answer of the first figure's people is higher: from the answers, where all of one country are meant; else between what
/// the published percentiles leave open.
fn chance_between(scope: &Scope<'_>, of: &FigureKey, other: &FigureKey) -> Option<(Option<f64>, Chance)> {
    let counted = || scope.data.chance_of(&of.source, &of.place, &of.subject, &other.subject);
    if let Some([middle, low, high]) = of.group.is_none().then(counted).flatten() {
        return Some((Some(middle), Chance { low, high }));
    }
    let (a, b) = (quantiles(scope, of)?, quantiles(scope, other)?);
    let [n, other_n] = [of, other].map(|key| scope.data.figure(key).and_then(|found| found.n).unwrap_or_default());
    Some((None, exceeds(&a, &b).sampled(n, other_n)))
}

/// A difference and the ends of its interval, as far as they are known.
fn interval(scope: &Scope<'_>, key: &FigureKey) -> Vec<SentencePart> {
    let parts = [Statistic::Difference, Statistic::DifferenceLow, Statistic::DifferenceHigh];
    parts.into_iter().map_while(|statistic| scope.part(key.with(statistic))).collect()
}

fn with_interval(scope: &Scope<'_>, key: &FigureKey) -> TableCell {
    let parts = interval(scope, key);
    let message = match parts.len() {
        0 => return TableCell::Nothing,
        3 => PayMessage::DifferenceCell,
        _ => PayMessage::DifferenceVague,
    };
    TableCell::Sentence(scope.locale().sentence(message, parts))
}

/// A chance and its ends, or the ends alone: one where nothing is undecided.
fn ends((middle, Chance { low, high }): (Option<f64>, Chance)) -> Vec<SentencePart> {
    let is_one = locale::percent(low) == locale::percent(high);
    let ends = [low, high].into_iter().take(if is_one { 1 } else { 2 });
    middle.filter(|_| !is_one).into_iter().chain(ends).map(SentencePart::share).collect()
}

/// `65 % (60 % to 69 %)`, `58 % to 64 %`, or one number.
fn chance(scope: &Scope<'_>, chance: (Option<f64>, Chance)) -> Sentence {
    let ends = ends(chance);
    match ends.len() {
        1 => Sentence(ends),
        2 => scope.locale().sentence(Message::FromTo, ends),
        _ => scope.locale().sentence(PayMessage::DifferenceCell, ends),
    }
}

/// Names of roles as they stand within a sentence.
fn names(scope: &Scope<'_>, roles: [&Role; 2]) -> [SentencePart; 2] {
    roles.map(|role| SentencePart::Text(scope.within(role)))
}

/// The chance in words.
fn chance_words(scope: &Scope<'_>, pair: &Pair<'_>) -> Sentence {
    let ends = ends(pair.chance);
    let message = match ends.len() {
        1 => PayMessage::ChanceOne,
        2 => PayMessage::ChanceRange,
        _ => PayMessage::ChanceCounted,
    };
    let parts = names(scope, [pair.high, pair.low]).into_iter().chain(ends).collect();
    scope.locale().sentence(message, parts)
}

/// The difference of the medians of a pair, then the chance.
fn summary(scope: &Scope<'_>, pair: &Pair<'_>) -> Sentence {
    let parts = interval(scope, &money_key(&pair.key, &pair.low.slug, Statistic::Difference));
    let mut summary = Sentence::default();
    if parts.len() == 3 {
        let message = if pair.is_clear { PayMessage::DifferenceSummary } else { PayMessage::DifferenceUnclear };
        let names = names(scope, [pair.high, pair.low]).into_iter();
        let parts = names.chain(parts).chain([SentencePart::Text(scope.per())]).collect();
        summary = scope.locale().sentence(message, parts);
    }
    summary.then(chance_words(scope, pair));
    summary
}

/// The difference at equal years and so on, where there is a fit of the pair.
fn adjusted(scope: &Scope<'_>, pair: &Pair<'_>) -> Option<Sentence> {
    let key = scope.key("survey-2024", "US", &pair.high.slug, "pay", Statistic::Difference);
    let key = key.of_group(&format!("adjusted-to:{}", pair.low.slug));
    let (low, high) = scope.data.figure(&key).filter(|_| scope.survey_place() == "US")?.interval?;
    let mut parts = interval(scope, &key);
    let is_decided = low > 0.0 || high < 0.0;
    parts.extend(names(scope, [pair.high, pair.low]));
    let message = if is_decided { PayMessage::AdjustedCell } else { PayMessage::AdjustedUndecided };
    Some(scope.locale().sentence(message, parts))
}

#[cfg(test)]
mod tests {
    use super::difference_chart;
    use crate::compare::charts::testing::written;

    #[test]
    fn each_pair_is_set_against_each_other_once() {
        let lines = written("", difference_chart);
        let difference = "+$27,082 a year (95 % interval +$13,711 to +$40,462)";
        let lead = format!("The difference between median back end and front end pay is {difference}.");
        assert!(lines[0].starts_with(&lead), "{}", lines[0]);
        assert_eq!(lines[3], "Result | a clear difference | a clear difference | no clear difference");
        assert_eq!(lines.len(), 6);
    }
}
