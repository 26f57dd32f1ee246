//! The table of pay: percentiles, mean and interval by place, role and group.
//!
//! Invariant: rows stand in the order of places, roles, groups; dollars are whole, halves away from zero; a cell that rule 5
//! withholds is empty but for its number of answers.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::edition::Edition;
use super::post::Post;
use super::rules::Cell;
use crate::output::Output;

/// The dimension (0 for all answers, else counted from 1) and the group of it.
type Group = (usize, usize);

/// The table of one survey.
pub(super) fn table(edition: Edition, answers: &[Answer], places: &[String]) -> Output {
    let dimensions = edition.of_pay();
    let mut cells: BTreeMap<(Post, Group), Vec<f64>> = BTreeMap::new();
    for answer in answers {
        let groups = dimensions
            .iter()
            .enumerate()
            .filter_map(|(number, dimension)| Some((number + 1, dimension.place(answer)?)));
        let groups: Vec<Group> = [(0, 0)].into_iter().chain(groups).collect();
        for post in Post::of(answer) {
            groups.iter().for_each(|group| cells.entry((post, *group)).or_default().push(answer.pay));
        }
    }
    let row = |((post, (number, item)), mut pay): ((Post, Group), Vec<f64>)| {
        pay.sort_by(f64::total_cmp);
        let dimension = number.checked_sub(1).and_then(|number| dimensions.get(number));
        let group = dimension.map(|dimension| dimension.group(item)).unwrap_or_default();
        post.names(places).into_iter().chain([group]).chain(fields(&Cell::of(&pay))).collect()
    };
    let header = "place,role,group,n,mean,p10,p25,p50,p75,p90,median_low,median_high";
    Output::of_one(format!("pay/{}.csv", edition.source()), header, cells.into_iter().map(row).collect())
}

fn fields(cell: &Cell) -> Vec<String> {
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
        let places = ["world".to_owned(), "US".to_owned()];
        let table = table(Edition(2025), &[answers(15, 3.0), answers(2, 7.0)].concat(), &places);
        let lines: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[1], "world,back-end,years-total:1-5,15,,,104,107,111,,102,112");
        assert_eq!(lines[2], "world,back-end,years-total:6-10,2,,,,,,,,");
        assert!(lines[3].starts_with("US,back-end,,17,"));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!([dollars(Some(2.5)), dollars(Some(3.5)), dollars(Some(2.4)), dollars(None)], ["3", "4", "2", ""]);
    }
}
