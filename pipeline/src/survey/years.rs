//! The table of experience: quartiles of years by place and role.
//!
//! Invariant: total and professional years are two measures; a cell stands only from 15 answers on; one decimal.

use std::collections::BTreeMap;

use super::collect::Survey;
use super::edition::Edition;
use super::post::RoleInPlace;
use super::rules::{LOW, percentile};
use super::vocabulary::Vocabulary;
use crate::output::Output;

/// The table of all surveys that were read.
pub(super) fn table(surveys: &BTreeMap<Edition, Survey>, words: &Vocabulary) -> Output {
    let mut rows = Vec::new();
    for (edition, survey) in surveys.iter().rev() {
        let mut cells: BTreeMap<RoleInPlace, Vec<f64>> = BTreeMap::new();
        for answer in survey.answers.iter().flatten() {
            for post in RoleInPlace::of(answer) {
                cells.entry(post).or_default().extend(answer.years);
            }
        }
        for (post, mut years) in cells.into_iter().filter(|(_, years)| years.len() >= LOW) {
            years.sort_by(f64::total_cmp);
            let quartiles =
                [25, 50, 75].map(|percent| percentile(&years, percent).map(one_decimal).unwrap_or_default());
            let [place, role] = post.names(words);
            let head = [edition.source(), place, role, edition.years().name.to_owned(), years.len().to_string()];
            rows.push(head.into_iter().chain(quartiles).collect());
        }
    }
    Output::shared("years.csv", "source,place,role,measure,n,p25,p50,p75", rows)
}

/// One decimal, halves away from zero.
fn one_decimal(years: f64) -> String {
    format!("{:.1}", (years * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answer::Answer;

    #[test]
    fn quartiles_stand_from_fifteen_on() {
        let answers = |role, n: u32| {
            (0..n).map(move |years| Answer {
                years: Some(f64::from(years)),
                role: Some(role),
                places: vec![0],
                ..Answer::default()
            })
        };
        let survey = Survey { answers: Some(answers(0, 14).chain(answers(1, 16)).collect()), ..Survey::default() };
        let rows = table(&[(Edition(2024), survey)].into(), &Vocabulary::named(&["US"])).rows;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].join(","), "survey-2024,US,back-end,years-pro,16,3.8,7.5,11.3");
    }
}
