//! BLS wages (OEWS) by place and occupation, and the places.
//!
//! Invariant: a wage is the source's number or empty; where it is empty, `note` says `MEASURE:REASON`: `not-released` (footnote 8),
//! `top-coded` (footnote 5: 239,200 dollars a year or more) or `not-given` (the file of metropolitan areas leaves some employment
//! out without a footnote; any other value that is missing so is an error). Places stand as nation, states by postal code,
//! metropolitan areas by number; occupations by code.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::areas::{NATION, metro, state};
use super::json::{self, at};
use super::table::table;
use crate::output::Output;

#[derive(Deserialize)]
struct Bls {
    occupation_titles: BTreeMap<String, String>,
    national: BTreeMap<String, Wages>,
    states: BTreeMap<String, StateWages>,
}

#[derive(Deserialize)]
struct StateWages {
    occupations: BTreeMap<String, Wages>,
}

#[derive(Deserialize)]
struct Metros {
    metros: BTreeMap<String, Metro>,
}

#[derive(Deserialize)]
struct Metro {
    area_code: String,
    occupations: BTreeMap<String, Wages>,
}

/// Values of an occupation in a place: whole dollars a year, jobs; `…_note` is the number of a footnote.
#[derive(Clone, Default, Deserialize)]
struct Wages {
    employment: Option<u64>,
    employment_note: Option<String>,
    mean: Option<u64>,
    mean_note: Option<String>,
    /// Relative standard error of the mean, percent.
    wage_rse_pct: Option<f64>,
    p10: Option<u64>,
    p10_note: Option<String>,
    p25: Option<u64>,
    p25_note: Option<String>,
    median: Option<u64>,
    median_note: Option<String>,
    p75: Option<u64>,
    p75_note: Option<String>,
    p90: Option<u64>,
    p90_note: Option<String>,
}

impl Wages {
    fn values(&self) -> [(&'static str, Option<u64>, Option<&str>); 7] {
        [
            ("employment", self.employment, self.employment_note.as_deref()),
            ("mean", self.mean, self.mean_note.as_deref()),
            ("p10", self.p10, self.p10_note.as_deref()),
            ("p25", self.p25, self.p25_note.as_deref()),
            ("p50", self.median, self.median_note.as_deref()),
            ("p75", self.p75, self.p75_note.as_deref()),
            ("p90", self.p90, self.p90_note.as_deref()),
        ]
    }

    /// The values and the note.
    fn fields(&self, metro: bool) -> Result<Vec<String>> {
        let mut fields = Vec::new();
        let mut notes = Vec::new();
        for (measure, value, footnote) in self.values() {
            let reason = match (value, footnote) {
                (Some(_), None) => None,
                (None, None) if metro && measure == "employment" => Some("not-given"),
                (None, None) => bail!("{measure} has neither a value nor a footnote"),
                (None, Some("5")) => Some("top-coded"),
                (None, Some("8")) => Some("not-released"),
                (Some(value), Some(note)) => bail!("{measure} has the value {value} and the footnote {note:?}"),
                (None, Some(note)) => bail!("{measure} has the footnote {note:?}, which is not known"),
            };
            notes.extend(reason.map(|reason| format!("{measure}:{reason}")));
            fields.push(value.map(|value| value.to_string()).unwrap_or_default());
        }
        fields.push(self.wage_rse_pct.map(|error| error.to_string()).unwrap_or_default());
        fields.push(notes.join(" "));
        Ok(fields)
    }
}

/// The tables of wages and of areas.
pub(super) fn tables(bls: &Path, metros: &Path) -> Result<Vec<Output>> {
    tables_of(json::read(bls)?, bls, json::read(metros)?, metros)
}

fn tables_of(bls: Bls, bls_path: &Path, metros: Metros, metros_path: &Path) -> Result<Vec<Output>> {
    if let Some(soc) = bls.occupation_titles.keys().find(|soc| !bls.national.contains_key(*soc)) {
        bail!("{}: no occupation {soc}", at(bls_path, "national"));
    }
    let mut wages = rows(NATION, &bls.national).with_context(|| at(bls_path, "national"))?;
    let mut areas = Vec::new();

    let mut states = BTreeMap::new();
    for (name, own) in bls.states {
        let id = state(&name).with_context(|| at(bls_path, format_args!("states.{name}")))?;
        if states.insert(id.clone(), (name, own.occupations)).is_some() {
            bail!("{}: {id} stands twice", at(bls_path, "states"));
        }
    }
    let mut by_number = BTreeMap::new();
    for (name, own) in metros.metros {
        let id = metro(&own.area_code).with_context(|| at(metros_path, format_args!("metros.{name}.area_code")))?;
        if by_number.insert(id.clone(), (name, own.occupations)).is_some() {
            bail!("{}: the area code of {id} stands twice", at(metros_path, "metros"));
        }
    }
    for (kind, path, places) in [("state", bls_path, states), ("metro", metros_path, by_number)] {
        for (id, (name, occupations)) in places {
            wages.extend(rows(&id, &occupations).with_context(|| at(path, format_args!("{kind}s.{name}")))?);
            areas.push(vec![id, name, kind.to_owned()]);
        }
    }
    Ok(vec![
        table("wages", "place,soc,employment,mean,p10,p25,p50,p75,p90,mean_rse_percent,note", wages),
        table("areas", "place,name,kind", areas),
    ])
}

/// Rows of a place.
fn rows(place: &str, occupations: &BTreeMap<String, Wages>) -> Result<Vec<Vec<String>>> {
    let row = |(soc, wages): (&String, &Wages)| {
        let fields = wages.fields(place.starts_with("metro-")).with_context(|| soc.clone())?;
        Ok([place.to_owned(), soc.clone()].into_iter().chain(fields).collect())
    };
    occupations.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLS: &str = r#"{"occupation_titles": {"15-1254": "Web Developers"},
        "national": {"15-1254": {"employment": 70190, "mean": 98770, "wage_rse_pct": 1.5, "p10": 1, "p25": 2, "median": 3, "p75": 4, "p90_note": "5"}},
        "states": {"Alabama": {"occupations": {"15-1254": {"employment": 930, "mean_note": "8", "p10": 1, "p25": 2, "median": 3, "p75": 4, "p90": 5}}}}}"#;
    const METROS: &str = r#"{"metros": {"Akron, OH": {"area_code": "0010420", "occupations":
        {"15-1252": {"mean": 6, "p10": 1, "p25": 2, "median": 3, "p75": 4, "p90": 5}}}}}"#;

    fn read(bls: &str, metros: &str) -> Result<Vec<Output>> {
        let (b, m) = (Path::new("b.json"), Path::new("m.json"));
        tables_of(json::parse(b, bls)?, b, json::parse(m, metros)?, m)
    }

    #[test]
    fn withheld_values_are_empty_with_their_reason() {
        let tables = read(BLS, METROS).unwrap();
        let lines = |at: usize| tables[at].rows.iter().map(|row| row.join(",")).collect::<Vec<_>>();
        assert_eq!(
            lines(0),
            [
                "US,15-1254,70190,98770,1,2,3,4,,1.5,p90:top-coded",
                "US-AL,15-1254,930,,1,2,3,4,5,,mean:not-released",
                "metro-10420,15-1252,,6,1,2,3,4,5,,employment:not-given",
            ]
        );
        assert_eq!(lines(1), ["US-AL,Alabama,state", "metro-10420,Akron, OH,metro"]);
    }

    #[test]
    fn what_is_not_as_expected_is_refused() {
        let error = |bls: &str, metros: &str| format!("{:#}", read(bls, metros).unwrap_err());
        assert!(
            error(&BLS.replace("\"8\"", "\"7\""), METROS)
                .contains("b.json: at states.Alabama: 15-1254: mean has the footnote \"7\"")
        );
        assert!(
            error(&BLS.replace("Alabama", "Atlantis"), METROS).contains("b.json: at states.Atlantis: no postal code")
        );
        assert!(
            error(BLS, &METROS.replace("0010420", "420"))
                .contains("m.json: at metros.Akron, OH.area_code: the area code \"420\"")
        );
        assert!(error(&BLS.replace("\"national\"", "\"nation\""), METROS).contains("missing field `national`"));
        assert!(
            error(&BLS.replace("\"mean\": 98770,", ""), METROS)
                .ends_with("15-1254: mean has neither a value nor a footnote")
        );
        assert!(
            error(&BLS.replace("98770", "98770.5"), METROS)
                .starts_with("b.json: at national.15-1254.mean: invalid type")
        );
    }
}
