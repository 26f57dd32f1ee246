//! What only the first choice fetches, and what happens when it cannot be had.
//!
//! Invariant: a choice that cannot be drawn is taken back and the visitor is told; the page stays as
//! it was and usable, and the next choice works once the file can be had.

use crate::cases::Cases;
use crate::expect::{self, CORE, SAID};
use anyhow::{Context, Result, ensure};
use browser_tests::site::{self, Act, Fault};
use browser_tests::{Page, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("deferred::a file of the first choice is missing (404)", |p| each(p, |_| Act::Status(404)));
    cases.every("deferred::a file of the first choice is corrupted", |p| each(p, |bytes| Act::Body(spoiled(bytes))));
    cases.chromium("deferred::a file of the first choice breaks off", |p| each(p, |_| Act::HangUp));
    cases.chromium("deferred::the visitor is offline at the first choice", offline);
}

/// The files that wait for the first choice: name and bytes. Which there are is the build's affair.
fn files() -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = vec![site::asset("dataset-", ".bin")?];
    // A build that keeps the views in the program itself has no second program.
    found.extend(site::asset("painter-", ".wasm").ok());
    Ok(found)
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

/// A choice is made while `broken`, is taken back, and works after `mended`.
fn taken_back(page: &Page, mended: impl FnOnce() -> Result<()>) -> Result<()> {
    let before: String = page.eval(STAND)?;
    remove(page, "back-end")?;
    page.until(
        "the choice is taken back and the visitor told",
        &format!(
            "((said, chips) => (said.length > 20 && chips === '{}') || `said ${{said}}, the roles are ${{chips}}`)
             ({SAID}, Array.from(document.querySelectorAll('[data-role-chip]'), c => c.dataset.roleChip).join())",
            CORE.join(",")
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
    remove(page, "back-end")?;
    expect::until_roles(page, &["front-end", "full-stack"]).context("after the file came back")?;
    let said: String = page.eval(SAID)?;
    ensure!(said != told, "expected another line once the choice worked, found {said:?} again");
    Ok(())
}

fn each(page: &Page, act: fn(&[u8]) -> Act) -> Result<()> {
    for (path, bytes) in files()? {
        let site = Site::with(vec![Fault::new(&path, act(&bytes))])?;
        page.open(&site.url("/"))?;
        page.settled()?;
        taken_back(page, || {
            let asked = site.requests().iter().filter(|r| r.url == path).count();
            ensure!(asked > 0, "expected that the first choice asks for {path}");
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
