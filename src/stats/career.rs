//! Two careers beside each other: what one person would be paid more on one path than on the other, and how often
//! simulated careers on one of them have been paid more so far.
//!
//! A career stands somewhere among the people of its role. From one year to the next it keeps its standing with a given
//! chance, and else is drawn anew, evenly from all standings: standings of two years in a row correlate by that chance.
//! Intervals are of one kind: the pay of every band is moved as a whole by a normal draw with the standard error of its
//! median. Such draws add up to one normal shift of the gap, alike in all careers, so its size is computed and not drawn.
//!
//! Invariant: the seed and the number of careers alone decide, not the slices in which they are simulated. Nobody is
//! paid what no source reports: who stands outside the reported percentiles counts as paid as their nearer end.

use std::rc::Rc;

use super::estimate::{Estimate, Z95};
use super::quantile::Quantiles;
use super::random::Uniform;
use super::sample::{LARGEST, MOST};

/// Equal steps between the first and the last percentile of a ladder.
const STEPS: u32 = 128;
/// The percentiles that a ladder reaches at least, as shares of people: bands of 15 answers report them.
const INNER: (f64, f64) = (0.25, 0.75);
/// The standings of one person on both paths that are told, as shares of people.
const TOLD: [f64; 3] = [0.25, 0.5, 0.75];

/// Pay by standing in one role: a table of 129 percentiles, evenly spaced over the reported ones, and straight lines
/// between them. A copy shares the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The pay at each step, and by how much the next is higher.
    steps: Rc<[(f64, f64)]>,
    /// The first percentile, and how many steps make a whole of people.
    first: f64,
    rate: f64,
}

impl Ladder {
    /// The ladder of a role, in the unit of its quantiles; `None` unless these reach from p25 to p75, or if a pay is
    /// beyond 10¹⁵.
    #[must_use]
    pub fn new(of: &Quantiles) -> Option<Self> {
        let (first, last) = of.reported();
        let at = |step: u32| of.at((first + (last - first) * f64::from(step) / f64::from(STEPS)).min(last));
        let pays = (0..=STEPS).map(at).collect::<Option<Vec<f64>>>()?;
        let rises = pays.windows(2).map(|pair| if let [a, b] = pair { b - a } else { 0.0 }).chain([0.0]);
        let sound = first <= INNER.0 && last >= INNER.1 && pays.iter().all(|pay| pay.abs() <= LARGEST);
        let steps = pays.iter().copied().zip(rises).collect();
        sound.then(|| Ladder { steps, first, rate: f64::from(STEPS) / (last - first) })
    }

    /// The pay at a standing, the share of people from 0 to 1 who are paid less. What lies outside the reported
    /// percentiles counts as the nearer end; what is no number as the first.
    #[must_use]
    pub fn pay(&self, standing: f64) -> f64 {
        let along = (standing - self.first) * self.rate;
        let along = if along > 0.0 { along.min(f64::from(STEPS)) } else { 0.0 };
        let whole = along as u32;
        self.steps.get(whole as usize).map_or(0.0, |(pay, rise)| pay + rise * (along - f64::from(whole)))
    }
}

/// The assumptions of a simulation, the same for both paths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// The seed of the draws: equal seeds give equal careers.
    pub seed: u32,
    /// The chance, 0 to 1, that a career keeps its standing from one year to the next.
    pub keep: f64,
}

/// The state of two paths at the end of a year, money in the unit of the ladders. All intervals are of 95 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// What one person, who stands alike on both paths, would have been paid more on path A so far: at p25, p50, p75.
    pub gaps: [Estimate; 3],
    /// The share of careers, 0 to 1, whose pay so far adds up to more on path A, where one person stands alike on both
    /// paths in every year; equal counts half.
    pub same: Estimate,
    /// The same where two people stand independently of each other.
    pub independent: Estimate,
}

/// The pay of a year on both paths.
#[derive(Clone, Debug, PartialEq)]
struct Pay {
    a: Ladder,
    b: Ladder,
    /// The standard error of the gap from the start to this year.
    error: f64,
}

/// Careers, each counted twice and equal ones once: those ahead, those ahead with the gap at the low end of its interval,
/// and at the high end.
type Ahead = [u32; 3];

/// A simulation that goes on for as long as it is asked to.
#[derive(Clone, Debug, PartialEq)]
pub struct Careers {
    years: Vec<Pay>,
    keep: f64,
    draws: Uniform,
    done: u32,
    /// For each year: of one standing, and of independent ones.
    ahead: Vec<[Ahead; 2]>,
}

impl Careers {
    /// A simulation of two paths. Nothing is simulated yet.
    ///
    /// `bands` are those that the paths pass, each once, with the standard error of its median; `years` name the band of
    /// path A and of path B in each year. A year whose band there is not is left out.
    #[must_use]
    pub fn new(bands: &[(Ladder, f64)], years: &[[usize; 2]], assumed: Assumptions) -> Self {
        // How often A has passed a band so far, less how often B has: a band of both moves neither.
        let mut passed = vec![0.0; bands.len()];
        let mut pays = Vec::new();
        for [a, b] in years {
            let (Some((of_a, _)), Some((of_b, _))) = (bands.get(*a), bands.get(*b)) else { continue };
            for (at, by) in [(a, 1.0), (b, -1.0)] {
                if let Some(times) = passed.get_mut(*at) {
                    *times += by;
                }
            }
            let squares = passed.iter().zip(bands).map(|(times, (_, error))| times * error * (times * error));
            pays.push(Pay { a: of_a.clone(), b: of_b.clone(), error: squares.sum::<f64>().sqrt() });
        }
        let ahead = vec![[[0; 3]; 2]; pays.len()];
        Careers { years: pays, keep: assumed.keep, draws: Uniform::new(assumed.seed), done: 0, ahead }
    }

    /// Simulates so many more careers, up to 100,000 in all.
    ///
    /// A career takes two numbers for its start and two a year, whatever is assumed, so that two simulations with one
    /// seed differ by what differs between them and not by luck. The person of path A is the one who stands alike on
    /// both.
    pub fn run(&mut self, count: u32) {
        let count = count.min(MOST - self.done);
        let (keep, draws) = (self.keep, &mut self.draws);
        for _ in 0..count {
            let (mut of_a, mut of_b) = (draws.draw(), draws.draw());
            let mut gaps = [0.0; 2];
            for (year, ahead) in self.years.iter().zip(&mut self.ahead) {
                let reach = Z95 * year.error;
                let pay = year.a.pay(of_a);
                for ((gap, counts), standing) in gaps.iter_mut().zip(ahead).zip([of_a, of_b]) {
                    *gap += pay - year.b.pay(standing);
                    for (count, moved) in counts.iter_mut().zip([*gap, *gap - reach, *gap + reach]) {
                        *count += u32::from(moved > 0.0) + u32::from(moved >= 0.0);
                    }
                }
                of_a = next(of_a, keep, draws.draw());
                of_b = next(of_b, keep, draws.draw());
            }
        }
        self.done += count;
    }

    /// Careers simulated so far, by all calls of [`Careers::run`].
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done
    }

    /// The outcome of the careers so far, year by year; empty before the first.
    #[must_use]
    pub fn outcome(&self) -> Vec<Year> {
        if self.done == 0 {
            return Vec::new();
        }
        let mut sums = [0.0; 3];
        let mut outcome = Vec::new();
        for (year, ahead) in self.years.iter().zip(&self.ahead) {
            for (sum, standing) in sums.iter_mut().zip(TOLD) {
                *sum += year.a.pay(standing) - year.b.pay(standing);
            }
            let half = Z95 * year.error;
            let gaps = sums.map(|value| Estimate { value, interval: Some((value - half, value + half)) });
            let [same, independent] = ahead.map(|counts| {
                let [value, low, high] = counts.map(|count| f64::from(count) / 2.0 / f64::from(self.done));
                Estimate { value, interval: Some((low, high)) }
            });
            outcome.push(Year { gaps, same, independent });
        }
        outcome
    }
}

/// The standing in the next year. What a number leaves above the chance to keep is stretched over all standings, so one
/// number decides both.
fn next(standing: f64, keep: f64, draw: f64) -> f64 {
    if draw < keep { standing } else { (draw - keep.max(0.0)) / (1.0 - keep.max(0.0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder(from: f64, to: f64) -> Ladder {
        Ladder::new(&Quantiles::new(&[(0.0, from), (1.0, to)]).unwrap()).unwrap()
    }

    fn outcome(bands: &[(Ladder, f64)], years: &[[usize; 2]], keep: f64, seed: u32) -> Vec<Year> {
        let mut careers = Careers::new(bands, years, Assumptions { seed, keep });
        careers.run(4_000);
        careers.outcome()
    }

    #[test]
    fn a_ladder_is_held_at_the_ends_of_what_is_reported() {
        let published = [(0.1, 100.0), (0.25, 120.0), (0.5, 150.0), (0.75, 200.0), (0.9, 300.0)];
        let whole = Quantiles::new(&published).unwrap();
        let line = Ladder::new(&whole).unwrap();
        for (p, pay) in published {
            assert!((line.pay(p) - pay).abs() < 1e-9, "{p}");
        }
        assert_eq!([-1.0, 0.05, f64::NAN, 0.95, 2.0].map(|at| line.pay(at)), [100.0, 100.0, 100.0, 300.0, 300.0]);
        let thin = Ladder::new(&Quantiles::new(&published[1..4]).unwrap()).unwrap();
        assert_eq!([0.1, 0.9].map(|at| thin.pay(at)), [120.0, 200.0]);
        for knots in [[(0.3, 1.0), (0.75, 2.0)], [(0.25, 1.0), (0.7, 2.0)], [(0.25, 1.0), (0.75, 1e16)]] {
            assert_eq!(Ladder::new(&Quantiles::new(&knots).unwrap()), None);
        }
    }

    #[test]
    fn the_same_path_twice_is_even() {
        let bands = [(ladder(100.0, 200.0), 5.0)];
        for year in outcome(&bands, &[[0, 0]; 3], 0.5, 9) {
            let even = Estimate { value: 0.5, interval: Some((0.5, 0.5)) };
            let none = Estimate { value: 0.0, interval: Some((0.0, 0.0)) };
            assert_eq!((year.same, year.gaps), (even, [none; 3]));
            assert!((year.independent.value - 0.5).abs() < 0.03, "{year:?}");
        }
    }

    #[test]
    fn luck_evens_out_where_standings_change() {
        // Uniform from 0 to 1 against 0.25 to 1.25, in one year: (1 - 0.25)² / 2.
        let bands = [(ladder(0.0, 1.0), 0.0), (ladder(0.25, 1.25), 0.0)];
        let kept = outcome(&bands, &[[0, 1]; 20], 1.0, 9);
        let ahead = |year: usize| kept[year].independent.value;
        assert!((ahead(0) - 0.281_25).abs() < 0.02 && (ahead(19) - ahead(0)).abs() < 1e-9);
        assert!(kept.iter().all(|year| year.same.value == 0.0));
        // Twenty independent years: mean -5, standard deviation √(20 / 6), so 0 is 2.74 of them above.
        let anew = outcome(&bands, &[[0, 1]; 20], 0.0, 9);
        assert!(anew[19].independent.value < 0.01, "{:?}", anew[19]);
        assert!((anew[19].gaps[1].value + 5.0).abs() < 1e-9);
    }

    #[test]
    fn intervals_are_those_of_bands_that_are_moved() {
        // A passes the first band and then the second, B always the second: only the first two years differ.
        let bands = [(ladder(0.0, 10.0), 2.0), (ladder(1.0, 9.0), 1.0)];
        let years = [[0, 1], [0, 1], [1, 1], [1, 1]];
        let last = outcome(&bands, &years, 0.8, 5)[3];
        // 2,000 draws of both bands: 2 × first less 2 × second, normal with √(2² × 2² + 2² × 1²).
        let mut draws = Uniform::new(4);
        let mut moved: Vec<f64> = (0..2_000).map(|_| 4.0 * draws.near_normal() - 2.0 * draws.near_normal()).collect();
        let [low, high] = crate::stats::sample::quantiles(&mut moved, [0.025, 0.975]);
        for gap in last.gaps {
            let (from, to) = gap.interval.unwrap();
            assert!(
                (from - gap.value - low).abs() < 0.5 && (to - gap.value - high).abs() < 0.5,
                "{gap:?} {low} {high}"
            );
        }
        let (from, to) = last.independent.interval.unwrap();
        assert!(from < last.independent.value && last.independent.value < to, "{last:?}");
    }

    #[test]
    fn ends_of_a_chance_stand_still_from_seed_to_seed() {
        let bands = [(ladder(0.0, 10.0), 1.0), (ladder(1.0, 11.0), 1.0)];
        let ends = |seed| outcome(&bands, &[[0, 1]; 5], 0.8, seed)[4].independent.interval.unwrap();
        let all: Vec<(f64, f64)> = (1..20).map(ends).collect();
        for end in [|ends: &(f64, f64)| ends.0, |ends: &(f64, f64)| ends.1] {
            let spread = all.iter().map(end).fold(0.0, f64::max) - all.iter().map(end).fold(1.0, f64::min);
            assert!(spread < 0.05, "{all:?}");
        }
    }

    #[test]
    fn a_year_without_a_band_is_left_out_and_nothing_is_said_at_first() {
        let bands = [(ladder(1.0, 2.0), 0.0)];
        let mut careers = Careers::new(&bands, &[[0, 0], [0, 1], [0, 0]], Assumptions { seed: 1, keep: f64::NAN });
        assert_eq!((careers.outcome(), careers.done()), (Vec::new(), 0));
        careers.run(1);
        assert_eq!((careers.outcome().len(), careers.done()), (2, 1));
        careers.run(u32::MAX);
        assert_eq!(careers.done(), MOST);
    }
}
