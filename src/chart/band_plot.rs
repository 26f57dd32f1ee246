//! Where the things of a chart by bands stand, and the things themselves.
//!
//! Invariant: one place for each pair of band and role; lines join medians only.

use super::band_spec::{BandCell, BandSpec};
use super::order::sort_by_value;
use super::picture::{WIDE, WIDER};
use super::scale::Scale;
use super::scene::{Anchor, Class, Node, Span, X};
use super::shape::Shape;
use super::text::width;

/// Where everything stands.
pub(super) struct Plot {
    pub(super) scale: Scale,
    pub(super) top: f64,
    pub(super) foot: f64,
    /// Room for the axis labels at the left, in px.
    pub(super) gutter: f64,
    /// Share of the width that the bands take.
    pub(super) share: f64,
    pub(super) bands: f64,
    /// Px from role to role within a band.
    pub(super) step: f64,
    pub(super) roles: f64,
}

impl Plot {
    pub(super) fn centre(&self, band: usize) -> X {
        X { fraction: self.share * (band as f64 + 0.5) / self.bands, px: self.gutter }
    }

    pub(super) fn x(&self, band: usize, role: usize) -> X {
        self.centre(band).moved((role as f64 - (self.roles - 1.0) / 2.0) * self.step)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.foot - self.scale.fraction(value) * (self.foot - self.top)
    }
}

/// Grid, axis labels and the names of the bands.
pub(super) fn backdrop(spec: &BandSpec<'_>, plot: &Plot, marks: Vec<(f64, String)>) -> Node {
    let mut nodes = Vec::new();
    for (tick, text) in marks {
        let y = plot.y(tick);
        let class = Class::plain(if y >= plot.foot - 0.5 { "base" } else { "grid" });
        nodes.push(Node::level(X::at(0.0), X::at(1.0), y, class));
        nodes.push(Node::words(X::at(0.0), y - 4.0, Anchor::Start, Class::plain("tick"), text));
    }
    for (band, name) in spec.bands.iter().enumerate() {
        let (first, second) = name.rsplit_once(' ').unwrap_or((name.as_str(), ""));
        for (line, y) in [(first, plot.foot + 18.0), (second, plot.foot + 33.0)] {
            if !line.is_empty() {
                nodes.push(Node::words(plot.centre(band), y, Anchor::Middle, Class::plain("tick"), line.to_owned()));
            }
        }
    }
    Node::group(None, "axis", nodes)
}

/// Thin lines between medians of neighbouring bands.
pub(super) fn links(spec: &BandSpec<'_>, plot: &Plot) -> Vec<Node> {
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
                    y1: plot.y(from),
                    y2: plot.y(to),
                    class: Class::toned("link", series.tone),
                });
            }
        }
    }
    nodes
}

pub(super) fn cell_nodes(cell: &BandCell, tone: u8, x: X, plot: &Plot) -> Vec<Node> {
    let Some(median) = cell.p50 else {
        let class = Class::toned("withheld", tone);
        return vec![Node::Mark { x, y: plot.foot - 8.0, shape: Shape::Cross, size: 0.85, class }];
    };
    let mut nodes = Vec::new();
    let wide = (plot.step - 1.0).min(7.0);
    if let (Some(from), Some(to)) = (cell.p25, cell.p75) {
        let (foot, top) = (plot.y(from), plot.y(to));
        nodes.push(Node::Rect {
            x: x.moved(-wide / 2.0),
            y: top,
            width: Span::Px(wide),
            height: (foot - top).max(1.0),
            class: Class::toned(if cell.low { "bar low" } else { "bar" }, tone),
            pattern: None,
        });
    }
    let names = if cell.low { "mark low median" } else { "mark median" };
    let size = (plot.step / 12.0).clamp(0.65, 0.85);
    nodes.push(Node::Mark { x, y: plot.y(median), shape: Shape::of(tone), size, class: Class::toned(names, tone) });
    nodes
}

/// Names beside the medians of the last band, moved apart; only where the drawing is wide.
pub(super) fn direct(spec: &BandSpec<'_>, plot: &Plot) -> Vec<Node> {
    let Some(last) = spec.bands.len().checked_sub(1) else {
        return Vec::new();
    };
    let ends = spec.series.iter().filter_map(|series| {
        let median = series.cells.get(last)?.p50?;
        Some((plot.y(median) + 4.0, series.tone, series.name.as_str()))
    });
    let mut found: Vec<(f64, u8, &str)> = ends.collect();
    sort_by_value(&mut found, |(y, ..)| *y);
    // Downwards each keeps off the one above; what then hangs below the plot is lifted.
    let mut free = plot.top;
    for (y, ..) in &mut found {
        *y = y.max(free);
        free = *y + 15.0;
    }
    let mut limit = plot.foot - 4.0;
    for (y, ..) in found.iter_mut().rev() {
        *y = y.min(limit);
        limit = *y - 15.0;
    }
    let x = plot.centre(last).moved((plot.roles - 1.0) / 2.0 * plot.step + 12.0);
    // All names or none: the key has them anyway.
    let widest = found.iter().map(|(.., name)| width(name, 12.0, true)).fold(0.0, f64::max);
    let names = if x.within(WIDE) + widest <= WIDE {
        "name wide"
    } else if x.within(WIDER) + widest <= WIDER {
        "name wider"
    } else {
        return Vec::new();
    };
    found
        .into_iter()
        .map(|(y, tone, name)| Node::words(x, y, Anchor::Start, Class::toned(names, tone), name.to_owned()))
        .collect()
}
