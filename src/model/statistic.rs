//! Statistics of a population, and the units of their values.
//!
//! Invariant: a statistic is written by the same word in names of figures and in data.

use super::kind::kinds;

kinds! {
    /// A statistic of a population, in the order in which tables show them.
    #[derive(Hash, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the words say it: n is a count, pNN a percentile")]
    Statistic {
        N "n",
        Mean "mean",
        P10 "p10",
        P25 "p25",
        P50 "p50",
        P75 "p75",
        P90 "p90",
        /// Lower end of the 95 % interval of the median.
        MedianLow "median-low",
        /// Upper end of the 95 % interval of the median.
        MedianHigh "median-high",
        /// Median of the medians of employers, each counted once.
        P50ByEmployer "p50-by-employer",
        /// Fraction of filings that the ten largest filers made, 0 to 1.
        TenLargestShare "ten-largest-share",
        /// Fraction of filings that pay exactly the prevailing wage, the least that is allowed, 0 to 1.
        AtPrevailingWage "at-prevailing-wage",
        /// Fraction of those who answered, 0 to 1.
        Share "share",
        /// The least that the share of everybody can be: those who named an item of all, who named none included.
        LeastShare "least-share",
        /// The average of a career profile, whatever the profile means by it.
        Average "average",
        Low "low",
        High "high",
        /// Relative difference to a reference role, 0.16 for 16 % more.
        Difference "difference",
        DifferenceLow "difference-low",
        DifferenceHigh "difference-high",
    }
}

impl Statistic {
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
    /// A number of what the words beside it say: points, hours a week, months.
    Number,
}
