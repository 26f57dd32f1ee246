//! Differences: only between equal bases, and the same seen from either side.

use super::names::stored;
use super::{DATA, often};
use proptest::prelude::*;
use rolescope::compare::{NotComparable, difference, relative_key, resolve};
use rolescope::model::{FigureKey, Statistic};
use rolescope::stats::{Estimate, ratio};
use std::sync::LazyLock;

static STORED: LazyLock<Vec<FigureKey>> = LazyLock::new(stored);

fn key() -> impl Strategy<Value = FigureKey> {
    prop::sample::select(STORED.clone())
}

/// A median and the interval around it.
fn estimate() -> impl Strategy<Value = Estimate> {
    (1_000.0..500_000.0_f64, 0.0..0.3_f64, 0.0..0.3_f64).prop_map(|(value, below, above)| Estimate {
        value,
        interval: Some((value * (1.0 - below), value * (1.0 + above))),
    })
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn unlike_bases_are_refused(of in key(), other in key()) {
        let expected = if of.source != other.source {
            Some(NotComparable::Source)
        } else if of.place != other.place {
            Some(NotComparable::Place)
        } else if of.measure != other.measure || of.group != other.group {
            Some(NotComparable::Measure)
        } else if of.statistic != other.statistic || of.statistic == Statistic::N {
            Some(NotComparable::Statistic)
        } else {
            None
        };
        let gap = difference(&DATA, &of, &other);
        match expected {
            Some(reason) => prop_assert_eq!(gap, Err(reason)),
            None => prop_assert!(matches!(gap, Ok(_) | Err(NotComparable::Missing)), "{:?}", gap),
        }
    }

    #[test]
    fn each_part_of_the_basis_counts(of in key(), by in 0..5_usize) {
        let mut other = of.clone();
        let expected = match by {
            0 => { other.source.push('x'); NotComparable::Source }
            1 => { other.place.push('x'); NotComparable::Place }
            2 => { other.measure.push('x'); NotComparable::Measure }
            3 => { other.group = Some(format!("{}x", of.group.clone().unwrap_or_default())); NotComparable::Measure }
            _ => {
                other.statistic = if of.statistic == Statistic::P50 { Statistic::Mean } else { Statistic::P50 };
                NotComparable::Statistic
            }
        };
        prop_assert_eq!(difference(&DATA, &of, &other), Err(expected));
        prop_assert_eq!(difference(&DATA, &other, &of), Err(expected));
    }

    #[test]
    fn a_figure_differs_from_itself_by_nothing(of in key()) {
        if let Ok(found) = difference(&DATA, &of, &of) {
            prop_assert_eq!(found.ratio, 0.0);
            prop_assert!(!found.is_clear());
        }
    }

    #[test]
    fn both_sides_tell_the_same(a in estimate(), b in estimate()) {
        let (there, back) = (ratio(a, b).unwrap(), ratio(b, a).unwrap());
        prop_assert!(((1.0 + there.value) * (1.0 + back.value) - 1.0).abs() < 1e-9);
        // A reference that is uncertain by more than a quarter gives no interval.
        let vague = |e: Estimate| e.interval.is_some_and(|(low, high)| (high - low) / 2.0 > e.value / 4.0);
        prop_assert_eq!((there.interval.is_none(), back.interval.is_none()), (vague(b), vague(a)));
        prop_assume!(there.interval.is_some() && back.interval.is_some());
        // By the delta method the half width relative to the ratio is the same from both sides.
        let half = |found: rolescope::stats::Ratio| {
            let (low, high) = found.interval.unwrap();
            prop_assert!(low <= found.value && found.value <= high);
            prop_assert!((found.value - low - (high - found.value)).abs() < 1e-9, "it lies in the middle");
            Ok((high - low) / 2.0 / (1.0 + found.value))
        };
        prop_assert!((half(there)? - half(back)?).abs() < 1e-9);
        // The unit does not matter, and what has no interval gives none.
        let scaled = |e: Estimate| Estimate { value: e.value / 12.0, interval: e.interval.map(|(l, h)| (l / 12.0, h / 12.0)) };
        let monthly = ratio(scaled(a), scaled(b)).unwrap();
        prop_assert!((monthly.value - there.value).abs() < 1e-9);
        prop_assert_eq!(ratio(Estimate { interval: None, ..a }, b).unwrap().interval, None);
    }
}

#[test]
fn derived_names_give_the_difference() {
    let median = |role: &str| format!("survey-2025/US/{role}/pay/p50").parse::<FigureKey>().unwrap();
    let mut clear = 0;
    for of in &DATA.roles {
        for reference in &DATA.roles {
            let gap = difference(&DATA, &median(&of.slug), &median(&reference.slug));
            let derived = |s| resolve(&DATA, &relative_key(&median(&of.slug), &reference.slug, s)).map(|f| f.value);
            assert_eq!(derived(Statistic::Difference), gap.ok().map(|f| f.ratio), "{} {}", of.slug, reference.slug);
            assert_eq!(derived(Statistic::DifferenceLow), gap.ok().and_then(|f| f.interval).map(|i| i.0));
            assert_eq!(derived(Statistic::DifferenceHigh), gap.ok().and_then(|f| f.interval).map(|i| i.1));
            clear += usize::from(gap.is_ok_and(|f| f.is_clear()));
        }
    }
    assert!(clear > 10, "only {clear} clear differences");
}
