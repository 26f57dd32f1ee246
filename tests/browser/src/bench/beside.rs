//! The overview, by itself and beside the peers of a folder: the same small comparator in other stacks.
//!
//! Invariant: what is said of a peer is a ratio of two measures that were taken in turns; absolute values of peers are
//! printed, and never part of the committed table.

use super::controls::{OWN, PEER, PEERS};
use super::table::{RATIO, Row};
use super::turns::{self, App, Change, Interaction, Measured};
use super::walls::{ANSWER, Aim, BUSY, DRAWN, PEER_ANSWER, PEER_DRAWN, REDRAW};
use crate::lab::Lab;
use crate::page::Page;
use crate::site::{self, Act, Fault, Site};
use anyhow::{Context, Result};
use pipeline::compress::brotli;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::compress;

/// Begins the lines that only a run beside peers has.
pub(super) const BESIDE: &str = "beside ";

/// The peers that a folder holds; says loudly which are missing.
pub(super) fn peers(folder: Option<&Path>) -> Vec<(&'static str, PathBuf)> {
    let Some(folder) = folder else { return Vec::new() };
    let folders = PEERS.map(|(name, title)| (title, folder.join(name)));
    let (there, missing): (Vec<_>, Vec<_>) =
        folders.into_iter().partition(|(_, folder)| folder.join("index.html").is_file());
    for (title, folder) in missing {
        eprintln!("NO PEER {title}: there is no {}; its rows are left out", folder.join("index.html").display());
    }
    there
}

/// Our own site and the peers.
pub(super) fn apps(peers: &[(&'static str, PathBuf)]) -> Result<Vec<App>> {
    let mut apps = vec![App { name: "the overview", site: Site::plain()?, hooks: OWN, says_ready: true }];
    for (name, folder) in peers {
        // They set styles and make elements as our policy forbids.
        let site = Site::of(folder.clone(), vec![Fault::new("*", Act::DropPolicy)])?;
        apps.push(App { name, site, hooks: PEER, says_ready: false });
    }
    Ok(apps)
}

/// All that is measured of the overview, beside what peers there are; and the faults.
pub(super) fn rows(lab: &Lab, apps: &[App], peers: &[(&'static str, PathBuf)]) -> Result<(Vec<Row>, Vec<String>)> {
    let (mut rows, mut ratios, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    if !peers.is_empty() {
        let bytes = super::part(lab, "first loads of the peers", |page| {
            let folders = std::iter::once(site::dist()).chain(peers.iter().map(|(_, folder)| folder.clone()));
            apps.iter().zip(folders).map(|(app, folder)| first_load(page, app, &folder)).collect::<Result<Vec<_>>>()
        })?;
        for (app, bytes) in apps.iter().zip(&bytes) {
            println!("first load, brotli: {bytes:>9.0} bytes  {}", app.name);
        }
        let ours = bytes.first().copied().unwrap_or(f64::NAN);
        for ((name, _), bytes) in peers.iter().zip(bytes.iter().skip(1)) {
            ratios.push(Row::new(&format!("{BESIDE}{name}: first load, brotli"), ours / bytes, "", ""));
        }
    }
    for factor in [1, 4] {
        let all = super::part(lab, &format!("the overview in turns at {factor}x CPU"), |page| {
            turns::measure(page, apps, factor)
        })?;
        if !peers.is_empty() {
            print(apps, &all, factor);
        }
        let Some((own, others)) = all.split_first() else { continue };
        rows.extend(overview(own, factor));
        for (at, ((name, _), other)) in peers.iter().zip(others).enumerate() {
            for change in Change::ALL {
                let (more, fault) = compared(own, other, (name, at == 0), change, factor);
                ratios.extend(more);
                faults.extend(fault);
            }
        }
    }
    rows.extend(ratios);
    Ok((rows, faults))
}

fn answered(taken: &Interaction) -> f64 {
    taken.answered
}

fn drawn(taken: &Interaction) -> f64 {
    taken.drawn
}

fn busy(taken: &Interaction) -> f64 {
    taken.busy
}

fn script(taken: &Interaction) -> f64 {
    taken.script
}

/// The lines of the overview itself.
fn overview(own: &Measured, factor: u32) -> Vec<Row> {
    let times = own.sample(None, answered);
    let row = |what: &str, value| Row::new(&format!("overview, {what}, {factor}x CPU"), value, "ms", "");
    let mut p98 = row("event to paint, p98", times.quantile(0.98));
    if let Some(aim) = at(factor, ANSWER) {
        p98 = p98.aimed(aim);
    }
    let mut all_drawn = row("event until all is drawn, p98", own.sample(None, drawn).quantile(0.98));
    if factor == 4 {
        all_drawn = all_drawn.aimed(DRAWN);
    }
    let against = format!("overview, event to paint against a fixed change, {factor}x CPU");
    let mut rows = vec![row("event to paint, median", times.median()), p98, all_drawn];
    rows.push(Row::new(&against, times.median() / own.fixed.change(), "", "").within(RATIO));
    for change in Change::ALL {
        let what = format!("main thread busy for a change of {}, median", change.name());
        rows.push(row(&what, own.sample(Some(change), busy).median()));
    }
    if factor == 1 {
        let redraw = own.sample(Some(Change::Roles), script).median();
        rows.push(Row::new("overview, script of a full redraw", redraw, "ms", "").aimed(REDRAW));
        let against = redraw / own.fixed.script();
        rows.push(Row::new("overview, full redraw against a fixed script", against, "", "").within(RATIO));
    }
    rows
}

/// The aim at a factor of the processor; `None` where the design asks nothing there.
fn at(factor: u32, aims: [(u32, Aim); 2]) -> Option<Aim> {
    aims.into_iter().find_map(|(at, aim)| (at == factor).then_some(aim))
}

/// The lines that hold the overview against one peer, and what is surely beyond the wall.
fn compared(
    own: &Measured,
    other: &Measured,
    (name, is_measure): (&str, bool),
    change: Change,
    factor: u32,
) -> (Vec<Row>, Option<String>) {
    let head = format!("{BESIDE}{name}: {}, {factor}x CPU", change.name());
    let row = |what: &str, value| Row::new(&format!("{head}, {what}"), value, "", "");
    let ratios = own.ratios(other, change, busy);
    let (low, high) = ratios.median_interval();
    let mut middle = row("main thread busy", ratios.median());
    let mut lowest = row("main thread busy, 95 % from", low);
    let mut fault = None;
    if factor == 1 {
        lowest = lowest.within(RATIO);
    }
    // The wall is one beside the first of the peers, at the speed of the machine.
    if is_measure && factor == 1 {
        middle = middle.aimed(BUSY);
        // Not the median, which a busy machine moves: what is surely so.
        fault = (low > BUSY.wall).then(|| {
            format!("{head}: the main thread is busy {low:.2} to {high:.2} times as long, the wall is {}", BUSY.wall)
        });
    }
    let tail = |field: fn(&Interaction) -> f64| {
        own.sample(Some(change), field).quantile(0.98) / other.sample(Some(change), field).quantile(0.98)
    };
    let mut p98 = row("event to paint, p98", tail(answered));
    let mut all_drawn = row("event until all is drawn, p98", tail(drawn));
    if is_measure {
        p98 = at(factor, PEER_ANSWER).map_or(p98.clone(), |aim| p98.aimed(aim));
        all_drawn = if factor == 4 { all_drawn.aimed(PEER_DRAWN) } else { all_drawn };
    }
    let median = row("event to paint, median", own.ratios(other, change, answered).median());
    (vec![middle, lowest, row("main thread busy, 95 % to", high), median, p98, all_drawn], fault)
}

/// Prints the absolute values of all sites side by side.
fn print(apps: &[App], all: &[Measured], factor: u32) {
    let width = apps.iter().map(|app| app.name.len()).max().unwrap_or(0);
    for change in Change::ALL {
        println!("a change of {}, {factor}x CPU, ms", change.name());
        println!(
            "  {:width$} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
            "", "to paint", "p98", "all drawn", "p98", "busy", "p98"
        );
        for (app, measured) in apps.iter().zip(all) {
            let fields: [fn(&Interaction) -> f64; 3] = [answered, drawn, busy];
            let samples = fields.map(|field| measured.sample(Some(change), field));
            let shown: String = samples
                .iter()
                .map(|sample| format!(" {:>9.1} {:>9.1}", sample.median(), sample.quantile(0.98)))
                .collect();
            println!("  {:width$}{shown}", app.name);
        }
    }
}

/// The paths of all that a page has asked for from its own site.
const PATHS: &str = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .map(entry => new URL(entry.name)).filter(url => url.origin === location.origin).map(url => url.pathname)";

/// Bytes of the first load of a site, everything packed alike whatever its server does.
fn first_load(page: &Page, app: &App, folder: &Path) -> Result<f64> {
    page.set_cache(false)?;
    page.open("about:blank")?;
    page.open(&app.site.url("/"))?;
    if app.says_ready {
        page.until_ready()?;
    }
    let paths: Vec<String> = page.eval(PATHS)?;
    let mut sum = 0;
    for path in paths {
        let inside = path.trim_start_matches('/');
        let file = if inside.is_empty() || inside.ends_with('/') {
            folder.join(inside).join("index.html")
        } else {
            folder.join(inside)
        };
        sum += packed(&file)?;
    }
    Ok(sum as f64)
}

/// The bytes of a file in brotli: of the copy beside it, which our own build makes in the same way, or of a copy made now.
fn packed(file: &Path) -> Result<u64> {
    if let Ok(copy) = fs::metadata(compress::beside(file, "br")) {
        return Ok(copy.len());
    }
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    Ok(brotli(&bytes)?.len() as u64)
}
