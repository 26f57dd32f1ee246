//! Interactions: from the event to the paint of its answer.
//!
//! Invariant: an interaction counts as answered when the page shows its effect, not when the
//! handler returns.

use super::Sample;
use super::load::metric;
use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeMap;

/// Rounds over all kinds of interaction.
const ROUNDS: usize = 12;

/// One kind: its name, what is done, and what of the page it changes.
struct Kind {
    name: &'static str,
    act: &'static str,
    effect: &'static str,
}

const PLACE: &str =
    "document.querySelector('[data-chart=\"pay-range\"] data[data-figure]')?.dataset.figure.split('/')[1]";
const CHIPS: &str = "document.querySelectorAll('[data-role-chip]').length";
const ROWS: &str = "Array.from(document.querySelectorAll('[data-chart=usage] table tbody tr')).slice(0, 12).map(r => r.textContent).join()";
const HIDDEN: &str = "document.getElementById('differences').checked + (document.querySelector('[data-hidden-rows]')?.textContent ?? '')";
const SKILLS: &str = "!!document.getElementById('skills')?.getClientRects().length";

/// Each kind is followed by the one that undoes it, so that every round starts alike.
const KINDS: [Kind; 10] = [
    Kind { name: "add a role", act: "document.querySelector('[data-add-role=mobile]').click()", effect: CHIPS },
    Kind {
        name: "remove a role",
        act: "document.querySelector('[data-role-chip=mobile] [data-act=remove]').click()",
        effect: CHIPS,
    },
    Kind { name: "another place", act: "document.querySelector('[data-place=DE]').click()", effect: PLACE },
    Kind { name: "another place", act: "document.querySelector('[data-place=US]').click()", effect: PLACE },
    Kind { name: "differences only", act: "document.getElementById('differences').click()", effect: HIDDEN },
    Kind { name: "differences only", act: "document.getElementById('differences').click()", effect: HIDDEN },
    Kind {
        name: "order of usage",
        act: "(s => { s.selectedIndex = 1; s.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('usage-sort'))",
        effect: ROWS,
    },
    Kind {
        name: "order of usage",
        act: "(s => { s.selectedIndex = 0; s.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('usage-sort'))",
        effect: ROWS,
    },
    Kind { name: "a section", act: "document.querySelector('input[data-section=skills]').click()", effect: SKILLS },
    Kind { name: "a section", act: "document.querySelector('input[data-section=skills]').click()", effect: SKILLS },
];

/// What was measured.
pub(crate) struct Found {
    pub(crate) times: Sample,
    /// Script time of changes of place, which redraw everything.
    pub(crate) script: Sample,
    /// The slowest kind and its median.
    pub(crate) slowest: (&'static str, f64),
}

/// Measures every kind.
pub(crate) fn all(page: &Page, factor: u32) -> Result<Found> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    page.open(&site.url("/"))?;
    page.until_ready()?;
    page.eval::<bool>(
        "(document.querySelectorAll('main details').forEach(d => { d.open = !d.closest('figure'); }), true)",
    )?;
    page.set_cpu(factor)?;
    let mut times = Vec::new();
    let mut script = Vec::new();
    let mut kinds: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    for round in 0..=ROUNDS {
        for kind in &KINDS {
            let before = metric(page, "ScriptDuration")?;
            let time = once(page, kind).with_context(|| format!("measuring {}", kind.name))?;
            let spent = (metric(page, "ScriptDuration")? - before) * 1_000.0;
            // The first round pays for things that later ones find done.
            if round > 0 {
                times.push(time);
                kinds.entry(kind.name).or_default().push(time);
                if kind.effect == PLACE {
                    script.push(spent);
                }
            }
        }
    }
    let medians = kinds.into_iter().map(|(name, times)| (name, times.into_iter().collect::<Sample>().median()));
    let slowest = medians.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or(("none", f64::NAN));
    Ok(Found { times: times.into_iter().collect(), script: script.into_iter().collect(), slowest })
}

/// One interaction: milliseconds until the frame with its effect is done.
fn once(page: &Page, kind: &Kind) -> Result<f64> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const effect = () => String({effect});
         const before = effect();
         const painted = (then) => {{ const c = new MessageChannel(); c.port1.onmessage = then; c.port2.postMessage(0); }};
         const start = performance.now();
         {act};
         const look = () => painted(() => effect() === before ? requestAnimationFrame(look) : done(performance.now() - start));
         requestAnimationFrame(look);",
        effect = kind.effect,
        act = kind.act,
    );
    page.eval_async(&script, vec![json!(kind.name)])
}
