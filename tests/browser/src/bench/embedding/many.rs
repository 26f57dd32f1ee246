//! Twenty elements on one page, beside five and one: one program, and what each takes; of the whole comparison, the most
//! that one can show, and of cards, the least.
//!
//! Invariant: every element of a page shows the same.

use super::{Alive, Row, alive, at_most, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::Result;

/// Ids that stand more than once on the page, through the roots of all elements.
const DOUBLED: &str = "(ids => ids.length - new Set(ids).size)(
    [document, ...[...document.querySelectorAll('role-scope')].map(e => e.shadowRoot)].flatMap(root => [...root.querySelectorAll('[id]')].map(e => e.id)))";

/// Waits until so many elements are ready, or the page has had two seconds; says whether they are.
const WAIT: &str = "const [wanted, done] = arguments, end = performance.now() + 2000;
  (function look() {
    const ready = count('ready') >= wanted;
    ready || performance.now() > end ? done(ready) : setTimeout(look, 100);
  })()";

/// Attributes of an element that shows the whole comparison.
const WHOLE: &str = " layout=\"page\" view=\"all\"";

/// A page with so many elements that have these attributes, and what is alive on it.
fn of(page: &Page, count: usize, attributes: &str) -> Result<(Alive, f64, f64)> {
    let body: String = (0..count).map(|at| format!("<role-scope id=\"e{at}\"{attributes}></role-scope>")).collect();
    let (_site, _host) = host::open(page, &body, gauged(Look::default()))?;
    // What is asked many times stays in the page's heap as compiled scripts, so the page waits by itself.
    for _ in 0..20 {
        if page.eval_async(WAIT, vec![count.into()])? {
            break;
        }
    }
    host::ready(page, count)?;
    page.eval_async::<()>("still(10, () => document.body.scrollHeight).then(() => arguments[0](null))", Vec::new())?;
    let compiled = page.eval("compiled")?;
    page.eval::<()>("(seen.length = 0, performance.clearResourceTimings(), null)")?;
    // Before anything asks for ids: each that was read stays as a text of the scripts.
    let alive = alive(page)?;
    Ok((alive, compiled, page.eval(DOUBLED)?))
}

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_viewport(1280, 900)?;
    let (one, of_one, _) = of(page, 1, WHOLE)?;
    let (five, ..) = of(page, 5, WHOLE)?;
    let (twenty, compiled, doubled) = of(page, 20, WHOLE)?;
    let (one_card, ..) = of(page, 1, "")?;
    let (cards, cards_compiled, cards_doubled) = of(page, 20, "")?;
    let all = |alive: &Alive| alive.heap + alive.programs;
    let each = |sum: fn(&Alive) -> f64| (sum(&twenty) - sum(&five)) / 15.0 / 1e3;
    Ok(vec![
        Row::new("element, heap of scripts when ready", one.heap / 1e6, "MB", "<= 3"),
        Row::new("element, memory of the program when ready", one.programs / 1e6, "MB", ""),
        Row::new("each further element, heap of scripts", each(|alive| alive.heap), "KB", "<= 300"),
        Row::new("each further element, memory of the program", each(|alive| alive.programs), "KB", ""),
        // A module of the program that one takes is compiled for it, and for no other again.
        none("20 elements, compilations that one does not take", compiled - of_one, "times"),
        at_most("20 elements, heap and memory against 5", all(&twenty) / all(&five), "", "<= 1.5", 1.55),
        none("20 elements, ids that stand twice on the page", doubled, "ids"),
        Row::new("card, heap and memory when ready", all(&one_card) / 1e6, "MB", "<= 3"),
        Row::new("each further card, heap and memory", (all(&cards) - all(&one_card)) / 19.0 / 1e3, "KB", "<= 300"),
        at_most("20 elements, compilations", cards_compiled, "times", "1", 1.0),
        none("20 cards, ids that stand twice on the page", cards_doubled, "ids"),
    ])
}
