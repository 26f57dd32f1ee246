//! Two careers beside each other, simulated many times: how often, and by how much, one has been paid more so far.
//!
//! A career stands somewhere among the people of its role. From one year to the next it keeps its standing with a given
//! chance, and else is drawn anew, evenly from all standings: standings of two years in a row correlate by that chance.
//!
//! Invariant: the seed and the number of careers alone decide, not the slices in which they are simulated. Nobody is
//! paid what no source reports: careers stand within the middle half of people, which cells of 15 answers report already.

use std::rc::Rc;

use super::quantile::Quantiles;
use super::random::Uniform;
use super::sample::{LARGEST, MOST, quantiles};
use super::standing::wilson;

/// Equal steps between the first and the last percentile of a ladder.
const STEPS: u32 = 128;
/// The percentiles between which careers stand, as shares of people.
const FROM: f64 = 0.25;
const TO: f64 = 0.75;
/// The percentiles that are told, as shares of careers.
const TOLD: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];

/// Pay by standing in one role: a table of 129 percentiles, evenly spaced from p25 to p75, and straight lines between
/// them. A copy shares the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The pay at each step, and by how much the next is higher.
    steps: Rc<[(f64, f64)]>,
}

impl Ladder {
    /// The ladder of a role, in the unit of its quantiles; `None` unless these reach from p25 to p75, or if a pay is
    /// beyond 10¹⁵.
    #[must_use]
    pub fn new(of: &Quantiles) -> Option<Self> {
        let at = |step: u32| of.at((FROM + (TO - FROM) * f64::from(step) / f64::from(STEPS)).min(TO));
        let pays = (0..=STEPS).map(at).collect::<Option<Vec<f64>>>()?;
        let rises = pays.windows(2).map(|pair| if let [a, b] = pair { b - a } else { 0.0 }).chain([0.0]);
        let sound = pays.iter().all(|pay| pay.abs() <= LARGEST);
        sound.then(|| Ladder { steps: pays.iter().copied().zip(rises).collect() })
    }

    /// The same with every pay higher by so much.
    #[must_use]
    pub fn shifted(&self, by: f64) -> Self {
        Ladder { steps: self.steps.iter().map(|(pay, rise)| (pay + by, *rise)).collect() }
    }

    /// The pay at a standing: 0 is p25, 1 is p75, and what lies outside counts as the nearer end. What is no number
    /// counts as 0.
    #[must_use]
    pub fn pay(&self, standing: f64) -> f64 {
        let standing = if standing > 0.0 { standing.min(1.0) } else { 0.0 };
        let along = standing * f64::from(STEPS);
        let whole = along as u32;
        self.steps.get(whole as usize).map_or(0.0, |(pay, rise)| pay + rise * (along - f64::from(whole)))
    }
}

/// A way through the years: the ladder that the career stands on in each of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// One ladder a year, all of a comparison in one unit.
    pub years: Vec<Ladder>,
}

/// The assumptions of a simulation, the same for both paths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// The seed of the draws: equal seeds give equal careers.
    pub seed: u32,
    /// The chance, 0 to 1, that a career keeps its standing from one year to the next.
    pub keep: f64,
    /// The chance, 0 to 1, that a career begins with the same standing on both paths. Only the start is shared: from
    /// then on each path draws its own.
    pub same: f64,
}

/// The state of all careers at the end of a year, money in the unit of the pay tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// The share of careers, 0 to 1, whose pay so far adds up to more on path A; equal counts half.
    pub ahead: f64,
    /// Its 95 % Wilson interval, low and high: what the number of simulated careers leaves open, and nothing else.
    pub interval: (f64, f64),
    /// p10, p25, p50, p75 and p90 of what path A has paid more than path B so far, in the ladders' unit (type 7 of
    /// Hyndman and Fan 1996).
    pub quantiles: [f64; 5],
}

/// A simulation that goes on for as long as it is asked to.
#[derive(Clone, Debug, PartialEq)]
pub struct Careers {
    a: Path,
    b: Path,
    assumed: Assumptions,
    draws: Uniform,
    done: u32,
    /// For each year what A has paid more so far, career by career.
    ahead: Vec<Vec<f64>>,
}

impl Careers {
    /// A simulation of two paths, as many years as both have. Nothing is simulated yet.
    #[must_use]
    pub fn new(a: Path, b: Path, assumed: Assumptions) -> Self {
        let years = a.years.len().min(b.years.len());
        Careers { a, b, assumed, draws: Uniform::new(assumed.seed), done: 0, ahead: vec![Vec::new(); years] }
    }

    /// Simulates so many more careers, up to 100,000 in all.
    ///
    /// A career takes three numbers for its start and two a year, whatever is assumed, so that two simulations with one
    /// seed differ by what differs between them and not by luck.
    pub fn run(&mut self, count: u32) {
        let count = count.min(MOST - self.done);
        let Assumptions { keep, same, .. } = self.assumed;
        let draws = &mut self.draws;
        self.ahead.iter_mut().for_each(|year| year.reserve(count as usize));
        for _ in 0..count {
            let (mut of_a, shared, other) = (draws.draw(), draws.draw(), draws.draw());
            let mut of_b = if shared < same { of_a } else { other };
            let mut ahead = 0.0;
            for ((year, a), b) in self.ahead.iter_mut().zip(&self.a.years).zip(&self.b.years) {
                ahead += a.pay(of_a) - b.pay(of_b);
                year.push(ahead);
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
        self.ahead.iter().map(|year| summary(year, self.done)).collect()
    }
}

/// The standing in the next year. What a number leaves above the chance to keep is stretched over all standings, so one
/// number decides both.
fn next(standing: f64, keep: f64, draw: f64) -> f64 {
    if draw < keep { standing } else { (draw - keep.max(0.0)) / (1.0 - keep.max(0.0)) }
}

fn summary(year: &[f64], careers: u32) -> Year {
    let won: f64 = year
        .iter()
        .map(|ahead| {
            if *ahead > 0.0 {
                1.0
            } else if *ahead < 0.0 {
                0.0
            } else {
                0.5
            }
        })
        .sum();
    let ahead = won / f64::from(careers);
    Year { ahead, interval: wilson(ahead, careers), quantiles: quantiles(&mut year.to_vec(), TOLD) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder(from: f64, to: f64) -> Ladder {
        Ladder::new(&Quantiles::new(&[(0.25, from), (0.75, to)]).unwrap()).unwrap()
    }

    fn path(ladder: &Ladder, years: usize) -> Path {
        Path { years: vec![ladder.clone(); years] }
    }

    fn careers(a: &Path, b: &Path, keep: f64, same: f64) -> Careers {
        let mut careers = Careers::new(a.clone(), b.clone(), Assumptions { seed: 9, keep, same });
        careers.run(4_000);
        careers
    }

    #[test]
    fn a_ladder_goes_from_p25_to_p75() {
        let line = ladder(100.0, 200.0);
        assert!((line.pay(0.3) - 130.0).abs() < 1e-9);
        assert_eq!([-1.0, 0.0, f64::NAN, 1.0, 2.0].map(|at| line.pay(at)), [100.0, 100.0, 100.0, 200.0, 200.0]);
        for knots in [[(0.3, 1.0), (0.75, 2.0)], [(0.25, 1.0), (0.75, 1e16)]] {
            assert_eq!(Ladder::new(&Quantiles::new(&knots).unwrap()), None);
        }
        let wider = Quantiles::new(&[(0.0, 0.0), (1.0, 100.0)]).unwrap();
        assert!((Ladder::new(&wider).unwrap().pay(0.5) - 50.0).abs() < 1e-9);
    }

    #[test]
    fn the_same_path_twice_is_even() {
        let one = path(&ladder(100.0, 200.0), 3);
        for year in careers(&one, &one, 1.0, 1.0).outcome() {
            assert_eq!((year.ahead, year.quantiles), (0.5, [0.0; 5]));
        }
        for year in careers(&one, &one, 0.5, 0.0).outcome() {
            assert!(year.interval.0 < 0.5 && 0.5 < year.interval.1 && year.quantiles[0] < -20.0, "{year:?}");
        }
    }

    #[test]
    fn luck_evens_out_where_standings_change() {
        // Uniform from 0 to 1 against 0.25 to 1.25, in one year: (1 - 0.25)² / 2.
        let (low, high) = (path(&ladder(0.0, 1.0), 20), path(&ladder(0.25, 1.25), 20));
        let kept = careers(&low, &high, 1.0, 0.0).outcome();
        assert!((kept[0].ahead - 0.281_25).abs() < 0.02 && (kept[19].ahead - kept[0].ahead).abs() < 1e-9);
        // Twenty independent years: mean -5, variance 20 / 6, so p50 is -5 and p90 is -5 + 1.2816 × 1.8257.
        let anew = careers(&low, &high, 0.0, 0.0).outcome();
        assert!(anew[19].ahead < 0.01 && (anew[19].quantiles[2] + 5.0).abs() < 0.1, "{:?}", anew[19]);
        assert!((anew[19].quantiles[4] + 2.66).abs() < 0.15, "{:?}", anew[19]);
    }

    #[test]
    fn the_shorter_path_counts_and_nothing_is_said_at_first() {
        let one = ladder(1.0, 2.0);
        let mut careers =
            Careers::new(path(&one, 3), path(&one, 5), Assumptions { seed: 1, keep: f64::NAN, same: 2.0 });
        assert_eq!((careers.outcome(), careers.done()), (Vec::new(), 0));
        careers.run(1);
        assert_eq!((careers.outcome().len(), careers.done()), (3, 1));
        careers.run(u32::MAX);
        assert_eq!(careers.done(), MOST);
    }
}
