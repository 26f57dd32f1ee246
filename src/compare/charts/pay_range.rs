//! The pay range of each role, or of the official groups that it falls under.

use super::bands::{band_group, band_row, name_of, with_bands};
use super::model::ChartModel;
use super::range_rows::{COLUMNS, official_keys, official_row, spoken_row, survey_row};
use super::rows::{role_columns, statistic_rows};
use super::words::per_role;
use crate::chart::{RangeRow, RangeSpec, range};
use crate::compare::{Column, Group, Scope, Table};
use crate::locale::Message;
use crate::model::{FigureKey, HostPay, Role, Statistic};
use crate::state::{Series, has_series};
use std::iter;

/// The pay range in the selected place and series.
pub(super) fn pay_range(scope: &Scope<'_>) -> ChartModel {
    let (source, place) = (scope.selection.series.id(), scope.selection.place.as_str());
    let official = scope.selection.series == Series::Bls2025;
    let (columns, keys, rows) =
        if official { official_rows(scope, source, place) } else { survey_rows(scope, source, place) };
    let people = scope.people(scope.survey_series()).into_iter().next();
    let here = people.filter(|people| !official && people.group.is_some());
    let shown = here.map_or_else(|| scope.in_place(place), |people| scope.in_place_with(&people));
    let coin = scope.coin();
    let title = if official { Message::OfficialRangeTitle } else { Message::PayRangeTitle };
    let mut statistics = COLUMNS.to_vec();
    let mut stated = None;
    if official {
        // A column of a band stands beside those of the groups, so its statistics stand with theirs.
        statistics.extend(HostPay::STATISTICS.into_iter().filter(|statistic| !COLUMNS.contains(statistic)));
    } else {
        stated = band_group(scope);
    }
    let answered = Group { title: None, rows: statistic_rows(scope, &keys, &statistics) };
    let table = Table {
        caption: scope.fill(Message::PayRangeCaption, &[&scope.pay_unit()]),
        corner: scope.text(Message::StatisticCorner),
        columns,
        groups: iter::once(answered).filter(|group| !group.rows.is_empty()).chain(stated).collect(),
    };
    let summary = if official {
        scope.locale().sentence(Message::OfficialRangeSummary, Vec::new())
    } else {
        per_role(scope, scope.fill(Message::PayRangeSummary, &[&scope.per()]), |role| {
            scope.nearest_pay(scope.survey_series(), role)
        })
    };
    let note = if official { Message::NoteOfficial } else { Message::NoteSurvey };
    // Where a host alone speaks of the roles, the source has no part in it.
    let speaks = |role: &Role| scope.is_surveyed(role) || scope.band(role).is_none();
    let known = has_series(scope.data, scope.selection.series) && scope.roles().into_iter().any(speaks);
    let model = ChartModel {
        title: scope.fill(title, &[&shown]),
        fields: Vec::new(),
        summary,
        remarks: Vec::new(),
        sources: known.then(|| source.to_owned()).into_iter().collect(),
        note: if known { scope.fill(note, &[&scope.pay_unit()]) } else { String::new() },
        scene: range(&RangeSpec {
            id: "pay-range",
            rows,
            tick_text: &|value| coin.short(value),
            mine: scope.my_line(),
        }),
        table,
    };
    with_bands(scope, model)
}

type Parts = (Vec<Column>, Vec<FigureKey>, Vec<RangeRow>);

fn survey_rows(scope: &Scope<'_>, source: &str, place: &str) -> Parts {
    let toned = scope.toned_roles();
    let keys: Vec<_> = toned.iter().map(|(_, role)| scope.nearest_pay(scope.survey_series(), &role.slug)).collect();
    let of_role = |((tone, role), key): (&(u8, &Role), &FigureKey)| {
        let stated = band_row(scope, *tone, role, role.short.clone());
        let answers = scope.data.cell(source, place, &role.slug, None).is_some();
        // Beside a band stands every answer there is; that there is none is said in words.
        let surveyed =
            (answers || stated.is_none()).then(|| of_people(scope, survey_row(scope, *tone, &role.short, key), key));
        surveyed.into_iter().chain(stated)
    };
    let rows = toned.iter().zip(&keys).flat_map(of_role).collect();
    (role_columns(scope), keys, rows)
}

/// A row that stands for other people than those that were asked for says of whom it is, to the eye and to the ear.
fn of_people(scope: &Scope<'_>, mut row: RangeRow, key: &FigureKey) -> RangeRow {
    if let Some(people) = scope.stands_for(scope.survey_series(), key) {
        row.note = format!("{}; {}", row.note, scope.fill(Message::TooFewSo, &[&people]));
        for mark in &mut row.marks {
            mark.say = format!("{}; {people}", mark.say);
        }
        row.label = spoken_row(&row.title, &row.note, &row.marks);
    }
    row
}

fn official_rows(scope: &Scope<'_>, source: &str, place: &str) -> Parts {
    let mut parts: Parts = (Vec::new(), Vec::new(), Vec::new());
    for (title, key) in official_keys(scope, source, place) {
        parts.2.push(official_row(scope, &title, &key));
        parts.0.push(Column::plain(title));
        parts.1.push(key);
    }
    for (tone, role) in scope.toned_roles() {
        let title = name_of(scope, role).unwrap_or_default();
        if let Some(stated) = band_row(scope, tone, role, role.short.clone()) {
            parts.0.push(Column::plain(title));
            parts.1.push(scope.band_key(role, Statistic::P50));
            parts.2.push(stated);
        }
    }
    parts
}
