//! Without script: the page is complete, and its choices are links.
//!
//! Invariant: whatever the static page offers works without script, or is disabled.

use crate::cases::Cases;
use crate::expect::{self, ALL_CHARTS, BESIDE, CHARTS, CORE, PAGES};
use anyhow::{Context, Result, ensure};
use browser_tests::site::{Act, Fault};
use browser_tests::{Engine, Page, Site, figures, site};
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("noscript::figures, charts and tables are there", complete);
    cases.chromium("noscript::every chart alone is complete", alone);
    cases.chromium("noscript::role and place choices lead to pages", choices);
    cases.chromium("noscript::every link leads somewhere", links);
    cases.chromium("noscript::controls that need script are disabled", controls);
    cases.chromium("noscript::the pair of a narrow page can be chosen", pair);
    cases.chromium("noscript::the page says that controls need script", notice);
    cases.every("noscript::tabs, the menu and closed charts lead on", leads_on);
}

/// The page in a frame on other sites.
const EMBEDDED: &str = "/embed/frame/";

fn bare(page: &Page, path: &str) -> Result<Site> {
    let site = Site::plain()?;
    page.set_scripts(false)?;
    page.open(&site.url(path))?;
    Ok(site)
}

fn complete(page: &Page) -> Result<()> {
    let _site = bare(page, "/all/")?;
    figures::check(page, &figures::published()?, 200)?;
    for chart in CHARTS {
        let there: bool = page.eval(&format!(
            "(f => !!f?.querySelector('.drawing svg') && f.querySelectorAll('details table tr').length > 2)
             (document.querySelector('[data-chart=\"{chart}\"]'))"
        ))?;
        ensure!(there, "expected the drawing and the table of {chart} without script");
    }
    for role in CORE {
        let said: bool = page
            .eval(&format!("!!document.querySelector('main data[data-figure=\"survey-2025/US/{role}/pay/p50\"]')"))?;
        ensure!(said, "expected the median pay of {role} without script");
    }
    Ok(())
}

/// Controls that only the program answers, and that can be used.
const LIVE: &str = "Array.from(document.querySelectorAll('main button, main input, main select, main textarea'))
    .filter(e => !e.disabled && !e.closest('form[action]') && !e.matches('#left, #right')).map(e => e.outerHTML.slice(0, 120))";

/// Charts drawn from what visitors say of themselves and from our own judgement.
const OF_THE_VISITOR: [&str; 4] = ["interests", "skill-fit", "break-even", "move-assumptions"];

fn alone(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let dataset = figures::published()?;
    page.set_scripts(false)?;
    for chart in ALL_CHARTS {
        let path = format!("/chart/{chart}/");
        page.open(&site.url(&path))?;
        // What is worked out from the visitor's own words holds few figures of a source, or none.
        let least = if OF_THE_VISITOR.contains(&chart) { 0 } else { 3 };
        figures::check(page, &dataset, least).with_context(|| path.clone())?;
        expect::no_broken_text(page).with_context(|| path.clone())?;
        let (shown, drawing, rows, words): (Vec<String>, bool, usize, usize) = page.eval(
            "(f => [f.map(f => f.dataset.chart), !!f[0]?.querySelector('.drawing svg')?.getClientRects().length,
                    f[0]?.querySelectorAll('details table tbody tr').length ?? 0, f[0]?.querySelector('.summary')?.textContent.length ?? 0])
             (Array.from(document.querySelectorAll('figure[data-chart]')))",
        )?;
        let beside = BESIDE.into_iter().find(|(own, _)| *own == chart).map(|(_, beside)| beside);
        let expected: Vec<&str> = std::iter::once(chart).chain(beside).collect();
        ensure!(shown == expected, "{path}: expected {expected:?}, found {shown:?}");
        ensure!(
            drawing && rows > 1 && words > 20,
            "{path}: expected a drawing ({drawing}), a table ({rows} rows), words ({words})"
        );
        let live: Vec<String> = page.eval(LIVE)?;
        ensure!(live.is_empty(), "{path}: expected controls that need script to be disabled, found {live:?}");
        for target in targets(page, "a[data-act=chart]")? {
            ensure!(site::file(&target).is_file(), "{path}: the link {target} leads to no page");
        }
        ensure!(html_says_so(&path)?, "{path}: expected a line for visitors without script (noscript)");
    }
    Ok(())
}

fn html_says_so(path: &str) -> Result<bool> {
    Ok(site::html(path)?.contains("<noscript"))
}

/// Addresses that a kind of choice leads to.
fn targets(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.eval(&format!("Array.from(document.querySelectorAll('{selector}'), a => a.getAttribute('href') ?? '')"))
}

fn choices(page: &Page) -> Result<()> {
    let _site = bare(page, "/")?;
    for (what, selector, least) in [("role", "[data-add-role]", 9), ("place", "[data-place]", 20)] {
        let sizes = targets(page, selector)?;
        ensure!(sizes.len() >= least, "expected {least} {what} choices or more, found {}", sizes.len());
        for target in &sizes {
            ensure!(target.starts_with('/'), "expected that each {what} choice is a link to a page, found {target:?}");
            let plain = !target.contains('?');
            ensure!(plain, "expected that a {what} choice leads to a prerendered page, not to a query: {target}");
            ensure!(site::file(target).is_file(), "the {what} choice {target} leads to no page");
        }
    }
    page.eval::<bool>("(document.getElementById('place').open = true)")?;
    page.click("[data-place=DE]")?;
    page.until("the page of Germany is open", "location.pathname === '/place/de/'")?;
    let shown: usize = page.eval("document.querySelectorAll('main data[data-figure*=\"/DE/\"]').length")?;
    ensure!(shown > 20, "expected German figures on /place/de/, found {shown}");
    Ok(())
}

/// From view to view, by the menu of a narrow page, to a closed chart and to another place, as links alone.
fn leads_on(page: &Page) -> Result<()> {
    // Where scripts cannot be turned off, the program is not to be had: the page stays as it was written.
    let faults = vec![Fault::new("/app-*.js", Act::Status(404)), Fault::new("/loader-*.js", Act::Status(404))];
    let site = Site::with(faults)?;
    if page.engine() == Engine::Chromium {
        page.set_scripts(false)?;
    }
    page.set_width(360)?;
    page.open(&site.url("/"))?;
    let at = |page: &Page, path: &str| {
        page.until(
            &format!("{path} is open"),
            &format!("(document.readyState === 'complete' && location.pathname === '{path}') || location.pathname"),
        )
    };
    let menu = "(m => !!m && m.getClientRects().length > 0)(document.querySelector('header nav'))";
    ensure!(!page.eval::<bool>(menu)?, "expected that a narrow page begins with its menu shut");
    page.click("header button[popovertarget]")?;
    page.until("the menu is open", menu)?;
    page.click("header nav a[href=\"/fit/\"]")?;
    at(page, "/fit/")?;
    page.click("#tab-pay")?;
    at(page, "/pay/")?;
    page.click("[data-act=open][data-of=pay-by-group]")?;
    at(page, "/chart/pay-by-group/")?;
    page.back()?;
    at(page, "/pay/")?;
    page.click("#place > summary")?;
    page.click("#place [data-place=DE]")?;
    at(page, "/place/de/pay/")?;
    // What a place has no page for is the view of the three roles.
    page.click("#tab-skills")?;
    at(page, "/skills/")
}

fn links(page: &Page) -> Result<()> {
    for path in PAGES.into_iter().chain(["/embed/", EMBEDDED, "/method/", "/404.html"]) {
        let _site = bare(page, path)?;
        // Without it, a browser asks for /favicon.ico, which is not there.
        ensure!(!targets(page, "link[rel=icon]")?.is_empty(), "{path}: expected an icon");
        let found: Vec<String> = page.eval(
            "Array.from(document.querySelectorAll('a[href], link[href], script[src], img[src]'), e => e.getAttribute('href') ?? e.getAttribute('src'))",
        )?;
        for target in found.iter().filter(|t| t.starts_with('/') || t.starts_with('#')) {
            let (there, fragment) = target.split_once('#').unwrap_or((target, ""));
            let there = if there.is_empty() { path } else { there };
            ensure!(site::file(there).is_file(), "{path}: the link {target} leads to no page");
            if !fragment.is_empty() {
                let text = fs::read_to_string(site::file(there)).with_context(|| there.to_owned())?;
                ensure!(text.contains(&format!("id=\"{fragment}\"")), "{path}: {target} names no part of that page");
            }
        }
    }
    Ok(())
}

fn controls(page: &Page) -> Result<()> {
    for path in PAGES {
        let _site = bare(page, path)?;
        let live: Vec<String> = page.eval(LIVE)?;
        ensure!(live.is_empty(), "{path}: expected controls that need script to be disabled, found {live:?}");
    }
    Ok(())
}

/// The pair of a narrow page is chosen by two selects that need no script.
fn pair(page: &Page) -> Result<()> {
    page.set_width(360)?;
    let _site = bare(page, "/all/")?;
    let shown = "Array.from(document.querySelectorAll('#tools thead [data-col], #skills thead [data-col]'))
        .filter(c => c.getClientRects().length > 0).map(c => c.dataset.col).join()";
    let before: String = page.eval(shown)?;
    let third: String = page.eval("document.querySelector('select#right').options[2].value")?;
    page.choose("select#right", &third)?;
    let after: String = page.eval(shown)?;
    ensure!(
        before != after,
        "expected another right column after the choice of {third}, found {before} before and after"
    );
    Ok(())
}

fn notice(page: &Page) -> Result<()> {
    for path in ["/", EMBEDDED] {
        let _site = bare(page, path)?;
        ensure!(html_says_so(path)?, "{path}: expected a line for visitors without script (noscript)");
        for width in [360, 1280] {
            page.set_width(width)?;
            page.until(
                "the line is shown",
                "(n => !!n && n.innerText.trim().length > 20)(document.querySelector('noscript'))",
            )?;
            let [line, heading]: [f64; 2] = page.eval(
                "['[data-rolescope-notice]', 'h1'].map(s => document.querySelector(s))
                 .map(e => e.getBoundingClientRect().left + parseFloat(getComputedStyle(e).paddingLeft))",
            )?;
            ensure!(
                (line - heading).abs() < 1.0,
                "{path}, {width} px: expected the line and the heading to begin at one edge, found {line} and {heading}"
            );
        }
    }
    Ok(())
}
