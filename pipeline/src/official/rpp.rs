//! BEA regional price parities of all items by state.
//!
//! Invariant: an index with the United States = 100 in each year, as released.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::areas::{NATION, state};
use super::json;
use super::table::table as official_table;
use crate::output::Output;

#[derive(Deserialize)]
struct Parities {
    states: BTreeMap<String, StateParities>,
}

#[derive(Deserialize)]
struct StateParities {
    #[serde(rename = "all items")]
    all_items: BTreeMap<String, f64>,
}

/// The table of a file.
pub(super) fn table(path: &Path) -> Result<Output> {
    rows(path, json::read(path)?)
}

fn rows(path: &Path, parities: Parities) -> Result<Output> {
    let mut rows = Vec::new();
    for (name, own) in parities.states {
        let place = if name == "United States" {
            NATION.to_owned()
        } else {
            state(&name).with_context(|| json::at(path, format_args!("states.{name}")))?
        };
        rows.extend(own.all_items.into_iter().map(|(year, index)| vec![place.clone(), year, index.to_string()]));
    }
    rows.sort();
    Ok(official_table("rpp", "place,year,all_items", rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nation_and_states_have_ids() {
        let path = Path::new("r.json");
        let text = r#"{"states": {"Alaska": {"all items": {"2023": 101.715, "2021": 104.808}}, "United States": {"all items": {"2023": 100.0}}}}"#;
        let table = rows(path, json::parse(path, text).unwrap()).unwrap();
        let lines: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(lines, ["US,2023,100", "US-AK,2021,104.808", "US-AK,2023,101.715"]);
        let unknown = text.replace("Alaska", "Atlantis");
        let error = format!("{:#}", rows(path, json::parse(path, &unknown).unwrap()).unwrap_err());
        assert!(error.starts_with("r.json: at states.Atlantis: no postal code"), "{error}");
    }
}
