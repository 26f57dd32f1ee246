//! Reads the answers of the United States (surveys of 2023 and 2024) from the extract or the official file.
//!
//! Invariant: both shapes give figures of one kind. The extract was made with 26,000 <= pay <= 400,000; rule 2 keeps those who are
//! developers by profession. Questions without an answer stay without; only pay is needed to use a row.

use anyhow::{Result, bail};

use super::Vocabulary;
use super::answer::{self, Answer};
use super::report::Tally;
use super::roles::Wording;
use super::sheet::{Column, Row, Sheet};

/// Pay in US dollars a year between these bounds, both included, is read.
const CUT: (f64, f64) = (26_000.0, 400_000.0);
const COUNTRY: &str = "United States of America";
const BRANCH: &str = "I am a developer by profession";

/// Names of the columns: main branch, country, pay, professional years, education, work mode, organisation size, role.
const EXTRACT: [&str; 8] = [
    "main_branch_label",
    "country",
    "converted_comp_yearly",
    "years_code_pro",
    "ed_level_label",
    "remote_work_label",
    "org_size_label",
    "dev_type_label",
];
const OFFICIAL: [&str; 8] = [
    "MainBranch",
    "Country",
    "ConvertedCompYearly",
    "YearsCodePro",
    "EdLevel",
    "RemoteWork",
    "OrgSize",
    "DevType",
];

/// Reads the extract.
pub(super) fn extract(sheet: &Sheet, words: &Vocabulary, tally: &mut Tally) -> Result<Vec<Answer>> {
    read(sheet, sheet.columns(EXTRACT)?, words, tally)
}

/// Reads the official file.
pub(super) fn official(
    sheet: &Sheet,
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<Vec<Answer>> {
    read(sheet, sheet.columns(OFFICIAL)?, words, tally)
}

fn read(
    sheet: &Sheet,
    columns: [Column; 8],
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<Vec<Answer>> {
    let place = words
        .places
        .of(COUNTRY)
        .and_then(|places| places.last().copied());
    let Some(place) = place else {
        bail!("data/places.toml: no country has the survey name {COUNTRY:?}")
    };
    let mut answers = Vec::new();
    for row in sheet.rows() {
        let row = row?;
        tally.read();
        if let Some(answer) = one(&row, columns, words, tally)? {
            tally.used();
            answers.push(Answer {
                places: vec![place],
                ..answer
            });
        }
    }
    if answers.is_empty() {
        bail!("{}: not one row can be used", sheet.path().display());
    }
    Ok(answers)
}

/// The answer of a row; none where it is left out.
fn one(
    row: &Row<'_>,
    columns: [Column; 8],
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<Option<Answer>> {
    let [
        branch,
        country,
        pay,
        years,
        education,
        work_mode,
        size,
        label,
    ] = columns;
    let (pay, years) = (row.number(pay)?, row.years(years)?);
    let left_out = match pay {
        _ if row.answer(country) != Some(COUNTRY) => Some("country is not the United States"),
        None => Some("no pay"),
        Some(pay) if pay < CUT.0 || pay > CUT.1 => Some("pay is not from 26,000 to 400,000"),
        _ if row.answer(branch) != Some(BRANCH) => {
            Some("main branch is not developer by profession")
        }
        _ => None,
    };
    if let Some(reason) = left_out {
        tally.left_out(reason);
        return Ok(None);
    }
    let mut known =
        |column, name: &str, slug: fn(&str) -> Option<&'static str>| match row.answer(column) {
            None => {
                tally.kept(&format!("no {name} given"));
                None
            }
            Some(text) => slug(text).or_else(|| {
                tally.kept(&format!("{name} unknown"));
                None
            }),
        };
    let education = known(education, "education", answer::education);
    let work_mode = known(work_mode, "work mode", answer::work_mode);
    let size = known(size, "organisation size", answer::size);
    let label = row.answer(label);
    let role = label.and_then(|label| words.roles.find(Wording::Survey2024, label));
    for (kept, reason) in [
        (years.is_none(), "no professional years given"),
        (label.is_none(), "no role given"),
        (
            label.is_some() && role.is_none(),
            "role is none of the twelve",
        ),
    ] {
        if kept {
            tally.kept(reason);
        }
    }
    Ok(Some(Answer {
        pay: pay.unwrap_or_default(),
        years,
        education,
        work_mode,
        size,
        label: label.map(str::to_owned),
        role,
        country: COUNTRY.to_owned(),
        places: Vec::new(),
    }))
}

#[cfg(test)]
mod tests;
