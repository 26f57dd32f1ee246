//! Pay as it is spread over people: the data of its drawings, and a row for each role with twenty people or a density over a line
//! of published percentiles.
//!
//! Invariant: no dot hides another at any width, and each keeps within a dot's width of its value at the least one; what lies
//! beyond the first and the last published percentile is counted, and has no place.

use super::axis::Axis;
use super::face::{END, ROW, VALUE};
use super::heading::heading;
use super::mine::{self, Mine};
use super::order::sort_by_value;
use super::point::{Point, X};
use super::range_data::{RangeMark, RangeRow};
use super::range_row::stops_at;
use super::rows::{Rows, cross};
use super::scale::{PlotFrame, Scale, extent};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::SPREADS;
use crate::model::Statistic;
use crate::text::join::concat;

/// Which drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistributionView {
    /// A dot for each of twenty people.
    Dots,
    /// A filled curve.
    Density,
    /// The share paid less than a pay, all roles in one plot.
    Cumulative,
}

/// One role; without marks it is withheld.
#[derive(Clone, Debug, PartialEq)]
pub struct DistributionSeries {
    /// Its name, and its published percentiles as marks.
    pub row: RangeRow,
    /// Pay of those of twenty people who lie within the published percentiles.
    pub people: Vec<f64>,
    /// Counts of the twenty who lie below and above them, such as "2 below $78k"; empty where nobody does.
    pub beyond: [String; 2],
    /// From low to high: pay with the height of the density in any unit that all roles share,
    /// or with the share that is paid less, 0 to 1.
    pub curve: Vec<(f64, f64)>,
}

/// A drawing of how pay is spread.
pub struct DistributionSpec<'a> {
    /// Which drawing.
    pub view: DistributionView,
    /// Roles.
    pub series: Vec<DistributionSeries>,
    /// Text of a label of the pay axis.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// Text of a label of the axis of shares.
    pub share_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay.
    pub mine: Option<Mine>,
}

impl DistributionSpec<'_> {
    /// Every value that the axis has to hold.
    pub(super) fn domain(&self) -> Scale {
        let marks = self.series.iter().flat_map(|series| &series.row.marks).map(|mark| mark.value);
        Scale::padded(marks.chain(mine::value(self.mine.as_ref())), 0.0, 0.0)
    }
}

impl DistributionSeries {
    /// The published percentiles that are numbers.
    pub(super) fn published(&self) -> impl Iterator<Item = &RangeMark> {
        self.row.marks.iter().filter(|mark| mark.statistic.percentile().is_some() && mark.value.is_finite())
    }

    pub(super) fn is_withheld(&self) -> bool {
        self.published().next().is_none()
    }

    /// The first and the last published percentile.
    pub(super) fn ends(&self) -> Option<(&RangeMark, &RangeMark)> {
        let low = self.published().reduce(|low, mark| if mark.value < low.value { mark } else { low })?;
        Some((low, self.published().reduce(|high, mark| if mark.value > high.value { mark } else { high })?))
    }

    /// The points of the curve between the published percentiles; one that does not lie higher than those before is none of it.
    pub(super) fn within(&self) -> Vec<(f64, f64)> {
        let Some((low, high)) = self.ends() else {
            return Vec::new();
        };
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (value, height) in self.curve.iter().copied() {
            let rises = points.last().is_none_or(|last| value > last.0);
            if rises && (low.value..=high.value).contains(&value) && height.is_finite() {
                points.push((value, height));
            }
        }
        points
    }
}

/// From dot to dot, in px; the dots themselves are a little smaller.
const DOT: f64 = 10.0;
/// Height of the highest density.
const HILL: f64 = 64.0;

/// Draws a row for each role, all on one axis.
pub(super) fn rows(spec: &DistributionSpec<'_>) -> Scene {
    // Room for half a stack of dots at both ends.
    let frame = PlotFrame { scale: spec.domain(), share: (NARROW - 24.0) / NARROW, shift: 10.0 };
    let (_, highest) = extent(spec.series.iter().flat_map(DistributionSeries::within).map(|(_, height)| height));
    let mine = spec.mine.as_ref();
    let mut rows = Rows::below(mine::band(mine), SPREADS);
    for series in &spec.series {
        let row = &series.row;
        let (nodes, stops, foot) = if series.is_withheld() {
            let (nodes, stop, foot) = withheld(row, rows.baseline);
            (nodes, vec![stop], foot - 2.0)
        } else {
            let (mut nodes, head) = rows.head(ROW, &row.title, &row.note, false);
            let (body, at) = match spec.view {
                DistributionView::Dots => people(series, &frame, head),
                _ => density(series, &frame, head, highest),
            };
            nodes.extend(body);
            let (texts, stops, foot) = percentiles(series, &frame, at);
            nodes.extend(texts);
            (nodes, stops, foot)
        };
        rows.push(row.label.clone(), nodes, stops, foot);
    }
    rows.cross(mine, &frame, 0.0);
    rows.scene(Vec::new(), Some(&Axis::amounts(&frame, spec.tick_text)))
}

/// Stacks of dots from left to right: the middle of each as a share of the frame, and how
/// many dots it has.
fn stacks(series: &DistributionSeries, frame: &PlotFrame) -> Vec<(f64, usize)> {
    let Some((low, high)) = series.ends() else {
        return Vec::new();
    };
    let dot = DOT / (NARROW * frame.share).max(1.0);
    // Only finite values lie within the ends.
    let people = series.people.iter().filter(|value| (low.value..=high.value).contains(*value));
    let mut fractions: Vec<f64> = people.map(|value| frame.scale.fraction(*value)).collect();
    sort_by_value(&mut fractions, |fraction| *fraction);
    // A stack takes all within a dot's width of its first; it stands in their middle, unless
    // the stack before reaches in there.
    let mut stacks: Vec<(f64, f64, usize)> = Vec::new();
    for fraction in fractions {
        match stacks.last_mut() {
            Some((first, last, count)) if fraction - *first < dot => {
                *last = fraction;
                *count += 1;
            }
            _ => stacks.push((fraction, fraction, 1)),
        }
    }
    let mut free = 0.0_f64;
    let settled = stacks.into_iter().map(|(first, last, count)| {
        let middle = ((first + last) / 2.0).max(free);
        free = middle + dot;
        (middle, count)
    });
    settled.collect()
}

/// Dots under a heading that ends at `head`; gives the height of their line as well.
fn people(series: &DistributionSeries, frame: &PlotFrame, head: f64) -> (Vec<Node>, f64) {
    let stacks = stacks(series, frame);
    let most = stacks.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let at = head + 18.0 + most as f64 * DOT;
    let (tone, mut nodes) = (series.row.tone, Vec::new());
    for (middle, count) in stacks {
        // Pushed stacks may pass the end of the scale by half a dot, within the frame's margin.
        let x = X { fraction: (middle * frame.share).min(1.0), px: frame.shift };
        for index in 0..count {
            let at = Point::new(x, at - 13.0 - index as f64 * DOT);
            nodes.push(Node::mark(at, Shape::of(tone), 0.65, Class::toned("mark", tone)));
        }
    }
    (nodes, at)
}

/// The same as a filled curve; `highest` is the height that all roles share.
fn density(series: &DistributionSeries, frame: &PlotFrame, head: f64, highest: f64) -> (Vec<Node>, f64) {
    let at = head + 12.0 + HILL;
    let class = |names| Class::toned(names, series.row.tone);
    let y = |height: f64| at - if highest > 0.0 { (height / highest).clamp(0.0, 1.0) * HILL } else { 0.0 };
    let curve = series.within();
    let points: Vec<(f64, f64)> = curve.iter().map(|(value, height)| (frame.x(*value).fraction, y(*height))).collect();
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else {
        return (Vec::new(), at);
    };
    let hill = [(first.0, at)].into_iter().chain(points.iter().copied()).chain([(last.0, at)]).collect();
    let mut nodes = vec![
        Node::Curve { points: hill, px: frame.shift, filled: true, class: class("hill") },
        Node::Curve { points, px: frame.shift, filled: false, class: class("curve") },
    ];
    if let Some(median) = series.row.mark(&[Statistic::P50]) {
        let mut pairs = curve.iter().zip(curve.iter().skip(1));
        let around = pairs.find(|(from, to)| from.0 <= median.value && median.value <= to.0);
        let height =
            around.map_or(0.0, |(from, to)| from.1 + (to.1 - from.1) * (median.value - from.0) / (to.0 - from.0));
        nodes.push(Node::upright(frame.x(median.value), y(height), at, class("cap")));
    }
    (nodes, at)
}

/// The line of published percentiles at `at`, the median's value, and how many lie beyond, with their stops from left to right
/// and the foot of it all.
fn percentiles(series: &DistributionSeries, frame: &PlotFrame, at: f64) -> (Vec<Node>, Vec<Stop>, f64) {
    let mut stops = stops_at(&series.row.marks, frame, &|_| at);
    let Some((low, high)) = series.ends() else {
        return (Vec::new(), stops, at);
    };
    let class = |names| Class::toned(names, series.row.tone);
    let mut nodes = vec![Node::level(frame.x(low.value), frame.x(high.value), at, class("cap"))];
    for mark in series.published() {
        nodes.push(Node::upright(frame.x(mark.value), at - 4.0, at + 4.0, class("cap")));
    }
    let mut foot = at + 6.0;
    if let Some(median) = series.row.mark(&[Statistic::P50]) {
        let shape = Shape::of(series.row.tone);
        nodes.push(Node::mark(frame.point(median.value, at), shape, 0.85, class("mark median")));
        foot = at + 20.0;
        let x = frame.inside(median.value, VALUE.width(&median.text));
        nodes.push(VALUE.words(Point::new(x, foot), Anchor::Middle, median.text.clone()));
    }
    let [below, above] = &series.beyond;
    let line = foot + 16.0;
    // Each runs outwards from its percentile, moved in as far as it must at the least width;
    // side by side if they can, else one above the other.
    let left_end = frame.narrow(low.value).max(END.width(below));
    let right_start = frame.narrow(high.value).min(NARROW - END.width(above));
    let next = if !below.is_empty() && left_end + 6.0 > right_start { line + 15.0 } else { line };
    let ends = [(below, low.value, left_end, line, Anchor::End), (above, high.value, right_start, next, Anchor::Start)];
    for (text, value, narrow, y, anchor) in ends.into_iter().filter(|(text, ..)| !text.is_empty()) {
        let stop = Stop { at: frame.point(value, at), text: concat(&[&series.row.title, ", ", text]) };
        stops.insert(if anchor == Anchor::End { 0 } else { stops.len() }, stop);
        let moved = frame.point(value, y).moved(narrow - frame.narrow(value), 0.0);
        nodes.push(END.words(moved, anchor, text.clone()));
        foot = y;
    }
    (nodes, stops, foot)
}

/// A role without figures: its name, the reason and a cross, its stop, and where it ends.
pub(super) fn withheld(row: &RangeRow, y: f64) -> (Vec<Node>, Stop, f64) {
    let (mut nodes, last) = heading(ROW, &row.title, &row.note, true, y);
    let (mark, at) = cross(row.tone, last + 14.0);
    nodes.push(mark);
    (nodes, Stop::new(at, &row.label), at.y + 8.0)
}
