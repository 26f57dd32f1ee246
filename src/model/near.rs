//! The compact form of the parts of the dataset that the overview reads: the lists that they have, and no others.
//!
//! Invariant: the same records as in the form of the whole. What reads it is in the program without what reads questions,
//! corrections and all else that comes later.

use super::compact::{Compact, Reader, listed};
use super::tables::{PayTable, ShareTable};
use super::{
    AdjustedDifference, Dataset, Distribution, Duty, ExchangeRate, PayPlace, Place, PriceLevel, PriceParity, Role,
    Skill, Source, Tool, WagePlace, tables,
};
use serde::Serialize;

#[derive(Serialize)]
struct Near<'a> {
    schema: &'a str,
    sources: &'a [Source],
    places: &'a [Place],
    roles: &'a [Role],
    duties: &'a [Duty],
    skills: &'a [Skill],
    tools: &'a [Tool],
    #[serde(with = "tables::pay")]
    pay: &'a [PayPlace],
    wages: &'a [WagePlace],
    occupations: &'a [(String, String)],
    #[serde(with = "tables::shares")]
    distributions: &'a [Distribution],
    adjusted: &'a [AdjustedDifference],
    price_parities: &'a [PriceParity],
    price_levels: &'a [PriceLevel],
    exchange_rates: &'a [ExchangeRate],
}

impl Dataset {
    /// Writes the lists that the overview reads.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_near(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&Near {
            schema: &self.schema,
            sources: &self.sources,
            places: &self.places,
            roles: &self.roles,
            duties: &self.duties,
            skills: &self.skills,
            tools: &self.tools,
            pay: &self.pay,
            wages: &self.wages,
            occupations: &self.occupations,
            distributions: &self.distributions,
            adjusted: &self.adjusted,
            price_parities: &self.price_parities,
            price_levels: &self.price_levels,
            exchange_rates: &self.exchange_rates,
        })
    }

    /// Reads these lists.
    ///
    /// # Errors
    /// When the bytes are not of this version.
    pub fn from_near(bytes: &[u8]) -> Result<Self, postcard::Error> {
        Reader::read(bytes).map(|OfNear(dataset)| dataset).ok_or(postcard::Error::SerdeDeCustom)
    }
}

struct OfNear(Dataset);

impl Compact for OfNear {
    fn read(from: &mut Reader<'_>) -> Self {
        OfNear(Dataset {
            schema: Compact::read(from),
            sources: Compact::read(from),
            places: Compact::read(from),
            roles: Compact::read(from),
            duties: Compact::read(from),
            skills: Compact::read(from),
            tools: Compact::read(from),
            pay: listed::<PayTable>(from),
            wages: Compact::read(from),
            occupations: Compact::read(from),
            distributions: listed::<ShareTable>(from),
            adjusted: Compact::read(from),
            price_parities: Compact::read(from),
            price_levels: Compact::read(from),
            exchange_rates: Compact::read(from),
            ..Dataset::default()
        })
    }
}
