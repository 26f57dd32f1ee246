//! The distance of one median above another, in money, with its interval.
//!
//! Invariant: from the other side the same distance is seen with the other sign.

use super::estimate::{Estimate, among, standard_error};

/// A difference in the unit of what it is between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Positive where the first lies above the second.
    pub value: f64,
    /// Its 95 % interval, low and high, where both estimates have one.
    pub interval: Option<(f64, f64)>,
}

impl Gap {
    /// True where the interval leaves out zero; without an interval nothing is clear.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.interval.is_some_and(|(low, high)| low > 0.0 || high < 0.0)
    }
}

/// The distance from `reference` up to `of`, both in one unit, where so many groups are compared of which these are two.
///
/// The estimates count as independent. Of one pair the interval follows from the ends of both intervals, whose skew it keeps
/// (MOVER, Zou and Donner 2008): with m for a median and l, u for its ends, d - √((m₁ - l₁)² + (u₂ - m₂)²) to
/// d + √((u₁ - m₁)² + (m₂ - l₂)²). Where three groups or more are compared, it holds what Tukey's multiplier makes of the standard
/// errors as well, each the width of a 95 % interval over 2 × 1.96.
#[must_use]
pub fn difference(of: Estimate, reference: Estimate, groups: usize) -> Gap {
    let value = of.value - reference.value;
    let interval = of.interval.zip(reference.interval).map(|(a, b)| {
        let [down, up] = [(of.value - a.0, b.1 - reference.value), (a.1 - of.value, reference.value - b.0)]
            .map(|(one, other)| (one * one + other * other).sqrt());
        among(groups, value, (value - down, value + up), (standard_error(a), standard_error(b)))
    });
    Gap { value, interval }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BACK: Estimate = Estimate { value: 174_082.0, interval: Some((170_000.0, 180_000.0)) };
    const FULL: Estimate = Estimate { value: 138_431.0, interval: Some((135_000.0, 140_023.0)) };

    #[test]
    fn back_end_above_full_stack_in_the_united_states() {
        // By hand: 4,082² + 1,592² = 19,197,188, root 4,381.460; 5,918² + 3,431² = 46,794,485, root 6,840.650.
        let found = difference(BACK, FULL, 2);
        assert!((found.value - 35_651.0).abs() < 1e-9 && found.is_clear());
        let (low, high) = found.interval.unwrap();
        assert!(
            (35_651.0 - low - 4_381.460).abs() < 1e-2 && (high - 35_651.0 - 6_840.650).abs() < 1e-2,
            "{low} {high}"
        );
        // 10,000² + 5,023² = 125,230,529, root 11,190.645, over 3.92 and times 2.344: 6,691.549.
        let (low, high) = difference(BACK, FULL, 3).interval.unwrap();
        assert!(
            (35_651.0 - low - 6_691.549).abs() < 1e-2 && (high - 35_651.0 - 6_840.650).abs() < 1e-2,
            "{low} {high}"
        );
    }

    #[test]
    fn without_both_intervals_nothing_is_clear() {
        let sure = Estimate { value: 9.0, interval: Some((8.0, 10.0)) };
        let found = difference(sure, Estimate { value: 1.0, interval: None }, 2);
        assert_eq!((found, found.is_clear()), (Gap { value: 8.0, interval: None }, false));
    }
}
