//! Distributions of answers, quartiles of years, adjusted differences.
//!
//! Invariant: a share is a count of at most its base, and of none at all where the base is under 30.

use super::fault::Faults;
use super::known::{KnownIds, is_dimension, is_item};
use super::sheet::{CsvRow, CsvTable};
use rolescope::model::{AdjustedDifference, ChanceOfMore, Distribution, Item, Summary, Trim};
use std::collections::BTreeMap;
use std::path::Path;

/// Shares are withheld below this base, quartiles of years below [`LOW`].
const FULL: u32 = 30;
const LOW: u32 = 15;

/// Reads `data/shares/SOURCE.csv`.
pub(super) fn read(root: &Path, source: &str, ids: &KnownIds, faults: &mut Faults) -> Vec<Distribution> {
    let file = format!("data/shares/{source}.csv");
    faults.check(ids.sources.iter().any(|s| s.id == source), &file, "", || format!("no source `{source}`"));
    let sheet = CsvTable::read(
        root,
        &file,
        &["place", "role", "dimension", "item", "count", "base", "people"],
        "survey",
        faults,
    );
    let mut distributions: Vec<Distribution> = Vec::new();
    let mut at: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for row in sheet.rows() {
        let (place, role, dimension) = (row.text("place"), row.text("role"), row.text("dimension"));
        row.check_known("place", ids.place(place), "place", faults);
        row.check_known("role", ids.role(role), "role", faults);
        row.check_known("dimension", is_dimension(dimension), "dimension", faults);
        let Some(base) = row.needed::<u32>("base", faults) else {
            continue;
        };
        let index = *at.entry((place, role, dimension)).or_insert_with(|| {
            let [source, place, role, dimension] = [source, place, role, dimension].map(str::to_owned);
            let people = row.number::<u32>("people", faults);
            if people.is_some_and(|people| people < base) {
                row.fault("people", format!("fewer than the base of {base}"), faults);
            }
            distributions.push(Distribution { source, place, role, dimension, base, people, items: Vec::new() });
            distributions.len() - 1
        });
        let Some(distribution) = distributions.get_mut(index) else {
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
    distributions
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
    row.check_known("item", is_item(row.text("dimension"), name), "item", faults);
    let count = row.needed("count", faults)?;
    if count > base {
        row.fault("count", format!("{count} of {base} is more than all"), faults);
    }
    Some(Item { item: name.to_owned(), count })
}

/// Reads `data/years.csv`.
pub(super) fn years(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Summary> {
    let columns = ["source", "place", "role", "measure", "n", "p25", "p50", "p75"];
    let sheet = CsvTable::read(root, "data/years.csv", &columns, "survey", faults);
    let mut seen = std::collections::BTreeSet::new();
    let mut read = |row: CsvRow<'_>| {
        names(&row, ids, faults);
        let [source, place, role, measure] = ["source", "place", "role", "measure"].map(|c| row.text(c).to_owned());
        let dimension = matches!(measure.as_str(), "years-total" | "years-pro");
        row.check_known("measure", dimension, "measure of years", faults);
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
pub(super) fn adjusted(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<AdjustedDifference> {
    let columns = [
        "source",
        "place",
        "role",
        "reference",
        "n",
        "difference",
        "low",
        "high",
        "unadjusted",
        "unadjusted_low",
        "unadjusted_high",
    ];
    let sheet = CsvTable::read(root, "data/adjusted.csv", &columns, "survey", faults);
    let mut seen = std::collections::BTreeSet::new();
    let mut read = |row: CsvRow<'_>| {
        names(&row, ids, faults);
        ids.pays("data/adjusted.csv", &format!("line {}, column source", row.line), row.text("source"), faults);
        let [source, place, role, reference] = ["source", "place", "role", "reference"].map(|c| row.text(c).to_owned());
        row.check_known("reference", ids.role(&reference) && reference != role, "other role", faults);
        if !seen.insert((source.clone(), place.clone(), role.clone(), reference.clone())) {
            row.fault("role", "a second row of this source, place, role and reference", faults);
        }
        let n: u32 = row.needed("n", faults)?;
        if n == 0 {
            row.fault("n", "a fit over no rows", faults);
        }
        let [low, difference, high] = ["low", "difference", "high"].map(|c| row.needed::<f64>(c, faults));
        row.rising(&[("low", low), ("difference", difference), ("high", high)], faults);
        let alone = ["unadjusted_low", "unadjusted", "unadjusted_high"];
        let [unadjusted_low, unadjusted, unadjusted_high] = alone.map(|c| row.needed::<f64>(c, faults));
        let [least, middle, most] = alone;
        row.rising(&[(least, unadjusted_low), (middle, unadjusted), (most, unadjusted_high)], faults);
        Some(AdjustedDifference {
            source,
            place,
            role,
            reference,
            n,
            difference: difference?,
            low: low?,
            high: high?,
            unadjusted: unadjusted?,
            unadjusted_low: unadjusted_low?,
            unadjusted_high: unadjusted_high?,
        })
    };
    sheet.rows().filter_map(&mut read).collect()
}

/// Reads `data/chances.csv`.
pub(super) fn chances(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<ChanceOfMore> {
    let columns = ["source", "place", "role", "reference", "chance", "low", "high"];
    let sheet = CsvTable::read(root, "data/chances.csv", &columns, "survey", faults);
    let mut seen = std::collections::BTreeSet::new();
    let mut read = |row: CsvRow<'_>| {
        names(&row, ids, faults);
        let [source, place, role, reference] = ["source", "place", "role", "reference"].map(|c| row.text(c).to_owned());
        row.check_known("reference", ids.role(&reference) && reference != role, "other role", faults);
        if !seen.insert((source.clone(), place.clone(), role.clone(), reference.clone())) {
            row.fault("role", "a second row of this source, place, role and reference", faults);
        }
        let [low, chance, high] = ["low", "chance", "high"].map(|c| row.needed::<f64>(c, faults));
        row.rising(&[("low", low), ("chance", chance), ("high", high), ("1", Some(1.0))], faults);
        let [low, chance, high] = [low, chance, high].map(|part| part.map(|part| (part * 10_000.0).round() as u16));
        Some(ChanceOfMore { source, place, role, reference, chance: chance?, low: low?, high: high? })
    };
    sheet.rows().filter_map(&mut read).collect()
}

/// Reads `data/trimmed.csv`.
pub(super) fn trims(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Trim> {
    let sheet =
        CsvTable::read(root, "data/trimmed.csv", &["source", "place", "answers", "low", "high"], "survey", faults);
    let mut read = |row: CsvRow<'_>| {
        row.check_known("place", ids.place(row.text("place")), "place", faults);
        ids.pays("data/trimmed.csv", &format!("line {}, column source", row.line), row.text("source"), faults);
        let [answers, low, high] = ["answers", "low", "high"].map(|c| row.needed::<u32>(c, faults));
        let (source, place) = (row.text("source").to_owned(), row.text("place").to_owned());
        Some(Trim { source, place, answers: answers?, too_low: low?, too_high: high? })
    };
    sheet.rows().filter_map(&mut read).collect()
}

fn names(row: &CsvRow<'_>, ids: &KnownIds, faults: &mut Faults) {
    row.check_known("source", ids.sources.iter().any(|s| s.id == row.text("source")), "source", faults);
    row.check_known("place", ids.place(row.text("place")), "place", faults);
    row.check_known("role", ids.role(row.text("role")), "role", faults);
}
