//! Pay of each role as box and whiskers on one axis.
//!
//! Invariant: the domain leaves room for every end label at the least width, so no label is
//! cut or moved at any width.

use super::axis::{FOOT, axis};
use super::heading::{ROW, heading};
use super::mine::{self, Mine};
use super::range_data::{RangeMark, RangeRow};
use super::range_row::{Place, drawing, patterns, stops, values};
use super::scale::{Frame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene};
use super::text::width;

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
    let widest = marks.flatten().map(|mark| width(&mark.text, 12.0, false)).fold(0.0, f64::max);
    (widest + GAP + 2.0).max(12.0) / NARROW
}

/// Draws pay ranges.
#[must_use]
pub fn range(spec: &RangeSpec<'_>) -> Scene {
    let left = room(spec.rows.iter().map(RangeRow::low_end));
    let right = room(spec.rows.iter().map(RangeRow::high_end));
    let mine = spec.mine.as_ref().filter(|_| values(spec.rows.iter()).next().is_some());
    let all = values(spec.rows.iter()).chain(mine::value(mine));
    let frame = Frame::whole(Scale::padded(all, left, right));
    let band = mine::band(mine);
    let mut rows = Vec::new();
    let mut places = Vec::new();
    let mut y = band + 14.0;
    for row in &spec.rows {
        let (mut nodes, mut foot) = heading(ROW, &row.title, &row.note, row.marks.is_empty(), y);
        if row.marks.is_empty() {
            places.push(stops(row, &frame, foot - 4.0));
        } else {
            let place = Place { chart: spec.id, frame: &frame, y: foot + 36.0, half: 8.0, size: 1.0 };
            nodes.extend(drawing(row, &place));
            nodes.extend(labels(row, &place));
            places.push(stops(row, &frame, place.y));
            foot = place.y + 14.0;
        }
        rows.push(Node::group(Some(row.label.clone()), "line", nodes));
        y = foot + 30.0;
    }
    let foot = y - 22.0;
    let mut nodes = patterns(spec.id, spec.rows.iter());
    if values(spec.rows.iter()).next().is_some() {
        nodes.push(axis(&frame, spec.tick_text, band, foot));
    }
    if let Some((line, stops)) = mine::upright(mine, &frame, 0.0, foot) {
        nodes.push(line);
        places.insert(0, stops);
    }
    nodes.extend(rows);
    Scene { height: foot + FOOT, nodes, stops: places }
}

/// Median above its mark, end values outside the ends.
fn labels(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let middle = row.middle();
    if let Some(mark) = middle {
        let anchor = place.frame.anchor(mark.value, width(&mark.text, 13.0, true));
        let (x, y) = (place.frame.x(mark.value), place.y - place.half - 8.0);
        nodes.push(Node::words(x, y, anchor, Class::plain("value"), mark.text.clone()));
    }
    let (low, high) = row.outermost();
    for (end, at, anchor, gap) in [(row.low_end(), low, Anchor::End, -GAP), (row.high_end(), high, Anchor::Start, GAP)]
    {
        // A lone median is its own end and has its label already.
        if let Some(mark) = end.filter(|mark| middle.is_none_or(|own| own.kind != mark.kind)) {
            let x = place.frame.x(at).moved(gap);
            let class = Class::plain("end");
            nodes.push(Node::words(x, place.y + 4.0, anchor, class, mark.text.clone()));
        }
    }
    nodes
}
