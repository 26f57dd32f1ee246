//! How far one median lies above another, with its interval.

/// Half the width of a 95 % interval of a normal distribution, in standard errors.
const Z95: f64 = 1.96;

/// An estimate with its 95 % interval, if it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its interval, low and high.
    pub interval: Option<(f64, f64)>,
}

/// A relative difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// 0.26 for 26 % above; negative for below.
    pub value: f64,
    /// Its 95 % interval, where both estimates have one.
    pub interval: Option<(f64, f64)>,
}

/// How far `of` lies above `reference`, relative to it; `None` unless the reference is above zero.
///
/// The estimates count as independent. The standard error of each is the width of its 95 %
/// interval over 2 × 1.96, and the variance of the ratio follows by the delta method:
/// (s₁ / m₂)² + (m₁ s₂ / m₂²)².
#[must_use]
pub fn ratio(of: Estimate, reference: Estimate) -> Option<Ratio> {
    if reference.value <= 0.0 {
        return None;
    }
    let value = of.value / reference.value - 1.0;
    let interval = of.interval.zip(reference.interval).map(|(a, b)| {
        let error = |(low, high): (f64, f64)| (high - low) / (2.0 * Z95);
        let first = error(a) / reference.value;
        let second = of.value * error(b) / (reference.value * reference.value);
        let half = Z95 * (first * first + second * second).sqrt();
        (value - half, value + half)
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
