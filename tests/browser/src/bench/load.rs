//! Loading: paints with and without scripts, layout shift, a slow network, memory.
//!
//! Invariant: what is compared is measured in turns, so that a busy moment meets both sides.

use super::Sample;
use super::controls::{FIRST_CHART, FIRST_CHART_REMOVED, REMOVE};
use crate::cdp::Network;
use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Rounds of the comparison; each loads the page twice.
const ROUNDS: usize = 25;
/// Rounds on the slow network.
const SLOW_ROUNDS: usize = 5;
/// 1.6 Mbit/s and 150 ms.
const SLOW_4G: Network = Network { bits: 1_600_000.0, latency: 150.0 };

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

    /// How many times as late it comes with scripts, turn by turn.
    pub(crate) fn ratios(&self) -> Sample {
        self.turns.iter().map(|(on, off)| on / off).collect()
    }
}

/// What loading shows.
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
    } else {
        page.until("the page is there", "document.readyState === 'complete'")?;
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

/// Times on a slow network with a slow processor.
pub(crate) struct Slow {
    /// The prerendered figures are painted.
    pub(crate) readable: Sample,
    /// A control that was used at the first moment has answered.
    pub(crate) answered: Sample,
    /// The figures of the first chart are those that it asked for.
    pub(crate) charted: Sample,
}

/// Removes a role as soon as the page is live. Notes when its control is painted away, and when the first chart is
/// painted without it.
fn use_at_once() -> String {
    format!(
        "new MutationObserver((_, observer) => {{
    if (document.documentElement.dataset.rolescope !== 'ready') return;
    observer.disconnect();
    const painted = (then) => {{ const c = new MessageChannel(); c.port1.onmessage = then; c.port2.postMessage(0); }};
    const when = (gone, note) => {{
      const look = () => {{
        const seen = gone();
        painted(() => seen ? note(performance.now()) : requestAnimationFrame(look));
      }};
      requestAnimationFrame(look);
    }};
    document.querySelector({REMOVE:?}).click();
    when(() => !document.querySelector({REMOVE:?}), (time) => {{ window.rolescopeAnswered = time; }});
    when(() => document.querySelector({FIRST_CHART:?}) && !document.querySelector({FIRST_CHART_REMOVED:?}),
      (time) => {{ window.rolescopeCharted = time; }});
  }}).observe(document, {{ subtree: true, attributes: true, attributeFilter: ['data-rolescope'] }});"
    )
}

/// Loads on the slow network.
pub(crate) fn slow(page: &Page) -> Result<Slow> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    page.set_cache(false)?;
    page.before_each_page(&use_at_once())?;
    page.set_network(SLOW_4G)?;
    page.set_cpu(4)?;
    let (mut readable, mut answered, mut charted) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..SLOW_ROUNDS {
        page.open("about:blank")?;
        page.open(&site.url("/"))?;
        page.until("a control has answered", "typeof window.rolescopeAnswered === 'number'")?;
        page.until("the first chart has changed", "typeof window.rolescopeCharted === 'number'")?;
        readable.push(page.eval("performance.getEntriesByName('first-contentful-paint')[0].startTime")?);
        answered.push(page.eval("window.rolescopeAnswered")?);
        charted.push(page.eval("window.rolescopeCharted")?);
    }
    let [readable, answered, charted] = [readable, answered, charted].map(Sample::from_iter);
    Ok(Slow { readable, answered, charted })
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
    let found = metrics.iter().find(|m| m.get("name").and_then(Value::as_str) == Some(name));
    found.and_then(|m| m.get("value")).and_then(Value::as_f64).with_context(|| format!("no metric {name}"))
}
