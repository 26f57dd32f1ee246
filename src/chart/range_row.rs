//! How one row of a range chart is drawn, and where the arrow keys stop.
//!
//! Invariant: each value given has exactly one stop, and only a survey or an official figure
//! is drawn as a filled box: what a formula made, or an employer states, never looks like a spread of people.

use super::order::sort_by_value;
use super::point::Point;
use super::range_data::{RangeKind, RangeMark, RangeRow, Style};
use super::scale::PlotFrame;
use super::scene::{Class, NARROW, Node, Span, Stop};
use super::shape::Shape;
use super::spacing::CAP;
use crate::text::decimal::write_at_most;

/// Every finite value of some rows.
pub(super) fn values<'a>(rows: impl Iterator<Item = &'a RangeRow> + 'a) -> impl Iterator<Item = f64> + 'a {
    rows.flat_map(|row| row.marks.iter()).map(|mark| mark.value)
}

/// Id of a tone's pattern within a chart.
pub(super) fn pattern_id(chart: &str, tone: u8) -> String {
    ["pat-", chart, "-", write_at_most(f64::from(tone), 0).as_str()].concat()
}

/// The patterns that some rows need, each once.
pub(super) fn patterns<'a>(chart: &str, rows: impl Iterator<Item = &'a RangeRow>) -> Vec<Node> {
    let mut tones: Vec<u8> = Vec::new();
    for tone in rows.filter_map(RangeRow::hatched) {
        if !tones.contains(&tone) {
            tones.push(tone);
        }
    }
    tones.into_iter().map(|tone| Node::Pattern { id: pattern_id(chart, tone), tone }).collect()
}

/// Height and size of a row's drawing.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) chart: &'a str,
    pub(super) frame: &'a PlotFrame,
    pub(super) y: f64,
    /// Half the height of its box.
    pub(super) half: f64,
    pub(super) size: f64,
}

impl Place<'_> {
    fn block(&self, from: f64, to: f64, half: f64, class: Class, pattern: Option<String>) -> Node {
        let (start, end) = (self.frame.x(from), self.frame.x(to));
        let width = Span::Fraction((end.fraction - start.fraction).max(0.0));
        Node::Rect { at: Point::new(start, self.y - half), width, height: half * 2.0, class, pattern }
    }

    fn line(&self, from: f64, to: f64, class: Class) -> Node {
        Node::level(self.frame.x(from), self.frame.x(to), self.y, class)
    }

    fn point(&self, value: f64, shape: Shape, class: Class) -> Node {
        Node::mark(self.frame.point(value, self.y), shape, self.size, class)
    }
}

/// The row's drawing without any label.
pub(super) fn drawing(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    match row.style {
        Style::Survey | Style::Official => spread(row, place),
        Style::Stated => stated(row, place),
        Style::Formula => computed(row, place),
        Style::Unknown => unknown(row, place),
    }
}

fn spread(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    let tone = row.shown_tone();
    let mut nodes = Vec::new();
    let value = |kind| row.mark(&[kind]).map(|mark| mark.value);
    let (q1, q3) = (value(RangeKind::P25), value(RangeKind::P75));
    for (outer, inner) in [(value(RangeKind::P10), q1), (value(RangeKind::P90), q3)] {
        if let (Some(outer), Some(inner)) = (outer, inner.or(value(RangeKind::P50))) {
            nodes.push(place.line(outer.min(inner), outer.max(inner), Class::toned("whisk", tone)));
        }
    }
    if let (Some(from), Some(to)) = (q1, q3) {
        let names = if row.low { "box low" } else { "box" };
        nodes.push(place.block(from, to, place.half, Class::toned(names, tone), None));
        if row.hatched().is_some() {
            let pattern = Some(pattern_id(place.chart, tone));
            nodes.push(place.block(from, to, place.half, Class::toned("hatch", tone), pattern));
        }
    }
    if let (Style::Survey, Some(from), Some(to)) =
        (row.style, value(RangeKind::MedianLow), value(RangeKind::MedianHigh))
    {
        nodes.push(place.block(from, to, place.half + 4.0, Class::toned("interval", tone), None));
    }
    if let Some(mean) = value(RangeKind::Mean) {
        // On the edge of the box: in the middle the median's mark would hide it.
        let at = place.frame.point(mean, place.y + place.half);
        nodes.push(Node::mark(at, Shape::Mean, 1.0, Class::toned("mean", tone)));
    }
    if let Some(median) = value(RangeKind::P50) {
        let names = if row.low { "mark low median" } else { "mark median" };
        nodes.push(place.point(median, Shape::of(tone), Class::toned(names, tone)));
    }
    nodes
}

/// A frame from end to end: the middle half where it is known, else all of the band.
fn stated(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    let tone = row.shown_tone();
    let mut nodes = Vec::new();
    let value = |kinds: &[RangeKind]| row.mark(kinds).map(|mark| mark.value);
    let (from, to) = (
        value(&[RangeKind::P25, RangeKind::Low, RangeKind::P10]),
        value(&[RangeKind::P75, RangeKind::High, RangeKind::P90]),
    );
    let ends = (row.low_end().map(|mark| mark.value), row.high_end().map(|mark| mark.value));
    for (outer, inner) in [(ends.0, from), (ends.1, to)] {
        if let (Some(outer), Some(inner)) = (outer, inner) {
            nodes.push(place.line(outer.min(inner), outer.max(inner), Class::toned("whisk", tone)));
        }
    }
    if let (Some(from), Some(to)) = (from, to) {
        nodes.push(place.block(from, to, place.half, Class::toned("stated", tone), None));
    }
    if let Some(middle) = row.middle() {
        nodes.push(place.point(middle.value, Shape::of(tone), Class::toned("mark low median", tone)));
    }
    nodes
}

fn computed(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    let tone = row.shown_tone();
    let mut nodes = Vec::new();
    if let (Some(low), Some(high)) = (row.low_end(), row.high_end()) {
        nodes.push(place.line(low.value, high.value, Class::toned("formula", tone)));
        for end in [low, high] {
            let (top, foot) = (place.y - CAP, place.y + CAP);
            nodes.push(Node::upright(place.frame.x(end.value), top, foot, Class::toned("cap", tone)));
        }
    }
    if let Some(middle) = row.middle() {
        nodes.push(place.point(middle.value, Shape::Diamond, Class::toned("mark", tone)));
    }
    nodes
}

fn unknown(row: &RangeRow, place: &Place<'_>) -> Vec<Node> {
    let Some(mark) = row.middle().or_else(|| row.marks.first()) else {
        return Vec::new();
    };
    let at = place.frame.point(mark.value, place.y);
    vec![
        Node::mark(at, Shape::Ring, 1.0, Class::toned("unknown", 0)),
        Node::words(at.moved(0.0, 4.3), super::Anchor::Middle, Class::toned("query", 0), "?".to_owned()),
    ]
}

/// The row's stops from left to right; a withheld row has one that speaks its label.
pub(super) fn stops(row: &RangeRow, frame: &PlotFrame, y: f64) -> Vec<Stop> {
    if row.marks.is_empty() {
        return vec![Stop::new(Point::left(NARROW / 2.0, y), &row.label)];
    }
    stops_at(&row.marks, frame, &|_| y)
}

/// A stop for each mark from left to right, at the height that is given for it.
pub(super) fn stops_at(marks: &[RangeMark], frame: &PlotFrame, y: &dyn Fn(&RangeMark) -> f64) -> Vec<Stop> {
    let mut ranked: Vec<&RangeMark> = marks.iter().collect();
    sort_by_value(&mut ranked, |mark| mark.value);
    ranked.into_iter().map(|mark| Stop::new(frame.point(mark.value, y(mark)), &mark.say)).collect()
}
