//! Statistics of published figures: laws of quantile functions, chances, intervals and bands.

use super::often;
use proptest::prelude::*;
use rolescope::stats::{
    Estimate, Quantiles, Rank, Reading, Standing, as_band, difference, exceeds, inspect, power, standing, wilson,
};

/// Percentiles as cells have them: three or five, from a first value and four rises, some of them flat.
fn quantiles() -> impl Strategy<Value = Quantiles> {
    let rise = prop_oneof![1 => Just(0.0), 6 => 1.0..150_000.0_f64];
    (1_000.0..300_000.0_f64, prop::collection::vec(rise, 4), any::<bool>()).prop_map(|(first, rises, full)| {
        let mut value = first.round();
        let mut knots = vec![(0.1, value)];
        for (p, rise) in [0.25, 0.5, 0.75, 0.9].into_iter().zip(rises) {
            value += rise.round();
            knots.push((p, value));
        }
        Quantiles::new(if full { &knots } else { &knots[1..4] }).unwrap()
    })
}

/// Any number, those that are none and those that are hardly any among them.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        -2.0..500_000.0_f64,
        prop::sample::select(vec![0.0, 0.1, 0.5, 0.9, 1.0, f64::NAN, f64::INFINITY, f64::MIN_POSITIVE, f64::MAX]),
    ]
}

fn estimate() -> impl Strategy<Value = Estimate> {
    (0.0..500_000.0_f64, 0.0..9_000.0_f64, 0.0..9_000.0_f64)
        .prop_map(|(value, below, above)| Estimate { value, interval: Some((value - below, value + above)) })
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_quantile_stands_where_it_was_asked_for(of in quantiles(), within in 0.0..=1.0_f64) {
        let (first, last) = of.reported();
        let p = (first + (last - first) * within).min(last);
        let value = of.at(p).unwrap();
        let Rank::Within(found) = of.rank(value) else { panic!("{value} is inside") };
        // Where the curve is flat many have the value: then the value, not the share, is found again.
        prop_assert!((of.at(found).unwrap() - value).abs() <= 1e-6 * value, "{} {} {}", p, found, value);
        if of.density(p).is_some_and(|density| density < 1e-2) {
            prop_assert!((found - p).abs() < 1e-6, "{} {}", p, found);
        }
    }

    #[test]
    fn a_quantile_function_never_falls(of in quantiles(), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let (low, high) = (a.min(b), a.max(b));
        if let (Some(below), Some(above)) = (of.at(low), of.at(high)) {
            prop_assert!(below <= above + 1e-9 * above);
            let (least, most) = of.values();
            prop_assert!(least <= below && above <= most);
        }
        prop_assert!(of.density(a).is_none_or(|density| density > 0.0 && density.is_finite()));
    }

    #[test]
    fn who_earns_more_stands_no_lower(of in quantiles(), a in 0.0..900_000.0_f64, b in 0.0..900_000.0_f64) {
        let share = |value| match of.rank(value) {
            Rank::Below(first) => first - 1.0,
            Rank::Within(share) => share,
            Rank::Above(last) => last + 1.0,
        };
        prop_assert!(share(a.min(b)) <= share(a.max(b)) + 1e-9);
    }

    #[test]
    fn chances_add_up(a in quantiles(), b in quantiles()) {
        let (there, back) = (exceeds(&a, &b), exceeds(&b, &a));
        prop_assert!((there.low + back.high - 1.0).abs() < 1e-12);
        prop_assert!((there.high + back.low - 1.0).abs() < 1e-12);
        prop_assert!((there.middle() + back.middle() - 1.0).abs() < 1e-12);
        prop_assert!(0.0 <= there.low && there.low <= there.high + 1e-12 && there.high <= 1.0, "{:?}", there);
        let with_itself = exceeds(&a, &a);
        prop_assert!((with_itself.middle() - 0.5).abs() < 1e-12, "{:?}", with_itself);
    }

    #[test]
    fn from_the_other_side_a_difference_is_mirrored(a in estimate(), b in estimate(), groups in 0..6_usize) {
        let (there, back) = (difference(a, b, groups), difference(b, a, groups));
        let ((low, high), (other_low, other_high)) = (there.interval.unwrap(), back.interval.unwrap());
        prop_assert_eq!((there.value, low, high), (-back.value, -other_high, -other_low));
        prop_assert!(low <= there.value && there.value <= high);
        prop_assert_eq!(there.is_clear(), back.is_clear());
        prop_assert_eq!(difference(Estimate { interval: None, ..a }, b, groups).interval, None);
    }

    #[test]
    fn an_interval_of_a_share_holds_it(share in 0.0..=1.0_f64, n in 0..5_000_u32) {
        let (low, high) = wilson(share, n);
        prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{} {}", low, high);
        let (of_others, others) = wilson(1.0 - share, n);
        prop_assert!((low + others - 1.0).abs() < 1e-9 && (high + of_others - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_standing_stays_in_the_reported_range(
        of in quantiles(), value in any_number(), n in prop::option::of(any::<u32>()), ends in (any_number(), any_number()),
    ) {
        let (first, last) = of.reported();
        match standing(&of, value, n, Some(ends)) {
            Standing::Below(at) => prop_assert_eq!(at, first),
            Standing::Above(at) => prop_assert_eq!(at, last),
            Standing::Between { low, middle, high, sampled } => {
                prop_assert!(first <= low && low <= middle && middle <= high && high <= last);
                prop_assert_eq!(sampled, n.is_some());
                prop_assert!(sampled || low == high);
            }
        }
    }

    #[test]
    fn a_power_multiplies_as_powers_do(base in 1.0..400.0_f64, a in 0.0..4.0_f64, b in 0.0..4.0_f64) {
        let [of_a, of_b, of_both] = [a, b, a + b].map(|exponent| power(base, exponent).unwrap());
        prop_assert!((of_a * of_b / of_both - 1.0).abs() < 1e-10);
        prop_assert!(of_a >= 1.0);
    }

    #[test]
    fn a_formula_is_recognised(average in 20_000_u32..400_000, factor in 1.05..3.0_f64) {
        let centre = f64::from(average);
        let band = inspect(centre, (centre / factor).round(), (centre * factor).round()).unwrap();
        prop_assert!(matches!(band.shape, rolescope::stats::Shape::Geometric | rolescope::stats::Shape::Both), "{:?}", band);
        let (low, high) = as_band(&band, Reading::P10To90, Reading::P25To75).unwrap();
        prop_assert!(band.low < low && low < high && high < band.high, "narrower percentiles lie inside");
    }

    #[test]
    fn junk_has_no_effect_but_its_result(
        numbers in prop::array::uniform3(any_number()), knots in prop::collection::vec((any_number(), any_number()), 0..6), n in any::<u32>(),
    ) {
        let [a, b, c] = numbers;
        if let Some(of) = Quantiles::new(&knots) {
            _ = (of.at(a), of.rank(b), of.density(c), exceeds(&of, &of), standing(&of, a, Some(n), Some((b, c))));
        }
        _ = (wilson(a, n), power(a, b), power(1.0 + a.abs(), b));
        if let Ok(band) = inspect(a, b, c) {
            for read in Reading::ALL {
                _ = as_band(&band, read, Reading::P5To95);
            }
        }
        _ = difference(Estimate { value: a, interval: Some((b, c)) }, Estimate { value: c, interval: None }, 3);
    }
}
