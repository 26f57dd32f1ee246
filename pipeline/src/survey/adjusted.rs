//! Rule 7: the difference in pay between roles at equal experience, education, organisation size and work mode, an association.
//!
//! Ordinary least squares of ln(pay) on role, years and years squared (years capped at 45) and dummies for education, organisation size
//! (three classes) and work mode, over the United States of a survey of professional years. Every role that the file names has its
//! dummy, ours and others. Standard errors are robust (HC1, MacKinnon and White 1985). Of each two of our roles stands exp(d) - 1 with
//! exp(d -+ 1.96 se) - 1, where d is the difference of their coefficients and se follows from the covariance; beside it the same of
//! the same rows by role alone. Both are of averages on the scale of logarithms (geometric means), not of medians.
//!
//! Invariant: rows that lack any of these are left out and counted; `n` is the rows of the smaller of the two roles in the fit; a role
//! with fewer than 15 of them has no row. A pair on which years as a curve and years in 13 bins do not give the same
//! answer (more, less, not decided) has no row: the answer would be that of the form. Logarithms are taken here, at the time of computing, never where figures are shown.

use std::collections::BTreeMap;

use self::fit::{Complete, Controls, Relative, fit};
use super::answer::Answer;
use super::collect::Survey;
use super::dimension::SIZES;
use super::edition::Edition;
use super::roles::{REFERENCE, Roles};
use super::rules::LOW;
use crate::output::Output;

mod fit;
mod least_squares;

const HEADER: &str = "source,place,role,reference,n,difference,low,high,unadjusted,unadjusted_low,unadjusted_high";

/// Years above this count as this.
const CAP: f64 = 45.0;

/// The table of all surveys that were read, and for each the number of rows that the fit leaves out.
pub(super) fn table(
    surveys: &BTreeMap<Edition, Survey>,
    place: &str,
    roles: &Roles,
) -> (Output, Vec<(Edition, usize)>) {
    let mut rows = Vec::new();
    let mut left_out = Vec::new();
    for (edition, survey) in surveys.iter().rev().filter(|(edition, _)| !edition.is_world()) {
        let Some(answers) = &survey.answers else { continue };
        let complete: Vec<Complete<'_>> = answers.iter().filter_map(|answer| complete(answer, roles)).collect();
        left_out.push((*edition, answers.len() - complete.len()));
        let fits = [Controls::Curve, Controls::Nothing, Controls::Bins].map(|controls| fit(&complete, controls));
        let [Some(curve), Some(alone), Some(bins)] = fits else { continue };
        let of_role = |slug: &str| complete.iter().filter(|row| row.is_of(slug)).count();
        let enough: Vec<(&str, usize)> =
            roles.slugs().map(|slug| (slug, of_role(slug))).filter(|(_, rows)| *rows >= LOW).collect();
        for [(role, n), (reference, other)] in pairs(&enough) {
            let all = [&curve, &alone, &bins].map(|fit| fit.between(role, reference));
            let [Some(adjusted), Some(unadjusted), Some(in_bins)] = all else { continue };
            if adjusted.side() != in_bins.side() {
                continue;
            }
            let head =
                [edition.source(), place.to_owned(), role.to_owned(), reference.to_owned(), n.min(other).to_string()];
            let shown = [adjusted, unadjusted].into_iter().flat_map(shown);
            rows.push(head.into_iter().chain(shown).collect());
        }
    }
    (Output::shared("adjusted.csv", HEADER, rows), left_out)
}

/// Every two roles once; of two with the usual reference that one is it.
fn pairs<'a>(all: &[(&'a str, usize)]) -> Vec<[(&'a str, usize); 2]> {
    let two = all.iter().enumerate().flat_map(|(at, one)| all.iter().skip(at + 1).map(move |other| [*one, *other]));
    two.map(|[one, other]| if one.0 == REFERENCE { [other, one] } else { [one, other] }).collect()
}

fn shown(Relative { difference, low, high }: Relative) -> [String; 3] {
    [difference, low, high].map(|value| format!("{value:.4}"))
}

fn complete<'a>(answer: &'a Answer, roles: &'a Roles) -> Option<Complete<'a>> {
    // One of ours is known by its slug, another role by the survey's words.
    let role = answer.role.and_then(|role| roles.slug(role)).or(answer.label.as_deref())?;
    let classes = [role, answer.education?, (SIZES.of)(answer)?, answer.work_mode?];
    Some(Complete { log_pay: answer.pay.ln(), years: answer.years?.min(CAP), classes })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pay that follows the model exactly, over all combinations of classes.
    fn rows(effect: f64) -> Vec<Answer> {
        let mut rows = Vec::new();
        for years in [1.0, 5.0, 12.0, 30.0] {
            for (label, role, by) in [("full", 2, 0.0), ("back", 1, effect), ("other", 12, 0.3)] {
                for (education, more) in [("bachelor", 0.0), ("master", 0.1)] {
                    for (size, at) in [("2-9", 0.0), ("10000+", 0.2)] {
                        let log = 11.0 + 0.03 * years - 0.0004 * years * years + by + more + at;
                        rows.push(Answer {
                            pay: f64::exp(log),
                            years: Some(years),
                            education: Some(education),
                            size: Some(size),
                            work_mode: Some("remote"),
                            label: Some(label.to_owned()),
                            role: Some(role).filter(|role| *role < 12),
                            ..Answer::default()
                        });
                    }
                }
            }
        }
        rows
    }

    fn table_of(answers: Vec<Answer>) -> (Vec<Vec<String>>, usize) {
        let survey = Survey { answers: Some(answers), ..Survey::default() };
        let (output, left_out) = table(&[(Edition(2024), survey)].into(), "US", &Roles::core());
        (output.rows, left_out[0].1)
    }

    #[test]
    fn a_known_effect_is_found() {
        let mut answers = rows(0.15);
        answers.push(Answer { pay: 1.0, ..Answer::default() });
        let (rows, left_out) = table_of(answers);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0][..8].join(","), "survey-2024,US,back-end,full-stack,16,0.1618,0.1618,0.1618");
        // The classes are balanced, so by role alone the difference is the same, and less sure.
        let number = |at: usize| rows[0][at].parse::<f64>().unwrap();
        assert!((number(8) - 0.1618).abs() < 1e-4 && number(9) < 0.1 && number(10) > 0.2, "{:?}", rows[0]);
        assert_eq!(left_out, 1);
    }

    #[test]
    fn a_role_of_fewer_than_fifteen_is_withheld() {
        let mut answers = rows(0.15);
        let at = answers.iter().position(|answer| answer.role == Some(1)).unwrap();
        answers.remove(at);
        assert_eq!(table_of(answers.clone()).0.len(), 1);
        let at = answers.iter().position(|answer| answer.role == Some(1)).unwrap();
        answers.remove(at);
        assert_eq!(table_of(answers).0.len(), 0);
    }

    #[test]
    fn size_unknown_is_not_complete() {
        assert!(complete(&Answer { size: Some("unknown"), ..rows(0.0)[0].clone() }, &Roles::core()).is_none());
        assert!(complete(&rows(0.0)[0], &Roles::core()).is_some());
    }
}
