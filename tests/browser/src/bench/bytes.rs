//! What is fetched: by the first load, and by the first choice after it.
//!
//! Invariant: counts, not times; two runs over one site give the same.

use crate::page::Page;
use crate::site::Site;
use anyhow::Result;

/// Answers and their bytes as they were sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fetched {
    pub(crate) answers: f64,
    pub(crate) bytes: f64,
}

/// Bodies as they were sent, the page's own with them.
const FETCHED: &str = "(e => [e.length, e.reduce((sum, entry) => sum + entry.encodedBodySize, 0)])
    ([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')])";

/// The first load until the page is ready, and the first choice until all of it is drawn.
pub(crate) fn fetched(page: &Page) -> Result<(Fetched, Fetched)> {
    let site = Site::plain()?;
    page.set_cache(false)?;
    page.open(&site.url("/"))?;
    page.until_ready()?;
    let (answers, bytes): (f64, f64) = page.eval(FETCHED)?;
    let load = Fetched { answers, bytes };
    page.eval::<bool>("(document.querySelector('[data-role-chip=\"back-end\"] [data-act=remove]').click(), true)")?;
    page.until(
        "the choice is drawn",
        "!document.querySelector('[data-chart=\"pay-range\"] data[data-figure*=\"/back-end/\"]')",
    )?;
    page.settled()?;
    let (answers, bytes): (f64, f64) = page.eval(FETCHED)?;
    Ok((load, Fetched { answers: answers - load.answers, bytes: bytes - load.bytes }))
}
