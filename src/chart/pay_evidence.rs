//! The same pay as told by several sources, grouped by role, on one axis.
//!
//! Invariant: every row shares the axis and none the form of another kind of source; a label
//! stands beside its drawing only where it fits at the least width, else above it.

use super::axis::{FOOT, axis};
use super::heading::{SOURCE, heading};
use super::mine::{self, Mine};
use super::range_data::{RangeMark, RangeRow, Style};
use super::range_row::{Place, drawing, patterns, stops, values};
use super::scale::{Frame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, X};
use super::shape::Shape;
use super::text::width;

/// Rows about one role.
pub struct EvidenceGroup {
    /// Tone of the role, 1 to 5.
    pub tone: u8,
    /// Name of the role.
    pub name: String,
    /// Its sources.
    pub rows: Vec<RangeRow>,
}

/// What `evidence` draws.
pub struct EvidenceSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Roles from top to foot.
    pub groups: Vec<EvidenceGroup>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay, drawn where there is any other value.
    pub mine: Option<Mine>,
}

impl EvidenceSpec<'_> {
    fn rows(&self) -> impl Iterator<Item = &RangeRow> {
        self.groups.iter().flat_map(|group| group.rows.iter())
    }

    fn mine(&self) -> Option<&Mine> {
        self.mine.as_ref().filter(|_| values(self.rows()).next().is_some())
    }
}

/// Between a drawing and the label beside it.
const GAP: f64 = 8.0;

/// How far a row's drawing reaches beyond its highest value.
fn spare(row: &RangeRow) -> f64 {
    if row.style == Style::Unknown { 9.0 } else { 3.0 }
}

/// Whether a row's label has room to the right of its drawing at the least width.
fn fits(row: &RangeRow, frame: &Frame) -> bool {
    let wide = row.middle().map_or(0.0, |mark| width(&mark.text, 12.0, false));
    frame.narrow(row.outermost().1) + spare(row) + GAP + wide <= NARROW
}

/// The frame with the least room at the right that puts every label beside its drawing, and
/// whether there is one: past a quarter of the width the labels go above, all alike, and the
/// drawings take the width.
fn framed(spec: &EvidenceSpec<'_>) -> (Frame, bool) {
    let all = || values(spec.rows()).chain(mine::value(spec.mine()));
    let padded = |right| Frame::whole(Scale::padded(all(), 0.05, right));
    for right in [0.08, 0.1, 0.15, 0.2, 0.25] {
        let frame = padded(right);
        if spec.rows().all(|row| fits(row, &frame)) {
            return (frame, true);
        }
    }
    (padded(0.08), false)
}

/// Draws pay by source.
#[must_use]
pub fn evidence(spec: &EvidenceSpec<'_>) -> Scene {
    let (frame, all) = framed(spec);
    let mut drawn = Vec::new();
    let mut places = Vec::new();
    let band = mine::band(spec.mine());
    let mut y = band + 2.0;
    for group in &spec.groups {
        y += 14.0;
        let class = Class::toned("mark", group.tone);
        drawn.push(Node::Mark { x: X::left(7.0), y: y - 5.0, shape: Shape::of(group.tone), size: 1.0, class });
        drawn.push(Node::words(X::left(20.0), y, Anchor::Start, Class::plain("group"), group.name.clone()));
        y += 26.0;
        for row in &group.rows {
            let (mut nodes, mut foot) = heading(SOURCE, &row.title, &row.note, row.marks.is_empty(), y);
            if row.marks.is_empty() {
                places.push(stops(row, &frame, foot - 4.0));
            } else {
                // A ring has nothing to its right that a label could be mistaken for.
                let beside = all || (row.style == Style::Unknown && fits(row, &frame));
                let drop = if beside { 18.0 } else { 33.0 };
                let place = Place { chart: spec.id, frame: &frame, y: foot + drop, half: 6.0, size: 0.8 };
                nodes.extend(drawing(row, &place));
                nodes.extend(row.middle().map(|mark| label(row, mark, beside, &place)));
                places.push(stops(row, &frame, place.y));
                foot = place.y + 10.0;
            }
            drawn.push(Node::group(Some(row.label.clone()), "line", nodes));
            y = foot + 25.0;
        }
        y += 8.0;
    }
    let foot = (y - 27.0).max(band + 20.0);
    let mut nodes = patterns(spec.id, spec.rows());
    if values(spec.rows()).next().is_some() {
        nodes.push(axis(&frame, spec.tick_text, band, foot));
    }
    if let Some((line, stops)) = mine::upright(spec.mine(), &frame, 0.0, foot) {
        nodes.push(line);
        places.insert(0, stops);
    }
    nodes.extend(drawn);
    Scene { height: foot + FOOT, nodes, stops: places }
}

fn label(row: &RangeRow, mark: &RangeMark, beside: bool, place: &Place<'_>) -> Node {
    let class = Class::plain("end");
    let text = mark.text.clone();
    if beside {
        let x = place.frame.x(row.outermost().1).moved(spare(row) + GAP - 2.0);
        return Node::words(x, place.y + 4.0, Anchor::Start, class, text);
    }
    let anchor = place.frame.anchor(mark.value, width(&text, 12.0, false));
    let y = place.y - place.half - 8.0;
    Node::words(place.frame.x(mark.value), y, anchor, class, text)
}
