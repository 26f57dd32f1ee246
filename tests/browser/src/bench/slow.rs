//! Loading on a slow network with a slow processor: when figures can be read, and when the first use of a control is
//! answered.
//!
//! Invariant: sites that are compared are loaded in turns, and a control is used as soon as it answers, not after a time.

use super::Sample;
use super::beside::BESIDE;
use super::controls::{FIRST_CHART, FIRST_CHART_REMOVED, REMOVE};
use super::table::Row;
use super::turns::App;
use super::walls::{ANSWERED, CHARTED, PEER_ANSWERED, PEER_CHARTED, PEER_READABLE, READABLE};
use crate::cdp::Network;
use crate::page::Page;
use anyhow::Result;
use serde_json::json;

/// Rounds; each loads every site once.
const ROUNDS: usize = 5;
/// 1.6 Mbit/s and 150 ms.
const SLOW_4G: Network = Network { bits: 1_600_000.0, latency: 150.0 };

/// Takes back end out of the roles shown as soon as that is answered. Notes when the answer is painted, and when the first
/// chart is painted without the role.
fn use_at_once(apps: &[App]) -> String {
    let our_addresses: Vec<String> = apps.iter().filter(|app| app.says_ready).map(|app| app.site.url("")).collect();
    format!(
        "(() => {{
    const painted = (then) => {{ const c = new MessageChannel(); c.port1.onmessage = then; c.port2.postMessage(0); }};
    const when = (gone, note) => {{
      const look = () => {{
        const seen = gone();
        painted(() => seen ? note(performance.now()) : requestAnimationFrame(look));
      }};
      requestAnimationFrame(look);
    }};
    const answered = (time) => {{ window.rolescopeAnswered = time; }};
    const charted = (time) => {{ window.rolescopeCharted = time; }};
    const find = (selector) => document.querySelector(selector);
    const own = () => {{
      find({REMOVE:?}).click();
      when(() => !find({REMOVE:?}), answered);
      when(() => find({FIRST_CHART:?}) && !find({FIRST_CHART_REMOVED:?}), charted);
    }};
    // A peer does not say when it is live: its control is used until that changes something.
    const peer = () => {{
      const [table, chart] = ['[data-test=\"pay-table\"]', '[data-test=\"pay-chart\"]'].map(selector => {{
        const before = find(selector).innerHTML;
        return () => find(selector).innerHTML !== before;
      }});
      const role = find('[data-test=\"role-back_end\"]');
      const press = () => {{
        if (table()) return;
        role.checked = true;
        role.click();
        requestAnimationFrame(press);
      }};
      press();
      when(table, answered);
      when(chart, charted);
    }};
    if ({ours}.includes(location.origin)) {{
      new MutationObserver((_, observer) => {{
        if (document.documentElement.dataset.rolescope !== 'ready') return;
        observer.disconnect();
        own();
      }}).observe(document, {{ subtree: true, attributes: true, attributeFilter: ['data-rolescope'] }});
    }} else addEventListener('DOMContentLoaded', peer);
  }})()",
        ours = json!(our_addresses),
    )
}

/// The times of each load and where the page notes them: milliseconds from the beginning of the load.
const TIMES: [(&str, &str); 3] = [
    ("figures readable", "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"),
    ("first answered control", "window.rolescopeAnswered"),
    ("first chart changed", "window.rolescopeCharted"),
];

/// Loads the sites on the slow network, the first of which is our own.
pub(super) fn rows(page: &Page, apps: &[App]) -> Result<Vec<Row>> {
    page.set_viewport(1280, 900)?;
    page.set_cache(false)?;
    page.before_each_page(&use_at_once(apps))?;
    page.set_network(SLOW_4G)?;
    page.set_cpu(4)?;
    let mut all: Vec<[Vec<f64>; 3]> = apps.iter().map(|_| Default::default()).collect();
    for _ in 0..ROUNDS {
        for (app, times) in apps.iter().zip(&mut all) {
            page.open("about:blank")?;
            page.open(&app.site.url("/"))?;
            for ((what, time), times) in TIMES.iter().zip(times) {
                page.until(what, &format!("typeof ({time}) === 'number'"))?;
                times.push(page.eval(time)?);
            }
        }
    }
    let medians = all.into_iter().map(|times| times.map(|times| Sample::from_iter(times).median()));
    let medians: Vec<[f64; 3]> = medians.collect();
    let Some((own, peers)) = medians.split_first() else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for (((what, _), own), aim) in TIMES.iter().zip(own).zip([READABLE, ANSWERED, CHARTED]) {
        rows.push(Row::new(&format!("slow 4G, 4x CPU: {what}"), *own, "ms", "").aimed(aim));
    }
    for (at, (app, peer)) in apps.iter().skip(1).zip(peers).enumerate() {
        let aims = [PEER_READABLE, PEER_ANSWERED, PEER_CHARTED];
        for ((((what, _), own), peer), aim) in TIMES.iter().zip(own).zip(peer).zip(aims) {
            println!("slow 4G, 4x CPU: {what}: {own:.0} ms; {}: {peer:.0} ms", app.name);
            let row = Row::new(&format!("{BESIDE}{}: slow 4G, 4x CPU, {what}", app.name), own / peer, "", "");
            rows.push(if at == 0 { row.aimed(aim) } else { row });
        }
    }
    Ok(rows)
}
