//! A plot whose values rise: level lines of the grid, each with its label over it.
//!
//! Invariant: a height lies between top and foot, whatever the value.

use super::face::TICK;
use super::point::{Point, X};
use super::scale::Scale;
use super::scene::{Anchor, Class, Node};
use super::spacing::LEVEL_BASELINE;

/// Where values lie between the top and the foot of a plot.
pub(super) struct Levels {
    pub(super) scale: Scale,
    /// Px.
    pub(super) top: f64,
    /// Px.
    pub(super) foot: f64,
}

impl Levels {
    /// The height of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.foot - self.scale.fraction(value) * (self.foot - self.top)
    }

    /// Level lines with their labels; `is_base` tells which one is the line that others are read from.
    pub(super) fn lines(&self, marks: Vec<(f64, String)>, is_base: &dyn Fn(f64) -> bool) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (value, text) in marks {
            let (y, class) = (self.y(value), Class::plain(if is_base(value) { "base" } else { "grid" }));
            nodes.push(Node::level(X::at(0.0), X::at(1.0), y, class));
            nodes.push(TICK.words(Point::left(0.0, y - LEVEL_BASELINE), Anchor::Start, text));
        }
        nodes
    }
}

/// Room for the widest label at the left of a plot, px.
pub(super) fn gutter(marks: &[(f64, String)]) -> f64 {
    TICK.widest(marks.iter().map(|(_, text)| text.as_str()))
}
