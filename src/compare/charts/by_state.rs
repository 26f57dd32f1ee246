//! Official wages by state: a tile map of one occupation group, and its table.
//!
//! Invariant: a state whose wage is not released has a tile that says so; the steps of the shading
//! hold equally many states. Its laws: `tests/properties/pay.rs`.

use super::model::{ChartModel, in_unit};
use super::words::{extremes, spoken};
use crate::chart::{Tile, TileSpec, tiles};
use crate::compare::{Column, Field, Group, Scope, Table, TableCell, TableRow, basis};
use crate::locale::{Message, PayMessage, SentencePart};
use crate::model::{FigureKey, Place, PlaceKind, Statistic};

/// Steps of the shading.
const STEPS: usize = 5;
const COLUMNS: [Statistic; 3] = [Statistic::P50, Statistic::P25, Statistic::P75];

/// Wages of an occupation group in every state.
pub(super) fn by_state(scope: &Scope<'_>) -> ChartModel {
    let mut offered: Vec<(String, String)> = Vec::new();
    for code in scope.roles().into_iter().flat_map(|role| &role.soc) {
        let subject = format!("soc-{code}");
        let is_new = offered.iter().all(|(other, _)| *other != subject);
        if is_new && scope.data.wage("bls-2025", "US", &subject).is_some() {
            let name = scope.data.occupation(&subject).unwrap_or(&subject).to_owned();
            offered.push((subject, name));
        }
    }
    let wanted = scope.selection.options.get("occupation");
    let field = Field::choice("occupation", scope.text(PayMessage::OccupationLabel), wanted, offered);
    let occupation = scope.data.occupation(field.chosen()).unwrap_or_default().to_owned();
    // From the highest to the lowest, those without a value last; equals by name.
    let mut states: Vec<(Option<f64>, FigureKey, &Place)> = Vec::new();
    for place in scope.data.places.iter().filter(|place| place.kind == PlaceKind::State) {
        let key = scope.key("bls-2025", &place.id, field.chosen(), "pay", Statistic::P50);
        let value = scope.amount(&key);
        let is_before = |(other, _, state): &(Option<f64>, FigureKey, &Place)| {
            *other > value || (*other == value && state.name <= place.name)
        };
        states.insert(states.partition_point(is_before), (value, key, place));
    }
    let values: Vec<f64> = states.iter().rev().filter_map(|(value, ..)| *value).collect();
    let coin = scope.coin();
    let (mut drawn, mut rows) = (Vec::new(), Vec::new());
    for (value, key, place) in &states {
        let say = spoken(scope, &place.name, key).unwrap_or_else(|| format!("{}: {}", place.name, missing(scope, key)));
        drawn.push(Tile {
            id: place.id.strip_prefix("US-").unwrap_or(&place.id).to_owned(),
            step: value.map(|value| step_of(&values, value)),
            text: value.map(|value| coin.label(value)).unwrap_or_default(),
            say,
        });
        let cells = COLUMNS.map(|statistic| match scope.cell(key.with(statistic)) {
            TableCell::Nothing => TableCell::Text(scope.text(PayMessage::NotReleased)),
            wage => wage,
        });
        rows.push(TableRow::new(place.name.clone(), cells.into()));
    }
    let step = |step: usize| {
        let mut within = values.iter().filter(|value| usize::from(step_of(&values, **value)) == step);
        let low = within.next()?;
        Some(scope.fill(Message::FromTo, &[&coin.label(*low), &coin.label(*within.next_back().unwrap_or(low))]))
    };
    let scene = tiles(&TileSpec {
        tiles: drawn,
        steps: (0..STEPS).map(|at| step(at).unwrap_or_default()).collect(),
        withheld_text: scope.text(PayMessage::NotReleased),
        tone: 0,
    });
    let name = |place: &Place| SentencePart::Text(place.name.clone());
    let summary = match extremes(scope, states.iter().map(|(_, key, place)| (*place, key.clone()))) {
        Some([high, low]) => {
            let parts = vec![high.1, name(high.0), low.1, name(low.0)];
            scope.locale().sentence(PayMessage::ByStateSummary, parts)
        }
        None => scope.locale().sentence(Message::NothingToSay, Vec::new()),
    };
    let table = Table {
        caption: scope.fill(PayMessage::ByStateCaption, &[&occupation, &scope.pay_unit()]),
        corner: scope.text(PayMessage::PlaceCorner),
        columns: COLUMNS.map(|statistic| Column::plain(basis::statistic(scope, statistic))).into(),
        groups: vec![Group { title: None, rows }],
    };
    let title = scope.fill(PayMessage::ByStateTitle, &[&occupation]);
    ChartModel::new(title, summary, in_unit(scope, Message::NoteOfficial), table)
        .drawn(scene, &["bls-2025"])
        .with_fields(vec![field])
        .with_remarks(vec![scope.locale().sentence(Message::OfficialRangeSummary, Vec::new())])
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

#[cfg(test)]
mod tests {
    use super::by_state;
    use crate::compare::charts::testing::written;

    #[test]
    fn states_are_ranked_and_the_ends_said() {
        let lines = written("", by_state);
        assert_eq!(lines[0], "The median is highest in Washington ($130,440) and lowest in Puerto Rico ($46,020).");
        assert_eq!(lines[1], "Washington | $130,440 | $98,830 | $131,030");
        // Equal medians stand by name.
        assert_eq!(lines[10..12].iter().map(|line| &line[..8]).collect::<Vec<_>>(), ["Massachu", "Michigan"]);
    }
}
