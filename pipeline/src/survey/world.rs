//! Reads the answers of the whole world (survey of 2025 and later) from the extract or the official file.
//!
//! Invariant: both shapes give figures of one kind. The extract was made with 5,000 < pay < 500,000 and holds only rows with years,
//! country and role; the same is asked of the official file's rows, and what is left out is counted by its reason.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::answer::{self, Answer};
use super::report::Tally;
use super::roles::Wording;
use super::sheet::{AnswerRow, AnswerSheet, Column, Once};
use super::usage::{self, Usage};
use super::vocabulary::Vocabulary;

/// Pay in US dollars a year between these bounds, both excluded, is read.
const CUT: (f64, f64) = (5_000.0, 500_000.0);

/// Names of the official file's columns: the respondent's number, pay, years, country, education, role, languages.
pub(super) const OFFICIAL: [&str; 7] =
    ["ResponseId", "ConvertedCompYearly", "YearsCode", "Country", "EdLevel", "DevType", "LanguageHaveWorkedWith"];

/// Columns of the respondent's number, pay, years, country, education, role.
type Columns = [Column; 6];

/// Pay and role of a row of the extract, by its index, to join the languages to.
pub(super) type Index = BTreeMap<u64, (f64, Option<usize>)>;

/// Reads the extract of pay.
pub(super) fn extract(sheet: &AnswerSheet, words: &Vocabulary, tally: &mut Tally) -> Result<(Vec<Answer>, Index)> {
    let columns = sheet.columns(["", "salary", "YearsCode", "Country", "EdLevel", "PrimaryRole"])?;
    let mut index = Index::new();
    let answers = read(sheet, columns, words, tally, |_, answer| {
        index.insert(answer.respondent, (answer.pay, answer.role));
    })?;
    Ok((answers, index))
}

/// Reads the languages of the extract's rows. Pay stands in both files and must agree.
pub(super) fn languages(sheet: &AnswerSheet, index: &Index, tally: &mut Tally) -> Result<Usage> {
    let [number, language, pay] = sheet.columns(["", "LanguageHaveWorkedWith", "ConvertedCompYearly"])?;
    let mut named: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
    tally.rows(sheet, |row, tally| {
        let key = row.respondent(number)?;
        let own = row.number(pay)?.ok_or_else(|| row.error(pay, "no pay to join the row by"))?;
        let item = row.answer(language).ok_or_else(|| row.error(language, "no language"))?;
        let Some((other, _)) = index.get(&key) else {
            return Ok(tally.left_out("the row's number is not in the file of pay"));
        };
        if own.total_cmp(other).is_ne() {
            let reason = format!("pay is {own} here and {other} in the file of pay, row number {key}");
            return Err(row.error(pay, reason));
        }
        let new = named.entry(key).or_default().insert(item.to_owned());
        Ok(if new { Some(()) } else { tally.left_out("the respondent named the language twice") })
    })?;
    let mut usage = Usage::default();
    for (key, items) in &named {
        let role = index.get(key).and_then(|(_, role)| *role);
        usage.add(*key, role, &items.iter().map(String::as_str).collect());
    }
    Ok(usage)
}

/// Reads the official file: answers, and languages of the same respondents.
pub(super) fn official(sheet: &AnswerSheet, words: &Vocabulary, tally: &mut Tally) -> Result<(Vec<Answer>, Usage)> {
    let [number, pay, years, country, education, role, language] = sheet.columns(OFFICIAL)?;
    let mut usage = Usage::default();
    let answers = read(sheet, [number, pay, years, country, education, role], words, tally, |row, answer| {
        usage.add(answer.respondent, answer.role, &usage::items(row.answer(language)));
    })?;
    Ok((answers, usage))
}

/// Reads the answers, and with each `also` what else its row holds.
fn read<'a>(
    sheet: &'a AnswerSheet,
    columns: Columns,
    words: &Vocabulary,
    tally: &mut Tally,
    mut also: impl FnMut(&AnswerRow<'a>, &Answer),
) -> Result<Vec<Answer>> {
    let [number, _, _, country, ..] = columns;
    let mut once = Once::by(number);
    let mut unknown: BTreeMap<String, (u64, usize)> = BTreeMap::new();
    let answers = tally.rows(sheet, |row, tally| {
        let respondent = once.respondent(row)?;
        let Some(answer) = one(row, respondent, columns, words, tally)? else { return Ok(None) };
        if answer.places.is_empty() {
            unknown.entry(answer.country).or_insert((row.line(country), 0)).1 += 1;
            return Ok(None);
        }
        also(row, &answer);
        Ok(Some(answer))
    })?;
    if unknown.is_empty() {
        return Ok(answers);
    }
    let path = sheet.path().display();
    let named = unknown.iter().map(|(name, (line, rows))| format!("\n{path}:{line}: {name:?} ({rows} rows)"));
    let named: String = named.collect();
    Err(sheet.error(format_args!("countries that data/places.toml does not know, each with the first line:{named}")))
}

/// The answer of a row, without places if its country is unknown; none where it is left out.
fn one(
    row: &AnswerRow<'_>,
    respondent: u64,
    columns: Columns,
    words: &Vocabulary,
    tally: &mut Tally,
) -> Result<Option<Answer>> {
    let [_, pay, years, country, education, role] = columns;
    let (pay, years) = (row.number(pay)?, row.years(years)?);
    let Some(pay) = pay else { return Ok(tally.left_out("no pay")) };
    if pay <= CUT.0 || pay >= CUT.1 {
        return Ok(tally.left_out("pay is not between 5,000 and 500,000"));
    }
    let Some(years) = years else { return Ok(tally.left_out("no years")) };
    let Some(country) = row.answer(country) else { return Ok(tally.left_out("no country")) };
    let Some(label) = row.answer(role) else { return Ok(tally.left_out("no role")) };
    let text = row.answer(education);
    let education = text.and_then(answer::education);
    let role = words.roles.find(Wording::Survey2025, label);
    let places = words.places.of(country).unwrap_or_default().to_vec();
    tally.kept_where([
        (text.is_none(), "no education given"),
        (text.is_some() && education.is_none(), "education unknown"),
        (years < 1.0, "less than one year, in no band of years"),
        (role.is_none(), "role is none of ours"),
        (places.len() == 1, "in the world only, the answer is no country"),
    ]);
    let (years, label, country) = (Some(years), Some(label.to_owned()), country.to_owned());
    let years_in_total = years;
    Ok(Some(Answer {
        respondent,
        pay,
        years,
        years_in_total,
        education,
        label,
        role,
        country,
        places,
        ..Answer::default()
    }))
}

#[cfg(test)]
mod tests;
