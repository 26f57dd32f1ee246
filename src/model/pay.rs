//! Pay: cells of a survey, wages of an official group, what profiles quote, adjusted differences.
//!
//! Invariant: a cell holds only the statistics that its size allows (30 answers for all, 15 for
//! quartiles, below that only n), so a withheld figure cannot be shown by mistake.

use super::Statistic;
use serde::{Deserialize, Serialize};

/// The statistics of one group of answers, in whole US dollars a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayCell {
    /// Answers in the group.
    pub n: u32,
    /// What may be said of them.
    pub spread: Spread,
}

/// What the size of a group allows to be said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "field names are the statistics of `Statistic`")]
pub enum Spread {
    /// Fewer than 15 answers.
    Withheld,
    /// 15 to 29 answers: marked low.
    Quartiles { p25: u32, p50: u32, p75: u32, median_low: u32, median_high: u32 },
    /// 30 answers or more.
    Full { mean: u32, p10: u32, p25: u32, p50: u32, p75: u32, p90: u32, median_low: u32, median_high: u32 },
}

impl PayCell {
    /// Where a part of the dataset leaves a cell to another part.
    pub const ABSENT: PayCell = PayCell { n: 0, spread: Spread::Withheld };

    /// The value of a statistic, if the size of the group allows it.
    #[must_use]
    pub fn get(&self, statistic: Statistic) -> Option<u32> {
        if statistic == Statistic::N {
            return Some(self.n);
        }
        match (&self.spread, statistic) {
            (Spread::Full { mean, .. }, Statistic::Mean) => Some(*mean),
            (Spread::Full { p10, .. }, Statistic::P10) => Some(*p10),
            (Spread::Full { p90, .. }, Statistic::P90) => Some(*p90),
            (Spread::Full { p25, .. } | Spread::Quartiles { p25, .. }, Statistic::P25) => Some(*p25),
            (Spread::Full { p50, .. } | Spread::Quartiles { p50, .. }, Statistic::P50) => Some(*p50),
            (Spread::Full { p75, .. } | Spread::Quartiles { p75, .. }, Statistic::P75) => Some(*p75),
            (Spread::Full { median_low, .. } | Spread::Quartiles { median_low, .. }, Statistic::MedianLow) => {
                Some(*median_low)
            }
            (Spread::Full { median_high, .. } | Spread::Quartiles { median_high, .. }, Statistic::MedianHigh) => {
                Some(*median_high)
            }
            _ => None,
        }
    }

    /// Fewer than 30 answers, yet enough for quartiles.
    #[must_use]
    pub fn is_low(&self) -> bool {
        matches!(self.spread, Spread::Quartiles { .. })
    }

    /// Too few answers to say more than how many.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        matches!(self.spread, Spread::Withheld)
    }
}

/// Survey pay in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayPlace {
    /// Id of the source.
    pub source: String,
    /// Id of the place.
    pub place: String,
    /// Pay of each role that has an answer there.
    pub roles: Vec<PayOfRole>,
}

/// Survey pay of one role in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayOfRole {
    /// Slug of the role.
    pub role: String,
    /// All answers of the role.
    pub all: PayCell,
    /// Parts of them: `years-total:6-10`, `work-mode:remote` …
    pub groups: Vec<PayGroup>,
}

/// A part of a role's answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayGroup {
    /// Dimension and item, `years-pro:3-5`.
    pub group: String,
    /// Its statistics.
    pub cell: PayCell,
}

impl PayGroup {
    /// Whether it is a band of years of experience.
    #[must_use]
    pub fn is_band_of_years(&self) -> bool {
        self.group.starts_with("years-total:") || self.group.starts_with("years-pro:")
    }
}

/// Official wages in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WagePlace {
    /// Id of the source.
    pub source: String,
    /// Id of the place.
    pub place: String,
    /// Wages of each occupation group that is published there.
    pub groups: Vec<WageCell>,
}

/// Official wages of one occupation group in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WageCell {
    /// `soc-` and the code.
    pub subject: String,
    /// Wage and salary jobs, if released.
    pub employment: Option<u32>,
    /// Wages, if released.
    pub wages: Wages,
}

/// Wages in whole US dollars a year; `None` where the estimate is not released or lies at or
/// above the published ceiling.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "field names are the statistics of `Statistic`")]
pub struct Wages {
    pub mean: Option<u32>,
    pub p10: Option<u32>,
    pub p25: Option<u32>,
    pub p50: Option<u32>,
    pub p75: Option<u32>,
    pub p90: Option<u32>,
}

impl Wages {
    /// The value of a statistic, if it is published.
    #[must_use]
    pub fn get(&self, statistic: Statistic) -> Option<u32> {
        match statistic {
            Statistic::Mean => self.mean,
            Statistic::P10 => self.p10,
            Statistic::P25 => self.p25,
            Statistic::P50 => self.p50,
            Statistic::P75 => self.p75,
            Statistic::P90 => self.p90,
            _ => None,
        }
    }
}

/// What a career profile quotes as pay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quoted {
    /// Id of the source.
    pub source: String,
    /// Id of the place, `unknown` if the profile names none.
    pub place: String,
    /// Slug of the role.
    pub role: String,
    /// Its average, whatever it is, in US dollars a year.
    pub average: u32,
    /// Lower end of its band.
    pub low: Option<u32>,
    /// Upper end of its band.
    pub high: Option<u32>,
    /// Reports it says it rests on, where it names a whole number.
    pub n: Option<u32>,
    /// The band follows from the average by a formula and is not a spread of people.
    pub formula_made: bool,
}

/// Difference of a role's pay to a reference role at equal years, education, organisation size
/// and work mode: exp(b) - 1 of a least squares fit of ln(pay), with its 95 % interval (HC1).
/// An association, not a cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdjustedDifference {
    /// Id of the source.
    pub source: String,
    /// Id of the place.
    pub place: String,
    /// Slug of the role.
    pub role: String,
    /// Slug of the reference role.
    pub reference: String,
    /// Complete rows in the fit.
    pub n: u32,
    /// Relative difference, 0.16 for 16 % more.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}
