//! The table of shares: how many of a role's respondents gave an answer, of those who answered the question.
//!
//! Invariant: counts, not fractions, so that every share can be recomputed; below a base of 30 only the base stands. Education,
//! years, work mode and size have a row for every answer, given or not; languages, frameworks and platforms one for every item of
//! their file. Languages are counted before the trim, the rest after it.

use std::collections::BTreeMap;

use super::collect::Survey;
use super::dimension::Dimension;
use super::edition::Edition;
use super::places::WORLD;
use super::post::RoleInPlace;
use super::rules::FULL;
use super::usage::Usage;
use super::vocabulary::Vocabulary;
use crate::output::Output;

/// The answers to one question: its name, how many answered it, and the counts of its items.
struct Spread {
    dimension: &'static str,
    base: usize,
    /// People of the role who answered about technologies at all, of whom the base is a part.
    people: Option<usize>,
    items: Vec<(String, usize)>,
}

/// The table of one survey.
pub(super) fn table(edition: Edition, survey: &Survey, words: &Vocabulary) -> Output {
    let dimensions = edition.of_shares();
    let mut spreads = of_answers(survey, dimensions);
    let people = people(survey);
    for (number, (group, usage)) in survey.usage.iter().enumerate() {
        for (role, base) in usage.bases() {
            let items = usage.of_role(role).map(|(item, count)| (item.to_owned(), count)).collect();
            let spread = Spread { dimension: group.name(), base, people: people.get(&role).copied(), items };
            spreads.insert((RoleInPlace { place: WORLD, role }, dimensions.len() + number), spread);
        }
    }
    let rows = spreads.into_iter().flat_map(|((post, _), Spread { dimension, base, people, items })| {
        let items = match base {
            FULL.. => items.into_iter().map(|(item, count)| [item, count.to_string()]).collect(),
            _ => vec![[String::new(), String::new()]],
        };
        let [place, role] = post.names(words);
        items.into_iter().map(move |[item, count]| {
            let people = people.map(|people| people.to_string()).unwrap_or_default();
            vec![place.clone(), role.clone(), dimension.to_owned(), item, count, base.to_string(), people]
        })
    });
    let header = "place,role,dimension,item,count,base,people";
    Output::of_one(format!("shares/{}.csv", edition.source()), header, rows.collect())
}

/// People of each role of whom a base of technologies is a part: where one question about them is asked, all who gave their pay,
/// before the trim as the base is; where several are, those who named something in any.
fn people(survey: &Survey) -> BTreeMap<usize, usize> {
    let mut roles: BTreeMap<u64, usize> = survey.usage.values().flat_map(Usage::people).collect();
    if survey.usage.len() < 2 {
        let answers = survey.answers.iter().flatten().chain(survey.trimmed.iter().map(|(answer, _)| answer));
        roles.extend(answers.filter_map(|answer| Some((answer.respondent, answer.role?))));
    }
    let mut people = BTreeMap::new();
    roles.into_values().for_each(|role| *people.entry(role).or_default() += 1);
    people
}

/// Spreads by post and number of the dimension.
fn of_answers(survey: &Survey, dimensions: &[Dimension]) -> BTreeMap<(RoleInPlace, usize), Spread> {
    let mut spreads: BTreeMap<(RoleInPlace, usize), Spread> = BTreeMap::new();
    for answer in survey.answers.iter().flatten() {
        for (number, dimension) in dimensions.iter().enumerate().filter(|(_, own)| (own.answered)(answer)) {
            let item = dimension.place(answer);
            for post in RoleInPlace::of(answer) {
                let spread = spreads.entry((post, number)).or_insert_with(|| Spread {
                    dimension: dimension.name,
                    base: 0,
                    people: None,
                    items: dimension.items.iter().map(|item| ((*item).to_owned(), 0)).collect(),
                });
                spread.base += 1;
                if let Some((_, count)) = item.and_then(|item| spread.items.get_mut(item)) {
                    *count += 1;
                }
            }
        }
    }
    spreads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answer::Answer;
    use crate::survey::kind::Group;
    use crate::survey::usage::items;

    #[test]
    fn thin_bases_stand_alone_and_zeros_are_written() {
        let one = |years| Answer { years: Some(years), role: Some(0), places: vec![0], ..Answer::default() };
        let mut answers = vec![one(3.0); 29];
        answers.push(one(0.0));
        answers.push(Answer { education: Some("bachelor"), ..one(40.0) });
        let mut usage = Usage::default();
        assert!(usage.add(0, Some(0), &items(Some("Rust"))));
        let survey = Survey { answers: Some(answers), usage: [(Group::Language, usage)].into(), ..Survey::default() };
        let table = table(Edition(2025), &survey, &Vocabulary::named(&["world"]));
        let lines: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(lines[0], "world,front-end,education,,,1,");
        assert_eq!(lines[1], "world,front-end,degree,,,1,");
        assert_eq!(lines[2], "world,front-end,years-total,1-5,29,31,");
        assert_eq!(lines[3], "world,front-end,years-total,6-10,0,31,");
        assert_eq!(lines[7], "world,front-end,years-total,31+,1,31,");
        assert_eq!(lines[8], "world,front-end,language,,,1,1");
        assert_eq!(lines.len(), 9);
    }
}
