//! Official wages by area and occupation group, and the groups' titles.
//!
//! Invariant: a wage that is not given says why in the file, so an empty field is never an accident.

use super::fault::Faults;
use super::known::KnownIds;
use super::sheet::{CsvRow, CsvTable};
use super::tables::Tables;
use rolescope::model::{WageCell, WagePlace, Wages};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const FILE: &str = "data/official/wages.csv";
const TITLES: &str = "data/occupations.toml";
/// The source of this file.
const SOURCE: &str = "bls-2025";
const COLUMNS: [&str; 11] =
    ["place", "soc", "employment", "mean", "p10", "p25", "p50", "p75", "p90", "mean_rse_percent", "note"];
/// The nation, which is a place of the survey too.
const NATION: &str = "US";

/// Reads the wages of the groups that some role names, by code.
pub(super) fn read(root: &Path, codes: &BTreeSet<String>, ids: &KnownIds, faults: &mut Faults) -> Vec<WagePlace> {
    ids.pays(FILE, "", SOURCE, faults);
    let sheet = CsvTable::read(root, FILE, &COLUMNS, "official", faults);
    let mut places: Vec<WagePlace> = Vec::new();
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for row in sheet.rows() {
        let place = row.text("place");
        row.check_known("place", ids.place(place), "place", faults);
        let cell = cell(&row, faults);
        if !codes.contains(row.text("soc")) {
            continue;
        }
        let index = *at.entry(place).or_insert_with(|| {
            places.push(WagePlace { source: SOURCE.to_owned(), place: place.to_owned(), groups: Vec::new() });
            places.len() - 1
        });
        let Some(place) = places.get_mut(index) else {
            continue;
        };
        if place.groups.iter().any(|g| g.subject == cell.subject) {
            row.fault("soc", "a second row of this place and group", faults);
        }
        place.groups.push(cell);
    }
    if let Some(nation) = places.iter().find(|p| p.place == NATION) {
        for code in codes.iter().filter(|code| !nation.groups.iter().any(|g| g.subject == subject(code))) {
            faults.add(FILE, format!("place {NATION}"), format!("no wages of group {code}, which a role names"));
        }
    }
    places
}

fn cell(row: &CsvRow<'_>, faults: &mut Faults) -> WageCell {
    let noted: Vec<&str> = row.text("note").split([';', ' ', '|']).filter_map(|note| note.split(':').next()).collect();
    let mut value = |column: &str| {
        if row.text(column).is_empty() && !noted.contains(&column) {
            row.fault(column, "is empty and `note` does not say why", faults);
        }
        row.number::<u32>(column, faults)
    };
    let employment = value("employment");
    let [mean, p10, p25, p50, p75, p90] = ["mean", "p10", "p25", "p50", "p75", "p90"].map(&mut value);
    let mean_rse_percent = row.number::<f64>("mean_rse_percent", faults);
    if mean_rse_percent.is_some_and(|error| !(0.0..100.0).contains(&error)) {
        row.fault("mean_rse_percent", "is not from 0 to 100", faults);
    }
    let wages = Wages { mean, mean_rse_percent, p10, p25, p50, p75, p90 };
    let real = |column, value: Option<u32>| (column, value.map(f64::from));
    row.rising(&[real("p10", p10), real("p25", p25), real("p50", p50), real("p75", p75), real("p90", p90)], faults);
    WageCell { subject: subject(row.text("soc")), employment, wages }
}

/// Name of a group in keys of figures, `soc-15-1254`.
pub(super) fn subject(code: &str) -> String {
    format!("soc-{code}")
}

/// Reads the titles of all groups; one that some role names and that has no title is a fault.
pub(super) fn titles(root: &Path, codes: &BTreeSet<String>, faults: &mut Faults) -> Vec<(String, String)> {
    let tables = Tables::read(root, TITLES, faults);
    tables.only(&["titles"], faults);
    let Some(entry) = tables.one::<BTreeMap<String, String>>("titles", faults) else {
        return Vec::new();
    };
    for (code, title) in &entry.value {
        faults.check(!title.trim().is_empty(), TITLES, &entry.place, || format!("the title of {code} is empty"));
    }
    for code in codes.iter().filter(|code| !entry.value.contains_key(*code)) {
        faults.add(TITLES, entry.place.as_str(), format!("no title of group {code}, which a role names"));
    }
    entry.value.into_iter().map(|(code, title)| (subject(&code), title)).collect()
}
