//! One role against the other: the difference of the medians, and who is paid more how often.
//!
//! Invariant: only figures of one source, place and measure are set against each other; a difference
//! whose interval holds zero is never called one.

use super::model::ChartModel;
use crate::chart::{OddsRow, OddsSpec, odds};
use crate::compare::comparable::{difference, money_key, relative_key};
use crate::compare::near::People;
use crate::compare::spread::quantiles;
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::stats::{Chance, exceeds};

/// Two shown roles, the one of the higher median first.
struct Pair<'a> {
    first: (u8, &'a Role, FigureKey),
    second: (u8, &'a Role, FigureKey),
    chance: Chance,
    is_clear: bool,
}

/// Every pair of the shown roles.
pub(super) fn difference_chart(scope: &Scope<'_>) -> ChartModel {
    // Official wages have no interval and no group for a role.
    let source = scope.survey_series().id();
    let place = scope.survey_place();
    let people = scope.nearest_people(scope.survey_series());
    let pairs = pairs(scope, &people);
    let rows = pairs.iter().map(|pair| {
        let title = names(scope, pair);
        let text = chance(scope, pair.chance).plain();
        let say = chance_words(scope, pair).plain();
        let tones = (pair.first.0, pair.second.0);
        OddsRow { title, note: String::new(), tones, low: pair.chance.low, high: pair.chance.high, text, say }
    });
    let spec = OddsSpec {
        id: "pay-difference",
        rows: rows.collect(),
        series: scope.toned_roles().into_iter().map(|(tone, role)| (tone, role.short.clone())).collect(),
        share_text: &locale::percent,
        even_text: scope.text(PayMessage::EvenOdds),
    };
    let columns = pairs.iter().map(|pair| Column::plain(names(scope, pair))).collect();
    let row = |head: PayMessage, cell: &dyn Fn(&Pair<'_>) -> TableCell| {
        TableRow::new(scope.text(head), pairs.iter().map(cell).collect())
    };
    let with_interval = |key: &dyn Fn(Statistic) -> FigureKey| {
        let part = |statistic| scope.part(key(statistic));
        let all = (part(Statistic::Difference), part(Statistic::DifferenceLow), part(Statistic::DifferenceHigh));
        match all {
            (Some(middle), Some(low), Some(high)) => {
                TableCell::Sentence(scope.locale().sentence(PayMessage::DifferenceCell, vec![middle, low, high]))
            }
            (Some(middle), ..) => {
                TableCell::Sentence(scope.locale().sentence(PayMessage::DifferenceVague, vec![middle]))
            }
            _ => TableCell::Nothing,
        }
    };
    let rows = vec![
        row(PayMessage::RowDifferenceMoney, &|pair| {
            with_interval(&|statistic| money_key(&pair.first.2, &pair.second.1.slug, statistic))
        }),
        row(PayMessage::RowDifferencePercent, &|pair| {
            with_interval(&|statistic| relative_key(&pair.first.2, &pair.second.1.slug, statistic))
        }),
        row(PayMessage::RowVerdict, &|pair| {
            TableCell::Text(scope.text(if pair.is_clear {
                PayMessage::ClearDifference
            } else {
                PayMessage::NoClearDifference
            }))
        }),
        row(PayMessage::RowChance, &|pair| TableCell::Sentence(chance(scope, pair.chance))),
        row(PayMessage::RowAdjusted, &|pair| {
            adjusted(scope, pair)
                .map_or_else(|| TableCell::Text(scope.text(PayMessage::NotComputed)), TableCell::Sentence)
        }),
    ];
    let table = Table {
        caption: scope.fill(PayMessage::DifferenceCaption, &[&scope.source_short(source), &scope.pay_unit()]),
        corner: scope.text(Message::StatisticCorner),
        columns,
        groups: vec![Group { title: None, rows: rows.into_iter().filter(|row| !row.is_empty()).collect() }],
    };
    let summary = pairs.first().map(|pair| summary(scope, pair));
    let told = [PayMessage::WhatMedianSays, PayMessage::WhatMeanSays, PayMessage::WhatAdjustedSays];
    ChartModel {
        title: scope.fill(PayMessage::DifferenceTitle, &[&scope.in_place_with(&people)]),
        fields: Vec::new(),
        summary: summary.unwrap_or_else(|| scope.locale().sentence(PayMessage::DifferenceNone, Vec::new())),
        remarks: told.map(|message| scope.locale().sentence(message, Vec::new())).into(),
        sources: if source == "survey-2025" && place == "US" {
            vec![source.to_owned(), "survey-2024".to_owned()]
        } else {
            vec![source.to_owned()]
        },
        note: scope.text(PayMessage::NoteDifference),
        scene: odds(&spec),
        table,
    }
}

fn pairs<'a>(scope: &Scope<'a>, people: &People) -> Vec<Pair<'a>> {
    let mut known: Vec<(f64, u8, &Role, FigureKey)> = scope
        .toned_roles()
        .into_iter()
        .filter_map(|(tone, role)| {
            let key = scope.pay_of(scope.survey_series(), &role.slug, people);
            Some((scope.data.figure(&key)?.value, tone, role, key))
        })
        .collect();
    known.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut found = Vec::new();
    for (at, (_, tone, role, key)) in known.iter().enumerate() {
        for (_, other_tone, other, other_key) in known.iter().skip(at + 1) {
            let (Some(a), Some(b)) = (quantiles(scope, key), quantiles(scope, other_key)) else { continue };
            let [n, other_n] = [key, other_key].map(|key| scope.data.figure(key).and_then(|f| f.n).unwrap_or_default());
            found.push(Pair {
                first: (*tone, role, key.clone()),
                second: (*other_tone, other, other_key.clone()),
                chance: exceeds(&a, &b).sampled(n, other_n),
                is_clear: difference(scope.data, key, other_key).is_ok_and(|found| found.is_clear()),
            });
        }
    }
    found
}

/// `Back end against front end`.
fn names(scope: &Scope<'_>, pair: &Pair<'_>) -> String {
    scope.fill(PayMessage::Against, &[&pair.first.1.short, &scope.lower(&pair.second.1.short)])
}

/// The ends of a chance: one where nothing is undecided.
fn ends(chance: Chance) -> Vec<SentencePart> {
    let part = |share: f64| SentencePart::share(share);
    let (low, high) = (part(chance.low), part(chance.high));
    if locale::percent(chance.low) == locale::percent(chance.high) { vec![low] } else { vec![low, high] }
}

/// `58 % to 64 %`, or one number.
fn chance(scope: &Scope<'_>, chance: Chance) -> Sentence {
    let ends = ends(chance);
    if ends.len() == 1 { Sentence(ends) } else { scope.locale().sentence(Message::FromTo, ends) }
}

/// The chance in words.
fn chance_words(scope: &Scope<'_>, pair: &Pair<'_>) -> Sentence {
    let name = |role: &Role| SentencePart::Text(scope.lower(&role.short));
    let ends = ends(pair.chance);
    let message = if ends.len() == 1 { PayMessage::ChanceOne } else { PayMessage::ChanceRange };
    let parts = [name(pair.first.1), name(pair.second.1)].into_iter().chain(ends).collect();
    scope.locale().sentence(message, parts)
}

/// The difference of the medians of a pair, then the chance.
fn summary(scope: &Scope<'_>, pair: &Pair<'_>) -> Sentence {
    let text = |role: &Role| SentencePart::Text(scope.lower(&role.short));
    let key = |statistic| money_key(&pair.first.2, &pair.second.1.slug, statistic);
    let part = |statistic| scope.part(key(statistic));
    let all = (part(Statistic::Difference), part(Statistic::DifferenceLow), part(Statistic::DifferenceHigh));
    let mut said = match all {
        (Some(middle), Some(low), Some(high)) => scope.locale().sentence(
            if pair.is_clear { PayMessage::DifferenceSummary } else { PayMessage::DifferenceUnclear },
            vec![text(pair.first.1), text(pair.second.1), middle, low, high, SentencePart::Text(scope.per())],
        ),
        _ => Sentence::default(),
    };
    said.then(chance_words(scope, pair));
    said
}

/// The difference at equal years and so on, where the fit has this pair or its reverse.
fn adjusted(scope: &Scope<'_>, pair: &Pair<'_>) -> Option<Sentence> {
    let of = |role: &Role, reference: &Role| {
        scope.data.adjusted_of("survey-2024", "US", &role.slug, &reference.slug)?;
        let key = scope.key("survey-2024", "US", &role.slug, "pay", Statistic::Difference);
        let key = key.of_group(&format!("adjusted-to:{}", reference.slug));
        let part = |statistic| scope.part(key.with(statistic));
        let parts = [part(Statistic::Difference)?, part(Statistic::DifferenceLow)?, part(Statistic::DifferenceHigh)?];
        let names = [role, reference].map(|role| SentencePart::Text(scope.lower(&role.short)));
        Some(scope.locale().sentence(PayMessage::AdjustedCell, parts.into_iter().chain(names).collect()))
    };
    let (first, second) = (pair.first.1, pair.second.1);
    of(first, second).or_else(|| of(second, first)).filter(|_| scope.survey_place() == "US")
}
