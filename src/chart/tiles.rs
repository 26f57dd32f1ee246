//! The states of the US as tiles of one size, each near its neighbours.
//!
//! Invariant: a step is told by the bar at the foot of a tile as well as by its tint, and what
//! is withheld by a cross; every tile given has a stop, in the rows of the grid.

use super::picture::{WIDE, WIDER};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop, X};
use super::shape::Shape;
use super::text::{width, wrapped};
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
/// Room for a tile in the key, and for a line of it.
const SAMPLE: f64 = 24.0;
const LINE: f64 = 22.0;
/// Where its lines begin: half an outline lies outside a tile.
const START: f64 = 1.0;

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
    x: X,
    y: f64,
    height: f64,
    /// Its width, or a part of it.
    wide: fn(f64) -> Span,
}

impl Place {
    fn rect(&self, y: f64, part: f64, height: f64, class: Class) -> Node {
        Node::Rect { x: self.x, y, width: (self.wide)(part), height, class, pattern: None }
    }

    /// Tint and bar of a step, or the outline of what is withheld.
    fn ground(&self, step: Option<u8>, tone: u8) -> Vec<Node> {
        let Some(step) = step else {
            return vec![self.rect(self.y, 1.0, self.height, Class::toned("tile none", tone))];
        };
        let step = step.min(STEPS - 1);
        let part = f64::from(step + 1) / f64::from(STEPS);
        vec![
            self.rect(self.y, 1.0, self.height, Class::toned(tint(step), tone)),
            self.rect(self.y + self.height - 4.0, part, 4.0, Class::toned("level", tone)),
        ]
    }
}

fn column(part: f64) -> Span {
    Span::Fraction(part * PART / COLUMNS)
}

fn sample(part: f64) -> Span {
    Span::Px(part * 18.0)
}

/// The key and its height.
fn legend(spec: &TileSpec<'_>) -> (Node, f64) {
    let withheld = spec.tiles.iter().any(|tile| !tile.known());
    let mut entries: Vec<(Option<u8>, &str)> =
        (0..STEPS).map(Some).zip(spec.steps.iter().map(String::as_str)).collect();
    if withheld && !spec.withheld_text.is_empty() {
        entries.push((None, &spec.withheld_text));
    }
    let mut nodes = Vec::new();
    let (mut x, mut y) = (START, 13.0);
    for (step, text) in entries {
        let wide = SAMPLE + width(text, 12.0, false);
        if x > START && x + wide > NARROW {
            x = START;
            y += LINE;
        }
        let place = Place { x: X::left(x), y: y - 11.0, height: 14.0, wide: sample };
        nodes.extend(place.ground(step, spec.tone));
        if step.is_none() {
            let class = Class::toned("withheld", spec.tone);
            nodes.push(Node::Mark { x: X::left(x + 9.0), y: y - 4.0, shape: Shape::Cross, size: 1.0, class });
        }
        let class = Class::plain("key");
        if x <= START && x + wide > NARROW {
            // A text of several lines begins below its sample.
            for line in wrapped(text, 12.0, false) {
                y += 15.0;
                nodes.push(Node::words(X::left(0.0), y, Anchor::Start, class, line));
            }
        } else {
            nodes.push(Node::words(X::left(x + SAMPLE), y, Anchor::Start, class, text.to_owned()));
        }
        x += wide + 10.0;
    }
    (Node::group(None, "legend", nodes), y + 14.0)
}

/// The class of the values by the least width at which all have room in their tiles.
fn shown(spec: &TileSpec<'_>) -> Option<&'static str> {
    let texts = spec.tiles.iter().filter(|tile| tile.known()).map(|tile| width(&tile.text, 12.0, false));
    let widest = texts.fold(0.0, f64::max) + 2.0;
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
            let middle = X::at((f64::from(at) + 0.5) / COLUMNS);
            let step = tile.known().then_some(tile.step);
            let mut drawn = Place { x, y, height: HIGH, wide: column }.ground(step, spec.tone);
            let words =
                |y, names, text: &str| Node::words(middle, y, Anchor::Middle, Class::plain(names), text.to_owned());
            drawn.push(words(y + 12.0, "code", &tile.id));
            if step.is_none() {
                let class = Class::toned("withheld", spec.tone);
                drawn.push(Node::Mark { x: middle, y: y + 22.0, shape: Shape::Cross, size: 1.0, class });
            } else {
                drawn.extend(values.map(|names| words(y + 25.0, names, &tile.text)));
            }
            nodes.push(Node::group(Some(tile.say.clone()), "line", drawn));
            places.push(Stop { x: middle, y: y + HIGH / 2.0, text: tile.say.clone() });
        }
        if !places.is_empty() {
            stops.push(places);
            height = y + HIGH + 4.0;
        }
    }
    Scene { height, nodes, stops }
}
