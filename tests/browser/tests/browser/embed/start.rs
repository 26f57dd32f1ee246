//! What happens while an element fetches what it takes, and where it cannot have it.
//!
//! Invariant: nothing that a page sets is lost, one element never takes the place of another, and what failed once is tried
//! again.

use super::{clean, open_with, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::host::SCRIPT;
use browser_tests::site::{Act, Fault};
use browser_tests::{Host, Look, Page, Site};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("embed::start::what is set while the first parts come counts", set_meanwhile);
    cases.chromium("embed::start::one that leaves while they come takes no other along", left_meanwhile);
    cases.chromium("embed::start::a table that cannot be made is told apart from one that there is not", no_table);
    cases.chromium("embed::start::a check of data that could not be had is tried again", no_checker);
}

/// Holds parts of the dataset back until the page lets go of those whose address has a text.
const HOLD: &str = "const own = fetch, held = [];
window.holds = text => held.some(([address]) => address.includes(text));
window.release = text => held.splice(0).forEach(one => one[0].includes(text) ? one[1]() : held.push(one));
window.fetch = (request, how) => {
  const address = String(request.url ?? request);
  const go = () => own(request, how);
  return address.endsWith('.bin') ? new Promise(done => held.push([address, () => done(go())])) : go();
};";

fn held() -> Look {
    Look {
        head: "<script src=\"/hold.js\"></script>".to_owned(),
        files: vec![("/hold.js", "text/javascript; charset=utf-8", HOLD.into())],
        ..Look::default()
    }
}

const CHIPS: &str = "inside('a', '[data-role-chip]').map(c => c.dataset.roleChip).join()";

fn set_meanwhile(page: &Page) -> Result<()> {
    let body = "<role-scope id=\"a\" roles=\"front-end back-end\"></role-scope>";
    let (_site, _host) = open_with(page, body, held())?;
    page.until("the first part is on its way", "holds('/core-')")?;
    page.eval::<Value>(
        "void ($('a').setAttribute('roles', 'mobile full-stack'), $('a').setState({ currency: 'EUR' }))",
    )?;
    // Another role takes another part.
    page.eval::<Value>("void setInterval(() => release(''), 50)")?;
    ready(page, 1)?;
    page.until("the later roles are shown", &format!("{CHIPS} === 'mobile,full-stack' || {CHIPS}"))?;
    page.until("the later money is shown", "inside('a', '.main')[0].textContent.includes('€')")?;
    clean(page)
}

fn left_meanwhile(page: &Page) -> Result<()> {
    let body = "<role-scope id=\"b\" layout=\"page\" view=\"work\"></role-scope>";
    let (_site, _host) = open_with(page, body, held())?;
    page.until("its words are on their way", "holds('/words-')")?;
    page.eval::<Value>(
        "void ($('b').remove(), document.body.prepend(Object.assign(document.createElement('role-scope'), { id: 'a' })))",
    )?;
    page.until("the other's first part is on its way", "holds('/core-')")?;
    page.eval::<Value>("release('/core-')")?;
    ready(page, 1)?;
    page.eval::<Value>("release('')")?;
    page.eval_async::<Value>("setTimeout(arguments[0], 1500)", Vec::new())?;
    page.eval::<Value>("$('a').setState({ roles: 'back-end,front-end' })")?;
    page.until("it is still live", &format!("{CHIPS} === 'back-end,front-end' || {CHIPS}"))?;
    clean(page)
}

fn no_table(page: &Page) -> Result<()> {
    let site = Site::with(vec![Fault::new("/element-views-*.wasm", Act::Status(503))])?;
    let host = Host::new(&site, &format!("<role-scope id=\"a\"></role-scope>{SCRIPT}"), &Look::default())?;
    page.open(&host.url())?;
    ready(page, 1)?;
    let name = |asked: &str| {
        page.eval_async::<String>(
            &format!("$('a').exportTable({asked}).then(() => 'a text', error => error.name).then(arguments[0])"),
            Vec::new(),
        )
    };
    ensure!(name("'csv'")? == "Error", "expected an error of what cannot be had, found {}", name("'csv'")?);
    site.set_faults(Vec::new());
    ensure!(name("'csv'")? == "a text", "expected a text once it can be had, found {}", name("'csv'")?);
    for asked in ["'pdf'", "'csv', 'no-such-chart'"] {
        ensure!(name(asked)? == "RangeError", "expected {asked} not to be there, found {}", name(asked)?);
    }
    Ok(())
}

fn no_checker(page: &Page) -> Result<()> {
    let site = Site::with(vec![Fault::new("/check-*.wasm", Act::Status(503))])?;
    let body = format!("<role-scope id=\"a\" layout=\"page\" view=\"all\" sections=\"pay\"></role-scope>{SCRIPT}");
    let host = Host::new(&site, &body, &Look::default())?;
    page.open(&host.url())?;
    ready(page, 1)?;
    page.eval::<Value>("void ($('a').data = { schema: 'rolescope-dataset/1', host: { name: 'Example' } })")?;
    page.until("the check is missed", "count('fallback') === 1")?;
    site.set_faults(Vec::new());
    page.eval::<Value>("void $('a').refresh().catch(() => {})")?;
    page.until("it is had, and says what is wrong or shows the data", "count('ready') === 2")
}
