//! The table of pay: percentiles, mean and interval by place, role and group.
//!
//! Invariant: rows stand in the order of places, roles, groups; dollars are whole, halves away from zero; a cell that rule 5
//! withholds is empty but for its number of answers.

use std::collections::BTreeMap;

use super::collect::Survey;
use super::edition::Edition;
use super::groups::groups;
use super::mixes::{COUNTRIES, Mixes, YEARS};
use super::post::RoleInPlace;
use super::rules::{LOW, PaySummary};
use super::trimmed;
use super::vocabulary::Vocabulary;
use crate::output::Output;

/// The columns of a table of pay.
pub(crate) const HEADER: &str = "place,role,group,n,mean,p10,p25,p50,p75,p90,median_low,median_high";
/// Group of pay before the country trim.
const UNTRIMMED: &str = "cuts:none";

/// The table of one survey; empty where no file gives its pay.
pub(super) fn table(edition: Edition, survey: &Survey, mixes: &Mixes, words: &Vocabulary) -> Output {
    let groups = groups(edition, survey, &words.places);
    let mut cells: BTreeMap<(RoleInPlace, usize), Vec<f64>> = BTreeMap::new();
    for answer in survey.answers.iter().flatten() {
        for post in RoleInPlace::of(answer) {
            let holding = groups.iter().enumerate().filter(|(_, group)| (group.holds)(answer, post.place));
            holding.for_each(|(number, _)| cells.entry((post, number)).or_default().push(answer.pay));
        }
    }
    let mut summaries: BTreeMap<(RoleInPlace, usize), (&str, PaySummary)> = BTreeMap::new();
    let trims = trimmed::of_places(survey);
    let hidden = |place: usize| trims.get(&place).map(|trim| trim.hides()).unwrap_or_default();
    for ((post, number), mut pay) in cells {
        let Some(group) = groups.get(number).filter(|group| pay.len() >= group.least) else { continue };
        pay.sort_by(f64::total_cmp);
        summaries.insert((post, number), (&group.name, PaySummary::of(&pay).without_tails(hidden(post.place))));
    }
    // After the groups of answers those that are computed otherwise.
    let [untrimmed, countries, years] = [0, 1, 2].map(|more| groups.len() + more);
    summaries.extend(before_trim(survey).map(|(post, pay)| ((post, untrimmed), (UNTRIMMED, pay))));
    let kinds = [(countries, COUNTRIES, &mixes.of_countries), (years, YEARS, &mixes.of_years)];
    for (number, group, at_one_mix) in kinds {
        let own = at_one_mix.iter().filter(|((of, _), _)| *of == edition);
        summaries.extend(
            own.map(|((_, post), pay)| ((*post, number), (group, pay.summary().without_tails(hidden(post.place))))),
        );
    }
    let row = |((post, _), (group, pay)): ((RoleInPlace, usize), (&str, PaySummary))| {
        post.names(words).into_iter().chain([group.to_owned()]).chain(fields(&pay)).collect()
    };
    Output::of_one(format!("pay/{}.csv", edition.source()), HEADER, summaries.into_iter().map(row).collect())
}

/// Pay of the roles of which the trim left answers out, before it: quartiles and the interval of the median.
fn before_trim(survey: &Survey) -> impl Iterator<Item = (RoleInPlace, PaySummary)> {
    let of_trimmed =
        survey.trimmed.iter().flat_map(|(answer, _)| RoleInPlace::of(answer).map(|post| (post, answer.pay)));
    let mut pay: BTreeMap<RoleInPlace, Vec<f64>> = BTreeMap::new();
    of_trimmed.for_each(|(post, amount)| pay.entry(post).or_default().push(amount));
    for answer in survey.answers.iter().flatten() {
        for post in RoleInPlace::of(answer) {
            pay.entry(post).and_modify(|pay| pay.push(answer.pay));
        }
    }
    pay.into_iter().filter(|(_, pay)| pay.len() >= LOW).map(|(post, mut pay)| {
        pay.sort_by(f64::total_cmp);
        (post, PaySummary::quartiles_of(&pay))
    })
}

pub(crate) fn fields(cell: &PaySummary) -> Vec<String> {
    let (low, high) = cell.interval.unzip();
    let shown = [cell.mean].into_iter().chain(cell.percentiles).chain([low, high]);
    [cell.n.to_string()].into_iter().chain(shown.map(dollars)).collect()
}

/// Whole dollars; `round` takes halves away from zero.
fn dollars(value: Option<f64>) -> String {
    value.map(|value| format!("{:.0}", value.round())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answer::Answer;
    use crate::survey::kind::Group;
    use crate::survey::usage::{Usage, items};

    fn answers(n: usize, years: f64) -> Vec<Answer> {
        let one = |pay: usize| Answer {
            pay: pay as f64,
            years: Some(years),
            role: Some(1),
            places: vec![0, 1],
            ..Answer::default()
        };
        (0..n).map(|index| one(100 + index)).collect()
    }

    #[test]
    fn rows_are_places_roles_groups() {
        let answers = Some([answers(15, 3.0), answers(2, 7.0)].concat());
        let survey = Survey { answers, ..Survey::default() };
        let table = table(Edition(2025), &survey, &Mixes::default(), &Vocabulary::named(&["world", "US"]));
        let lines: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[1], "world,back-end,years-total:1-5,15,,,104,107,111,,103,111");
        assert_eq!(lines[2], "world,back-end,years-total:6-10,2,,,,,,,,");
        assert!(lines[3].starts_with("US,back-end,,17,"));
    }

    #[test]
    fn a_thin_cell_of_a_tool_is_not_written() {
        let mut usage = Usage::default();
        for respondent in 0..15 {
            usage.add(respondent, Some(1), &items(Some(if respondent == 0 { "Go" } else { "Go;Ada" })));
        }
        let number = |(number, answer): (usize, Answer)| Answer { respondent: number as u64, ..answer };
        let answers = Some(answers(16, 3.0).into_iter().enumerate().map(number).collect());
        let survey = Survey { answers, usage: [(Group::Language, usage)].into(), ..Survey::default() };
        let table = table(Edition(2025), &survey, &Mixes::default(), &Vocabulary::named(&["world", "US"]));
        let lines: Vec<String> = table.rows.iter().map(|row| row[..4].join(",")).collect();
        assert_eq!(lines[2..4], ["world,back-end,language:Go,15", "US,back-end,,16"]);
        assert_eq!(lines.last().unwrap(), "US,back-end,language:Go,15");
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!([dollars(Some(2.5)), dollars(Some(3.5)), dollars(Some(2.4)), dollars(None)], ["3", "4", "2", ""]);
    }
}
