//! The share of people who are paid less than a pay, all roles in one plot.
//!
//! Invariant: a curve runs between published percentiles only, and its name is led to its
//! upper end, so the drawing needs no key.

use super::axis::{FOOT, axis};
use super::distribution_spec::{DistributionSeries, DistributionSpec, domain, percentile};
use super::mine;
use super::order::sort_by_value;
use super::range_data::{Kind, RangeMark};
use super::range_row::stops_at;
use super::scale::Frame;
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop, X};
use super::shape::Shape;
use super::spread_row::withheld;
use super::text::{width, wrapped};

/// Height of the plot.
const HEIGHT: f64 = 220.0;
const SHARES: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
/// Height of a line of a name.
const LINE: f64 = 15.0;

/// Where everything stands.
struct Plot {
    frame: Frame,
    top: f64,
}

impl Plot {
    fn foot(&self) -> f64 {
        self.top + HEIGHT
    }

    fn y(&self, share: f64) -> f64 {
        self.foot() - share.clamp(0.0, 1.0) * HEIGHT
    }

    /// The height of a mark: what is no percentile stands on the foot.
    fn mark(&self, mark: &RangeMark) -> f64 {
        self.y(percentile(mark.kind).unwrap_or(0.0))
    }

    /// Level grid lines; the axis along the width has its own.
    fn shares(&self, text: &dyn Fn(f64) -> String) -> Node {
        let mut nodes = Vec::new();
        for share in SHARES {
            let (y, class) = (self.y(share), Class::plain(if share > 0.0 { "grid" } else { "base" }));
            nodes.push(Node::level(X::at(0.0), X::at(1.0), y, class));
            nodes.push(Node::words(X::at(0.0), y - 4.0, Anchor::Start, Class::plain("tick"), text(share)));
        }
        Node::group(None, "axis", nodes)
    }

    fn line(&self, series: &DistributionSeries) -> Vec<Node> {
        let (frame, tone) = (&self.frame, series.tone);
        let points: Vec<(f64, f64)> =
            series.within().iter().map(|(value, share)| (frame.x(*value).fraction, self.y(*share))).collect();
        let mut nodes = Vec::new();
        if points.len() > 1 {
            let class = Class::toned("curve", tone);
            nodes.push(Node::Curve { points, px: frame.shift, filled: false, class });
        }
        for mark in series.published() {
            let (class, size) = if mark.kind == Kind::P50 { ("mark median", 0.85) } else { ("mark", 0.6) };
            let (x, y) = (frame.x(mark.value), self.mark(mark));
            nodes.push(Node::Mark { x, y, shape: Shape::of(tone), size, class: Class::toned(class, tone) });
        }
        nodes
    }
}

/// The roles with a curve, from the one that ends lowest to the one that ends highest.
fn ranked<'a>(spec: &'a DistributionSpec<'_>) -> Vec<(&'a DistributionSeries, &'a RangeMark)> {
    let ends = spec.series.iter().filter_map(|series| Some((series, series.ends()?.1)));
    let mut ranked: Vec<(&DistributionSeries, &RangeMark)> = ends.collect();
    sort_by_value(&mut ranked, |(_, end)| end.value);
    ranked
}

/// Names over the plot. The name of the curve that ends lowest stands lowest: so no leader
/// meets the name of another, as each name runs to the left of its leader.
fn names(ends: &[(&DistributionSeries, &RangeMark)], plot: &Plot) -> Vec<Node> {
    let mut leaders = Vec::new();
    let mut words = Vec::new();
    // The label of the topmost share stands between them and the plot.
    let mut y = plot.top - 18.0;
    for (series, end) in ends {
        let lines = wrapped(&series.name, 12.0, true);
        let first = y - (lines.len().max(1) as f64 - 1.0) * LINE;
        let x = plot.frame.x(end.value);
        leaders.push(Node::upright(x, y - 9.0, plot.mark(end), Class::toned("link", series.tone)));
        for (index, line) in lines.into_iter().enumerate() {
            // To the left of the leader, and inside the drawing at the least width.
            let over = (width(&line, 12.0, true) + 4.0 - x.within(NARROW)).max(0.0);
            let class = Class::toned("name", series.tone);
            words.push(Node::words(x.moved(over - 4.0), first + index as f64 * LINE, Anchor::End, class, line));
        }
        y = first - LINE;
    }
    leaders.extend(words);
    leaders
}

/// Draws the shares.
pub(super) fn cumulative(spec: &DistributionSpec<'_>) -> Scene {
    let ends = ranked(spec);
    let gutter = SHARES.iter().map(|share| width(&(spec.share_text)(*share), 12.0, false)).fold(0.0, f64::max) + 10.0;
    let frame = Frame { scale: domain(spec), share: ((NARROW - gutter - 10.0) / NARROW).max(0.3), shift: gutter };
    let mine = spec.mine.as_ref();
    let band = mine::band(mine);
    let lines: usize = ends.iter().map(|(series, _)| wrapped(&series.name, 12.0, true).len().max(1)).sum();
    let plot = Plot { frame, top: band + 18.0 + lines as f64 * LINE };

    let mut nodes = vec![plot.shares(spec.share_text), axis(&frame, spec.tick_text, plot.top, plot.foot())];
    let mut stops: Vec<Vec<Stop>> = Vec::new();
    if let Some((line, own)) = mine::upright(mine, &frame, 0.0, plot.foot()) {
        nodes.push(line);
        stops.push(own);
    }
    nodes.push(Node::group(None, "labels", names(&ends, &plot)));
    let mut y = plot.foot() + FOOT + 20.0;
    let mut below = Vec::new();
    for series in &spec.series {
        if series.withheld() {
            let (row, own, last) = withheld(series, y);
            below.push(row);
            stops.push(own);
            y = last + 22.0;
            continue;
        }
        nodes.push(Node::group(Some(series.label.clone()), "line", plot.line(series)));
        stops.push(stops_at(&series.marks, &frame, &|mark| plot.mark(mark)));
    }
    let height = if below.is_empty() { plot.foot() + FOOT } else { y - 18.0 };
    nodes.extend(below);
    Scene { height, nodes, stops }
}
