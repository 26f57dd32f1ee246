//! Pay at one mix: answers weighted so that groups of people that are compared have the same shares of countries, or of bands of years.
//!
//! An answer weighs the share of its stratum in the mix over the stratum's share among the answers. A percentile is the first pay at
//! which the weights add up to its part of all. The interval of the median is that of 1,000 samples drawn within the strata
//! (percentiles 2.5 and 97.5; Efron and Tibshirani 1993).
//!
//! Invariant: a mix of one stratum changes nothing but how a percentile is read; the seed is fixed, so the same answers give the
//! same draws.

use std::collections::BTreeMap;

use rolescope::stats::Uniform;

use super::rules::{FULL, LOW, PaySummary, per_mille};

/// Samples that are drawn.
const DRAWS: usize = 1_000;
/// Where the draws begin.
const SEED: u32 = 1;
/// Sums of weights that differ by less, as a part of all, are equal.
const ROUNDING: f64 = 1e-12;

/// Shares of strata.
pub(super) type Mix = BTreeMap<usize, f64>;

/// The mix of the strata of some answers.
pub(super) fn mix_of(strata: impl Iterator<Item = usize>) -> Mix {
    let (mut mix, mut all) = (Mix::new(), 0.0);
    for stratum in strata {
        *mix.entry(stratum).or_default() += 1.0;
        all += 1.0;
    }
    mix.values_mut().for_each(|share| *share /= all);
    mix
}

/// Answers of one kind of people, weighted to a mix; the lowest pay first.
pub(super) struct Weighted {
    pay: Vec<f64>,
    weights: Vec<f64>,
    /// The answers of each stratum, by index.
    strata: Vec<Vec<usize>>,
}

impl Weighted {
    /// Weighs pay by its stratum; none where a stratum of the mix has no answer. Answers outside the mix are left out.
    pub(super) fn new(answers: impl Iterator<Item = (f64, usize)>, mix: &Mix) -> Option<Self> {
        let mut answers: Vec<(f64, usize)> = answers.filter(|(_, stratum)| mix.contains_key(stratum)).collect();
        answers.sort_by(|a, b| a.0.total_cmp(&b.0));
        let own = mix_of(answers.iter().map(|(_, stratum)| *stratum));
        if own.len() < mix.len() {
            return None;
        }
        let weight = |stratum: &usize| Some(mix.get(stratum)? / own.get(stratum)?);
        let weights = answers.iter().filter_map(|(_, stratum)| weight(stratum)).collect();
        let of = |stratum: &usize| {
            answers.iter().enumerate().filter(|(_, (_, own))| own == stratum).map(|(at, _)| at).collect()
        };
        let strata = mix.keys().map(of).collect();
        let pay = answers.iter().map(|(pay, _)| *pay).collect();
        Some(Self { pay, weights, strata })
    }

    /// Number of answers.
    pub(super) fn len(&self) -> usize {
        self.pay.len()
    }

    /// The first pay at which so many hundredths of the weights are reached, each answer counting as often as given.
    fn percentile(&self, times: &[f64], percent: f64) -> Option<f64> {
        let weighed = || self.pay.iter().zip(self.weights.iter().zip(times).map(|(weight, times)| weight * times));
        let all: f64 = weighed().map(|(_, weight)| weight).sum();
        let wanted = all * (percent / 100.0 - ROUNDING);
        let mut reached = 0.0;
        weighed().find_map(|(pay, weight)| {
            reached += weight;
            (weight > 0.0 && reached >= wanted).then_some(*pay)
        })
    }

    /// The medians of the samples.
    fn drawn_medians(&self) -> Vec<f64> {
        let mut draws = Uniform::new(SEED);
        let mut sample = || {
            let mut times = vec![0.0; self.pay.len()];
            for stratum in &self.strata {
                for _ in stratum {
                    let at = (draws.draw() * stratum.len() as f64) as usize;
                    if let Some(times) = stratum.get(at).and_then(|at| times.get_mut(*at)) {
                        *times += 1.0;
                    }
                }
            }
            self.percentile(&times, 50.0)
        };
        (0..DRAWS).filter_map(|_| sample()).collect()
    }

    /// The statistics that the number of answers allows.
    pub(super) fn summary(&self) -> PaySummary {
        let n = self.len();
        let once = vec![1.0; n];
        let from = |least: usize, percent| if n >= least { self.percentile(&once, percent) } else { None };
        let mean = || {
            let all: f64 = self.weights.iter().sum();
            self.pay.iter().zip(&self.weights).map(|(pay, weight)| pay * weight).sum::<f64>() / all
        };
        let percentiles = [from(FULL, 10.0), from(LOW, 25.0), from(LOW, 50.0), from(LOW, 75.0), from(FULL, 90.0)];
        let [_, _, median, ..] = percentiles;
        let interval = median.and_then(|median| {
            let (low, high) = interval(self.drawn_medians())?;
            Some((low.min(median), high.max(median)))
        });
        PaySummary { n, mean: (n >= FULL).then(mean), percentiles, interval }
    }
}

/// What 95 % of some draws lie between.
fn interval(mut draws: Vec<f64>) -> Option<(f64, f64)> {
    draws.sort_by(f64::total_cmp);
    Some((per_mille(&draws, 25)?, per_mille(&draws, 975)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_rare_stratum_weighs_as_much_as_in_the_mix() {
        let mix: Mix = [(0, 0.5), (1, 0.5)].into();
        // Ten of 100 in the first, two of 10 in the second: half of the weight each, so the median is where the second ends.
        let answers = (0..10).map(|_| (100.0, 0)).chain([(10.0, 1), (20.0, 1)]);
        let weighted = Weighted::new(answers, &mix).unwrap();
        assert_eq!(weighted.percentile(&[1.0; 12], 50.0), Some(20.0));
        assert_eq!(weighted.percentile(&[1.0; 12], 51.0), Some(100.0));
        assert_eq!(weighted.percentile(&[1.0; 12], 25.0), Some(10.0));
        assert!(Weighted::new([(1.0, 0)].into_iter(), &mix).is_none());
    }

    proptest! {
        #[test]
        fn one_stratum_changes_nothing(pay in prop::collection::vec(1_u32..1_000_000, 15..60)) {
            let answers = || pay.iter().map(|pay| (f64::from(*pay), 7));
            let weighted = Weighted::new(answers(), &mix_of(answers().map(|(_, stratum)| stratum))).unwrap();
            let mut sorted: Vec<f64> = answers().map(|(pay, _)| pay).collect();
            sorted.sort_by(f64::total_cmp);
            let lower = sorted[(sorted.len() - 1) / 2];
            prop_assert_eq!(weighted.summary().percentiles[2], Some(lower));
            let (low, high) = weighted.summary().interval.unwrap();
            prop_assert!(low <= lower && lower <= high);
        }

        #[test]
        fn weights_add_up_to_the_number_of_answers(strata in prop::collection::vec(0_usize..4, 4..60)) {
            let answers = strata.iter().map(|stratum| (1.0, *stratum));
            let mut mix = mix_of(strata.iter().copied());
            mix.values_mut().for_each(|share| *share *= 0.5);
            let all: f64 = Weighted::new(answers, &mix).unwrap().weights.iter().sum();
            prop_assert!((all - strata.len() as f64 / 2.0).abs() < 1e-9);
        }
    }
}
