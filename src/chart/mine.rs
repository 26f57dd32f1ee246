//! The visitor's own pay: a line through a whole drawing, with its label in a band above it.
//!
//! Invariant: the label has a band of its own, so it meets no other label; it stays inside the
//! drawing and touches its line at every width.

use super::face::VALUE;
use super::point::{Point, X};
use super::scale::PlotFrame;
use super::scene::{Anchor, Class, NARROW, Node, Span, Stop};
use super::shape::Shape;
use super::spacing::CLEAR;

/// The visitor's own pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Mine {
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Its label, such as "your pay €85k".
    pub text: String,
    /// Announced at its stop.
    pub say: String,
}

/// The pay if it has a place: what is not a number has none.
pub(super) fn given(mine: Option<&Mine>) -> Option<&Mine> {
    mine.filter(|mine| mine.value.is_finite())
}

/// The value, for the extent of a scale.
pub(super) fn value(mine: Option<&Mine>) -> impl Iterator<Item = f64> {
    given(mine).map(|mine| mine.value).into_iter()
}

/// Height of the band with the label; none without a value.
pub(super) fn band(mine: Option<&Mine>) -> f64 {
    given(mine).map_or(0.0, |mine| VALUE.wrapped(&mine.text).len().max(1) as f64 * VALUE.line + CLEAR)
}

/// An upright line from the band to `foot`, and its row of stops; the band starts at `top`.
pub(super) fn upright(mine: Option<&Mine>, frame: &PlotFrame, top: f64, foot: f64) -> Option<(Node, Vec<Stop>)> {
    let head = top + band(mine) - 4.0;
    given(mine).map(|mine| {
        let at = frame.point(mine.value, head);
        let mut nodes = vec![Node::upright(at.x, head, foot, Class::plain("mine"))];
        let centre = |wide| frame.inside(mine.value, wide);
        nodes.extend(VALUE.stacked(VALUE.wrapped(&mine.text), top - 4.0, Anchor::Middle, &centre).0);
        // The head tells the line from those of the grid where colours are forced.
        nodes.push(Node::mark(at, Shape::Down, 0.7, Class::plain("mine")));
        (Node::group(Some(mine.say.clone()), "own", nodes), vec![Stop::new(at, &mine.say)])
    })
}

/// A level line at `y` through the whole width. Its label, with a sample of the line, stands
/// in the band: beside the line it would meet the marks.
pub(super) fn level(mine: Option<&Mine>, y: f64, top: f64) -> Option<(Node, Vec<Stop>)> {
    given(mine).map(|mine| {
        let class = Class::plain("mine");
        let mut nodes = vec![Node::level(X::at(0.0), X::at(1.0), y, class)];
        let lines = VALUE.wrapped(&mine.text);
        let room = lines.iter().all(|line| VALUE.width(line) + 18.0 <= NARROW);
        if room {
            nodes.push(Node::rect(Point::left(0.0, top + VALUE.line - 10.0), Span::Px(13.0), 2.0, class));
        }
        let start = X::left(if room { 18.0 } else { 0.0 });
        nodes.extend(VALUE.stacked(lines, top - 4.0, Anchor::Start, &|_| start).0);
        (Node::group(Some(mine.say.clone()), "own", nodes), vec![Stop::new(Point::left(6.5, y), &mine.say)])
    })
}
