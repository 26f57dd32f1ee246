//! Ln(pay) by role, alone or at equal years, education, organisation size and work mode.
//!
//! Invariant: one dummy for each class of each kind but its reference; no fit where rows are too few or a dummy depends on others. Two
//! roles are compared by the difference of their coefficients and the variance of that difference, whichever role the fit leaves out.

use std::collections::{BTreeMap, BTreeSet};

use nalgebra::{DMatrix, DVector};

use super::least_squares::{Estimates, least_squares};
use crate::survey::rules::Z95;

/// Place of the role among the classes.
const ROLE: usize = 0;
/// Place of the bin of years behind the other classes.
const BIN: usize = 4;
/// Upper ends of the bins of professional years, and their names; what is above all of them is in the last bin.
const BINS: [(f64, &str); 12] = [
    (1.0, "to 1"),
    (2.0, "to 2"),
    (3.0, "to 3"),
    (4.0, "to 4"),
    (6.0, "to 6"),
    (8.0, "to 8"),
    (10.0, "to 10"),
    (12.0, "to 12"),
    (15.0, "to 15"),
    (20.0, "to 20"),
    (25.0, "to 25"),
    (30.0, "to 30"),
];
const LAST_BIN: &str = "above 30";

/// A row that lacks nothing: ln(pay), years, and its classes: role, education, organisation size, work mode.
pub(super) struct Complete<'a> {
    pub(super) log_pay: f64,
    pub(super) years: f64,
    pub(super) classes: [&'a str; 4],
}

/// What is held equal, and the form in which years enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Controls {
    /// Nothing: roles alone.
    Nothing,
    /// Education, organisation size and work mode, years and their square.
    Curve,
    /// The same with a dummy for each bin of years, which supposes no form.
    Bins,
}

impl Complete<'_> {
    /// True for a row of a role, by its slug or the survey's words.
    pub(super) fn is_of(&self, role: &str) -> bool {
        self.classes.first() == Some(&role)
    }

    /// The numbers of the design before the dummies.
    fn numbers(&self, controls: Controls) -> Vec<f64> {
        match controls {
            Controls::Curve => vec![1.0, self.years, self.years * self.years],
            Controls::Nothing | Controls::Bins => vec![1.0],
        }
    }

    fn bin(&self) -> &'static str {
        BINS.iter().find(|(end, _)| self.years <= *end).map_or(LAST_BIN, |(_, name)| name)
    }

    /// The classes that are counted.
    fn classes(&self, controls: Controls) -> impl Iterator<Item = (usize, &str)> {
        let counted = if controls == Controls::Nothing { ROLE + 1 } else { self.classes.len() };
        let bin = (controls == Controls::Bins).then(|| (BIN, self.bin()));
        self.classes.iter().take(counted).copied().enumerate().chain(bin)
    }
}

/// A difference of the means of ln(pay) as a relative one, exp(b) - 1, with the ends of its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Relative {
    pub(super) difference: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Relative {
    /// Which side of zero the interval lies on; 0 where it holds zero.
    pub(super) fn side(self) -> i8 {
        i8::from(self.low > 0.0) - i8::from(self.high < 0.0)
    }
}

/// What a fit says of roles.
pub(super) struct Fit {
    estimates: Estimates,
    /// The column of each role; none of that which is left to the constant.
    columns: BTreeMap<String, Option<usize>>,
}

impl Fit {
    /// How far a role lies above another; none where the fit has no such role.
    pub(super) fn between(&self, role: &str, reference: &str) -> Option<Relative> {
        let [a, b] = [*self.columns.get(role)?, *self.columns.get(reference)?];
        let coefficient =
            |at: Option<usize>| at.and_then(|at| self.estimates.coefficients.get(at).copied()).unwrap_or(0.0);
        let covariance = |one: Option<usize>, other: Option<usize>| {
            one.zip(other).and_then(|at| self.estimates.covariance.get(at).copied()).unwrap_or(0.0)
        };
        let middle = coefficient(a) - coefficient(b);
        let variance = covariance(a, a) + covariance(b, b) - 2.0 * covariance(a, b);
        let half = Z95 * variance.max(0.0).sqrt();
        let [difference, low, high] = [middle, middle - half, middle + half].map(f64::exp_m1);
        Some(Relative { difference, low, high })
    }
}

/// Fits all rows; none if rows are too few or a dummy cannot be told from the others.
pub(super) fn fit(rows: &[Complete<'_>], controls: Controls) -> Option<Fit> {
    let seen: BTreeSet<(usize, &str)> = rows.iter().flat_map(|row| row.classes(controls)).collect();
    // The first of each kind is left to the constant.
    let firsts: BTreeMap<usize, &str> = seen.iter().rev().copied().collect();
    let (left, dummies): (Vec<_>, Vec<_>) = seen.into_iter().partition(|(class, name)| firsts.get(class) == Some(name));
    let fixed = rows.first()?.numbers(controls).len();
    let design = rows.iter().flat_map(|row| {
        let has = |dummy: &(usize, &str)| if row.classes(controls).any(|own| own == *dummy) { 1.0 } else { 0.0 };
        row.numbers(controls).into_iter().chain(dummies.iter().map(has)).collect::<Vec<_>>()
    });
    let design = DMatrix::from_row_iterator(rows.len(), fixed + dummies.len(), design);
    let log_pay = DVector::from_iterator(rows.len(), rows.iter().map(|row| row.log_pay));
    let estimates = least_squares(&design, &log_pay)?;
    let of_left = left.into_iter().map(|dummy| (dummy, None));
    let of_dummies = dummies.into_iter().enumerate().map(|(at, dummy)| (dummy, Some(fixed + at)));
    let of_roles = of_left.chain(of_dummies).filter(|((class, _), _)| *class == ROLE);
    let columns = of_roles.map(|((_, role), at)| (role.to_owned(), at)).collect();
    Some(Fit { estimates, columns })
}
