//! Interactions: from the event to the paint of its answer.
//!
//! Invariant: an interaction counts as answered when the page shows its effect, not when the
//! handler returns, and as drawn when no part of the page waits any more. A yardstick that has
//! nothing to do with the program is measured in the same rounds.

use super::Sample;
use super::load::metric;
use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeMap;

/// Rounds over all kinds of interaction.
const ROUNDS: usize = 12;
/// Rounds with a slowed processor, which take as much longer.
const SLOW_ROUNDS: usize = 6;

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
// Not the tick itself, which the browser sets before the program hears of it.
const HIDDEN: &str = "document.querySelector('[data-hidden-rows]')?.innerText ?? ''";
const SKILLS: &str = "!!document.getElementById('skills')?.getClientRects().length";

const MEDIAN: &str = "document.querySelector('[data-chart=\"pay-range\"] data[data-figure]').textContent";
const STANDING: &str = "document.querySelector('[data-chart=\"pay-standing\"] .summary').textContent";
const BAND: &str = "document.getElementById('chart-pay-at-years').textContent";

/// A script that types a text into a field, over what it holds.
macro_rules! typed {
    ($id:literal, $text:literal) => {
        concat!(
            "(i => { i.value = '",
            $text,
            "'; i.dispatchEvent(new InputEvent('input', { bubbles: true })); })(document.getElementById('",
            $id,
            "'))"
        )
    };
}

/// A script that chooses an option of a select.
macro_rules! chosen {
    ($id:literal, $option:literal) => {
        concat!(
            "(s => { s.value = '",
            $option,
            "'; s.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('",
            $id,
            "'))"
        )
    };
}

/// On the whole comparison. Each kind is followed by the one that undoes it, so that every round
/// starts alike.
const WHOLE: [Kind; 16] = [
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
        act: "(s => { s.selectedIndex = 1; s.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('field-usage-order'))",
        effect: ROWS,
    },
    Kind {
        name: "order of usage",
        act: "(s => { s.selectedIndex = 0; s.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('field-usage-order'))",
        effect: ROWS,
    },
    Kind { name: "a section", act: "document.querySelector('input[data-section=skills]').click()", effect: SKILLS },
    Kind { name: "a section", act: "document.querySelector('input[data-section=skills]').click()", effect: SKILLS },
    Kind { name: "another currency", act: chosen!("money-currency", "EUR"), effect: MEDIAN },
    Kind { name: "another currency", act: chosen!("money-currency", "USD"), effect: MEDIAN },
    // An amount, another one, what is none, and nothing again.
    Kind { name: "typing my pay", act: typed!("field-my-pay", "85000"), effect: STANDING },
    Kind { name: "typing my pay", act: typed!("field-my-pay", "150000"), effect: STANDING },
    Kind { name: "typing my pay", act: typed!("field-my-pay", "150000x"), effect: STANDING },
    Kind { name: "typing my pay", act: typed!("field-my-pay", ""), effect: STANDING },
];

/// On the chart of pay at a number of years.
const YEARS: [Kind; 4] = [
    Kind { name: "dragging the years", act: typed!("field-years", "11"), effect: BAND },
    Kind { name: "dragging the years", act: typed!("field-years", "16"), effect: BAND },
    Kind { name: "dragging the years", act: typed!("field-years", "21"), effect: BAND },
    Kind { name: "dragging the years", act: typed!("field-years", "8"), effect: BAND },
];

/// The pages and what is done on each.
const PAGES: [(&str, &[Kind]); 2] = [("/", &WHOLE), ("/chart/pay-at-years/", &YEARS)];

/// A fixed piece of work on a document, to hold the program's against; its own milliseconds.
const FIXED: &str = "((part, start) => { for (let i = 0; i < 4000; i++) {
    const cell = document.createElement('td');
    cell.setAttribute('class', `c${i}`);
    cell.textContent = `${i}`;
    part.append(cell);
  } return performance.now() - start; })(document.createDocumentFragment(), performance.now())";

/// What was measured.
pub(crate) struct Found {
    /// Until the effect is painted.
    pub(crate) times: Sample,
    /// Until everything is drawn.
    pub(crate) drawn: Sample,
    /// Script time of changes of place, which redraw everything.
    pub(crate) script: Sample,
    /// Time of a fixed piece of work.
    pub(crate) fixed: Sample,
    /// The slowest kind and its median.
    pub(crate) slowest: (&'static str, f64),
}

/// What is taken of each interaction and of the yardstick.
#[derive(Default)]
struct Taken {
    times: Vec<f64>,
    drawn: Vec<f64>,
    script: Vec<f64>,
    fixed: Vec<f64>,
    kinds: BTreeMap<&'static str, Vec<f64>>,
}

/// Measures every kind.
pub(crate) fn all(page: &Page, factor: u32) -> Result<Found> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    let mut taken = Taken::default();
    for (path, kinds) in PAGES {
        page.set_cpu(1)?;
        page.open(&site.url(path))?;
        page.until_ready()?;
        page.eval::<bool>(
            "(document.querySelectorAll('main details').forEach(d => { d.open = !d.closest('figure'); }), true)",
        )?;
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
            let time: f64 = page.eval(FIXED)?;
            if counts {
                taken.fixed.push(time);
            }
        }
    }
    Ok(taken.found())
}

impl Taken {
    fn take(&mut self, kind: &Kind, (answered, drawn): (f64, f64), spent: f64) {
        self.times.push(answered);
        self.drawn.push(drawn);
        self.kinds.entry(kind.name).or_default().push(answered);
        if kind.effect == PLACE {
            self.script.push(spent);
        }
    }

    fn found(self) -> Found {
        let Taken { times, drawn, script, fixed, kinds } = self;
        let medians = kinds.into_iter().map(|(name, times)| (name, times.into_iter().collect::<Sample>().median()));
        let slowest = medians.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or(("none", f64::NAN));
        let [times, drawn, script, fixed] = [times, drawn, script, fixed].map(Sample::from_iter);
        Found { times, drawn, script, fixed, slowest }
    }
}

/// What something gives, and the milliseconds of script that the page has spent on it.
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
         {act};
         const look = () => painted(() => {{
           const now = performance.now() - start;
           if (!answered && effect() !== before) answered = now;
           if (answered && !document.querySelector('[aria-busy=true]')) done([answered, now]);
           else requestAnimationFrame(look);
         }});
         requestAnimationFrame(look);",
        effect = kind.effect,
        act = kind.act,
    );
    page.eval_async(&script, vec![json!(kind.name)])
}
