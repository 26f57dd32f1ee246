//! The names that the program starts with: of roles and places, and the codes of the
//! currencies and countries that an amount can be put into.
//!
//! Invariant: a dataset of names holds no figure and no prose, so nothing drawn from it could
//! differ from what is drawn from the whole one. Records of rates and price levels have nothing
//! but the code there, and no amount may be computed from them.

use super::compact::{Compact, Reader};
use super::{Dataset, ExchangeRate, Place, PlaceKind, PriceLevel, RateKind, Role};
use serde::Serialize;
use std::collections::BTreeSet;

/// The names in the order in which they are written.
#[derive(Serialize)]
struct Names<'a> {
    /// Slug, name and short name.
    roles: Vec<(&'a str, &'a str, &'a str)>,
    /// Id, name, kind, for the places that the survey offers.
    places: Vec<(&'a str, &'a str, PlaceKind)>,
    /// ISO 4217 codes of the currencies with a spot rate.
    currencies: BTreeSet<&'a str>,
    /// ISO 3166 alpha-2 codes of the countries with a price level.
    priced: BTreeSet<&'a str>,
}

impl Dataset {
    /// Writes the names of a dataset.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_names(&self) -> Result<Vec<u8>, postcard::Error> {
        let offered = self.places.iter().filter(|place| place.survey);
        let rates = self.exchange_rates.iter().filter(|rate| rate.kind == RateKind::Spot);
        postcard::to_allocvec(&Names {
            roles: self.roles.iter().map(|role| (&*role.slug, &*role.name, &*role.short)).collect(),
            places: offered.map(|place| (&*place.id, &*place.name, place.kind)).collect(),
            currencies: rates.map(|rate| &*rate.currency).collect(),
            priced: self.price_levels.iter().map(|level| &*level.country).collect(),
        })
    }

    /// A dataset that knows names alone.
    ///
    /// # Errors
    /// When the bytes are not names of this version.
    pub fn from_names(bytes: &[u8]) -> Result<Self, postcard::Error> {
        Reader::read(bytes).map(|OfNames(dataset)| dataset).ok_or(postcard::Error::SerdeDeCustom)
    }
}

struct OfNames(Dataset);

impl Compact for OfNames {
    fn read(from: &mut Reader<'_>) -> Self {
        let roles: Vec<((String, String), String)> = Compact::read(from);
        let places: Vec<((String, String), PlaceKind)> = Compact::read(from);
        let currencies: Vec<String> = Compact::read(from);
        let priced: Vec<String> = Compact::read(from);
        let role = |((slug, name), short)| Role { slug, name, short, ..Role::default() };
        let place = |((id, name), kind)| Place { id, name, kind, survey: true, ..Place::default() };
        let rate = |currency| ExchangeRate { currency, ..ExchangeRate::default() };
        let level = |country| PriceLevel { country, ..PriceLevel::default() };
        OfNames(Dataset {
            roles: roles.into_iter().map(role).collect(),
            places: places.into_iter().map(place).collect(),
            exchange_rates: currencies.into_iter().map(rate).collect(),
            price_levels: priced.into_iter().map(level).collect(),
            ..Dataset::default()
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    static NAMES: &[u8] = include_bytes!("../../data/baked/names.postcard");
    static WHOLE: &[u8] = include_bytes!("../../data/baked/rolescope.postcard");

    #[test]
    fn the_names_are_those_of_the_whole_and_nothing_else() {
        let (names, whole) = (Dataset::from_names(NAMES).unwrap(), Dataset::from_compact(WHOLE).unwrap());
        assert_eq!(names, Dataset::from_names(&whole.to_names().unwrap()).unwrap());
        let role = |role: &Role| (role.slug.clone(), role.name.clone(), role.short.clone());
        assert!(names.roles.iter().map(role).eq(whole.roles.iter().map(role)));
        let offered = whole.places.iter().filter(|place| place.survey);
        assert!(names.places.iter().map(|p| (&p.id, &p.name, p.kind)).eq(offered.map(|p| (&p.id, &p.name, p.kind))));
        assert!(names.exchange_rates.len() > 20 && names.price_levels.len() > 20);
        for rate in &names.exchange_rates {
            assert_eq!(rate, &ExchangeRate { currency: rate.currency.clone(), ..ExchangeRate::default() });
            assert!(whole.rate(&rate.currency).is_some_and(|found| found.per_usd > 0.0));
        }
        for level in &names.price_levels {
            assert_eq!(level, &PriceLevel { country: level.country.clone(), ..PriceLevel::default() });
            assert!(whole.price_level(&level.country).is_some_and(|found| found.level > 0.0));
        }
        assert!(names.price_parities.is_empty());
        assert!(names.pay.is_empty() && names.wages.is_empty() && names.distributions.is_empty());
    }

    #[test]
    fn broken_names_are_refused() {
        for length in (0..NAMES.len()).step_by(97) {
            assert!(Dataset::from_names(NAMES.get(..length).unwrap()).is_err(), "{length}");
        }
    }
}
