//! The parts of the page that the cases look at, in one place for each.
//!
//! Invariant: only the public names of the page are used (marks, ids, data attributes), never a class of the style
//! sheet but for those that the contract names.

use anyhow::{Result, ensure};
use browser_tests::{Page, Site};
use serde_json::json;

/// The default roles, in order.
pub(crate) const CORE: [&str; 3] = ["front-end", "back-end", "full-stack"];
/// The charts that stand on `/all/`, in order: all that stand on a view of the comparison, closed ones too.
pub(crate) const CHARTS: [&str; 18] = [
    "pay-range",
    "pay-by-years",
    "pay-by-place",
    "pay-difference",
    "pay-evidence",
    "pay-distribution",
    "pay-by-group",
    "pay-by-state",
    "pay-over-time",
    "pay-at-years",
    "skill-sets",
    "usage",
    "education",
    "years",
    "work-mode",
    "organisation-size",
    "outlook",
    "path-fan",
];
/// The charts that `/pay/` draws, and those that it has as one line each.
pub(crate) const PAY_CHARTS: [&str; 5] =
    ["pay-range", "pay-by-years", "pay-by-place", "pay-difference", "pay-evidence"];
pub(crate) const CLOSED_CHARTS: [&str; 5] =
    ["pay-distribution", "pay-by-group", "pay-by-state", "pay-over-time", "pay-at-years"];
/// Every chart that has an address of its own.
pub(crate) const ALL_CHARTS: [&str; 26] = [
    "pay-range",
    "pay-standing",
    "pay-distribution",
    "pay-by-years",
    "pay-at-years",
    "pay-by-place",
    "pay-by-state",
    "pay-by-group",
    "pay-difference",
    "pay-over-time",
    "pay-evidence",
    "pay-reconciled",
    "range-x-ray",
    "week-map",
    "interests",
    "skill-sets",
    "skill-fit",
    "usage",
    "education",
    "years",
    "work-mode",
    "organisation-size",
    "break-even",
    "move-assumptions",
    "outlook",
    "path-fan",
];
/// The chart that stands under another where that is alone.
pub(crate) const BESIDE: [(&str, &str); 2] = [("week-map", "interests"), ("break-even", "move-assumptions")];
/// One page of each view that the app takes over, of each kind of address.
pub(crate) const PAGES: [&str; 13] = [
    "/",
    "/place/de/pay/",
    "/roles/back-end/work/",
    "/compare/front-end-vs-back-end/skills/",
    "/tools/",
    "/roles/full-stack/entry/",
    "/path/",
    "/questions/",
    "/all/",
    "/fit/",
    "/standing/",
    "/moves/front-end-to-back-end/",
    "/why/",
];

/// Text of `main` with white space made single.
pub(crate) const MAIN_TEXT: &str = "document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim()";

/// The same without what was said last: that is of a choice, not of the view.
pub(crate) const VIEW_TEXT: &str = "(main => (main.querySelector('p.said')?.remove(),
    main.textContent.replace(/\\s+/g, ' ').trim()))(document.querySelector('main').cloneNode(true))";

/// The last announcement.
pub(crate) const SAID: &str = "document.querySelector('p.said[role=status]')?.textContent.trim() ?? ''";

/// Fails where two texts part, with some of each.
pub(crate) fn same_text(before: &str, after: &str) -> Result<()> {
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let part = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
    ensure!(
        before == after,
        "the text changed after {same} characters:\n  before: …{}\n  after:  …{}",
        part(before),
        part(after)
    );
    Ok(())
}

/// Types into a field over what it holds, once nothing of the page waits to be drawn: a field that
/// is drawn anew keeps focus and caret, and no selection.
pub(crate) fn retype(page: &Page, selector: &str, text: &str) -> Result<()> {
    page.settled()?;
    page.reveal(selector)?;
    page.focus(selector)?;
    page.eval_with::<bool>("(document.querySelector(arguments[0]).select(), true)", vec![json!(selector)])?;
    page.keys(text)
}

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

/// Waits until just these roles are shown, in this order, in the chips.
pub(crate) fn until_chips(page: &Page, wanted: &[&str]) -> Result<()> {
    let text = json!(wanted.join(","));
    page.until(&format!("the roles are {wanted:?}"), &format!("{CHIPS}.join() === {text} || {CHIPS}.join()"))?;
    page.settled()
}

/// Waits until a view is shown, by what the page says of itself.
pub(crate) fn until_view(page: &Page, view: &str) -> Result<()> {
    page.until(
        &format!("the view is {view}"),
        &format!("(v => v === {} || v)(document.querySelector('main').dataset.view)", json!(view)),
    )?;
    page.settled()
}

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
    retype(page, "#add-role input[type=search]", search)?;
    let offer = format!("[data-add-role=\"{role}\"]");
    page.until(&format!("{role} is offered for {search:?}"), &format!("!!document.querySelector({})", json!(offer)))?;
    // The list is drawn for every letter: what is clicked must be that of the last one.
    page.settled()?;
    page.click(&offer)
}

/// Chooses a place from the list.
pub(crate) fn choose_place(page: &Page, filter: &str, place: &str) -> Result<()> {
    open_panel(page, "place")?;
    retype(page, "#place input", filter)?;
    let offer = format!("[data-place=\"{place}\"]");
    page.until(&format!("{place} is offered"), &format!("!!document.querySelector({})", json!(offer)))?;
    page.settled()?;
    page.click(&offer)
}

/// Fails unless every table of a chart is to be seen, at least so many, and nothing that is there to be used. `find` is a
/// function that gives the elements of a selector.
pub(crate) fn on_paper(page: &Page, find: &str, least: u64) -> Result<()> {
    let seen = "(e => e.checkVisibility() && e.getBoundingClientRect().height > 0)";
    let (tables, hidden, used): (u64, Vec<String>, Vec<String>) = page.eval(&format!(
        "(find => [find('[data-chart] table').length,
            find('[data-chart] table').filter(e => !{seen}(e)).map(e => e.caption.textContent),
            find('button, input, select, textarea, nav a, summary').filter(e => !e.closest('[data-section=\"questions\"]') && {seen}(e)).map(e => e.outerHTML.slice(0, 120))])
         ({find})"
    ))?;
    ensure!(tables >= least, "expected {least} tables or more, found {tables}");
    ensure!(hidden.is_empty(), "tables that are not on paper: {hidden:?}");
    ensure!(used.is_empty(), "controls on paper: {used:?}");
    Ok(())
}
