//! Two kinds of bars, one solid and one hatched, and the key that tells which is which.
//!
//! Invariant: the kinds differ by their filling, never by colour; both are neutral, as a kind
//! is no role. The key is laid out in px for the least width.

use super::range_row::pattern_id;
use super::scene::{Anchor, Class, NARROW, Node, Span, X};
use super::shape::Shape;
use super::text::{width, wrapped};

/// What a sample of the key shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The first kind.
    Solid,
    /// The second one.
    Hatched,
    /// The head of a bar that goes on beyond the axis.
    Open,
}

/// A bar of a kind, `width` wide from `x` on.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) x: X,
    pub(super) y: f64,
    pub(super) width: Span,
    pub(super) height: f64,
}

/// The pattern of the second kind.
pub(super) fn pattern(chart: &str) -> Node {
    Node::Pattern { id: pattern_id(chart, 0), tone: 0 }
}

/// The head at the end of an open bar.
pub(super) const fn head(x: X, y: f64) -> Node {
    Node::Mark { x, y, shape: Shape::Right, size: 0.9, class: Class::toned("mark", 0) }
}

impl Kind {
    /// The bar, filled in the way of its kind.
    pub(super) fn fill(self, chart: &str, block: Block) -> Vec<Node> {
        let Block { x, y, width, height } = block;
        let rect = |names, pattern| Node::Rect { x, y, width, height, class: Class::toned(names, 0), pattern };
        match self {
            Self::Solid => vec![rect("total", None)],
            Self::Hatched => vec![rect("box", None), rect("hatch", Some(pattern_id(chart, 0)))],
            Self::Open => vec![head(x.moved(9.0), y + height / 2.0)],
        }
    }
}

/// Room for a sample, and for a line of the key.
const SAMPLE: f64 = 24.0;
const LINE: f64 = 22.0;
/// Half an outline lies outside a sample.
const START: f64 = 1.0;

/// The key below `top`, and where it ends.
pub(super) fn key(chart: &str, top: f64, entries: &[(Kind, &str)]) -> (Node, f64) {
    let mut nodes = Vec::new();
    let (mut x, mut y) = (START, top + 13.0);
    for (kind, text) in entries {
        let wide = SAMPLE + width(text, 12.0, false);
        if x > START && x + wide > NARROW {
            x = START;
            y += LINE;
        }
        nodes.extend(kind.fill(chart, Block { x: X::left(x), y: y - 10.0, width: Span::Px(18.0), height: 12.0 }));
        let words = |x, y, text| Node::words(X::left(x), y, Anchor::Start, Class::plain("key"), text);
        if x <= START && x + wide > NARROW {
            // A text of several lines begins below its sample.
            for line in wrapped(text, 12.0, false) {
                y += 15.0;
                nodes.push(words(0.0, y, line));
            }
        } else {
            nodes.push(words(x + SAMPLE, y, (*text).to_owned()));
        }
        x += wide + 10.0;
    }
    (Node::group(None, "legend", nodes), y + 14.0)
}
