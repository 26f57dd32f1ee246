//! Draws, and moves that are drawn: laws of what a seed decides and of what worse assumptions can do.

use super::{often, seldom};
use proptest::prelude::*;
use rolescope::stats::{Assumption, Likely, Move, Uniform, at_likely, payback, tornado};

/// An assumption from 0 up, some of them sure.
fn likely(most: f64) -> impl Strategy<Value = Likely> {
    let number = move || prop_oneof![1 => Just(0.0), 6 => 0.0..most];
    let sure = number().prop_map(|number| [number; 3]);
    prop_oneof![1 => sure, 4 => [number(), number(), number()]].prop_map(|[a, b, c]| Likely::new(a, b, c).unwrap())
}

fn moves() -> impl Strategy<Value = Move> {
    let gain = [-500.0..3_000.0_f64, -500.0..3_000.0_f64, -500.0..3_000.0_f64];
    let gain = gain.prop_map(|[a, b, c]| Likely::new(a, b, c).unwrap());
    let learning = (likely(3_000.0), likely(30.0), likely(100.0), likely(12.0));
    let money = (likely(20_000.0), likely(2_000.0), likely(0.5), gain, 0.0..20_000.0_f64);
    (learning, money).prop_map(|((hours, hours_a_week, hour_value, search), (cost, lost, discount, gain, pay))| Move {
        hours,
        hours_a_week,
        hour_value,
        search,
        cost,
        lost,
        discount,
        gain,
        pay,
    })
}

/// The move with all of one assumption raised.
fn with_more(of: &Move, what: Assumption, more: f64) -> Move {
    let mut of = *of;
    let assumed = match what {
        Assumption::Hours => &mut of.hours,
        Assumption::HoursAWeek => &mut of.hours_a_week,
        Assumption::HourValue => &mut of.hour_value,
        Assumption::Search => &mut of.search,
        Assumption::Cost => &mut of.cost,
        Assumption::Lost => &mut of.lost,
        Assumption::Discount => &mut of.discount,
        Assumption::Gain => &mut of.gain,
    };
    *assumed = Likely::new(assumed.low() + more, assumed.likely() + more, assumed.high() + more).unwrap();
    of
}

/// A month to compare with, where never is last.
fn month(of: Option<f64>) -> f64 {
    of.unwrap_or(f64::INFINITY)
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn draws_stay_in_their_range(seed in any::<u32>(), of in likely(1e6)) {
        let (mut draws, mut again) = (Uniform::new(seed), Uniform::new(seed));
        for _ in 0..20 {
            let next = |draws: &mut Uniform| {
                (draws.draw(), draws.near_normal(), draws.triangular(of.low(), of.likely(), of.high()))
            };
            let found = next(&mut draws);
            prop_assert!((0.0..1.0).contains(&found.0) && found.1.abs() <= 6.0);
            prop_assert!(of.low() <= found.2 && found.2 <= of.high());
            prop_assert_eq!(found, next(&mut again));
        }
    }

    #[test]
    fn worse_assumptions_never_pay_back_earlier(of in moves(), more in 0.0..500.0_f64, horizon in 0..400_u32) {
        let base = month(at_likely(&of, horizon));
        prop_assert!(base <= f64::from(horizon) || base == f64::INFINITY);
        for what in Assumption::ALL {
            let found = month(at_likely(&with_more(&of, what, more), horizon));
            let better = matches!(what, Assumption::HoursAWeek | Assumption::Gain);
            let (early, late) = if better { (found, base) } else { (base, found) };
            prop_assert!(early <= late * (1.0 + 1e-12), "{:?}: {} and {}", what, base, found);
        }
    }

    #[test]
    fn swings_are_in_order(of in moves(), horizon in 0..400_u32) {
        let swings = tornado(&of, horizon);
        let last = f64::from(horizon);
        let width = |at: usize| (swings[at].low.unwrap_or(last) - swings[at].high.unwrap_or(last)).abs();
        prop_assert!((1..swings.len()).all(|at| width(at - 1) >= width(at)));
        for what in Assumption::ALL {
            let assumed = of.assumed(what);
            let count = swings.iter().filter(|swing| swing.of == what).count();
            prop_assert_eq!(count, usize::from(assumed.low() < assumed.high()));
        }
        for swing in swings {
            let better = matches!(swing.of, Assumption::HoursAWeek | Assumption::Gain);
            let (early, late) = if better { (swing.high, swing.low) } else { (swing.low, swing.high) };
            prop_assert!(month(early) <= month(late) * (1.0 + 1e-12));
        }
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn draws_of_a_move_are_in_order(of in moves(), horizon in 0..80_u32, draws in 1..120_u32, seed in any::<u32>()) {
        let found = payback(&of, horizon, draws, seed);
        prop_assert_eq!(&found, &payback(&of, horizon, draws, seed));
        prop_assert!(found.ready.is_sorted() && found.start.is_sorted());
        prop_assert!(found.month.map(month).is_sorted());
        prop_assert_eq!(found.net.len(), horizon as usize + 1);
        prop_assert!(found.net.iter().all(|net| net.is_sorted() && net.iter().all(|net| net.is_finite())));
        prop_assert!((0.0..=1.0).contains(&found.within));
        prop_assert!(found.within > 0.0 || found.month[0].is_none());
    }

    #[test]
    fn worse_assumptions_are_worse_in_every_draw(
        of in moves(), more in 0.0..500.0_f64, draws in 1..60_u32, seed in any::<u32>(),
    ) {
        let base = payback(&of, 120, draws, seed);
        for what in Assumption::ALL {
            let found = payback(&with_more(&of, what, more), 120, draws, seed);
            let better = matches!(what, Assumption::HoursAWeek | Assumption::Gain);
            let (good, bad) = if better { (&found, &base) } else { (&base, &found) };
            prop_assert!(good.within >= bad.within, "{:?}", what);
            for (early, late) in good.month.iter().zip(bad.month) {
                prop_assert!(month(*early) <= month(late) * (1.0 + 1e-9), "{:?}", what);
            }
        }
    }

    #[test]
    fn no_assumption_is_too_much(
        numbers in prop::array::uniform32(any::<f64>()), pay in -1e15..1e15_f64, seed in any::<u32>(),
    ) {
        let mut next = numbers.into_iter().map(|number| number.clamp(-1e15, 1e15));
        let mut any = || Likely::new(next.next().unwrap(), next.next().unwrap(), next.next().unwrap());
        let all = [any(), any(), any(), any(), any(), any(), any(), any()];
        let [hours, hours_a_week, hour_value, search, cost, lost, discount, gain] = all.map(Option::unwrap);
        let of = Move { hours, hours_a_week, hour_value, search, cost, lost, discount, gain, pay };
        let found = payback(&of, 12, 9, seed);
        prop_assert!(found.net.iter().flatten().all(|net| net.is_finite()));
        prop_assert!(found.ready.iter().chain(&found.start).all(|months| *months >= 0.0));
        _ = (tornado(&of, 12), at_likely(&of, u32::MAX));
    }
}
