//! The take-over: the live app replaces the prerendered page and nobody notices.
//!
//! Invariant: what a visitor sees, has opened, focused or typed is the same before and after.

use crate::cases::Cases;
use crate::expect::{self, MAIN_TEXT, PAGES};
use anyhow::{Context, Result, ensure};
use browser_tests::cdp::Network;
use browser_tests::{Engine, Gate, Page, Probe, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("takeover::the text is the same", same_text);
    cases.every("takeover::links, ids and figures are the same", same_marks);
    cases.every("takeover::scroll, focus, open panels and choices stay", keeps_place);
    cases.every("takeover::policy kept, no error, no foreign request", clean);
    cases.chromium("takeover::no layout shift", no_shift);
    cases.chromium("takeover::no layout shift as a page arrives", no_shift_on_arrival);
    cases.chromium("takeover::the console stays empty", console);
}

/// Opens the page with the program held back.
fn held(page: &Page, path: &str) -> Result<Site> {
    let site = Site::probed(&[path], Gate::Held)?;
    page.open_probed(path, &site)?;
    let state: String = page.eval("document.documentElement.dataset.rolescope")?;
    ensure!(state == "prerendered", "expected the state prerendered before the program came, found {state}");
    Ok(site)
}

fn same_text(page: &Page) -> Result<()> {
    for path in PAGES {
        let _site = held(page, path).with_context(|| path.to_owned())?;
        let before: String = page.eval(MAIN_TEXT)?;
        page.release()?;
        page.settled().with_context(|| path.to_owned())?;
        let after: String = page.eval(MAIN_TEXT)?;
        ensure!(before.len() > 500, "{path}: expected a page full of text before, found {} characters", before.len());
        expect::same_text(&before, &after).with_context(|| path.to_owned())?;
    }
    Ok(())
}

fn same_marks(page: &Page) -> Result<()> {
    let marks =
        "Array.from(document.querySelectorAll('main [id], main [data-figure], main a[href], main [data-chart]'),
        e => [e.localName, e.id, e.dataset.figure ?? '', e.value ?? '', e.getAttribute('href') ?? ''].join(' '))";
    for path in ["/all/", "/", "/pay/", "/fit/"] {
        let _site = held(page, path)?;
        let before: Vec<String> = page.eval(marks)?;
        page.release()?;
        page.settled()?;
        let after: Vec<String> = page.eval(marks)?;
        // What only the live page has (a dialog that waits) may come; what was there must stay.
        let lost: Vec<_> = before.iter().filter(|m| !after.contains(m)).take(10).collect();
        ensure!(
            lost.is_empty(),
            "{path}: expected every id, link and figure of the static page in the live one, lost {lost:?}"
        );
    }
    Ok(())
}

/// The name by which a focused element is known again: of the figure, or the id.
const FOCUSED: &str =
    "(e => e?.querySelector?.('data[data-figure]')?.dataset.figure ?? e?.id ?? '')(document.activeElement)";

fn keeps_place(page: &Page) -> Result<()> {
    let _site = held(page, "/all/")?;
    page.click("[data-chart=\"pay-evidence\"] details > summary")?;
    page.until("the table is open", "document.querySelector('[data-chart=\"pay-evidence\"] details').open")?;
    let link = "[data-chart=\"pay-evidence\"] details table a.fig";
    page.reveal(link)?;
    page.focus(link)?;
    let before: (String, f64, Vec<bool>, Vec<String>) = page.eval(&place())?;
    ensure!(before.1 > 100.0, "expected that the page is scrolled before the take-over, found {}", before.1);
    ensure!(before.0.contains('/'), "expected the focus on a figure, found {:?}", before.0);
    page.release()?;
    page.settled()?;
    let after: (String, f64, Vec<bool>, Vec<String>) = page.eval(&place())?;
    ensure!(before.0 == after.0, "expected the focus to stay on {}, found {}", before.0, after.0);
    ensure!((before.1 - after.1).abs() <= 1.0, "expected the scroll to stay at {}, found {}", before.1, after.1);
    ensure!(before.2 == after.2, "expected the same panels open, found {:?} then {:?}", before.2, after.2);
    ensure!(before.3 == after.3, "expected the same choices, found {:?} then {:?}", before.3, after.3);
    Ok(())
}

/// Focus, scroll, open panels and the values of choices.
fn place() -> String {
    format!(
        "[{FOCUSED}, scrollY, Array.from(document.querySelectorAll('main details'), d => d.open),
          Array.from(document.querySelectorAll('main select, main input'), i => `${{i.id}} ${{i.value}} ${{i.checked}}`)]"
    )
}

fn watched(page: &Page, path: &str) -> Result<Probe> {
    let site = Site::probed(&[path], Gate::Open)?;
    page.open_probed(path, &site)?;
    page.settled().with_context(|| path.to_owned())?;
    page.probe()
}

fn clean(page: &Page) -> Result<()> {
    for path in PAGES {
        let seen = watched(page, path)?;
        ensure!(seen.violations.is_empty(), "{path}: expected no violation of the policy, found {:?}", seen.violations);
        ensure!(seen.errors.is_empty(), "{path}: expected no error, found {:?}", seen.errors);
        ensure!(seen.foreign.is_empty(), "{path}: expected no request to another origin, found {:?}", seen.foreign);
        ensure!(seen.states == ["ready"], "{path}: expected one change of state, to ready, found {:?}", seen.states);
    }
    Ok(())
}

fn no_shift(page: &Page) -> Result<()> {
    for width in [360, 768, 1280] {
        page.set_viewport(width, 900)?;
        for path in PAGES {
            let Probe { shift, moved, .. } = watched(page, path)?;
            ensure!(shift == Some(0.0), "{path} at {width} px: expected no layout shift, found {shift:?}: {moved:?}");
        }
    }
    Ok(())
}

/// The page comes bit by bit, without its program: nothing that was painted moves as the rest arrives.
fn no_shift_on_arrival(page: &Page) -> Result<()> {
    const SHIFTS: &str = "const done = arguments[0];
        new PerformanceObserver(list => done(list.getEntries().map(entry => `${entry.value}: ` +
          entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? node?.textContent).join())))
          .observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done([])));";
    page.set_viewport(768, 900)?;
    page.set_cache(false)?;
    page.block(&["*.js", "*.wasm"])?;
    page.set_network(Network { bits: 100_000.0, latency: 0.0 })?;
    for path in ["/", "/pay/", "/fit/", "/standing/", "/moves/", "/why/", "/place/de/pay/", "/embed/"] {
        let site = Site::plain()?;
        page.open(&site.url(path))?;
        let shifts: Vec<String> = page.eval_async(SHIFTS, Vec::new())?;
        ensure!(shifts.is_empty(), "{path}: expected no layout shift as it arrives, found {shifts:?}");
    }
    Ok(())
}

fn console(page: &Page) -> Result<()> {
    ensure!(page.engine() == Engine::Chromium, "only Chromium's driver gives the console");
    let site = Site::plain()?;
    page.console_errors()?;
    for path in PAGES {
        page.open(&site.url(path))?;
        page.settled()?;
        let errors = page.console_errors()?;
        ensure!(errors.is_empty(), "{path}: expected an empty console, found {errors:?}");
    }
    Ok(())
}
