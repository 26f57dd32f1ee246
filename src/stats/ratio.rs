//! The distance of one median above another, relative to it, with its interval.

use super::estimate::{Estimate, Z95, around, standard_error};

/// A difference relative to the reference: 0.26 for 26 % above it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// 0.26 for 26 % above; negative for below.
    pub value: f64,
    /// Its 95 % interval, where both estimates have one.
    pub interval: Option<(f64, f64)>,
}

/// The distance from `reference` up to `of`, in parts of `reference`; `None` unless that is above zero.
///
/// The estimates count as independent. The standard error of each is the width of its 95 % interval over 2 × 1.96, and
/// the variance of the ratio follows by the delta method: (s₁ / m₂)² + (m₁ s₂ / m₂²)². Where the reference itself is
/// uncertain by more than a quarter (1.96 s₂ / m₂ > 0.25) that method no longer holds, and there is no interval.
#[must_use]
pub fn ratio(of: Estimate, reference: Estimate) -> Option<Ratio> {
    if reference.value <= 0.0 {
        return None;
    }
    let value = of.value / reference.value - 1.0;
    let sure = |b: &(f64, f64)| Z95 * standard_error(*b) <= reference.value / 4.0;
    let interval = of.interval.zip(reference.interval.filter(sure)).map(|(a, b)| {
        let first = standard_error(a) / reference.value;
        let second = of.value * standard_error(b) / (reference.value * reference.value);
        around(value, first, second)
    });
    Some(Ratio { value, interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_end_above_full_stack_in_the_united_states() {
        // Medians of survey 2025 and their intervals; the interval by hand from the formula:
        // s1 = 10,000 / 3.92 = 2,551.02, s2 = 5,023 / 3.92 = 1,281.38,
        // (0.018428)² + (0.011640)² = 0.00047508, root 0.021796, times 1.96 = 0.042721.
        let back = Estimate { value: 174_082.0, interval: Some((170_000.0, 180_000.0)) };
        let full = Estimate { value: 138_431.0, interval: Some((135_000.0, 140_023.0)) };
        let found = ratio(back, full).expect("the reference is above zero");
        assert!((found.value - 0.257_536).abs() < 1e-6, "{found:?}");
        let (low, high) = found.interval.expect("both have an interval");
        assert!((high - found.value - 0.042_721).abs() < 1e-5, "{found:?}");
        assert!((found.value - low - (high - found.value)).abs() < 1e-12);
    }

    #[test]
    fn nothing_is_relative_to_zero() {
        let zero = Estimate { value: 0.0, interval: None };
        assert_eq!(ratio(zero, zero), None);
    }
}
