//! Loading: paints with and without scripts, layout shift, memory.
//!
//! Invariant: what is compared is measured in turns, so that a busy moment meets both sides.

use super::Sample;
use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Rounds of the comparison; each loads the page twice.
const ROUNDS: usize = 25;

/// The same measure with scripts and without.
#[derive(Default)]
pub(crate) struct Pair {
    pub(crate) on: Sample,
    pub(crate) off: Sample,
    turns: Vec<(f64, f64)>,
}

impl Pair {
    fn of(turns: Vec<(f64, f64)>) -> Self {
        Pair { on: turns.iter().map(|t| t.0).collect(), off: turns.iter().map(|t| t.1).collect(), turns }
    }

    /// The first paint with scripts as a multiple of that without, turn by turn.
    pub(crate) fn ratios(&self) -> Sample {
        self.turns.iter().map(|(on, off)| on / off).collect()
    }
}

/// The paints and the shift of loading a page.
pub(crate) struct Paints {
    pub(crate) first: Pair,
    pub(crate) largest: Pair,
    /// The largest layout shift of any load with scripts.
    pub(crate) shift: f64,
}

/// First paint, largest paint and layout shift so far.
const PAINT: &str = "
    const done = arguments[0];
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    let largest = NaN, shift = 0;
    new PerformanceObserver(l => l.getEntries().forEach(e => { largest = e.startTime; }))
      .observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver(l => l.getEntries().forEach(e => { shift += e.value; }))
      .observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done([first, largest, shift])));";

fn load(page: &Page, site: &Site, scripts: bool) -> Result<(f64, f64, f64)> {
    page.block(if scripts { &[] } else { &["*.js", "*.wasm"] })?;
    page.open("about:blank")?;
    page.open(&site.url("/"))?;
    if scripts {
        page.until_ready()?;
    }
    page.until("something is painted", "performance.getEntriesByName('first-contentful-paint').length > 0")?;
    page.eval_async(PAINT, Vec::new())
}

/// Loads in turns with scripts and without.
pub(crate) fn paints(page: &Page) -> Result<Paints> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    page.set_cache(false)?;
    // The first load of each kind pays for things that later ones find done.
    load(page, &site, true)?;
    load(page, &site, false)?;
    let (mut first, mut largest, mut shift) = (Vec::new(), Vec::new(), 0.0_f64);
    for round in 0..ROUNDS {
        // Who goes first takes turns too.
        let scripts_first = round % 2 == 0;
        let one = load(page, &site, scripts_first)?;
        let two = load(page, &site, !scripts_first)?;
        let (on, off) = if scripts_first { (one, two) } else { (two, one) };
        first.push((on.0, off.0));
        largest.push((on.1, off.1));
        shift = shift.max(on.2);
    }
    Ok(Paints { first: Pair::of(first), largest: Pair::of(largest), shift })
}

/// Megabytes when the page is ready.
pub(crate) struct Heap {
    pub(crate) scripts: f64,
    pub(crate) program: f64,
}

/// Memory after a collection.
pub(crate) fn heap(page: &Page) -> Result<Heap> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    page.open(&site.url("/"))?;
    page.until_ready()?;
    page.cdp("HeapProfiler.enable", json!({}))?;
    page.cdp("HeapProfiler.collectGarbage", json!({}))?;
    let scripts = metric(page, "JSHeapUsedSize")? / 1e6;
    let program: f64 = page.eval_async(
        "const done = arguments[0];
         import(document.querySelector(\"link[rel=modulepreload][href*='/app-']\").href)
           .then(glue => glue.default()).then(({ memory }) => done(memory.buffer.byteLength));",
        Vec::new(),
    )?;
    Ok(Heap { scripts, program: program / 1e6 })
}

/// One of Chromium's own counters.
pub(super) fn metric(page: &Page, name: &str) -> Result<f64> {
    page.cdp("Performance.enable", json!({}))?;
    let answer = page.cdp("Performance.getMetrics", json!({}))?;
    let metrics = answer.get("metrics").and_then(Value::as_array).context("no metrics")?;
    let metric = metrics.iter().find(|m| m.get("name").and_then(Value::as_str) == Some(name));
    metric.and_then(|m| m.get("value")).and_then(Value::as_f64).with_context(|| format!("no metric {name}"))
}
