//! What is used together.
//!
//! Invariant: counts fit into each other, and only pairs that the rule keeps stand, in its order.

use super::fault::Faults;
use super::known::{KnownIds, used};
use super::sheet::{CsvRow, CsvTable};
use crate::together::{MOST, is_kept, order};
use rolescope::model::{Companion, Distribution, Together};
use std::path::Path;

const COLUMNS: [&str; 7] = ["source", "item", "n", "with", "count", "base", "base_count"];

/// Reads `data/together.csv`; items must be those that the survey's shares of usage have.
pub(super) fn read(root: &Path, ids: &KnownIds, shares: &[Distribution], faults: &mut Faults) -> Vec<Together> {
    let sheet = CsvTable::read(root, "data/together.csv", &COLUMNS, "survey", faults);
    let mut all: Vec<Together> = Vec::new();
    for row in sheet.rows() {
        let (source, item) = (row.text("source"), row.text("item"));
        row.check_known("source", ids.sources.iter().any(|s| s.id == source), "source", faults);
        let items = used(shares, Some(source));
        for column in ["item", "with"] {
            // Without any shares the missing file is the fault, not every item.
            row.check_known(column, shares.is_empty() || items.contains(row.text(column)), "survey item", faults);
        }
        let Some(other) = companion(&row, faults) else { continue };
        let at = all.iter().position(|t| t.source == source && t.item == item).unwrap_or_else(|| {
            all.push(Together { source: source.to_owned(), item: item.to_owned(), with: Vec::new() });
            all.len() - 1
        });
        if let Some(together) = all.get_mut(at) {
            place(&row, &together.with, &other, faults);
            together.with.push(other);
        }
    }
    all
}

/// The other item of a row with its counts.
fn companion(row: &CsvRow<'_>, faults: &mut Faults) -> Option<Companion> {
    let item = row.text("with").to_owned();
    if item == row.text("item") {
        row.fault("with", "an item beside itself", faults);
    }
    let [n, count, base, base_count] = ["n", "count", "base", "base_count"].map(|c| row.needed::<u32>(c, faults));
    let other = Companion { item, n: n?, count: count?, base: base?, base_count: base_count? };
    for (column, part, of, whole) in [
        ("count", other.count, "n", other.n),
        ("count", other.count, "base_count", other.base_count),
        ("n", other.n, "base", other.base),
        ("base_count", other.base_count, "base", other.base),
    ] {
        if part > whole {
            row.fault(column, format!("{part} of {of} {whole} is more than all"), faults);
        }
    }
    if !is_kept(&other) {
        row.fault("count", "too few, or no more common than everywhere: it is not written", faults);
    }
    Some(other)
}

/// Notes a row that does not belong after those before it.
fn place(row: &CsvRow<'_>, before: &[Companion], other: &Companion, faults: &mut Faults) {
    if before.len() >= MOST {
        row.fault("with", format!("more than {MOST} others of this item"), faults);
    }
    if before.iter().any(|b| b.item == other.item) {
        row.fault("with", "a second row of this item and other", faults);
    }
    if before.last().is_some_and(|last| order(last, other).is_gt()) {
        row.fault("with", "stands after one that is less typical", faults);
    }
}
