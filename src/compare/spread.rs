//! Values between published percentiles.
//!
//! Invariant: interpolated values are marked as such by whoever shows them; tails are not made up.

use super::Scope;
use crate::locale::PayMessage;
use crate::model::{FigureKey, Statistic};
use crate::stats::{Estimate, Quantiles};

/// The percentiles that sources publish.
pub(super) const PERCENTILES: [(f64, Statistic); 5] = [
    (0.1, Statistic::P10),
    (0.25, Statistic::P25),
    (0.5, Statistic::P50),
    (0.75, Statistic::P75),
    (0.9, Statistic::P90),
];

/// The quantile function through the published percentiles, in stored dollars a year.
pub(super) fn quantiles(scope: &Scope<'_>, key: &FigureKey) -> Option<Quantiles> {
    let knots: Vec<(f64, f64)> = PERCENTILES
        .into_iter()
        .filter_map(|(p, statistic)| Some((p, scope.data.figure(&key.with(statistic))?.value)))
        .collect();
    Quantiles::new(&knots)
}

/// A figure with its interval, in stored dollars a year.
pub(super) fn estimate(scope: &Scope<'_>, key: &FigureKey) -> Option<Estimate> {
    let found = scope.data.figure(key)?;
    Some(Estimate { value: found.value, interval: found.interval })
}

/// `10th`, `46th`, `52nd`: a share of people as a percentile.
pub(super) fn percentile(scope: &Scope<'_>, share: f64) -> String {
    let number = (share * 100.0 + 0.5) as u32;
    let ordinal = match (number % 10, number % 100) {
        (1, other) if other != 11 => PayMessage::OrdinalSt,
        (2, other) if other != 12 => PayMessage::OrdinalNd,
        (3, other) if other != 13 => PayMessage::OrdinalRd,
        _ => PayMessage::OrdinalTh,
    };
    scope.fill(ordinal, &[&number.to_string()])
}
