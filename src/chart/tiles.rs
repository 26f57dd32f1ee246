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
use super::tile_grid::{COLUMNS, placed};

/// One state.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its two letters, such as "CA".
    pub id: String,
    /// Its value; none where it is withheld.
    pub value: Option<f64>,
    /// Its step, 0 to 4.
    pub step: u8,
    /// Short text of its value, drawn where there is room.
    pub text: String,
    /// What is announced: state, value, answers.
    pub say: String,
}

impl Tile {
    fn known(&self) -> bool {
        self.value.is_some_and(f64::is_finite)
    }
}

/// What `tiles` draws.
pub struct TileSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Tone of the role whose pay it is; 0 for a figure of no role.
    pub tone: u8,
    /// States in any order.
    pub tiles: Vec<Tile>,
    /// What each step means, from the lowest on.
    pub steps: Vec<String>,
    /// What a cross means.
    pub withheld_text: String,
}

/// Height of a tile, and from row to row.
const HIGH: f64 = 32.0;
const ROW: f64 = 35.0;
/// Share of its column that a tile takes.
const PART: f64 = 0.93;
const STEPS: u8 = 5;

const fn tint(step: u8) -> &'static str {
    match step {
        0 => "tile s0",
        1 => "tile s1",
        2 => "tile s2",
        3 => "tile s3",
        _ => "tile s4",
    }
}

/// Where a tile lies.
#[derive(Clone, Copy)]
struct Place {
    /// Its upper left corner.
    at: Point,
    height: f64,
    /// Its width, or a part of it.
    wide: fn(f64) -> Span,
}

impl Place {
    fn rect(&self, down: f64, part: f64, height: f64, class: Class) -> Node {
        Node::rect(self.at.moved(0.0, down), (self.wide)(part), height, class)
    }

    /// Tint and bar of a step, or the outline of what is withheld.
    fn ground(&self, step: Option<u8>, tone: u8) -> Vec<Node> {
        let Some(step) = step else {
            return vec![self.rect(0.0, 1.0, self.height, Class::toned("tile none", tone))];
        };
        let step = step.min(STEPS - 1);
        let part = f64::from(step + 1) / f64::from(STEPS);
        vec![
            self.rect(0.0, 1.0, self.height, Class::toned(tint(step), tone)),
            self.rect(self.height - 4.0, part, 4.0, Class::toned("level", tone)),
        ]
    }
}

fn column(part: f64) -> Span {
    Span::Fraction(part * PART / COLUMNS)
}

fn sample(part: f64) -> Span {
    Span::Px(part * BOX)
}

/// The legend and its height.
fn legend(spec: &TileSpec<'_>) -> (Node, f64) {
    let withheld = spec.tiles.iter().any(|tile| !tile.known());
    let mut entries: Vec<(Option<u8>, &str)> =
        (0..STEPS).map(Some).zip(spec.steps.iter().map(String::as_str)).collect();
    if withheld && !spec.withheld_text.is_empty() {
        entries.push((None, &spec.withheld_text));
    }
    let mut legend = Legend::below(0.0, BOXES);
    for (step, text) in entries {
        legend.push(text, &|at| {
            let mut nodes = Place { at: at.moved(0.0, -11.0), height: 14.0, wide: sample }.ground(step, spec.tone);
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
fn shown(spec: &TileSpec<'_>) -> Option<&'static str> {
    let texts = spec.tiles.iter().filter(|tile| tile.known()).map(|tile| tile.text.as_str());
    let widest = KEY.widest(texts) + 2.0;
    let room = |wide: f64| wide / COLUMNS * PART;
    if widest <= room(WIDE) {
        Some("code wide")
    } else if widest <= room(WIDER) {
        Some("code wider")
    } else {
        None
    }
}

/// Draws the tiles.
#[must_use]
pub fn tiles(spec: &TileSpec<'_>) -> Scene {
    if !spec.tiles.iter().any(Tile::known) {
        return Scene::empty();
    }
    let (key, above) = legend(spec);
    let values = shown(spec);
    let mut nodes = vec![key];
    let mut stops: Vec<Vec<Stop>> = Vec::new();
    let mut height = above;
    let ids = spec.tiles.iter().map(|tile| tile.id.as_str());
    for (index, row) in placed(ids).into_iter().enumerate() {
        let y = above + index as f64 * ROW;
        let mut places = Vec::new();
        for (at, tile) in row {
            let Some(tile) = spec.tiles.get(tile) else {
                continue;
            };
            let x = X::at((f64::from(at) + (1.0 - PART) / 2.0) / COLUMNS);
            let middle = Point::new(X::at((f64::from(at) + 0.5) / COLUMNS), y);
            let step = tile.known().then_some(tile.step);
            let mut drawn = Place { at: Point::new(x, y), height: HIGH, wide: column }.ground(step, spec.tone);
            let words = |down, names, text: &str| {
                Node::words(middle.moved(0.0, down), Anchor::Middle, Class::plain(names), text.to_owned())
            };
            drawn.push(words(12.0, "code", &tile.id));
            if step.is_none() {
                drawn.push(cross(middle.moved(0.0, 22.0), spec.tone));
            } else {
                drawn.extend(values.map(|names| words(25.0, names, &tile.text)));
            }
            nodes.push(Node::group(Some(tile.say.clone()), "line", drawn));
            places.push(Stop::new(middle.moved(0.0, HIGH / 2.0), &tile.say));
        }
        if !places.is_empty() {
            stops.push(places);
            height = y + HIGH + 4.0;
        }
    }
    Scene { height, nodes, stops }
}
