//! The statistics of pay: percentiles, the interval of the median, what a cell of a given size may show, the country trim.
//!
//! Invariant: the same sorted answers give the same whole dollars on every machine: positions of percentiles are computed in
//! whole numbers, and only `+ - * /` and the square root touch pay. A cell below 15 answers never shows more than its size.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::answer::Answer;
use super::united_states;

/// Half the width of a 95 % interval in standard errors.
pub(crate) const Z95: f64 = 1.96;

/// From this many answers on a cell shows everything, and shares are shown.
pub(crate) const FULL: usize = 30;
/// From this many answers on a cell shows its quartiles and the interval of its median.
pub(super) const LOW: usize = 15;

/// The statistics of pay of a group of answers, in US dollars a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PaySummary {
    /// Number of answers.
    pub(crate) n: usize,
    /// Arithmetic mean.
    pub(crate) mean: Option<f64>,
    /// The percentiles 10, 25, 50, 75, 90.
    pub(crate) percentiles: [Option<f64>; 5],
    /// The 95 % interval of the median.
    pub(crate) interval: Option<(f64, f64)>,
}

impl PaySummary {
    /// Rule 5: 30 answers show everything, 15 to 29 the quartiles and the interval, fewer only their number.
    pub(super) fn of(sorted: &[f64]) -> Self {
        let n = sorted.len();
        let from = |least: usize, percent| {
            if n >= least { percentile(sorted, percent) } else { None }
        };
        Self {
            n,
            mean: if n >= FULL { mean(sorted) } else { None },
            percentiles: [from(FULL, 10), from(LOW, 25), from(LOW, 50), from(LOW, 75), from(FULL, 90)],
            interval: if n >= LOW { median_interval(sorted) } else { None },
        }
    }

    /// Their number alone.
    pub(crate) fn count(n: usize) -> Self {
        Self { n, ..Self::default() }
    }

    /// The quartiles and the interval alone, whatever the number of answers.
    pub(crate) fn quartiles_of(sorted: &[f64]) -> Self {
        Self::of(sorted).without_tails([true; 2])
    }

    /// Without the percentiles 10 and 90 where asked, and without the mean where both are asked.
    pub(crate) fn without_tails(mut self, [low, high]: [bool; 2]) -> Self {
        let [p10, .., p90] = &mut self.percentiles;
        for (percentile, goes) in [(p10, low), (p90, high)] {
            *percentile = percentile.filter(|_| !goes);
        }
        self.mean = self.mean.filter(|_| !(low && high));
        self
    }
}

/// The percentile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996): position (n - 1) p / 100.
pub(super) fn percentile(sorted: &[f64], percent: usize) -> Option<f64> {
    between(sorted, percent, 100)
}

/// The same by thousandths.
pub(super) fn per_mille(sorted: &[f64], thousandths: usize) -> Option<f64> {
    between(sorted, thousandths, 1_000)
}

fn between(sorted: &[f64], part: usize, of: usize) -> Option<f64> {
    let position = sorted.len().checked_sub(1)? * part;
    let low = sorted.get(position / of)?;
    let high = sorted.get(position / of + 1).unwrap_or(low);
    Some(low + (high - low) * (position % of) as f64 / of as f64)
}

/// The same at any part of the way, 0 to 1.
pub(crate) fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let position = sorted.len().checked_sub(1)? as f64 * part;
    let low = sorted.get(position.floor() as usize)?;
    let high = sorted.get(position.floor() as usize + 1).unwrap_or(low);
    Some(low + (high - low) * position.fract())
}

/// The arithmetic mean.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Up to so many answers the interval of the median is that of the binomial distribution itself.
pub(super) const EXACT: usize = 60;

/// The 95 % interval of the median by order statistics x[0..n) of the sorted values. Up to [`EXACT`] answers x[k - 1] to x[n - k]
/// with [`exact_rank`]; with more of them (rule 4)
/// x[max(0, floor(n/2 - 1.96 sqrt(n)/2) - 1)] to x[min(n - 1, ceil(n/2 + 1.96 sqrt(n)/2))].
fn median_interval(sorted: &[f64]) -> Option<(f64, f64)> {
    if sorted.len() <= EXACT {
        let k = exact_rank(sorted.len())?;
        return Some((*sorted.get(k - 1)?, *sorted.get(sorted.len() - k)?));
    }
    let n = sorted.len() as f64;
    let reach = Z95 * n.sqrt() / 2.0;
    // A float below zero becomes index 0.
    let low = ((n / 2.0 - reach).floor() - 1.0) as usize;
    let high = (n / 2.0 + reach).ceil() as usize;
    Some((*sorted.get(low)?, *sorted.get(high.min(sorted.len().checked_sub(1)?))?))
}

/// The largest k with P(B < k) <= 0.025 of a binomial B of n even chances; none where there is no such k from 1 on.
fn exact_rank(n: usize) -> Option<usize> {
    // In whole numbers: the sum of the binomial coefficients below k, times 40, is at most 2^n.
    let (mut coefficient, mut sum, mut k) = (1_u128, 0_u128, 0);
    for i in 0..n {
        sum += coefficient;
        if sum * 40 > 1 << n {
            break;
        }
        k = i + 1;
        coefficient = coefficient * (n - i) as u128 / (i + 1) as u128;
    }
    (k > 0).then_some(k)
}

/// Pay that the trim leaves out, and whether it is too low.
pub(super) type Trimmed = (Answer, bool);

/// Rule 1: leaves out pay below one fifth or above five times the median of its country, where a country has 30 answers or more.
/// A country is a spelling of the survey here, as in the published count of 672 rows: its two spellings of Korea and of Moldova
/// are each counted alone. Gives the rows kept and those left out.
pub(super) fn trim(answers: Vec<Answer>) -> (Vec<Answer>, Vec<Trimmed>) {
    let mut pay: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for answer in &answers {
        pay.entry(answer.country.clone()).or_default().push(answer.pay);
    }
    let medians: BTreeMap<String, f64> = pay
        .into_iter()
        .filter(|(_, values)| values.len() >= FULL)
        .filter_map(|(country, mut values)| {
            values.sort_by(f64::total_cmp);
            percentile(&values, 50).map(|median| (country, median))
        })
        .collect();
    let (mut kept, mut trimmed) = (Vec::new(), Vec::new());
    for answer in answers {
        match medians.get(&answer.country) {
            Some(median) if answer.pay < median / 5.0 => trimmed.push((answer, true)),
            Some(median) if answer.pay > median * 5.0 => trimmed.push((answer, false)),
            _ => kept.push(answer),
        }
    }
    (kept, trimmed)
}

/// The pay that passes the cuts of the files of both editions: from 26,000 to 400,000 dollars, and from one fifth to five times the
/// median of the United States, all roles, in the edition's own file before any trim. None without answers from there.
pub(super) fn common_cuts(answers: &[Answer]) -> Option<RangeInclusive<f64>> {
    let of_states = answers.iter().filter(|answer| answer.country == united_states::COUNTRY);
    let mut pay: Vec<f64> = of_states.map(|answer| answer.pay).collect();
    pay.sort_by(f64::total_cmp);
    let median = percentile(&pay, 50)?;
    let (low, high) = united_states::CUT.into_inner();
    Some(low.max(median / 5.0)..=high.min(median * 5.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn percentiles_interpolate() {
        let values = [10.0, 20.0, 30.0, 40.0];
        assert_eq!(percentile(&values, 50), Some(25.0));
        assert_eq!(percentile(&values, 10), Some(13.0));
        assert_eq!(percentile(&values, 100), Some(40.0));
        assert_eq!(percentile(&[7.0], 90), Some(7.0));
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn a_cell_shows_what_its_size_allows() {
        let values: Vec<f64> = (0..30).map(f64::from).collect();
        let cell = |n: usize| PaySummary::of(&values[..n]);
        assert_eq!(cell(14), PaySummary { n: 14, ..PaySummary::default() });
        assert_eq!(cell(15).percentiles, [None, Some(3.5), Some(7.0), Some(10.5), None]);
        assert_eq!((cell(15).mean, cell(29).mean, cell(30).mean), (None, None, Some(14.5)));
        assert!(cell(30).percentiles.iter().all(Option::is_some));
        // n = 30: P(B < 10) = 0.0214, P(B < 11) = 0.0494, so k = 10.
        assert_eq!(cell(30).interval, Some((9.0, 20.0)));
        // n = 61: 30.5 -+ 1.96 sqrt(61)/2 = 22.85 and 38.15, so x[21] and x[39].
        let more: Vec<f64> = (0..61).map(f64::from).collect();
        assert_eq!(PaySummary::of(&more).interval, Some((21.0, 39.0)));
        assert_eq!(cell(29).percentiles[0], None);
    }

    fn answer(country: &str, pay: f64) -> Answer {
        Answer { country: country.to_owned(), pay, ..Answer::default() }
    }

    #[test]
    fn only_countries_of_thirty_are_trimmed() {
        let country = |name: &str, n: usize| {
            (0..n).map(|_| answer(name, 100.0)).chain([answer(name, 19.9), answer(name, 500.0)]).collect::<Vec<_>>()
        };
        assert!(trim(country("A", 27)).1.is_empty());
        let trimmed = trim(country("A", 28)).1;
        assert_eq!(trimmed.iter().map(|(answer, is_low)| (answer.pay, *is_low)).collect::<Vec<_>>(), [(19.9, true)]);
        let both = [country("A", 27), country("B", 28)].concat();
        assert_eq!(trim(both).1.len(), 1);
    }

    #[test]
    fn the_cuts_follow_the_median_of_the_united_states() {
        let of_states = [100_000.0, 150_000.0, 70_000.0].map(|pay| answer("United States of America", pay));
        let answers = [&of_states[..], &[answer("Japan", 1.0)]].concat();
        assert_eq!(common_cuts(&answers), Some(26_000.0..=400_000.0));
        let poorer = [answer("United States of America", 60_000.0)];
        assert_eq!(common_cuts(&poorer), Some(26_000.0..=300_000.0));
        let richer = [answer("United States of America", 150_000.0)];
        assert_eq!(common_cuts(&richer), Some(30_000.0..=400_000.0));
        assert_eq!(common_cuts(&answers[3..]), None);
    }

    proptest! {
        #[test]
        fn a_cell_is_ordered(mut values in prop::collection::vec(1.0..1e6_f64, 30..200)) {
            values.sort_by(f64::total_cmp);
            let cell = PaySummary::of(&values);
            let shown: Vec<f64> = cell.percentiles.iter().flatten().copied().collect();
            prop_assert!(shown.is_sorted());
            let (low, high) = cell.interval.unwrap();
            prop_assert!(low <= shown[2] && shown[2] <= high);
            prop_assert!(values.contains(&low) && values.contains(&high));
        }

        #[test]
        fn a_percentile_scales_with_its_values(values in prop::collection::vec(1_u32..1_000_000, 1..50), percent in 0_usize..=100) {
            let mut sorted: Vec<f64> = values.iter().copied().map(f64::from).collect();
            sorted.sort_by(f64::total_cmp);
            let doubled: Vec<f64> = sorted.iter().map(|value| value * 2.0).collect();
            prop_assert_eq!(percentile(&doubled, percent), percentile(&sorted, percent).map(|value| value * 2.0));
        }
    }
}
