//! The table of experience: quartiles of years by place and role.
//!
//! Invariant: total and professional years are two measures; a cell stands only from 15 answers on; one decimal.

use std::collections::BTreeMap;

use super::collect::{Survey, is_world, source};
use super::output::Output;
use super::roles::SLUGS;
use super::rules::{LOW, percentile};

/// The table of all surveys that were read.
pub(super) fn table(surveys: &BTreeMap<u16, Survey>, places: &[String]) -> Output {
    let mut rows = Vec::new();
    for (year, survey) in surveys.iter().rev() {
        let measure = if is_world(*year) {
            "years-total"
        } else {
            "years-pro"
        };
        let mut groups: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
        for answer in survey.answers.iter().flatten() {
            let (Some(role), Some(years)) = (answer.role, answer.years) else {
                continue;
            };
            for place in &answer.places {
                groups.entry((*place, role)).or_default().push(years);
            }
        }
        for ((place, role), mut years) in groups.into_iter().filter(|(_, years)| years.len() >= LOW)
        {
            years.sort_by(f64::total_cmp);
            let place = places.get(place).cloned().unwrap_or_default();
            let role = SLUGS.get(role).copied().unwrap_or_default().to_owned();
            let head = [
                source(*year),
                place,
                role,
                measure.to_owned(),
                years.len().to_string(),
            ];
            let quartiles = [25, 50, 75].map(|percent| {
                percentile(&years, percent)
                    .map(one_decimal)
                    .unwrap_or_default()
            });
            rows.push(head.into_iter().chain(quartiles).collect());
        }
    }
    Output {
        path: "years.csv".to_owned(),
        header: "source,place,role,measure,n,p25,p50,p75",
        rows,
        shared: true,
    }
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
        let survey = Survey {
            answers: Some(answers(0, 14).chain(answers(1, 16)).collect()),
            ..Survey::default()
        };
        let rows = table(&[(2024, survey)].into(), &["US".to_owned()]).rows;
        assert_eq!(rows.len(), 1);
        assert_eq!(
            rows[0].join(","),
            "survey-2024,US,back-end,years-pro,16,3.8,7.5,11.3"
        );
    }
}
