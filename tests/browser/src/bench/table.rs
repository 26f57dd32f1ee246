//! The table of measures: printed beside the committed one and the targets, and judged by it.
//!
//! Invariant: what depends on the machine or on what else it does is never judged. A count, a size
//! or a ratio of two things measured in turns may be, within the bound that its line names; the
//! bounds are wide enough that noise does not reach them.

use crate::tools;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// What makes a measure a fault.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bound {
    /// Nothing: it is for people.
    Free,
    /// More than this, whatever the committed table says.
    AtMost(f64),
    /// More than so many times the committed value.
    Times(f64),
}

/// Bytes may grow by so much before somebody has to say that it is meant; as in `xtask size`.
pub(crate) const SIZE: Bound = Bound::Times(1.02);
/// A count may not grow at all.
pub(crate) const COUNT: Bound = Bound::Times(1.0);
/// A ratio may double: below that, two runs on a busy machine may differ by themselves.
pub(crate) const RATIO: Bound = Bound::Times(2.0);

impl Bound {
    fn shown(self) -> String {
        match self {
            Bound::Free => String::new(),
            Bound::AtMost(most) => format!("<= {most}"),
            Bound::Times(factor) => format!("<= {factor} x"),
        }
    }
}

/// One measure.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    name: String,
    value: f64,
    unit: &'static str,
    target: &'static str,
    bound: Bound,
}

impl Row {
    /// A measure that is not judged.
    pub(crate) fn new(name: &str, value: f64, unit: &'static str, target: &'static str) -> Self {
        Row { name: name.to_owned(), value, unit, target, bound: Bound::Free }
    }

    /// The measure with a bound.
    pub(crate) fn within(self, bound: Bound) -> Self {
        Row { bound, ..self }
    }

    fn shown(&self) -> String {
        // Ratios and shifts need decimals, times do not; counts are whole.
        match self.unit {
            "" => format!("{:.3}", self.value),
            "ms" | "MB" | "KB" => format!("{:.1}", self.value),
            _ => format!("{:.0}", self.value),
        }
    }

    /// What is wrong with the measure, beside the committed value if it is known.
    fn fault(&self, committed: Option<f64>) -> Option<String> {
        let Row { name, value, unit, .. } = self;
        let (most, why) = match (self.bound, committed) {
            (Bound::Free, _) => return None,
            (Bound::AtMost(most), _) => (most, String::new()),
            (Bound::Times(_), None) => return Some(format!("{name}: not in the committed table")),
            (Bound::Times(factor), Some(before)) => (before * factor, format!(", {factor} times the committed value")),
        };
        // The committed value is rounded; so is what is compared with it.
        let rounded: f64 = self.shown().parse().unwrap_or(f64::NAN);
        if !value.is_finite() {
            return Some(format!("{name}: could not be measured"));
        }
        (rounded > most).then(|| format!("{name}: {rounded} {unit}, at most {most:.3} is allowed{why}"))
    }
}

/// Where the committed table lies, from the project's root.
pub(crate) const FILE: &str = "benches/bench.csv";

fn file() -> PathBuf {
    tools::root().join(FILE)
}

/// The committed values by name; `None` where there is no table yet.
pub(crate) fn committed() -> Result<Option<BTreeMap<String, String>>> {
    let file = file();
    if !file.is_file() {
        return Ok(None);
    }
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let fields = text.lines().skip(1).filter_map(|line| line.split_once(';'));
    Ok(Some(
        fields.map(|(name, rest)| (name.to_owned(), rest.split(';').next().unwrap_or_default().to_owned())).collect(),
    ))
}

/// What is wrong with the measures beside the committed ones.
pub(crate) fn faults(rows: &[Row], committed: &BTreeMap<String, String>) -> Vec<String> {
    rows.iter().filter_map(|row| row.fault(committed.get(&row.name).and_then(|text| text.parse().ok()))).collect()
}

/// Prints the measures.
pub(crate) fn print(rows: &[Row], committed: Option<&BTreeMap<String, String>>) {
    let width = rows.iter().map(|r| r.name.chars().count()).max().unwrap_or(0);
    println!("{:<width$} {:>10} {:>10} {:<9} {:>8} {:>8}", "measure", "now", "committed", "", "target", "check");
    for row in rows {
        let before = committed.and_then(|table| table.get(&row.name)).map_or("-", String::as_str);
        let (now, bound) = (row.shown(), row.bound.shown());
        println!("{:<width$} {now:>10} {before:>10} {:<9} {:>8} {bound:>8}", row.name, row.unit, row.target);
    }
}

/// Writes the committed table.
pub(crate) fn write(rows: &[Row]) -> Result<()> {
    let mut text = "measure;value;unit;target;check\n".to_owned();
    for row in rows {
        text.push_str(&format!("{};{};{};{};{}\n", row.name, row.shown(), row.unit, row.target, row.bound.shown()));
    }
    let file = file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, text).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(value: &str) -> BTreeMap<String, String> {
        BTreeMap::from([("a".to_owned(), value.to_owned())])
    }

    fn row(value: f64, unit: &'static str, bound: Bound) -> [Row; 1] {
        [Row::new("a", value, unit, "").within(bound)]
    }

    #[test]
    fn only_what_bears_a_bound_is_judged() {
        assert!(faults(&row(1e9, "ms", Bound::Free), &table("1.0")).is_empty());
        assert!(faults(&row(0.0, "", Bound::AtMost(0.0)), &table("0.000")).is_empty());
        assert_eq!(faults(&row(0.01, "", Bound::AtMost(0.0)), &table("0.010")).len(), 1);
    }

    #[test]
    fn growth_beyond_the_bound_is_a_fault() {
        assert!(faults(&row(1.99, "", RATIO), &table("1.000")).is_empty());
        assert_eq!(faults(&row(2.01, "", RATIO), &table("1.000")).len(), 1);
        assert!(faults(&row(101.0, "bytes", SIZE), &table("100")).is_empty());
        assert_eq!(faults(&row(103.0, "bytes", SIZE), &table("100")).len(), 1);
        assert_eq!(faults(&row(3.0, "answers", COUNT), &table("2")).len(), 1);
    }

    #[test]
    fn what_is_not_known_or_not_measured_is_a_fault() {
        assert_eq!(faults(&row(1.0, "", RATIO), &BTreeMap::new()).len(), 1);
        assert_eq!(faults(&row(f64::NAN, "", RATIO), &table("1.000")), ["a: could not be measured"]);
    }
}
