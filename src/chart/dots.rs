//! Pay of groups or places as rows of dots, each on its interval.
//!
//! Invariant: every role has a lane of its own in every row, so no interval hides another; a
//! withheld value is a cross at the start of its lane, never a dot.

use super::axis::{FOOT, axis, head};
use super::dot_columns::Columns;
use super::dot_spec::{DotRow, DotSpec};
use super::heading::{ITEM, heading};
use super::key::key;
use super::mine;
use super::scale::{Frame, Scale};
use super::scene::{Class, NARROW, Node, Scene, Stop, X};
use super::shape::Shape;

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
