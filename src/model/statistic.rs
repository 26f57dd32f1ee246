//! What figures say of a population, and the units in which they say it.
//!
//! Invariant: a statistic is written by the same word in names of figures and in data.

use serde::{Deserialize, Serialize};

/// What a figure says about its population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names of `as_str` say it: n is a count, pNN a percentile")]
pub enum Statistic {
    N,
    Mean,
    P10,
    P25,
    P50,
    P75,
    P90,
    /// Lower end of the 95 % interval of the median.
    MedianLow,
    /// Upper end of the 95 % interval of the median.
    MedianHigh,
    /// Fraction of those who answered, 0 to 1.
    Share,
    /// What a career profile calls its average, whatever it is.
    Average,
    Low,
    High,
    /// Relative difference to a reference role, 0.16 for 16 % more.
    Difference,
    DifferenceLow,
    DifferenceHigh,
}

impl Statistic {
    /// Every statistic, in the order in which tables show them.
    pub const ALL: [Statistic; 16] = [
        Statistic::N,
        Statistic::Mean,
        Statistic::P10,
        Statistic::P25,
        Statistic::P50,
        Statistic::P75,
        Statistic::P90,
        Statistic::MedianLow,
        Statistic::MedianHigh,
        Statistic::Share,
        Statistic::Average,
        Statistic::Low,
        Statistic::High,
        Statistic::Difference,
        Statistic::DifferenceLow,
        Statistic::DifferenceHigh,
    ];

    /// The share of people below it, 0 to 1; `None` for what is no percentile.
    #[must_use]
    pub const fn percentile(self) -> Option<f64> {
        match self {
            Statistic::P10 => Some(0.1),
            Statistic::P25 => Some(0.25),
            Statistic::P50 => Some(0.5),
            Statistic::P75 => Some(0.75),
            Statistic::P90 => Some(0.9),
            _ => None,
        }
    }

    /// The word used in keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Statistic::N => "n",
            Statistic::Mean => "mean",
            Statistic::P10 => "p10",
            Statistic::P25 => "p25",
            Statistic::P50 => "p50",
            Statistic::P75 => "p75",
            Statistic::P90 => "p90",
            Statistic::MedianLow => "median-low",
            Statistic::MedianHigh => "median-high",
            Statistic::Share => "share",
            Statistic::Average => "average",
            Statistic::Low => "low",
            Statistic::High => "high",
            Statistic::Difference => "difference",
            Statistic::DifferenceLow => "difference-low",
            Statistic::DifferenceHigh => "difference-high",
        }
    }
}

/// The unit of a stored value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole US dollars a year.
    UsdPerYear,
    /// Whole US dollars that are not paid by time: a sum over years, or what is spent once.
    Usd,
    /// A fraction of a population, 0 to 1.
    Share,
    /// A count of answers or jobs.
    Count,
    /// Years of experience.
    Years,
    /// A relative difference as a fraction.
    Ratio,
}
