//! Quantiles of a sample of draws.
//!
//! Invariant: they never fall as their shares rise, and each lies between two neighbours of the sample.

/// A sample has at most so many draws: more would not be seen, and take memory.
pub(super) const MOST: u32 = 100_000;
/// The largest number that is drawn from or added up, so that sums stay finite.
pub(super) const LARGEST: f64 = 1e15;

/// The quantiles at these shares, 0 to 1, by linear interpolation between neighbours (type 7 of Hyndman and Fan 1996,
/// the default of R and NumPy). The sample's order changes. Infinite values are values like others; of an empty sample
/// all quantiles are no numbers.
pub(super) fn quantiles<const N: usize>(sample: &mut [f64], shares: [f64; N]) -> [f64; N] {
    shares.map(|share| {
        let along = share.clamp(0.0, 1.0) * sample.len().saturating_sub(1) as f64;
        let whole = along as usize;
        if whole >= sample.len() {
            return f64::NAN;
        }
        let (_, below, rest) = sample.select_nth_unstable_by(whole, f64::total_cmp);
        let below = *below;
        let above = rest.iter().copied().min_by(f64::total_cmp).unwrap_or(below);
        let part = along - whole as f64;
        // Infinite values must not be subtracted from each other, nor be taken nothing of.
        if part <= 0.0 || above <= below { below } else { (below + (above - below) * part).min(above) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_neighbours() {
        // As NumPy gives it: numpy.quantile([1, 2, 4, 8], [0, 0.1, 0.5, 0.9, 1]).
        let found = quantiles(&mut [8.0, 1.0, 4.0, 2.0], [0.0, 0.1, 0.5, 0.9, 1.0]);
        assert!(found.iter().zip([1.0, 1.3, 3.0, 6.8, 8.0]).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?}");
    }

    #[test]
    fn what_never_comes_is_last() {
        let never = f64::INFINITY;
        assert_eq!(quantiles(&mut [never, 1.0, never], [0.0, 0.25, 0.5, 1.0]), [1.0, never, never, never]);
        assert_eq!(quantiles(&mut [5.0], [0.1, 0.9]), [5.0, 5.0]);
        assert!(quantiles(&mut [], [0.5]).iter().all(|none| none.is_nan()));
    }
}
