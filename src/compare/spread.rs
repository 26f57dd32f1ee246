//! Values between published percentiles.
//!
//! Invariant: interpolated values are marked as such by whoever shows them; tails are not made up.
//!
//! Laws: `tests/reference.rs` (the curve between percentiles).

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
    let resolved = scope.data.figure(key)?;
    Some(Estimate { value: resolved.value, interval: resolved.interval })
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

#[cfg(test)]
mod tests {
    use super::{PERCENTILES, estimate, percentile, quantiles};
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn published_percentiles_are_met_and_tails_are_not_made_up() {
        let (data, selection) = (built_in::data(), Selection::default());
        let scope = Scope::new(data, &selection);
        let key = "survey-2025/US/back-end/pay/p50".parse().unwrap();
        let number = |column: &str| built_in::number("pay/survey-2025", "US,back-end,,", column);
        let spread = quantiles(&scope, &key).unwrap();
        for ((p, _), column) in PERCENTILES.into_iter().zip(["p10", "p25", "p50", "p75", "p90"]) {
            assert!((spread.at(p).unwrap() - number(column)).abs() < 1e-6, "{column}");
        }
        assert_eq!((spread.at(0.09), spread.at(0.91)), (None, None));
        assert_eq!(estimate(&scope, &key).unwrap().interval, Some((number("median_low"), number("median_high"))));
    }

    #[test]
    fn ordinals_follow_the_last_digits() {
        let (data, selection) = (built_in::data(), Selection::default());
        let scope = Scope::new(data, &selection);
        let shares = [0.01, 0.02, 0.03, 0.11, 0.12, 0.13, 0.21, 0.5];
        assert_eq!(
            shares.map(|share| percentile(&scope, share)),
            ["1st", "2nd", "3rd", "11th", "12th", "13th", "21st", "50th"]
        );
    }
}
