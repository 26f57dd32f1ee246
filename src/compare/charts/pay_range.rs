//! Chart 1: the pay range of each role, or of the official groups that it falls under.

use super::bands::{band_group, band_row, name_of, with_bands};
use super::{ChartModel, answers_note, per_role, role_columns, spoken, statistic_rows};
use crate::chart::{Kind, RangeMark, RangeRow, RangeSpec, Style, range};
use crate::compare::{Column, Group, Scope, Table};
use crate::locale::{self, Message};
use crate::model::{FigureKey, HostPay, Role, Statistic};
use crate::state::{Series, has_series};
use std::iter;

/// The marks of a row and the statistics that they show.
pub(super) const MARKS: [(Kind, Statistic); 8] = [
    (Kind::P10, Statistic::P10),
    (Kind::P25, Statistic::P25),
    (Kind::MedianLow, Statistic::MedianLow),
    (Kind::P50, Statistic::P50),
    (Kind::MedianHigh, Statistic::MedianHigh),
    (Kind::P75, Statistic::P75),
    (Kind::P90, Statistic::P90),
    (Kind::Mean, Statistic::Mean),
];

/// The statistics of the table.
pub(super) const COLUMNS: [Statistic; 9] = [
    Statistic::N,
    Statistic::P10,
    Statistic::P25,
    Statistic::P50,
    Statistic::MedianLow,
    Statistic::MedianHigh,
    Statistic::P75,
    Statistic::P90,
    Statistic::Mean,
];

/// The pay range in the selected place and series.
pub(super) fn pay_range(scope: &Scope<'_>) -> ChartModel {
    let (source, place) = (scope.selection.series.id(), scope.selection.place.as_str());
    let official = scope.selection.series == Series::Bls2025;
    let (columns, keys, rows) =
        if official { official_rows(scope, source, place) } else { survey_rows(scope, source, place) };
    let (shown, coin) = (scope.in_place(place), scope.coin());
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
            scope.key(source, place, role, "pay", Statistic::P50)
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
    let keys: Vec<_> =
        toned.iter().map(|(_, role)| scope.key(source, place, &role.slug, "pay", Statistic::P50)).collect();
    let of_role = |((tone, role), key): (&(u8, &Role), &FigureKey)| {
        let stated = band_row(scope, *tone, role, role.short.clone());
        let answers = scope.data.cell(source, place, &role.slug, None).is_some();
        // Beside a band stands every answer there is; that there is none is said in words.
        let surveyed = (answers || stated.is_none()).then(|| survey_row(scope, *tone, &role.short, key));
        surveyed.into_iter().chain(stated)
    };
    let rows = toned.iter().zip(&keys).flat_map(of_role).collect();
    (role_columns(scope), keys, rows)
}

/// The row of a survey cell.
pub(super) fn survey_row(scope: &Scope<'_>, tone: u8, title: &str, key: &FigureKey) -> RangeRow {
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref());
    let note = match cell {
        Some(cell) => answers_note(scope, cell.n, cell.is_low(), cell.is_withheld()),
        None => scope.data.role(&key.subject).map_or_else(String::new, |role| scope.unanswered(role)),
    };
    let low = cell.is_some_and(crate::model::PayCell::is_low);
    row(scope, tone, title, note, key, low, Style::Survey)
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

/// The official groups that the shown roles fall under in a place, each once.
pub(super) fn official_keys(scope: &Scope<'_>, source: &str, place: &str) -> Vec<(String, FigureKey)> {
    let mut found: Vec<(String, FigureKey)> = Vec::new();
    for code in scope.roles().into_iter().flat_map(|role| &role.soc) {
        let key = scope.key(source, place, &format!("soc-{code}"), "pay", Statistic::P50);
        let is_new = found.iter().all(|(_, other)| *other != key);
        if is_new && scope.data.wage(source, place, &key.subject).is_some() {
            found.push((scope.data.occupation(&key.subject).unwrap_or(code).to_owned(), key));
        }
    }
    found
}

/// The row of an official group.
pub(super) fn official_row(scope: &Scope<'_>, title: &str, key: &FigureKey) -> RangeRow {
    let jobs = scope.data.wage(&key.source, &key.place, &key.subject).and_then(|w| w.employment);
    let note = jobs.map_or_else(String::new, |n| scope.fill(Message::NoteJobs, &[&locale::count(f64::from(n))]));
    row(scope, 0, title, note, key, false, Style::Official)
}

/// A row of whatever statistics the figure has.
fn row(scope: &Scope<'_>, tone: u8, title: &str, note: String, key: &FigureKey, low: bool, style: Style) -> RangeRow {
    let coin = scope.coin();
    let marks: Vec<RangeMark> = MARKS
        .into_iter()
        .filter_map(|(kind, statistic)| {
            let key = key.with(statistic);
            let value = scope.amount(&key)?;
            let text = if kind == Kind::P50 { coin.rounded(value) } else { coin.label(value) };
            Some(RangeMark { kind, value, text, say: spoken(scope, title, &key)? })
        })
        .collect();
    let label = spoken_row(title, &note, &marks);
    RangeRow { tone, title: title.to_owned(), note, label, marks, low, style }
}

/// Everything that a row shows, in one breath.
pub(super) fn spoken_row(title: &str, note: &str, marks: &[RangeMark]) -> String {
    let mut label = if note.is_empty() { title.to_owned() } else { format!("{title}, {note}") };
    for mark in marks {
        label.push_str("; ");
        label.push_str(mark.say.strip_prefix(title).map_or(&*mark.say, |s| s.trim_start_matches([':', ',', ' '])));
    }
    label
}
