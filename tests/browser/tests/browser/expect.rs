//! What the cases look at on the page, in one place for each.
//!
//! Invariant: only the public names of the page are used (marks, ids, data attributes), never a
//! class of the style sheet but for those that the contract names.

use anyhow::{Result, ensure};
use browser_tests::{Page, Site};
use serde_json::json;

/// The default roles, in order.
pub(crate) const CORE: [&str; 3] = ["front-end", "back-end", "full-stack"];
/// The charts that stand on `/`.
pub(crate) const CHARTS: [&str; 8] =
    ["pay-range", "pay-by-years", "pay-evidence", "years", "education", "work-mode", "organisation-size", "usage"];
/// One page of each kind that the app takes over.
pub(crate) const PAGES: [&str; 4] = ["/", "/roles/back-end/", "/compare/front-end-vs-back-end/", "/place/de/"];

/// Text of `main` with white space made single.
pub(crate) const MAIN_TEXT: &str = "document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim()";

/// Opens a page of a site without faults and waits for the live app.
pub(crate) fn live(page: &Page, path: &str) -> Result<Site> {
    let site = Site::plain()?;
    page.open(&site.url(path))?;
    page.settled()?;
    Ok(site)
}

const CHIPS: &str = "Array.from(document.querySelectorAll('[data-role-chip]'), c => c.dataset.roleChip)";

const CHARTED: &str = "Array.from(new Set(Array.from(
    document.querySelectorAll('[data-chart=\"pay-range\"] data[data-figure]'), d => d.dataset.figure.split('/')[2])))";

/// Waits until just these roles are shown, in this order, in the chips and in the pay chart.
pub(crate) fn until_roles(page: &Page, wanted: &[&str]) -> Result<()> {
    let text = json!(wanted.join(","));
    page.until(&format!("the roles are {wanted:?}"), &format!("{CHIPS}.join() === {text} || {CHIPS}.join()"))?;
    page.until(
        &format!("the pay chart shows {wanted:?}"),
        &format!(
            "{CHARTED}.every(r => {text}.split(',').includes(r)) && {CHARTED}.length === {} || {CHARTED}.join()",
            wanted.len()
        ),
    )?;
    page.settled()
}

/// Waits until the pay chart is of a place.
pub(crate) fn until_place(page: &Page, place: &str) -> Result<()> {
    page.until(
        &format!("the pay chart is of {place}"),
        &format!(
            "(f => f.length > 0 && f.every(d => d.dataset.figure.split('/')[1] === {}))
             (Array.from(document.querySelectorAll('[data-chart=\"pay-range\"] data[data-figure]')))",
            json!(place)
        ),
    )?;
    page.settled()
}

/// The sources that the figures of a chart come from.
pub(crate) fn sources(page: &Page, chart: &str) -> Result<Vec<String>> {
    page.eval_with(
        "Array.from(new Set(Array.from(document.querySelectorAll(`[data-chart=\"${arguments[0]}\"] data[data-figure]`),
           d => d.dataset.figure.split('/')[0])))",
        vec![json!(chart)],
    )
}

/// Fails where the page shows a number that is none.
pub(crate) fn no_broken_text(page: &Page) -> Result<()> {
    let found: Vec<String> = page
        .eval("(t => t.match(/.{0,30}\\b(NaN|undefined|Infinity|null)\\b.{0,30}/g) ?? [])(document.body.innerText)")?;
    ensure!(found.is_empty(), "expected no broken text, found {found:?}");
    Ok(())
}

/// Opens the panel of roles to add, if it is shut.
pub(crate) fn open_panel(page: &Page, id: &str) -> Result<()> {
    let open: bool = page.eval_with("!!document.getElementById(arguments[0])?.open", vec![json!(id)])?;
    if !open {
        page.click(&format!("#{id} > summary"))?;
    }
    page.until(&format!("the panel {id} is open"), &format!("document.getElementById({})?.open === true", json!(id)))
}

/// Adds a role through the search, as a visitor does.
pub(crate) fn add_role(page: &Page, search: &str, role: &str) -> Result<()> {
    open_panel(page, "add-role")?;
    page.type_into("#add-role input[type=search]", search)?;
    let offer = format!("[data-add-role=\"{role}\"]");
    page.until(&format!("{role} is offered for {search:?}"), &format!("!!document.querySelector({})", json!(offer)))?;
    page.click(&offer)
}

/// Chooses a place from the list.
pub(crate) fn choose_place(page: &Page, filter: &str, place: &str) -> Result<()> {
    open_panel(page, "place")?;
    page.type_into("#place input", filter)?;
    let offer = format!("[data-place=\"{place}\"]");
    page.until(&format!("{place} is offered"), &format!("!!document.querySelector({})", json!(offer)))?;
    page.click(&offer)
}
