//! Pay by years of experience: per band a bar and a mark for each role.
//!
//! Invariant: a withheld cell breaks its role's line and shows a cross, never a value; the
//! roles of a band stand side by side in one order everywhere.

use super::band_plot::{BandPlot, backdrop, cell_nodes, direct, links};
use super::band_spec::BandSpec;
use super::legend;
use super::levels::{Levels, gutter};
use super::mine;
use super::point::Point;
use super::scale::{Scale, extent};
use super::scene::{NARROW, Node, Scene, Stop};
use super::spacing::LEVEL_HEAD;
use super::ticks::spanning;

const HEIGHT: f64 = 320.0;
/// Below the plot: two lines of labels.
const BELOW: f64 = 46.0;

/// Draws pay by band of years.
#[must_use]
pub fn bands(spec: &BandSpec<'_>) -> Scene {
    if spec.series.iter().flat_map(|series| &series.cells).all(|cell| cell.p50.is_none()) {
        return Scene::empty();
    }
    let names: Vec<(u8, String)> = spec.series.iter().map(|series| (series.tone, series.name.clone())).collect();
    let (key, label) = legend::roles(0.0, &names);
    let mine = spec.mine.as_ref();
    let above = label + mine::band(mine);
    let cells = || spec.series.iter().flat_map(|series| series.cells.iter());
    let values = cells().flat_map(|cell| [cell.p25, cell.p50, cell.p75]).flatten();
    let (least, most) = extent(values.chain(mine::value(mine)));
    let round = spanning(least.min(most * 0.98), most, 5);
    let scale = Scale::new(round.first().copied().unwrap_or(least), round.last().copied().unwrap_or(most));
    let marks: Vec<(f64, String)> = round.into_iter().map(|tick| (tick, (spec.tick_text)(tick))).collect();
    let (bands, roles) = (spec.bands.len().max(1) as f64, spec.series.len().max(1) as f64);
    let gutter = gutter(&marks);
    let share = ((NARROW - gutter - 2.0) / NARROW).max(0.4);
    // The roles of a band and a gap to the next band, all within the band's own width.
    let step = ((share * NARROW / bands - 3.0) / roles).clamp(5.0, 12.0);
    let levels = Levels { scale, top: above + LEVEL_HEAD, foot: above + HEIGHT - BELOW };
    let plot = BandPlot { levels, gutter, share, bands, step, roles };

    let mut nodes: Vec<Node> = key.into_iter().collect();
    nodes.push(backdrop(spec, &plot, marks));
    nodes.push(Node::group(None, "links", links(spec, &plot)));
    let mut stops = Vec::new();
    if let Some((line, places)) = mine.and_then(|own| mine::level(mine, plot.levels.y(own.value), label)) {
        nodes.push(line);
        stops.push(places);
    }
    for (role, series) in spec.series.iter().enumerate() {
        let mut children = Vec::new();
        let mut label = String::new();
        let mut places = Vec::new();
        for (band, cell) in series.cells.iter().enumerate().take(spec.bands.len()) {
            let x = plot.x(band, role);
            children.extend(cell_nodes(cell, series.tone, x, &plot));
            if !label.is_empty() {
                label.push_str("; ");
            }
            label.push_str(&cell.say);
            places.push(Stop::new(Point::new(x, plot.y(cell.p50)), &cell.say));
        }
        nodes.push(Node::group(Some(label), "line", children));
        stops.push(places);
    }
    nodes.push(Node::group(None, "labels", direct(spec, &plot)));
    Scene { height: above + HEIGHT, nodes, stops }
}
