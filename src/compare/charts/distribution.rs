//! How pay is spread over people, from the published percentiles.
//!
//! Invariant: what lies between two published percentiles is interpolated and said to be; what lies
//! beyond the first and the last is counted, never drawn.

use super::model::ChartModel;
use super::range_rows::{MARKS, official_keys, spoken_row};
use super::rows::{option_field, role_columns, statistic_rows};
use super::words::{answers_note, spoken};
use crate::chart::{
    DistributionSeries, DistributionSpec, DistributionView, RangeKind, RangeMark, distribution as draw,
};
use crate::compare::spread::{PERCENTILES, quantiles};
use crate::compare::{Column, Field, Group, Money, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Message, PayMessage};
use crate::model::{FigureKey, Statistic};
use crate::state::Series;
use crate::stats::Quantiles;

/// People that stand for all: each is one twentieth.
const PEOPLE: u8 = 20;
/// Points of a curve: more would not be seen at the greatest width.
const POINTS: u32 = 48;

/// The distribution in the selected place and series.
pub(super) fn distribution(scope: &Scope<'_>) -> ChartModel {
    let view_field = view_field(scope);
    let view = match view_field.chosen() {
        "density" => DistributionView::Density,
        "cumulative" => DistributionView::Cumulative,
        _ => DistributionView::Dots,
    };
    let (source, place) = (scope.selection.series.id(), scope.selection.place.as_str());
    let official = scope.selection.series == Series::Bls2025;
    let (columns, subjects): (Vec<Column>, Vec<(u8, String, FigureKey)>) = if official {
        let keys = official_keys(scope, source, place);
        let columns = keys.iter().map(|(name, _)| Column::plain(name.clone())).collect();
        // Tones are for roles: groups of occupations only borrow their marks.
        (columns, keys.into_iter().zip(1..).map(|((name, key), tone)| (tone, name, key)).collect())
    } else {
        let key = |slug: &str| scope.nearest_pay(scope.survey_series(), slug);
        let roles = scope.toned_roles().into_iter();
        (role_columns(scope), roles.map(|(tone, role)| (tone, role.short.clone(), key(&role.slug))).collect())
    };
    let coin = scope.coin();
    let series = subjects.iter().map(|(tone, name, key)| one(scope, view, *tone, name, key)).collect();
    let below = |count: u8, mark: &RangeMark| scope.fill(PayMessage::PeopleBelow, &[&count.to_string(), &mark.text]);
    let above = |count: u8, mark: &RangeMark| scope.fill(PayMessage::PeopleAbove, &[&count.to_string(), &mark.text]);
    let spec = DistributionSpec {
        id: "pay-distribution",
        view,
        series,
        beyond_text: (&below, &above),
        tick_text: &|value| coin.short(value),
        share_text: &locale::percent,
        mine: scope.my_line(),
    };
    let keys: Vec<FigureKey> = subjects.into_iter().map(|(_, _, key)| key).collect();
    let statistics: Vec<Statistic> = [Statistic::N].into_iter().chain(PERCENTILES.map(|(_, s)| s)).collect();
    let table = Table {
        caption: scope.fill(Message::PayRangeCaption, &[&scope.pay_unit()]),
        corner: scope.text(Message::StatisticCorner),
        columns,
        groups: vec![
            Group { title: None, rows: statistic_rows(scope, &keys, &statistics) },
            Group { title: Some(scope.text(PayMessage::PeopleGroup)), rows: people_rows(scope, &keys) },
        ],
    };
    ChartModel {
        title: {
            let people = scope.people(scope.survey_series()).into_iter().next().filter(|_| !official);
            let shown = people.map_or_else(|| scope.in_place(place), |people| scope.in_place_with(&people));
            scope.fill(PayMessage::DistributionTitle, &[&shown])
        },
        fields: vec![view_field],
        summary: scope.locale().sentence(
            match view {
                DistributionView::Dots => PayMessage::DistributionDots,
                DistributionView::Density => PayMessage::DistributionDensity,
                DistributionView::Cumulative => PayMessage::DistributionCumulative,
            },
            Vec::new(),
        ),
        remarks: Vec::new(),
        sources: vec![source.to_owned()],
        note: scope.text(PayMessage::NoteInterpolated),
        scene: draw(&spec),
        table,
    }
}

fn view_field(scope: &Scope<'_>) -> Field {
    let offered = [
        ("dots", PayMessage::ViewDots),
        ("density", PayMessage::ViewDensity),
        ("cumulative", PayMessage::ViewCumulative),
    ];
    option_field(scope, "distribution", PayMessage::ViewLabel, offered)
}

/// The middle of the share of people that one of twenty stands for.
fn share(person: u8) -> f64 {
    (f64::from(person) + 0.5) / f64::from(PEOPLE)
}

fn one(scope: &Scope<'_>, view: DistributionView, tone: u8, name: &str, key: &FigureKey) -> DistributionSeries {
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, None);
    let note = cell.map_or_else(String::new, |c| answers_note(scope, c.n, c.is_low(), c.is_withheld()));
    let coin = scope.coin();
    let published = MARKS.into_iter().filter(|(kind, _)| {
        matches!(kind, RangeKind::P10 | RangeKind::P25 | RangeKind::P50 | RangeKind::P75 | RangeKind::P90)
    });
    let marks: Vec<RangeMark> = published
        .filter_map(|(kind, statistic)| {
            let key = key.with(statistic);
            let value = scope.amount(&key)?;
            Some(RangeMark { kind, value, text: coin.label(value), say: spoken(scope, name, &key)? })
        })
        .collect();
    let label = spoken_row(name, &note, &marks);
    let found = quantiles(scope, key).zip(scope.money(&key.place));
    let (people, beyond, curve) = found.map(|(q, money)| shapes(&q, &money, view)).unwrap_or_default();
    DistributionSeries { tone, name: name.to_owned(), note, label, people, beyond, curve, marks }
}

type Shapes = (Vec<f64>, (u8, u8), Vec<(f64, f64)>);

fn shapes(quantiles: &Quantiles, money: &Money, view: DistributionView) -> Shapes {
    let (first, last) = quantiles.reported();
    let people = (0..PEOPLE).filter_map(|person| quantiles.at(share(person))).map(|usd| money.shown(usd)).collect();
    let count =
        |beyond: &dyn Fn(f64) -> bool| (0..PEOPLE).filter(|person| beyond(share(*person))).fold(0, |n, _| n + 1);
    let curve = (0..=POINTS).filter_map(|at| {
        let p = first + (last - first) * f64::from(at) / f64::from(POINTS);
        // The last point is not to miss the end by a rounding.
        let p = p.min(last);
        let value = money.shown(quantiles.at(p)?);
        Some((value, if view == DistributionView::Cumulative { p } else { quantiles.density(p)? }))
    });
    (people, (count(&|p| p < first), count(&|p| p > last)), curve.collect())
}

/// The pay of each of twenty people, for those within the published percentiles.
fn people_rows(scope: &Scope<'_>, keys: &[FigureKey]) -> Vec<TableRow> {
    let known: Vec<Option<(Quantiles, Money)>> =
        keys.iter().map(|key| quantiles(scope, key).zip(scope.money(&key.place))).collect();
    let row = |person: u8| {
        let cell = |found: &Option<(Quantiles, Money)>| {
            let value = found.as_ref().and_then(|(q, money)| Some(scope.computed(money, q.at(share(person))?)));
            value.map_or(TableCell::Nothing, |value| TableCell::Sentence(value.into()))
        };
        let number = (person + 1).to_string();
        TableRow::new(scope.fill(PayMessage::PersonNumber, &[&number]), known.iter().map(cell).collect())
    };
    (0..PEOPLE).map(row).filter(|row| !row.is_empty()).collect()
}
