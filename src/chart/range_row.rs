//! Layout and drawing of one row of a range chart, and where the arrow keys stop.
//!
//! Invariant: each value given has exactly one stop, and only a survey or an official figure
//! is drawn as a filled box: what a formula made, or an employer states, never looks like a spread of people.

use super::axis::Axis;
use super::face::Face;
use super::kinds::{hatch, pattern_id};
use super::order::sort_by_value;
use super::point::Point;
use super::range_data::{RangeMark, RangeRow, RangeSpec, Style};
use super::rows::Rows;
use super::scale::PlotFrame;
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop};
use super::shape::Shape;
use super::spacing::CAP;
use crate::model::Statistic::{self, High, Low, Mean, MedianHigh, MedianLow, P10, P25, P50, P75, P90};

/// Height and size of a row's drawing.
#[derive(Clone, Copy)]
pub(super) struct RowLayout<'a> {
    pub(super) chart: &'a str,
    pub(super) frame: &'a PlotFrame,
    pub(super) y: f64,
    /// Half the height of its box.
    pub(super) half: f64,
    pub(super) size: f64,
}

impl RowLayout<'_> {
    /// Upper left corner, width and height of a box that is `more` px higher and lower than the row's.
    fn block(&self, from: f64, to: f64, more: f64) -> (Point, Span, f64) {
        let (start, end) = (self.frame.x(from), self.frame.x(to));
        let half = self.half + more;
        (Point::new(start, self.y - half), Span::Fraction((end.fraction - start.fraction).max(0.0)), half * 2.0)
    }

    fn line(&self, from: f64, to: f64, class: Class) -> Node {
        Node::level(self.frame.x(from), self.frame.x(to), self.y, class)
    }

    fn point(&self, value: f64, shape: Shape, class: Class) -> Node {
        Node::mark(self.frame.point(value, self.y), shape, self.size, class)
    }
}

/// Adds a row: its drawing `layout.y` px below its head, with `labels`, and its foot `below` px under that.
pub(super) fn add_row(
    rows: &mut Rows,
    face: Face,
    row: &RangeRow,
    layout: RowLayout<'_>,
    below: f64,
    labels: &dyn Fn(&RowLayout<'_>) -> Vec<Node>,
) {
    let (mut nodes, mut foot) = rows.head(face, &row.title, &row.note, row.marks.is_empty());
    let mut y = foot - 4.0;
    if !row.marks.is_empty() {
        y = foot + layout.y;
        let layout = RowLayout { y, ..layout };
        nodes.extend(if matches!(row.style, Style::Formula | Style::Unknown) {
            computed(row, &layout)
        } else {
            spread(row, &layout)
        });
        nodes.extend(labels(&layout));
        foot = y + below;
    }
    // A withheld row has one stop that speaks its label.
    let stops = if row.marks.is_empty() {
        vec![Stop::new(Point::left(NARROW / 2.0, y), &row.label)]
    } else {
        stops_at(&row.marks, layout.frame, &|_| y)
    };
    rows.push(row.label.clone(), nodes, stops, foot);
}

/// The whole drawing: patterns that its boxes need, axis, the visitor's own pay, rows.
pub(super) fn scene(spec: &RangeSpec<'_>, mut rows: Rows, frame: &PlotFrame) -> Scene {
    let mut tones: Vec<u8> = Vec::new();
    for tone in spec.rows().filter_map(RangeRow::hatched) {
        if !tones.contains(&tone) {
            tones.push(tone);
        }
    }
    let patterns = tones.into_iter().map(|tone| Node::Pattern { id: pattern_id(spec.id, tone), tone }).collect();
    rows.cross(spec.mine(), frame, 0.0);
    let axis = Axis::amounts(frame, spec.tick_text);
    rows.scene(patterns, spec.is_known().then_some(&axis))
}

/// Whiskers, box and median; of a statement a frame from end to end: the middle half where it is known, else all of the band.
fn spread(row: &RangeRow, layout: &RowLayout<'_>) -> Vec<Node> {
    let stated = row.style == Style::Stated;
    let mark = |wanted: &[Statistic]| row.mark(wanted);
    let (low, from, to, high, middle) = if stated {
        (row.low_end(), mark(&[P25, Low, P10]), mark(&[P75, High, P90]), row.high_end(), row.middle())
    } else {
        (mark(&[P10]), mark(&[P25]), mark(&[P75]), mark(&[P90]), mark(&[P50]))
    };
    let class = |names| Class::toned(names, row.shown_tone());
    let mut nodes = Vec::new();
    for (outer, inner) in [(low, from), (high, to)] {
        if let (Some(outer), Some(inner)) = (outer, inner.or(middle.filter(|_| !stated))) {
            nodes.push(layout.line(outer.value.min(inner.value), outer.value.max(inner.value), class("whisk")));
        }
    }
    if let (Some(from), Some(to)) = (from, to) {
        let names = match (stated, row.low) {
            (true, _) => "stated",
            (false, true) => "box low",
            (false, false) => "box",
        };
        let (corner, width, height) = layout.block(from.value, to.value, 0.0);
        nodes.push(Node::rect(corner, width, height, class(names)));
        nodes.extend(row.hatched().map(|tone| hatch(layout.chart, tone, corner, width, height)));
    }
    if row.style == Style::Survey
        && let (Some(from), Some(to)) = (mark(&[MedianLow]), mark(&[MedianHigh]))
    {
        let (corner, width, height) = layout.block(from.value, to.value, 4.0);
        nodes.push(Node::rect(corner, width, height, class("interval")));
    }
    if let (false, Some(mean)) = (stated, mark(&[Mean])) {
        // On the edge of the box: in the middle the median's mark would hide it.
        let at = layout.frame.point(mean.value, layout.y + layout.half);
        nodes.push(Node::mark(at, Shape::Mean, 1.0, class("mean")));
    }
    if let Some(middle) = middle {
        let names = if row.low || stated { "mark low median" } else { "mark median" };
        nodes.push(layout.point(middle.value, Shape::of(row.shown_tone()), class(names)));
    }
    nodes
}

/// A dashed line from end to end around an average; of a figure of unknown kind a ring with a question mark.
fn computed(row: &RangeRow, layout: &RowLayout<'_>) -> Vec<Node> {
    let class = |names| Class::toned(names, 0);
    let mut nodes = Vec::new();
    if row.style == Style::Unknown {
        if let Some(mark) = row.middle().or(row.marks.first()) {
            let at = layout.frame.point(mark.value, layout.y);
            nodes.push(Node::mark(at, Shape::Ring, 1.0, class("unknown")));
            nodes.push(Node::words(at.moved(0.0, 4.3), Anchor::Middle, class("query"), "?".to_owned()));
        }
        return nodes;
    }
    if let (Some(low), Some(high)) = (row.low_end(), row.high_end()) {
        nodes.push(layout.line(low.value, high.value, class("formula")));
        for end in [low, high] {
            let (top, foot) = (layout.y - CAP, layout.y + CAP);
            nodes.push(Node::upright(layout.frame.x(end.value), top, foot, class("cap")));
        }
    }
    nodes.extend(row.middle().map(|middle| layout.point(middle.value, Shape::Diamond, class("mark"))));
    nodes
}

/// A stop for each mark from left to right, at the height that is given for it.
pub(super) fn stops_at(marks: &[RangeMark], frame: &PlotFrame, y: &dyn Fn(&RangeMark) -> f64) -> Vec<Stop> {
    let mut ranked: Vec<&RangeMark> = marks.iter().collect();
    sort_by_value(&mut ranked, |mark| mark.value);
    ranked.into_iter().map(|mark| Stop::new(frame.point(mark.value, y(mark)), &mark.say)).collect()
}
