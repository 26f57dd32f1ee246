//! Pay as it is spread over people: as twenty people, as a density, or as the share paid less, all roles in one plot.
//!
//! Invariant: nothing is drawn beyond the first and the last published percentile; how many lie out there is said in words at
//! the ends. The name of a curve is led to its upper end, so the drawing needs no key.

use super::axis::Axis;
use super::face::NAME;
use super::levels::{Levels, gutter};
use super::mine;
use super::order::sort_by_value;
use super::point::Point;
use super::range_data::RangeMark;
use super::range_row::stops_at;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::AXIS;
use super::spread::{DistributionSeries, DistributionSpec, DistributionView, rows, withheld};
use crate::model::Statistic;

/// Draws how pay is spread.
#[must_use]
pub fn distribution(spec: &DistributionSpec<'_>) -> Scene {
    if spec.series.iter().all(DistributionSeries::is_withheld) {
        return Scene::empty();
    }
    match spec.view {
        DistributionView::Cumulative => cumulative(spec),
        DistributionView::Dots | DistributionView::Density => rows(spec),
    }
}

/// Height of the plot.
const HEIGHT: f64 = 220.0;
const SHARES: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// The layout of the plot: pay along the width, the share of people paid less by its levels.
struct CurvePlot {
    frame: PlotFrame,
    levels: Levels,
}

impl CurvePlot {
    /// The height of a mark, in px from the top; one that is no percentile is on the foot.
    fn y(&self, mark: &RangeMark) -> f64 {
        self.levels.y(mark.statistic.percentile().unwrap_or(0.0))
    }

    fn line(&self, series: &DistributionSeries) -> Vec<Node> {
        let (frame, tone) = (&self.frame, series.row.tone);
        let points: Vec<(f64, f64)> =
            series.within().iter().map(|(value, share)| (frame.x(*value).fraction, self.levels.y(*share))).collect();
        let mut nodes = Vec::new();
        if points.len() > 1 {
            let class = Class::toned("curve", tone);
            nodes.push(Node::Curve { points, px: frame.shift, filled: false, class });
        }
        for mark in series.published() {
            let is_median = mark.statistic == Statistic::P50;
            let (class, size) = if is_median { ("mark median", 0.85) } else { ("mark", 0.6) };
            let at = frame.point(mark.value, self.y(mark));
            nodes.push(Node::mark(at, Shape::of(tone), size, Class::toned(class, tone)));
        }
        nodes
    }
}

/// Names over the plot. The name of the curve that ends lowest stands lowest: so no leader
/// meets the name of another, as each name runs to the left of its leader.
fn names(ends: &[(&DistributionSeries, &RangeMark)], plot: &CurvePlot) -> Vec<Node> {
    let mut leaders = Vec::new();
    let mut words = Vec::new();
    // The label of the topmost share stands between them and the plot.
    let mut y = plot.levels.top - 18.0;
    for (series, end) in ends {
        let tone = series.row.tone;
        let lines = NAME.wrapped(&series.row.title);
        let first = y - (lines.len().max(1) as f64 - 1.0) * NAME.line;
        let x = plot.frame.x(end.value);
        leaders.push(Node::upright(x, y - 9.0, plot.y(end), Class::toned("link", tone)));
        for (index, line) in lines.into_iter().enumerate() {
            // To the left of the leader, and inside the drawing at the least width.
            let over = (NAME.width(&line) + 4.0 - x.within(NARROW)).max(0.0);
            let at = Point::new(x.moved(over - 4.0), first + index as f64 * NAME.line);
            words.push(Node::words(at, Anchor::End, Class::toned("name", tone), line));
        }
        y = first - NAME.line;
    }
    leaders.extend(words);
    leaders
}

/// Draws the share of people who are paid less than a pay.
fn cumulative(spec: &DistributionSpec<'_>) -> Scene {
    // From the curve that ends lowest to the one that ends highest.
    let ends = spec.series.iter().filter_map(|series| Some((series, series.ends()?.1)));
    let mut ends: Vec<(&DistributionSeries, &RangeMark)> = ends.collect();
    sort_by_value(&mut ends, |(_, end)| end.value);
    let shares: Vec<(f64, String)> = SHARES.into_iter().map(|share| (share, (spec.share_text)(share))).collect();
    let gutter = gutter(&shares) + 10.0;
    let frame = PlotFrame { scale: spec.domain(), share: ((NARROW - gutter - 10.0) / NARROW).max(0.3), shift: gutter };
    let mine = spec.mine.as_ref();
    let lines: usize = ends.iter().map(|(series, _)| NAME.wrapped(&series.row.title).len().max(1)).sum();
    let top = mine::band(mine) + 18.0 + lines as f64 * NAME.line;
    let foot = top + HEIGHT;
    let plot = CurvePlot { frame, levels: Levels { scale: Scale::new(0.0, 1.0), top, foot } };

    let shares = plot.levels.lines(shares, &|share| share <= 0.0);
    let axis = Axis::amounts(&frame, spec.tick_text);
    let mut nodes = vec![Node::group(None, "axis", shares), axis.grid(top, foot)];
    let mut stops: Vec<Vec<Stop>> = Vec::new();
    if let Some((line, pay_stops)) = mine::upright(mine, &frame, 0.0, foot) {
        nodes.push(line);
        stops.push(pay_stops);
    }
    nodes.push(Node::group(None, "labels", names(&ends, &plot)));
    let mut y = foot + AXIS + 20.0;
    let mut below = Vec::new();
    for series in &spec.series {
        let label = Some(series.row.label.clone());
        if series.is_withheld() {
            let (row, stop, last) = withheld(&series.row, y);
            below.push(Node::group(label, "line", row));
            stops.push(vec![stop]);
            y = last + 22.0;
        } else {
            nodes.push(Node::group(label, "line", plot.line(series)));
            stops.push(stops_at(&series.row.marks, &frame, &|mark| plot.y(mark)));
        }
    }
    let height = if below.is_empty() { foot + AXIS } else { y - 18.0 };
    nodes.extend(below);
    Scene { height, nodes, stops }
}
