//! One role's row of a spread: its people or its density over a line of published percentiles.
//!
//! Invariant: no dot hides another at any width, and each keeps within a dot's width of its
//! value at the least one.

use super::distribution_spec::{BeyondText, DistributionSeries};
use super::face::{END, ROW, VALUE};
use super::heading::heading;
use super::order::sort_by_value;
use super::point::{Point, X};
use super::range_data::RangeKind;
use super::rows::cross;
use super::scale::PlotFrame;
use super::scene::{Anchor, Class, NARROW, Node, Stop};
use super::shape::Shape;

/// From dot to dot, in px; the dots themselves are a little smaller.
const DOT: f64 = 10.0;
/// Height of the highest density.
const HILL: f64 = 64.0;

/// A role on its axis.
pub(super) struct Base<'a> {
    pub(super) frame: &'a PlotFrame,
    pub(super) series: &'a DistributionSeries,
}

/// Stacks of dots from left to right: the middle of each as a share of the frame, and how
/// many dots it has.
fn stacks(base: &Base<'_>) -> Vec<(f64, usize)> {
    let Some((low, high)) = base.series.ends() else {
        return Vec::new();
    };
    let dot = DOT / (NARROW * base.frame.share).max(1.0);
    // Only finite values lie within the ends.
    let people = base.series.people.iter().filter(|value| (low.value..=high.value).contains(*value));
    let mut places: Vec<f64> = people.map(|value| base.frame.scale.fraction(*value)).collect();
    sort_by_value(&mut places, |place| *place);
    // A stack takes all within a dot's width of its first; it stands in their middle, unless
    // the stack before reaches in there.
    let mut stacks: Vec<(f64, f64, usize)> = Vec::new();
    for place in places {
        match stacks.last_mut() {
            Some((first, last, count)) if place - *first < dot => {
                *last = place;
                *count += 1;
            }
            _ => stacks.push((place, place, 1)),
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
pub(super) fn people(base: &Base<'_>, head: f64) -> (Vec<Node>, f64) {
    let stacks = stacks(base);
    let most = stacks.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let at = head + 18.0 + most as f64 * DOT;
    let (tone, mut nodes) = (base.series.tone, Vec::new());
    for (middle, count) in stacks {
        // Pushed stacks may pass the end of the scale by half a dot, within the frame's margin.
        let fraction = (middle * base.frame.share).min(1.0);
        let x = X { fraction, px: base.frame.shift };
        for index in 0..count {
            let at = Point::new(x, at - 13.0 - index as f64 * DOT);
            nodes.push(Node::mark(at, Shape::of(tone), 0.65, Class::toned("mark", tone)));
        }
    }
    (nodes, at)
}

/// The same as a filled curve; `highest` is the height that all roles share.
pub(super) fn density(base: &Base<'_>, head: f64, highest: f64) -> (Vec<Node>, f64) {
    let at = head + 12.0 + HILL;
    let (frame, tone) = (base.frame, base.series.tone);
    let y = |height: f64| at - if highest > 0.0 { (height / highest).clamp(0.0, 1.0) * HILL } else { 0.0 };
    let curve = base.series.within();
    let points: Vec<(f64, f64)> = curve.iter().map(|(value, height)| (frame.x(*value).fraction, y(*height))).collect();
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else {
        return (Vec::new(), at);
    };
    let mut hill = vec![(first.0, at)];
    hill.extend(points.iter().copied());
    hill.push((last.0, at));
    let mut nodes = vec![
        Node::Curve { points: hill, px: frame.shift, filled: true, class: Class::toned("hill", tone) },
        Node::Curve { points, px: frame.shift, filled: false, class: Class::toned("curve", tone) },
    ];
    if let Some(median) = base.series.published().find(|mark| mark.kind == RangeKind::P50) {
        let height = height_at(&curve, median.value);
        nodes.push(Node::upright(frame.x(median.value), y(height), at, Class::toned("cap", tone)));
    }
    (nodes, at)
}

/// The curve's height at a value.
fn height_at(curve: &[(f64, f64)], value: f64) -> f64 {
    let pair = curve.iter().zip(curve.iter().skip(1)).find(|(from, to)| from.0 <= value && value <= to.0);
    pair.map_or(0.0, |(from, to)| from.1 + (to.1 - from.1) * (value - from.0) / (to.0 - from.0))
}

/// The line of published percentiles at `at`, the median's value, and how many lie beyond; the
/// stops of these stand before and after those of the percentiles.
pub(super) fn foot(
    base: &Base<'_>,
    beyond: (BeyondText<'_>, BeyondText<'_>),
    at: f64,
) -> (Vec<Node>, (Option<Stop>, Option<Stop>), f64) {
    let (frame, series) = (base.frame, base.series);
    let tone = series.tone;
    let Some((low, high)) = series.ends() else {
        return (Vec::new(), (None, None), at);
    };
    let mut nodes = vec![Node::level(frame.x(low.value), frame.x(high.value), at, Class::toned("cap", tone))];
    for mark in series.published() {
        nodes.push(Node::upright(frame.x(mark.value), at - 4.0, at + 4.0, Class::toned("cap", tone)));
    }
    let mut last = at + 6.0;
    if let Some(median) = series.published().find(|mark| mark.kind == RangeKind::P50) {
        let class = Class::toned("mark median", tone);
        nodes.push(Node::mark(frame.point(median.value, at), Shape::of(tone), 0.85, class));
        last = at + 20.0;
        let x = frame.inside(median.value, VALUE.width(&median.text));
        nodes.push(VALUE.words(Point::new(x, last), Anchor::Middle, median.text.clone()));
    }
    let below = (series.beyond.0 > 0).then(|| (beyond.0)(series.beyond.0, low));
    let above = (series.beyond.1 > 0).then(|| (beyond.1)(series.beyond.1, high));
    let wide = |text: &Option<String>| text.as_ref().map_or(0.0, |text| END.width(text));
    let line = last + 16.0;
    // Each runs outwards from its percentile, moved in as far as it must at the least width;
    // side by side if they can, else one above the other.
    let left_end = frame.narrow(low.value).max(wide(&below));
    let right_start = frame.narrow(high.value).min(NARROW - wide(&above));
    let next = if below.is_some() && left_end + 6.0 > right_start { line + 15.0 } else { line };
    let ends = [(below, low.value, left_end, line, Anchor::End), (above, high.value, right_start, next, Anchor::Start)];
    let [left, right] = ends.map(|(text, value, narrow, y, anchor)| {
        text.map(|text| {
            let stop = Stop { at: frame.point(value, at), text: [&series.name, ", ", &text].concat() };
            let moved = frame.point(value, y).moved(narrow - frame.narrow(value), 0.0);
            nodes.push(END.words(moved, anchor, text));
            last = y;
            stop
        })
    });
    (nodes, (left, right), last)
}

/// A role without figures: its name, the reason and a cross, its stop, and where it ends.
pub(super) fn withheld(series: &DistributionSeries, y: f64) -> (Vec<Node>, Stop, f64) {
    let (mut nodes, last) = heading(ROW, &series.name, &series.note, true, y);
    let (mark, at) = cross(series.tone, last + 14.0);
    nodes.push(mark);
    (nodes, Stop::new(at, &series.label), at.y + 8.0)
}
