//! Files that only a choice fetches, and the page when they cannot be had.
//!
//! Invariant: a choice that cannot be drawn is taken back and the visitor is told; the page stays as it was and usable,
//! and the next choice works once the file can be had.

use crate::cases::Cases;
use crate::expect::{self, SAID};
use anyhow::{Context, Result, ensure};
use browser_tests::site::{self, Act, Fault};
use browser_tests::{Page, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("deferred::a file of the first choice is missing (404)", |p| each(p, |_| Act::Status(404)));
    cases.every("deferred::a file of the first choice is corrupted", |p| each(p, |bytes| Act::Body(spoiled(bytes))));
    cases.chromium("deferred::a file of the first choice breaks off", |p| each(p, |_| Act::HangUp));
    cases.chromium("deferred::the visitor is offline at the first choice", offline);
    cases.every("deferred::the page that holds a choice is missing (404)", page_missing);
    cases.every("deferred::modules come as they are needed, each once", chain);
    cases.every("deferred::no choice in the comparison fetches the tools", without_tools);
    cases.every("deferred::the tools are missing (404)", |p| tools(p, |_| Act::Status(404)));
    cases.every("deferred::the tools are corrupted", |p| tools(p, |bytes| Act::Body(spoiled(bytes))));
    cases.every("deferred::the tools are missing where one is used", tools_in_use);
    cases.every("deferred::the tools are missing at the start", tools_at_start);
}

/// The files that wait for the first choice: name and bytes. Which there are is the build's affair.
fn files() -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = vec![site::asset("core-", ".bin")?];
    // A build that keeps the views in the program itself has no second program.
    files.extend(site::asset("overview-", ".wasm").ok());
    Ok(files)
}

/// The bytes with one of them changed.
fn spoiled(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 0xff;
    }
    bytes
}

/// Text of `main` without what was said last, and the address.
const STAND: &str = "(main => (main.querySelector('p.said')?.remove(),
    `${location.pathname}${location.search} ${main.textContent.replace(/\\s+/g, ' ').trim()}`))
    (document.querySelector('main').cloneNode(true))";

/// Removes a role. By a script: a pointer or the focus would fetch ahead of the choice, and which
/// of two requests fails would be a matter of chance.
fn remove(page: &Page, role: &str) -> Result<()> {
    let button = format!("[data-role-chip=\"{role}\"] [data-act=remove]");
    page.eval_with::<bool>("(document.querySelector(arguments[0]).click(), true)", vec![button.into()]).map(drop)
}

/// Shows pay in euros, which no page of the site does. By a script, as in `remove`.
fn in_euros(page: &Page) -> Result<()> {
    let choose = "(select => (select.value = 'EUR', select.dispatchEvent(new Event('change', { bubbles: true }))))
        (document.querySelector('select[data-act=currency]'))";
    page.eval::<bool>(choose).map(drop)
}

const CURRENCY: &str = "document.querySelector('select[data-act=currency]').value";
const MEDIAN: &str = "document.querySelector('[data-chart=pay-range] [data-figure$=\"/p50\"]').textContent";

/// A choice is made while `broken`, is taken back, and works after `mended`.
fn taken_back(page: &Page, mended: impl FnOnce() -> Result<()>) -> Result<()> {
    let before: String = page.eval(STAND)?;
    in_euros(page)?;
    page.until(
        "the choice is taken back and the visitor told",
        &format!(
            "((said, currency) => (said.length > 20 && currency === 'USD') || `said ${{said}}, pay is in ${{currency}}`)
             ({SAID}, {CURRENCY})"
        ),
    )?;
    page.settled()?;
    let told: String = page.eval(SAID)?;
    let after: String = page.eval(STAND)?;
    ensure!(
        before == after,
        "expected the page as it was before the choice, found {after:.400}\ninstead of {before:.400}"
    );
    mended()?;
    in_euros(page)?;
    page.until("pay is in euros", &format!("({MEDIAN}).includes('€') || {MEDIAN}"))
        .context("after the file came back")?;
    let announcement: String = page.eval(SAID)?;
    ensure!(announcement != told, "expected another line once the choice worked, found {announcement:?} again");
    Ok(())
}

/// Where the page that holds what was chosen cannot be had, what draws it is fetched.
fn page_missing(page: &Page) -> Result<()> {
    let held = "/compare/front-end-vs-full-stack/";
    let site = Site::with(vec![Fault::new(held, Act::Status(404))])?;
    page.open(&site.url("/"))?;
    page.settled()?;
    remove(page, "back-end")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    ensure!(asked(&site, held) > 0, "expected that the choice asks for {held}");
    ensure!(page.address()? == "/?roles=front-end,full-stack", "found the address {}", page.address()?);
    Ok(())
}

fn each(page: &Page, act: fn(&[u8]) -> Act) -> Result<()> {
    for (path, bytes) in files()? {
        let site = Site::with(vec![Fault::new(&path, act(&bytes))])?;
        page.open(&site.url("/"))?;
        page.settled()?;
        taken_back(page, || {
            ensure!(asked(&site, &path) > 0, "expected that the first choice asks for {path}");
            site.set_faults(Vec::new());
            Ok(())
        })
        .with_context(|| path.clone())?;
    }
    Ok(())
}

fn offline(page: &Page) -> Result<()> {
    page.rest_pointer()?;
    let _site = expect::live(page, "/")?;
    page.set_offline(true)?;
    taken_back(page, || page.set_offline(false))
}

/// Name and bytes of what draws the tools.
fn tools_file() -> Result<(String, Vec<u8>)> {
    site::asset("tools-", ".wasm")
}

/// Requests for a file.
fn asked(site: &Site, path: &str) -> usize {
    site.requests().iter().filter(|request| request.url == path).count()
}

/// Opens the page of a tool by its link in the head. By a script, as in `remove`.
fn open_tool(page: &Page, view: &str) -> Result<()> {
    let link = format!("header a[data-act=view][data-of=\"{view}\"]");
    page.eval_with::<bool>("(document.querySelector(arguments[0]).click(), true)", vec![link.into()]).map(drop)
}

/// The charts of the tool that is opened here.
const OF_FIT: &str = "skill-fit,interests,week-map";

/// Waits until just these charts are drawn.
fn until_drawn(page: &Page, charts: &str) -> Result<()> {
    page.until(
        &format!("{charts} are drawn"),
        &format!(
            "(drawn => drawn === '{charts}' || drawn)
             (Array.from(document.querySelectorAll('figure[data-chart]:has(svg)'), f => f.dataset.chart).join())"
        ),
    )?;
    page.settled()
}

/// Waits until the visitor is told that what was chosen is not to be had, and gives the words.
fn until_told(page: &Page) -> Result<String> {
    page.until("the visitor is told", &format!("(said => said.length > 60 || `said ${{said}}`)({SAID})"))?;
    page.settled()?;
    page.eval(SAID)
}

/// Each module of the chain is fetched once, and no later one before something needs it.
fn chain(page: &Page) -> Result<()> {
    let modules =
        ["overview-", "views-", "pay-", "tools-"].map(|stem| site::asset(stem, ".wasm").map(|(path, _)| path));
    let modules = modules.into_iter().collect::<Result<Vec<_>>>()?;
    let site = Site::plain()?;
    page.open(&site.url("/"))?;
    page.settled()?;
    let found = || modules.iter().map(|path| asked(&site, path)).collect::<Vec<_>>();
    ensure!(found() == [0; 4], "expected no module with the page, found {:?} requests", found());
    remove(page, "back-end")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    page.settled()?;
    ensure!(found() == [0; 4], "a page holds the choice: {:?} requests for the modules", found());
    in_euros(page)?;
    page.until("pay is in euros", &format!("({MEDIAN}).includes('€') || {MEDIAN}"))?;
    page.settled()?;
    ensure!(found() == [1, 0, 0, 0], "after a choice: {:?} requests for the modules", found());
    open_tool(page, "fit")?;
    until_drawn(page, OF_FIT)?;
    ensure!(found() == [1; 4], "after a tool: {:?} requests for the modules", found());
    Ok(())
}

fn without_tools(page: &Page) -> Result<()> {
    let (path, _) = tools_file()?;
    let site = Site::plain()?;
    page.open(&site.url("/"))?;
    page.settled()?;
    remove(page, "back-end")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    // Nor does a view without one, and the visitor's situation.
    page.click("#tab-pay")?;
    expect::until_view(page, "pay")?;
    page.choose("select#experience", "6-10")?;
    page.until("the band is chosen", "location.search.includes('experience=6-10') || location.search")?;
    page.settled()?;
    ensure!(asked(&site, &path) == 0, "expected that a choice in the comparison does not ask for {path}");
    open_tool(page, "fit")?;
    until_drawn(page, OF_FIT)?;
    ensure!(asked(&site, &path) == 1, "expected one request for {path}, found {}", asked(&site, &path));
    Ok(())
}

/// A tool is chosen on the untouched page and on a used one; each time the view before it comes
/// back, and the tool is drawn once its file can be had.
fn tools(page: &Page, act: fn(&[u8]) -> Act) -> Result<()> {
    let (path, bytes) = tools_file()?;
    let site = Site::with(vec![Fault::new(&path, act(&bytes))])?;
    page.open(&site.url("/"))?;
    page.settled()?;
    for tries in 1..=2 {
        let before: String = page.eval(STAND)?;
        open_tool(page, "fit")?;
        until_told(page)?;
        let after: String = page.eval(STAND)?;
        ensure!(before == after, "expected the view before the tool, found {after:.400}\ninstead of {before:.400}");
        ensure!(asked(&site, &path) >= tries, "expected that each choice of a tool asks for {path}");
        ensure!(page.address()?.starts_with("/?") || page.address()? == "/", "found the address {}", page.address()?);
        remove(page, if tries == 1 { "back-end" } else { "full-stack" })?;
        expect::until_roles(page, if tries == 1 { &["front-end", "full-stack"] } else { &["front-end"] })?;
        page.settled()?;
    }
    site.set_faults(Vec::new());
    open_tool(page, "fit")?;
    until_drawn(page, OF_FIT).context("after the file came back")
}

fn tools_in_use(page: &Page) -> Result<()> {
    let (path, _) = tools_file()?;
    let site = Site::with(vec![Fault::new(&path, Act::Status(404))])?;
    page.open(&site.url("/chart/pay-by-state/"))?;
    page.settled()?;
    let before: String = page.eval(STAND)?;
    let choose = "(s => (s.selectedIndex = 1, s.dispatchEvent(new Event('change', { bubbles: true }))))
        (document.querySelector('figure[data-chart=pay-by-state] select'))";
    page.eval::<bool>(choose)?;
    until_told(page)?;
    let after: String = page.eval(STAND)?;
    ensure!(before == after, "expected the page as it was before the choice, found {after:.400}");
    site.set_faults(Vec::new());
    page.eval::<bool>(choose)?;
    page.until("the choice stands in the address", "location.search.includes('occupation=') || location.search")?;
    until_drawn(page, "pay-by-state").context("after the file came back")
}

fn tools_at_start(page: &Page) -> Result<()> {
    let (path, _) = tools_file()?;
    let site = Site::with(vec![Fault::new(&path, Act::Status(404))])?;
    page.open(&site.url("/chart/week-map/"))?;
    page.until(
        "the page stays static",
        "(state => state === 'static' || `${state}`)(document.documentElement.dataset.rolescope)",
    )?;
    let shown: String = page.eval("document.querySelector('figure[data-chart=week-map] svg') ? 'drawn' : 'empty'")?;
    ensure!(shown == "drawn", "expected the static drawing, found it {shown}");
    ensure!(asked(&site, &path) > 0, "expected that the start asks for {path}");
    Ok(())
}
