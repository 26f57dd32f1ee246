//! Range X-ray: what an average, a low and a high from any site say by themselves.
//!
//! Invariant: numbers that a visitor types are no figures of a source; what a band would be as
//! percentiles is a supposition and named one.

use super::ChartModel;
use super::pay_range::{spoken_row, survey_row};
use crate::chart::{EvidenceGroup, EvidenceSpec, Kind, RangeMark, RangeRow, Style, evidence};
use crate::compare::mine::amount;
use crate::compare::{Cell, Column, Field, Group, Row, Scope, Table};
use crate::locale::{self, Message, Part, PayMessage, Sentence};
use crate::model::{FigureKey, Quoted, Statistic, Unit};
use crate::state::Selection;
use crate::stats::{Fault, Inspection, Reading, Shape, as_band, inspect};

/// The names of the three fields.
const FIELDS: [&str; 3] = ["x-average", "x-low", "x-high"];

/// The X-ray of what is typed, or of profile A as the worked example.
pub(super) fn xray(scope: &Scope<'_>) -> ChartModel {
    let example = scope.data.quoted.iter().find(|quoted| quoted.low.is_some() && quoted.high.is_some());
    let examples = example.map(numbers).unwrap_or_default();
    let typed = FIELDS.map(|name| scope.typed.get(name));
    let is_example = typed.iter().all(|text| text.is_empty());
    let labels = [PayMessage::XrayAverage, PayMessage::XrayLow, PayMessage::XrayHigh];
    let fields = FIELDS.iter().zip(labels).zip(examples).map(|((name, label), example)| {
        Field::typed(name, scope.text(label), scope.typed.get(name), locale::count(example), true)
    });
    let given = if is_example { Some(examples) } else { read(typed) };
    let found = given.map(|[average, low, high]| inspect(average, low, high));
    let name = match example {
        Some(quoted) if is_example => scope.source_short(&quoted.source),
        _ => scope.text(PayMessage::XrayYours),
    };
    let summary = match &found {
        None => scope.fill(PayMessage::XrayUnreadable, &[]),
        Some(Err(fault)) => scope.text(match fault {
            Fault::NotFinite | Fault::NotPositive => PayMessage::XrayUnreadable,
            Fault::Reversed => PayMessage::XrayReversed,
            Fault::AverageOutside => PayMessage::XrayOutside,
        }),
        Some(Ok(band)) => verdict(scope, &name, band),
    };
    let band = found.and_then(Result::ok);
    let remarks = band.as_ref().map(|band| remarks(scope, band, is_example)).unwrap_or_default();
    let groups = band.as_ref().map(|band| rows(scope, &name, band)).unwrap_or_default();
    let table = table(scope, band.as_ref());
    let written = |value: f64| locale::compact_amount(value, "$");
    ChartModel {
        title: scope.text(PayMessage::XrayTitle),
        fields: fields.collect(),
        summary: Sentence(vec![Part::Text(summary)]),
        remarks,
        sources: example
            .filter(|_| is_example)
            .map(|quoted| quoted.source.clone())
            .into_iter()
            .chain(["survey-2025".to_owned()])
            .collect(),
        note: scope.text(PayMessage::NoteXray),
        scene: evidence(&EvidenceSpec { id: "range-x-ray", groups, tick_text: &written, mine: None }),
        table,
    }
}

fn numbers(quoted: &Quoted) -> [f64; 3] {
    [quoted.average, quoted.low.unwrap_or_default(), quoted.high.unwrap_or_default()].map(f64::from)
}

/// The three numbers; `None` unless each can be read.
fn read(typed: [&str; 3]) -> Option<[f64; 3]> {
    let [average, low, high] = typed.map(amount);
    Some([average?, low?, high?])
}

/// Whether the band is a formula.
fn verdict(scope: &Scope<'_>, name: &str, band: &Inspection) -> String {
    let factor = locale::plain(band.factor, 4);
    let [step, geometric, arithmetic] = [band.step, band.geometric_centre, band.arithmetic_centre].map(locale::count);
    match band.shape {
        Shape::Geometric => scope.fill(PayMessage::XrayGeometric, &[name, &factor]),
        Shape::Arithmetic => scope.fill(PayMessage::XrayArithmetic, &[name, &step]),
        Shape::Both => scope.fill(PayMessage::XrayBoth, &[name, &factor, &step]),
        Shape::Neither => scope.fill(PayMessage::XrayNeither, &[name, &geometric, &arithmetic]),
    }
}

fn remarks(scope: &Scope<'_>, band: &Inspection, is_example: bool) -> Vec<Sentence> {
    let mut said = Vec::new();
    if is_example {
        said.push(scope.locale().sentence(PayMessage::XrayExample, Vec::new()));
    }
    let is_round = [band.average, band.low, band.high].iter().all(|value| value % 100.0 == 0.0);
    if band.shape != Shape::Neither && is_round {
        said.push(scope.locale().sentence(PayMessage::XrayRound, Vec::new()));
    }
    if band.shape != Shape::Neither {
        said.push(scope.locale().sentence(PayMessage::XraySupposed, Vec::new()));
    }
    said
}

/// `10th to 90th percentile`.
fn reading_name(scope: &Scope<'_>, reading: Reading) -> String {
    let (low, high) = reading.percents();
    scope.fill(PayMessage::ReadingName, &[&low.to_string(), &high.to_string()])
}

/// The band itself, what its middle half would be by each reading, and the survey beside it.
fn rows(scope: &Scope<'_>, name: &str, band: &Inspection) -> Vec<EvidenceGroup> {
    let mark = |kind, what: Message, value: f64| RangeMark {
        kind,
        value,
        text: locale::money(value),
        say: format!("{}: {}", scope.text(what), locale::money(value)),
    };
    let row = |title: String, note: String, marks: Vec<RangeMark>, style| {
        let label = spoken_row(&title, &note, &marks);
        RangeRow { tone: 0, title, note, label, marks, low: false, style }
    };
    let own = vec![
        mark(Kind::Low, Message::StatisticLow, band.low),
        mark(Kind::Mean, Message::StatisticAverage, band.average),
        mark(Kind::High, Message::StatisticHigh, band.high),
    ];
    let mut all = vec![row(name.to_owned(), String::new(), own, Style::Formula)];
    for reading in Reading::ALL {
        if let Some((low, high)) = as_band(band, reading, Reading::P25To75).filter(|(low, _)| *low > 0.0) {
            let title = scope.fill(PayMessage::XrayIfRow, &[&reading_name(scope, reading)]);
            let marks = vec![
                mark(Kind::Low, Message::StatisticP25, low),
                mark(Kind::Mean, Message::StatisticAverage, band.average),
                mark(Kind::High, Message::StatisticP75, high),
            ];
            all.push(row(title, scope.text(PayMessage::XrayIfNote), marks, Style::Formula));
        }
    }
    let group = EvidenceGroup { tone: 0, name: scope.text(PayMessage::XrayBand), rows: all };
    let plain = plain(scope);
    let scope = Scope::new(scope.data, &plain);
    let beside = scope.toned_roles().into_iter().filter_map(|(tone, role)| {
        let note = scope.text(PayMessage::XrayBesideNote);
        let mut row = survey_row(&scope, tone, &note, &survey_key(&scope, &role.slug));
        // Of the survey the middle half alone is set beside the band's.
        row.marks.retain(|mark| matches!(mark.kind, Kind::P25 | Kind::P50 | Kind::P75));
        row.note.clear();
        row.label = spoken_row(&row.title, &row.note, &row.marks);
        (!row.marks.is_empty()).then(|| EvidenceGroup { tone, name: role.short.clone(), rows: vec![row] })
    });
    [group].into_iter().chain(beside).collect()
}

/// The band as given, what other percentiles would be by each reading, and the survey beside it.
fn table(scope: &Scope<'_>, band: Option<&Inspection>) -> Table {
    let part = |value: f64| Part::Value { value, unit: Unit::UsdPerYear, text: locale::money(value) };
    let cell = |value: f64| {
        if value > 0.0 {
            Cell::Sentence(Sentence(vec![part(value)]))
        } else {
            Cell::Text(scope.text(PayMessage::XrayImpossible))
        }
    };
    let mut groups = Vec::new();
    if let Some(band) = band {
        let own = vec![cell(band.low), cell(band.average), cell(band.high)];
        groups.push(Group { title: None, rows: vec![Row::new(scope.text(PayMessage::XrayGiven), own)] });
        for read in Reading::ALL {
            let row = |wanted: Reading| {
                let (low, high) = as_band(band, read, wanted)?;
                Some(Row::new(reading_name(scope, wanted), vec![cell(low), Cell::Nothing, cell(high)]))
            };
            let title = Some(scope.fill(PayMessage::XrayIfRow, &[&reading_name(scope, read)]));
            groups.push(Group { title, rows: Reading::ALL.into_iter().filter_map(row).collect() });
        }
        let plain = plain(scope);
        let scope = Scope::new(scope.data, &plain);
        let beside = scope.roles().into_iter().map(|role| {
            let key = survey_key(&scope, &role.slug);
            let cells = [Statistic::P25, Statistic::P50, Statistic::P75].map(|s| scope.cell(key.with(s)));
            Row::new(role.short.clone(), cells.into())
        });
        let rows = beside.filter(|row| !row.is_empty()).collect();
        groups.push(Group { title: Some(scope.text(PayMessage::XrayBeside)), rows });
    }
    let heads = [PayMessage::ColumnLow, PayMessage::ColumnAverage, PayMessage::ColumnHigh];
    Table {
        caption: scope.text(PayMessage::XrayCaption),
        corner: scope.text(PayMessage::XrayCorner),
        columns: heads.map(|head| Column { head: scope.text(head), tone: 0 }).into(),
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
    }
}

/// What is typed is in dollars a year, so the survey beside it is shown as it is stored.
fn plain(scope: &Scope<'_>) -> Selection {
    let Selection { roles, place, locale, .. } = scope.selection.clone();
    Selection { roles, place, locale, ..Selection::default() }
}

fn survey_key(scope: &Scope<'_>, slug: &str) -> FigureKey {
    scope.key("survey-2025", scope.survey_place(), slug, "pay", Statistic::P50)
}
