//! Faults between a site and its visitor: the page stays complete and says so.
//!
//! Invariant: never a blank page; a page that is not live says why in one line.

use crate::cases::Cases;
use crate::expect::{self, MAIN_TEXT};
use anyhow::{Result, ensure};
use browser_tests::site::{self, Act, Fault};
use browser_tests::{Deadline, Engine, Gate, Page, Site, figures};
use serde_json::Value;
use std::time::Duration;

pub(crate) fn cases(cases: &mut Cases) {
    for engine in [Engine::Chromium, Engine::Firefox] {
        cases.on(engine, "faults::the program is missing (404)", |p| stays(p, vec![fault(WASM, Act::Status(404))]));
        cases.on(engine, "faults::the program is corrupted", |p| stays(p, vec![fault(WASM, Act::Body(spoiled()?))]));
        cases.on(engine, "faults::the glue is missing (404)", |p| stays(p, vec![fault(GLUE, Act::Status(404))]));
        cases.on(engine, "faults::the policy refuses WebAssembly", |p| {
            stays(p, vec![fault(WHOLE, Act::Policy(without_wasm()))])
        });
        cases.on(engine, "faults::a fault in the running program", panics);
        cases.on(engine, "faults::errors of others, with their own programs", of_others);
    }
    cases.chromium("faults::the program is blocked", blocked);
    cases.chromium("faults::the program's connection breaks", |p| stays(p, vec![fault(WASM, Act::HangUp)]));
    cases.chromium("faults::the program has a wrong type", |p| {
        either(p, vec![fault(WASM, Act::Mime("text/plain".to_owned()))])
    });
    cases.chromium("faults::the glue has a wrong type", |p| {
        stays(p, vec![fault(GLUE, Act::Mime("text/plain".to_owned()))])
    });
    cases.chromium("faults::the loader is missing", loader_missing);
    cases.chromium("faults::old pages, new files", old_pages);
    cases.chromium("faults::storage throws", storage);
    cases.chromium("faults::the style sheet is missing", |p| either(p, vec![fault("/style-*.css", Act::Status(404))]));
}

/// The page that holds everything.
const WHOLE: &str = "/all/";
const WASM: &str = "/app-*.wasm";
const GLUE: &str = "/app-*.js";

fn fault(path: &str, act: Act) -> Fault {
    Fault::new(path, act)
}

/// The program with one byte of its code changed.
fn spoiled() -> Result<Vec<u8>> {
    let (_, mut bytes) = site::asset("app-", ".wasm")?;
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 0xff;
    }
    Ok(bytes)
}

fn without_wasm() -> String {
    xtask::headers::POLICY.replace(" 'wasm-unsafe-eval'", "")
}

/// The page is complete: figures, text, charts.
fn complete(page: &Page) -> Result<()> {
    figures::check(page, &figures::published()?, 200)?;
    let text: String = page.eval(MAIN_TEXT)?;
    ensure!(text.len() > 5_000, "expected the whole text of the page, found {} characters", text.len());
    let seen: bool = page.eval("document.querySelector('main#rolescope').getClientRects().length > 0")?;
    ensure!(seen, "expected that the page can be seen");
    Ok(())
}

/// The page is static, says so in one visible line, and is complete.
fn is_static(page: &Page) -> Result<()> {
    page.until_state("static")?;
    let (count, visible, text): (usize, bool, String) = page.eval(
        "(n => [n.length, n[0]?.getClientRects().length > 0, n[0]?.textContent ?? ''])
         (document.querySelectorAll('p[data-rolescope-notice]'))",
    )?;
    ensure!(count == 1 && visible, "expected one visible notice, found {count} (visible: {visible})");
    ensure!(text.len() > 20, "expected the reason in the notice, found {text:?}");
    complete(page)
}

fn stays(page: &Page, faults: Vec<Fault>) -> Result<()> {
    let site = Site::with(faults)?;
    page.open(&site.url(WHOLE))?;
    is_static(page)
}

/// Live or static, but never blank.
fn either(page: &Page, faults: Vec<Fault>) -> Result<()> {
    let site = Site::with(faults)?;
    page.open(&site.url(WHOLE))?;
    page.until(
        "the page is live or says why not",
        "['ready', 'static'].includes(document.documentElement.dataset.rolescope)",
    )?;
    let state: String = page.eval("document.documentElement.dataset.rolescope")?;
    if state == "static" { is_static(page) } else { complete(page) }
}

fn blocked(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.block(&["*.wasm"])?;
    page.open(&site.url(WHOLE))?;
    is_static(page)
}

fn loader_missing(page: &Page) -> Result<()> {
    let site = Site::with(vec![fault("/loader-*.js", Act::Status(404))])?;
    page.open(&site.url(WHOLE))?;
    // Nothing can run that would say so; the page is as without script.
    let state: String = page.eval("document.documentElement.dataset.rolescope")?;
    ensure!(state == "prerendered", "expected the prerendered page, found the state {state}");
    complete(page)
}

/// A page of an earlier release: the files that it names are gone.
fn old_pages(page: &Page) -> Result<()> {
    let html = site::html(WHOLE)?;
    let (glue, _) = site::asset("app-", ".js")?;
    let (loader, bytes) = site::asset("loader-", ".js")?;
    let old_glue = "/app-00000000000000ff.js";
    ensure!(html.contains(&glue), "expected {glue} to be named in the page");
    // The old loader names the old glue; its hash in the page is the old loader's own.
    let old_loader = String::from_utf8(bytes)?.replace(&glue, old_glue);
    let unhashed = drop_integrity(&html).replace(&glue, old_glue);
    let site = Site::with(vec![
        fault(WHOLE, Act::Body(unhashed.into_bytes())),
        fault(&loader, Act::Body(old_loader.into_bytes())),
    ])?;
    page.open(&site.url(WHOLE))?;
    is_static(page)
}

fn drop_integrity(html: &str) -> String {
    let mut out = String::new();
    for (at, part) in html.split(" integrity=\"").enumerate() {
        out.push_str(if at == 0 { part } else { part.split_once('"').map_or(part, |(_, rest)| rest) });
    }
    out
}

fn storage(page: &Page) -> Result<()> {
    page.before_each_page(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
           Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });",
    )?;
    let _site = expect::live(page, WHOLE)?;
    complete(page)
}

/// The script of somebody else on the page, such as an extension's: it has a program whose one function fails, and an error
/// that names it. A driver's own scripts run beside the page, where errors are not the page's.
const THEIRS: &str = "
const program = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
window.errors = 0;
for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => window.errors++);
window.failThrice = () => {
  const theirs = Error('theirs');
  theirs.stack = 'Error: theirs at chrome-extension://abc/tool.wasm:wasm-function[3]:0x1';
  setTimeout(() => { throw theirs; });
  Promise.reject(theirs);
  WebAssembly.instantiate(program).then(({ instance: { exports } }) => {
    setTimeout(exports.f);
    window.failOnFocus = () => addEventListener('focusin', () => (window.failed = true, exports.f()), true);
  });
};";

fn of_others(page: &Page) -> Result<()> {
    const PATH: &str = "/theirs.js";
    let html = site::html("/")?.replace("</head>", &format!("<script type=\"module\" src=\"{PATH}\"></script></head>"));
    let site = Site::with(vec![
        fault("/", Act::Body(html.into_bytes())),
        fault(PATH, Act::Status(200)),
        fault(PATH, Act::Mime("text/javascript; charset=utf-8".to_owned())),
        fault(PATH, Act::Body(THEIRS.into())),
    ])?;
    page.open(&site.url("/"))?;
    page.settled()?;
    // Fetches what draws, so that the program is at work when a tab is used.
    page.choose("#experience", "6-10")?;
    page.settled()?;
    page.eval::<Value>("(failThrice(), null)")?;
    page.until("their errors are seen", "errors === 3 || errors")?;
    // A listener of others fails while the program moves the keyboard to the heading.
    page.eval::<Value>("(failOnFocus(), null)")?;
    page.click("#tab-pay")?;
    page.until("the listener has failed", "window.failed === true && document.activeElement.id === 'heading'")?;
    page.settled()?;
    let state: String = page.eval("document.documentElement.dataset.rolescope")?;
    ensure!(state == "ready", "expected that errors of others leave the page alive, found {state}");
    page.click("[data-role-chip=back-end] [data-act=remove]")?;
    expect::until_roles(page, &["front-end", "full-stack"])
}

fn panics(page: &Page) -> Result<()> {
    let _site = {
        let site = Site::probed(&[WHOLE], Gate::Open)?;
        page.open_probed(WHOLE, &site)?;
        site
    };
    page.settled()?;
    page.choose("select#series", "survey-2024")?;
    page.until("the app is alive", "location.search.includes('survey-2024')")?;
    page.spoil_program()?;
    let clicked: f64 = page.eval(
        "(t => (document.querySelector('[data-role-chip=\"back-end\"] [data-act=remove]').click(), t))(performance.now())",
    )?;
    page.until_by(
        "the static page is back",
        "document.documentElement.dataset.rolescope === 'static'",
        Deadline::after(Duration::from_secs(5)),
    )?;
    let back: f64 = page.eval("window.rolescopeProbe.stateTimes().at(-1)")?;
    ensure!(back - clicked <= 500.0, "expected the static page within 500 ms, it took {:.0} ms", back - clicked);
    is_static(page)?;
    // Nothing calls into the broken program again: another click and a step in history do nothing.
    let before = page.probe()?.errors.len();
    page.eval::<bool>("(document.body.click(), dispatchEvent(new PopStateEvent('popstate')), dispatchEvent(new Event('resize')), true)")?;
    let after = page.probe()?.errors.len();
    ensure!(
        before == after,
        "expected that nothing calls into the broken program again, found {:?}",
        page.probe()?.errors
    );
    is_static(page)
}
