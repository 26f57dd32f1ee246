//! Where the things of a chart by bands stand, and the things themselves.
//!
//! Invariant: one place for each pair of band and role; lines join medians only.

use super::band_spec::{BandCell, BandSpec};
use super::face::{NAME, TICK};
use super::levels::Levels;
use super::order::sort_by_value;
use super::picture::{WIDE, WIDER};
use super::point::{Point, X};
use super::scene::{Anchor, Class, Node, Span};
use super::shape::Shape;
use super::spacing::{AXIS_BASELINE, BASELINE};

/// Where everything stands.
pub(super) struct BandPlot {
    pub(super) levels: Levels,
    /// Room for the axis labels at the left, in px.
    pub(super) gutter: f64,
    /// Share of the width that the bands take.
    pub(super) share: f64,
    pub(super) bands: f64,
    /// Px from role to role within a band.
    pub(super) step: f64,
    pub(super) roles: f64,
}

impl BandPlot {
    pub(super) fn centre(&self, band: usize) -> X {
        X { fraction: self.share * (band as f64 + 0.5) / self.bands, px: self.gutter }
    }

    pub(super) fn x(&self, band: usize, role: usize) -> X {
        self.centre(band).moved((role as f64 - (self.roles - 1.0) / 2.0) * self.step)
    }

    /// The height of a median; that of a cross where there is none.
    pub(super) fn y(&self, median: Option<f64>) -> f64 {
        median.map_or(self.levels.foot - 8.0, |value| self.levels.y(value))
    }
}

/// Grid, axis labels and the names of the bands.
pub(super) fn backdrop(spec: &BandSpec<'_>, plot: &BandPlot, marks: Vec<(f64, String)>) -> Node {
    let foot = plot.levels.foot;
    let mut nodes = plot.levels.lines(marks, &|value| plot.levels.y(value) >= foot - 0.5);
    for (band, name) in spec.bands.iter().enumerate() {
        let (first, second) = name.rsplit_once(' ').unwrap_or((name.as_str(), ""));
        for (line, y) in [(first, foot + AXIS_BASELINE), (second, foot + AXIS_BASELINE + TICK.line)] {
            if !line.is_empty() {
                nodes.push(TICK.words(Point::new(plot.centre(band), y), Anchor::Middle, line.to_owned()));
            }
        }
    }
    Node::group(None, "axis", nodes)
}

/// Thin lines between medians of neighbouring bands.
pub(super) fn links(spec: &BandSpec<'_>, plot: &BandPlot) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (role, series) in spec.series.iter().enumerate() {
        let cells = series.cells.iter().take(spec.bands.len());
        for (band, (from, to)) in cells.clone().zip(cells.skip(1)).enumerate() {
            if let (Some(from), Some(to)) = (from.p50, to.p50) {
                let (start, end) = (plot.x(band, role), plot.x(band + 1, role));
                nodes.push(Node::Line {
                    x1: start.fraction,
                    x2: end.fraction,
                    px: start.px,
                    y1: plot.levels.y(from),
                    y2: plot.levels.y(to),
                    class: Class::toned("link", series.tone),
                });
            }
        }
    }
    nodes
}

pub(super) fn cell_nodes(cell: &BandCell, tone: u8, x: X, plot: &BandPlot) -> Vec<Node> {
    let at = Point::new(x, plot.y(cell.p50));
    if cell.p50.is_none() {
        return vec![Node::mark(at, Shape::Cross, 0.85, Class::toned("withheld", tone))];
    }
    let mut nodes = Vec::new();
    let wide = (plot.step - 1.0).min(7.0);
    if let (Some(from), Some(to)) = (cell.p25, cell.p75) {
        let (foot, top) = (plot.levels.y(from), plot.levels.y(to));
        let class = Class::toned(if cell.low { "bar low" } else { "bar" }, tone);
        nodes.push(Node::rect(Point::new(x.moved(-wide / 2.0), top), Span::Px(wide), (foot - top).max(1.0), class));
    }
    let names = if cell.low { "mark low median" } else { "mark median" };
    let size = (plot.step / 12.0).clamp(0.65, 0.85);
    nodes.push(Node::mark(at, Shape::of(tone), size, Class::toned(names, tone)));
    nodes
}

/// Names beside the medians of the last band, moved apart; only where the drawing is wide.
pub(super) fn direct(spec: &BandSpec<'_>, plot: &BandPlot) -> Vec<Node> {
    let Some(last) = spec.bands.len().checked_sub(1) else {
        return Vec::new();
    };
    let ends = spec.series.iter().filter_map(|series| {
        let median = series.cells.get(last)?.p50?;
        Some((plot.levels.y(median) + BASELINE, series.tone, series.name.as_str()))
    });
    let mut found: Vec<(f64, u8, &str)> = ends.collect();
    sort_by_value(&mut found, |(y, ..)| *y);
    // Downwards each keeps off the one above; what then hangs below the plot is lifted.
    let mut free = plot.levels.top;
    for (y, ..) in &mut found {
        *y = y.max(free);
        free = *y + NAME.line;
    }
    let mut limit = plot.levels.foot - 4.0;
    for (y, ..) in found.iter_mut().rev() {
        *y = y.min(limit);
        limit = *y - NAME.line;
    }
    let x = plot.centre(last).moved((plot.roles - 1.0) / 2.0 * plot.step + 12.0);
    // All names or none: the key has them anyway.
    let widest = NAME.widest(found.iter().map(|(.., name)| *name));
    let names = if x.within(WIDE) + widest <= WIDE {
        "name wide"
    } else if x.within(WIDER) + widest <= WIDER {
        "name wider"
    } else {
        return Vec::new();
    };
    found
        .into_iter()
        .map(|(y, tone, name)| Node::words(Point::new(x, y), Anchor::Start, Class::toned(names, tone), name.to_owned()))
        .collect()
}
