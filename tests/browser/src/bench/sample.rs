//! Repeated measures and what is said of them.
//!
//! Invariant: an empty sample has no statistic: `NaN`, which the table prints as such.

/// Measures of one thing, sorted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample(Vec<f64>);

impl FromIterator<f64> for Sample {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        Sample(values)
    }
}

impl Sample {
    /// The value below which this share of the measures lies, by the nearest rank.
    pub(crate) fn quantile(&self, share: f64) -> f64 {
        let rank = (share * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// Where the true median lies in about 95 of 100 runs: by ranks, without any assumption on
    /// how the measures spread.
    pub(crate) fn median_interval(&self) -> (f64, f64) {
        let n = self.0.len() as f64;
        let reach = 0.98 * n.sqrt();
        let low = ((n / 2.0 - reach).floor().max(0.0)) as usize;
        let high = ((n / 2.0 + reach).ceil()) as usize;
        let last = self.0.len().saturating_sub(1);
        let at = |rank: usize| self.0.get(rank.min(last)).copied().unwrap_or(f64::NAN);
        (at(low), at(high))
    }
}

#[cfg(test)]
mod tests {
    use super::Sample;

    #[test]
    fn ranks() {
        let sample: Sample = (1..=100).rev().map(f64::from).collect();
        assert!((sample.median() - 50.0).abs() < 1e-9);
        assert!((sample.quantile(0.98) - 98.0).abs() < 1e-9);
        let (low, high) = sample.median_interval();
        assert!(low < 45.0 && high > 56.0, "{low} {high}");
        assert!(Sample::default().median().is_nan());
    }
}
