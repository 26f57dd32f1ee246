//! What a chart of a spread is told: its roles, each with people, a curve and published percentiles.
//!
//! Invariant: what lies beyond the first and the last published percentile is counted, and has no place.

use super::mine::{self, Mine};
use super::range_data::{RangeKind, RangeMark};
use super::scale::Scale;

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
pub(super) const fn percentile(kind: RangeKind) -> Option<f64> {
    match kind {
        RangeKind::P10 => Some(0.1),
        RangeKind::P25 => Some(0.25),
        RangeKind::P50 => Some(0.5),
        RangeKind::P75 => Some(0.75),
        RangeKind::P90 => Some(0.9),
        RangeKind::Mean | RangeKind::MedianLow | RangeKind::MedianHigh | RangeKind::Low | RangeKind::High => None,
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

/// Every value that the axis has to hold.
pub(super) fn domain(spec: &DistributionSpec<'_>) -> Scale {
    let marks = spec.series.iter().flat_map(|series| series.marks.iter().map(|mark| mark.value));
    Scale::padded(marks.chain(mine::value(spec.mine.as_ref())), 0.0, 0.0)
}
