//! One role against the other: the difference of the medians, and who is paid more how often.
//!
//! Invariant: only figures of one source, place and measure are set against each other; a difference
//! whose interval holds zero is never called one. Its laws: `tests/properties/comparing.rs`.

use super::model::ChartModel;
use crate::chart::{OddsRow, OddsSpec, odds};
use crate::compare::comparable::{difference, money_key, relative_key};
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
    chance: Chance,
    is_clear: bool,
}

/// Every pair of the shown roles.
pub(super) fn difference_chart(scope: &Scope<'_>) -> ChartModel {
    // Official wages have no interval and no group for a role.
    let source = scope.survey_series().id();
    let people = scope.nearest_people(scope.survey_series());
    let pairs = pairs(scope, &people);
    let (mut drawn, mut columns) = (Vec::new(), Vec::new());
    let mut rows: [Vec<TableCell>; 5] = Default::default();
    for pair in &pairs {
        let title = scope.fill(PayMessage::Against, &[&pair.high.short, &scope.lower(&pair.low.short)]);
        columns.push(Column::plain(title.clone()));
        let (chance, Chance { low, high, .. }) = (chance(scope, pair.chance), pair.chance);
        let (text, say) = (chance.plain(), chance_words(scope, pair).plain());
        drawn.push(OddsRow { title, note: String::new(), tones: pair.tones, low, high, text, say });
        let verdict = if pair.is_clear { PayMessage::ClearDifference } else { PayMessage::NoClearDifference };
        let not_computed = || TableCell::Text(scope.text(PayMessage::NotComputed));
        let cells = [
            with_interval(scope, &money_key(&pair.key, &pair.low.slug, Statistic::Difference)),
            with_interval(scope, &relative_key(&pair.key, &pair.low.slug, Statistic::Difference)),
            TableCell::Text(scope.text(verdict)),
            TableCell::Sentence(chance),
            adjusted(scope, pair).map_or_else(not_computed, TableCell::Sentence),
        ];
        rows.iter_mut().zip(cells).for_each(|(row, cell)| row.push(cell));
    }
    let heads = [
        PayMessage::RowDifferenceMoney,
        PayMessage::RowDifferencePercent,
        PayMessage::RowVerdict,
        PayMessage::RowChance,
        PayMessage::RowAdjusted,
    ];
    let rows = heads.into_iter().zip(rows).map(|(head, cells)| TableRow::new(scope.text(head), cells));
    let table = Table {
        caption: scope.fill(PayMessage::DifferenceCaption, &[&scope.source_short(source), &scope.pay_unit()]),
        corner: scope.text(Message::StatisticCorner),
        columns,
        groups: vec![Group { title: None, rows: rows.filter(|row| !row.is_empty()).collect() }],
    };
    let scene = odds(&OddsSpec {
        rows: drawn,
        series: scope.toned_roles().into_iter().map(|(tone, role)| (tone, role.short.clone())).collect(),
        share_text: &locale::percent,
        even_text: scope.text(PayMessage::EvenOdds),
    });
    let summary = match pairs.first() {
        Some(pair) => summary(scope, pair),
        None => scope.locale().sentence(PayMessage::DifferenceNone, Vec::new()),
    };
    let has_fit = source == "survey-2025" && scope.survey_place() == "US";
    let sources = if has_fit { &[source, "survey-2024"][..] } else { &[source][..] };
    let remarks = [PayMessage::WhatMedianSays, PayMessage::WhatMeanSays, PayMessage::WhatAdjustedSays];
    let title = scope.fill(PayMessage::DifferenceTitle, &[&scope.in_place_with(&people)]);
    ChartModel::new(title, summary, scope.text(PayMessage::NoteDifference), table)
        .drawn(scene, sources)
        .with_remarks(remarks.map(|message| scope.locale().sentence(message, Vec::new())).into())
}

/// The pairs of roles of which there are figures, those of the highest median first.
fn pairs<'a>(scope: &Scope<'a>, people: &People) -> Vec<Pair<'a>> {
    let mut medians: Vec<(f64, u8, &Role, FigureKey)> = Vec::new();
    for (tone, role) in scope.toned_roles() {
        let key = scope.pay_of(scope.survey_series(), &role.slug, people);
        if let Some(median) = scope.data.figure(&key) {
            let at = medians.partition_point(|(higher, ..)| *higher >= median.value);
            medians.insert(at, (median.value, tone, role, key));
        }
    }
    let mut pairs = Vec::new();
    for (at, (_, tone, high, key)) in medians.iter().enumerate() {
        for (_, other_tone, low, other) in medians.iter().skip(at + 1) {
            let (Some(a), Some(b)) = (quantiles(scope, key), quantiles(scope, other)) else { continue };
            let [n, other_n] = [key, other].map(|key| scope.data.figure(key).and_then(|f| f.n).unwrap_or_default());
            let chance = exceeds(&a, &b).sampled(n, other_n);
            let is_clear = difference(scope.data, key, other).is_ok_and(|difference| difference.is_clear());
            pairs.push(Pair { tones: (*tone, *other_tone), high, low, key: key.clone(), chance, is_clear });
        }
    }
    pairs
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

/// The ends of a chance: one where nothing is undecided.
fn ends(chance: Chance) -> Vec<SentencePart> {
    let is_one = locale::percent(chance.low) == locale::percent(chance.high);
    let ends = [chance.low, chance.high].into_iter().take(if is_one { 1 } else { 2 });
    ends.map(SentencePart::share).collect()
}

/// `58 % to 64 %`, or one number.
fn chance(scope: &Scope<'_>, chance: Chance) -> Sentence {
    let ends = ends(chance);
    if ends.len() == 1 { Sentence(ends) } else { scope.locale().sentence(Message::FromTo, ends) }
}

/// Names of roles as they stand within a sentence.
fn names(scope: &Scope<'_>, roles: [&Role; 2]) -> [SentencePart; 2] {
    roles.map(|role| SentencePart::Text(scope.lower(&role.short)))
}

/// The chance in words.
fn chance_words(scope: &Scope<'_>, pair: &Pair<'_>) -> Sentence {
    let ends = ends(pair.chance);
    let message = if ends.len() == 1 { PayMessage::ChanceOne } else { PayMessage::ChanceRange };
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

/// The difference at equal years and so on, where the fit has this pair or its reverse.
fn adjusted(scope: &Scope<'_>, pair: &Pair<'_>) -> Option<Sentence> {
    let fitted = |[role, reference]: [&Role; 2]| {
        scope.data.adjusted_of("survey-2024", "US", &role.slug, &reference.slug)?;
        let key = scope.key("survey-2024", "US", &role.slug, "pay", Statistic::Difference);
        let parts = interval(scope, &key.of_group(&format!("adjusted-to:{}", reference.slug)));
        let is_whole = parts.len() == 3;
        let parts = parts.into_iter().chain(names(scope, [role, reference])).collect();
        is_whole.then(|| scope.locale().sentence(PayMessage::AdjustedCell, parts))
    };
    let pair = [[pair.high, pair.low], [pair.low, pair.high]];
    pair.into_iter().find_map(fitted).filter(|_| scope.survey_place() == "US")
}

#[cfg(test)]
mod tests {
    use super::difference_chart;
    use crate::compare::charts::testing::written;

    #[test]
    fn each_pair_is_set_against_each_other_once() {
        let lines = written("", difference_chart);
        let difference = "+$27,082 a year (95 % interval +$15,902 to +$38,262)";
        let lead = format!("The difference between median back end and front end pay is {difference}.");
        assert!(lines[0].starts_with(&lead), "{}", lines[0]);
        assert_eq!(lines[3], "Result | a clear difference | a clear difference | no clear difference");
        assert_eq!(lines.len(), 6);
    }
}
