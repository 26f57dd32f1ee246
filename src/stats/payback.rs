//! When a move into another role has paid back what it cost, in many draws of what is assumed of it.
//!
//! Invariant: the seed alone decides, and a draw takes the same numbers whatever is assumed, so that a worse assumption
//! never pays back earlier by luck.

use super::estimate::standard_error;
use super::moving::{Assumption, Course, Likely, Move};
use super::random::Uniform;
use super::sample::{MOST, quantiles};

/// Months are looked at up to this number.
const MOST_MONTHS: u32 = 1_200;
/// The percentiles that are told, as shares of draws.
const TOLD: [f64; 3] = [0.1, 0.5, 0.9];

/// The outcome of many draws of a move. Each list of three is p10, p50 and p90 of the draws (type 7 of Hyndman and Fan
/// 1996).
#[derive(Clone, Debug, PartialEq)]
pub struct Payback {
    /// Months of learning; infinite where no hour is learned in a week.
    pub ready: [f64; 3],
    /// Months until the new pay begins; infinite likewise.
    pub start: [f64; 3],
    /// Months until all that was spent has come back; `None` where that is beyond the horizon or never.
    pub month: [Option<f64>; 3],
    /// The share of draws, 0 to 1, in which it has come back within the horizon.
    pub within: f64,
    /// Income less spending after each month, from 0 to the horizon.
    pub net: Vec<[f64; 3]>,
}

/// When the move has paid back if all is as is most likely, in months; `None` if beyond the horizon or never.
#[must_use]
pub fn at_likely(of: &Move, horizon: u32) -> Option<f64> {
    within(of.course(|_, assumed| assumed.likely).month(), horizon)
}

/// Draws a move so many times, at least 1 and at most 100,000, over a horizon of at most 1,200 months.
///
/// Each assumption is drawn by itself: the gain from a normal distribution around what is likely, with the standard
/// error that its interval stands for (its width over 2 × 1.96), the others from triangular distributions.
#[must_use]
pub fn payback(of: &Move, horizon: u32, draws: u32, seed: u32) -> Payback {
    let (horizon, draws) = (horizon.min(MOST_MONTHS), draws.clamp(1, MOST));
    let mut uniform = Uniform::new(seed);
    let mut draw = |of: Assumption, Likely { low, likely, high }: Likely| match of {
        Assumption::Gain => likely + uniform.near_normal() * standard_error((low, high)),
        _ => uniform.triangular(low, likely, high),
    };
    let courses: Vec<Course> = (0..draws).map(|_| of.course(&mut draw)).collect();
    let told = |number: &dyn Fn(&Course) -> f64| quantiles(&mut courses.iter().map(number).collect::<Vec<_>>(), TOLD);
    let paid = courses.iter().filter(|course| within(course.month(), horizon).is_some()).count();
    Payback {
        ready: told(&|course| course.ready),
        start: told(&|course| course.start),
        month: told(&Course::month).map(|month| within(month, horizon)),
        within: paid as f64 / f64::from(draws),
        net: (0..=horizon).map(|month| told(&|course| course.net(month.into()))).collect(),
    }
}

fn within(month: f64, horizon: u32) -> Option<f64> {
    (month <= f64::from(horizon)).then_some(month)
}

/// When a move pays back with one assumption at either end and all others as is most likely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// The assumption.
    pub of: Assumption,
    /// The month where it is at its low end; `None` if beyond the horizon or never.
    pub low: Option<f64>,
    /// The month where it is at its high end.
    pub high: Option<f64>,
}

/// The months by which each assumption alone moves the break-even, the widest swing first; what lies beyond the horizon
/// counts as the horizon. Assumptions that are known for sure are left out.
#[must_use]
pub fn tornado(of: &Move, horizon: u32) -> Vec<Swing> {
    let month = |alone: Assumption, end: f64| {
        within(of.course(|each, assumed| if each == alone { end } else { assumed.likely }).month(), horizon)
    };
    let unsure = Assumption::ALL.into_iter().map(|alone| (alone, of.assumed(alone))).filter(|(_, l)| l.low < l.high);
    let swing = |(of, assumed): (_, Likely)| Swing { of, low: month(of, assumed.low), high: month(of, assumed.high) };
    let mut swings: Vec<Swing> = unsure.map(swing).collect();
    let last = f64::from(horizon);
    let width = |swing: &Swing| (swing.low.unwrap_or(last) - swing.high.unwrap_or(last)).abs();
    swings.sort_by(|a, b| width(b).total_cmp(&width(a)));
    swings
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half a year of learning and searching, most likely, and 12 months until it has paid back.
    fn unsure() -> Move {
        let likely = |low, likely, high| Likely::new(low, likely, high).unwrap();
        Move {
            hours: likely(130.0, 260.0, 520.0),
            hours_a_week: likely(10.0, 15.0, 15.0),
            hour_value: likely(0.0, 0.0, 0.0),
            search: likely(2.0, 2.0, 2.0),
            cost: likely(0.0, 1_200.0, 5_000.0),
            lost: likely(0.0, 0.0, 300.0),
            discount: likely(0.0, 0.0, 0.0),
            gain: likely(-100.0, 200.0, 500.0),
            pay: 3_000.0,
        }
    }

    /// From front end to back end in the United States, survey 2025: 1,020 hours, 147,000 dollars a year and so much more.
    fn to_back_end((low, gain, high): (f64, f64, f64), hour_value: f64) -> Move {
        let likely = |low, likely, high| Likely::new(low, likely, high).unwrap();
        Move {
            hours: likely(714.0, 1_020.0, 1_530.0),
            hours_a_week: likely(4.0, 8.0, 16.0),
            hour_value: likely(hour_value, hour_value, hour_value),
            search: likely(1.5, 3.0, 6.0),
            cost: likely(250.0, 500.0, 1_000.0),
            lost: likely(0.0, 0.0, 0.0),
            discount: likely(0.0, 0.0, 0.0),
            gain: likely(low / 12.0, gain / 12.0, high / 12.0),
            pay: 147_000.0 / 12.0,
        }
    }

    #[test]
    fn pay_decides_once_hours_are_worth_something() {
        // By an independent computation with 40,000 draws: the months in the middle and of four in five draws.
        let hour = 147_000.0 / 2_080.0;
        let (raw, adjusted) = ((15_902.0, 27_082.0, 38_262.0), (7_056.0, 15_876.0, 25_284.0));
        let wanted =
            [(raw, 0.0, [22.0, 31.1, 45.9]), (raw, hour, [50.0, 67.0, 90.0]), (adjusted, hour, [67.0, 92.0, 133.0])];
        for (gain, hour_value, months) in wanted {
            let found = payback(&to_back_end(gain, hour_value), 240, 20_000, 1);
            for (month, wanted) in found.month.into_iter().zip(months) {
                assert!((month.unwrap() - wanted).abs() < wanted * 0.02, "{:?} and not {months:?}", found.month);
            }
        }
        assert!((payback(&to_back_end(adjusted, hour), 120, 20_000, 1).within - 0.83).abs() < 0.015);
        // A newcomer who starts lower by 0 to 20 % waits longer.
        let newcomer = Move { discount: Likely::new(0.0, 0.1, 0.2).unwrap(), ..to_back_end(adjusted, hour) };
        let found = payback(&newcomer, 240, 20_000, 1).month.map(Option::unwrap);
        for (month, wanted) in found.into_iter().zip([85.0, 116.5, 172.6]) {
            assert!((month - wanted).abs() < wanted * 0.02, "{found:?}");
        }
        let of: Vec<Assumption> = tornado(&newcomer, 240).iter().map(|swing| swing.of).collect();
        assert!(of.contains(&Assumption::Discount) && of[0] == Assumption::Gain, "{of:?}");
    }

    #[test]
    fn as_is_most_likely() {
        assert!((at_likely(&unsure(), 60).unwrap() - 12.0).abs() < 1e-9);
        assert_eq!(at_likely(&unsure(), 11), None);
    }

    #[test]
    fn many_draws() {
        let found = payback(&unsure(), 60, 20_000, 3);
        // Months of learning: from 2 to 12, by the triangle most often 4.
        assert!(found.ready[0] > 2.0 && found.ready[2] < 12.0, "{found:?}");
        assert!(found.ready.iter().zip(found.start).all(|(ready, start)| (start - ready - 2.0).abs() < 1e-9));
        // A gain of 0 lies 1.307 standard errors below the likely one: 9.6 % never pay back, and some too late.
        assert!(found.within > 0.75 && found.within < 0.9, "{}", found.within);
        assert!(found.month[0].unwrap() > 8.0 && found.month[1].is_some() && found.month[2].is_none());
        assert_eq!(found.net.len(), 61);
        assert!(found.net[0][1] < -1_000.0 && found.net[60][1] > 5_000.0 && found.net[60][0] < 0.0);
    }

    #[test]
    fn what_is_sure_has_no_spread() {
        let one = |number| Likely::new(number, number, number).unwrap();
        let sure = Move {
            gain: one(200.0),
            hours: one(260.0),
            hours_a_week: one(15.0),
            cost: one(1_200.0),
            lost: one(0.0),
            ..unsure()
        };
        let found = payback(&sure, 24, 7, 1);
        assert_eq!(found.month, [at_likely(&sure, 24); 3]);
        assert_eq!((found.within, payback(&sure, 3, 0, 1).within), (1.0, 0.0));
        assert_eq!(tornado(&sure, 24), []);
        assert_eq!(payback(&sure, u32::MAX, 1, 1).net.len(), 1_201);
    }

    #[test]
    fn the_widest_swing_is_first() {
        let found = tornado(&unsure(), 60);
        let order: Vec<Assumption> = found.iter().map(|swing| swing.of).collect();
        use Assumption::{Cost, Gain, Hours, HoursAWeek, Lost};
        assert_eq!(order, [Gain, Cost, Lost, Hours, HoursAWeek]);
        // A gain of 500 pays 1,200 back in 2.4 months, one below 0 never; a cost of 5,000 takes 25.
        assert_eq!(found[0].low, None);
        assert!((found[0].high.unwrap() - 8.4).abs() < 1e-9);
        assert!((found[1].low.unwrap() - 6.0).abs() < 1e-9 && (found[1].high.unwrap() - 31.0).abs() < 1e-9);
    }
}
