//! Official figures that are only published: projections, ratings of occupations, titles in use.
//!
//! Invariant: every figure names a source that is described, a code of the classification that it is counted by, and
//! the time it speaks of.

use super::fault::Faults;
use super::known::KnownIds;
use super::sheet::{CsvRow, CsvTable};
use super::wages::subject;
use rolescope::model::{JobTitle, Projection, Rating, RatingKind};
use std::collections::BTreeSet;
use std::path::Path;

const PROJECTED: (&str, &str) = ("data/official/projections.csv", "bls-projections-2024");
const RATED: (&str, &str) = ("data/official/onet.csv", "onet-29.3");
const TITLED: (&str, &str) = ("data/official/onet-titles.csv", "onet-29.3");
/// Change is rounded by the source, at worst to whole percents.
const ROUNDING: f64 = 0.5;

/// Reads one official table: `make` gets each row, whose `key` must not be that of a row before.
pub(super) fn rows<T>(
    root: &Path,
    (file, source): (&str, &str),
    (columns, key): (&[&str], &[&str]),
    ids: &KnownIds,
    faults: &mut Faults,
    mut make: impl FnMut(&CsvRow<'_>, &mut Faults) -> Option<T>,
) -> Vec<T> {
    let described = ids.sources.iter().any(|s| s.id == source);
    faults.check(described, file, "", || format!("no source `{source}`"));
    let sheet = CsvTable::read(root, file, columns, "official", faults);
    let mut seen = BTreeSet::new();
    let mut made = Vec::new();
    for row in sheet.rows() {
        for column in key.iter().filter(|column| row.text(column).is_empty()) {
            row.fault(column, "is empty", faults);
        }
        let names: Vec<&str> = key.iter().map(|column| row.text(column)).collect();
        if !seen.insert(names) {
            row.fault(
                key.last().copied().unwrap_or_default(),
                format!("a second row of this {}", key.join(", ")),
                faults,
            );
        }
        made.extend(make(&row, faults));
    }
    made
}

/// A number above zero.
pub(super) fn positive(row: &CsvRow<'_>, column: &str, faults: &mut Faults) -> Option<f64> {
    let value = row.needed::<f64>(column, faults)?;
    if !value.is_finite() || value <= 0.0 {
        row.fault(column, format!("{value} is not a number above zero"), faults);
    }
    Some(value)
}

/// A year of our time.
pub(super) fn year(row: &CsvRow<'_>, column: &str, faults: &mut Faults) -> Option<u16> {
    let year = row.needed::<u16>(column, faults)?;
    row.check_known(column, (2000..=2100).contains(&year), "year", faults);
    Some(year)
}

/// The check of a projection in words for a visitor; a remark that is not known stands as it was copied.
fn quality(copied: &str) -> &str {
    match copied {
        "two independent public copies agree" | "two copies agree" => "two public copies agree",
        "one copy" => "one public copy",
        "OOH copy, percentage rounded; openings not obtained" => "one public copy, rounded to whole percents",
        other if other.starts_with("one copy; sum with ") => "one public copy, which adds up with a published total",
        other if other.starts_with("DERIVED: ") => "computed: a published total less another group",
        other => other,
    }
}

/// Reads `data/official/projections.csv`; `titles` are the occupation groups that may be named.
pub(super) fn projections(
    root: &Path,
    titles: &[(String, String)],
    ids: &KnownIds,
    faults: &mut Faults,
) -> Vec<Projection> {
    let columns = [
        "soc",
        "base_year",
        "target_year",
        "employment_base",
        "employment_target",
        "change_percent",
        "annual_openings",
        "quality",
    ];
    let key = ["soc", "base_year", "target_year"];
    rows(root, PROJECTED, (&columns, &key), ids, faults, |row, faults| {
        let subject = subject(row.text("soc"));
        row.check_known("soc", titles.iter().any(|(code, _)| *code == subject), "occupation group", faults);
        let [base_year, target_year] = ["base_year", "target_year"].map(|column| year(row, column, faults));
        let jobs = |column, faults: &mut Faults| {
            let jobs = row.number::<u32>(column, faults);
            if jobs == Some(0) {
                row.fault(column, "no jobs at all", faults);
            }
            jobs
        };
        for column in ["employment_base", "employment_target", "quality"] {
            if row.text(column).is_empty() {
                row.fault(column, "is empty", faults);
            }
        }
        let [base, target, annual_openings] =
            ["employment_base", "employment_target", "annual_openings"].map(|column| jobs(column, faults));
        let (change, base, target) = (row.needed::<f64>("change_percent", faults)?, base?, target?);
        let computed = (f64::from(target) / f64::from(base) - 1.0) * 100.0;
        if base > 0 && (computed - change).abs() > ROUNDING {
            row.fault("change_percent", format!("{change} %, but the jobs change by {computed:.1} %"), faults);
        }
        if base_year >= target_year {
            row.fault("target_year", "is not after the base year", faults);
        }
        Some(Projection {
            source: PROJECTED.1.to_owned(),
            subject,
            base_year: base_year?,
            target_year: target_year?,
            employment_base: base,
            employment_target: target,
            change_percent: change,
            annual_openings,
            quality: quality(row.text("quality")).to_owned(),
        })
    })
}

/// Reads `data/official/onet.csv`; an occupation is a part of one of the groups in `titles`.
pub(super) fn ratings(root: &Path, titles: &[(String, String)], ids: &KnownIds, faults: &mut Faults) -> Vec<Rating> {
    let (columns, key) = (["soc", "kind", "name", "value", "date"], ["soc", "kind", "name"]);
    rows(root, RATED, (&columns, &key), ids, faults, |row, faults| {
        let occupation = row.text("soc");
        let group = occupation.split_once('.').map(|(group, _)| subject(group));
        let in_group = is_occupation(occupation) && titles.iter().any(|(code, _)| group.as_ref() == Some(code));
        row.check_known("soc", in_group, "occupation", faults);
        let kind = kind(row.text("kind"));
        row.check_known("kind", kind.is_some(), "kind of rating", faults);
        let value = row.needed::<f64>("value", faults);
        let (kind, value) = (kind?, value?);
        if !(1.0..=kind.highest()).contains(&value) {
            row.fault("value", format!("{value} is not from 1 to {}", kind.highest()), faults);
        }
        let date = match row.text("date") {
            "" => None,
            text => {
                let month = month(text);
                row.check_known("date", month.is_some(), "month", faults);
                Some(month?)
            }
        };
        let (source, occupation, name) = (RATED.1.to_owned(), occupation.to_owned(), row.text("name").to_owned());
        Some(Rating { source, occupation, kind, name, value, date })
    })
}

/// Reads `data/official/onet-titles.csv`.
pub(super) fn job_titles(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<JobTitle> {
    let (columns, key) = (["title", "onet_code", "onet_title"], ["title", "onet_code"]);
    rows(root, TITLED, (&columns, &key), ids, faults, |row, faults| {
        row.check_known("onet_code", is_occupation(row.text("onet_code")), "occupation", faults);
        if row.text("onet_title").is_empty() {
            row.fault("onet_title", "is empty", faults);
        }
        let [title, occupation, occupation_title] = columns.map(|column| row.text(column).to_owned());
        Some(JobTitle { source: TITLED.1.to_owned(), title, occupation, occupation_title })
    })
}

fn kind(word: &str) -> Option<RatingKind> {
    match word {
        "skill" => Some(RatingKind::Skill),
        "knowledge" => Some(RatingKind::Knowledge),
        "work-style" => Some(RatingKind::WorkStyle),
        "work-value" => Some(RatingKind::WorkValue),
        "interest" => Some(RatingKind::Interest),
        _ => None,
    }
}

/// `15-1254.00`: the code of a group and two digits.
fn is_occupation(code: &str) -> bool {
    let shape = |at: usize, byte: u8| match at {
        2 => byte == b'-',
        7 => byte == b'.',
        _ => byte.is_ascii_digit(),
    };
    code.len() == 10 && code.bytes().enumerate().all(|(at, byte)| shape(at, byte))
}

/// `08/2023` as `2023-08`.
fn month(text: &str) -> Option<String> {
    let (month, year) = text.split_once('/')?;
    let (number, _): (u8, u16) = (month.parse().ok()?, year.parse().ok()?);
    ((1..=12).contains(&number) && month.len() == 2 && year.len() == 4).then(|| format!("{year}-{month}"))
}

#[cfg(test)]
mod tests {
    use super::{is_occupation, month};

    #[test]
    fn months_and_codes_have_one_shape() {
        assert_eq!(month("08/2023").as_deref(), Some("2023-08"));
        assert!(["13/2023", "8/2023", "2023-08", "08/23", ""].iter().all(|text| month(text).is_none()));
        assert!(is_occupation("15-1254.00"));
        assert!(["15-1254", "15-1254-00", "15-1254.0a", ""].iter().all(|code| !is_occupation(code)));
    }
}
