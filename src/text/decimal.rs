//! Numbers as programs read them: digits, a point, no groups, no exponent.
//!
//! Invariant: digits come from integer arithmetic alone, so both targets write the same text; halves are rounded away from
//! zero, there is no `-0`, and what is not finite is 0 or the largest number that fits.

/// More decimals than these are not written.
const MOST: u32 = 9;

/// Writes a number with at most so many decimals (nine at most): zeros at its end are left out.
///
/// ```
/// use rolescope::text::decimal::write_at_most;
/// assert_eq!(write_at_most(37.204, 2), "37.2");
/// assert_eq!(write_at_most(-0.001, 2), "0");
/// ```
#[must_use]
pub fn write_at_most(value: f64, decimals: u32) -> String {
    write(value, decimals, false)
}

/// Writes a number with exactly so many decimals (nine at most).
///
/// ```
/// use rolescope::text::decimal::write_exactly;
/// assert_eq!(write_exactly(37.2, 2), "37.20");
/// assert_eq!(write_exactly(174_081.5, 0), "174082");
/// ```
#[must_use]
pub fn write_exactly(value: f64, decimals: u32) -> String {
    write(value, decimals, true)
}

/// Writes a count of tenths as a number with one decimal: `29` is `2.9`.
#[must_use]
pub fn write_tenths(tenths: u32) -> String {
    write_exactly(f64::from(tenths) / 10.0, 1)
}

#[inline(never)]
fn write(value: f64, decimals: u32, keep_zeros: bool) -> String {
    let one = 10_u64.pow(decimals.min(MOST));
    // The cast takes NaN to 0 and what is too large to the largest number.
    let parts = (value.abs() * one as f64 + 0.5) as u64;
    let mut text = String::new();
    if value < 0.0 && parts > 0 {
        text.push('-');
    }
    text.push_str(&(parts / one).to_string());
    let (mut rest, mut place) = (parts % one, one);
    if place > 1 && (keep_zeros || rest > 0) {
        text.push('.');
    }
    while place > 1 && (keep_zeros || rest > 0) {
        place /= 10;
        text.push(char::from(b'0' + (rest / place).min(9) as u8));
        rest %= place;
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn zeros_at_the_end_are_left_out_or_kept() {
        for (value, short, whole) in [
            (0.0, "0", "0.00"),
            (12.05, "12.05", "12.05"),
            (-1.5, "-1.5", "-1.50"),
            (99.999, "100", "100.00"),
            (-0.004, "0", "0.00"),
            (f64::NAN, "0", "0.00"),
        ] {
            assert_eq!((write_at_most(value, 2).as_str(), write_exactly(value, 2).as_str()), (short, whole));
        }
        assert_eq!(write_exactly(0.823_123_4, 6), "0.823123");
        assert_eq!(write_exactly(-0.0412, 4), "-0.0412");
        assert_eq!(write_exactly(1.0, 40), "1.000000000");
        assert_eq!(write_tenths(30), "3.0");
    }

    proptest! {
        #[test]
        fn a_number_is_read_back_within_half_a_step(value in -1e6..1e6_f64, decimals in 0..=6_u32) {
            let half = 0.500_1 / 10_u32.pow(decimals) as f64;
            for text in [write_at_most(value, decimals), write_exactly(value, decimals)] {
                let back: f64 = text.parse().unwrap();
                prop_assert!((back - value).abs() <= half, "{value} as {text}");
            }
        }

        #[test]
        fn the_short_form_is_the_whole_one_without_its_zeros(value in -1e6..1e6_f64, decimals in 1..=9_u32) {
            let whole = write_exactly(value, decimals);
            prop_assert_eq!(whole.split_once('.').unwrap().1.len(), decimals as usize);
            prop_assert_eq!(whole.trim_end_matches('0').trim_end_matches('.'), write_at_most(value, decimals));
        }

        #[test]
        fn tenths_are_those_that_were_counted(tenths: u32) {
            prop_assert_eq!(write_tenths(tenths), format!("{}.{}", tenths / 10, tenths % 10));
        }
    }
}
