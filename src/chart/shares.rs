//! Shares of answers as rows of dots: years, education, way of working, size, usage.
//!
//! Invariant: the axis starts at nothing; every share given has one mark that can be seen,
//! even where several roles agree.

use super::axis::Axis;
use super::dot_spec::{DotMark, DotRow};
use super::face::{END, ITEM, TICK};
use super::legend;
use super::point::Point;
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::{BASELINE, RAILS};
use super::ticks::spanning;

/// Between a mark's centre and the text beside it.
const GAP: f64 = 11.0;
/// Marks nearer than this share of the width step aside.
const NEAR: f64 = 0.02;

/// The lowest and the highest mark whose texts are drawn: the lowest not where it repeats the highest.
fn labelled<'a>(marks: &[&'a DotMark]) -> (Option<&'a DotMark>, Option<&'a DotMark>) {
    let (low, high) = (marks.first().copied(), marks.last().copied());
    (low.filter(|low| marks.len() > 1 && high.is_none_or(|high| high.text != low.text)), high)
}

/// The frame that leaves room at the least width for the texts on both sides.
fn framed(rows: &[DotRow], tick_text: &dyn Fn(f64) -> String, max: Option<f64>) -> PlotFrame {
    let most = rows.iter().flat_map(|row| &row.marks).map(|mark| mark.value).fold(0.01, f64::max);
    let high = max.unwrap_or_else(|| spanning(0.0, most, 4).last().copied().unwrap_or(1.0));
    let scale = Scale::new(0.0, high);
    let half = |value: f64| (TICK.width(&tick_text(value)) / 2.0 + 0.1).max(8.0);
    let mut frame = PlotFrame { scale, share: 1.0, shift: half(0.0) };
    // Each side narrows the other a little: three rounds settle it.
    for _ in 0..3 {
        frame.share = (NARROW - frame.shift - half(scale.high())) / NARROW;
        for row in rows {
            let (low, high) = labelled(&row.ranked());
            if let Some(mark) = high {
                let spare = NARROW - frame.shift - END.width(&mark.text) - GAP;
                frame.share = frame.share.min(spare / NARROW / scale.fraction(mark.value).max(0.01)).max(0.3);
            }
            if let Some(mark) = low {
                let needs = END.width(&mark.text) + GAP;
                frame.shift = frame.shift.max(needs - scale.fraction(mark.value) * frame.share * NARROW);
            }
        }
    }
    frame
}

/// Draws shares, 0 to 1, on an axis that ends at `max`; without it at the next round share above all. `series` are tone
/// and name of each role, `tick_text` is the text of a label of the axis.
#[must_use]
pub fn shares(rows: &[DotRow], series: &[(u8, String)], tick_text: &dyn Fn(f64) -> String, max: Option<f64>) -> Scene {
    if rows.iter().all(|row| row.marks.is_empty()) {
        return Scene::empty();
    }
    let frame = framed(rows, tick_text, max);
    let (key, above) = legend::roles(0.0, series);
    let mut layout = Rows::below(above, RAILS);
    for row in rows {
        let (mut nodes, mut foot) = layout.head(ITEM, &row.label, &row.note, row.marks.is_empty());
        let marks = row.ranked();
        let mut stops: Vec<Stop> = Vec::new();
        if marks.is_empty() {
            stops.push(Stop { at: Point::left(NARROW / 2.0, foot - 4.0), text: row.said() });
        } else {
            let track = foot + 15.0;
            nodes.extend(dots(row, &marks, &frame, track));
            stops.extend(marks.iter().map(|mark| Stop::new(frame.point(mark.value, track), &mark.say)));
            foot = track + 6.0;
        }
        layout.push(row.said(), nodes, stops, foot);
    }
    layout.scene(key.into_iter().collect(), Some(&Axis::amounts(&frame, tick_text)))
}

fn dots(row: &DotRow, marks: &[&DotMark], frame: &PlotFrame, y: f64) -> Vec<Node> {
    let mut nodes = vec![Node::level(frame.x(0.0), frame.x(frame.scale.high()), y, Class::plain("track"))];
    if let (Some(low), Some(high)) = (marks.first(), marks.last()) {
        nodes.push(Node::level(frame.x(low.value), frame.x(high.value), y, Class::plain("join")));
    }
    for (index, mark) in row.marks.iter().enumerate().filter(|(_, mark)| mark.value.is_finite()) {
        let at = frame.point(mark.value, y + aside(row, index, mark, frame));
        nodes.push(Node::mark(at, Shape::of(mark.tone), 0.9, Class::toned("mark", mark.tone)));
    }
    let (low, high) = labelled(marks);
    let text = |mark: &DotMark, anchor, gap| {
        END.words(frame.point(mark.value, y).moved(gap, BASELINE), anchor, mark.text.clone())
    };
    nodes.extend(low.map(|mark| text(mark, Anchor::End, -GAP)));
    nodes.extend(high.map(|mark| text(mark, Anchor::Start, GAP)));
    nodes
}

/// Px that a mark steps up or down because others lie on nearly the same place.
fn aside(row: &DotRow, index: usize, mark: &DotMark, frame: &PlotFrame) -> f64 {
    let near = |other: &&DotMark| (frame.x(other.value).fraction - frame.x(mark.value).fraction).abs() < NEAR;
    let before = row.marks.iter().take(index).filter(near).count();
    let after = row.marks.iter().skip(index + 1).filter(near).count();
    // Two or three step aside by 3 px each, more share the same height.
    let step = 6.0 / ((before + after) as f64).max(2.0);
    (before as f64 - after as f64) * step
}
