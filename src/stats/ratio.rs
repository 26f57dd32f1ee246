//! The distance of one median above another, relative to it, with its interval.

use super::estimate::{Estimate, Z95, among, standard_error};

/// A difference relative to the reference: 0.26 for 26 % above it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// 0.26 for 26 % above; negative for below.
    pub value: f64,
    /// Its 95 % interval, where both estimates have one.
    pub interval: Option<(f64, f64)>,
}

/// The distance from `reference` up to `of`, in parts of `reference`, where so many groups are compared of which these are two;
/// `None` unless the reference is above zero.
///
/// The estimates count as independent. Of one pair the interval follows from the ends of both intervals, whose skew it keeps
/// (MOVER for ratios, Donner and Zou 2012; on the scale of logarithms it is the same to a thousandth for medians of pay). Where three
/// groups or more are compared, it holds what Tukey's multiplier makes of the standard errors as well: each is the width of a 95 %
/// interval over 2 × 1.96, and the variance of the ratio follows by the delta method, (s₁ / m₂)² + (m₁ s₂ / m₂²)². Where the
/// reference itself is uncertain by more than a quarter (1.96 s₂ / m₂ > 0.25) there is no interval.
#[must_use]
pub fn ratio(of: Estimate, reference: Estimate, groups: usize) -> Option<Ratio> {
    let (m1, m2) = (of.value, reference.value);
    if m2 <= 0.0 {
        return None;
    }
    let sure = |b: &(f64, f64)| Z95 * standard_error(*b) <= m2 / 4.0;
    let interval = of.interval.zip(reference.interval.filter(sure)).map(|(a, b)| {
        // The end of the ratio for an end of each: of what both can be at most from the middle, as far as both go together.
        let end = |one: f64, other: f64, sign: f64| {
            let (product, under) = (m1 * m2, other * (2.0 * m2 - other));
            let spread = (product * product - one * (2.0 * m1 - one) * under).max(0.0).sqrt();
            (product + sign * spread) / under - 1.0
        };
        let own = (end(a.0, b.1, -1.0), end(a.1, b.0, 1.0));
        among(groups, m1 / m2 - 1.0, own, (standard_error(a) / m2, m1 * standard_error(b) / (m2 * m2)))
    });
    Some(Ratio { value: m1 / m2 - 1.0, interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BACK: Estimate = Estimate { value: 174_082.0, interval: Some((170_000.0, 180_000.0)) };
    const FRONT: Estimate = Estimate { value: 147_000.0, interval: Some((135_000.0, 155_000.0)) };
    const FULL: Estimate = Estimate { value: 138_431.0, interval: Some((135_000.0, 140_023.0)) };

    fn near((low, high): (f64, f64), wanted: (f64, f64)) {
        assert!((low - wanted.0).abs() < 1e-3 && (high - wanted.1).abs() < 1e-3, "{low} {high}");
    }

    #[test]
    fn the_skew_of_the_medians_is_kept() {
        // On the scale of logarithms, by hand: ln r = 0.16910; down √(0.02373² + 0.05299²) = 0.05806, up √(0.03343² + 0.08516²)
        // = 0.09149: from exp(0.11104) - 1 to exp(0.26059) - 1.
        near(ratio(BACK, FRONT, 2).unwrap().interval.unwrap(), (0.1174, 0.2977));
    }

    #[test]
    fn one_of_three_pairs_is_less_sure() {
        // s1 = 10,000 / 3.92 = 2,551.02, s2 = 5,023 / 3.92 = 1,281.38, (0.018428)² + (0.011640)² = 0.00047508, root 0.021796,
        // times 2.344 = 0.051090: 0.2575 from 0.2064 to 0.3086. The pair alone reaches to 0.3109.
        let found = ratio(BACK, FULL, 3).unwrap();
        assert!((found.value - 0.257_536).abs() < 1e-6, "{found:?}");
        near(found.interval.unwrap(), (0.2064, 0.3109));
    }

    #[test]
    fn nothing_is_relative_to_zero() {
        let zero = Estimate { value: 0.0, interval: None };
        assert_eq!(ratio(zero, zero, 2), None);
    }
}
