//! The faces of the texts of a drawing: class, size and weight together, so that a text is measured as it is set.
//!
//! Invariant: sizes and weights are those of the style sheet and of `paint`.

use super::point::{Point, X};
use super::scene::{Anchor, Class, Node};
use super::text;

/// A typeface of the drawings: class, size, weight and line height of a text.
#[derive(Clone, Copy)]
pub(super) struct Face {
    pub(super) class: &'static str,
    /// Px.
    pub(super) size: f64,
    pub(super) bold: bool,
    /// From baseline to baseline where it takes several lines, px.
    pub(super) line: f64,
}

/// Title of a row.
pub(super) const ROW: Face = Face { class: "row", size: 14.0, bold: true, line: 17.0 };
/// Title of a compact row.
pub(super) const SOURCE: Face = Face { class: "source", size: 13.0, bold: true, line: 17.0 };
/// Title of a row among many.
pub(super) const ITEM: Face = Face { class: "item", size: 13.0, bold: false, line: 17.0 };
/// Remark after a title.
pub(super) const NOTE: Face = Face { class: "note", size: 12.0, bold: false, line: 15.0 };
/// Label of an axis.
pub(super) const TICK: Face = Face { class: "tick", size: 12.0, bold: false, line: 15.0 };
/// Name in a legend, label of a line through the plot.
pub(super) const KEY: Face = Face { class: "key", size: 12.0, bold: false, line: 15.0 };
/// Value beside a drawing.
pub(super) const END: Face = Face { class: "end", size: 12.0, bold: false, line: 15.0 };
/// Value above a drawing.
pub(super) const VALUE: Face = Face { class: "value", size: 13.0, bold: true, line: 16.0 };
/// Name of a role at the end of its line.
pub(super) const NAME: Face = Face { class: "name", size: 12.0, bold: true, line: 15.0 };

impl Face {
    /// Px that a text takes, on the wide side.
    pub(super) fn width(&self, words: &str) -> f64 {
        text::width(words, self.size, self.bold)
    }

    /// The widest of some texts; 0 without any.
    pub(super) fn widest<'a>(&self, all: impl Iterator<Item = &'a str>) -> f64 {
        all.map(|words| self.width(words)).fold(0.0, f64::max)
    }

    /// Lines that fit the least width.
    pub(super) fn wrapped(&self, words: &str) -> Vec<String> {
        text::wrapped(words, self.size, self.bold)
    }

    /// Lines of at most `room` px.
    pub(super) fn wrapped_to(&self, room: f64, words: &str) -> Vec<String> {
        text::wrapped_to(room, words, self.size, self.bold)
    }

    /// Lines under each other, the first a line below `top`, each at the place that `x` has for its width; and the
    /// baseline of the last.
    pub(super) fn stacked(
        &self,
        lines: Vec<String>,
        top: f64,
        anchor: Anchor,
        x: &dyn Fn(f64) -> X,
    ) -> (Vec<Node>, f64) {
        let (mut nodes, mut y) = (Vec::new(), top);
        for line in lines {
            y += self.line;
            nodes.push(self.words(Point::new(x(self.width(&line)), y), anchor, line));
        }
        (nodes, y)
    }

    /// A line of text without a tone.
    pub(super) const fn words(&self, at: Point, anchor: Anchor, words: String) -> Node {
        Node::words(at, anchor, Class::plain(self.class), words)
    }
}
