//! The table of shares: how many of a role's respondents gave an answer, of those who answered the question.
//!
//! Invariant: counts, not fractions, so that every share can be recomputed; below a base of 30 only the base stands. Education,
//! years, work mode and size have a row for every answer, given or not; languages, frameworks and platforms one for every item of
//! their file. Languages are counted before the trim, the rest after it.

use std::collections::BTreeMap;

use super::collect::Survey;
use super::dimension::{Dimension, EDUCATION, SIZE_CLASSES, WORK_MODE, YEARS_PRO, YEARS_TOTAL};
use super::output::Output;
use super::roles::SLUGS;
use super::rules::FULL;

/// Place, role, dimension.
type Key = (usize, usize, usize);

/// A dimension's name, its base, and the counts of its items.
type Counted = (&'static str, usize, Vec<(String, usize)>);

/// Index of the world in the places.
const WORLD: usize = 0;

/// The table of one survey.
pub(super) fn table(source: &str, world: bool, survey: &Survey, places: &[String]) -> Output {
    let dimensions: &[Dimension] = if world {
        &[EDUCATION, YEARS_TOTAL]
    } else {
        &[EDUCATION, YEARS_PRO, WORK_MODE, SIZE_CLASSES]
    };
    let mut counted = of_answers(survey, dimensions);
    for (number, (group, usage)) in survey.usage.iter().enumerate() {
        for (role, base) in usage.bases() {
            let items = usage
                .of_role(role)
                .map(|(item, count)| (item.to_owned(), count))
                .collect();
            counted.insert(
                (WORLD, role, dimensions.len() + number),
                (group.name(), base, items),
            );
        }
    }
    let rows = counted
        .into_iter()
        .flat_map(|((place, role, _), (dimension, base, items))| {
            let items = if base < FULL {
                vec![(String::new(), None)]
            } else {
                items.into_iter().map(|(i, n)| (i, Some(n))).collect()
            };
            let place = places.get(place).cloned().unwrap_or_default();
            let role = SLUGS.get(role).copied().unwrap_or_default().to_owned();
            items.into_iter().map(move |(item, count)| {
                let count = count.map(|count| count.to_string()).unwrap_or_default();
                vec![
                    place.clone(),
                    role.clone(),
                    dimension.to_owned(),
                    item,
                    count,
                    base.to_string(),
                ]
            })
        });
    Output {
        path: format!("shares/{source}.csv"),
        header: "place,role,dimension,item,count,base",
        rows: rows.collect(),
        shared: false,
    }
}

fn of_answers(survey: &Survey, dimensions: &[Dimension]) -> BTreeMap<Key, Counted> {
    let mut counted: BTreeMap<Key, Counted> = BTreeMap::new();
    for answer in survey.answers.iter().flatten() {
        let Some(role) = answer.role else { continue };
        for (number, dimension) in dimensions
            .iter()
            .enumerate()
            .filter(|(_, dimension)| (dimension.answered)(answer))
        {
            let item = dimension.place(answer);
            for place in &answer.places {
                let cell = counted.entry((*place, role, number)).or_insert_with(|| {
                    (
                        dimension.name,
                        0,
                        dimension
                            .items
                            .iter()
                            .map(|item| ((*item).to_owned(), 0))
                            .collect(),
                    )
                });
                cell.1 += 1;
                if let Some((_, count)) = item.and_then(|item| cell.2.get_mut(item)) {
                    *count += 1;
                }
            }
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answer::Answer;
    use crate::survey::kind::Group;
    use crate::survey::usage::{Usage, items};

    #[test]
    fn thin_bases_stand_alone_and_zeros_are_written() {
        let one = |years| Answer {
            years: Some(years),
            role: Some(0),
            places: vec![0],
            ..Answer::default()
        };
        let mut answers = vec![one(3.0); 29];
        answers.push(one(0.0));
        answers.push(Answer {
            education: Some("bachelor"),
            ..one(40.0)
        });
        let mut usage = Usage::default();
        assert!(usage.add(Some(0), &items(Some("Rust"))));
        let survey = Survey {
            answers: Some(answers),
            usage: [(Group::Language, usage)].into(),
        };
        let table = table("survey-2025", true, &survey, &["world".to_owned()]);
        let lines: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(lines[0], "world,front-end,education,,,1");
        assert_eq!(lines[1], "world,front-end,years-total,1-5,29,31");
        assert_eq!(lines[2], "world,front-end,years-total,6-10,0,31");
        assert_eq!(lines[6], "world,front-end,years-total,31+,1,31");
        assert_eq!(lines[7], "world,front-end,language,,,1");
        assert_eq!(lines.len(), 8);
    }
}
