//! The speed of the built site, in Chromium, beside the targets and the committed table.
//!
//! Invariant: only what holds on any machine can fail: counts, bytes, layout shift, and ratios of what was measured in
//! turns in one run. Times are printed for people, never judged. Each line of the table bears its bound (`table.rs`).

use crate::engine::Engine;
use crate::lab::Lab;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::time::Instant;

mod beside;
mod bytes;
mod caps;
mod careers;
mod controls;
mod embedding;
mod interaction;
mod load;
mod sample;
mod slow;
mod table;
mod turns;
mod walls;
mod yardstick;

pub(crate) use sample::Sample;
use table::{Bound, RATIO, Row};

/// Options of `bench`.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Fail when a measure is beyond its bound, or when there is no committed table.
    pub check: bool,
    /// Write the committed table anew.
    pub update: bool,
    /// Measure this part alone.
    pub only: Option<Part>,
    /// Measure the overview in turns with the peers in this folder.
    pub beside: Option<PathBuf>,
}

/// A part of the measures that can be taken by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Our own pages.
    Pages,
    /// The element and the frame on pages of other sites.
    Embedding,
}

/// With scripts, paints come at most so much later than with scripts blocked. It is the lower end of
/// the interval that must lie below: the median of a few rounds lies above by chance on a busy machine.
const PAINT_LIMIT: f64 = 1.05;

/// Measures, prints, and checks or writes.
///
/// # Errors
/// When something cannot be measured, or a check fails.
pub fn run(options: &Options) -> Result<()> {
    ensure!(options.only.is_none() || !options.update, "a part alone does not make the committed table");
    let lab = Lab::new()?;
    let measured = measure(&lab, options);
    lab.close();
    let (rows, mut faults) = measured?;
    let committed = table::committed()?;
    table::print(&rows, committed.as_ref());
    if options.update {
        table::write(&rows, committed.as_ref(), beside::BESIDE)?;
        println!("wrote {}", table::FILE);
    }
    faults.extend(table::over(&rows));
    if options.check {
        let committed = table::committed()?.with_context(|| {
            format!("there is no {}, so nothing to compare with: `cargo xtask bench --update` records it", table::FILE)
        })?;
        let mut changed = table::faults(&rows, &committed);
        if options.only.is_none() {
            changed.extend(table::gone(&rows, &committed, beside::BESIDE));
        }
        if !changed.is_empty() {
            changed.push("If that is meant: cargo xtask bench --update".to_owned());
        }
        // A new table does not move a wall.
        changed.extend(faults);
        ensure!(changed.is_empty(), "{}", changed.join("\n"));
    } else {
        for fault in &faults {
            println!("{fault}");
        }
    }
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

fn measure(lab: &Lab, options: &Options) -> Result<(Vec<Row>, Vec<String>)> {
    let asked = |part| options.only.is_none_or(|only| only == part);
    let (mut rows, faults) = if asked(Part::Pages) { pages(lab, options)? } else { Default::default() };
    if asked(Part::Embedding) {
        rows.extend(embedding::measure(lab)?);
    }
    Ok((rows, faults))
}

fn pages(lab: &Lab, options: &Options) -> Result<(Vec<Row>, Vec<String>)> {
    let peers = beside::peers(options.beside.as_deref());
    caps::tell_missing();
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    let paints = part(lab, "paints with scripts and without", load::paints)?;
    for (name, pair) in [("first contentful paint", &paints.first), ("largest contentful paint", &paints.largest)] {
        rows.push(Row::new(&format!("{name}, scripts on"), pair.on.median(), "ms", ""));
        rows.push(Row::new(&format!("{name}, scripts blocked"), pair.off.median(), "ms", ""));
        let ratios = pair.ratios();
        rows.push(Row::new(&format!("{name}, ratio"), ratios.median(), "", "<= 1.05"));
        let (low, high) = ratios.median_interval();
        // Not the median, which a busy machine moves: what is surely so.
        rows.push(Row::new(&format!("{name}, ratio, 95 % from"), low, "", "").within(RATIO));
        rows.push(Row::new(&format!("{name}, ratio, 95 % to"), high, "", ""));
        if low > PAINT_LIMIT {
            faults.push(format!(
                "{name}: with scripts it comes {low:.3} to {high:.3} times as late, the limit is {PAINT_LIMIT}"
            ));
        }
    }
    rows.push(Row::new("layout shift", paints.shift, "", "0").within(Bound::AtMost(0.0)));
    rows.extend(part(lab, "what is fetched", bytes::fetched)?);
    rows.extend(part(lab, "the size of pages", caps::rows)?);
    let apps = beside::apps(&peers)?;
    let (overview, beyond) = beside::rows(lab, &apps, &peers)?;
    rows.extend(overview);
    faults.extend(beyond);
    for factor in [1, 4] {
        rows.extend(part(lab, &format!("views at {factor}x CPU"), |page| interaction::rows(page, factor))?);
    }
    for factor in [1, 4] {
        let careers_times =
            part(lab, &format!("10,000 careers at {factor}x CPU"), |page| careers::careers(page, factor))?;
        let target = if factor == 1 { "<= 100" } else { "" };
        rows.push(Row::new(
            &format!("10,000 careers until drawn, median, {factor}x CPU"),
            careers_times.drawn.median(),
            "ms",
            target,
        ));
        let name = format!("longest task of over 50 ms in them, median, {factor}x CPU");
        rows.push(Row::new(&name, careers_times.longest.median(), "ms", ""));
    }
    rows.extend(part(lab, "slow 4G at 4x CPU", |page| slow::rows(page, &apps))?);
    let heap = part(lab, "memory", load::heap)?;
    rows.push(Row::new("heap of scripts when ready", heap.scripts, "MB", "<= 3"));
    rows.push(Row::new("memory of the program when ready", heap.program, "MB", "").within(RATIO));
    Ok((rows, faults))
}
