//! Differences: only between equal bases, and the same seen from either side.

use super::names::stored;
use super::{DATA, often};
use proptest::prelude::*;
use rolescope::compare::{NotComparable, Scope, difference, relative_key, resolve};
use rolescope::model::{FigureKey, Statistic};
use rolescope::state::Selection;
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
        let gap = difference(&DATA, &of, &other, 3);
        match expected {
            Some(reason) => prop_assert_eq!(gap, Err(reason)),
            None => prop_assert!(matches!(gap, Ok(_) | Err(NotComparable::Missing | NotComparable::Mix)), "{:?}", gap),
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
        prop_assert_eq!(difference(&DATA, &of, &other, 3), Err(expected));
        prop_assert_eq!(difference(&DATA, &other, &of, 3), Err(expected));
    }

    #[test]
    fn a_figure_differs_from_itself_by_nothing(of in key()) {
        if let Ok(found) = difference(&DATA, &of, &of, 3) {
            prop_assert_eq!(found.ratio, 0.0);
            prop_assert!(!found.is_clear());
        }
    }

    #[test]
    fn both_sides_tell_the_same(a in estimate(), b in estimate(), groups in 0..7_usize) {
        let (there, back) = (ratio(a, b, groups).unwrap(), ratio(b, a, groups).unwrap());
        prop_assert!(((1.0 + there.value) * (1.0 + back.value) - 1.0).abs() < 1e-9);
        // A reference that is uncertain by more than a quarter gives no interval.
        let vague = |e: Estimate| e.interval.is_some_and(|(low, high)| (high - low) / 2.0 > e.value / 4.0);
        prop_assert_eq!((there.interval.is_none(), back.interval.is_none()), (vague(b), vague(a)));
        prop_assume!(there.interval.is_some() && back.interval.is_some());
        let (low, high) = there.interval.unwrap();
        prop_assert!(low <= there.value && there.value <= high);
        // The ends of the pair alone are those from the other side, seen inversely.
        let ((low, high), (least, most)) = (ratio(a, b, 2).unwrap().interval.unwrap(), ratio(b, a, 2).unwrap().interval.unwrap());
        prop_assert!(((1.0 + low) * (1.0 + most) - 1.0).abs() < 1e-9 && ((1.0 + high) * (1.0 + least) - 1.0).abs() < 1e-9);
        // The unit does not matter, and what has no interval gives none.
        let scaled = |e: Estimate| Estimate { value: e.value / 12.0, interval: e.interval.map(|(l, h)| (l / 12.0, h / 12.0)) };
        let monthly = ratio(scaled(a), scaled(b), groups).unwrap();
        prop_assert!((monthly.value - there.value).abs() < 1e-9);
        prop_assert_eq!(ratio(Estimate { interval: None, ..a }, b, groups).unwrap().interval, None);
    }

    #[test]
    fn an_interval_of_more_groups_holds_that_of_fewer(a in estimate(), b in estimate(), groups in 2..6_usize) {
        let holds = |outer: Option<(f64, f64)>, inner: Option<(f64, f64)>| match (outer, inner) {
            (Some((low, high)), Some((least, most))) => low <= least && most <= high,
            (outer, inner) => outer == inner,
        };
        let relative = |groups| ratio(a, b, groups).unwrap().interval;
        let money = |groups| rolescope::stats::difference(a, b, groups).interval;
        prop_assert!(holds(relative(groups + 1), relative(groups)) && holds(money(groups + 1), money(groups)));
    }

    #[test]
    fn equal_medians_have_no_difference(a in estimate(), groups in 0..6_usize) {
        let holds_zero = |interval: Option<(f64, f64)>| interval.is_none_or(|(low, high)| low <= 0.0 && 0.0 <= high);
        prop_assert!(holds_zero(ratio(a, a, groups).unwrap().interval));
        prop_assert!(holds_zero(rolescope::stats::difference(a, a, groups).interval));
    }
}

#[test]
fn the_order_of_roles_does_not_change_a_difference() {
    let of = |roles: &[&str]| Selection::of_roles(roles);
    let median = "survey-2025/US/back-end/pay/p50".parse::<FigureKey>().unwrap();
    let low = relative_key(&median, "full-stack", Statistic::DifferenceLow);
    let found = |selection: &Selection| Scope::new(&DATA, selection).resolve(&low).map(|found| found.value);
    let [one, other, two] = [
        of(&["front-end", "back-end", "full-stack"]),
        of(&["full-stack", "front-end", "back-end"]),
        of(&["back-end", "full-stack"]),
    ];
    assert_eq!(found(&one), found(&other));
    // Of two roles alone the interval is narrower.
    assert!(found(&one) < found(&two));
}

#[test]
fn derived_names_give_the_difference() {
    let median = |role: &str| format!("survey-2025/US/{role}/pay/p50").parse::<FigureKey>().unwrap();
    let mut clear = 0;
    for of in &DATA.roles {
        for reference in &DATA.roles {
            let gap = difference(&DATA, &median(&of.slug), &median(&reference.slug), 3);
            let derived = |s| resolve(&DATA, &relative_key(&median(&of.slug), &reference.slug, s), 3).map(|f| f.value);
            assert_eq!(derived(Statistic::Difference), gap.ok().map(|f| f.ratio), "{} {}", of.slug, reference.slug);
            assert_eq!(derived(Statistic::DifferenceLow), gap.ok().and_then(|f| f.interval).map(|i| i.0));
            assert_eq!(derived(Statistic::DifferenceHigh), gap.ok().and_then(|f| f.interval).map(|i| i.1));
            clear += usize::from(gap.is_ok_and(|f| f.is_clear()));
        }
    }
    assert!(clear > 10, "only {clear} clear differences");
}
