//! Simulated careers: laws of what a seed decides and of what shared standings lead to.

use super::{often, seldom};
use proptest::prelude::*;
use rolescope::stats::{Assumptions, Careers, Ladder, Quantiles, Year};

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

/// Bands in pairs, of which the second pays more than the first everywhere, with the error that both have, and years of
/// which path A passes the second of a pair and path B the first.
type Paths = (Vec<(Ladder, f64)>, Vec<[usize; 2]>);

fn paths() -> impl Strategy<Value = Paths> {
    prop::collection::vec((pays(), 0.0..20_000.0_f64), 1..5).prop_map(|years| {
        let pair = |((pays, more), error): &(([f64; 5], f64), f64)| {
            [(ladder(*pays), *error), (ladder(pays.map(|pay| pay + more)), *error)]
        };
        let bands = years.iter().flat_map(pair).collect();
        (bands, (0..years.len()).map(|year| [year * 2 + 1, year * 2]).collect())
    })
}

/// The same years with A and B in the place of each other.
fn turned(years: &[[usize; 2]]) -> Vec<[usize; 2]> {
    years.iter().map(|[a, b]| [*b, *a]).collect()
}

fn assumptions() -> impl Strategy<Value = Assumptions> {
    (any::<u32>(), 0.0..=1.0_f64).prop_map(|(seed, keep)| Assumptions { seed, keep })
}

fn outcome(bands: &[(Ladder, f64)], years: &[[usize; 2]], assumed: Assumptions, slices: &[u32]) -> Vec<Year> {
    let mut careers = Careers::new(bands, years, assumed);
    slices.iter().for_each(|count| careers.run(*count));
    assert_eq!(careers.done(), slices.iter().sum::<u32>());
    careers.outcome()
}

fn shares(year: &Year) -> [rolescope::stats::Estimate; 2] {
    [year.same, year.independent]
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_ladder_never_falls((lower, more) in pays(), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let line = ladder(lower);
        let (below, above) = (line.pay(a.min(b)), line.pay(a.max(b)));
        prop_assert!(lower[0] <= below && below <= above + 1e-9 * above && above <= lower[4] * (1.0 + 1e-12));
        prop_assert!(ladder(lower.map(|pay| pay + more)).pay(a) > line.pay(a));
        // Nobody is paid what no source reports.
        prop_assert!(line.pay(a * 0.1) == lower[0] && (line.pay(1.0 - a * 0.1) - lower[4]).abs() < 1e-6);
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn slices_do_not_matter(
        (bands, years) in paths(), assumed in assumptions(), slices in prop::collection::vec(0..60_u32, 1..6),
    ) {
        let simulated = outcome(&bands, &years, assumed, &slices);
        let whole = outcome(&bands, &years, assumed, &[slices.iter().sum()]);
        prop_assert_eq!(&simulated, &whole);
        prop_assert_eq!(simulated.len(), if slices.iter().all(|count| *count == 0) { 0 } else { years.len() });
        for year in simulated {
            for share in shares(&year) {
                let (low, high) = share.interval.unwrap();
                prop_assert!(0.0 <= low && low <= share.value && share.value <= high && high <= 1.0, "{:?}", year);
            }
            for gap in year.gaps {
                let (low, high) = gap.interval.unwrap();
                prop_assert!(low.is_finite() && low <= gap.value && gap.value <= high && high.is_finite(), "{:?}", year);
            }
        }
    }

    #[test]
    fn a_longer_career_begins_as_a_shorter_one((bands, years) in paths(), assumed in assumptions()) {
        // A year more changes nothing before it but which numbers the next career has.
        let one = outcome(&bands, &years, assumed, &[1]);
        prop_assert_eq!(&one[..1], &outcome(&bands, &years[..1], assumed, &[1])[..]);
    }

    #[test]
    fn from_the_other_side_careers_are_mirrored((bands, years) in paths(), seed in any::<u32>(), count in 1..200_u32) {
        // One standing for life: the careers are the same from both sides.
        let assumed = Assumptions { seed, keep: 1.0 };
        // Neither is always ahead where the second band of one is the first of the other.
        let mixed: Vec<[usize; 2]> = years.iter().copied().chain(turned(&years)).collect();
        let there = outcome(&bands, &mixed, assumed, &[count]);
        for (there, back) in there.iter().zip(outcome(&bands, &turned(&mixed), assumed, &[count])) {
            for (one, other) in there.gaps.iter().zip(back.gaps) {
                let ((low, high), (from, to)) = (one.interval.unwrap(), other.interval.unwrap());
                let sums = [one.value + other.value, low + to, high + from];
                prop_assert!(sums.iter().all(|sum| sum.abs() < 1e-6), "{:?} {:?}", one, other);
            }
        }
        for (there, back) in outcome(&bands, &years, assumed, &[count]).iter()
            .zip(outcome(&bands, &turned(&years), assumed, &[count])) {
            prop_assert!((there.same.value + back.same.value - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn who_shares_a_standing_is_ahead_where_every_pay_is_higher(
        (bands, years) in paths(), assumed in assumptions(), count in 1..200_u32,
    ) {
        for year in outcome(&bands, &years, assumed, &[count]) {
            prop_assert!(year.same.value == 1.0 && year.gaps.iter().all(|gap| gap.value > 0.0));
        }
        let alike: Vec<[usize; 2]> = years.iter().map(|[a, _]| [*a, *a]).collect();
        for year in outcome(&bands, &alike, assumed, &[count]) {
            prop_assert_eq!((year.same.value, year.same.interval), (0.5, Some((0.5, 0.5))));
            for gap in year.gaps {
                prop_assert_eq!((gap.value, gap.interval), (0.0, Some((0.0, 0.0))));
            }
        }
    }

    #[test]
    fn the_less_is_known_the_wider_the_ends((bands, years) in paths(), assumed in assumptions(), more in 1.0..3.0_f64) {
        let vague: Vec<(Ladder, f64)> = bands.iter().map(|(ladder, error)| (ladder.clone(), error * more)).collect();
        let sure = outcome(&bands, &years, assumed, &[100]);
        for (sure, vague) in sure.iter().zip(outcome(&vague, &years, assumed, &[100])) {
            let pairs = shares(sure).into_iter().chain(sure.gaps).zip(shares(&vague).into_iter().chain(vague.gaps));
            for (sure, vague) in pairs {
                let ((low, high), (from, to)) = (sure.interval.unwrap(), vague.interval.unwrap());
                prop_assert!(sure.value == vague.value && from <= low && high <= to, "{:?} {:?}", sure, vague);
            }
        }
    }
}
