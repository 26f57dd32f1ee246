//! Reads the answers of the United States (surveys of 2023 and 2024) from the extract or the official file.
//!
//! Invariant: both shapes give figures of one kind. The extract was made with 26,000 <= pay <= 400,000; rule 2 keeps those who are
//! developers by profession. Questions without an answer stay without; only pay is needed to use a row.

use std::ops::RangeInclusive;

use anyhow::{Result, bail};

use super::answer::{self, Answer};
use super::report::Tally;
use super::roles::{Roles, Wording};
use super::sheet::{AnswerRow, AnswerSheet, Column, Once};
use super::vocabulary::Vocabulary;

/// Pay in US dollars a year between these bounds, both included, is read.
pub(super) const CUT: RangeInclusive<f64> = 26_000.0..=400_000.0;
pub(super) const COUNTRY: &str = "United States of America";
const BRANCH: &str = "I am a developer by profession";

/// Names of the columns: the respondent's number, main branch, country, pay, professional years, years in
/// total, education, work mode, organisation size, role.
const EXTRACT: [&str; 10] = [
    "response_id",
    "main_branch_label",
    "country",
    "converted_comp_yearly",
    "years_code_pro",
    "years_code",
    "ed_level_label",
    "remote_work_label",
    "org_size_label",
    "dev_type_label",
];
/// The same columns of the official file.
pub(super) const OFFICIAL: [&str; 10] = [
    "ResponseId",
    "MainBranch",
    "Country",
    "ConvertedCompYearly",
    "YearsCodePro",
    "YearsCode",
    "EdLevel",
    "RemoteWork",
    "OrgSize",
    "DevType",
];

/// Reads the extract.
pub(super) fn extract(sheet: &AnswerSheet, words: &Vocabulary, tally: &mut Tally) -> Result<Vec<Answer>> {
    read(sheet, sheet.columns(EXTRACT)?, words, tally)
}

/// Reads the official file.
pub(super) fn official(sheet: &AnswerSheet, words: &Vocabulary, tally: &mut Tally) -> Result<Vec<Answer>> {
    read(sheet, sheet.columns(OFFICIAL)?, words, tally)
}

fn read(sheet: &AnswerSheet, columns: [Column; 10], words: &Vocabulary, tally: &mut Tally) -> Result<Vec<Answer>> {
    let place = words.places.of(COUNTRY).and_then(|places| places.last().copied());
    let Some(place) = place else { bail!("data/places.toml: no country has the survey name {COUNTRY:?}") };
    let [number, ..] = columns;
    let mut once = Once::by(number);
    tally.rows(sheet, |row, tally| {
        let respondent = once.respondent(row)?;
        one(row, respondent, columns, &words.roles, place, tally)
    })
}

/// The answer of a row; none where it is left out.
fn one(
    row: &AnswerRow<'_>,
    respondent: u64,
    columns: [Column; 10],
    roles: &Roles,
    place: usize,
    tally: &mut Tally,
) -> Result<Option<Answer>> {
    let [_, branch, country, pay, years, years_in_total, education, work_mode, size, label] = columns;
    let (pay, years, years_in_total) = (row.number(pay)?, row.years(years)?, row.years(years_in_total)?);
    if row.answer(country) != Some(COUNTRY) {
        return Ok(tally.left_out("country is not the United States"));
    }
    let Some(pay) = pay else { return Ok(tally.left_out("no pay")) };
    if !CUT.contains(&pay) {
        return Ok(tally.left_out("pay is not from 26,000 to 400,000"));
    }
    if row.answer(branch) != Some(BRANCH) {
        return Ok(tally.left_out("main branch is not developer by profession"));
    }
    let mut known = |column, name: &str, slug: fn(&str) -> Option<&'static str>| {
        let text = row.answer(column);
        let slug = text.and_then(slug);
        if slug.is_none() {
            tally.kept(&if text.is_none() { format!("no {name} given") } else { format!("{name} unknown") });
        }
        slug
    };
    let education = known(education, "education", answer::education);
    let work_mode = known(work_mode, "work mode", answer::work_mode);
    let size = known(size, "organisation size", answer::size);
    let label = row.answer(label);
    let role = label.and_then(|label| roles.find(Wording::Survey2024, label));
    tally.kept_where([
        (years.is_none(), "no professional years given"),
        (label.is_none(), "no role given"),
        (label.is_some() && role.is_none(), "role is none of ours"),
    ]);
    let (label, country, places) = (label.map(str::to_owned), COUNTRY.to_owned(), vec![place]);
    Ok(Some(Answer {
        respondent,
        pay,
        years,
        years_in_total,
        education,
        work_mode,
        size,
        label,
        role,
        country,
        places,
    }))
}

#[cfg(test)]
mod tests;
