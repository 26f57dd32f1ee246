//! The form of the dataset that the program fetches on the first sign of use.
//!
//! Invariant: it is a part of the public one, so a figure that is in both has one value.

use super::wages::subject;
use rolescope::model::{Dataset, PlaceKind};
use std::collections::BTreeSet;

/// The whole of what the program shows: all but metro areas and what is only published, and the nation's wages only.
#[must_use]
pub fn built_in(full: &Dataset) -> Dataset {
    let mut form = full.clone();
    form.places.retain(|p| p.kind != PlaceKind::Metro);
    let area = |id: &str| full.place(id).is_some_and(|p| matches!(p.kind, PlaceKind::State | PlaceKind::Metro));
    form.wages.retain(|w| !area(&w.place));
    let named: BTreeSet<String> = full.roles.iter().flat_map(|r| &r.soc).map(|code| subject(code)).collect();
    form.occupations.retain(|(code, _)| named.contains(code));
    form.projections.clear();
    form.price_parities.clear();
    form.purchasing_power.clear();
    form.price_levels.clear();
    form.exchange_rates.clear();
    form.ratings.clear();
    form.job_titles.clear();
    form
}
