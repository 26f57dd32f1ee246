//! The survey of a year, and what the year decides.
//!
//! Invariant: from 2025 on the survey is read for the whole world with total years of coding, before it for the United States with
//! professional years; the two never share a band.

use super::dimension::{DEGREE, Dimension, EDUCATION, SIZE_CLASSES, SIZES, WORK_MODE, YEARS_PRO, YEARS_TOTAL};
use super::kind::Group;

/// The survey of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edition(pub(super) u16);

impl Edition {
    /// Its id as a source of figures.
    pub(super) fn source(self) -> String {
        format!("survey-{}", self.0)
    }

    /// True for the surveys that are read for the whole world, from 2025 on; those before are of the United States.
    pub(super) fn is_world(self) -> bool {
        self.0 >= 2025
    }

    /// The bands of years that it asks for: all years of coding, or professional ones.
    pub(super) fn years(self) -> &'static Dimension {
        if self.is_world() { &YEARS_TOTAL } else { &YEARS_PRO }
    }

    /// The ways in which its pay is grouped.
    pub(super) fn of_pay(self) -> &'static [Dimension] {
        if self.is_world() { &[YEARS_TOTAL] } else { &[YEARS_PRO, WORK_MODE, SIZES] }
    }

    /// The questions that its answers spread over.
    pub(super) fn of_shares(self) -> &'static [Dimension] {
        if self.is_world() {
            &[EDUCATION, DEGREE, YEARS_TOTAL]
        } else {
            &[EDUCATION, DEGREE, YEARS_PRO, WORK_MODE, SIZE_CLASSES]
        }
    }

    /// The kinds of technology whose answers are at hand.
    pub(super) fn of_usage(self) -> &'static [Group] {
        if self.is_world() { &[Group::Language] } else { &[Group::Framework, Group::Platform] }
    }
}
