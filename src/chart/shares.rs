//! Shares of answers as rows of dots: years, education, way of working, size, usage.
//!
//! Invariant: the axis starts at nothing; every share given has one mark that can be seen,
//! even where several roles agree.

use super::axis::Axis;
use super::face::{END, ITEM, TICK};
use super::legend;
use super::order::sort_by_value;
use super::point::Point;
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::{BASELINE, RAILS};
use super::text;
use super::ticks::spanning;

/// The share of one role.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareMark {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// The share, 0 to 1.
    pub share: f64,
    /// Short text to draw beside it.
    pub text: String,
    /// What is announced: role, item, share.
    pub say: String,
}

/// One item with the shares that are not withheld.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareRow {
    /// Name of the item.
    pub label: String,
    /// Remark after it; may be empty.
    pub note: String,
    /// Shares in the order of the roles.
    pub marks: Vec<ShareMark>,
}

/// What `shares` draws.
pub struct ShareSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Items from top to foot.
    pub items: Vec<ShareRow>,
    /// Tone and name of each role, for the key.
    pub series: Vec<(u8, String)>,
    /// End of the axis; without it the next round share above all.
    pub max: Option<f64>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
}

/// Between a mark's centre and the text beside it.
const GAP: f64 = 11.0;
/// Marks nearer than this share of the width step aside.
const NEAR: f64 = 0.02;

/// The row's marks from lowest to highest; equal ones in the order of the roles.
fn ranked(row: &ShareRow) -> Vec<&ShareMark> {
    let mut marks: Vec<&ShareMark> = row.marks.iter().filter(|mark| mark.share.is_finite()).collect();
    sort_by_value(&mut marks, |mark| mark.share);
    marks
}

/// Whether the text of the lowest mark is drawn: not where it repeats the highest.
fn both<'a>(marks: &[&'a ShareMark]) -> (Option<&'a ShareMark>, Option<&'a ShareMark>) {
    let (low, high) = (marks.first().copied(), marks.last().copied());
    (low.filter(|low| marks.len() > 1 && high.is_none_or(|high| high.text != low.text)), high)
}

/// The frame that leaves room at the least width for the texts on both sides.
fn framed(spec: &ShareSpec<'_>) -> PlotFrame {
    let most = spec.items.iter().flat_map(|row| row.marks.iter()).map(|mark| mark.share).fold(0.0, f64::max);
    let high = spanning(0.0, most.max(0.01), 4).last().copied().unwrap_or(1.0);
    let scale = Scale::new(0.0, spec.max.unwrap_or(high));
    let half = |value: f64| (TICK.width(&(spec.tick_text)(value)) / 2.0 + 0.1).max(8.0);
    let mut frame = PlotFrame { scale, share: 1.0, shift: half(0.0) };
    // Each side narrows the other a little: three rounds settle it.
    for _ in 0..3 {
        frame.share = (NARROW - frame.shift - half(scale.high())) / NARROW;
        for row in &spec.items {
            let marks = ranked(row);
            let (low, high) = both(&marks);
            if let Some(mark) = high {
                let spare = NARROW - frame.shift - END.width(&mark.text) - GAP;
                frame.share = frame.share.min(spare / NARROW / scale.fraction(mark.share).max(0.01)).max(0.3);
            }
            if let Some(mark) = low {
                let needs = END.width(&mark.text) + GAP;
                frame.shift = frame.shift.max(needs - scale.fraction(mark.share) * frame.share * NARROW);
            }
        }
    }
    frame
}

/// Draws shares.
#[must_use]
pub fn shares(spec: &ShareSpec<'_>) -> Scene {
    if spec.items.iter().all(|row| row.marks.is_empty()) {
        return Scene::empty();
    }
    let frame = framed(spec);
    let (key, above) = legend::roles(0.0, &spec.series);
    let mut rows = Rows::below(above, RAILS);
    for row in &spec.items {
        let (mut nodes, mut foot) = rows.head(ITEM, &row.label, &row.note, row.marks.is_empty());
        let marks = ranked(row);
        let mut stops: Vec<Stop> = Vec::new();
        if marks.is_empty() {
            stops.push(Stop { at: Point::left(NARROW / 2.0, foot - 4.0), text: said(row) });
        } else {
            let track = foot + 15.0;
            nodes.extend(dots(row, &marks, &frame, track));
            stops.extend(marks.iter().map(|mark| Stop::new(frame.point(mark.share, track), &mark.say)));
            foot = track + 6.0;
        }
        rows.push(said(row), nodes, stops, foot);
    }
    rows.scene(key.into_iter().collect(), Some(&Axis::amounts(&frame, spec.tick_text)))
}

fn said(row: &ShareRow) -> String {
    text::said(&row.label, &row.note, row.marks.iter().map(|mark| mark.say.as_str()))
}

fn dots(row: &ShareRow, marks: &[&ShareMark], frame: &PlotFrame, y: f64) -> Vec<Node> {
    let mut nodes = Vec::new();
    nodes.push(Node::level(frame.x(0.0), frame.x(frame.scale.high()), y, Class::plain("track")));
    if let (Some(low), Some(high)) = (marks.first(), marks.last()) {
        nodes.push(Node::level(frame.x(low.share), frame.x(high.share), y, Class::plain("join")));
    }
    for (index, mark) in row.marks.iter().enumerate().filter(|(_, mark)| mark.share.is_finite()) {
        let shape = Shape::of(mark.tone);
        let class = Class::toned("mark", mark.tone);
        nodes.push(Node::mark(frame.point(mark.share, y + aside(row, index, frame)), shape, 0.9, class));
    }
    let (low, high) = both(marks);
    let text = |mark: &ShareMark, anchor, gap| {
        END.words(frame.point(mark.share, y).moved(gap, BASELINE), anchor, mark.text.clone())
    };
    nodes.extend(low.map(|mark| text(mark, Anchor::End, -GAP)));
    nodes.extend(high.map(|mark| text(mark, Anchor::Start, GAP)));
    nodes
}

/// How far a mark steps up or down because others lie on nearly the same place.
fn aside(row: &ShareRow, index: usize, frame: &PlotFrame) -> f64 {
    let Some(own) = row.marks.get(index) else {
        return 0.0;
    };
    let near = |other: &ShareMark| (frame.x(other.share).fraction - frame.x(own.share).fraction).abs() < NEAR;
    let before = row.marks.iter().take(index).filter(|other| near(other)).count();
    let after = row.marks.iter().skip(index + 1).filter(|other| near(other)).count();
    // Two or three step aside by 3 px each, more share the same height.
    let step = 6.0 / ((before + after) as f64).max(2.0);
    (before as f64 - after as f64) * step
}
