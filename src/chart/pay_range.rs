//! Pay of each role as box and whiskers on one axis.
//!
//! Invariant: the domain leaves room for every end label at the least width, so no label is
//! cut or moved at any width.

use super::face::{END, ROW, VALUE};
use super::mine;
use super::range_data::{RangeMark, RangeRow, RangeSpec};
use super::range_row::{RowLayout, add_row, scene};
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, NARROW, Node, Scene};
use super::spacing::{BASELINE, CLEAR, DENSE_RANGES, HALF_BAR, RANGES, Spacing};

/// Between the end of a whisker and its label.
const GAP: f64 = 7.0;

/// Room as a share of the least width for the widest label of some ends.
fn room(spec: &RangeSpec<'_>, end: fn(&RangeRow) -> Option<&RangeMark>) -> f64 {
    let widest = END.widest(spec.rows().filter_map(end).map(|mark| mark.text.as_str()));
    (widest + GAP + 2.0).max(12.0) / NARROW
}

/// Draws pay ranges.
#[must_use]
pub fn range(spec: &RangeSpec<'_>) -> Scene {
    draw(spec, RANGES, [36.0, 14.0])
}

/// Draws pay ranges where there is little room.
#[must_use]
pub fn dense_range(spec: &RangeSpec<'_>) -> Scene {
    draw(spec, DENSE_RANGES, [29.0, 11.0])
}

/// Draws pay ranges with their boxes so far below the name of their row, and its foot so far below that.
fn draw(spec: &RangeSpec<'_>, spacing: Spacing, [y, below]: [f64; 2]) -> Scene {
    let all = spec.values().chain(mine::value(spec.mine()));
    let scale = Scale::padded(all, room(spec, RangeRow::low_end), room(spec, RangeRow::high_end));
    let frame = PlotFrame::whole(scale);
    let mut rows = Rows::below(mine::band(spec.mine()), spacing);
    for row in spec.rows() {
        let layout = RowLayout { chart: spec.id, frame: &frame, y, half: HALF_BAR, size: 1.0 };
        add_row(&mut rows, ROW, row, layout, below, &|layout| labels(row, layout));
    }
    scene(spec, rows, &frame)
}

/// Median above its mark, end values outside the ends.
fn labels(row: &RangeRow, layout: &RowLayout<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let middle = row.middle();
    if let Some(mark) = middle {
        let anchor = layout.frame.anchor(mark.value, VALUE.width(&mark.text));
        let at = layout.frame.point(mark.value, layout.y - layout.half - CLEAR);
        nodes.push(VALUE.words(at, anchor, mark.text.clone()));
    }
    let (low, high) = row.outermost();
    for (end, at, anchor, gap) in [(row.low_end(), low, Anchor::End, -GAP), (row.high_end(), high, Anchor::Start, GAP)]
    {
        // A lone median is its own end and has its label already.
        if let Some(mark) = end.filter(|mark| middle.is_none_or(|middle| middle.statistic != mark.statistic)) {
            let at = layout.frame.point(at, layout.y).moved(gap, BASELINE);
            nodes.push(END.words(at, anchor, mark.text.clone()));
        }
    }
    nodes
}
