//! Ln(pay) by role at equal years, education, organisation size and work mode.
//!
//! Invariant: one dummy for each class of each kind but its reference; no fit where rows are too few or a dummy depends on others.

use std::collections::{BTreeMap, BTreeSet};

use nalgebra::{DMatrix, DVector};

use super::least_squares::least_squares;

/// Number of columns of the design before the dummies: the constant, years, years squared.
const FIXED: usize = 3;
/// Place of the role among the classes.
const ROLE: usize = 0;

/// A row that lacks nothing: ln(pay), years, and its classes: role, education, organisation size, work mode.
pub(super) struct Complete<'a> {
    pub(super) log_pay: f64,
    pub(super) years: f64,
    pub(super) classes: [&'a str; 4],
}

impl<'a> Complete<'a> {
    fn classes(&self) -> impl Iterator<Item = (usize, &'a str)> {
        self.classes.into_iter().enumerate()
    }

    /// True for a row of a role, by its slug or the survey's words.
    pub(super) fn is_of(&self, role: &str) -> bool {
        self.classes().next() == Some((ROLE, role))
    }
}

/// The coefficient of each role but the reference, with its standard error; none if rows are too few or a dummy cannot be told from
/// the others.
pub(super) fn fit<'a>(rows: &[Complete<'a>], reference: &str) -> Option<BTreeMap<&'a str, (f64, f64)>> {
    let seen: BTreeSet<(usize, &str)> = rows.iter().flat_map(Complete::classes).collect();
    // The role's reference is given; of the other classes the first one is left to the constant.
    let firsts: BTreeMap<usize, &str> = seen.iter().rev().copied().collect();
    let is_reference = |(class, name): &(usize, &str)| match *class {
        ROLE => *name == reference,
        _ => firsts.get(class) == Some(name),
    };
    let dummies: Vec<(usize, &str)> = seen.into_iter().filter(|dummy| !is_reference(dummy)).collect();
    let design = rows.iter().flat_map(|row| {
        let fixed: [f64; FIXED] = [1.0, row.years, row.years * row.years];
        let has = |dummy: &(usize, &str)| if row.classes().any(|own| own == *dummy) { 1.0 } else { 0.0 };
        fixed.into_iter().chain(dummies.iter().map(has))
    });
    let design = DMatrix::from_row_iterator(rows.len(), FIXED + dummies.len(), design);
    let log_pay = DVector::from_iterator(rows.len(), rows.iter().map(|row| row.log_pay));
    let estimates = least_squares(&design, &log_pay)?.into_iter().skip(FIXED);
    let of_dummies = dummies.iter().zip(estimates);
    Some(of_dummies.filter(|((class, _), _)| *class == ROLE).map(|((_, role), estimate)| (*role, estimate)).collect())
}
