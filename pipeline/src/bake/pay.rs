//! Survey pay by place, role and group.
//!
//! Invariant: a cell holds what its size allows and nothing more (rule 5), and its percentiles rise.

use super::fault::Faults;
use super::known::{KnownIds, is_pay_group, is_usage};
use super::sheet::{CsvRow, CsvTable};
use rolescope::model::{FILINGS, FullSpread, PayCell, PayGroup, PayOfRole, PayPlace, Quartiles, Spread, Trim};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const COLUMNS: [&str; 12] =
    ["place", "role", "group", "n", "mean", "p10", "p25", "p50", "p75", "p90", "median_low", "median_high"];
/// Group before the trim, which may hold more than all answers after it, and of which quartiles are said.
const UNTRIMMED: &str = "cuts:none";
/// Answers from which on everything is said.
const FULL: u32 = 30;
/// Answers from which on quartiles are said.
const LOW: u32 = 15;

/// Reads `data/pay/SOURCE.csv`.
///
/// `items` are what the survey's respondents worked with, by which pay may be split; `trims` say where the percentiles at the
/// ends are not shown.
pub(super) fn read(
    root: &Path,
    source: &str,
    (items, trims): (&BTreeSet<String>, &[Trim]),
    ids: &KnownIds,
    faults: &mut Faults,
) -> Vec<PayPlace> {
    let file = format!("data/pay/{source}.csv");
    ids.pays(&file, "", source, faults);
    let sheet = CsvTable::read(root, &file, &COLUMNS, "survey", faults);
    let mut by_place = PayByPlace::default();
    for row in sheet.rows() {
        let (place, role, group) = (row.text("place"), row.text("role"), row.text("group"));
        row.check_known("place", ids.place(place), "place", faults);
        row.check_known("role", ids.role(role), "role", faults);
        row.check_known("group", group.is_empty() || is_pay_group(group, items), "group", faults);
        // Filings are counted by employer, so their number alone does not say what a cell shows; of their groups quartiles are said.
        let is_counted_alone = !FILINGS.contains(&source);
        let hides = trims.iter().find(|trim| trim.source == source && trim.place == place).map(Trim::hides);
        if let Some(cell) = cell(&row, hides.unwrap_or_default(), is_counted_alone, faults) {
            by_place.put(&row, cell, faults);
        }
    }
    by_place.places(&sheet, source, faults)
}

/// The rows of one role in one place.
#[derive(Default)]
struct OfRole {
    role: String,
    line: u64,
    all: Option<PayCell>,
    groups: Vec<PayGroup>,
}

/// The cells that were read so far, in the order of the file.
#[derive(Default)]
struct PayByPlace {
    places: Vec<(String, Vec<OfRole>)>,
    at: BTreeMap<(String, String), (usize, usize)>,
}

impl PayByPlace {
    fn put(&mut self, row: &CsvRow<'_>, cell: PayCell, faults: &mut Faults) {
        let (place, role, group) = (row.text("place"), row.text("role"), row.text("group"));
        let key = (place.to_owned(), role.to_owned());
        let (at_place, at_role) = match self.at.get(&key) {
            Some(at) => *at,
            None => {
                let at_place = self.places.iter().position(|(id, _)| id == place).unwrap_or_else(|| {
                    self.places.push((place.to_owned(), Vec::new()));
                    self.places.len() - 1
                });
                let Some((_, roles)) = self.places.get_mut(at_place) else {
                    return;
                };
                roles.push(OfRole { role: role.to_owned(), line: row.line, ..OfRole::default() });
                let at = (at_place, roles.len() - 1);
                self.at.insert(key, at);
                at
            }
        };
        let Some(of_role) = self.places.get_mut(at_place).and_then(|(_, roles)| roles.get_mut(at_role)) else {
            return;
        };
        if group.is_empty() && of_role.all.is_none() {
            of_role.all = Some(cell);
        } else if group.is_empty() || of_role.groups.iter().any(|g| g.group == group) {
            row.fault("group", "a second row of this place, role and group", faults);
        } else {
            of_role.groups.push(PayGroup { group: group.to_owned(), cell });
        }
    }

    fn places(self, sheet: &CsvTable, source: &str, faults: &mut Faults) -> Vec<PayPlace> {
        let mut whole = |of_role: OfRole| {
            let OfRole { role, line, all, mut groups } = of_role;
            // The groups of the overview come first, as where its part of the dataset meets the others.
            groups.sort_by_key(|group| !group.is_of_overview());
            let Some(all) = all else {
                faults.add(&sheet.file, format!("line {line}, column group"), "groups without a row of all answers");
                return None;
            };
            for group in groups.iter().filter(|g| g.cell.n > all.n && g.group != UNTRIMMED) {
                let reason = format!("`{}` has {} answers, more than all ({})", group.group, group.cell.n, all.n);
                faults.add(&sheet.file, format!("line {line}, column n"), reason);
            }
            Some(PayOfRole { role, all, groups })
        };
        let place = |(place, roles): (String, Vec<OfRole>)| PayPlace {
            source: source.to_owned(),
            place,
            roles: roles.into_iter().filter_map(&mut whole).collect(),
        };
        self.places.into_iter().map(place).collect()
    }
}

/// The statistics of one row; `None` and a fault if they are not what the number of answers allows.
fn cell(row: &CsvRow<'_>, hides: [bool; 2], is_counted_alone: bool, faults: &mut Faults) -> Option<PayCell> {
    let n: u32 = row.needed("n", faults)?;
    if n == 0 {
        row.fault("n", "no answers: such a row is not written", faults);
        return None;
    }
    if n < LOW && row.text("group").split_once(':').is_some_and(|(dimension, _)| is_usage(dimension)) {
        row.fault("n", format!("{n} answers are fewer than {LOW}: such a row of a tool is not written"), faults);
        return None;
    }
    let before = faults.list().len();
    // No number of filings is enough where their employers are too few.
    let is_withheld = !is_counted_alone && row.text("p50").is_empty();
    let [least, full] = if is_withheld { [u32::MAX; 2] } else { [LOW, FULL] };
    for column in ["p25", "p50", "p75", "median_low", "median_high"] {
        allowed(row, column, n, least, faults);
    }
    let in_full = if is_counted_alone { row.text("group") != UNTRIMMED } else { row.text("group").is_empty() };
    if in_full {
        allowed(row, "mean", n, full, faults);
    }
    for (column, is_hidden) in ["p10", "p90"].into_iter().zip(hides) {
        if is_hidden || !in_full {
            if !row.text(column).is_empty() {
                row.fault(column, "the trim took more than one in forty at this end, or the group has none", faults);
            }
        } else {
            allowed(row, column, n, full, faults);
        }
    }
    let [mean, p10, p25, p50, p75, p90, median_low, median_high] =
        ["mean", "p10", "p25", "p50", "p75", "p90", "median_low", "median_high"].map(|c| row.number::<u32>(c, faults));
    let real = |column, value: Option<u32>| (column, value.map(f64::from));
    row.rising(&[real("p10", p10), real("p25", p25), real("p50", p50), real("p75", p75), real("p90", p90)], faults);
    row.rising(&[real("median_low", median_low), real("p50", p50), real("median_high", median_high)], faults);
    if faults.list().len() > before {
        return None;
    }
    let spread = match (mean, p10, p25, p50, p75, p90, median_low, median_high) {
        // The percentiles at the ends are missing where the trim made them.
        (Some(mean), p10, Some(p25), Some(p50), Some(p75), p90, Some(median_low), Some(median_high)) => {
            Spread::Full(FullSpread { mean, p10, p25, p50, p75, p90, median_low, median_high })
        }
        (None, _, Some(p25), Some(p50), Some(p75), _, Some(median_low), Some(median_high)) => {
            Spread::Quartiles(Quartiles { p25, p50, p75, median_low, median_high })
        }
        _ => Spread::Withheld,
    };
    Some(PayCell { n, spread })
}

fn allowed(row: &CsvRow<'_>, column: &str, n: u32, from: u32, faults: &mut Faults) {
    match (row.text(column).is_empty(), n >= from) {
        (true, true) => row.fault(column, format!("is empty, yet {n} answers are {from} or more"), faults),
        (false, false) => row.fault(column, format!("{n} answers are fewer than {from}: it is withheld"), faults),
        _ => {}
    }
}
