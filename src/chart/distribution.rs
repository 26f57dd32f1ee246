//! How pay is spread over people: as twenty people, as a density, or as the share paid less.
//!
//! Invariant: nothing is drawn beyond the first and the last published percentile; how many
//! lie out there is said in words at the ends.

use super::axis::Axis;
use super::cumulative::cumulative;
use super::distribution_spec::{DistributionSeries, DistributionSpec, DistributionView, domain};
use super::face::ROW;
use super::mine;
use super::range_row::stops_at;
use super::rows::Rows;
use super::scale::{PlotFrame, extent};
use super::scene::{NARROW, Scene};
use super::spacing::SPREADS;
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
    let frame = PlotFrame { scale: domain(spec), share: (NARROW - 24.0) / NARROW, shift: 10.0 };
    let (_, highest) = extent(spec.series.iter().flat_map(DistributionSeries::within).map(|(_, height)| height));
    let mine = spec.mine.as_ref();
    let mut rows = Rows::below(mine::band(mine), SPREADS);
    for series in &spec.series {
        if series.withheld() {
            let (nodes, stop, foot) = withheld(series, rows.baseline);
            rows.push(series.label.clone(), nodes, vec![stop], foot - 2.0);
            continue;
        }
        let (mut nodes, head) = rows.head(ROW, &series.name, &series.note, false);
        let base = Base { frame: &frame, series };
        let (body, at) = match spec.view {
            DistributionView::Dots => people(&base, head),
            _ => density(&base, head, highest),
        };
        nodes.extend(body);
        let (texts, (below, above), last) = foot(&base, spec.beyond_text, at);
        nodes.extend(texts);
        let marks = stops_at(&series.marks, &frame, &|_| at);
        rows.push(series.label.clone(), nodes, below.into_iter().chain(marks).chain(above).collect(), last);
    }
    rows.cross(mine, &frame, 0.0);
    rows.scene(Vec::new(), Some(&Axis::amounts(&frame, spec.tick_text)))
}
