//! Distributions of answers, quartiles of years, adjusted differences.
//!
//! Invariant: a share is a count of at most its base, and of none at all where the base is under 30.

use super::fault::Faults;
use super::known::{KnownIds, is_dimension, is_item};
use super::sheet::{CsvRow, CsvTable};
use rolescope::model::{AdjustedDifference, Distribution, Item, Summary};
use std::collections::BTreeMap;
use std::path::Path;

/// Shares are withheld below this base, quartiles of years below [`LOW`].
const FULL: u32 = 30;
const LOW: u32 = 15;

/// Reads `data/shares/SOURCE.csv`.
pub(super) fn read(root: &Path, source: &str, known: &KnownIds, faults: &mut Faults) -> Vec<Distribution> {
    let file = format!("data/shares/{source}.csv");
    faults.check(known.sources.iter().any(|s| s.id == source), &file, "", || format!("no source `{source}`"));
    let sheet = CsvTable::read(root, &file, &["place", "role", "dimension", "item", "count", "base"], "survey", faults);
    let mut found: Vec<Distribution> = Vec::new();
    let mut at: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for row in sheet.rows() {
        let (place, role, dimension) = (row.text("place"), row.text("role"), row.text("dimension"));
        row.known("place", known.place(place), "place", faults);
        row.known("role", known.role(role), "role", faults);
        row.known("dimension", is_dimension(dimension), "dimension", faults);
        let Some(base) = row.needed::<u32>("base", faults) else {
            continue;
        };
        let index = *at.entry((place, role, dimension)).or_insert_with(|| {
            let [source, place, role, dimension] = [source, place, role, dimension].map(str::to_owned);
            found.push(Distribution { source, place, role, dimension, base, items: Vec::new() });
            found.len() - 1
        });
        let Some(distribution) = found.get_mut(index) else {
            continue;
        };
        if distribution.base != base {
            row.fault("base", format!("{base}, but {} in the row before", distribution.base), faults);
        }
        if let Some(item) = item(&row, base, faults) {
            if distribution.items.iter().any(|i| i.item == item.item) {
                row.fault("item", "a second row of this item", faults);
            }
            distribution.items.push(item);
        }
    }
    found
}

/// The item of a row; none where shares are withheld.
fn item(row: &CsvRow<'_>, base: u32, faults: &mut Faults) -> Option<Item> {
    let name = row.text("item");
    if base < FULL {
        for column in ["item", "count"] {
            if !row.text(column).is_empty() {
                row.fault(column, format!("a base of {base} is under {FULL}: it is withheld"), faults);
            }
        }
        return None;
    }
    row.known("item", is_item(row.text("dimension"), name), "item", faults);
    let count = row.needed("count", faults)?;
    if count > base {
        row.fault("count", format!("{count} of {base} is more than all"), faults);
    }
    Some(Item { item: name.to_owned(), count })
}

/// Reads `data/years.csv`.
pub(super) fn years(root: &Path, known: &KnownIds, faults: &mut Faults) -> Vec<Summary> {
    let columns = ["source", "place", "role", "measure", "n", "p25", "p50", "p75"];
    let sheet = CsvTable::read(root, "data/years.csv", &columns, "survey", faults);
    let mut seen = std::collections::BTreeSet::new();
    let mut read = |row: CsvRow<'_>| {
        names(&row, known, faults);
        let [source, place, role, measure] = ["source", "place", "role", "measure"].map(|c| row.text(c).to_owned());
        let dimension = matches!(measure.as_str(), "years-total" | "years-pro");
        row.known("measure", dimension, "measure of years", faults);
        if !seen.insert((source.clone(), place.clone(), role.clone())) {
            row.fault("role", "a second row of this source, place and role", faults);
        }
        let n: u32 = row.needed("n", faults)?;
        if n < LOW {
            row.fault("n", format!("{n} answers are fewer than {LOW}: quartiles are withheld"), faults);
        }
        let [p25, p50, p75] = ["p25", "p50", "p75"].map(|c| row.needed::<f64>(c, faults));
        row.rising(&[("p25", p25), ("p50", p50), ("p75", p75)], faults);
        Some(Summary { source, place, role, measure, n, p25: p25?, p50: p50?, p75: p75? })
    };
    sheet.rows().filter_map(&mut read).collect()
}

/// Reads `data/adjusted.csv`.
pub(super) fn adjusted(root: &Path, known: &KnownIds, faults: &mut Faults) -> Vec<AdjustedDifference> {
    let columns = ["source", "place", "role", "reference", "n", "difference", "low", "high"];
    let sheet = CsvTable::read(root, "data/adjusted.csv", &columns, "survey", faults);
    let mut seen = std::collections::BTreeSet::new();
    let mut read = |row: CsvRow<'_>| {
        names(&row, known, faults);
        known.pays("data/adjusted.csv", &format!("line {}, column source", row.line), row.text("source"), faults);
        let [source, place, role, reference] = ["source", "place", "role", "reference"].map(|c| row.text(c).to_owned());
        row.known("reference", known.role(&reference) && reference != role, "other role", faults);
        if !seen.insert((source.clone(), place.clone(), role.clone(), reference.clone())) {
            row.fault("role", "a second row of this source, place, role and reference", faults);
        }
        let n: u32 = row.needed("n", faults)?;
        if n == 0 {
            row.fault("n", "a fit over no rows", faults);
        }
        let [low, difference, high] = ["low", "difference", "high"].map(|c| row.needed::<f64>(c, faults));
        row.rising(&[("low", low), ("difference", difference), ("high", high)], faults);
        Some(AdjustedDifference { source, place, role, reference, n, difference: difference?, low: low?, high: high? })
    };
    sheet.rows().filter_map(&mut read).collect()
}

fn names(row: &CsvRow<'_>, known: &KnownIds, faults: &mut Faults) {
    row.known("source", known.sources.iter().any(|s| s.id == row.text("source")), "source", faults);
    row.known("place", known.place(row.text("place")), "place", faults);
    row.known("role", known.role(row.text("role")), "role", faults);
}
