//! BLS employment projections by occupation.
//!
//! Invariant: jobs at both ends, the change in percent and the yearly openings stand as copied, with the quality of the copy beside
//! them; openings that were not obtained are empty.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, bail};
use serde::Deserialize;

use super::json;
use super::table::table as official_table;
use crate::output::Output;

#[derive(Deserialize)]
struct Bls {
    projections_2024_34: Projections,
}

#[derive(Deserialize)]
struct Projections {
    base_year: u16,
    target_year: u16,
    occupations: BTreeMap<String, Projection>,
}

#[derive(Deserialize)]
struct Projection {
    employment_2024: u64,
    employment_2034: u64,
    change_pct: f64,
    annual_openings: Option<u64>,
    quality: String,
}

/// The table of a file.
pub(super) fn table(path: &Path) -> Result<Output> {
    rows(path, json::read(path)?)
}

fn rows(path: &Path, bls: Bls) -> Result<Output> {
    let all = bls.projections_2024_34;
    // The fields of the occupations name their years.
    if (all.base_year, all.target_year) != (2024, 2034) {
        bail!("{}: the years are {} and {}", json::at(path, "projections_2024_34"), all.base_year, all.target_year);
    }
    let row = |(soc, own): (String, Projection)| {
        let openings = own.annual_openings.map(|openings| openings.to_string()).unwrap_or_default();
        let (from, to) = (own.employment_2024.to_string(), own.employment_2034.to_string());
        let years = [all.base_year.to_string(), all.target_year.to_string()];
        [soc].into_iter().chain(years).chain([from, to, own.change_pct.to_string(), openings, own.quality]).collect()
    };
    let rows = all.occupations.into_iter().map(row).collect();
    let header = "soc,base_year,target_year,employment_base,employment_target,change_percent,annual_openings,quality";
    Ok(official_table("projections", header, rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{"projections_2024_34": {"base_year": 2024, "target_year": 2034, "occupations": {"15-1254":
        {"employment_2024": 86000, "employment_2034": 92500, "change_pct": 7.5, "quality": "one copy"}}}}"#;

    #[test]
    fn openings_may_be_missing_but_employment_not() {
        let path = Path::new("b.json");
        let table = rows(path, json::parse(path, TEXT).unwrap()).unwrap();
        assert_eq!(table.rows[0].join(","), "15-1254,2024,2034,86000,92500,7.5,,one copy");
        let error = json::parse::<Bls>(path, &TEXT.replace("employment_2034", "jobs")).err().unwrap().to_string();
        assert!(
            error.starts_with("b.json: at projections_2024_34.occupations.15-1254: missing field `employment_2034`"),
            "{error}"
        );
        let other = json::parse(path, &TEXT.replace("\"base_year\": 2024", "\"base_year\": 2025")).unwrap();
        assert!(rows(path, other).is_err());
    }
}
