//! The distance of one median above another, in money, with its interval.
//!
//! Invariant: from the other side the same distance is seen with the other sign.

use super::estimate::{Estimate, around, standard_error};

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

/// The distance from `reference` up to `of`, both in one unit.
///
/// The estimates count as independent. The standard error of each is the width of its 95 % interval over 2 × 1.96, and
/// the variances add: s₁² + s₂².
#[must_use]
pub fn difference(of: Estimate, reference: Estimate) -> Gap {
    let value = of.value - reference.value;
    let interval =
        of.interval.zip(reference.interval).map(|(a, b)| around(value, standard_error(a), standard_error(b)));
    Gap { value, interval }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_end_above_full_stack_in_the_united_states() {
        // By hand: 10,000² + 5,023² = 125,230,529, root 11,190.645, half of it 5,595.322.
        let back = Estimate { value: 174_082.0, interval: Some((170_000.0, 180_000.0)) };
        let full = Estimate { value: 138_431.0, interval: Some((135_000.0, 140_023.0)) };
        let found = difference(back, full);
        assert!((found.value - 35_651.0).abs() < 1e-9 && found.is_clear());
        let (low, high) = found.interval.unwrap();
        assert!((high - 35_651.0 - 5_595.322).abs() < 1e-2 && (35_651.0 - low - 5_595.322).abs() < 1e-2);
    }

    #[test]
    fn without_both_intervals_nothing_is_clear() {
        let sure = Estimate { value: 9.0, interval: Some((8.0, 10.0)) };
        let found = difference(sure, Estimate { value: 1.0, interval: None });
        assert_eq!((found, found.is_clear()), (Gap { value: 8.0, interval: None }, false));
    }
}
