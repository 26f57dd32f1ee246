//! The table of measures: printed beside the committed one and the targets.
//!
//! Invariant: the committed table has one line for each measure and is only written on request.

use crate::tools;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// One measure.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    name: String,
    value: f64,
    unit: &'static str,
    target: &'static str,
}

impl Row {
    pub(crate) fn new(name: &str, value: f64, unit: &'static str, target: &'static str) -> Self {
        Row { name: name.to_owned(), value, unit, target }
    }

    fn shown(&self) -> String {
        // Ratios and shifts need decimals, times do not.
        match self.unit {
            "" => format!("{:.3}", self.value),
            _ => format!("{:.1}", self.value),
        }
    }
}

fn file() -> PathBuf {
    tools::root().join("benches").join("bench.csv")
}

/// The committed values by name; none where the table is not there yet.
pub(crate) fn committed() -> Result<BTreeMap<String, String>> {
    let file = file();
    if !file.is_file() {
        return Ok(BTreeMap::new());
    }
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let mut values = BTreeMap::new();
    for line in text.lines().skip(1) {
        if let Some((name, rest)) = line.split_once(';') {
            values.insert(name.to_owned(), rest.split(';').next().unwrap_or_default().to_owned());
        }
    }
    Ok(values)
}

/// Prints the measures.
pub(crate) fn print(rows: &[Row], committed: &BTreeMap<String, String>) {
    let width = rows.iter().map(|r| r.name.chars().count()).max().unwrap_or(0);
    println!("{:<width$} {:>10} {:>10} {:>4} {:>8}", "measure", "now", "committed", "", "target");
    for row in rows {
        let before = committed.get(&row.name).map_or("-", String::as_str);
        println!("{:<width$} {:>10} {:>10} {:>4} {:>8}", row.name, row.shown(), before, row.unit, row.target);
    }
}

/// Writes the committed table.
pub(crate) fn write(rows: &[Row]) -> Result<()> {
    let mut text = "measure;value;unit;target\n".to_owned();
    for row in rows {
        text.push_str(&format!("{};{};{};{}\n", row.name, row.shown(), row.unit, row.target));
    }
    let file = file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, text).with_context(|| format!("writing {}", file.display()))
}
