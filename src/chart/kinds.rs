//! Two kinds of bars, one solid and one hatched, and the legend that tells which is which.
//!
//! Invariant: the kinds differ by their filling, never by colour; both are neutral, as a kind
//! is no role.

use super::legend::{BOX, BOXES, Legend};
use super::point::{Point, X};
use super::scene::{Class, Node, Span};
use super::shape::Shape;
use super::spacing::HALF_BAR;
use crate::text::decimal::write_at_most;
use crate::text::join::concat;

/// How a bar is filled, for each thing that bars of one chart tell apart; a sample of each stands in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FillKind {
    /// The first kind.
    Solid,
    /// The second one.
    Hatched,
    /// The head of a bar that goes on beyond the axis.
    Open,
}

/// Id of a tone's pattern within a chart.
pub(super) fn pattern_id(chart: &str, tone: u8) -> String {
    concat(&["pat-", chart, "-", write_at_most(f64::from(tone), 0).as_str()])
}

/// The pattern of the second kind.
pub(super) fn pattern(chart: &str) -> Node {
    Node::Pattern { id: pattern_id(chart, 0), tone: 0 }
}

/// The head at the end of an open bar.
pub(super) const fn head(at: Point) -> Node {
    Node::mark(at, Shape::Right, 0.9, Class::toned("mark", 0))
}

/// A rectangle in the pattern of a tone, to lie over a box.
pub(super) fn hatch(chart: &str, tone: u8, at: Point, width: Span, height: f64) -> Node {
    let pattern = Some(pattern_id(chart, tone));
    Node::Rect { at, width, height, class: Class::toned("hatch", tone), pattern }
}

impl FillKind {
    /// A bar from its upper left corner, filled in the way of its kind.
    pub(super) fn fill(self, chart: &str, at: Point, width: Span, height: f64) -> Vec<Node> {
        match self {
            Self::Solid => vec![Node::rect(at, width, height, Class::toned("total", 0))],
            Self::Hatched => {
                vec![Node::rect(at, width, height, Class::toned("box", 0)), hatch(chart, 0, at, width, height)]
            }
            Self::Open => vec![head(at.moved(9.0, height / 2.0))],
        }
    }

    /// A bar around the height `y` between two places; without a width it is not drawn at all.
    pub(super) fn bar(self, chart: &str, (from, to): (X, X), y: f64) -> Vec<Node> {
        if to.fraction <= from.fraction {
            return Vec::new();
        }
        self.fill(chart, Point::new(from, y - HALF_BAR), Span::Fraction(to.fraction - from.fraction), HALF_BAR * 2.0)
    }
}

/// The legend below `top`, and where it ends.
pub(super) fn legend(chart: &str, top: f64, entries: &[(FillKind, &str)]) -> (Node, f64) {
    let mut legend = Legend::below(top, BOXES);
    for (kind, text) in entries {
        legend.push(text, &|at| kind.fill(chart, at.moved(0.0, -10.0), Span::Px(BOX), 12.0));
    }
    legend.group()
}
