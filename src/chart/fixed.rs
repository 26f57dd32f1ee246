//! The numbers in a drawing as attribute values: two decimals at most.
//!
//! Invariant: the same text on every target, and never `NaN` or infinite.

use crate::text::decimal::write_at_most;

/// A fraction of the width as an attribute value, in percent.
#[must_use]
pub fn percent(fraction: f64) -> String {
    let mut text = write_at_most(fraction * 100.0, 2);
    text.push('%');
    text
}

/// Px as an attribute value.
#[must_use]
pub fn px(value: f64) -> String {
    write_at_most(value, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_written_in_percent() {
        assert_eq!(percent(0.372), "37.2%");
        assert_eq!(px(f64::NAN), "0");
    }
}
