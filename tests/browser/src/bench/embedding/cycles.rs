//! One element, put in and taken out two hundred times.
//!
//! Invariant: what is alive is counted in the same state, with the element ready, and without what the page's own witness keeps.

use super::{Alive, Row, alive, at_most, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::Result;
use serde_json::json;

const CYCLES: usize = 200;
/// So many at a time.
const BATCH: usize = 20;

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
    // The first ones pay for things that stay for all.
    run(BATCH / 5)?;
    let start = alive(page)?;
    let mut early = None;
    for batch in 0..CYCLES / BATCH {
        run(BATCH)?;
        if batch == 0 {
            early = Some(alive(page)?);
        }
    }
    let end = alive(page)?;
    let more = |of: fn(&Alive) -> f64| of(&end) - of(&start);
    let after_20 = early.map_or(f64::NAN, |early| end.programs - early.programs);
    Ok(vec![
        at_most("200 lives, nodes that stay", more(|alive| alive.nodes), "nodes", "<= 50", 50.0),
        none("200 lives, documents that stay", more(|alive| alive.documents), "documents"),
        none("200 lives, listeners that stay", more(|alive| alive.listeners), "listeners"),
        Row::new("200 lives, heap of scripts that stays", more(|alive| alive.heap) / 1e3, "KB", "<= 500"),
        // Memory is taken in pages of 64 KiB.
        at_most("200 lives, memory of the program from the 20th on", after_20 / 1e3, "KB", "0", 65.6),
    ])
}
