//! The two compact forms: what is built in for the first page, and what is fetched on the first sign of use.
//!
//! Invariant: each form is a part of the one above it, so a figure that is in both has one value.

use super::wages::subject;
use rolescope::model::{Dataset, Distribution, PlaceKind, Role};
use std::collections::BTreeSet;

/// The place whose figures the first page shows.
const FIRST_PLACE: &str = "US";
/// The place with the most answers, where usage of languages is read.
const WORLD: &str = "world";
/// The newest survey; of the one before only what it alone asked for is kept in the data.
const NEWEST: &str = "survey-2025";

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

/// What the first page needs: names of roles and places, and the figures of the United States.
#[must_use]
pub fn core(full: &Dataset) -> Dataset {
    let mut form = built_in(full);
    form.places.retain(|p| p.survey);
    form.roles = full.roles.iter().map(named).collect();
    form.duties.clear();
    form.skills.clear();
    form.tools.clear();
    form.questions.clear();
    form.corrections.clear();
    form.pay.retain(|p| p.place == FIRST_PLACE);
    form.wages.retain(|w| w.place == FIRST_PLACE);
    form.distributions.retain(is_first);
    form.years.retain(|y| y.place == FIRST_PLACE);
    let stood_on = stood_on(&form);
    form.sources.retain(|s| stood_on.contains(s.id.as_str()));
    form
}

/// Ids of the sources that a form's figures stand on; all others are read on the page of sources, which is static.
fn stood_on(form: &Dataset) -> BTreeSet<String> {
    let pay = form.pay.iter().map(|p| &p.source);
    let wages = form.wages.iter().map(|w| &w.source);
    let quoted = form.quoted.iter().map(|q| &q.source);
    let distributions = form.distributions.iter().map(|d| &d.source);
    let years = form.years.iter().map(|y| &y.source);
    let adjusted = form.adjusted.iter().map(|a| &a.source);
    pay.chain(wages).chain(quoted).chain(distributions).chain(years).chain(adjusted).cloned().collect()
}

/// A role without its texts.
fn named(role: &Role) -> Role {
    Role {
        slug: role.slug.clone(),
        name: role.name.clone(),
        short: role.short.clone(),
        depth: role.depth,
        soc: role.soc.clone(),
        soc_note: String::new(),
        titles: Vec::new(),
        summary: String::new(),
        enjoy: String::new(),
        works_with: Vec::new(),
        education: String::new(),
        other_ways: Vec::new(),
        experience: String::new(),
        related: Vec::new(),
        conditions: Vec::new(),
        benefits: Vec::new(),
        day: Vec::new(),
        path: Vec::new(),
        misunderstandings: Vec::new(),
    }
}

/// Whether the first page shows this distribution.
fn is_first(answers: &Distribution) -> bool {
    let (newest, place, dimension) = (answers.source == NEWEST, answers.place.as_str(), answers.dimension.as_str());
    matches!(
        (newest, place, dimension),
        (true, FIRST_PLACE, "education" | "years-total") | (true, WORLD, "language") | (false, FIRST_PLACE | WORLD, _)
    )
}
