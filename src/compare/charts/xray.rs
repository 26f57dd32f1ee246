//! Range X-ray: what an average, a low and a high from any site say by themselves.
//!
//! Invariant: numbers that a visitor types are no figures of a source; what a band would be as
//! percentiles is a supposition and named one.

use super::model::ChartModel;
use super::range_rows::{spoken_row, survey_row};
use crate::chart::{EvidenceGroup, EvidenceSpec, RangeKind, RangeMark, RangeRow, Style, evidence};
use crate::compare::mine::amount;
use crate::compare::{Coin, Column, Field, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Quoted, Statistic, Unit};
use crate::state::{Prices, Selection};
use crate::stats::{Fault, Inspection, Reading, Shape, as_band, inspect};
use crate::text::decimal::write_exactly;

/// The names of the three fields.
const FIELDS: [&str; 3] = ["x-average", "x-low", "x-high"];

/// The X-ray of what is typed, or of profile A as the worked example.
pub(super) fn xray(scope: &Scope<'_>) -> ChartModel {
    // What is typed is read in the money that is shown, as paid: a band names no place.
    let as_paid = Selection { prices: Prices::Nominal, ..scope.selection.clone() };
    let scope = &Scope::new(scope.data, &as_paid).with(scope.typed);
    let example = scope.data.quoted.iter().find(|quoted| quoted.low.is_some() && quoted.high.is_some());
    let examples = example.map(numbers).unwrap_or_default();
    let typed = FIELDS.map(|name| scope.typed.get(name));
    let is_example = typed.iter().all(|text| text.is_empty());
    let per_usd = scope.money("US").map_or(1.0, |money| money.shown(1.0));
    let view = View { coin: scope.coin(), per_usd, times: if is_example { per_usd } else { 1.0 } };
    let labels = [PayMessage::XrayAverage, PayMessage::XrayLow, PayMessage::XrayHigh];
    let fields = FIELDS.iter().zip(labels).zip(examples).map(|((name, label), example)| {
        let (label, example) = (scope.fill(label, &[&scope.pay_unit()]), locale::count(example * per_usd));
        Field::typed(*name, label, scope.typed.get(name), example, true)
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
        Some(Ok(band)) => verdict(scope, &view, &name, band),
    };
    let band = found.and_then(Result::ok);
    let remarks = band.as_ref().map(|band| remarks(scope, band, is_example)).unwrap_or_default();
    let groups = band.as_ref().map(|band| rows(scope, &view, &name, band)).unwrap_or_default();
    let table = table(scope, &view, band.as_ref());
    let written = |value: f64| view.coin.short(value);
    ChartModel {
        title: scope.text(PayMessage::XrayTitle),
        fields: fields.collect(),
        summary: Sentence(vec![SentencePart::Text(summary)]),
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

/// How the numbers of a band are shown: the example is stored in dollars a year, what is typed is in
/// the money that is shown.
struct View {
    coin: Coin,
    /// What a stored dollar a year is in the money that is shown.
    per_usd: f64,
    /// What a number of the band is multiplied by.
    times: f64,
}

impl View {
    fn text(&self, value: f64) -> String {
        self.coin.exact(value * self.times)
    }

    fn part(&self, value: f64) -> SentencePart {
        let usd = value * self.times / self.per_usd;
        SentencePart::Value { value: usd, unit: Unit::UsdPerYear, text: self.text(value) }
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
fn verdict(scope: &Scope<'_>, view: &View, name: &str, band: &Inspection) -> String {
    let factor = write_exactly(band.factor, 4);
    let [step, geometric, arithmetic] =
        [band.step, band.geometric_centre, band.arithmetic_centre].map(|value| view.text(value));
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
fn rows(scope: &Scope<'_>, view: &View, name: &str, band: &Inspection) -> Vec<EvidenceGroup> {
    let mark = |kind, what: Message, value: f64| RangeMark {
        kind,
        value: value * view.times,
        text: view.text(value),
        say: format!("{}: {}", scope.text(what), view.text(value)),
    };
    let row = |title: String, note: String, marks: Vec<RangeMark>, style| {
        let label = spoken_row(&title, &note, &marks);
        RangeRow { tone: 0, title, note, label, marks, low: false, style }
    };
    let own = vec![
        mark(RangeKind::Low, Message::StatisticLow, band.low),
        mark(RangeKind::Mean, Message::StatisticAverage, band.average),
        mark(RangeKind::High, Message::StatisticHigh, band.high),
    ];
    let mut all = vec![row(name.to_owned(), String::new(), own, Style::Formula)];
    for reading in Reading::ALL {
        if let Some((low, high)) = as_band(band, reading, Reading::P25To75).filter(|(low, _)| *low > 0.0) {
            let title = scope.fill(PayMessage::XrayIfRow, &[&reading_name(scope, reading)]);
            let marks = vec![
                mark(RangeKind::Low, Message::StatisticP25, low),
                mark(RangeKind::Mean, Message::StatisticAverage, band.average),
                mark(RangeKind::High, Message::StatisticP75, high),
            ];
            all.push(row(title, scope.text(PayMessage::XrayIfNote), marks, Style::Formula));
        }
    }
    let group = EvidenceGroup { tone: 0, name: scope.text(PayMessage::XrayBand), rows: all };
    let beside = scope.toned_roles().into_iter().filter_map(|(tone, role)| {
        let note = scope.text(PayMessage::XrayBesideNote);
        let mut row = survey_row(scope, tone, &note, &survey_key(scope, &role.slug));
        // Of the survey the middle half alone is set beside the band's.
        row.marks.retain(|mark| matches!(mark.kind, RangeKind::P25 | RangeKind::P50 | RangeKind::P75));
        row.note.clear();
        row.label = spoken_row(&row.title, &row.note, &row.marks);
        (!row.marks.is_empty()).then(|| EvidenceGroup { tone, name: role.short.clone(), rows: vec![row] })
    });
    [group].into_iter().chain(beside).collect()
}

/// The band as given, what other percentiles would be by each reading, and the survey beside it.
fn table(scope: &Scope<'_>, view: &View, band: Option<&Inspection>) -> Table {
    let cell = |value: f64| {
        if value > 0.0 {
            TableCell::Sentence(view.part(value).into())
        } else {
            TableCell::Text(scope.text(PayMessage::XrayImpossible))
        }
    };
    let mut groups = Vec::new();
    if let Some(band) = band {
        let own = vec![cell(band.low), cell(band.average), cell(band.high)];
        groups.push(Group { title: None, rows: vec![TableRow::new(scope.text(PayMessage::XrayGiven), own)] });
        for read in Reading::ALL {
            let row = |wanted: Reading| {
                let (low, high) = as_band(band, read, wanted)?;
                Some(TableRow::new(reading_name(scope, wanted), vec![cell(low), TableCell::Nothing, cell(high)]))
            };
            let title = Some(scope.fill(PayMessage::XrayIfRow, &[&reading_name(scope, read)]));
            groups.push(Group { title, rows: Reading::ALL.into_iter().filter_map(row).collect() });
        }
        let beside = scope.roles().into_iter().map(|role| {
            let key = survey_key(scope, &role.slug);
            let cells = [Statistic::P25, Statistic::P50, Statistic::P75].map(|s| scope.cell(key.with(s)));
            TableRow::new(role.short.clone(), cells.into())
        });
        let rows = beside.filter(|row| !row.is_empty()).collect();
        groups.push(Group { title: Some(scope.text(PayMessage::XrayBeside)), rows });
    }
    let heads = [PayMessage::ColumnLow, PayMessage::ColumnAverage, PayMessage::ColumnHigh];
    Table {
        caption: scope.text(PayMessage::XrayCaption),
        corner: scope.text(PayMessage::XrayCorner),
        columns: heads.map(|head| Column::plain(scope.text(head))).into(),
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
    }
}

fn survey_key(scope: &Scope<'_>, slug: &str) -> FigureKey {
    scope.key("survey-2025", scope.survey_place(), slug, "pay", Statistic::P50)
}
