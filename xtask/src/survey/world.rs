//! Reads the answers of the whole world (survey of 2025 and later) from the extract or the official file.
//!
//! Invariant: both shapes give figures of one kind. The extract was made with 5,000 < pay < 500,000 and holds only rows with years,
//! country and role; the same is asked of the official file's rows, and what is left out is counted by its reason.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow, bail};

use super::Vocabulary;
use super::answer::{self, Answer};
use super::report::Tally;
use super::roles::Wording;
use super::sheet::{Column, Row, Sheet};
use super::usage::{self, Usage};

/// Pay in US dollars a year between these bounds, both excluded, is read.
const CUT: (f64, f64) = (5_000.0, 500_000.0);

struct Columns {
    pay: Column,
    years: Column,
    country: Column,
    education: Column,
    role: Column,
}

/// Pay and role of a row of the extract, by its index, to join the languages to.
pub(super) type Index = BTreeMap<u64, (f64, Option<usize>)>;

/// Reads the extract of pay.
pub(super) fn extract(
    sheet: &Sheet,
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<(Vec<Answer>, Index)> {
    let names = [
        "",
        "salary",
        "YearsCode",
        "Country",
        "EdLevel",
        "PrimaryRole",
    ];
    let [number, pay, years, country, education, role] = sheet.columns(names)?;
    let columns = Columns {
        pay,
        years,
        country,
        education,
        role,
    };
    let mut index = Index::new();
    let answers = read(sheet, &columns, words, tally, |row, answer| {
        let key = row_number(row, number)?;
        if index.insert(key, (answer.pay, answer.role)).is_some() {
            return Err(row.error(number, format_args!("the row number {key} stands twice")));
        }
        Ok(())
    })?;
    Ok((answers, index))
}

/// Reads the languages of the extract's rows. Pay stands in both files and must agree.
pub(super) fn languages(sheet: &Sheet, index: &Index, tally: &mut Tally) -> Result<Usage> {
    let [number, language, pay] =
        sheet.columns(["", "LanguageHaveWorkedWith", "ConvertedCompYearly"])?;
    let mut named: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
    for row in sheet.rows() {
        let row = row?;
        tally.read();
        let key = row_number(&row, number)?;
        let own = row
            .number(pay)?
            .ok_or_else(|| row.error(pay, "no pay to join the row by"))?;
        let item = row
            .answer(language)
            .ok_or_else(|| row.error(language, "no language"))?;
        let Some((other, _)) = index.get(&key) else {
            tally.left_out("the row's number is not in the file of pay");
            continue;
        };
        if own.total_cmp(other).is_ne() {
            return Err(row.error(
                pay,
                format_args!("pay is {own} here and {other} in the file of pay, row number {key}"),
            ));
        }
        if named.entry(key).or_default().insert(item.to_owned()) {
            tally.used();
        } else {
            tally.left_out("the respondent named the language twice");
        }
    }
    let mut usage = Usage::default();
    for (key, items) in &named {
        let role = index.get(key).and_then(|(_, role)| *role);
        usage.add(role, &items.iter().map(String::as_str).collect());
    }
    Ok(usage)
}

/// Reads the official file: answers, and languages of the same respondents.
pub(super) fn official(
    sheet: &Sheet,
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<(Vec<Answer>, Usage)> {
    let names = [
        "ResponseId",
        "ConvertedCompYearly",
        "YearsCode",
        "Country",
        "EdLevel",
        "DevType",
        "LanguageHaveWorkedWith",
    ];
    let [_, pay, years, country, education, role, language] = sheet.columns(names)?;
    let columns = Columns {
        pay,
        years,
        country,
        education,
        role,
    };
    let mut usage = Usage::default();
    let answers = read(sheet, &columns, words, tally, |row, answer| {
        usage.add(answer.role, &usage::items(row.answer(language)));
        Ok(())
    })?;
    Ok((answers, usage))
}

fn read<'a>(
    sheet: &'a Sheet,
    columns: &Columns,
    words: &Vocabulary,
    tally: &mut Tally,
    mut also: impl FnMut(&Row<'a>, &Answer) -> Result<()>,
) -> Result<Vec<Answer>> {
    let mut answers = Vec::new();
    let mut unknown: BTreeMap<String, (u64, usize)> = BTreeMap::new();
    for row in sheet.rows() {
        let row = row?;
        tally.read();
        let Some(answer) = one(&row, columns, words, tally)? else {
            continue;
        };
        if words.places.of(&answer.country).is_none() {
            unknown
                .entry(answer.country)
                .or_insert((row.line(columns.country), 0))
                .1 += 1;
            continue;
        }
        also(&row, &answer)?;
        tally.used();
        answers.push(answer);
    }
    if !unknown.is_empty() {
        let path = sheet.path().display();
        let named = unknown
            .iter()
            .map(|(name, (line, rows))| format!("\n{path}:{line}: {name:?} ({rows} rows)"));
        bail!(
            "{path}: countries that data/places.toml does not know, each with the first line:{}",
            named.collect::<String>()
        );
    }
    if answers.is_empty() {
        return Err(anyhow!(
            "{}: not one row can be used",
            sheet.path().display()
        ));
    }
    Ok(answers)
}

/// The answer of a row; none where it is left out.
fn one(
    row: &Row<'_>,
    columns: &Columns,
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<Option<Answer>> {
    let (pay, years) = (row.number(columns.pay)?, row.years(columns.years)?);
    let Some(pay) = pay else {
        tally.left_out("no pay");
        return Ok(None);
    };
    if pay <= CUT.0 || pay >= CUT.1 {
        tally.left_out("pay is not between 5,000 and 500,000");
        return Ok(None);
    }
    let (country, label) = (row.answer(columns.country), row.answer(columns.role));
    let (Some(years), Some(country), Some(label)) = (years, country, label) else {
        let lacking = [
            (years.is_none(), "years"),
            (country.is_none(), "country"),
            (label.is_none(), "role"),
        ];
        let lacking = lacking
            .iter()
            .find(|(lacks, _)| *lacks)
            .map_or("answer", |(_, name)| name);
        tally.left_out(&format!("no {lacking}"));
        return Ok(None);
    };
    let education = row.answer(columns.education);
    let places = words.places.of(country).unwrap_or_default().to_vec();
    let answer = Answer {
        pay,
        years: Some(years),
        education: education.and_then(answer::education),
        role: words.roles.find(Wording::Survey2025, label),
        label: Some(label.to_owned()),
        country: country.to_owned(),
        places,
        ..Answer::default()
    };
    for (kept, reason) in [
        (education.is_none(), "no education given"),
        (
            education.is_some() && answer.education.is_none(),
            "education unknown",
        ),
        (years < 1.0, "less than one year, in no band of years"),
        (answer.role.is_none(), "role is none of the twelve"),
        (
            answer.places.len() == 1,
            "in the world only, the answer is no country",
        ),
    ] {
        if kept {
            tally.kept(reason);
        }
    }
    Ok(Some(answer))
}

fn row_number(row: &Row<'_>, column: Column) -> Result<u64> {
    let text = row.text(column);
    text.parse()
        .map_err(|_| row.error(column, format_args!("{text:?} is not a row number")))
}

#[cfg(test)]
mod tests;
