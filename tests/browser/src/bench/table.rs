//! The table of measures: printed beside the committed one and the targets, and judged by it.
//!
//! Invariant: what depends on the machine or on what else it does is never judged. A count, a size
//! or a ratio of two things measured in turns may be, within the bound that its line names; the
//! bounds are wide enough that noise does not reach them.

use super::walls::Aim;
use crate::tools;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The bound beyond which a measure is a fault.
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

/// The wall of the design.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wall {
    None,
    /// A time, which is told.
    Told(f64),
    /// A size or a count, which may not be beyond it.
    Held(f64),
}

/// One measure.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    name: String,
    value: f64,
    unit: &'static str,
    target: String,
    wall: Wall,
    bound: Bound,
}

impl Row {
    /// A measure that is not judged.
    pub(crate) fn new(name: &str, value: f64, unit: &'static str, target: &'static str) -> Self {
        Row { name: name.to_owned(), value, unit, target: target.to_owned(), wall: Wall::None, bound: Bound::Free }
    }

    /// The measure with what the design asks of it, for people.
    pub(super) fn aimed(self, aim: Aim) -> Self {
        let target = aim.goal.map_or(self.target, |goal| format!("<= {goal}"));
        Row { target, wall: Wall::Told(aim.wall), ..self }
    }

    /// The measure with what the design asks of it: beyond the wall it is a fault, whatever the committed table says.
    pub(super) fn held(self, aim: Aim) -> Self {
        Row { wall: Wall::Held(aim.wall), ..self.aimed(aim) }
    }

    /// The name by which it stands in the table.
    pub(super) fn name(&self) -> &str {
        &self.name
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

    /// The wall, and a mark where it is passed.
    fn shown_wall(&self) -> String {
        match self.wall {
            Wall::None => String::new(),
            Wall::Told(wall) | Wall::Held(wall) if self.value > wall => format!("! {wall}"),
            Wall::Told(wall) | Wall::Held(wall) => wall.to_string(),
        }
    }

    /// By how much a wall is passed that may not be.
    fn over(&self) -> Option<String> {
        let Wall::Held(wall) = self.wall else { return None };
        let Row { name, value, unit, .. } = self;
        (*value > wall).then(|| format!("{name}: {value:.0} {unit}, the wall is {wall}: over by {:.0}", value - wall))
    }

    /// The fault in words, beside the committed value if it is known; `None` within the bound.
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

/// A line of the committed table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Committed {
    value: String,
    /// True for a line with a bound or a wall, which may not go away unnoticed.
    is_judged: bool,
    line: String,
}

/// The committed lines by name; `None` where there is no table yet.
pub(crate) fn committed() -> Result<Option<BTreeMap<String, Committed>>> {
    let file = file();
    if !file.is_file() {
        return Ok(None);
    }
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    Ok(Some(text.lines().skip(1).filter_map(parsed).collect()))
}

fn parsed(line: &str) -> Option<(String, Committed)> {
    let mut fields = line.split(';');
    let (name, value) = (fields.next()?, fields.next()?.to_owned());
    let is_judged = fields.next_back().is_some_and(|check| !check.is_empty());
    Some((name.to_owned(), Committed { value, is_judged, line: line.to_owned() }))
}

/// One line for each measure beyond its bound, and for each judged line that is gone.
pub(crate) fn faults(rows: &[Row], committed: &BTreeMap<String, Committed>) -> Vec<String> {
    let value = |row: &Row| committed.get(&row.name).and_then(|line| line.value.parse().ok());
    rows.iter().filter_map(|row| row.fault(value(row))).collect()
}

/// The walls that are passed.
pub(crate) fn over(rows: &[Row]) -> Vec<String> {
    rows.iter().filter_map(Row::over).collect()
}

/// The committed lines that are judged and were not measured, but for those that only some runs have.
pub(crate) fn gone(rows: &[Row], committed: &BTreeMap<String, Committed>, only_some: &str) -> Vec<String> {
    let gone = committed.iter().filter(|(name, line)| {
        line.is_judged && !name.starts_with(only_some) && !rows.iter().any(|row| row.name() == *name)
    });
    gone.map(|(name, _)| format!("{name}: in the committed table, and not measured any more")).collect()
}

/// Prints the measures.
pub(crate) fn print(rows: &[Row], committed: Option<&BTreeMap<String, Committed>>) {
    let width = rows.iter().map(|r| r.name.chars().count()).max().unwrap_or(0);
    println!(
        "{:<width$} {:>10} {:>10} {:<9} {:>8} {:>8} {:>8}",
        "measure", "now", "committed", "", "target", "wall", "check"
    );
    for row in rows {
        let before = committed.and_then(|table| table.get(&row.name)).map_or("-", |line| line.value.as_str());
        let (now, wall, bound) = (row.shown(), row.shown_wall(), row.bound.shown());
        let Row { name, unit, target, .. } = row;
        println!("{name:<width$} {now:>10} {before:>10} {unit:<9} {target:>8} {wall:>8} {bound:>8}");
    }
}

/// Writes the committed table. Lines that only some runs have stay as they are where this run has none.
pub(crate) fn write(rows: &[Row], committed: Option<&BTreeMap<String, Committed>>, only_some: &str) -> Result<()> {
    let mut text = "measure;value;unit;target;wall;check\n".to_owned();
    for row in rows {
        let wall = match row.wall {
            Wall::None => String::new(),
            Wall::Told(wall) | Wall::Held(wall) => wall.to_string(),
        };
        // What is held at its wall is checked, even if by nothing else.
        let check = match (row.wall, row.bound) {
            (Wall::Held(_), Bound::Free) => format!("<= {wall}"),
            (_, bound) => bound.shown(),
        };
        text.push_str(&format!("{};{};{};{};{wall};{check}\n", row.name, row.shown(), row.unit, row.target));
    }
    if !rows.iter().any(|row| row.name.starts_with(only_some)) {
        let kept = committed.into_iter().flatten().filter(|(name, _)| name.starts_with(only_some));
        for (_, kept) in kept {
            text.push_str(&format!("{}\n", kept.line));
        }
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

    fn table(value: &str) -> BTreeMap<String, Committed> {
        parsed(&format!("a;{value};;;;<= 2 x")).into_iter().collect()
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

    #[test]
    fn a_wall_that_is_held_is_a_fault_whatever_is_committed() {
        let aim = Aim { goal: Some(1.0), wall: 2.0 };
        let row = |value| Row::new("a", value, "bytes", "").within(SIZE);
        assert!(over(&[row(2.0).held(aim)]).is_empty());
        assert_eq!(over(&[row(3.0).held(aim)]), ["a: 3 bytes, the wall is 2: over by 1"]);
        assert!(over(&[row(3.0).aimed(aim)]).is_empty());
    }

    #[test]
    fn what_was_judged_does_not_go_away() {
        assert_eq!(gone(&[], &table("1"), "beside ").len(), 1);
        assert!(gone(&[], &table("1"), "a").is_empty());
        assert!(gone(&row(1.0, "", RATIO), &table("1"), "beside ").is_empty());
        let told: BTreeMap<_, _> = parsed("a;1;;;").into_iter().collect();
        assert!(gone(&[], &told, "beside ").is_empty());
    }
}
