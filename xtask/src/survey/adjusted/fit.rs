//! Ordinary least squares of ln(pay) with robust (HC1) standard errors.
//!
//! Invariant: one dummy for each class of each kind but its reference; no fit where rows are too few or a dummy depends on others.

use std::collections::{BTreeMap, BTreeSet};

use crate::survey::matrix::{dot, inverse};

/// Number of columns of the design before the dummies: the constant, years, years squared.
const FIXED: usize = 3;

/// A row that lacks nothing: ln(pay), years, and its classes: role, education, organisation size, work mode.
pub(super) struct Complete<'a> {
    pub(super) log_pay: f64,
    pub(super) years: f64,
    pub(super) classes: [&'a str; 4],
}

/// Coefficients with their standard errors, by dummy (number of the class, name).
pub(super) struct Fit<'a> {
    dummies: Vec<(usize, &'a str)>,
    estimates: Vec<(f64, f64)>,
}

impl Fit<'_> {
    /// Coefficient of a role and its standard error.
    pub(super) fn of_role(&self, label: &str) -> Option<(f64, f64)> {
        let at = self.dummies.iter().position(|dummy| *dummy == (0, label))?;
        self.estimates.get(at).copied()
    }
}

/// Fits the rows; none if there are too few of them or a dummy cannot be told from the others.
pub(super) fn fit<'a>(rows: &[Complete<'a>], reference: &str) -> Option<Fit<'a>> {
    let seen: BTreeSet<(usize, &str)> = rows
        .iter()
        .flat_map(|row| row.classes.into_iter().enumerate())
        .collect();
    // The role's reference is given; of the other classes the first one is left to the constant.
    let firsts: BTreeMap<usize, &str> = seen.iter().rev().copied().collect();
    let is_reference = |(class, name): (usize, &str)| {
        if class == 0 {
            name == reference
        } else {
            firsts.get(&class) == Some(&name)
        }
    };
    let dummies: Vec<(usize, &str)> = seen
        .into_iter()
        .filter(|dummy| !is_reference(*dummy))
        .collect();
    let design: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| {
            let has = |(class, name): &(usize, &str)| {
                if row.classes.get(*class) == Some(name) {
                    1.0
                } else {
                    0.0
                }
            };
            [1.0, row.years, row.years * row.years]
                .into_iter()
                .chain(dummies.iter().map(has))
                .collect()
        })
        .collect();
    let width = FIXED + dummies.len();
    let spare = rows.len().checked_sub(width).filter(|spare| *spare > 0)?;

    let mut cross = vec![vec![0.0; width]; width];
    let mut with_pay = vec![0.0; width];
    for (x, row) in design.iter().zip(rows) {
        for (line, a) in cross.iter_mut().zip(x).filter(|(_, a)| **a != 0.0) {
            line.iter_mut().zip(x).for_each(|(cell, b)| *cell += a * b);
        }
        with_pay
            .iter_mut()
            .zip(x)
            .for_each(|(cell, a)| *cell += a * row.log_pay);
    }
    let inverse = inverse(&cross)?;
    let coefficients: Vec<f64> = inverse.iter().map(|line| dot(line, &with_pay)).collect();
    let squared: Vec<f64> = design
        .iter()
        .zip(rows)
        .map(|(x, row)| (row.log_pay - dot(x, &coefficients)).powi(2))
        .collect();
    // The j-th variance of the sandwich is the sum of e^2 (row j of the inverse times x)^2, times n / (n - k).
    let weight = rows.len() as f64 / spare as f64;
    let error = |line: &Vec<f64>| {
        let parts = design
            .iter()
            .zip(&squared)
            .map(|(x, e2)| e2 * dot(line, x).powi(2));
        (parts.sum::<f64>() * weight).sqrt()
    };
    let estimates = coefficients
        .iter()
        .zip(&inverse)
        .skip(FIXED)
        .map(|(b, line)| (*b, error(line)))
        .collect();
    Some(Fit { dummies, estimates })
}
