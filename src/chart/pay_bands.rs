//! Pay by years of experience: per band a bar and a mark for each role.
//!
//! Invariant: a withheld cell breaks its role's line and shows a cross, never a value; the
//! roles of a band stand side by side in one order everywhere.

use super::face::{NAME, TICK};
use super::legend;
use super::levels::{Levels, gutter};
use super::mine::{self, Mine};
use super::order::sort_by_value;
use super::picture::{WIDE, WIDER};
use super::point::{Point, X};
use super::scale::{Scale, extent};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop};
use super::shape::Shape;
use super::spacing::{AXIS_BASELINE, BASELINE, LEVEL_HEAD};
use super::ticks::spanning;

/// One role in one band; without a median it is withheld.
#[derive(Clone, Debug, PartialEq)]
pub struct BandCell {
    /// 25th percentile.
    pub p25: Option<f64>,
    /// Median.
    pub p50: Option<f64>,
    /// 75th percentile.
    pub p75: Option<f64>,
    /// Few answers: drawn hollow and dashed.
    pub low: bool,
    /// Announced at its stop: role, band, values, answers.
    pub say: String,
}

/// One role over all bands.
#[derive(Clone, Debug, PartialEq)]
pub struct BandSeries {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// Short name.
    pub name: String,
    /// A cell for each band.
    pub cells: Vec<BandCell>,
}

/// A drawing of pay by bands of years.
pub struct BandSpec<'a> {
    /// Names of the bands; the last word goes on a second line ("6–10 years").
    pub bands: Vec<String>,
    /// Roles.
    pub series: Vec<BandSeries>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay.
    pub mine: Option<Mine>,
}

const HEIGHT: f64 = 320.0;
/// Below the plot: two lines of labels.
const BELOW: f64 = 46.0;

/// The layout of the plot: widths as shares of the drawing, heights by its levels.
struct BandPlot {
    levels: Levels,
    /// Room for the axis labels at the left, in px.
    gutter: f64,
    /// Share of the width that the bands take.
    share: f64,
    bands: f64,
    /// Px from role to role within a band.
    step: f64,
    roles: f64,
}

impl BandPlot {
    fn centre(&self, band: usize) -> X {
        X { fraction: self.share * (band as f64 + 0.5) / self.bands, px: self.gutter }
    }

    /// The median of a role in a band; a cross stands near the foot where there is none.
    fn point(&self, band: usize, role: usize, median: Option<f64>) -> Point {
        let x = self.centre(band).moved((role as f64 - (self.roles - 1.0) / 2.0) * self.step);
        Point::new(x, median.map_or(self.levels.foot - 8.0, |value| self.levels.y(value)))
    }

    fn cell(&self, cell: &BandCell, tone: u8, at: Point) -> Vec<Node> {
        if cell.p50.is_none() {
            return vec![Node::mark(at, Shape::Cross, 0.85, Class::toned("withheld", tone))];
        }
        let mut nodes = Vec::new();
        if let (Some(from), Some(to)) = (cell.p25, cell.p75) {
            let wide = (self.step - 1.0).min(7.0);
            let (foot, top) = (self.levels.y(from), self.levels.y(to));
            let class = Class::toned(if cell.low { "bar low" } else { "bar" }, tone);
            let corner = Point::new(at.x.moved(-wide / 2.0), top);
            nodes.push(Node::rect(corner, Span::Px(wide), (foot - top).max(1.0), class));
        }
        let names = if cell.low { "mark low median" } else { "mark median" };
        let size = (self.step / 12.0).clamp(0.65, 0.85);
        nodes.push(Node::mark(at, Shape::of(tone), size, Class::toned(names, tone)));
        nodes
    }
}

/// Draws pay by band of years.
#[must_use]
pub fn bands(spec: &BandSpec<'_>) -> Scene {
    let cells = || spec.series.iter().flat_map(|series| &series.cells);
    if cells().all(|cell| cell.p50.is_none()) {
        return Scene::empty();
    }
    let names: Vec<(u8, String)> = spec.series.iter().map(|series| (series.tone, series.name.clone())).collect();
    let (key, label) = legend::roles(0.0, &names);
    let mine = spec.mine.as_ref();
    let above = label + mine::band(mine);
    let values = cells().flat_map(|cell| [cell.p25, cell.p50, cell.p75]).flatten();
    let (least, most) = extent(values.chain(mine::value(mine)));
    let round = spanning(least.min(most * 0.98), most, 5);
    let scale = Scale::new(round.first().copied().unwrap_or(least), round.last().copied().unwrap_or(most));
    let ticks: Vec<(f64, String)> = round.into_iter().map(|tick| (tick, (spec.tick_text)(tick))).collect();
    let (bands, roles) = (spec.bands.len().max(1) as f64, spec.series.len().max(1) as f64);
    let gutter = gutter(&ticks);
    let share = ((NARROW - gutter - 2.0) / NARROW).max(0.4);
    // The roles of a band and a gap to the next band, all within the band's own width.
    let step = ((share * NARROW / bands - 3.0) / roles).clamp(5.0, 12.0);
    let levels = Levels { scale, top: above + LEVEL_HEAD, foot: above + HEIGHT - BELOW };
    let plot = BandPlot { levels, gutter, share, bands, step, roles };

    let mut nodes: Vec<Node> = key.into_iter().collect();
    nodes.push(backdrop(spec, &plot, ticks));
    let (mut links, mut rows, mut stops) = (Vec::new(), Vec::new(), Vec::new());
    for (role, series) in spec.series.iter().enumerate() {
        let (mut children, mut row_stops, mut says) = (Vec::new(), Vec::new(), Vec::new());
        let mut before: Option<Point> = None;
        for (band, cell) in series.cells.iter().enumerate().take(spec.bands.len()) {
            let at = plot.point(band, role, cell.p50);
            // Thin lines between medians of neighbouring bands.
            let median = cell.p50.map(|_| at);
            if let (Some(from), Some(to)) = (before, median) {
                let (x1, x2, class) = (from.x.fraction, to.x.fraction, Class::toned("link", series.tone));
                links.push(Node::Line { x1, x2, px: from.x.px, y1: from.y, y2: to.y, class });
            }
            before = median;
            children.extend(plot.cell(cell, series.tone, at));
            says.push(cell.say.as_str());
            row_stops.push(Stop::new(at, &cell.say));
        }
        rows.push(Node::group(Some(says.join("; ")), "line", children));
        stops.push(row_stops);
    }
    nodes.push(Node::group(None, "links", links));
    if let Some((line, row_stops)) = mine.and_then(|pay| mine::level(mine, plot.levels.y(pay.value), label)) {
        nodes.push(line);
        stops.insert(0, row_stops);
    }
    nodes.extend(rows);
    nodes.push(Node::group(None, "labels", direct(spec, &plot)));
    Scene { height: above + HEIGHT, nodes, stops }
}

/// Grid, axis labels and the names of the bands.
fn backdrop(spec: &BandSpec<'_>, plot: &BandPlot, ticks: Vec<(f64, String)>) -> Node {
    let foot = plot.levels.foot;
    let mut nodes = plot.levels.lines(ticks, &|value| plot.levels.y(value) >= foot - 0.5);
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

/// Names beside the medians of the last band, moved apart; only where the drawing is wide.
fn direct(spec: &BandSpec<'_>, plot: &BandPlot) -> Vec<Node> {
    let Some(last) = spec.bands.len().checked_sub(1) else {
        return Vec::new();
    };
    let ends = spec.series.iter().filter_map(|series| {
        let median = series.cells.get(last)?.p50?;
        Some((plot.levels.y(median) + BASELINE, series.tone, series.name.as_str()))
    });
    let mut names: Vec<(f64, u8, &str)> = ends.collect();
    sort_by_value(&mut names, |(y, ..)| *y);
    // Downwards each keeps off the one above; what then hangs below the plot is lifted.
    let mut free = plot.levels.top;
    for (y, ..) in &mut names {
        *y = y.max(free);
        free = *y + NAME.line;
    }
    let mut limit = plot.levels.foot - 4.0;
    for (y, ..) in names.iter_mut().rev() {
        *y = y.min(limit);
        limit = *y - NAME.line;
    }
    let x = plot.centre(last).moved((plot.roles - 1.0) / 2.0 * plot.step + 12.0);
    // All names or none: the key has them anyway.
    let widest = NAME.widest(names.iter().map(|(.., name)| *name));
    let class = if x.within(WIDE) + widest <= WIDE {
        "name wide"
    } else if x.within(WIDER) + widest <= WIDER {
        "name wider"
    } else {
        return Vec::new();
    };
    let name = |(y, tone, name): (f64, u8, &str)| {
        Node::words(Point::new(x, y), Anchor::Start, Class::toned(class, tone), name.to_owned())
    };
    names.into_iter().map(name).collect()
}
