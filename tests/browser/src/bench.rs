//! How fast the built site is, in Chromium, beside the targets and the committed table.
//!
//! Invariant: only what holds on any machine can fail: ratios of interleaved rounds of one run,
//! and layout shift. Times are printed for people, never judged.

use crate::engine::Engine;
use crate::lab::Lab;
use anyhow::{Result, ensure};
use std::time::Instant;

mod interaction;
mod load;
mod sample;
mod table;

pub(crate) use sample::Sample;
use table::Row;

/// What `bench` is asked to do.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Fail when a ratio is surely above its limit, or when something shifts.
    pub check: bool,
    /// Write the committed table anew.
    pub update: bool,
}

/// With scripts, paints come at most so much later than with scripts blocked.
const PAINT_LIMIT: f64 = 1.05;

/// Measures, prints, and checks or writes.
///
/// # Errors
/// When something cannot be measured, or a check fails.
pub fn run(options: Options) -> Result<()> {
    let lab = Lab::new()?;
    let measured = measure(&lab);
    lab.close();
    let (rows, faults) = measured?;
    table::print(&rows, &table::committed()?);
    if options.update {
        table::write(&rows)?;
    }
    ensure!(!options.check || faults.is_empty(), "{}", faults.join("; "));
    Ok(())
}

/// Takes one kind of measure in a tab of its own and says how long it took.
fn part<T>(lab: &Lab, name: &str, work: impl FnOnce(&crate::Page) -> Result<T>) -> Result<T> {
    eprint!("measuring {name} …");
    let start = Instant::now();
    let tab = lab.tab(Engine::Chromium)?;
    let result = work(&tab);
    eprintln!(" {:.1} s", start.elapsed().as_secs_f64());
    result
}

fn measure(lab: &Lab) -> Result<(Vec<Row>, Vec<String>)> {
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    let paints = part(lab, "paints with scripts and without", load::paints)?;
    for (name, pair) in [("first contentful paint", &paints.first), ("largest contentful paint", &paints.largest)] {
        rows.push(Row::new(&format!("{name}, scripts on"), pair.on.median(), "ms", ""));
        rows.push(Row::new(&format!("{name}, scripts blocked"), pair.off.median(), "ms", ""));
        let ratios = pair.ratios();
        rows.push(Row::new(&format!("{name}, ratio"), ratios.median(), "", "<= 1.05"));
        let (low, high) = ratios.median_interval();
        rows.push(Row::new(&format!("{name}, ratio, 95 % from"), low, "", ""));
        rows.push(Row::new(&format!("{name}, ratio, 95 % to"), high, "", ""));
        if low > PAINT_LIMIT {
            faults.push(format!(
                "{name}: with scripts it comes {low:.3} to {high:.3} times as late, the limit is {PAINT_LIMIT}"
            ));
        }
    }
    rows.push(Row::new("layout shift", paints.shift, "", "0"));
    if paints.shift > 0.0 {
        faults.push(format!("layout shift is {}, expected 0", paints.shift));
    }
    for (factor, target) in [(1, "<= 50"), (4, "<= 100")] {
        let found = part(lab, &format!("interactions at {factor}x CPU"), |page| interaction::all(page, factor))?;
        rows.push(Row::new(
            &format!("interaction to next paint, median, {factor}x CPU"),
            found.times.median(),
            "ms",
            "",
        ));
        rows.push(Row::new(
            &format!("interaction to next paint, p98, {factor}x CPU"),
            found.times.quantile(0.98),
            "ms",
            target,
        ));
        rows.push(Row::new(
            &format!("slowest kind ({}), median, {factor}x CPU", found.slowest.0),
            found.slowest.1,
            "ms",
            "",
        ));
        if factor == 1 {
            rows.push(Row::new("script time of a full redraw of three roles", found.script.median(), "ms", "<= 8"));
        }
    }
    let slow = part(lab, "slow 4G at 4x CPU", load::slow)?;
    rows.push(Row::new("slow 4G, 4x CPU: figures readable", slow.readable.median(), "ms", "<= 700"));
    rows.push(Row::new("slow 4G, 4x CPU: first answered control", slow.answered.median(), "ms", "<= 1200"));
    let heap = part(lab, "memory", load::heap)?;
    rows.push(Row::new("heap of scripts when ready", heap.scripts, "MB", "<= 3"));
    rows.push(Row::new("memory of the program when ready", heap.program, "MB", ""));
    Ok((rows, faults))
}
