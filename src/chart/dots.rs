//! Pay of groups or places as rows of dots, each on its interval.
//!
//! Invariant: every role has a lane of its own in every row, so no interval hides another; a
//! withheld value is a cross at the start of its lane, never a dot.

use super::axis::Axis;
use super::dot_columns::Columns;
use super::dot_spec::{DotMark, DotRow};
use super::face::ITEM;
use super::legend;
use super::mine::{self, Mine};
use super::point::{Point, X};
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::LANES;

/// From the left edge to the small cross of a withheld value.
const CROSS: f64 = 5.0;
/// From lane to lane.
const LANE: f64 = 7.0;
/// Rows that fit a screen; more of them have the axis at the head as well.
const SCREEN: usize = 14;

/// The lanes of a row, one a role.
struct Lanes<'a> {
    series: &'a [(u8, String)],
    frame: PlotFrame,
}

impl Lanes<'_> {
    /// Half the height that they take.
    fn half(&self) -> f64 {
        (self.series.len().max(1) as f64 - 1.0) / 2.0 * LANE
    }

    fn y(&self, tone: u8, middle: f64) -> f64 {
        let lane = self.series.iter().position(|(other, _)| *other == tone);
        middle + lane.map_or(0.0, |lane| lane as f64 * LANE - self.half())
    }

    /// Draws a row and gives its stops: crosses first, as they stand at the start, then values from low to high.
    fn draw(&self, row: &DotRow, marks: &[&DotMark], middle: f64, nodes: &mut Vec<Node>) -> Vec<Stop> {
        let mut stops = Vec::new();
        for (tone, say) in &row.withheld {
            let at = Point::left(CROSS, self.y(*tone, middle));
            nodes.push(Node::mark(at, Shape::Cross, 0.75, Class::toned("withheld", *tone)));
            stops.push(Stop::new(at, say));
        }
        let mut dots = Vec::new();
        for mark in marks {
            let (low, high) = mark.ends();
            let at = self.frame.point(mark.value, self.y(mark.tone, middle));
            if high > low {
                let class = Class::toned("reach", mark.tone);
                nodes.push(Node::level(self.frame.x(low), self.frame.x(high), at.y, class));
            }
            let class = Class::toned(if mark.low { "mark low" } else { "mark" }, mark.tone);
            dots.push(Node::mark(at, Shape::of(mark.tone), 0.75, class));
            stops.push(Stop::new(at, &mark.say));
        }
        nodes.extend(dots);
        if stops.is_empty() {
            stops.push(Stop { at: Point::left(NARROW / 2.0, middle), text: row.said() });
        }
        stops
    }
}

/// Draws dots on their intervals, in rows from top to foot; `mine` is the visitor's pay.
#[must_use]
pub fn dots(rows: &[DotRow], series: &[(u8, String)], tick_text: &dyn Fn(f64) -> String, mine: Option<&Mine>) -> Scene {
    let marks = || rows.iter().flat_map(DotRow::ranked);
    if marks().next().is_none() {
        return Scene::empty();
    }
    let all = marks().flat_map(|mark| [mark.ends().0, mark.ends().1]).chain(mine::value(mine));
    // Crosses have the left edge to themselves.
    let shift = if rows.iter().any(|row| !row.withheld.is_empty()) { 18.0 } else { 7.0 };
    let frame = PlotFrame { scale: Scale::padded(all, 0.0, 0.0), share: (NARROW - shift - 7.0) / NARROW, shift };
    let lanes = Lanes { series, frame };
    let columns = Columns::laid_out(rows, series);

    let (key, label) = legend::roles(0.0, series);
    let long = rows.len() > SCREEN;
    let top = label + if long { 20.0 } else { 0.0 };
    let mut layout = Rows::below(top, LANES);
    layout.baseline += mine::band(mine);
    for row in rows {
        let y = layout.baseline;
        let marks = row.ranked();
        let (texts, foot) = layout.head(ITEM, &row.label, &row.note, marks.is_empty());
        // A rule over each row keeps name, dots and figures together where they are far apart.
        let mut nodes = vec![Node::level(X::at(0.0), X::at(1.0), y - 14.0, Class::plain("grid"))];
        nodes.extend(texts);
        nodes.extend(columns.draw(row, y));
        let middle = foot + 11.0 + lanes.half();
        let stops = lanes.draw(row, &marks, middle, &mut nodes);
        layout.push(row.said(), nodes, stops, middle + lanes.half());
    }
    let axis = Axis::amounts(&frame, tick_text);
    if long {
        layout.over.push(axis.labels(top - 6.0));
    }
    layout.cross(mine, &frame, top);
    layout.scene(key.into_iter().collect(), Some(&axis))
}
