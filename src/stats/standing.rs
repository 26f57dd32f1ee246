//! Where a value stands among the people whose percentiles are published, and how sure that is.
//!
//! Invariant: what is said never leaves the reported range; outside it only the side is known.

use super::estimate::Z95;
use super::quantile::{Quantiles, Rank};

/// How far the curve between published percentiles lies from the share of the answers themselves, as most of them are
/// round amounts: 64 to 73 % of pay in the United States is a multiple of 5,000. Measured on the rows of the survey, it is
/// at most 0.028 for front end and full stack and 0.041 for back end.
const HEAPING: f64 = 0.03;

/// Where a value stands: shares of the people that it lies above, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Below the first reported percentile, which this is.
    Below(f64),
    /// Above the last reported percentile, which this is.
    Above(f64),
    /// Inside the reported range.
    Between {
        /// Lower end of the range: the 95 % interval, widened by round amounts.
        low: f64,
        /// The share by the published percentiles.
        middle: f64,
        /// Upper end of the range.
        high: f64,
        /// False without a number of answers: both ends of the range are then the middle.
        sampled: bool,
    },
}

/// Where `value` stands.
///
/// With `n` answers the range reaches √(h² + 0.03²) to both sides of the share, where h is half the width of the share's
/// Wilson interval and 0.03 the error of a curve through answers that are round amounts. It is cut off at the ends of the
/// reported range. If the value lies
/// inside the published 95 % interval of the `median` (low, high; in the value's unit), it cannot be told from the
/// median: the interval then holds 0.5 as well.
#[must_use]
pub fn standing(quantiles: &Quantiles, value: f64, n: Option<u32>, median: Option<(f64, f64)>) -> Standing {
    let middle = match quantiles.rank(value) {
        Rank::Below(first) => return Standing::Below(first),
        Rank::Above(last) => return Standing::Above(last),
        Rank::Within(share) => share,
    };
    let Some(n) = n else {
        return Standing::Between { low: middle, middle, high: middle, sampled: false };
    };
    let (from, to) = wilson(middle, n);
    let half = (to - from) / 2.0;
    let half = (half * half + HEAPING * HEAPING).sqrt();
    let (mut low, mut high) = (middle - half, middle + half);
    if median.is_some_and(|(from, to)| (from..=to).contains(&value)) {
        (low, high) = (low.min(0.5), high.max(0.5));
    }
    let (first, last) = quantiles.reported();
    Standing::Between { low: low.max(first), middle, high: high.min(last), sampled: true }
}

/// The 95 % score interval of a share, 0 to 1, that `n` answers gave (Wilson 1927, with 1.96 standard errors):
/// (s + z²/2n ± z √(s(1 - s)/n + z²/4n²)) / (1 + z²/n). Without answers, or where the share is no number, it is 0 to 1.
#[must_use]
pub fn wilson(share: f64, n: u32) -> (f64, f64) {
    if n == 0 || share.is_nan() {
        return (0.0, 1.0);
    }
    let (share, n) = (share.clamp(0.0, 1.0), f64::from(n));
    let square = Z95 * Z95;
    let whole = 1.0 + square / n;
    let centre = (share + square / (2.0 * n)) / whole;
    let half = Z95 * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt() / whole;
    // At a share of 0 or 1 the end is the share itself but for rounding.
    ((centre - half).max(0.0).min(share), (centre + half).min(1.0).max(share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back() -> Quantiles {
        let knots = [(0.1, 102_000.0), (0.25, 140_000.0), (0.5, 174_082.0), (0.75, 220_000.0), (0.9, 300_000.0)];
        Quantiles::new(&knots).unwrap()
    }

    #[test]
    fn wilson_by_hand() {
        // s = 0.5, n = 100: centre 0.5, half 1.96 √(0.0025 + 0.00009604) / 1.038416 = 0.096170.
        let (low, high) = wilson(0.5, 100);
        assert!((low - 0.403_830).abs() < 1e-6 && (high - 0.596_170).abs() < 1e-6, "{low} {high}");
        assert_eq!(wilson(0.0, 10).0, 0.0);
        assert_eq!(wilson(1.0, 10).1, 1.0);
        assert_eq!((wilson(0.3, 0), wilson(f64::NAN, 9)), ((0.0, 1.0), (0.0, 1.0)));
    }

    #[test]
    fn outside_the_reported_range_only_the_side_is_known() {
        assert_eq!(standing(&back(), 90_000.0, Some(644), None), Standing::Below(0.1));
        assert_eq!(standing(&back(), 900_000.0, Some(644), None), Standing::Above(0.9));
    }

    #[test]
    fn the_interval_stays_inside_the_reported_range() {
        let Standing::Between { low, middle, high, sampled } = standing(&back(), 102_000.0, Some(644), None) else {
            panic!("102,000 is the first reported percentile");
        };
        assert_eq!((low, middle, sampled), (0.1, 0.1, true));
        // Wilson: 0.079 to 0.126, half 0.0232; √(0.0232² + 0.03²) = 0.0379.
        assert!((high - 0.1379).abs() < 1e-3, "{high}");
    }

    #[test]
    fn the_range_holds_the_shares_of_heaped_answers() {
        // Full stack, United States, survey 2025 (1,605 answers): of the answers themselves 56.2 % are below 150,000 and
        // 60.4 % at or below it; 20.9 and 24.3 % for 100,000.
        let knots = [(0.1, 78_000.0), (0.25, 102_000.0), (0.5, 138_431.0), (0.75, 180_000.0), (0.9, 225_000.0)];
        let full = Quantiles::new(&knots).unwrap();
        for (pay, below, at) in [(150_000.0, 0.562, 0.604), (100_000.0, 0.209, 0.243)] {
            let Standing::Between { low, middle, high, .. } = standing(&full, pay, Some(1_605), None) else {
                panic!("inside the range")
            };
            assert!(low <= below && at <= high, "{pay}: {low} {middle} {high}");
        }
        // However many answered, it is no surer than that.
        let Standing::Between { low, high, .. } = standing(&full, 138_431.0, Some(u32::MAX), None) else {
            panic!("inside the range")
        };
        assert!((low - 0.47).abs() < 1e-4 && (high - 0.53).abs() < 1e-4, "{low} {high}");
    }

    #[test]
    fn who_cannot_be_told_from_the_median_may_stand_in_the_middle() {
        let at = |median| standing(&back(), 190_000.0, Some(30_000), median);
        let Standing::Between { low, middle, .. } = at(None) else { panic!("inside the range") };
        assert!(middle > low && low > 0.5, "{low} {middle}");
        let Standing::Between { low, .. } = at(Some((170_000.0, 190_000.0))) else { panic!("inside the range") };
        assert_eq!(low, 0.5);
    }

    #[test]
    fn without_a_number_of_answers_there_is_no_interval() {
        let found = standing(&back(), 174_082.0, None, Some((170_000.0, 180_000.0)));
        assert_eq!(found, Standing::Between { low: 0.5, middle: 0.5, high: 0.5, sampled: false });
    }
}
