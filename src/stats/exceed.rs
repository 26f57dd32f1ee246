//! The chance that a random member of one group is paid more than a random member of another.
//!
//! Invariant: seen from the other side, chances add up to 1: low(A, B) + high(B, A) and middle(A, B) + middle(B, A).
//! Of people outside the reported percentiles nothing is assumed but the side on which they lie.

use super::estimate::Z95;
use super::quantile::Quantiles;

/// Equal steps that the reported middle of a group is cut into.
const STEPS: u32 = 400;

/// Between which bounds a chance lies, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// Where every pair that the reported percentiles leave open is lost.
    pub low: f64,
    /// Where every such pair is won.
    pub high: f64,
}

impl Chance {
    /// The bounds widened by what two samples of these sizes leave open: 1.96 standard errors of the
    /// area under the curve, which this chance is (Hanley and McNeil 1982), on either side:
    /// s² = (p(1 - p) + (m - 1)(p/(2 - p) - p²) + (n - 1)(2p²/(1 + p) - p²)) / mn. Without answers nothing is
    /// known.
    #[must_use]
    pub fn sampled(self, of_a: u32, of_b: u32) -> Self {
        if of_a == 0 || of_b == 0 {
            return Chance { low: 0.0, high: 1.0 };
        }
        let (m, n) = (f64::from(of_a), f64::from(of_b));
        let error = |p: f64| {
            let square = p * p;
            let spread =
                p * (1.0 - p) + (m - 1.0) * (p / (2.0 - p) - square) + (n - 1.0) * (2.0 * square / (1.0 + p) - square);
            (spread.max(0.0) / (m * n)).sqrt()
        };
        let low = (self.low - Z95 * error(self.low)).max(0.0);
        Chance { low, high: (self.high + Z95 * error(self.high)).min(1.0) }
    }

    /// Half way: where half of the open pairs are won.
    #[must_use]
    pub fn middle(self) -> f64 {
        (self.low + self.high) / 2.0
    }
}

/// The chance that a random member of `a` is paid more than a random member of `b`, both in one unit.
///
/// The reported middle of each group is cut into 400 equal steps of the share of people, each with the value at its
/// midpoint; equal values count half. Who is below the first reported percentile is paid as much or less, who is above
/// the last as much or more: a pair with one of them counts as won or lost where that decides it, and else widens the
/// bounds.
#[must_use]
pub fn exceeds(a: &Quantiles, b: &Quantiles) -> Chance {
    let (of_a, of_b) = (members(a), members(b));
    Chance { low: surely_won(&of_a, &of_b), high: 1.0 - surely_won(&of_b, &of_a) }
}

/// Some members of a group.
#[derive(Clone, Copy)]
struct Members {
    /// The lower end of their pay.
    least: f64,
    /// The upper end of their pay.
    most: f64,
    /// Which share of the group they are.
    weight: f64,
}

/// The members of a group from the lowest paid to the highest.
fn members(group: &Quantiles) -> Vec<Members> {
    let ((first, last), (lowest, highest)) = (group.reported(), group.values());
    let width = (last - first) / f64::from(STEPS);
    let mut all = vec![Members { least: f64::NEG_INFINITY, most: lowest, weight: first }];
    let mut value = lowest;
    for step in 0..STEPS {
        // Rounding must not let the curve fall: the walk below relies on the order.
        value = group.at(first + (f64::from(step) + 0.5) * width).map_or(value, |at| at.max(value));
        all.push(Members { least: value, most: value, weight: width });
    }
    all.push(Members { least: highest, most: f64::INFINITY, weight: 1.0 - last });
    all
}

/// The chance of the pairs that `a` wins whatever the open ones are paid; a pair that may be equal and else is won
/// counts half.
fn surely_won(a: &[Members], b: &[Members]) -> f64 {
    let (mut below, mut up_to) = (Walk::over(b), Walk::over(b));
    let pair = |of_a: &Members| {
        let fewer = below.advance(|of_b| of_b.most < of_a.least);
        let equal = up_to.advance(|of_b| of_b.most <= of_a.least) - fewer;
        of_a.weight * (fewer + equal / 2.0)
    };
    a.iter().map(pair).sum::<f64>().clamp(0.0, 1.0)
}

/// A walk over members from below, which adds up what share of the group it has passed.
struct Walk<'a> {
    rest: std::slice::Iter<'a, Members>,
    passed: f64,
}

impl<'a> Walk<'a> {
    fn over(members: &'a [Members]) -> Self {
        Walk { rest: members.iter(), passed: 0.0 }
    }

    /// Goes on while the next ones satisfy a condition; the share passed in all.
    fn advance(&mut self, holds: impl Fn(&Members) -> bool) -> f64 {
        while let Some((next, rest)) = self.rest.as_slice().split_first() {
            if !holds(next) {
                break;
            }
            self.passed += next.weight;
            self.rest = rest.iter();
        }
        self.passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(from: f64, to: f64) -> Quantiles {
        Quantiles::new(&[(0.1, from), (0.9, to)]).unwrap()
    }

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-9, "{found} and not {wanted}");
    }

    #[test]
    fn a_group_against_itself() {
        // Middle against middle is even: 0.8 × 0.8 / 2. A tail against the middle: the lower one always loses, the
        // upper one always wins: 0.08 for sure each way. Tail against the other tail: 0.01 each way. Open are the pairs
        // inside one tail: 0.02.
        let found = exceeds(&line(10.0, 20.0), &line(10.0, 20.0));
        near(found.low, 0.49);
        near(found.high, 0.51);
        near(found.middle(), 0.5);
    }

    #[test]
    fn groups_without_overlap_leave_their_tails_open() {
        // Won for sure: all pairs but those with A's lower or B's upper tail.
        let found = exceeds(&line(100.0, 200.0), &line(10.0, 20.0));
        near(found.low, 0.81);
        near(found.high, 1.0);
        let back = exceeds(&line(10.0, 20.0), &line(100.0, 200.0));
        near(back.low, 0.0);
        near(back.high, 0.19);
    }

    #[test]
    fn a_quarter_that_overlaps() {
        // Uniform from 0 to 1 against uniform from 0.5 to 1.5, without tails: 1/8, but for the size of the steps.
        let whole = |from| Quantiles::new(&[(0.0, from), (1.0, from + 1.0)]).unwrap();
        let found = exceeds(&whole(0.0), &whole(0.5));
        assert!((found.low - 0.125).abs() < 1e-4 && (found.high - 0.125).abs() < 1e-4, "{found:?}");
    }

    #[test]
    fn equal_pay_counts_half() {
        let flat = line(50.0, 50.0);
        let found = exceeds(&flat, &flat);
        near(found.middle(), 0.5);
        // Middle against middle 0.32; a tail against the middle, or against the other tail, may be equal: half of
        // 0.08 twice and of 0.01; what is not said to be lost is the same from the other side.
        near(found.low, 0.32 + 0.08 + 0.005);
    }
}
