//! The pay that the employer of an advert states, as a part of the dataset.
//!
//! Invariant: what is stated is the host's and is told apart from evidence; the rest of the dataset stays as it is.

use crate::compare::stored;
use crate::embed::Band;
use crate::locale::{HostMessage, Locale};
use crate::model::{Dataset, HostPay, Statistic};
use crate::state::Selection;

/// The pay that the employer of an advert states.
pub(super) struct Stated {
    band: Band,
    role: String,
    place: String,
    hours: u16,
    locale: Locale,
}

impl Stated {
    /// A band for the role and the place of an advert.
    pub(super) fn new(band: Band, selection: &Selection) -> Option<Self> {
        let role = selection.roles.first()?.clone();
        Some(Stated { band, role, place: selection.place.clone(), hours: selection.hours, locale: selection.locale })
    }

    /// True if the advert is still for the same role, place and hours.
    pub(super) fn is_for(&self, selection: &Selection) -> bool {
        selection.roles.first() == Some(&self.role) && (&selection.place, selection.hours) == (&self.place, self.hours)
    }

    /// A dataset with the band; as it is where it has no rate for the currency.
    pub(super) fn add_to(&self, data: Dataset) -> Dataset {
        let Stated { band, role, place, hours, locale } = self;
        let dollars = |amount: u32| {
            let amount = stored(&data, amount.into(), &band.currency, band.period, *hours)?;
            Some(amount.round() as u32)
        };
        let (Some(low), Some(high)) = (dollars(band.low), dollars(band.high)) else { return data };
        let pay = HostPay {
            place: place.clone(),
            statistics: vec![Statistic::Low, Statistic::High],
            roles: vec![(role.clone(), vec![low, high])],
        };
        data.with_band(locale.text(HostMessage::TheEmployer).into_owned(), pay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_becomes_dollars_a_year() {
        let data = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard")).unwrap();
        let rate = data.rate("EUR").unwrap().per_usd;
        let selection = Selection::of_roles(&["back-end"]);
        let band = Band::parse("6000-8000 EUR month").unwrap();
        let with = Stated::new(band, &selection).unwrap().add_to(data.clone());
        let stated = with.band("US").unwrap();
        let expected = |euros: f64| (euros * 12.0 / rate).round() as u32;
        assert_eq!(stated.get("back-end", Statistic::Low), Some(expected(6_000.0)));
        assert_eq!(stated.get("back-end", Statistic::High), Some(expected(8_000.0)));
        let advert = Stated::new(Band::parse("1-2").unwrap(), &selection).unwrap();
        let elsewhere = Selection { place: "DE".to_owned(), ..selection.clone() };
        assert!(
            advert.is_for(&selection)
                && !advert.is_for(&elsewhere)
                && !advert.is_for(&Selection::of_roles(&["mobile"]))
        );
        let unknown = Stated::new(Band::parse("1-2 XXX").unwrap(), &selection).unwrap();
        assert_eq!(unknown.add_to(data.clone()), data);
    }
}
