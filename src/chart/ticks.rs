//! Round numbers for an axis.
//!
//! Invariant: every tick is one rounding of an integer multiple of the step (no sum of
//! steps, so no error gathers), and all lie in the domain.

/// A step of 1, 2, 2.5 or 5 × 10^k, kept as a quotient so that 0.1 is exact enough.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    times: f64,
    over: f64,
}

impl Step {
    fn at(self, count: f64) -> f64 {
        count * self.times / self.over
    }

    /// First and last multiple within the domain.
    fn ends(self, low: f64, high: f64) -> (f64, f64) {
        // A tick that misses an end by rounding alone still belongs.
        let slack = 1e-9;
        let first = (low * self.over / self.times - slack).ceil();
        let last = (high * self.over / self.times + slack).floor();
        (first, last)
    }
}

/// The smallest round step that puts at most `most` ticks between `low` and `high`.
fn step(low: f64, high: f64, most: usize) -> Option<Step> {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 || most == 0 {
        return None;
    }
    let (mut times, mut over) = (1.0_f64, 1.0_f64);
    let rough = span / (most as f64 + 1.0);
    while times * 10.0 <= rough && times < 1e15 {
        times *= 10.0;
    }
    while times / over > rough && over < 1e15 {
        over *= 10.0;
    }
    // Three powers of ten are more than any domain needs from here.
    for _ in 0..3 {
        for (factor, part) in [(1.0, 1.0), (2.0, 1.0), (5.0, 2.0), (5.0, 1.0)] {
            let step = Step { times: times * factor, over: over * part };
            let (first, last) = step.ends(low, high);
            if last - first + 1.0 <= most as f64 {
                return Some(step);
            }
        }
        times *= 10.0;
    }
    None
}

/// At most `most` round values from `low` to `high`, evenly spaced.
///
/// ```
/// use rolescope::chart::ticks::ticks;
/// assert_eq!(ticks(0.0, 1.0, 5), [0.0, 0.25, 0.5, 0.75, 1.0]);
/// ```
#[must_use]
pub fn ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    let Some(step) = step(low, high, most) else {
        return Vec::new();
    };
    let (first, last) = step.ends(low, high);
    (0..most)
        .map(|index| first + index as f64)
        .take_while(|count| *count <= last)
        .map(|count| step.at(count).clamp(low, high))
        .collect()
}

/// Round values that take in the whole domain: the first is at or below `low`, the last at or
/// above `high`; at most `most` of them lie inside.
#[must_use]
pub fn spanning(low: f64, high: f64, most: usize) -> Vec<f64> {
    let Some(step) = step(low, high, most) else {
        return vec![low, high];
    };
    let (mut first, mut last) = step.ends(low, high);
    if step.at(first) > low {
        first -= 1.0;
    }
    if step.at(last) < high {
        last += 1.0;
    }
    (0..most.saturating_add(2))
        .map(|index| first + index as f64)
        .take_while(|count| *count <= last)
        .map(|count| step.at(count))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn round_values() {
        assert_eq!(ticks(42_000.0, 340_000.0, 5), [100_000.0, 200_000.0, 300_000.0]);
        assert_eq!(ticks(0.0, 0.3, 4), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(ticks(3.0, 3.0, 4), [0.0; 0]);
        assert_eq!(spanning(0.0, 0.82, 5), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(spanning(88.0, 210.0, 5), [75.0, 100.0, 125.0, 150.0, 175.0, 200.0, 225.0]);
    }

    proptest! {
        #[test]
        fn inside_and_even(low in -1e6..1e6_f64, span in 0.01..1e6_f64, most in 2_usize..9) {
            let high = low + span;
            let found = ticks(low, high, most);
            prop_assert!(found.len() <= most);
            prop_assert!(found.iter().all(|tick| (low..=high).contains(tick)));
            let gaps: Vec<f64> = found.windows(2).map(|pair| pair[1] - pair[0]).collect();
            if let Some(first) = gaps.first() {
                prop_assert!(*first > 0.0);
                prop_assert!(gaps.iter().all(|gap| (gap - first).abs() <= 1e-6 * span + 1e-9));
            }
        }
    }
}
