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

            /// 15 to 29 answers: marked low.
            #[cfg_attr(feature = "schema", schemars(inline))]
            #[expect(missing_docs, reason = "field names are the statistics of `Statistic`")]
            Quartiles, columns where quartiles_rise {
                p25: u32 = usd;
                p50: u32 = usd;
                p75: u32 = usd;
                median_low: u32 = usd;
                median_high: u32 = usd;
            }

            /// 30 answers or more.
            #[cfg_attr(feature = "schema", schemars(inline))]
            #[expect(missing_docs, reason = "field names are the statistics of `Statistic`")]
            FullSpread, columns where full_rises {
                mean: u32 = usd;
                /// `None` where the cleaning of the answers made it.
                p10?: Option<u32> = usd;
                p25: u32 = usd;
                p50: u32 = usd;
                p75: u32 = usd;
                /// `None` where the cleaning of the answers made it.
                p90?: Option<u32> = usd;
                median_low: u32 = usd;
                median_high: u32 = usd;
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
                /// Relative standard error of the mean, in percent of it, where it is published.
                mean_rse_percent?: Option<f64> = percent;
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

            /// Difference of a role's average pay (geometric mean) to a reference role's: exp(b) - 1 of a least squares fit of
            /// ln(pay), with its 95 % interval (HC1); at equal years, education, organisation size and work mode, and of the
            /// same answers by role alone. An association, not a cause.
            AdjustedDifference by [source, place, role, reference] where difference_rises {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Slug of the role.
                role: String = role;
                /// Slug of the reference role.
                reference: String = role;
                /// Complete answers of the smaller of the two roles.
                n: u32 = count;
                /// Relative difference, 0.16 for 16 % more.
                difference: f64 = ratio;
                /// Lower end of its interval.
                low: f64 = ratio;
                /// Upper end of its interval.
                high: f64 = ratio;
                /// The same by role alone.
                unadjusted: f64 = ratio;
                /// Lower end of its interval.
                unadjusted_low: f64 = ratio;
                /// Upper end of its interval.
                unadjusted_high: f64 = ratio;
            }

            /// The chance that an answer of a role names more pay than one of a reference role, equal ones counting half, with
            /// its 95 % interval (DeLong and others 1988); in hundredths of a percent, 6495 for 64.95 %.
            ChanceOfMore by [source, place, role, reference] where chance_rises {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Slug of the role.
                role: String = role;
                /// Slug of the reference role.
                reference: String = role;
                /// From 0 to 10,000.
                chance: u16 = hundredths;
                /// Lower end of its interval.
                low: u16 = hundredths;
                /// Upper end of its interval.
                high: u16 = hundredths;
            }

            /// How much of a place's answers the cleaning left out.
            Trim by [source, place] where trim_fits {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Answers of all roles before it.
                answers: u32 = count;
                /// Those left out as too low.
                too_low: u32 = count;
                /// Those left out as too high.
                too_high: u32 = count;
            }
        }
    };
}

with_pay_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_pay_records;

/// The groups of filings that are counted beside them: employers, each once, with the median of its filings; the filings of the ten
/// largest filers; those that pay exactly the prevailing wage.
pub const FILERS: [&str; 3] = ["employers:each", "filings:ten-largest", "filings:prevailing-wage"];

/// Answers from which on a group shows everything.
const FULL: u32 = 30;

/// The statistics that the size of a group allows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// Fewer than 15 answers.
    Withheld,
    /// 15 to 29 answers, which are marked low, or a group of which no more is computed.
    Quartiles(Quartiles),
    /// 30 answers or more.
    Full(FullSpread),
}

/// Groups of the overview are the first, and are in one part together.
fn unite_groups(groups: &mut Vec<PayGroup>, more: Vec<PayGroup>) {
    unite(groups, more);
    groups.sort_by_key(|group| !group.is_of_overview());
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
        match (&self.spread, statistic) {
            (_, Statistic::N) => Some(self.n),
            (Spread::Withheld, _) => None,
            (Spread::Quartiles(quartiles), _) => quartiles.get(statistic),
            (Spread::Full(full), _) => full.get(statistic),
        }
    }

    /// Fewer than 30 answers, yet enough for quartiles.
    #[must_use]
    pub fn is_low(&self) -> bool {
        !self.is_withheld() && self.n < FULL
    }

    /// Too few answers to say more than how many.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        matches!(self.spread, Spread::Withheld)
    }

    /// Whether this is the 10th or 90th percentile of enough answers, not published as too many beyond it were left out as unlikely.
    #[must_use]
    pub fn is_hidden_by_trim(&self, statistic: Statistic) -> bool {
        let is_tail = matches!(statistic, Statistic::P10 | Statistic::P90);
        is_tail && matches!(self.spread, Spread::Full(_)) && self.get(statistic).is_none()
    }
}

impl Quartiles {
    const fn get(&self, statistic: Statistic) -> Option<u32> {
        match statistic {
            Statistic::P25 => Some(self.p25),
            Statistic::P50 => Some(self.p50),
            Statistic::P75 => Some(self.p75),
            Statistic::MedianLow => Some(self.median_low),
            Statistic::MedianHigh => Some(self.median_high),
            _ => None,
        }
    }
}

impl FullSpread {
    const fn get(&self, statistic: Statistic) -> Option<u32> {
        match statistic {
            Statistic::Mean => Some(self.mean),
            Statistic::P10 => self.p10,
            Statistic::P25 => Some(self.p25),
            Statistic::P50 => Some(self.p50),
            Statistic::P75 => Some(self.p75),
            Statistic::P90 => self.p90,
            Statistic::MedianLow => Some(self.median_low),
            Statistic::MedianHigh => Some(self.median_high),
            _ => None,
        }
    }
}

impl ChanceOfMore {
    /// The chance and the ends of its interval, 0 to 1.
    #[must_use]
    pub fn shares(&self) -> [f64; 3] {
        [self.chance, self.low, self.high].map(|part| f64::from(part) / 10_000.0)
    }
}

impl Trim {
    /// Answers left out at both ends.
    #[must_use]
    pub fn left_out(&self) -> u32 {
        self.too_low.saturating_add(self.too_high)
    }

    /// Whether the percentiles 10 and 90 are not shown: more than one answer in forty was left out at that end, so the
    /// percentile next to it is the rule's work as much as people's.
    #[must_use]
    pub fn hides(&self) -> [bool; 2] {
        [self.too_low, self.too_high].map(|left_out| left_out.saturating_mul(40) > self.answers)
    }
}

impl PayGroup {
    /// True for a group that the overview shows: a band of years of experience, total or professional, or one mix of countries.
    #[must_use]
    pub fn is_of_overview(&self) -> bool {
        ["years-total:", "years-pro:", "mix:"].iter().any(|kind| self.group.starts_with(kind))
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
