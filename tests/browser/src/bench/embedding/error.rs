//! An error in one of five elements: how soon it falls back, and what becomes of the others.
//!
//! Invariant: the program is the published one; it is the browser that refuses it something.

use super::{Row, at_most, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::{Value, json};

const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A choice in an element, and the time until it shows it; none where it does not, however busy the machine is.
const CHOOSE: &str = "const [id, done] = arguments;
    const start = performance.now();
    const over = () => { watcher.disconnect(); clearTimeout(late); done(performance.now() - start); };
    const look = () => inside(id, '[aria-busy=true]').length === 0 && figures(id).length && !figures(id).some(f => f[0].includes('/back-end/')) && over();
    const watcher = new MutationObserver(look);
    watcher.observe($(id).shadowRoot, { subtree: true, childList: true, attributes: true });
    const late = setTimeout(() => { watcher.disconnect(); done(null); }, 20000);
    inside(id, '[data-act=remove]').at(-1)?.click();
    look();";

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    let element = |id| {
        format!(
            "<role-scope layout=\"page\" view=\"all\" id=\"{id}\" sections=\"pay\" roles=\"front-end back-end\"><p id=\"f{id}\">Fallback</p></role-scope>"
        )
    };
    let body: String = IDS.map(element).concat();
    let (_site, _host) = host::open(page, &body, gauged(Look::default()))?;
    host::ready(page, 5)?;
    page.eval::<Value>(&format!("(() => {{ {} }})()", host::REFUSE))?;
    page.until("one has given up", "count('fallback') > 0 || JSON.stringify([seen, faults])")?;
    let fallback: f64 = page.eval("told - refused")?;
    let back = "['a', 'b', 'd', 'e'].every(id => figures(id).some(f => f[0].includes('/back-end/')) && inside(id, '[aria-busy=true]').length === 0)";
    page.until("the others are back", &format!("programs.length > 1 && {back}"))?;
    let mut slowest = 0.0_f64;
    let mut silent = 0.0;
    for id in ["a", "b", "d", "e"] {
        match page.eval_async::<Option<f64>>(CHOOSE, vec![json!(id)])? {
            Some(time) => slowest = slowest.max(time),
            None => silent += 1.0,
        }
    }
    // What may still reach the old program: the window, the visitor, what is collected.
    page.set_theme(crate::cdp::Theme::Dark)?;
    page.set_viewport(700, 900)?;
    page.eval::<()>(
        "(own => (dispatchEvent(new Event('resize')), own.remove(), document.body.append(own), null))($('c'))",
    )?;
    super::alive(page)?;
    page.eval::<()>("(void $('c').refresh(), null)")?;
    page.until("the failed one is back", "inside('c', '[data-act=series]').length === 1")?;
    page.set_theme(crate::cdp::Theme::Light)?;
    let (late, fallen, starts): (f64, f64, f64) =
        page.eval("[programs.reduce((sum, p) => sum + p.late, 0), count('fallback'), programs.length - 1]")?;
    let noticed: bool = page.eval("programs.filter(p => p.failed).length === 1 && programs.every(p => p.calls > 0)")?;
    ensure!(noticed, "calls of the programs are not noticed");
    Ok(vec![
        Row::new("error in one of five, its fallback after", fallback, "ms", "<= 500"),
        none("error in one of five, others that fell back", fallen - 1.0, "elements"),
        none("error in one of five, others that do not answer", silent, "elements"),
        Row::new("error in one of five, slowest answer of the others", slowest, "ms", ""),
        none("error in one of five, calls of the failed program", late, "calls"),
        at_most("error in one of five, new starts", starts, "starts", "1", 1.0),
    ])
}
