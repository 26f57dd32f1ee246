//! The legend: a sample and a name for each entry, one after the other in as many lines as they take.
//!
//! Invariant: laid out in px for the least width, so it never runs out of a narrow drawing.

use super::face::KEY;
use super::point::Point;
use super::scene::{Anchor, Class, NARROW, Node};
use super::shape::Shape;
use super::spacing::{LEGEND_FOOT, LEGEND_GAP, LEGEND_LINE};

/// Where the parts of an entry stand, px from its start.
#[derive(Clone, Copy)]
pub(super) struct LegendLayout {
    /// From the left edge to the start of a line: half an outline lies outside a sample that has one.
    start: f64,
    /// From the top to the first baseline.
    head: f64,
    /// To the name.
    name: f64,
    /// Px beside that of the name that an entry takes.
    room: f64,
}

/// Samples are marks.
const MARKS: LegendLayout = LegendLayout { start: 0.0, head: 14.0, name: 18.0, room: 19.0 };
/// Samples are boxes, [`BOX`] px wide.
pub(super) const BOXES: LegendLayout = LegendLayout { start: 1.0, head: 13.0, name: 24.0, room: 24.0 };
/// Width of a sample that is a box.
pub(super) const BOX: f64 = 18.0;

/// Draws the sample of an entry from a point on; its `y` is the baseline of the name.
pub(super) type Sample<'a> = &'a dyn Fn(Point) -> Vec<Node>;

/// A legend that entries are added to.
pub(super) struct Legend {
    layout: LegendLayout,
    /// Where the next entry starts.
    at: Point,
    nodes: Vec<Node>,
}

impl Legend {
    /// A legend without entries below `top`.
    pub(super) const fn below(top: f64, layout: LegendLayout) -> Self {
        Self { layout, at: Point::left(layout.start, top + layout.head), nodes: Vec::new() }
    }

    /// Adds an entry; a name that fits no line begins below its sample.
    pub(super) fn push(&mut self, name: &str, sample: Sample<'_>) {
        let LegendLayout { start, name: indent, room, .. } = self.layout;
        let wide = room + KEY.width(name);
        if self.at.x.px > start && self.at.x.px + wide > NARROW {
            self.at = Point::left(start, self.at.y + LEGEND_LINE);
        }
        self.nodes.extend(sample(self.at));
        if self.at.x.px + wide > NARROW {
            for line in KEY.wrapped(name) {
                self.at.y += KEY.line;
                self.nodes.push(KEY.words(Point::left(0.0, self.at.y), Anchor::Start, line));
            }
        } else {
            self.nodes.push(KEY.words(self.at.moved(indent, 0.0), Anchor::Start, name.to_owned()));
        }
        self.at = self.at.moved(wide + LEGEND_GAP, 0.0);
    }

    /// The legend's group and its foot.
    pub(super) fn group(self) -> (Node, f64) {
        (Node::group(None, "legend", self.nodes), self.at.y + LEGEND_FOOT)
    }
}

/// Mark and name of each role below `top`, and where that ends; nothing takes no room.
pub(super) fn roles(top: f64, names: &[(u8, String)]) -> (Option<Node>, f64) {
    if names.is_empty() {
        return (None, top);
    }
    let mut legend = Legend::below(top, MARKS);
    for (tone, name) in names {
        legend.push(name, &|at| {
            vec![Node::mark(at.moved(7.0, -4.0), Shape::of(*tone), 0.85, Class::toned("mark", *tone))]
        });
    }
    let (group, foot) = legend.group();
    (Some(group), foot)
}
