//! The forms of the dataset that the program fetches: on the first sign of use, and for metro areas.
//!
//! Invariant: each is a part of the public one, so a figure that is in both has one value.

use super::wages::subject;
use rolescope::model::{Dataset, PlaceKind, SCHEMA};
use std::collections::BTreeSet;

/// The whole of what the program shows: all but metro areas and what is only published, of the states the wages of the
/// groups that roles fall under, and of prices and rates of exchange the newest.
#[must_use]
pub fn built_in(full: &Dataset) -> Dataset {
    let mut form = full.clone();
    form.places.retain(|p| p.kind != PlaceKind::Metro);
    keep_wages(&mut form, full, |kind| kind != Some(PlaceKind::Metro));
    let named = named(full);
    form.occupations.retain(|(code, _)| named.contains(code));
    form.projections.clear();
    form.purchasing_power.clear();
    form.price_parities.retain(|p| full.price_parity(&p.place) == Some(p));
    form.price_levels.retain(|l| full.price_level(&l.country) == Some(l));
    form.exchange_rates.retain(|r| full.rate(&r.currency) == Some(r));
    form.ratings.clear();
    form.job_titles.clear();
    form
}

/// Metro areas with the wages of the groups that roles fall under, for those who look for one.
#[must_use]
pub fn metros(full: &Dataset) -> Dataset {
    let mut form = Dataset { schema: SCHEMA.to_owned(), ..Dataset::default() };
    form.places = full.places.iter().filter(|p| p.kind == PlaceKind::Metro).cloned().collect();
    form.wages.clone_from(&full.wages);
    keep_wages(&mut form, full, |kind| kind == Some(PlaceKind::Metro));
    form
}

/// Keeps the wages of some kinds of places; of parts of the country those of the groups that roles fall under.
fn keep_wages(form: &mut Dataset, full: &Dataset, of: impl Fn(Option<PlaceKind>) -> bool) {
    let named = named(full);
    form.wages.retain(|w| of(full.place(&w.place).map(|p| p.kind)));
    for place in form.wages.iter_mut().filter(|w| w.place != "US") {
        place.groups.retain(|group| named.contains(&group.subject));
    }
    form.wages.retain(|w| !w.groups.is_empty());
}

/// The groups that roles fall under.
fn named(full: &Dataset) -> BTreeSet<String> {
    full.roles.iter().flat_map(|r| &r.soc).map(|code| subject(code)).collect()
}
