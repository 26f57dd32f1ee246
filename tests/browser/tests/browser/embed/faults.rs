//! Faults between a host and our site: what the host put inside is seen, and the reason is told.

use super::{clean, open_with, ready};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::site::{self, Act, Fault};
use browser_tests::{Host, Look, Page, Site, host};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::faults::the host's policy refuses WebAssembly", policy);
    cases.chromium("embed::faults::a missing program", |p| falls(p, "/element-*.wasm", Act::Status(404), "not-found"));
    cases
        .chromium("embed::faults::a missing second script", |p| falls(p, "/embed-*.js", Act::Status(404), "not-found"));
    cases.chromium("embed::faults::a second script of a wrong type", |p| {
        falls(p, "/embed-*.js", Act::Mime("text/plain".to_owned()), "damaged")
    });
    cases.chromium("embed::faults::a missing glue", |p| falls(p, "/element-*.js", Act::Status(404), "not-found"));
    cases.chromium("embed::faults::a missing part of the dataset", |p| {
        falls(p, "/overview-*.bin", Act::Status(404), "not-found")
    });
    cases.every("embed::faults::a changed program", |p| {
        falls(p, "/element-*.wasm", Act::Body(changed("element-", ".wasm")?), "changed")
    });
    cases.every("embed::faults::a changed glue", |p| {
        falls(p, "/element-*.js", Act::Body(changed("element-", ".js")?), "changed")
    });
    cases.chromium("embed::faults::a changed second script", |p| {
        falls(p, "/embed-*.js", Act::Body(changed("embed-", ".js")?), "changed")
    });
    cases.chromium("embed::faults::an answer that breaks off", |p| {
        falls(p, "/element-*.wasm", Act::HangUp, "unreachable")
    });
    cases.chromium("embed::faults::a server that has had enough", |p| {
        falls(p, "/element-*.wasm", Act::Status(503), "unreachable")
    });
    cases.chromium("embed::faults::a program of a wrong type runs all the same", mime);
    cases.chromium("embed::faults::no script", no_script);
    cases.chromium("embed::faults::what failed can be tried again", again);
    cases.every("embed::faults::an error in one of five leaves the others alone", one_of_five);
}

/// A file with one byte changed that leaves it readable.
fn changed(start: &str, end: &str) -> Result<Vec<u8>> {
    let (_, mut bytes) = site::asset(start, end)?;
    bytes.push(b'\n');
    Ok(bytes)
}

const BODY: &str =
    "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"><p id=\"f\">The whole table</p></role-scope>";

/// The host's own content is seen, and the reason is told once.
fn fallen(page: &Page, reason: &str) -> Result<()> {
    page.until("the element gives up", "count('fallback') === 1 || JSON.stringify([seen, violations, faults])")?;
    let (told, shown, drawn): (String, bool, usize) = page.eval(
        "[seen.find(s => s[0] === 'fallback')[2].reason, $('f').getClientRects().length > 0, inside('a', '.main').length]",
    )?;
    ensure!(told == reason, "expected the reason {reason}, found {told}");
    ensure!(shown && drawn == 0, "expected what the host put inside ({shown}), and nothing else ({drawn})");
    Ok(())
}

fn falls(page: &Page, path: &str, act: Act, reason: &str) -> Result<()> {
    let site = Site::with(vec![Fault::new(path, act)])?;
    let host = Host::new(&site, BODY, &Look { head: host::SCRIPT.to_owned(), ..Look::default() })?;
    page.open(&host.url())?;
    fallen(page, reason)?;
    clean(page)
}

fn policy(page: &Page) -> Result<()> {
    let (_site, _host) = open_with(page, BODY, Look { without: " 'wasm-unsafe-eval'", ..Look::default() })?;
    fallen(page, "policy")?;
    let faults: Vec<String> = page.eval("faults")?;
    ensure!(faults.is_empty(), "errors on the page: {faults:?}");
    Ok(())
}

fn mime(page: &Page) -> Result<()> {
    let site = Site::with(vec![Fault::new("/element-*.wasm", Act::Mime("text/plain".to_owned()))])?;
    let host = Host::new(&site, BODY, &Look { head: host::SCRIPT.to_owned(), ..Look::default() })?;
    page.open(&host.url())?;
    ready(page, 1)
}

fn no_script(page: &Page) -> Result<()> {
    page.set_scripts(false)?;
    let opened = open_with(page, BODY, Look::default());
    let shown = opened.and_then(|_servers| {
        let tree = page.cdp("Accessibility.getFullAXTree", serde_json::json!({}))?;
        Ok(tree.to_string().contains("The whole table"))
    });
    page.set_scripts(true)?;
    ensure!(shown?, "expected what the host put inside");
    Ok(())
}

fn again(page: &Page) -> Result<()> {
    let site = Site::with(vec![Fault::new("/element-*.wasm", Act::Status(503))])?;
    let host = Host::new(&site, BODY, &Look { head: host::SCRIPT.to_owned(), ..Look::default() })?;
    page.open(&host.url())?;
    fallen(page, "unreachable")?;
    site.set_faults(Vec::new());
    page.eval::<Value>("void $('a').refresh()")?;
    ready(page, 1)
}

fn one_of_five(page: &Page) -> Result<()> {
    let body: String =
        ["a", "b", "c", "d", "e"].map(|id| format!("<role-scope layout=\"page\" view=\"all\" id=\"{id}\" sections=\"pay\" roles=\"front-end back-end\"><p id=\"f{id}\">Fallback</p></role-scope>")).concat();
    let (_site, _host) = open_with(page, &body, Look::default())?;
    ready(page, 5)?;
    // A choice that the others keep.
    page.eval::<Value>("void (b.place = 'DE')")?;
    page.until("a place is chosen", "figures('b').some(f => f[0].includes('/DE/'))")?;
    page.eval::<Value>(&format!("(() => {{ {} }})()", host::REFUSE))?;
    page.until("one has given up", "count('fallback') === 1 || JSON.stringify([seen, faults])")?;
    let (id, reason, took): (String, String, f64) =
        page.eval("(s => [s[1], s[2].reason, told - refused])(seen.find(s => s[0] === 'fallback'))")?;
    ensure!(id == "c" && reason == "panic", "expected the third one to give up after an error, found {id}: {reason}");
    ensure!(took <= 500.0, "expected the fallback within 500 ms, it took {took:.0} ms");
    page.until(
        "the others work",
        "['a', 'b', 'd', 'e'].every(id => inside(id, '[data-act=series]').length === 1 && figures(id).length > 9 && inside(id, '[aria-busy]').length === 0)",
    )?;
    ensure!(
        page.eval::<bool>("figures('b').some(f => f[0].includes('/DE/')) && $('fc').getClientRects().length > 0")?,
        "expected the choice kept and the fallback shown"
    );
    for id in ["a", "e"] {
        page.eval::<Value>(&format!("inside('{id}', '[data-act=remove]').at(-1).click()"))?;
        page.until("another answers", &format!("!figures('{id}').some(f => f[0].includes('/back-end/'))"))
            .with_context(|| format!("the element {id}"))?;
    }
    page.eval::<Value>("void c.refresh()")?;
    page.until("the third one is back", "inside('c', '[data-act=series]').length === 1 && figures('c').length > 9")?;
    ensure!(page.eval::<usize>("count('fallback')")? == 1, "expected no other to give up");
    Ok(())
}
