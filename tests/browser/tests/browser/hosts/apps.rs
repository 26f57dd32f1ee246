//! Apps that use the package, made by each bundler.
//!
//! Invariant: all that an app loads is of its own origin, under a strict policy.

use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::site::{Act, Fault};
use browser_tests::{Page, Site, tools};

pub(super) fn cases(cases: &mut Cases) {
    cases.every("hosts::package::an app made with Vite", |p| app(p, "vite"));
    cases.chromium("hosts::package::an app made with webpack", |p| app(p, "webpack"));
    cases.chromium("hosts::package::an app made with esbuild", |p| app(p, "esbuild"));
}

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

fn app(page: &Page, bundler: &str) -> Result<()> {
    let folder = tools::hosts(&format!("apps-built/{bundler}"))?;
    let site = Site::of(folder, vec![Fault::new("*", Act::Policy(POLICY.to_owned()))])?;
    let chromium = page.engine() == browser_tests::Engine::Chromium;
    if chromium {
        page.console_errors()?;
    }
    page.open(&site.url("/"))?;
    page.until("the app's element is live", "window.app?.state === 'ready' || JSON.stringify(window.app)")?;
    let upgraded: bool = page.eval("app.upgraded && app.events[0].name === 'role-scope-ready'")?;
    ensure!(upgraded, "expected that the import has made the element what it is");
    let figures: usize = page.eval("compared.shadowRoot.querySelectorAll('data[data-figure]').length")?;
    ensure!(figures > 50, "expected the figures of two roles, found {figures}");
    let elsewhere: Vec<String> = page.eval(
        "performance.getEntriesByType('resource').map(entry => entry.name)
           .filter(name => !name.startsWith(`${location.origin}/`) && !name.startsWith('data:'))",
    )?;
    ensure!(elsewhere.is_empty(), "expected no request to another origin, found {elsewhere:?}");
    let failed: Vec<_> = site.requests().into_iter().filter(|r| r.status != 200 && r.url != "/favicon.ico").collect();
    ensure!(failed.is_empty(), "expected that every file is there, found {failed:?}");
    if chromium {
        let told = page.console_errors()?;
        ensure!(told.is_empty(), "expected a silent console, found {told:?}");
    }
    Ok(())
}
