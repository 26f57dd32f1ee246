//! Official wages by state: a tile map of one occupation group, and its table.
//!
//! Invariant: a state whose wage is not released has a tile that says so; the steps of the shading
//! hold equally many states.

use super::model::ChartModel;
use super::words::extremes;
use crate::chart::{Tile, TileSpec, tiles};
use crate::compare::{Column, Field, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Place, PlaceKind, Statistic};

/// Steps of the shading.
const STEPS: usize = 5;
const COLUMNS: [Statistic; 3] = [Statistic::P50, Statistic::P25, Statistic::P75];

/// Wages of an occupation group in every state.
pub(super) fn by_state(scope: &Scope<'_>) -> ChartModel {
    let mut subjects: Vec<String> = Vec::new();
    for code in scope.roles().into_iter().flat_map(|role| &role.soc) {
        let subject = format!("soc-{code}");
        if !subjects.contains(&subject) && scope.data.wage("bls-2025", "US", &subject).is_some() {
            subjects.push(subject);
        }
    }
    let named = |subject: &String| (subject.clone(), scope.data.occupation(subject).unwrap_or(subject).to_owned());
    let wanted = scope.selection.options.get("occupation");
    let offered: Vec<_> = subjects.iter().map(named).collect();
    let field = Field::choice("occupation", scope.text(PayMessage::OccupationLabel), wanted, offered);
    let subject = field.chosen().to_owned();
    let occupation = scope.data.occupation(&subject).unwrap_or_default().to_owned();
    let key = |place: &Place| scope.key("bls-2025", &place.id, &subject, "pay", Statistic::P50);
    let mut states: Vec<(Option<f64>, &Place)> = scope
        .data
        .places
        .iter()
        .filter(|place| place.kind == PlaceKind::State)
        .map(|place| (scope.amount(&key(place)), place))
        .collect();
    states.sort_by(|a, b| {
        let value = |found: Option<f64>| found.unwrap_or(f64::NEG_INFINITY);
        value(b.0).total_cmp(&value(a.0)).then_with(|| a.1.name.cmp(&b.1.name))
    });
    let values: Vec<f64> = states.iter().rev().filter_map(|(value, _)| *value).collect();
    let coin = scope.coin();
    let tile = |(value, place): &(Option<f64>, &Place)| {
        let id = place.id.strip_prefix("US-").unwrap_or(&place.id).to_owned();
        let text = value.map(|value| coin.label(value)).unwrap_or_default();
        let say = match scope.words(&key(place)) {
            Some(words) => {
                scope.fill(Message::SpokenPay, &[&place.name, &scope.text(Message::StatisticP50), &words, &scope.per()])
            }
            None => format!("{}: {}", place.name, missing(scope, &key(place))),
        };
        let step = value.map_or(0, |value| step_of(&values, value));
        Tile { id, value: *value, step, text, say }
    };
    let steps = (0..STEPS).map(|step| {
        let within: Vec<f64> =
            values.iter().copied().filter(|value| usize::from(step_of(&values, *value)) == step).collect();
        match (within.first(), within.last()) {
            (Some(low), Some(high)) => scope.fill(Message::FromTo, &[&coin.label(*low), &coin.label(*high)]),
            _ => String::new(),
        }
    });
    let spec = TileSpec {
        id: "pay-by-state",
        tiles: states.iter().map(tile).collect(),
        steps: steps.collect(),
        withheld_text: scope.text(PayMessage::NotReleased),
        tone: 0,
    };
    let rows = states.iter().map(|(_, place)| {
        let cells = COLUMNS.map(|statistic| match scope.cell(key(place).with(statistic)) {
            TableCell::Nothing => TableCell::Text(scope.text(PayMessage::NotReleased)),
            known => known,
        });
        TableRow::new(place.name.clone(), cells.into())
    });
    let heads = COLUMNS.map(|statistic| Column::plain(crate::compare::basis::statistic(scope, statistic)));
    ChartModel {
        title: scope.fill(PayMessage::ByStateTitle, &[&occupation]),
        summary: summary(scope, &states, &key),
        fields: vec![field],
        remarks: vec![scope.locale().sentence(Message::OfficialRangeSummary, Vec::new())],
        sources: vec!["bls-2025".to_owned()],
        note: scope.fill(Message::NoteOfficial, &[&scope.pay_unit()]),
        scene: tiles(&spec),
        table: Table {
            caption: scope.fill(PayMessage::ByStateCaption, &[&occupation, &scope.pay_unit()]),
            corner: scope.text(PayMessage::PlaceCorner),
            columns: heads.into(),
            groups: vec![Group { title: None, rows: rows.collect() }],
        },
    }
}

/// The step that a value falls in when equally many values fall in each; `values` rise.
fn step_of(values: &[f64], value: f64) -> u8 {
    let below = values.partition_point(|other| *other < value);
    u8::try_from(below * STEPS / values.len().max(1)).unwrap_or_default().min(STEPS as u8 - 1)
}

/// Why a state has no value.
fn missing(scope: &Scope<'_>, key: &FigureKey) -> String {
    if scope.data.figure(key).is_some() {
        scope.text(Message::NoPriceLevel)
    } else {
        scope.text(PayMessage::NotReleased)
    }
}

/// The highest and the lowest state.
fn summary(scope: &Scope<'_>, states: &[(Option<f64>, &Place)], key: &dyn Fn(&Place) -> FigureKey) -> Sentence {
    let Some([high, low]) = extremes(scope, states.iter().map(|(_, place)| (*place, key(place)))) else {
        return scope.locale().sentence(Message::NothingToSay, Vec::new());
    };
    let name = |place: &Place| SentencePart::Text(place.name.clone());
    scope.locale().sentence(PayMessage::ByStateSummary, vec![high.1, name(high.0), low.1, name(low.0)])
}
