//! Official wages by state: a tile map of one occupation group, and its table.
//!
//! Invariant: a state whose wage is not released has a tile that says so; the steps of the shading
//! hold equally many states. Its laws: `tests/properties/pay.rs`.

use super::frame::line_table;
use super::model::{ChartModel, in_unit};
use super::pay_frame::{Subject, occupations};
use super::rows::choice_field;
use super::words::extremes;
use crate::chart::{Tile, TileSpec, tiles};
use crate::compare::{Coin, Group, Scope, TableCell, TableRow, basis};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::Statistic::{self, P25, P50, P75};
use crate::model::{Place, PlaceKind};

/// Steps of the shading.
const STEPS: usize = 5;
const COLUMNS: [Statistic; 3] = [P50, P25, P75];

/// A state with the wages there.
struct State<'a> {
    place: &'a Place,
    wages: Subject<'a>,
    median: Option<f64>,
}

/// Wages of an occupation group in every state.
pub(super) fn by_state(scope: &Scope<'_>) -> ChartModel {
    let offered = occupations(scope, "bls-2025", "US");
    let field = choice_field(scope, "occupation", PayMessage::OccupationLabel, offered);
    let occupation = scope.data.occupation(field.chosen()).unwrap_or_default().to_owned();
    let states = ranked(scope, field.chosen());
    let medians: Vec<f64> = states.iter().rev().filter_map(|state| state.median).collect();
    let coin = scope.coin();
    let (drawn, rows) = states.iter().map(|state| (tile(state, &medians, &coin), row(state))).unzip();
    let step = |step: usize| {
        let mut within = medians.iter().filter(|median| usize::from(step_of(&medians, **median)) == step);
        let low = within.next()?;
        Some(scope.fill(Message::FromTo, &[&coin.label(*low), &coin.label(*within.next_back().unwrap_or(low))]))
    };
    let scene = tiles(&TileSpec {
        tiles: drawn,
        steps: (0..STEPS).map(|at| step(at).unwrap_or_default()).collect(),
        withheld_text: scope.text(PayMessage::NotReleased),
        tone: 0,
    });
    let caption = scope.fill(PayMessage::ByStateCaption, &[&occupation, &scope.pay_unit()]);
    let heads = COLUMNS.map(|statistic| basis::statistic(scope, statistic)).into();
    let table = line_table(caption, scope.text(PayMessage::PlaceCorner), heads, vec![Group { title: None, rows }]);
    let title = scope.fill(PayMessage::ByStateTitle, &[&occupation]);
    ChartModel::new(title, summary(scope, &states), in_unit(scope, Message::NoteOfficial), table)
        .drawn(scene, &["bls-2025"])
        .with_fields(vec![field])
        .with_remarks(vec![scope.text(Message::OfficialRangeSummary).into()])
}

/// The states from the highest to the lowest median, those without one last; equals by name.
fn ranked<'a>(scope: &'a Scope<'a>, occupation: &str) -> Vec<State<'a>> {
    let mut states: Vec<State<'_>> = Vec::new();
    for place in scope.data.places.iter().filter(|place| place.kind == PlaceKind::State) {
        let key = scope.key("bls-2025", &place.id, occupation, "pay", P50);
        let wages = Subject { scope, key, statistics: &COLUMNS };
        let median = wages.amount(P50);
        let is_before =
            |other: &State<'_>| other.median > median || (other.median == median && other.place.name <= place.name);
        states.insert(states.partition_point(is_before), State { place, wages, median });
    }
    states
}

fn tile(state: &State<'_>, medians: &[f64], coin: &Coin) -> Tile {
    let State { place, wages, median } = state;
    Tile {
        id: place.id.strip_prefix("US-").unwrap_or(&place.id).to_owned(),
        step: median.map(|median| step_of(medians, median)),
        text: median.map(|median| coin.label(median)).unwrap_or_default(),
        say: wages.spoken(&place.name, P50).unwrap_or_else(|| format!("{}: {}", place.name, missing(wages))),
    }
}

fn row(state: &State<'_>) -> TableRow {
    let not_released = |cell| match cell {
        TableCell::Nothing => TableCell::Text(state.wages.scope.text(PayMessage::NotReleased)),
        wage => wage,
    };
    TableRow::new(state.place.name.clone(), state.wages.cells().into_iter().map(not_released).collect())
}

/// The states of the highest and the lowest median that is published. They are estimates for nearly all jobs of a state,
/// and the source gives no interval of a median: nothing is said of how sure their order is.
fn summary(scope: &Scope<'_>, states: &[State<'_>]) -> Sentence {
    let medians = states.iter().map(|state| (state.place, state.wages.key.clone()));
    let Some([high, low]) = extremes(scope, medians) else { return scope.text(Message::NothingToSay).into() };
    let name = |place: &Place| SentencePart::Text(place.name.clone());
    scope.locale().sentence(PayMessage::ByStateSummary, vec![high.1, name(high.0), low.1, name(low.0)])
}

/// The step that a value falls in when equally many values fall in each; `values` rise.
fn step_of(values: &[f64], value: f64) -> u8 {
    let below = values.partition_point(|other| *other < value);
    u8::try_from(below * STEPS / values.len().max(1)).unwrap_or_default().min(STEPS as u8 - 1)
}

/// Why a state has no value.
fn missing(wages: &Subject<'_>) -> String {
    let is_released = wages.scope.data.figure(&wages.key).is_some();
    if is_released { wages.scope.text(Message::NoPriceLevel) } else { wages.scope.text(PayMessage::NotReleased) }
}

#[cfg(test)]
mod tests {
    use super::by_state;
    use crate::compare::charts::testing::written;

    #[test]
    fn states_are_ranked_and_the_ends_said() {
        let lines = written("", by_state);
        assert_eq!(
            lines[0],
            "The highest published median is that of Washington ($130,440), the lowest that of Puerto Rico ($46,020)."
        );
        assert_eq!(lines[1], "Washington | $130,440 | $98,830 | $131,030");
        // Equal medians stand by name.
        assert_eq!(lines[10..12].iter().map(|line| &line[..8]).collect::<Vec<_>>(), ["Massachu", "Michigan"]);
    }
}
