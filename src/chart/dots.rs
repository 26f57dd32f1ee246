//! Pay of groups or places as rows of dots, each on its interval.
//!
//! Invariant: every role has a lane of its own in every row, so no interval hides another; a
//! withheld value is a cross at the start of its lane, never a dot.

use super::axis::{FOOT, axis, head};
use super::dot_columns::Columns;
use super::heading::{ITEM, heading};
use super::key::key;
use super::mine::{self, Mine};
use super::scale::{Frame, Scale};
use super::scene::{Class, NARROW, Node, Scene, Stop, X};
use super::shape::Shape;
use super::text::said;

/// The value of one role.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMark {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Its interval, if it has one.
    pub interval: Option<(f64, f64)>,
    /// Few answers: drawn hollow.
    pub low: bool,
    /// Short text, drawn where there is room.
    pub text: String,
    /// What is announced: role, group, value, interval.
    pub say: String,
}

impl DotMark {
    /// Lowest and highest value of its drawing; the interval only if both its ends are numbers.
    fn ends(&self) -> (f64, f64) {
        let (low, high) =
            self.interval.filter(|(a, b)| a.is_finite() && b.is_finite()).unwrap_or((self.value, self.value));
        (low.min(high).min(self.value), high.max(low).max(self.value))
    }
}

/// One group or place.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// Its name.
    pub label: String,
    /// Remark after it; may be empty.
    pub note: String,
    /// Values that are not withheld.
    pub marks: Vec<DotMark>,
    /// Tone of each role that is withheld, and what is announced for it.
    pub withheld: Vec<(u8, String)>,
}

impl DotRow {
    /// The marks from lowest to highest; what is not a number has no place.
    fn ranked(&self) -> Vec<&DotMark> {
        let mut marks: Vec<&DotMark> = Vec::new();
        for mark in self.marks.iter().filter(|mark| mark.value.is_finite()) {
            let at = marks.iter().position(|other| other.value > mark.value).unwrap_or(marks.len());
            marks.insert(at, mark);
        }
        marks
    }

    fn said(&self) -> String {
        let marks = self.marks.iter().map(|mark| mark.say.as_str());
        said(&self.label, &self.note, marks.chain(self.withheld.iter().map(|(_, say)| say.as_str())))
    }
}

/// What `dots` draws.
pub struct DotSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Rows from top to foot, in the order in which they rank.
    pub rows: Vec<DotRow>,
    /// Tone and name of each role, for the key and the order of the lanes.
    pub series: Vec<(u8, String)>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay.
    pub mine: Option<Mine>,
}

/// From lane to lane.
const LANE: f64 = 7.0;
/// Rows that fit a screen; more of them have the axis at the head as well.
const SCREEN: usize = 14;

/// Where the lanes of a row stand.
struct Lanes<'a> {
    series: &'a [(u8, String)],
    frame: Frame,
}

impl Lanes<'_> {
    /// Half the height that they take.
    fn half(&self) -> f64 {
        (self.series.len().max(1) as f64 - 1.0) / 2.0 * LANE
    }

    fn y(&self, tone: u8, middle: f64) -> f64 {
        let lane = self.series.iter().position(|(own, _)| *own == tone);
        middle + lane.map_or(0.0, |lane| lane as f64 * LANE - self.half())
    }

    fn draw(&self, row: &DotRow, middle: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (tone, _) in &row.withheld {
            let class = Class::toned("withheld", *tone);
            let y = self.y(*tone, middle);
            nodes.push(Node::Mark { x: X::left(5.0), y, shape: Shape::Cross, size: 0.75, class });
        }
        let marks = row.ranked();
        for mark in &marks {
            let (low, high) = mark.ends();
            let y = self.y(mark.tone, middle);
            if high > low {
                nodes.push(Node::level(self.frame.x(low), self.frame.x(high), y, Class::toned("reach", mark.tone)));
            }
        }
        for mark in marks {
            let class = Class::toned(if mark.low { "mark low" } else { "mark" }, mark.tone);
            let (x, y) = (self.frame.x(mark.value), self.y(mark.tone, middle));
            nodes.push(Node::Mark { x, y, shape: Shape::of(mark.tone), size: 0.75, class });
        }
        nodes
    }

    /// Crosses first, as they stand at the start, then values from low to high.
    fn stops(&self, row: &DotRow, middle: f64) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        for (tone, say) in &row.withheld {
            stops.push(Stop { x: X::left(5.0), y: self.y(*tone, middle), text: say.clone() });
        }
        for mark in row.ranked() {
            let (x, y) = (self.frame.x(mark.value), self.y(mark.tone, middle));
            stops.push(Stop { x, y, text: mark.say.clone() });
        }
        if stops.is_empty() {
            stops.push(Stop { x: X::left(NARROW / 2.0), y: middle, text: row.said() });
        }
        stops
    }
}

/// Draws dots on their intervals.
#[must_use]
pub fn dots(spec: &DotSpec<'_>) -> Scene {
    let marks = || spec.rows.iter().flat_map(DotRow::ranked);
    if marks().next().is_none() {
        return Scene::empty();
    }
    let mine = spec.mine.as_ref();
    let all = marks().flat_map(|mark| [mark.ends().0, mark.ends().1]).chain(mine::value(mine));
    // Crosses have the left edge to themselves.
    let shift = if spec.rows.iter().any(|row| !row.withheld.is_empty()) { 18.0 } else { 7.0 };
    let frame = Frame { scale: Scale::padded(all, 0.0, 0.0), share: (NARROW - shift - 7.0) / NARROW, shift };
    let lanes = Lanes { series: &spec.series, frame };
    let columns = Columns::of(&spec.rows, &spec.series);

    let (key, label) = key(&spec.series);
    let long = spec.rows.len() > SCREEN;
    let top = label + if long { 20.0 } else { 0.0 };
    let mut rows = Vec::new();
    let mut stops = Vec::new();
    let mut y = top + mine::band(mine) + 14.0;
    for row in &spec.rows {
        let nothing = row.ranked().is_empty();
        let (texts, foot) = heading(ITEM, &row.label, &row.note, nothing, y);
        // A rule over each row keeps name, dots and figures together where they are far apart.
        let mut nodes = vec![Node::level(X::at(0.0), X::at(1.0), y - 14.0, Class::plain("grid"))];
        nodes.extend(texts);
        nodes.extend(columns.draw(row, y));
        let middle = foot + 11.0 + lanes.half();
        nodes.extend(lanes.draw(row, middle));
        stops.push(lanes.stops(row, middle));
        rows.push(Node::group(Some(row.said()), "line", nodes));
        y = middle + lanes.half() + 23.0;
    }
    let foot = y - 14.0;
    let mut nodes: Vec<Node> = key.into_iter().collect();
    nodes.push(axis(&frame, spec.tick_text, top, foot));
    if long {
        nodes.push(head(&frame, spec.tick_text, top - 6.0));
    }
    if let Some((line, own)) = mine::upright(mine, &frame, top, foot) {
        nodes.push(line);
        stops.insert(0, own);
    }
    nodes.extend(rows);
    Scene { height: foot + FOOT, nodes, stops }
}
