//! How often an answer of one role names more pay than one of another, in one place.
//!
//! Invariant: a place of several countries has no chance: countries would count in it as much as roles. Seen from the other role a
//! chance is what is left to 1.

use std::collections::BTreeMap;

use super::collect::Survey;
use super::edition::Edition;
use super::post::RoleInPlace;
use super::rules::{LOW, Z95};
use super::vocabulary::Vocabulary;
use crate::output::Output;

/// Pay of one role in one place.
struct OfRole {
    role: usize,
    /// The lowest first.
    pay: Vec<f64>,
}

/// The table of all surveys that were read.
pub(super) fn table(surveys: &BTreeMap<Edition, Survey>, words: &Vocabulary) -> Output {
    let mut rows = Vec::new();
    for (edition, survey) in surveys.iter().rev() {
        for (place, id) in words.places.ids.iter().enumerate().skip(words.places.pooled) {
            let here = of_roles(survey, place);
            for (a, b) in each_pair(&here) {
                let (chance, half) = chance(&a.pay, &b.pay);
                let shown = [chance, (chance - half).max(0.0), (chance + half).min(1.0)];
                let slugs = [a, b].map(|of| words.roles.slug(of.role).unwrap_or_default().to_owned());
                let head = [edition.source(), id.clone()].into_iter().chain(slugs);
                rows.push(head.chain(shown.map(|value| format!("{value:.4}"))).collect());
            }
        }
    }
    Output::shared("chances.csv", "source,place,role,reference,chance,low,high", rows)
}

/// Every two of a list, in its order.
fn each_pair<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    all.iter().enumerate().flat_map(|(at, one)| all.iter().skip(at + 1).map(move |other| (one, other)))
}

/// The roles that have enough answers in a place for their median.
fn of_roles(survey: &Survey, place: usize) -> Vec<OfRole> {
    let mut by_role: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for answer in survey.answers.iter().flatten() {
        let here = RoleInPlace::of(answer).filter(|post| post.place == place);
        here.for_each(|post| by_role.entry(post.role).or_default().push(answer.pay));
    }
    let enough = by_role.into_iter().filter(|(_, pay)| pay.len() >= LOW);
    enough
        .map(|(role, mut pay)| {
            pay.sort_by(f64::total_cmp);
            OfRole { role, pay }
        })
        .collect()
}

/// The chance that an answer of the first is higher than one of the second, equal ones counting half, and half the width of its 95 %
/// interval (DeLong and others 1988): the variance of the placements of each over its number, added up. Both are in order.
fn chance(a: &[f64], b: &[f64]) -> (f64, f64) {
    let placements = |of: &[f64], among: &[f64]| -> Vec<f64> {
        let part = |pay: &f64| {
            let (below, up_to) =
                (among.partition_point(|other| other < pay), among.partition_point(|other| other <= pay));
            (below + up_to) as f64 / 2.0 / among.len() as f64
        };
        of.iter().map(part).collect()
    };
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let variance = |values: &[f64]| {
        let middle = mean(values);
        values.iter().map(|value| (value - middle) * (value - middle)).sum::<f64>() / (values.len() as f64 - 1.0)
    };
    let (of_a, of_b) = (placements(a, b), placements(b, a));
    let error = (variance(&of_a) / a.len() as f64 + variance(&of_b) / b.len() as f64).sqrt();
    (mean(&of_a), Z95 * error)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pay() -> impl Strategy<Value = Vec<f64>> {
        prop::collection::vec(1_u32..200, LOW..60).prop_map(|pay| {
            let mut pay: Vec<f64> = pay.into_iter().map(f64::from).collect();
            pay.sort_by(f64::total_cmp);
            pay
        })
    }

    proptest! {
        /// The definition: all pairs, one by one.
        #[test]
        fn a_chance_is_the_part_of_pairs_that_are_won(a in pay(), b in pay()) {
            let won: f64 = a.iter().flat_map(|a| b.iter().map(move |b| if a > b { 1.0 } else if a < b { 0.0 } else { 0.5 })).sum();
            prop_assert!((chance(&a, &b).0 - won / (a.len() * b.len()) as f64).abs() < 1e-9);
        }

        #[test]
        fn from_the_other_side_it_is_the_rest(a in pay(), b in pay()) {
            let ((one, half), (other, same)) = (chance(&a, &b), chance(&b, &a));
            prop_assert!((one + other - 1.0).abs() < 1e-9 && (half - same).abs() < 1e-9);
        }

        #[test]
        fn equal_answers_are_even(a in pay()) {
            prop_assert!((chance(&a, &a).0 - 0.5).abs() < 1e-9);
        }
    }
}
