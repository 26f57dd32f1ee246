//! Twenty elements on one page, beside five and one: one program, and what each takes.
//!
//! Invariant: every element shows the whole comparison, the most that one can show.

use super::{Alive, Row, alive, at_most, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::Result;

/// Ids that stand more than once: in one element, and in all of the page, whose elements are scopes of their own.
const DOUBLED: &str = "(roots => {
    const doubled = ids => ids.length - new Set(ids).size;
    const ids = roots.map(root => [...root.querySelectorAll('[id]')].map(e => e.id));
    return [ids.map(doubled).reduce((sum, count) => sum + count, 0), doubled(ids.flat())];
  })([document, ...[...document.querySelectorAll('role-scope')].map(e => e.shadowRoot)])";

/// A page with so many elements, and what is alive on it.
fn of(page: &Page, count: usize) -> Result<(Alive, f64, f64, f64)> {
    let body: String = (0..count).map(|at| format!("<role-scope id=\"e{at}\"></role-scope>")).collect();
    let (_site, _host) = host::open(page, &body, gauged(Look::default()))?;
    host::ready(page, count)?;
    page.eval_async::<()>("still(10, () => document.body.scrollHeight).then(() => arguments[0](null))", Vec::new())?;
    let compiled = page.eval("compiled")?;
    let (within, across) = page.eval(DOUBLED)?;
    page.eval::<()>("(seen.length = 0, performance.clearResourceTimings(), null)")?;
    Ok((alive(page)?, compiled, within, across))
}

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_viewport(1280, 900)?;
    let (one, ..) = of(page, 1)?;
    let (five, ..) = of(page, 5)?;
    let (twenty, compiled, within, across) = of(page, 20)?;
    let all = |alive: &Alive| alive.heap + alive.programs;
    let each = |sum: fn(&Alive) -> f64| (sum(&twenty) - sum(&five)) / 15.0 / 1e3;
    Ok(vec![
        Row::new("element, heap of scripts when ready", one.heap / 1e6, "MB", "<= 3"),
        Row::new("element, memory of the program when ready", one.programs / 1e6, "MB", ""),
        Row::new("each further element, heap of scripts", each(|alive| alive.heap), "KB", "<= 300"),
        Row::new("each further element, memory of the program", each(|alive| alive.programs), "KB", ""),
        at_most("20 elements, compilations", compiled, "times", "1", 1.0),
        Row::new("20 elements, heap and memory against 5", all(&twenty) / all(&five), "", "<= 1.5"),
        none("20 elements, ids that stand twice in one", within, "ids"),
        Row::new("20 elements, ids that stand in several", across, "ids", ""),
    ])
}
