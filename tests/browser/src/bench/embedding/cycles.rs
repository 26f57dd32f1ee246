//! One element, put in and taken out two hundred times, and on from there.
//!
//! Invariant: what is alive is counted in the same state, with the element ready, and without what the page's own witness keeps.

use super::{Alive, Row, alive, at_most, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::json;

/// So many at a time; the first ones pay for what stays for all.
const BATCH: usize = 20;
/// Until what is alive is counted.
const CYCLES: usize = 200;
/// The memory of a program never shrinks, so a moment in which more was alive at once, as there is on a busy machine, stays in
/// it for good. A leak adds to every stretch of lives, such a moment to one.
const STRETCH: usize = 120;

/// Each life shows something else; a batch ends with what it began with.
const RUN: &str = "const [times, done] = arguments;
    const shown = [['sections', 'duties'], ['chart', 'week-map'], ['chart', 'usage'], ['chart', 'pay-range']];
    (async () => {
      const element = document.getElementById('a');
      for (let at = 0; at < times; at++) {
        element.remove();
        const [name, value] = shown[at % shown.length];
        for (const [other] of shown) element.removeAttribute(other);
        element.setAttribute(name, value);
        // It is taken apart once it is sure that it does not come back.
        await new Promise(next => setTimeout(next, 0));
        document.body.append(element);
        await element.ready;
      }
      seen.length = 0;
      performance.clearResourceTimings();
      done(null);
    })();";

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    let body = "<role-scope id=\"a\" chart=\"pay-range\"></role-scope>";
    let (_site, _host) = host::open(page, body, gauged(Look::default()))?;
    host::ready(page, 1)?;
    let run = |times: usize| page.eval_async::<()>(RUN, vec![json!(times)]);
    run(BATCH / 5)?;
    let start = alive(page)?;
    let mut end = None;
    let mut programs = Vec::new();
    for lives in (BATCH..=BATCH + 3 * STRETCH).step_by(BATCH) {
        run(BATCH)?;
        let now = alive(page)?;
        programs.push(now.programs);
        if lives == CYCLES {
            end = Some(now);
        }
    }
    let end = end.context("two hundred lives are no whole number of batches")?;
    let at = |lives: usize| programs.get(lives / BATCH - 1).copied().unwrap_or(f64::NAN);
    let grown = |from: usize, to: usize| (at(to) - at(from)) / 1e3;
    let stretches = (0..3).map(|stretch| BATCH + stretch * STRETCH);
    let least = stretches.map(|from| grown(from, from + STRETCH)).fold(f64::INFINITY, f64::min);
    let more = |of: fn(&Alive) -> f64| of(&end) - of(&start);
    Ok(vec![
        at_most("200 lives, nodes that stay", more(|alive| alive.nodes), "nodes", "<= 50", 50.0),
        none("200 lives, documents that stay", more(|alive| alive.documents), "documents"),
        none("200 lives, listeners that stay", more(|alive| alive.listeners), "listeners"),
        Row::new("200 lives, heap of scripts that stays", more(|alive| alive.heap) / 1e3, "KB", "<= 500"),
        Row::new("200 lives, memory of the program from the 20th on", grown(BATCH, CYCLES), "KB", "0"),
        none("380 lives, memory of the program, least growth in 120", least, "KB"),
    ])
}
