//! Pay of each role as box and whiskers on one axis.
//!
//! Invariant: the domain leaves room for every end label at the least width, so no label is
//! cut or moved at any width.

use super::axis::Axis;
use super::face::{END, ROW, VALUE};
use super::mine::{self, Mine};
use super::range_data::{RangeMark, RangeRow};
use super::range_row::{Place, drawing, patterns, stops, values};
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, NARROW, Node, Scene};
use super::spacing::{BASELINE, CLEAR, HALF_BAR, RANGES};

/// What `range` draws.
pub struct RangeSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Rows from top to foot.
    pub rows: Vec<RangeRow>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay, drawn where there is any other value.
    pub mine: Option<Mine>,
}

/// Between the end of a whisker and its label.
const GAP: f64 = 7.0;

/// Room as a share of the least width for the widest of some labels.
fn room<'a>(marks: impl Iterator<Item = Option<&'a RangeMark>>) -> f64 {
    let widest = END.widest(marks.flatten().map(|mark| mark.text.as_str()));
    (widest + GAP + 2.0).max(12.0) / NARROW
}

/// Draws pay ranges.
#[must_use]
pub fn range(spec: &RangeSpec<'_>) -> Scene {
    let left = room(spec.rows.iter().map(RangeRow::low_end));
    let right = room(spec.rows.iter().map(RangeRow::high_end));
    let mine = spec.mine.as_ref().filter(|_| values(spec.rows.iter()).next().is_some());
    let all = values(spec.rows.iter()).chain(mine::value(mine));
    let frame = PlotFrame::whole(Scale::padded(all, left, right));
    let mut rows = Rows::below(mine::band(mine), RANGES);
    for row in &spec.rows {
        let (mut nodes, mut foot) = rows.head(ROW, &row.title, &row.note, row.marks.is_empty());
        let mut y = foot - 4.0;
        if !row.marks.is_empty() {
            y = foot + 36.0;
            let place = Place { chart: spec.id, frame: &frame, y, half: HALF_BAR, size: 1.0 };
            nodes.extend(drawing(row, &place));
            nodes.extend(labels(row, &place));
            foot = y + 14.0;
        }
        rows.push(row.label.clone(), nodes, stops(row, &frame, y), foot);
    }
    rows.cross(mine, &frame, 0.0);
    let axis = Axis::amounts(&frame, spec.tick_text);
    let is_known = values(spec.rows.iter()).next().is_some();
    rows.scene(patterns(spec.id, spec.rows.iter()), is_known.then_some(&axis))
}

/// Median above its mark, end values outside the ends.
fn labels(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let middle = row.middle();
    if let Some(mark) = middle {
        let anchor = place.frame.anchor(mark.value, VALUE.width(&mark.text));
        let at = place.frame.point(mark.value, place.y - place.half - CLEAR);
        nodes.push(VALUE.words(at, anchor, mark.text.clone()));
    }
    let (low, high) = row.outermost();
    for (end, at, anchor, gap) in [(row.low_end(), low, Anchor::End, -GAP), (row.high_end(), high, Anchor::Start, GAP)]
    {
        // A lone median is its own end and has its label already.
        if let Some(mark) = end.filter(|mark| middle.is_none_or(|own| own.kind != mark.kind)) {
            let at = place.frame.point(at, place.y).moved(gap, BASELINE);
            nodes.push(END.words(at, anchor, mark.text.clone()));
        }
    }
    nodes
}
