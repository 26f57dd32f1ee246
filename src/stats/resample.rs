//! The spread of the chance to be ahead, by who happened to answer.
//!
//! Invariant: the seed alone decides; a band that both paths pass is shifted alike in both.

use super::career::{Assumptions, Careers, Ladder, Path};
use super::random::Uniform;
use super::sample::quantiles;

/// Careers in one repetition: their number alone moves its chance by 0.025 at most (one standard error).
const CAREERS: u32 = 400;

/// A comparison of two paths that is repeated, each time with the pay of every band shifted as a whole by a draw from its
/// sampling error.
#[derive(Clone, Debug, PartialEq)]
pub struct Resample {
    /// The bands that the paths pass, each once, with the standard error of its median, in its unit.
    bands: Vec<(Ladder, f64)>,
    /// For each year of the two paths the place of its band.
    paths: [Vec<usize>; 2],
    assumed: Assumptions,
    draws: Uniform,
    /// The chance that the first is ahead at the end, of each repetition.
    chances: Vec<f64>,
}

impl Resample {
    /// Prepares the repetitions; none has run yet.
    #[must_use]
    pub fn new(bands: Vec<(Ladder, f64)>, paths: [Vec<usize>; 2], assumed: Assumptions) -> Self {
        // Its own stream: the shifts must not follow the standings of the first careers.
        let draws = Uniform::new(assumed.seed ^ 0x9E37_79B9);
        Resample { bands, paths, assumed, draws, chances: Vec::new() }
    }

    /// Repeats the comparison so many times more.
    pub fn run(&mut self, count: u32) {
        for _ in 0..count {
            let shifted: Vec<Ladder> =
                self.bands.iter().map(|(ladder, error)| ladder.shifted(error * self.draws.near_normal())).collect();
            let path = |places: &Vec<usize>| Path {
                years: places.iter().filter_map(|at| shifted.get(*at).cloned()).collect(),
            };
            let [a, b] = self.paths.each_ref().map(path);
            let seed = self.assumed.seed.wrapping_add(self.done()).wrapping_add(1);
            let mut careers = Careers::new(a, b, Assumptions { seed, ..self.assumed });
            careers.run(CAREERS);
            self.chances.extend(careers.outcome().last().map(|year| year.ahead));
        }
    }

    /// Repetitions so far.
    #[must_use]
    pub fn done(&self) -> u32 {
        u32::try_from(self.chances.len()).unwrap_or(u32::MAX)
    }

    /// Where 95 % of the chances lie; `None` before the first.
    #[must_use]
    pub fn range(&self) -> Option<(f64, f64)> {
        let mut chances = self.chances.clone();
        let [low, high] = quantiles(&mut chances, [0.025, 0.975]);
        (!self.chances.is_empty()).then_some((low, high))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::stats::Quantiles;

    fn band(from: f64, to: f64) -> Ladder {
        Ladder::new(&Quantiles::new(&[(0.25, from), (0.75, to)]).unwrap()).unwrap()
    }

    fn range(error: f64, seed: u32) -> (f64, f64) {
        let bands = vec![(band(0.0, 10.0), error), (band(1.0, 11.0), error)];
        let assumed = Assumptions { seed, keep: 0.5, same: 0.0 };
        let mut resample = Resample::new(bands, [vec![0; 5], vec![1; 5]], assumed);
        resample.run(60);
        resample.run(40);
        assert_eq!(resample.done(), 100);
        resample.range().unwrap()
    }

    #[test]
    fn the_less_is_known_the_wider_the_range() {
        let (sure, vague) = (range(0.0, 1), range(2.0, 1));
        assert!(sure.1 - sure.0 < 0.12, "{sure:?}");
        assert!(vague.0 < sure.0 && vague.1 > sure.1, "{vague:?} {sure:?}");
        assert_eq!(range(2.0, 1), vague);
        assert_ne!(range(2.0, 2), vague);
    }

    #[test]
    fn a_band_of_both_paths_moves_neither() {
        let assumed = Assumptions { seed: 3, keep: 1.0, same: 1.0 };
        let mut resample = Resample::new(vec![(band(0.0, 10.0), 5.0)], [vec![0; 3], vec![0; 3]], assumed);
        assert_eq!(resample.range(), None);
        resample.run(20);
        assert_eq!(resample.range(), Some((0.5, 0.5)));
    }
}
