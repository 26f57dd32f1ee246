//! What is compared at one mix: roles in places of several countries at one mix of countries, editions at one mix of years.
//!
//! Invariant: the core roles alone make the mix of countries, so adding a role changes no other's figures. A role that has too few
//! answers in some country of the mix has no figure at it, rather than one at another mix.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::collect::Survey;
use super::edition::Edition;
use super::mix::{Mix, Weighted, mix_of};
use super::places::UNITED_STATES;
use super::post::RoleInPlace;
use super::vocabulary::Vocabulary;

/// Group of pay at one mix of countries.
pub(super) const COUNTRIES: &str = "mix:common";
/// Group of pay at one mix of years, within the cuts of both editions.
pub(super) const YEARS: &str = "years-mix:common";

/// A country counts if each core role has so many answers there.
const LEAST: usize = 5;
/// Upper ends of the bands of total years; the last band has none.
const BANDS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// Pay of a role in a place at one mix, by edition.
type AtOneMix = BTreeMap<(Edition, RoleInPlace), Weighted>;

/// All that is compared at one mix.
#[derive(Default)]
pub(super) struct Mixes {
    pub(super) of_countries: AtOneMix,
    pub(super) of_years: AtOneMix,
}

impl Mixes {
    pub(super) fn of(surveys: &BTreeMap<Edition, Survey>, words: &Vocabulary) -> Self {
        let of_edition = |(edition, survey): (&Edition, &Survey)| {
            let edition = *edition;
            of_countries(survey, words).into_iter().map(move |(post, weighted)| ((edition, post), weighted))
        };
        Self { of_countries: surveys.iter().flat_map(of_edition).collect(), of_years: of_years(surveys, words) }
    }
}

/// Pay of the roles in places of several countries at the mix of the core roles there.
fn of_countries(survey: &Survey, words: &Vocabulary) -> BTreeMap<RoleInPlace, Weighted> {
    let answers = survey.answers.as_deref().unwrap_or_default();
    let mut all = BTreeMap::new();
    for place in 0..words.places.pooled {
        let here: Vec<(usize, &Answer)> = answers
            .iter()
            .filter(|answer| answer.places.contains(&place))
            .filter_map(|answer| Some((words.places.country(answer)?, answer)))
            .collect();
        let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for (country, answer) in &here {
            answer.role.into_iter().for_each(|role| *counts.entry((role, *country)).or_default() += 1);
        }
        let has = |role: usize, country: usize| counts.get(&(role, country)).is_some_and(|n| *n >= LEAST);
        let core: Vec<usize> = words.roles.core_indexes();
        let counted = |country: usize| core.iter().all(|role| has(*role, country));
        let is_core = |answer: &Answer| answer.role.is_some_and(|role| core.contains(&role));
        let in_mix = here.iter().filter(|(country, answer)| is_core(answer) && counted(*country));
        let mix = mix_of(in_mix.map(|(country, _)| *country));
        for role in 0..words.roles.slugs().count() {
            if mix.is_empty() || !mix.keys().all(|country| has(role, *country)) {
                continue;
            }
            let of_role = here.iter().filter(|(_, answer)| answer.role == Some(role));
            let weighted = Weighted::new(of_role.map(|(country, answer)| (answer.pay, *country)), &mix);
            all.extend(weighted.map(|weighted| (RoleInPlace { place, role }, weighted)));
        }
    }
    all
}

/// Pay of the roles in the United States, edition by edition, at the mix of years that all editions with total years have together.
fn of_years(surveys: &BTreeMap<Edition, Survey>, words: &Vocabulary) -> AtOneMix {
    let mut all = BTreeMap::new();
    let Some(place) = words.places.ids.iter().position(|id| id == UNITED_STATES) else { return all };
    for role in 0..words.roles.slugs().count() {
        let of_edition: Vec<(Edition, Vec<(f64, usize)>)> =
            surveys.iter().map(|(edition, survey)| (*edition, banded(survey, place, role))).collect();
        let strata = || of_edition.iter().flat_map(|(_, rows)| rows.iter().map(|(_, band)| *band));
        let mix: Mix = mix_of(strata());
        if of_edition.len() < 2 || mix.is_empty() {
            continue;
        }
        for (edition, rows) in &of_edition {
            let weighted = Weighted::new(rows.iter().copied(), &mix);
            all.extend(weighted.map(|weighted| ((*edition, RoleInPlace { place, role }), weighted)));
        }
    }
    all
}

/// Pay within the cuts of all editions, with the band of total years.
fn banded(survey: &Survey, place: usize, role: usize) -> Vec<(f64, usize)> {
    let answers = survey.answers.iter().flatten();
    let of_role = answers.filter(|answer| answer.role == Some(role) && answer.places.contains(&place));
    let within = of_role.filter(|answer| survey.cuts.as_ref().is_some_and(|cuts| cuts.contains(&answer.pay)));
    within.filter_map(|answer| Some((answer.pay, band(answer.years_in_total?)))).collect()
}

/// Place of the band that holds so many years.
fn band(years: f64) -> usize {
    BANDS.iter().filter(|end| years > **end).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_holds_its_upper_end() {
        assert_eq!([0.0, 5.0, 6.0, 10.0, 30.0, 31.0].map(band), [0, 0, 1, 1, 4, 5]);
    }

    fn answers(role: usize, country: usize, n: usize, pay: f64) -> Vec<Answer> {
        let one = Answer { role: Some(role), pay, places: vec![0, country], ..Answer::default() };
        vec![one; n]
    }

    fn survey(answers: Vec<Answer>) -> Survey {
        Survey { answers: Some(answers), ..Survey::default() }
    }

    #[test]
    fn a_gap_between_countries_is_none_between_roles() {
        let mut words = Vocabulary::named(&["world", "A", "B"]);
        words.places.pooled = 1;
        // Both roles are paid 100 in A and 20 in B; the first is mostly in A, the third has too few in B alone.
        let of = |role, a, b| [answers(role, 1, a, 100.0), answers(role, 2, b, 20.0)].concat();
        let all = of_countries(&survey([of(0, 30, 5), of(1, 5, 30), of(2, 10, 10)].concat()), &words);
        let medians: Vec<Option<f64>> = all.values().map(|weighted| weighted.summary().percentiles[2]).collect();
        assert_eq!(medians.len(), 3);
        assert!(medians.iter().all(|median| *median == medians[0]), "{medians:?}");
        // Where one core role has too few in B, only A is in the mix.
        let all = of_countries(&survey([of(0, 30, 5), of(1, 5, 30), of(2, 10, 4)].concat()), &words);
        assert!(all.values().all(|weighted| weighted.summary().percentiles[2].is_none_or(|median| median == 100.0)));
        assert_eq!(all.values().map(Weighted::len).collect::<Vec<_>>(), [30, 5, 10]);
    }

    #[test]
    fn older_people_are_no_rise_of_pay() {
        let mut words = Vocabulary::named(&["world", "US"]);
        words.places.pooled = 1;
        let cuts = Some(1.0..=1_000.0);
        let of = |young: usize, old: usize| {
            let aged = |n, years, pay| {
                answers(0, 1, n, pay).into_iter().map(move |a| Answer { years_in_total: Some(years), ..a })
            };
            Survey {
                answers: Some(aged(young, 3.0, 50.0).chain(aged(old, 20.0, 90.0)).collect()),
                cuts: cuts.clone(),
                ..Survey::default()
            }
        };
        let surveys = [(Edition(2024), of(60, 20)), (Edition(2025), of(20, 60))].into();
        let medians: Vec<_> =
            of_years(&surveys, &words).into_values().map(|weighted| weighted.summary().percentiles[2]).collect();
        assert_eq!(medians, [Some(50.0), Some(50.0)]);
        assert!(of_years(&[(Edition(2024), of(60, 20))].into(), &words).is_empty());
    }
}
