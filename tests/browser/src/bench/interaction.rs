//! Interactions on views and charts other than the overview: from the event to the paint of its answer.
//!
//! Invariant: an interaction counts as answered when the page shows its effect, not when the
//! handler returns, and as drawn when no part of the page waits any more. Yardsticks that
//! have nothing to do with the program are measured in the same rounds.

use super::Sample;
use super::controls::{Kind, VIEW_KINDS};
use super::load::metric;
use super::table::{RATIO, Row};
use super::walls::REDRAW_OF_VIEW;
use super::yardstick::{CHANGE, Fixed, SCRIPT};
use crate::page::Page;
use crate::site::{self, Site};
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeMap;

/// Rounds over all kinds of interaction.
const ROUNDS: usize = 12;
/// Rounds with a slowed processor, which take as much longer.
const SLOW_ROUNDS: usize = 6;

/// The measured times, interaction by interaction.
struct Times {
    /// Until the effect is painted.
    times: Sample,
    /// Until everything is drawn.
    drawn: Sample,
    /// Script time of changes of roles, which redraw everything.
    script: Sample,
    /// Times of the yardsticks.
    fixed: Fixed,
    /// The slowest kind and its median.
    slowest: (&'static str, f64),
}

/// The times taken of each interaction and of the yardstick.
#[derive(Default)]
struct Rounds {
    times: Vec<f64>,
    drawn: Vec<f64>,
    script: Vec<f64>,
    fixed: Fixed,
    kinds: BTreeMap<&'static str, Vec<f64>>,
}

/// The lines of the views, with the processor slowed down by a factor.
pub(super) fn rows(page: &Page, factor: u32) -> Result<Vec<Row>> {
    let times = all(page, factor)?;
    let row = |what: &str, value| Row::new(&format!("views, {what}, {factor}x CPU"), value, "ms", "");
    let against = format!("views, event to paint against a fixed change, {factor}x CPU");
    let mut rows = vec![
        row("event to paint, median", times.times.median()),
        row("event to paint, p98", times.times.quantile(0.98)),
        row(&format!("slowest kind ({}), median", times.slowest.0), times.slowest.1),
        row("event until all is drawn, p98", times.drawn.quantile(0.98)),
        Row::new(&against, times.times.median() / times.fixed.change(), "", "").within(RATIO),
    ];
    if factor == 1 && !times.script.is_empty() {
        let (script, fixed) = (times.script.median(), times.fixed.script());
        rows.push(Row::new("views, script of a full redraw", script, "ms", "").aimed(REDRAW_OF_VIEW));
        rows.push(Row::new("views, full redraw against a fixed script", script / fixed, "", "").within(RATIO));
    }
    Ok(rows)
}

/// Measures every kind.
fn all(page: &Page, factor: u32) -> Result<Times> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    let mut taken = Rounds::default();
    let there = |(path, _): &(&str, &[Kind])| site::file(path).is_file();
    for (path, kinds) in VIEW_KINDS.into_iter().filter(there) {
        page.set_cpu(1)?;
        page.open(&site.url(path))?;
        page.until_ready()?;
        page.eval::<bool>(
            "(document.querySelectorAll('details').forEach(d => { d.open = !d.closest('figure'); }), true)",
        )?;
        page.settled()?;
        page.set_cpu(factor)?;
        let rounds = if factor == 1 { ROUNDS } else { SLOW_ROUNDS };
        for round in 0..=rounds {
            // The first round pays for things that later ones find done.
            let counts = round > 0;
            for kind in kinds {
                let (answered, spent) =
                    spent(page, || once(page, kind).with_context(|| format!("measuring {}", kind.name)))?;
                if counts {
                    taken.take(kind, answered, spent);
                }
            }
            // In every round, so that a busy moment meets both sides of a ratio.
            let script: f64 = page.eval(SCRIPT)?;
            let change: f64 =
                page.eval_async(&format!("{CHANGE}.then(arguments[arguments.length - 1])"), Vec::new())?;
            if counts {
                taken.fixed.push(script, change);
            }
        }
    }
    Ok(taken.summed_up())
}

impl Rounds {
    fn take(&mut self, kind: &Kind, (answered, drawn): (f64, f64), spent: f64) {
        self.times.push(answered);
        self.drawn.push(drawn);
        self.kinds.entry(kind.name).or_default().push(answered);
        if kind.redraws {
            self.script.push(spent);
        }
    }

    fn summed_up(self) -> Times {
        let Rounds { times, drawn, script, fixed, kinds } = self;
        let medians = kinds.into_iter().map(|(name, times)| (name, times.into_iter().collect::<Sample>().median()));
        let slowest = medians.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or(("none", f64::NAN));
        let [times, drawn, script] = [times, drawn, script].map(Sample::from_iter);
        Times { times, drawn, script, fixed, slowest }
    }
}

/// The result of some work, and the milliseconds of script that the page has spent on it.
fn spent<T>(page: &Page, work: impl FnOnce() -> Result<T>) -> Result<(T, f64)> {
    let before = metric(page, "ScriptDuration")?;
    let given = work()?;
    Ok((given, (metric(page, "ScriptDuration")? - before) * 1_000.0))
}

/// One interaction: milliseconds until the frame with its effect is done, and until a frame is done
/// at which nothing waits to be drawn.
fn once(page: &Page, kind: &Kind) -> Result<(f64, f64)> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const effect = () => String({effect});
         const before = effect();
         const painted = (then) => {{ const c = new MessageChannel(); c.port1.onmessage = then; c.port2.postMessage(0); }};
         let answered = 0;
         const start = performance.now();
         const look = () => painted(() => {{
           const now = performance.now() - start;
           if (!answered && effect() !== before) answered = now;
           if (answered && !document.querySelector('[aria-busy=true]')) done([answered, now]);
           else requestAnimationFrame(look);
         }});
         // Before the page asks for the frame itself: what it does once that is painted comes after the look.
         requestAnimationFrame(look);
         {act};",
        effect = kind.effect,
        act = kind.act.script(),
    );
    page.eval_async(&script, vec![json!(kind.name)])
}
