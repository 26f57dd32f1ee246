//! From the files under `data/` to the dataset.
//!
//! Invariant: what is read later may refer only to what was read before, and nothing is made unless all files are sound.

use super::fault::Faults;
use super::known::{KnownIds, used};
use super::learning::Learning;
use super::{
    abilities, alternatives, interests, official, pay, places, prices, prose, roles, shares, sources, together, wages,
};
use rolescope::model::{Dataset, FILINGS, Place, PlaceKind, SCHEMA};
use std::collections::BTreeSet;
use std::path::Path;

/// The surveys, newest first.
const SURVEYS: [&str; 2] = ["survey-2025", "survey-2024"];

/// The least that is written for a role in full in the files of all roles.
const DUTIES: usize = 12;
const SKILLS: usize = 25;
const ANSWERS: usize = 8;

/// The whole dataset, as it is published.
///
/// # Errors
/// All faults of all files.
pub fn dataset(root: &Path) -> Result<Dataset, Faults> {
    let mut faults = Faults::default();
    let made = read(root, &mut faults);
    faults.none_then(made)
}

fn read(root: &Path, faults: &mut Faults) -> Dataset {
    let roles = roles::read(root, faults);
    let mut ids =
        KnownIds { sources: sources::read(root, faults), places: places::read(root, faults), roles: roles.slugs };
    let role_files = roles.read;
    let mut distributions: Vec<_> =
        SURVEYS.iter().flat_map(|source| shares::read(root, source, &ids, faults)).collect();
    let mut trims = shares::trims(root, &ids, faults);
    let mut pay: Vec<_> = SURVEYS
        .iter()
        .flat_map(|source| pay::read(root, source, (&used(&distributions, Some(source)), &trims), &ids, faults))
        .collect();
    roles::references(&role_files, &ids, &pay, faults);
    let filings = FILINGS.iter().flat_map(|source| pay::read(root, source, (&BTreeSet::new(), &[]), &ids, faults));
    pay.extend(filings.collect::<Vec<_>>());
    let mut years = shares::years(root, &ids, faults);
    let mut adjusted = shares::adjusted(root, &ids, faults);
    let mut chances = shares::chances(root, &ids, faults);
    let together = together::read(root, &ids, &distributions, faults);
    let codes: BTreeSet<String> = role_files.iter().flat_map(|f| f.role.soc.iter().cloned()).collect();
    let wages = wages::read(root, &codes, &ids, faults);
    let occupations = wages::titles(root, &codes, faults);
    let projections = official::projections(root, &occupations, &ids, faults);
    let ratings = official::ratings(root, &occupations, &ids, faults);
    let job_titles = official::job_titles(root, &ids, faults);
    let price_parities = prices::parities(root, &ids, faults);
    let purchasing_power = prices::power(root, &ids, faults);
    let exchange_rates = prices::rates(root, &ids, faults);
    let price_levels = prices::levels(root, &purchasing_power, &exchange_rates, &ids, faults);
    let duties = prose::duties(root, &ids, faults);
    let mut learning = Learning::read(root, &ids, faults);
    let skills = abilities::skills(root, &ids, &mut learning, faults);
    let tools = abilities::tools(root, &ids, &distributions, &mut learning, faults);
    learning.check(faults);
    let alternatives = alternatives::read(root, (&skills, &tools), &ids, faults);
    let interests = interests::read(root, &ids, faults);
    let questions = prose::questions(root, &ids, faults);
    let corrections = prose::corrections(root, &ids, faults);
    let quoted = sources::quoted(root, &ids, faults);
    roles::counts(&role_files, "duties", DUTIES, |role| duties.iter().filter(|d| d.weight(role) > 0).count(), faults);
    roles::counts(
        &role_files,
        "skills",
        SKILLS,
        |role| skills.iter().filter(|s| s.level(role).is_some()).count(),
        faults,
    );
    roles::counts(
        &role_files,
        "answers",
        ANSWERS,
        |role| questions.iter().filter(|q| q.answer(role).is_some()).count(),
        faults,
    );

    places::offer(&mut ids.places, &pay);
    ids.places.retain(is_kept);
    pay.retain(|p| ids.place(&p.place));
    distributions.retain(|d| ids.place(&d.place));
    years.retain(|y| ids.place(&y.place));
    adjusted.retain(|a| ids.place(&a.place));
    chances.retain(|c| ids.place(&c.place));
    trims.retain(|t| ids.place(&t.place));
    let mut dataset = Dataset {
        schema: SCHEMA.to_owned(),
        sources: ids.sources,
        places: ids.places,
        roles: role_files.into_iter().map(|f| f.role).collect(),
        duties,
        skills,
        tools,
        efforts: learning.efforts,
        interests,
        alternatives,
        questions,
        corrections,
        pay,
        wages,
        occupations,
        quoted,
        distributions,
        years,
        adjusted,
        chances,
        trims,
        together,
        projections,
        price_parities,
        purchasing_power,
        price_levels,
        exchange_rates,
        ratings,
        job_titles,
        ..Dataset::default()
    };
    dataset.sort();
    dataset
}

/// Countries are kept where the survey is offered; states and metro areas have official wages.
fn is_kept(place: &Place) -> bool {
    place.survey || matches!(place.kind, PlaceKind::State | PlaceKind::Metro)
}
