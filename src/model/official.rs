//! Official figures beside wages: prices and exchange rates, by which amounts are put into another
//! money or another place's prices, and what is published for reuse and shown nowhere on the site:
//! projections, purchasing power, ratings of occupations.
//!
//! Invariant: values stand as the source gives them, each with the time it speaks of. What is
//! looked up is the newest.

use serde::{Deserialize, Serialize};

/// How many jobs an occupation group is expected to have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Projection {
    /// Id of the source.
    pub source: String,
    /// `soc-` and the code of the group.
    pub subject: String,
    /// Year that the projection starts from.
    pub base_year: u16,
    /// Year that it speaks of.
    pub target_year: u16,
    /// Jobs in the base year.
    pub employment_base: u32,
    /// Jobs expected in the target year.
    pub employment_target: u32,
    /// Change between the two as the source rounds it, 15.8 for 15.8 % more.
    pub change_percent: f64,
    /// Openings a year on average, growth and replacement together, where known.
    pub annual_openings: Option<u32>,
    /// How far the figures could be confirmed.
    pub quality: String,
}

/// Prices in a part of the United States.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PriceParity {
    /// Id of the source.
    pub source: String,
    /// Id of the place, `US-CA`.
    pub place: String,
    /// Year of the prices.
    pub year: u16,
    /// Index of all items; 100 is the United States in that year.
    pub index: f64,
}

/// What money buys in a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PurchasingPower {
    /// Id of the source.
    pub source: String,
    /// ISO 3166 alpha-2 code of the country, which need not be a place of the survey.
    pub country: String,
    /// Year of the prices.
    pub year: u16,
    /// Units of local money that buy what one US dollar buys in the United States.
    pub local_per_international_dollar: f64,
}

/// Prices in a country at the exchange rate of the same year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PriceLevel {
    /// Id of the source of the purchasing power; the exchange rate is the year's mean in `exchange_rates`.
    pub source: String,
    /// ISO 3166 alpha-2 code of the country.
    pub country: String,
    /// Year of prices and rate.
    pub year: u16,
    /// ISO 4217 code of its money.
    pub currency: String,
    /// Purchasing power divided by the exchange rate: below 1 where it is cheaper than the United States.
    pub level: f64,
}

/// What a rate of exchange is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RateKind {
    /// Of one day.
    #[default]
    Spot,
    /// The mean of a year's days.
    YearlyMean,
}

/// A rate of exchange.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExchangeRate {
    /// Id of the source.
    pub source: String,
    /// Day, ISO 8601, or for a mean the year.
    pub date: String,
    /// What it is of.
    pub kind: RateKind,
    /// ISO 4217 code of the money.
    pub currency: String,
    /// Units of it for one US dollar.
    pub per_usd: f64,
}

/// What a rating of an occupation is of, and thereby its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RatingKind {
    /// Importance of a skill, 1 to 5.
    Skill,
    /// Importance of knowledge, 1 to 5.
    Knowledge,
    /// Importance of a way of working, 1 to 5.
    WorkStyle,
    /// How far the work offers what people value, 1 to 7.
    WorkValue,
    /// How far the work is of a kind of interest, 1 to 7.
    Interest,
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

/// A rating of an occupation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rating {
    /// Id of the source.
    pub source: String,
    /// O*NET code of the occupation, `15-1254.00`.
    pub occupation: String,
    /// What is rated.
    pub kind: RatingKind,
    /// Its name in the source.
    pub name: String,
    /// The rating.
    pub value: f64,
    /// Month in which it was rated, ISO 8601, where the source says so.
    pub date: Option<String>,
}

/// A title in use and the occupation that it is counted under.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JobTitle {
    /// Id of the source; its release is the date of the mapping.
    pub source: String,
    /// The title as people use it.
    pub title: String,
    /// O*NET code of the occupation.
    pub occupation: String,
    /// The occupation's title.
    pub occupation_title: String,
}
