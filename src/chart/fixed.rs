//! Decimal writing of the numbers in a drawing.
//!
//! Invariant: the text depends on integers only, so it is the same on every target, and it
//! is never `NaN` or infinite (both are written as whole numbers).

/// `value` with at most `decimals` decimals, rounded half away from zero, no trailing zeros.
///
/// ```
/// use rolescope::chart::fixed::fixed;
/// assert_eq!(fixed(37.204, 2), "37.2");
/// assert_eq!(fixed(-0.001, 2), "0");
/// ```
#[must_use]
pub fn fixed(value: f64, decimals: u32) -> String {
    let one = (0..decimals).fold(1_u64, |power, _| power.saturating_mul(10));
    // The cast takes NaN to 0 and what is too large to the largest number.
    let units = (value.abs() * one as f64 + 0.5) as u64;
    let mut text = String::new();
    if value < 0.0 && units > 0 {
        text.push('-');
    }
    text.push_str(&(units / one).to_string());
    let mut rest = units % one;
    let mut place = one;
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        place /= 10;
        let digit = (rest / place.max(1)) as u8;
        text.push(char::from(b'0' + digit.min(9)));
        rest %= place.max(1);
    }
    text
}

/// A fraction of the width as an attribute value, in percent.
#[must_use]
pub fn percent(fraction: f64) -> String {
    let mut text = fixed(fraction * 100.0, 2);
    text.push('%');
    text
}

/// Px as an attribute value.
#[must_use]
pub fn px(value: f64) -> String {
    fixed(value, 2)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_short_decimals() {
        assert_eq!(fixed(0.0, 2), "0");
        assert_eq!(fixed(12.05, 2), "12.05");
        assert_eq!(fixed(-1.5, 2), "-1.5");
        assert_eq!(fixed(99.999, 2), "100");
        assert_eq!(fixed(f64::NAN, 2), "0");
        assert_eq!(percent(0.372), "37.2%");
    }

    proptest! {
        #[test]
        fn reads_back(value in -1e6..1e6_f64) {
            let back: f64 = fixed(value, 2).parse().unwrap();
            prop_assert!((back - value).abs() <= 0.005_001);
        }
    }
}
