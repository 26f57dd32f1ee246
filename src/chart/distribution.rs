//! How pay is spread over people: as twenty people, as a density, or as the share paid less.
//!
//! Invariant: nothing is drawn beyond the first and the last published percentile; how many
//! lie out there is said in words at the ends.

use super::axis::{FOOT, axis};
use super::cumulative::cumulative;
use super::heading::{ROW, heading};
use super::mine::{self, Mine};
use super::range_data::{Kind, RangeMark};
use super::range_row::stops_at;
use super::scale::{Frame, Scale, extent};
use super::scene::{Class, NARROW, Node, Scene, Stop, X};
use super::shape::Shape;
use super::spread_row::{Base, density, foot, people};

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
    /// Tone, 1 to 5.
    pub tone: u8,
    /// Name.
    pub name: String,
    /// Remark after it, such as "194 answers".
    pub note: String,
    /// What readers of the screen hear for the row: every number of it.
    pub label: String,
    /// Pay of those of twenty people who lie within the published percentiles.
    pub people: Vec<f64>,
    /// How many of the twenty lie below and above them.
    pub beyond: (u8, u8),
    /// From low to high: pay with the height of the density in any unit that all roles share,
    /// or with the share that is paid less, 0 to 1.
    pub curve: Vec<(f64, f64)>,
    /// Published percentiles.
    pub marks: Vec<RangeMark>,
}

/// Text about a number of people beyond a published percentile.
pub type BeyondText<'a> = &'a dyn Fn(u8, &RangeMark) -> String;

/// What `distribution` draws.
pub struct DistributionSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Which drawing.
    pub view: DistributionView,
    /// Roles.
    pub series: Vec<DistributionSeries>,
    /// Texts such as "2 below $78k" and "2 above $232k".
    pub beyond_text: (BeyondText<'a>, BeyondText<'a>),
    /// Text of a label of the pay axis.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// Text of a label of the axis of shares.
    pub share_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay.
    pub mine: Option<Mine>,
}

/// The share of people that a percentile stands for.
pub(super) const fn percentile(kind: Kind) -> Option<f64> {
    match kind {
        Kind::P10 => Some(0.1),
        Kind::P25 => Some(0.25),
        Kind::P50 => Some(0.5),
        Kind::P75 => Some(0.75),
        Kind::P90 => Some(0.9),
        Kind::Mean | Kind::MedianLow | Kind::MedianHigh | Kind::Low | Kind::High => None,
    }
}

impl DistributionSeries {
    /// The published percentiles that are numbers.
    pub(super) fn published(&self) -> impl Iterator<Item = &RangeMark> {
        self.marks.iter().filter(|mark| percentile(mark.kind).is_some() && mark.value.is_finite())
    }

    pub(super) fn withheld(&self) -> bool {
        self.published().next().is_none()
    }

    /// The first and the last published percentile.
    pub(super) fn ends(&self) -> Option<(&RangeMark, &RangeMark)> {
        let mut ends: Option<(&RangeMark, &RangeMark)> = None;
        for mark in self.published() {
            ends = Some(ends.map_or((mark, mark), |(low, high)| {
                (if mark.value < low.value { mark } else { low }, if mark.value > high.value { mark } else { high })
            }));
        }
        ends
    }

    /// The curve between the published percentiles, cut off straight at both.
    pub(super) fn within(&self) -> Vec<(f64, f64)> {
        let Some((low, high)) = self.ends() else {
            return Vec::new();
        };
        let mut found: Vec<(f64, f64)> = Vec::new();
        let mut before: Option<(f64, f64)> = None;
        for point in self.curve.iter().copied().filter(|(value, height)| value.is_finite() && height.is_finite()) {
            if let Some(last) = before.filter(|last| point.0 > last.0) {
                for cut in [low.value, high.value] {
                    if last.0 < cut && cut < point.0 {
                        found.push((cut, last.1 + (point.1 - last.1) * (cut - last.0) / (point.0 - last.0)));
                    }
                }
            }
            // What does not run from low to high is no curve.
            if before.is_none_or(|last| point.0 > last.0) {
                if (low.value..=high.value).contains(&point.0) {
                    found.push(point);
                }
                before = Some(point);
            }
        }
        found
    }
}

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

/// Every value that the axis has to hold.
pub(super) fn domain(spec: &DistributionSpec<'_>) -> Scale {
    let marks = spec.series.iter().flat_map(|series| series.marks.iter().map(|mark| mark.value));
    Scale::padded(marks.chain(mine::value(spec.mine.as_ref())), 0.0, 0.0)
}

/// A role without figures: its name, the reason, and a cross.
pub(super) fn withheld(series: &DistributionSeries, y: f64) -> (Node, Vec<Stop>, f64) {
    let (mut nodes, last) = heading(ROW, &series.name, &series.note, true, y);
    let (x, y) = (X::left(6.0), last + 14.0);
    let class = Class::toned("withheld", series.tone);
    nodes.push(Node::Mark { x, y, shape: Shape::Cross, size: 1.0, class });
    let stop = Stop { x, y, text: series.label.clone() };
    (Node::group(Some(series.label.clone()), "line", nodes), vec![stop], y + 8.0)
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
