//! Pay: cells of a survey, wages of an official group, what profiles quote, adjusted differences.
//!
//! Invariant: a cell holds only the statistics that its size allows (30 answers for all, 15 for
//! quartiles, below that only n), so a withheld figure cannot be shown by mistake.

use super::Statistic;
use super::join::{Blank, fill, unite};
use super::record::define_records;
use serde::{Deserialize, Serialize};

/// Calls a macro with the records of pay; `define_records` says what stands in one.
macro_rules! with_pay_records {
    ($then:ident) => {
        $then! {
            /// The statistics of one group of answers, in whole US dollars a year.
            PayCell, columns where is_allowed {
                /// Answers in the group.
                n: u32 = count;
                /// Their statistics, as far as the size of the group allows.
                spread: Spread = spread;
            }

            /// Survey pay in one place.
            PayPlace by [source, place], columns {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Pay of each role that has an answer there.
                roles: Vec<PayOfRole> = unique::<ROLES, _>, parts unite;
            }

            /// Survey pay of one role in one place.
            PayOfRole by [role], columns {
                /// Slug of the role.
                role: String = role;
                /// All answers of the role.
                all: PayCell = record, parts fill;
                /// Parts of them: `years-total:6-10`, `work-mode:remote` …
                groups: Vec<PayGroup> = unique::<ENTRIES, _>, parts unite_groups;
            }

            /// A part of a role's answers.
            PayGroup by [group], columns {
                /// Dimension and item, `years-pro:3-5`.
                group: String = line;
                /// Its statistics.
                cell: PayCell = record;
            }

            /// Official wages in one place.
            WagePlace by [source, place] {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Wages of each occupation group that is published there.
                groups: Vec<WageCell> = unique::<RECORDS, _>;
            }

            /// Official wages of one occupation group in one place.
            WageCell by [subject] {
                /// `soc-` and the code.
                subject: String = line;
                /// Wage and salary jobs, if released.
                employment?: Option<u32> = count;
                /// Wages, if released.
                wages: Wages = record;
            }

            /// Wages in whole US dollars a year; `None` where the estimate is not released or lies at or
            /// above the published ceiling.
            #[derive(Default)]
            #[expect(missing_docs, reason = "field names are the statistics of `Statistic`")]
            Wages where wages_rise {
                mean?: Option<u32> = usd;
                p10?: Option<u32> = usd;
                p25?: Option<u32> = usd;
                p50?: Option<u32> = usd;
                p75?: Option<u32> = usd;
                p90?: Option<u32> = usd;
            }

            /// Pay that a career profile quotes.
            Quoted by [source, place, role] where quoted_rise {
                /// Id of the source.
                source: String = source;
                /// Id of the place, `unknown` if the profile names none.
                place: String = place_or_unknown;
                /// Slug of the role.
                role: String = role;
                /// Its average, whatever it is, in US dollars a year.
                average: u32 = usd;
                /// Lower end of its band.
                low?: Option<u32> = usd;
                /// Upper end of its band.
                high?: Option<u32> = usd;
                /// Reports it says it rests on, where it names a whole number.
                n?: Option<u32> = count;
                /// The band follows from the average by a formula and is not a spread of people.
                formula_made: bool = flag;
            }

            /// Difference of a role's pay to a reference role at equal years, education, organisation size
            /// and work mode: exp(b) - 1 of a least squares fit of ln(pay), with its 95 % interval (HC1).
            /// An association, not a cause.
            AdjustedDifference by [source, place, role, reference] where difference_rises {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Slug of the role.
                role: String = role;
                /// Slug of the reference role.
                reference: String = role;
                /// Complete rows in the fit.
                n: u32 = count;
                /// Relative difference, 0.16 for 16 % more.
                difference: f64 = ratio;
                /// Lower end of its interval.
                low: f64 = ratio;
                /// Upper end of its interval.
                high: f64 = ratio;
            }
        }
    };
}

with_pay_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_pay_records;

/// The statistics that the size of a group allows.
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

/// Bands of years are the first groups, and are in one part together.
fn unite_groups(groups: &mut Vec<PayGroup>, more: Vec<PayGroup>) {
    unite(groups, more);
    groups.sort_by_key(|group| !group.is_band_of_years());
}

impl Blank for PayCell {
    fn is_blank(&self) -> bool {
        *self == PayCell::ABSENT
    }
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

impl PayGroup {
    /// True for a band of years of experience, total or professional, which the overview shows.
    #[must_use]
    pub fn is_band_of_years(&self) -> bool {
        self.group.starts_with("years-total:") || self.group.starts_with("years-pro:")
    }
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
