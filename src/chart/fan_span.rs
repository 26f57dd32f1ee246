//! A stretch of steps as a bracket above the plot, with its label over it.
//!
//! Invariant: the label has lines of its own, so it meets nothing; an end that is not drawn
//! is a head at the edge of the plot, never a cap.

use super::face::VALUE;
use super::point::Point;
use super::scale::PlotFrame;
use super::scene::{Anchor, Class, Node, Stop};
use super::shape::Shape;
use super::spacing::CAP;

/// A stretch of steps, drawn as a bracket above the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct FanSpan {
    /// Its first step.
    pub from: f64,
    /// Its last step; none where it ends beyond the last step that is drawn.
    pub to: Option<f64>,
    /// The step in its middle, if it has one.
    pub middle: Option<f64>,
    /// Its label, such as "even between month 14 and 31".
    pub text: String,
    /// Announced at its stop.
    pub say: String,
}

/// One bracket.
pub(super) struct Bracket {
    pub(super) node: Node,
    /// Where the lines from its ends down to the plot begin.
    pub(super) guides: Vec<Point>,
    pub(super) stop: Stop,
    /// The lowest px that it takes.
    pub(super) foot: f64,
}

/// The bracket of a stretch below `top`; none where its first step is no number.
pub(super) fn bracket(span: &FanSpan, frame: &PlotFrame, tone: u8, top: f64) -> Option<Bracket> {
    if !span.from.is_finite() {
        return None;
    }
    let last = frame.scale.high();
    let (from, to) = match span.to {
        Some(to) if to.is_finite() => (span.from.min(to), Some(span.from.max(to)).filter(|to| *to <= last)),
        _ => (span.from, None),
    };
    let from = from.clamp(frame.scale.low(), last);
    let end = to.unwrap_or(last).max(from);
    let middle = span.middle.filter(|middle| (from..=end).contains(middle));

    let half = |wide| frame.inside((from + end) / 2.0, wide);
    let (mut nodes, last) = VALUE.stacked(VALUE.wrapped(&span.text), top - 2.0, Anchor::Middle, &half);
    let y = last + 14.0;
    let class = Class::toned("reach", tone);
    if end > from {
        nodes.push(Node::level(frame.x(from), frame.x(end), y, class));
    }
    let mut guides = Vec::new();
    for x in [Some(from), to.map(|_| end)].into_iter().flatten().map(|value| frame.x(value)) {
        nodes.push(Node::upright(x, y - CAP, y + CAP, class));
        guides.push(Point::new(x, y + CAP));
    }
    let mark = |x, shape, size| Node::mark(Point::new(x, y), shape, size, Class::toned("mark", tone));
    if to.is_none() {
        nodes.push(mark(frame.x(end).moved(2.0), Shape::Right, 0.9));
    }
    nodes.extend(middle.map(|middle| mark(frame.x(middle), Shape::of(tone), 0.75)));
    let stop = Stop::new(frame.point(middle.unwrap_or((from + end) / 2.0), y), &span.say);
    Some(Bracket { node: Node::group(Some(span.say.clone()), "line", nodes), guides, stop, foot: y + 10.0 })
}
