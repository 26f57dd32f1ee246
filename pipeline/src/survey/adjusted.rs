//! Rule 7: the difference in pay between roles at equal experience, education, organisation size and work mode, an association.
//!
//! Ordinary least squares of ln(pay) on role (reference full stack), years and years squared (years capped at 45) and dummies for
//! education, organisation size (three classes) and work mode, over the United States of a survey of professional years. Every role
//! that the file names has its dummy, ours and others. Standard errors are robust (HC1, MacKinnon and White 1985). Shown is
//! exp(b) - 1 with exp(b -+ 1.96 se) - 1.
//!
//! Invariant: rows that lack any of these are left out and counted; `n` is the rows of the fit; a role with fewer than 15 of them
//! has no row. Logarithms are taken here, at the time of computing, never where figures are shown.

use std::collections::BTreeMap;

use self::fit::{Complete, fit};
use super::answer::Answer;
use super::collect::Survey;
use super::dimension::SIZES;
use super::edition::Edition;
use super::roles::{REFERENCE, Roles};
use super::rules::LOW;
use crate::output::Output;

mod fit;
mod least_squares;

/// Years above this count as this.
const CAP: f64 = 45.0;
/// Width of a 95 % interval in standard errors.
const REACH: f64 = 1.96;

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
        let Some(fit) = fit(&complete, REFERENCE) else { continue };
        for slug in roles.slugs() {
            let of_role = complete.iter().filter(|row| row.is_of(slug)).count();
            let Some((b, error)) = fit.get(slug).filter(|_| of_role >= LOW) else { continue };
            let head =
                [edition.source(), place.to_owned(), slug.to_owned(), REFERENCE.to_owned(), complete.len().to_string()];
            let shown = [*b, b - REACH * error, b + REACH * error].map(|b| format!("{:.4}", b.exp_m1()));
            rows.push(head.into_iter().chain(shown).collect());
        }
    }
    (Output::shared("adjusted.csv", "source,place,role,reference,n,difference,low,high", rows), left_out)
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
        assert_eq!(rows[0].join(","), "survey-2024,US,back-end,full-stack,48,0.1618,0.1618,0.1618");
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
