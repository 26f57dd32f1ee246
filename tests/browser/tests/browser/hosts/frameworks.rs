//! The same checks on one page for each framework.
//!
//! Invariant: frameworks differ in their policy of Trusted Types alone, and only where they make one of their own.

use super::checks::{self, Check};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::site::{self, Act, Fault};
use browser_tests::{Engine, Page, Site, tools};
use serde_json::{Value, json};
use std::fs;
use xtask::element::{SHELL, VERSION};

pub(super) fn cases(cases: &mut Cases) {
    cases.every("hosts::plain HTML", |p| all(p, "plain", Types::None));
    cases.on(Engine::Chromium, "hosts::React", |p| all(p, "react", Types::None));
    cases.on(Engine::Chromium, "hosts::Preact", |p| all(p, "preact", Types::None));
    cases.on(Engine::Chromium, "hosts::Vue", |p| all(p, "vue", Types::Own("vue")));
    cases.on(Engine::Chromium, "hosts::Svelte", |p| all(p, "svelte", Types::Own("svelte-trusted-html")));
    cases.on(Engine::Chromium, "hosts::Angular", |p| all(p, "angular", Types::Own("angular")));
    cases.on(Engine::Chromium, "hosts::Lit", |p| all(p, "lit", Types::Own("lit-html")));
    // Solid fills its templates with plain text as HTML, which no policy of a name allows.
    cases.on(Engine::Chromium, "hosts::Solid", |p| all(p, "solid", Types::Any));
}

/// The demands of a page's policy on Trusted Types.
#[derive(Clone, Copy)]
enum Types {
    /// No policy of theirs may be made.
    None,
    /// The framework makes one of this name.
    Own(&'static str),
    /// They are not asked for.
    Any,
}

/// The policy of a page that embeds the element of `site`.
pub(super) fn policy(site: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' {site} 'wasm-unsafe-eval'; style-src {site}; connect-src {site}; \
         img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn policy_with(site: &str, types: Types) -> String {
    let strict = policy(site);
    match types {
        Types::None => strict,
        Types::Own(name) => strict.replace("trusted-types 'none'", &format!("trusted-types {name}")),
        Types::Any => strict.split("; require-trusted-types-for").next().unwrap_or_default().to_owned(),
    }
}

/// A page of another site, which is served as long as this is kept.
pub(super) struct Host {
    pub(super) site: Site,
    /// The server of the page itself.
    _own: Site,
}

/// Opens the page of a framework that embeds the element by the script at `path` of `site`, pinned by `integrity`.
pub(super) fn open(
    page: &Page,
    name: &str,
    site: Site,
    script: (&str, &str),
    policy: impl Fn(&str) -> String,
) -> Result<Host> {
    let folder = tools::hosts(&format!("pages-built/{name}"))?;
    let html = fs::read_to_string(folder.join("index.html"))?;
    let (address, integrity) = (site.url(script.0), script.1);
    let html = html.replace("__ELEMENT__", &address).replace("__INTEGRITY__", integrity);
    let faults =
        vec![Fault::new("/", Act::Body(html.into_bytes())), Fault::new("*", Act::Policy(policy(&site.url(""))))];
    let host_site = Site::of(folder, faults)?;
    page.open(&host_site.url("/"))?;
    page.until("the page of the other site is there", "typeof window.host === 'object'")?;
    Ok(Host { site, _own: host_site })
}

/// The pinned script of the site under test, with its integrity value.
pub(super) fn pinned() -> Result<(String, String)> {
    let path = format!("/v/{VERSION}{SHELL}");
    let bytes = fs::read(site::file(&path)).with_context(|| format!("the site has no {path}"))?;
    Ok((path, xtask::assets::integrity(&bytes)))
}

/// Runs every check and names all that fail.
fn all(page: &Page, name: &str, types: Types) -> Result<()> {
    if page.engine() == Engine::Chromium {
        // What the console was told by the case before.
        page.console_errors()?;
    }
    let (path, integrity) = pinned()?;
    let host = open(page, name, Site::plain()?, (&path, &integrity), |site| policy_with(site, types))?;
    let checks: Vec<&Check> = checks::ALL.iter().filter(|check| check.suits(page.engine())).collect();
    let mut failed = Vec::new();
    for check in &checks {
        if let Err(error) = (check.run)(page, &host.site) {
            failed.push(format!("{}: {error:#}", check.name));
            // Each waits in vain for a while; three say enough.
            ensure!(failed.len() < 3, "three checks failed:\n  {}", failed.join("\n  "));
        }
    }
    let [framework, version]: [String; 2] = page.eval("[host.framework, host.version]")?;
    let passed = checks.len() - failed.len();
    eprintln!("interop: {framework} {version}, {}: {passed} of {} checks", page.engine(), checks.len());
    ensure!(failed.is_empty(), "{} of {} checks failed:\n  {}", failed.len(), checks.len(), failed.join("\n  "));
    Ok(())
}

/// Draws the page with another value of what it gives the element; `null` is nothing.
pub(super) fn set(page: &Page, name: &str, value: impl Into<Value>) -> Result<()> {
    let value: Value = value.into();
    page.eval_with::<bool>("(host.set(arguments[0], arguments[1] ?? undefined), true)", vec![json!(name), value])
        .map(drop)
}
