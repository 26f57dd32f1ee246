//! The table of pay: percentiles, mean and interval by place, role and group.
//!
//! Invariant: rows stand in the order of places, roles, groups; dollars are whole, halves away from zero; a cell that rule 5
//! withholds is empty but for its number of answers.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::dimension::{Dimension, SIZES, WORK_MODE, YEARS_PRO, YEARS_TOTAL};
use super::output::Output;
use super::roles::SLUGS;
use super::rules::Cell;

/// Place, role, dimension (0 for all answers, else counted from 1), group of the dimension.
type Key = (usize, usize, usize, usize);

/// The table of one survey.
pub(super) fn table(source: &str, world: bool, answers: &[Answer], places: &[String]) -> Output {
    let dimensions: &[Dimension] = if world {
        &[YEARS_TOTAL]
    } else {
        &[YEARS_PRO, WORK_MODE, SIZES]
    };
    let mut groups: BTreeMap<Key, Vec<f64>> = BTreeMap::new();
    for answer in answers {
        let Some(role) = answer.role else { continue };
        for place in &answer.places {
            groups
                .entry((*place, role, 0, 0))
                .or_default()
                .push(answer.pay);
            for (number, dimension) in dimensions.iter().enumerate() {
                if let Some(item) = dimension.place(answer) {
                    groups
                        .entry((*place, role, number + 1, item))
                        .or_default()
                        .push(answer.pay);
                }
            }
        }
    }
    let rows = groups
        .into_iter()
        .map(|((place, role, dimension, item), mut pay)| {
            pay.sort_by(f64::total_cmp);
            let group = dimension
                .checked_sub(1)
                .and_then(|number| dimensions.get(number));
            let group = group
                .map(|dimension| dimension.group(item))
                .unwrap_or_default();
            let name = |names: Option<&str>| names.unwrap_or_default().to_owned();
            let head = [
                name(places.get(place).map(String::as_str)),
                name(SLUGS.get(role).copied()),
                group,
            ];
            head.into_iter().chain(fields(&Cell::of(&pay))).collect()
        });
    Output {
        path: format!("pay/{source}.csv"),
        header: "place,role,group,n,mean,p10,p25,p50,p75,p90,median_low,median_high",
        rows: rows.collect(),
        shared: false,
    }
}

fn fields(cell: &Cell) -> Vec<String> {
    let (low, high) = cell.interval.unzip();
    let shown = [cell.mean]
        .into_iter()
        .chain(cell.percentiles)
        .chain([low, high]);
    [cell.n.to_string()]
        .into_iter()
        .chain(shown.map(dollars))
        .collect()
}

/// Whole dollars; `round` takes halves away from zero.
fn dollars(value: Option<f64>) -> String {
    value
        .map(|value| format!("{:.0}", value.round()))
        .unwrap_or_default()
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
        let table = table(
            "survey-2025",
            true,
            &[answers(15, 3.0), answers(2, 7.0)].concat(),
            &places,
        );
        let lines: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(lines.len(), 6);
        assert_eq!(
            lines[1],
            "world,back-end,years-total:1-5,15,,,104,107,111,,102,112"
        );
        assert_eq!(lines[2], "world,back-end,years-total:6-10,2,,,,,,,,");
        assert!(lines[3].starts_with("US,back-end,,17,"));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(
            [
                dollars(Some(2.5)),
                dollars(Some(3.5)),
                dollars(Some(2.4)),
                dollars(None)
            ],
            ["3", "4", "2", ""]
        );
    }
}
