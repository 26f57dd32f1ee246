//! The survey of a year, what the year decides, and by which columns the year of a file is known.
//!
//! Invariant: from 2025 on the survey is read for the whole world with total years of coding, before it for the United States with
//! professional years; the two never share a band.

use std::ops::RangeInclusive;

use anyhow::Result;

use super::dimension::{DEGREE, Dimension, EDUCATION, SIZE_CLASSES, SIZES, WORK_MODE, YEARS_PRO, YEARS_TOTAL};
use super::kind::Group;
use super::sheet::AnswerSheet;

/// Years of the surveys whose own files are read.
pub(super) const YEARS: RangeInclusive<u16> = 2023..=2025;

/// Columns that the survey's own file of one year has and those of the others have not.
const MARKS: [(u16, &[&str]); 3] = [
    (2023, &["Q120", "TechList"]),
    (2024, &["Check", "BuildvsBuy"]),
    (2025, &["LearnCodeChoose", "LearnCodeAI", "AILearnHow", "EmploymentAddl", "LanguageChoice"]),
];

/// A column that the surveys up to 2024 have and later ones have not.
const BEFORE_2025: &str = "YearsCodePro";

/// The survey of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edition(pub(super) u16);

impl Edition {
    /// The survey that its own file is of: the columns tell it, and neither `year` nor the year that the file's path names may
    /// say otherwise. Where no column tells, one of these does.
    pub(super) fn of_official(sheet: &AnswerSheet, year: Option<u16>, in_path: Option<u16>) -> Result<Edition> {
        let mark_of = |marks: &[&'static str]| marks.iter().copied().find(|mark| sheet.has(mark));
        let marked: Vec<(u16, &str)> =
            MARKS.iter().filter_map(|(year, marks)| Some((*year, mark_of(marks)?))).collect();
        let (found, mark) = match (marked.as_slice(), year.or(in_path)) {
            ([one], _) => *one,
            ([], Some(year)) if Edition(year).is_world() && sheet.has(BEFORE_2025) => {
                return Err(sheet.error(format_args!(
                    "its column {BEFORE_2025:?} is of 2024 or before, and its path or --year says {year}; say the right --year"
                )));
            }
            ([], Some(year)) => return Ok(Edition(year)),
            ([], None) => {
                let years: Vec<String> = YEARS.map(|year| year.to_string()).collect();
                let years = years.join(", ");
                return Err(
                    sheet.error(format_args!("which year's survey? Its path names none of {years}; say --year"))
                );
            }
            ([(one, mark), (other, second), ..], _) => {
                return Err(sheet.error(format_args!(
                    "columns of two surveys: {mark:?} is of {one} and {second:?} of {other}; take a file as it was published"
                )));
            }
        };
        match (year, in_path) {
            (Some(other), _) if other != found => Err(sheet.error(format_args!(
                "its columns are those of {found} ({mark:?}), and --year says {other}; leave --year out"
            ))),
            (None, Some(other)) if other != found => Err(sheet.error(format_args!(
                "its columns are those of {found} ({mark:?}), and its path names {other}; move it, or say --year {found}"
            ))),
            _ => Ok(Edition(found)),
        }
    }

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
