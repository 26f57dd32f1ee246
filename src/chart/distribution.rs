//! How pay is spread over people: as twenty people, as a density, or as the share paid less.
//!
//! Invariant: nothing is drawn beyond the first and the last published percentile; how many
//! lie out there is said in words at the ends.

use super::axis::{FOOT, axis};
use super::cumulative::cumulative;
use super::distribution_spec::{DistributionSeries, DistributionSpec, DistributionView, domain};
use super::heading::{ROW, heading};
use super::mine;
use super::range_row::stops_at;
use super::scale::{Frame, extent};
use super::scene::{NARROW, Node, Scene};
use super::spread_row::{Base, density, foot, people, withheld};

/// Draws how pay is spread.
#[must_use]
pub fn distribution(spec: &DistributionSpec<'_>) -> Scene {
    if spec.series.iter().all(DistributionSeries::withheld) {
        return Scene::empty();
    }
    match spec.view {
        DistributionView::Cumulative => cumulative(spec),
        DistributionView::Dots | DistributionView::Density => rows(spec),
    }
}

/// A row for each role, all on one axis.
fn rows(spec: &DistributionSpec<'_>) -> Scene {
    // Room for half a stack of dots at both ends.
    let frame = Frame { scale: domain(spec), share: (NARROW - 24.0) / NARROW, shift: 10.0 };
    let (_, highest) = extent(spec.series.iter().flat_map(DistributionSeries::within).map(|(_, height)| height));
    let mine = spec.mine.as_ref();
    let band = mine::band(mine);
    let mut drawn = Vec::new();
    let mut stops = Vec::new();
    let mut y = band + 14.0;
    for series in &spec.series {
        if series.withheld() {
            let (row, own, last) = withheld(series, y);
            drawn.push(row);
            stops.push(own);
            y = last + 26.0;
            continue;
        }
        let (mut nodes, head) = heading(ROW, &series.name, &series.note, false, y);
        let base = Base { frame: &frame, series };
        let (body, at) = match spec.view {
            DistributionView::Dots => people(&base, head),
            _ => density(&base, head, highest),
        };
        nodes.extend(body);
        let (texts, ends, last) = foot(&base, spec.beyond_text, at);
        nodes.extend(texts);
        drawn.push(Node::group(Some(series.label.clone()), "line", nodes));
        let mut own = stops_at(&series.marks, &frame, &|_| at);
        own.splice(0..0, ends.0);
        own.extend(ends.1);
        stops.push(own);
        y = last + 28.0;
    }
    let foot = y - 20.0;
    let mut nodes = vec![axis(&frame, spec.tick_text, band, foot)];
    if let Some((line, own)) = mine::upright(mine, &frame, 0.0, foot) {
        nodes.push(line);
        stops.insert(0, own);
    }
    nodes.extend(drawn);
    Scene { height: foot + FOOT, nodes, stops }
}
