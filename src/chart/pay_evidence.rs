//! The same pay as told by several sources, grouped by role, on one axis.
//!
//! Invariant: every row shares the axis and none the form of another kind of source; a label
//! stands beside its drawing only where it fits at the least width, else above it.

use super::face::{END, SOURCE};
use super::mine;
use super::point::Point;
use super::range_data::{RangeMark, RangeRow, RangeSpec, Style};
use super::range_row::{RowLayout, add_row, scene};
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene};
use super::shape::Shape;
use super::spacing::{BASELINE, CLEAR, SOURCES};

/// Between a drawing and the label beside it.
const GAP: f64 = 8.0;
/// From the rows of a role to those of the next, more than from row to row.
const BETWEEN: f64 = 8.0;

/// Px that a row's drawing reaches beyond its highest value.
fn spare(row: &RangeRow) -> f64 {
    if row.style == Style::Unknown { 9.0 } else { 3.0 }
}

/// True if a row's label has room to the right of its drawing at the least width.
fn fits(row: &RangeRow, frame: &PlotFrame) -> bool {
    let wide = row.middle().map_or(0.0, |mark| END.width(&mark.text));
    frame.narrow(row.outermost().1) + spare(row) + GAP + wide <= NARROW
}

/// The frame with the least room at the right that puts every label beside its drawing, and
/// whether there is one: past a quarter of the width the labels go above, all alike, and the
/// drawings take the width.
fn framed(spec: &RangeSpec<'_>) -> (PlotFrame, bool) {
    let all = || spec.values().chain(mine::value(spec.mine()));
    let padded = |right| PlotFrame::whole(Scale::padded(all(), 0.05, right));
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
pub fn evidence(spec: &RangeSpec<'_>) -> Scene {
    let (frame, all) = framed(spec);
    let mut rows = Rows::below(mine::band(spec.mine()), SOURCES);
    for group in &spec.groups {
        if let Some((tone, name)) = &group.head {
            let at = Point::left(7.0, rows.baseline + 14.0);
            rows.add(Node::mark(at.moved(0.0, -5.0), Shape::of(*tone), 1.0, Class::toned("mark", *tone)));
            rows.add(Node::words(at.moved(13.0, 0.0), Anchor::Start, Class::plain("group"), name.clone()));
            rows.baseline = at.y + 26.0;
        }
        for row in &group.rows {
            // A ring has nothing to its right that a label could be mistaken for.
            let beside = all || (row.style == Style::Unknown && fits(row, &frame));
            let y = if beside { 18.0 } else { 33.0 };
            let layout = RowLayout { chart: spec.id, frame: &frame, y, half: 6.0, size: 0.8 };
            let label = |layout: &RowLayout<'_>| row.middle().map(|mark| label(row, mark, beside, layout));
            add_row(&mut rows, SOURCE, row, layout, 10.0, &|layout| label(layout).into_iter().collect());
        }
        rows.baseline += BETWEEN;
    }
    // Without any row there is a foot all the same.
    rows.baseline = rows.baseline.max(rows.top + SOURCES.gap - SOURCES.foot + 20.0);
    scene(spec, rows, &frame)
}

fn label(row: &RangeRow, mark: &RangeMark, beside: bool, layout: &RowLayout<'_>) -> Node {
    let text = mark.text.clone();
    if beside {
        let at = layout.frame.point(row.outermost().1, layout.y).moved(spare(row) + GAP - 2.0, BASELINE);
        return END.words(at, Anchor::Start, text);
    }
    let anchor = layout.frame.anchor(mark.value, END.width(&text));
    END.words(layout.frame.point(mark.value, layout.y - layout.half - CLEAR), anchor, text)
}
