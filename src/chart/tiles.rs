//! The states of the US as tiles of one size, each near its neighbours.
//!
//! Invariant: a step is told by the bar at the foot of a tile as well as by its tint, and what
//! is withheld by a cross; every tile given has a stop, in the rows of the grid.

use super::face::KEY;
use super::legend::{BOX, BOXES, Legend};
use super::picture::{WIDE, WIDER};
use super::point::{Point, X};
use super::scene::{Anchor, Class, Node, Scene, Span, Stop};
use super::shape::Shape;
use super::tile_grid::{COLUMNS, by_rows};

/// One state.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its two letters, such as "CA".
    pub id: String,
    /// The step of its value, 0 to 4; none where it is withheld.
    pub step: Option<u8>,
    /// Short text of its value, drawn where there is room.
    pub text: String,
    /// Announced at its stop: state, value, answers.
    pub say: String,
}

/// A map of the states.
pub struct TileSpec {
    /// Tone of the role whose pay it is; 0 for a figure of no role.
    pub tone: u8,
    /// States in any order.
    pub tiles: Vec<Tile>,
    /// Meaning of each step, from the lowest on.
    pub steps: Vec<String>,
    /// Meaning of a cross.
    pub withheld_text: String,
}

/// Height of a tile, and from row to row.
const HIGH: f64 = 32.0;
const ROW: f64 = 35.0;
/// Share of its column that a tile takes.
const PART: f64 = 0.93;
/// Classes of the steps.
const TINTS: [&str; 5] = ["tile s0", "tile s1", "tile s2", "tile s3", "tile s4"];

/// Tint and bar of a step, or the outline of what is withheld; `corner` is the upper left one, `wide` the width of a part of it.
fn ground(corner: Point, height: f64, wide: fn(f64) -> Span, step: Option<u8>, tone: u8) -> Vec<Node> {
    let rect =
        |down, part, height, names| Node::rect(corner.moved(0.0, down), wide(part), height, Class::toned(names, tone));
    let Some(step) = step else {
        return vec![rect(0.0, 1.0, height, "tile none")];
    };
    let step = usize::from(step).min(TINTS.len() - 1);
    let tint = TINTS.get(step).copied().unwrap_or_default();
    vec![rect(0.0, 1.0, height, tint), rect(height - 4.0, (step + 1) as f64 / TINTS.len() as f64, 4.0, "level")]
}

/// The legend and its height.
fn legend(spec: &TileSpec) -> (Node, f64) {
    let is_withheld = spec.tiles.iter().any(|tile| tile.step.is_none());
    let withheld = (is_withheld && !spec.withheld_text.is_empty()).then_some((None, &spec.withheld_text));
    let mut legend = Legend::below(0.0, BOXES);
    for (step, text) in (0..5).map(Some).zip(&spec.steps).chain(withheld) {
        legend.push(text, &|at| {
            let mut nodes = ground(at.moved(0.0, -11.0), 14.0, |part| Span::Px(part * BOX), step, spec.tone);
            nodes.extend(step.is_none().then(|| cross(at.moved(BOX / 2.0, -4.0), spec.tone)));
            nodes
        });
    }
    legend.group()
}

/// The cross of a state that is withheld.
const fn cross(at: Point, tone: u8) -> Node {
    Node::mark(at, Shape::Cross, 1.0, Class::toned("withheld", tone))
}

/// The class of the values by the least width at which all have room in their tiles.
fn shown(spec: &TileSpec) -> Option<&'static str> {
    let texts = spec.tiles.iter().filter(|tile| tile.step.is_some()).map(|tile| tile.text.as_str());
    let widest = KEY.widest(texts) + 2.0;
    let has_room = |wide: f64| widest <= wide / COLUMNS * PART;
    let wider = has_room(WIDER).then_some("code wider");
    if has_room(WIDE) { Some("code wide") } else { wider }
}

/// Draws the tiles.
#[must_use]
pub fn tiles(spec: &TileSpec) -> Scene {
    if spec.tiles.iter().all(|tile| tile.step.is_none()) {
        return Scene::empty();
    }
    let (key, above) = legend(spec);
    let values = shown(spec);
    let mut nodes = vec![key];
    let mut stops: Vec<Vec<Stop>> = Vec::new();
    let mut height = above;
    let ids = spec.tiles.iter().map(|tile| tile.id.as_str());
    for (index, row) in by_rows(ids).into_iter().enumerate() {
        let y = above + index as f64 * ROW;
        let mut row_stops = Vec::new();
        for (column, tile) in row {
            let Some(tile) = spec.tiles.get(tile) else {
                continue;
            };
            let at = |part: f64| Point::new(X::at((f64::from(column) + part) / COLUMNS), y);
            let (corner, middle) = (at((1.0 - PART) / 2.0), at(0.5));
            let wide = |part| Span::Fraction(part * PART / COLUMNS);
            let mut drawn = ground(corner, HIGH, wide, tile.step, spec.tone);
            let words = |down, names, text: &str| {
                Node::words(middle.moved(0.0, down), Anchor::Middle, Class::plain(names), text.to_owned())
            };
            drawn.push(words(12.0, "code", &tile.id));
            if tile.step.is_none() {
                drawn.push(cross(middle.moved(0.0, 22.0), spec.tone));
            } else {
                drawn.extend(values.map(|names| words(25.0, names, &tile.text)));
            }
            nodes.push(Node::group(Some(tile.say.clone()), "line", drawn));
            row_stops.push(Stop::new(middle.moved(0.0, HIGH / 2.0), &tile.say));
        }
        if !row_stops.is_empty() {
            stops.push(row_stops);
            height = y + HIGH + 4.0;
        }
    }
    Scene { height, nodes, stops }
}
