//! Parts of a whole: laws of sums that are kept, and of three shares as a place in a triangle.

use super::often;
use proptest::prelude::*;
use rolescope::stats::{contains, overlap, position, region, shares_of, with_part, with_shares, with_sum};

/// A week in half hours over some kinds of work, many of them 0.
fn parts() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(prop_oneof![1 => Just(0), 3 => 0..60_u32], 1..9)
}

fn sum(parts: &[u32]) -> u32 {
    parts.iter().sum()
}

/// Some shares, some of them 0, one always above.
fn three() -> impl Strategy<Value = [f64; 3]> {
    let share = || prop_oneof![1 => Just(0.0), 4 => 0.0..1.0_f64];
    (share(), share(), 0.001..1.0_f64, 0..3_usize).prop_map(|(a, b, some, turn)| {
        let mut shares = [a, b, some];
        shares.rotate_left(turn);
        shares
    })
}

/// Ends of three amounts, and three amounts between them.
fn inside() -> impl Strategy<Value = ([f64; 3], [f64; 3], [f64; 3])> {
    let axis = || {
        let width = prop_oneof![1 => Just(0.0), 3 => 0.0..40.0_f64];
        let low = prop_oneof![1 => Just(0.0), 3 => 0.0..40.0_f64];
        (low, width, prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64])
            .prop_map(|(low, width, at)| (low, low + width, low + width * at))
    };
    [axis(), axis(), axis()].prop_map(|axes| (axes.map(|a| a.0), axes.map(|a| a.1), axes.map(|a| a.2)))
}

fn area([from, to, place]: [[f64; 3]; 3]) -> f64 {
    let [(x0, y0), (x1, y1), (x, y)] = [from, to, place].map(position);
    (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_part_is_set_and_the_sum_kept(parts in parts(), at in 0..9_usize, value in 0..600_u32) {
        let found = with_part(&parts, at, value);
        prop_assert_eq!(sum(&found), sum(&parts));
        if at >= parts.len() || parts.len() == 1 {
            prop_assert_eq!(found, parts);
            return Ok(());
        }
        prop_assert_eq!(found[at], value.min(sum(&parts)));
        let (rest, left) = (sum(&parts) - parts[at], sum(&parts) - found[at]);
        for (i, (own, new)) in parts.iter().zip(&found).enumerate().filter(|(i, _)| *i != at) {
            let even = f64::from(left) / (parts.len() - 1) as f64;
            let exact = if rest == 0 { even } else { f64::from(*own) * f64::from(left) / f64::from(rest) };
            prop_assert!((f64::from(*new) - exact).abs() < 1.0, "{}: {} for {}", i, new, exact);
        }
    }

    #[test]
    fn a_part_set_to_itself_changes_nothing(parts in parts(), at in 0..9_usize) {
        let own = parts.get(at).copied().unwrap_or(7);
        prop_assert_eq!(with_part(&parts, at, own), parts);
    }

    #[test]
    fn another_sum_is_reached_and_its_own_changes_nothing(parts in parts(), other in 0..400_u32) {
        let found = with_sum(&parts, other);
        prop_assert_eq!((found.len(), sum(&found)), (parts.len(), other));
        prop_assert_eq!(with_sum(&parts, sum(&parts)), &parts[..]);
        let all = sum(&parts);
        if all > 0 {
            let exact = |part: u32| f64::from(part) * f64::from(other) / f64::from(all);
            prop_assert!(parts.iter().zip(&found).all(|(own, new)| (f64::from(*new) - exact(*own)).abs() < 1.0));
        }
    }

    #[test]
    fn groups_reach_their_shares(parts in parts(), of in prop::collection::vec(0..3_usize, 9), shares in three()) {
        let group_of = &of[..parts.len()];
        let found = with_shares(&parts, group_of, &shares);
        prop_assert_eq!(sum(&found), sum(&parts));
        let has = |group: usize| group_of.contains(&group);
        let all: f64 = (0..3).filter(|group| has(*group)).map(|group| shares[group]).sum();
        if all == 0.0 {
            prop_assert_eq!(found, parts);
            return Ok(());
        }
        for group in (0..3).filter(|group| has(*group)) {
            let within = |parts: &[u32]| -> u32 {
                parts.iter().zip(group_of).filter(|(_, of)| **of == group).map(|(part, _)| *part).sum()
            };
            let (own, reached) = (within(&parts), within(&found));
            let exact = shares[group] / all * f64::from(sum(&parts));
            prop_assert!((f64::from(reached) - exact).abs() < 1.0 + 1e-6, "{}: {} for {}", group, reached, exact);
            for ((part, new), _) in parts.iter().zip(&found).zip(group_of).filter(|(_, g)| **g == group) {
                let kept = f64::from(*part) * f64::from(reached) / f64::from(own);
                prop_assert!(own == 0 || (f64::from(*new) - kept).abs() < 1.0);
            }
        }
    }

    #[test]
    fn shares_that_groups_have_change_nothing(parts in parts(), of in prop::collection::vec(0..3_usize, 9)) {
        let mut shares = [0.0; 3];
        parts.iter().zip(&of).for_each(|(part, group)| shares[*group] += f64::from(*part));
        prop_assert_eq!(with_shares(&parts, &of, &shares), parts);
    }

    #[test]
    fn what_coincides_is_seen_from_both_sides(
        a in prop::collection::vec(0.0..9.0_f64, 0..6), b in prop::collection::vec(0.0..9.0_f64, 0..6),
    ) {
        let shared = overlap(&a, &b);
        prop_assert!((0.0..=1.0).contains(&shared) && shared == overlap(&b, &a));
        let own = if a.iter().sum::<f64>() > 0.0 { 1.0 } else { 0.0 };
        prop_assert!((overlap(&a, &a) - own).abs() < 1e-12);
    }

    #[test]
    fn junk_keeps_the_sum(
        parts in prop::collection::vec(any::<u32>(), 0..5), at in 0..6_usize, value in any::<u32>(),
        of in prop::collection::vec(0..9_usize, 0..7), shares in prop::collection::vec(any::<f64>(), 0..5),
    ) {
        let wide = |parts: &[u32]| parts.iter().map(|part| u64::from(*part)).sum::<u64>();
        prop_assert_eq!(wide(&with_part(&parts, at, value)), wide(&parts));
        prop_assert_eq!(wide(&with_shares(&parts, &of, &shares)), wide(&parts));
        prop_assert!(parts.is_empty() || wide(&with_sum(&parts, value)) == u64::from(value));
        prop_assert!((0.0..=1.0).contains(&overlap(&shares, &[1.0, 2.0])));
    }

    #[test]
    fn amounts_in_a_box_have_shares_in_its_region((low, high, amounts) in inside()) {
        let polygon = region(low, high);
        match shares_of(amounts) {
            Some(shares) => prop_assert!(contains(&polygon, shares), "{:?} not in {:?}", shares, polygon),
            None => prop_assert_eq!(amounts, [0.0; 3]),
        }
        prop_assert!(polygon.len() <= 6, "{:?}", polygon);
        prop_assert!(polygon.iter().all(|corner| contains(&polygon, *corner)));
    }

    #[test]
    fn a_region_is_convex((low, high, _) in inside(), other in three()) {
        let polygon = region(low, high);
        let corner = |at: usize| polygon[at % polygon.len()];
        if polygon.len() > 2 {
            let turns = |at: usize| area([corner(at), corner(at + 1), corner(at + 2)]);
            prop_assert!((0..polygon.len()).all(|at| turns(at) > 0.0), "{:?}", polygon);
            // Once around: all other corners lie on the same side of each edge.
            for at in 0..polygon.len() {
                prop_assert!(polygon.iter().all(|place| area([corner(at), corner(at + 1), *place]) >= -1e-12));
            }
        }
        // What is in the region comes from amounts in the box: some multiple of it lies there.
        let shares = shares_of(other).unwrap();
        if contains(&polygon, shares) {
            let (mut least, mut most) = (0.0_f64, f64::INFINITY);
            for ((share, low), high) in shares.into_iter().zip(low).zip(high) {
                least = least.max(low / (share + 1e-6));
                most = most.min((high + 1e-6) / share);
            }
            prop_assert!(least <= most * (1.0 + 1e-3), "{} {} {:?}", least, most, shares);
        }
    }

    #[test]
    fn any_box_has_a_region(
        low in prop::array::uniform3(any::<f64>()), high in prop::array::uniform3(any::<f64>()),
    ) {
        let polygon = region(low, high);
        prop_assert!(polygon.iter().flatten().all(|share| (0.0..=1.0).contains(share)));
        _ = contains(&polygon, high);
    }
}
