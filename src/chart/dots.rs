//! Pay of groups or places as rows of dots, each on its interval.
//!
//! Invariant: every role has a lane of its own in every row, so no interval hides another; a
//! withheld value is a cross at the start of its lane, never a dot.

use super::axis::Axis;
use super::dot_columns::Columns;
use super::dot_spec::{DotRow, DotSpec};
use super::face::ITEM;
use super::legend;
use super::mine;
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

/// Where the lanes of a row stand.
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
        let lane = self.series.iter().position(|(own, _)| *own == tone);
        middle + lane.map_or(0.0, |lane| lane as f64 * LANE - self.half())
    }

    fn draw(&self, row: &DotRow, middle: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (tone, _) in &row.withheld {
            let at = Point::left(CROSS, self.y(*tone, middle));
            nodes.push(Node::mark(at, Shape::Cross, 0.75, Class::toned("withheld", *tone)));
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
            let at = self.frame.point(mark.value, self.y(mark.tone, middle));
            nodes.push(Node::mark(at, Shape::of(mark.tone), 0.75, class));
        }
        nodes
    }

    /// Crosses first, as they stand at the start, then values from low to high.
    fn stops(&self, row: &DotRow, middle: f64) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        for (tone, say) in &row.withheld {
            stops.push(Stop::new(Point::left(CROSS, self.y(*tone, middle)), say));
        }
        for mark in row.ranked() {
            stops.push(Stop::new(self.frame.point(mark.value, self.y(mark.tone, middle)), &mark.say));
        }
        if stops.is_empty() {
            stops.push(Stop { at: Point::left(NARROW / 2.0, middle), text: row.said() });
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
    let frame = PlotFrame { scale: Scale::padded(all, 0.0, 0.0), share: (NARROW - shift - 7.0) / NARROW, shift };
    let lanes = Lanes { series: &spec.series, frame };
    let columns = Columns::laid_out(&spec.rows, &spec.series);

    let (key, label) = legend::roles(0.0, &spec.series);
    let long = spec.rows.len() > SCREEN;
    let top = label + if long { 20.0 } else { 0.0 };
    let mut rows = Rows::below(top, LANES);
    rows.baseline += mine::band(mine);
    for row in &spec.rows {
        let y = rows.baseline;
        let (texts, foot) = rows.head(ITEM, &row.label, &row.note, row.ranked().is_empty());
        // A rule over each row keeps name, dots and figures together where they are far apart.
        let mut nodes = vec![Node::level(X::at(0.0), X::at(1.0), y - 14.0, Class::plain("grid"))];
        nodes.extend(texts);
        nodes.extend(columns.draw(row, y));
        let middle = foot + 11.0 + lanes.half();
        nodes.extend(lanes.draw(row, middle));
        rows.push(row.said(), nodes, lanes.stops(row, middle), middle + lanes.half());
    }
    let axis = Axis::amounts(&frame, spec.tick_text);
    if long {
        rows.over.push(axis.labels(top - 6.0));
    }
    rows.cross(mine, &frame, top);
    rows.scene(key.into_iter().collect(), Some(&axis))
}
