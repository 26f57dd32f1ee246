//! An estimate, its interval, the standard error that the interval stands for, and how far intervals reach where several are compared.
//!
//! Invariant: an interval of one pair leaves out its ends with a chance of 5 %; those of several pairs, of which the page picks one,
//! leave out any with that chance together, and each of them holds the interval of its pair alone.

/// Half the width of a 95 % interval of a normal distribution, in standard errors.
pub(super) const Z95: f64 = 1.96;

/// The same where the widest of the differences of 3, 4, 5 groups is looked at: the 95 % point of the studentized range for
/// groups of any size (Tukey; Kramer 1956) over the root of 2.
const TUKEY: [f64; 3] = [2.344, 2.569, 2.728];

/// An estimate with its 95 % interval, if it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The value that the interval lies around.
    pub value: f64,
    /// Its interval, low and high.
    pub interval: Option<(f64, f64)>,
}

/// The standard error behind a 95 % interval, in the interval's unit: its width over 2 × 1.96.
#[must_use]
pub fn standard_error((low, high): (f64, f64)) -> f64 {
    (high - low) / (2.0 * Z95)
}

/// How far an interval of the difference of two of so many groups reaches to either side, in standard errors.
pub(super) fn reach(groups: usize) -> f64 {
    groups.checked_sub(3).and_then(|more| TUKEY.get(more).or(TUKEY.last())).copied().unwrap_or(Z95)
}

/// The interval of a difference between two of so many groups: that of the pair alone, `own`; where the pair is one of several, also
/// what [`reach`] standard errors around the value hold, which are made of two independent ones.
pub(super) fn among(groups: usize, value: f64, own: (f64, f64), (first, second): (f64, f64)) -> (f64, f64) {
    if groups < 3 {
        return own;
    }
    let half = reach(groups) * (first * first + second * second).sqrt();
    (own.0.min(value - half), own.1.max(value + half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_groups_reach_farther() {
        assert_eq!([0, 1, 2, 3, 4, 5, 9].map(reach), [1.96, 1.96, 1.96, 2.344, 2.569, 2.728, 2.728]);
        let own = (-1.0, 4.0);
        assert_eq!(among(2, 1.0, own, (3.0, 4.0)), own);
        assert_eq!(among(3, 1.0, own, (3.0, 4.0)), (1.0 - 5.0 * 2.344, 1.0 + 5.0 * 2.344));
        assert_eq!(among(3, 1.0, (-20.0, 4.0), (0.3, 0.4)), (-20.0, 4.0));
    }
}
