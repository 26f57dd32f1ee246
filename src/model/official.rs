//! Official figures beside wages: projections of jobs; prices and exchange rates, by which amounts are put into another
//! money or another place's prices; and what is published for reuse and shown nowhere on the site: purchasing power, ratings
//! of occupations.
//!
//! Invariant: values stand as the source gives them, each with the time it speaks of. What is
//! looked up is the newest.

use super::kind::kinds;
use super::record::define_records;

/// Calls a macro with the records of official figures; `define_records` says what stands in one.
macro_rules! with_official_records {
    ($then:ident) => {
        $then! {
            /// Jobs that an occupation group is expected to have.
            Projection by [source, subject] {
                /// Id of the source.
                source: String = source;
                /// `soc-` and the code of the group.
                subject: String = line;
                /// Year that the projection starts from.
                base_year: u16 = year;
                /// Year that it speaks of.
                target_year: u16 = year;
                /// Jobs in the base year.
                employment_base: u32 = count;
                /// Jobs expected in the target year.
                employment_target: u32 = count;
                /// Change between the two as the source rounds it, 15.8 for 15.8 % more.
                change_percent: f64 = percent;
                /// Openings a year on average, growth and replacement together, where known.
                annual_openings?: Option<u32> = count;
                /// Degree to which the figures could be confirmed.
                quality: String = prose_or_none;
            }

            /// Prices in a part of the United States.
            PriceParity {
                /// Id of the source.
                source: String = source;
                /// Id of the place, `US-CA`.
                place: String = place;
                /// Year of the prices.
                year: u16 = year;
                /// Index of all items; 100 is the United States in that year.
                index: f64 = factor;
            }

            /// Purchasing power of money in a country.
            PurchasingPower {
                /// Id of the source.
                source: String = source;
                /// ISO 3166 alpha-2 code of the country, which need not be a place of the survey.
                country: String = line;
                /// Year of the prices.
                year: u16 = year;
                /// Units of local money that buy what one US dollar buys in the United States.
                local_per_international_dollar: f64 = factor;
            }

            /// Prices in a country at the exchange rate of the same year.
            #[derive(Default)]
            PriceLevel {
                /// Id of the source of the purchasing power; the exchange rate is the year's mean in `exchange_rates`.
                source: String = source;
                /// ISO 3166 alpha-2 code of the country.
                country: String = line;
                /// Year of prices and rate.
                year: u16 = year;
                /// ISO 4217 code of its money.
                currency: String = line;
                /// Purchasing power divided by the exchange rate: below 1 where it is cheaper than the United States.
                level: f64 = factor;
            }

            /// A rate of exchange.
            #[derive(Default)]
            ExchangeRate {
                /// Id of the source.
                source: String = source;
                /// Day, ISO 8601, or for a mean the year.
                date: String = line;
                /// One day, or the mean of a year.
                kind: RateKind = word;
                /// ISO 4217 code of the money.
                currency: String = line;
                /// Units of it for one US dollar.
                per_usd: f64 = factor;
            }

            /// A rating of an occupation.
            Rating where is_on_scale {
                /// Id of the source.
                source: String = source;
                /// O*NET code of the occupation, `15-1254.00`.
                occupation: String = line;
                /// The kind of thing that is rated, which sets the scale.
                kind: RatingKind = word;
                /// Its name in the source.
                name: String = line;
                /// The rating.
                value: f64 = rating;
                /// Month in which it was rated, ISO 8601, where the source says so.
                date?: Option<String> = line;
            }

            /// A title in use and the occupation that it is counted under.
            JobTitle {
                /// Id of the source; its release is the date of the mapping.
                source: String = source;
                /// The title as people use it.
                title: String = line;
                /// O*NET code of the occupation.
                occupation: String = line;
                /// The occupation's title.
                occupation_title: String = line_or_none;
            }
        }
    };
}

with_official_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_official_records;

kinds! {
    /// The time that a rate of exchange is of.
    #[derive(Default)]
    RateKind {
        /// Of one day.
        #[default]
        Spot "spot",
        /// The mean of a year's days.
        YearlyMean "yearly-mean",
    }

    /// Kinds of ratings of an occupation, each with its scale.
    #[derive(PartialOrd, Ord)]
    RatingKind {
        /// Importance of a skill, 1 to 5.
        Skill "skill",
        /// Importance of knowledge, 1 to 5.
        Knowledge "knowledge",
        /// Importance of a way of working, 1 to 5.
        WorkStyle "work-style",
        /// Extent to which the work offers what people value, 1 to 7.
        WorkValue "work-value",
        /// Extent to which the work is of a kind of interest, 1 to 7.
        Interest "interest",
    }
}

impl Projection {
    /// Measure of the jobs in the base year; its statistic is `n`.
    pub const JOBS: &str = "employment";
    /// Measure of the jobs in the target year; its statistic is `n`.
    pub const EXPECTED: &str = "employment-projected";
    /// Measure of the change between the two, as a fraction of the jobs in the base year; its statistic is `difference`.
    pub const CHANGE: &str = "employment-change";
    /// Measure of the openings a year; its statistic is `n`.
    pub const OPENINGS: &str = "openings";
}

impl RatingKind {
    /// The highest rating; the lowest is 1.
    #[must_use]
    pub const fn highest(self) -> f64 {
        match self {
            RatingKind::Skill | RatingKind::Knowledge | RatingKind::WorkStyle => 5.0,
            RatingKind::WorkValue | RatingKind::Interest => 7.0,
        }
    }
}
