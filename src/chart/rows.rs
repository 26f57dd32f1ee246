//! Rows under each other on one axis: each has a head with a note, a plot area, and a row of stops.
//!
//! Invariant: each row is one group that says all of itself, and has one row of stops; the grid runs behind all rows.

use super::axis::Axis;
use super::face::Face;
use super::heading::heading;
use super::mine::{self, Mine};
use super::point::Point;
use super::scale::PlotFrame;
use super::scene::{Class, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::{AXIS, CROSS, Spacing};
use crate::text::join::concat;

/// Rows that are laid out from the top.
pub(super) struct Rows {
    spacing: Spacing,
    /// Top of the grid.
    pub(super) top: f64,
    /// First baseline of the row that comes next.
    pub(super) baseline: f64,
    /// Nodes between the grid and the rows.
    pub(super) over: Vec<Node>,
    rows: Vec<Node>,
    stops: Vec<Vec<Stop>>,
}

impl Rows {
    /// No row yet; the grid begins at `top`.
    pub(super) const fn below(top: f64, spacing: Spacing) -> Self {
        let baseline = top + spacing.head;
        Self { spacing, top, baseline, over: Vec::new(), rows: Vec::new(), stops: Vec::new() }
    }

    /// The head of the row that comes next, and the baseline of its last line.
    pub(super) fn head(&self, face: Face, title: &str, note: &str, withheld: bool) -> (Vec<Node>, f64) {
        heading(face, title, note, withheld, self.baseline)
    }

    /// A row whose drawing ends at `foot`; `label` is heard instead of it.
    pub(super) fn push(&mut self, label: String, nodes: Vec<Node>, stops: Vec<Stop>, foot: f64) {
        self.rows.push(Node::group(Some(label), "line", nodes));
        self.stops.push(stops);
        self.baseline = foot + self.spacing.gap;
    }

    /// Draws something among the rows that is none.
    pub(super) fn add(&mut self, node: Node) {
        self.rows.push(node);
    }

    /// Foot of the grid under the rows so far.
    pub(super) fn foot(&self) -> f64 {
        self.baseline - self.spacing.gap + self.spacing.foot
    }

    /// Draws the line of the visitor's own pay down to the foot; the band with its label starts at `top`. Its stop is the first.
    pub(super) fn cross(&mut self, mine: Option<&Mine>, frame: &PlotFrame, top: f64) {
        if let Some((line, stops)) = mine::upright(mine, frame, top, self.foot()) {
            self.over.push(line);
            self.stops.insert(0, stops);
        }
    }

    /// The whole drawing, from what lies at the back: `behind`, grid and labels of the axis, what lies over it, the rows.
    pub(super) fn scene(self, behind: Vec<Node>, axis: Option<&Axis<'_>>) -> Scene {
        let foot = self.foot();
        let mut nodes = behind;
        nodes.extend(axis.map(|axis| axis.grid(self.top, foot)));
        nodes.extend(self.over);
        nodes.extend(self.rows);
        Scene { height: foot + AXIS, nodes, stops: self.stops }
    }
}

/// The cross of a row that is withheld.
pub(super) fn cross(tone: u8, y: f64) -> (Node, Point) {
    let at = Point::left(CROSS, y);
    (Node::mark(at, Shape::Cross, 1.0, Class::toned("withheld", tone)), at)
}

/// All that is heard of a row: what is announced for it, then its note.
pub(super) fn noted(say: &str, note: &str) -> String {
    if note.is_empty() { say.to_owned() } else { concat(&[say, ", ", note]) }
}
