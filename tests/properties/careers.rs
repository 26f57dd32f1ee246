//! Simulated careers: laws of what a seed decides and of what shared standings lead to.

use super::{often, seldom};
use proptest::prelude::*;
use rolescope::stats::{Assumptions, Careers, Ladder, Path, Quantiles, Year};

/// Percentiles of pay, and by how much another role pays more at all of them. (Where it pays more by different amounts,
/// the curve between two percentiles may still lie lower.)
fn pays() -> impl Strategy<Value = ([f64; 5], f64)> {
    (prop::array::uniform5(1.0..50_000.0_f64), 1.0..50_000.0_f64).prop_map(|(rises, more)| {
        let mut sum = 0.0;
        let rise = |rise: f64| {
            sum += rise.round();
            sum
        };
        (rises.map(rise), more)
    })
}

fn ladder(pays: [f64; 5]) -> Ladder {
    let knots: Vec<(f64, f64)> = [0.1, 0.25, 0.5, 0.75, 0.9].into_iter().zip(pays).collect();
    Ladder::new(&Quantiles::new(&knots).unwrap()).unwrap()
}

/// Two paths that change ladders, of which each year's second ladder pays more than the first everywhere.
fn paths() -> impl Strategy<Value = (Path, Path)> {
    prop::collection::vec(pays(), 1..5).prop_map(|years| {
        let lower = years.iter().map(|(pays, _)| ladder(*pays)).collect();
        let higher = years.iter().map(|(pays, more)| ladder(pays.map(|pay| pay + more)));
        (Path { years: lower }, Path { years: higher.collect() })
    })
}

fn assumptions() -> impl Strategy<Value = Assumptions> {
    (any::<u32>(), 0.0..=1.0_f64, 0.0..=1.0_f64).prop_map(|(seed, keep, same)| Assumptions { seed, keep, same })
}

fn outcome(a: &Path, b: &Path, assumed: Assumptions, slices: &[u32]) -> Vec<Year> {
    let mut careers = Careers::new(a.clone(), b.clone(), assumed);
    slices.iter().for_each(|count| careers.run(*count));
    assert_eq!(careers.done(), slices.iter().sum::<u32>());
    careers.outcome()
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_ladder_never_falls((lower, more) in pays(), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let found = ladder(lower);
        let (below, above) = (found.pay(a.min(b)), found.pay(a.max(b)));
        prop_assert!(lower[0] <= below && below <= above + 1e-9 * above && above <= lower[4] * (1.0 + 1e-12));
        prop_assert!(ladder(lower.map(|pay| pay + more)).pay(a) > found.pay(a));
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn slices_do_not_matter(
        (a, b) in paths(), assumed in assumptions(), slices in prop::collection::vec(0..60_u32, 1..6),
    ) {
        let simulated = outcome(&a, &b, assumed, &slices);
        let whole = outcome(&a, &b, assumed, &[slices.iter().sum()]);
        prop_assert_eq!(&simulated, &whole);
        let years = a.years.len().min(b.years.len());
        prop_assert_eq!(simulated.len(), if slices.iter().all(|count| *count == 0) { 0 } else { years });
        for year in simulated {
            prop_assert!(year.interval.0 <= year.ahead && year.ahead <= year.interval.1);
            prop_assert!(year.quantiles.is_sorted() && year.quantiles.iter().all(|q| q.is_finite()), "{:?}", year);
        }
    }

    #[test]
    fn a_longer_career_begins_as_a_shorter_one((a, b) in paths(), assumed in assumptions()) {
        // A year more changes nothing before it but which numbers the next career has.
        let one = outcome(&a, &b, assumed, &[1]);
        let cut = Path { years: a.years[..1].to_vec() };
        prop_assert_eq!(&one[..1], &outcome(&cut, &b, assumed, &[1])[..]);
    }

    #[test]
    fn from_the_other_side_careers_are_mirrored((a, b) in paths(), seed in any::<u32>(), count in 1..200_u32) {
        let assumed = Assumptions { seed, keep: 1.0, same: 1.0 };
        // Neither is always ahead where the second ladder of one is the first of the other.
        let mixed = Path { years: a.years.iter().chain(&b.years).cloned().collect() };
        let turned = Path { years: b.years.iter().chain(&a.years).cloned().collect() };
        let there = outcome(&mixed, &turned, assumed, &[count]);
        for (there, back) in there.iter().zip(outcome(&turned, &mixed, assumed, &[count])) {
            prop_assert!((there.ahead + back.ahead - 1.0).abs() < 1e-12);
            let opposite = back.quantiles.iter().rev().map(|value| -value);
            let near = there.quantiles.iter().zip(opposite).all(|(a, b)| (a - b).abs() < 1e-6);
            prop_assert!(near, "{:?} {:?}", there, back);
        }
    }

    #[test]
    fn who_shares_a_standing_shares_its_pay((lower, higher) in paths(), seed in any::<u32>(), count in 1..200_u32) {
        let assumed = Assumptions { seed, keep: 1.0, same: 1.0 };
        for year in outcome(&lower, &lower, assumed, &[count]) {
            prop_assert_eq!((year.ahead, year.quantiles), (0.5, [0.0; 5]));
        }
        for year in outcome(&higher, &lower, assumed, &[count]) {
            prop_assert!(year.ahead == 1.0 && year.quantiles[0] > 0.0);
        }
    }
}
