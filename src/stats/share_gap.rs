//! Whether two shares differ by more than chance, where the widest of several gaps is looked at.

use super::estimate::reach;

/// True if the first share, of so many people, lies surely above the second, where these are two of so many groups.
///
/// Both shares are taken with one more who says yes and one who says no (Agresti and Caffo 2000), which keeps the interval of their
/// difference true for few people; it reaches 1.96 standard errors to either side, or Tukey's multiplier of them among three groups or
/// more. The variance of a share p of n is p(1 - p) / n.
#[must_use]
pub fn shares_differ(first: (f64, u32), second: (f64, u32), groups: usize) -> bool {
    let [(one, of_one), (other, of_other)] = [first, second].map(|(share, n)| {
        let n = f64::from(n);
        ((share * n + 1.0) / (n + 2.0), n + 2.0)
    });
    let error = (one * (1.0 - one) / of_one + other * (1.0 - other) / of_other).sqrt();
    one - other > reach(groups) * error
}

#[cfg(test)]
mod tests {
    use super::shares_differ;

    #[test]
    fn a_gap_that_chance_can_make_is_none() {
        // 19 of 32 and 11 of 32: a gap of 0.25, the error √(0.2412 / 32 + 0.2256 / 32) = 0.1208, times 1.96 0.2367, times 2.344 0.2831.
        assert!(shares_differ((0.6, 30), (1.0 / 3.0, 30), 2));
        assert!(!shares_differ((0.6, 30), (1.0 / 3.0, 30), 3));
        assert!(!shares_differ((0.5, 1_000), (0.5, 1_000), 2) && !shares_differ((0.2, 1_000), (0.5, 1_000), 2));
        assert!(!shares_differ((1.0, 0), (0.0, 0), 2));
    }
}
