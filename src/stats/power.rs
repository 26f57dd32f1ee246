//! A power of a number with any exponent, from multiplications and square roots alone.
//!
//! Invariant: the same digits on every target; at least eleven of them are right.

/// Binary digits of the exponent's fraction that count.
const DIGITS: u32 = 45;
/// Exponents from here on are not needed, and refused.
const MOST: f64 = 8.0;

/// `base` to the power of `exponent`; `None` unless the base is 1 or more and finite, and the exponent at least 0 and
/// below 8.
///
/// The exponent's whole part by multiplication; its fraction, a sum of halves, quarters, eighths and so on, by the
/// square root, the square root of that, and so on.
#[must_use]
pub fn power(base: f64, exponent: f64) -> Option<f64> {
    if !(base.is_finite() && base >= 1.0 && (0.0..MOST).contains(&exponent)) {
        return None;
    }
    let (mut result, mut rest) = (1.0, exponent);
    while rest >= 1.0 {
        result *= base;
        rest -= 1.0;
    }
    let mut root = base;
    for _ in 0..DIGITS {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            result *= root;
            rest -= 1.0;
        }
    }
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_powers() {
        let near = |base, exponent, wanted: f64| {
            let found = power(base, exponent).unwrap();
            assert!((found / wanted - 1.0).abs() < 1e-11, "{base} to {exponent}: {found} and not {wanted}");
        };
        near(2.0, 0.0, 1.0);
        near(2.0, 3.0, 8.0);
        near(9.0, 0.5, 3.0);
        near(16.0, 1.75, 128.0);
        near(10.0, std::f64::consts::LOG10_2, 2.0);
        near(1.0, 7.9, 1.0);
    }

    #[test]
    fn what_is_outside_is_refused() {
        for (base, exponent) in [(0.9, 1.0), (f64::NAN, 1.0), (f64::INFINITY, 1.0), (2.0, 8.0), (2.0, -0.1)] {
            assert_eq!(power(base, exponent), None);
        }
        assert_eq!(power(2.0, f64::NAN), None);
    }
}
