//! O*NET ratings of occupations, and titles that lead to occupations.
//!
//! Invariant: names of elements, numbers, dates and job titles; no task, description or other sentence is read, let alone written.
//! Ratings are on the source's scales: importance 1 to 5 (skills, knowledge, work styles), extent 1 to 7 (work values), interest 1 to
//! 7. An occupation that the source has not rated has no rows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::json;
use super::table::table;
use crate::output::Output;

/// Occupations whose alternate titles are taken.
const TITLES_OF: [&str; 4] = ["15-1252.00", "15-1253.00", "15-1254.00", "15-1255.00"];

#[derive(Deserialize)]
struct File {
    job_title_mapping_alternate_titles: Vec<Alternate>,
    job_title_mapping_sample_reported: Vec<Reported>,
    occupations: BTreeMap<String, Occupation>,
}

#[derive(Deserialize)]
struct Alternate {
    alternate_title: String,
    onet_code: String,
    onet_title: String,
}

#[derive(Deserialize)]
struct Reported {
    title: String,
    onet_code: String,
}

#[derive(Deserialize)]
struct Occupation {
    title: String,
    alternate_titles: Vec<String>,
    #[serde(default)]
    skills_importance_1to5: Vec<Rating>,
    #[serde(default)]
    knowledge_importance_1to5: Vec<Rating>,
    #[serde(default)]
    work_styles_importance_1to5: Vec<Rating>,
    #[serde(default)]
    work_values_extent_1to7: Vec<Rating>,
    interests_riasec_1to7: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct Rating {
    name: String,
    value: f64,
    date: String,
}

/// The tables of ratings and of titles.
pub(super) fn tables(path: &Path) -> Result<Vec<Output>> {
    let file: File = json::read(path)?;
    Ok(vec![
        table("onet", "soc,kind,name,value,date", ratings(&file)),
        table("onet-titles", "title,onet_code,onet_title", titles(&file)),
    ])
}

fn ratings(file: &File) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (soc, own) in &file.occupations {
        let mut add = |kind: &str, name: &str, value: f64, date: &str| {
            rows.push(vec![soc.clone(), kind.to_owned(), name.to_owned(), value.to_string(), date.to_owned()]);
        };
        for (kind, rated) in [
            ("skill", &own.skills_importance_1to5),
            ("knowledge", &own.knowledge_importance_1to5),
            ("work-style", &own.work_styles_importance_1to5),
            ("work-value", &own.work_values_extent_1to7),
        ] {
            // The order of the file, highest first, is kept.
            rated.iter().for_each(|rating| add(kind, &rating.name, rating.value, &rating.date));
        }
        own.interests_riasec_1to7.iter().for_each(|(name, value)| add("interest", name, *value, ""));
    }
    rows
}

fn titles(file: &File) -> Vec<Vec<String>> {
    let known: BTreeMap<&str, &str> = file
        .job_title_mapping_alternate_titles
        .iter()
        .map(|own| (own.onet_code.as_str(), own.onet_title.as_str()))
        .chain(file.occupations.iter().map(|(code, own)| (code.as_str(), own.title.as_str())))
        .collect();
    let mapped =
        file.job_title_mapping_alternate_titles.iter().map(|own| (&own.alternate_title, own.onet_code.as_str()));
    let reported = file.job_title_mapping_sample_reported.iter().map(|own| (&own.title, own.onet_code.as_str()));
    let of_occupations = file.occupations.iter().filter(|(code, _)| TITLES_OF.contains(&code.as_str()));
    let alternate =
        of_occupations.flat_map(|(code, own)| own.alternate_titles.iter().map(|title| (title, code.as_str())));
    let all: BTreeSet<(&String, &str)> = mapped.chain(reported).chain(alternate).collect();
    let row = |(title, code): (&String, &str)| {
        vec![title.clone(), code.to_owned(), known.get(code).copied().unwrap_or_default().to_owned()]
    };
    all.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
        "job_title_mapping_alternate_titles": [{"alternate_title": "Coder", "onet_code": "15-1252.00", "onet_title": "Software Developers"}],
        "job_title_mapping_sample_reported": [{"title": "Backtender", "onet_code": "51-9196.00"}],
        "occupations": {"15-1252.00": {"title": "Software Developers", "alternate_titles": ["Coder", "App Builder"],
            "skills_importance_1to5": [{"name": "Programming", "value": 4.0, "date": "08/2018"}], "tasks": [{"task": "Write."}],
            "required": NaN, "interests_riasec_1to7": {"Artistic": 2.26}}}}"#;

    #[test]
    fn ratings_and_titles_but_no_sentences() {
        let file: File = json::parse(Path::new("o.json"), TEXT).unwrap();
        let lines = |rows: Vec<Vec<String>>| rows.iter().map(|row| row.join(",")).collect::<Vec<_>>();
        assert_eq!(
            lines(ratings(&file)),
            ["15-1252.00,skill,Programming,4,08/2018", "15-1252.00,interest,Artistic,2.26,"]
        );
        assert_eq!(
            lines(titles(&file)),
            [
                "App Builder,15-1252.00,Software Developers",
                "Backtender,51-9196.00,",
                "Coder,15-1252.00,Software Developers"
            ]
        );
    }

    #[test]
    fn a_rating_without_a_number_has_its_path() {
        let text = TEXT.replace("4.0", "NaN");
        let error = json::parse::<File>(Path::new("o.json"), &text).err().unwrap().to_string();
        assert!(
            error.starts_with("o.json: at occupations.15-1252.00.skills_importance_1to5[0].value: invalid type: null"),
            "{error}"
        );
    }
}
