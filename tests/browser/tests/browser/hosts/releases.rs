//! Pages and servers of different releases.
//!
//! Invariant: a page that pins a release gets just that one, or keeps its own content.

use super::frameworks::{Host, open, pinned, policy};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::site::{self, Act, Fault};
use browser_tests::{Page, Site, tools};
use std::fs;
use std::path::PathBuf;
use xtask::assets::Asset;
use xtask::element::SHELL;
use xtask::previous;
use xtask::stage::{MARK, Stage};

pub(super) fn cases(cases: &mut Cases) {
    cases.every("hosts::releases::an old page, new files", old_page);
    cases.chromium("hosts::releases::the moving address is of the new release", new_page);
    cases.chromium("hosts::releases::an old page where old files are gone", gone);
    cases.chromium("hosts::releases::a new page, old files", ahead);
    cases.chromium("hosts::releases::a new script, old files", halfway);
}

/// The version of the other release.
const OTHER: &str = "99.0.0";

/// The modules of the program that draw what is asked for later; the same in both releases.
const MODULES: [&str; 3] = ["element-views-", "element-pay-", "element-tools-"];

/// The dataset and its parts; the same in both releases.
const DATA: [&str; 7] = ["dataset-", "core-", "overview-", "places-", "pay-", "words-", "metros-"];

/// The files of another release: the program and its glue are other bytes under other names, and do the same.
fn other() -> Result<Vec<Asset>> {
    let renamed = |stem: &str, end: &str, change: fn(&mut Vec<u8>)| -> Result<(Asset, Asset)> {
        let (path, bytes) = site::asset(&format!("{stem}-"), end)?;
        let old = Asset::named(&path, bytes.clone());
        let mut bytes = bytes;
        change(&mut bytes);
        Ok((old, Asset::new(stem, end.trim_start_matches('.'), bytes)))
    };
    let comment = |bytes: &mut Vec<u8>| bytes.extend(b"\n// another release\n");
    // A section of its own, without a name or content, which no engine minds.
    let section = |bytes: &mut Vec<u8>| bytes.extend([0, 1, 0]);
    let parts = [renamed("element", ".wasm", section)?, renamed("element", ".js", comment)?];
    let replaced = |text: Vec<u8>, parts: &[(Asset, Asset)]| -> Result<Vec<u8>> {
        let mut text = String::from_utf8(text)?;
        for (old, new) in parts {
            for (from, to) in [(&old.path, &new.path), (&old.integrity, &new.integrity)] {
                ensure!(text.contains(from.as_str()), "expected {from} to be named");
                text = text.replace(from.as_str(), to);
            }
        }
        Ok(text.into_bytes())
    };
    let (path, bytes) = site::asset("embed-", ".js")?;
    let embed = (Asset::named(&path, bytes.clone()), Asset::new("embed", "js", replaced(bytes, &parts)?));
    let shells = [(SHELL.to_owned(), SHELL.to_owned()), (pinned()?.0, format!("/v/{OTHER}{SHELL}"))];
    let mut all = Vec::new();
    for (from, to) in shells {
        let bytes = fs::read(site::file(&from)).with_context(|| format!("the site has no {from}"))?;
        all.push(Asset::named(&to, replaced(bytes, std::slice::from_ref(&embed))?));
    }
    all.push(embed.1);
    all.extend(parts.map(|(_, new)| new));
    let same = MODULES.map(|start| (start, ".wasm")).into_iter().chain(DATA.map(|start| (start, ".bin")));
    for (start, end) in same.chain([("element-", ".css")]) {
        let (path, bytes) = site::asset(start, end)?;
        all.push(Asset::named(&path, bytes));
    }
    Ok(all)
}

/// The other release's site, with or without what it keeps of the one under test; served until it is dropped.
fn new_site(name: &str, keeps: bool) -> Result<Site> {
    let folder: PathBuf = tools::root().join("target").join("browser-tests").join(name);
    let stage = Stage::new(&folder)?;
    for asset in other()? {
        stage.write(&asset.path, &asset.bytes)?;
    }
    if keeps {
        let taken = previous::take(&stage, &site::dist())?;
        ensure!(taken > 5, "expected the files of the previous site, found {taken}");
    }
    stage.write(MARK, b"")?;
    stage.finish()?;
    Site::of(folder, Vec::new())
}

fn live(page: &Page) -> Result<()> {
    page.until(
        "the element is live",
        "host.events.some(event => event.name === 'role-scope-ready') || JSON.stringify(host.events)",
    )?;
    let figures: usize = page.eval("compared.shadowRoot.querySelectorAll('data[data-figure]').length")?;
    ensure!(figures > 50, "expected the figures of two roles, found {figures}");
    Ok(())
}

/// The page's own content is there to be seen.
fn kept(page: &Page) -> Result<()> {
    page.until("the fallback can be seen", "compared.querySelector('.fallback').getClientRects().length > 0")
}

/// The fallback is shown and the reason is told.
fn falls(page: &Page, reason: &str) -> Result<()> {
    page.until(
        &format!("the reason is {reason}"),
        &format!(
            "(events => events.at(-1)?.detail.reason === '{reason}' || JSON.stringify(events))
             (host.events.filter(event => event.name === 'role-scope-fallback'))"
        ),
    )?;
    kept(page)
}

/// The files of the program that were asked for.
fn fetched(host: &Host) -> Vec<String> {
    let of_element = |url: &String| url.starts_with("/element-") && !url.ends_with(".css");
    host.site.requests().into_iter().map(|request| request.url).filter(of_element).collect()
}

fn only(host: &Host, paths: &[String]) -> Result<()> {
    let found = fetched(host);
    let others: Vec<&String> = found.iter().filter(|path| !paths.contains(path)).collect();
    ensure!(!found.is_empty() && others.is_empty(), "expected {paths:?} alone, found {found:?}");
    Ok(())
}

fn old_page(page: &Page) -> Result<()> {
    let (path, integrity) = pinned()?;
    let host =
        open(page, "plain", new_site(&format!("old-page-{}", page.engine()), true)?, (&path, &integrity), policy)?;
    live(page)?;
    let main = [site::asset("element-", ".wasm")?.0, site::asset("element-", ".js")?.0];
    let modules = MODULES.iter().map(|start| Ok(site::asset(start, ".wasm")?.0)).collect::<Result<Vec<_>>>()?;
    only(&host, &[main.as_slice(), &modules].concat())
}

fn new_page(page: &Page) -> Result<()> {
    let new: Vec<String> = other()?.into_iter().map(|asset| asset.path).collect();
    let host = open(page, "plain", new_site("new-page", true)?, (SHELL, ""), policy)?;
    live(page)?;
    only(&host, &new)
}

fn gone(page: &Page) -> Result<()> {
    let (path, integrity) = pinned()?;
    let _host = open(page, "plain", new_site("gone", false)?, (&path, &integrity), policy)?;
    kept(page)
}

fn ahead(page: &Page) -> Result<()> {
    let path = format!("/v/{OTHER}{SHELL}");
    let script = other()?.into_iter().find(|asset| asset.path == path).context("the other release has no script")?;
    let _host = open(page, "plain", Site::plain()?, (&path, &script.integrity), policy)?;
    kept(page)
}

/// The script is new already, what it names is not there yet; then it comes.
fn halfway(page: &Page) -> Result<()> {
    let all = other()?;
    let path = format!("/v/{OTHER}{SHELL}");
    let script = all.iter().find(|asset| asset.path == path).context("the other release has no script")?;
    let serve = |asset: &Asset| {
        let kind = xtask::mime::of(&asset.path).to_owned();
        let share = Act::Header("Access-Control-Allow-Origin".to_owned(), "*".to_owned());
        [Act::Status(200), share, Act::Mime(kind), Act::Body(asset.bytes.clone())]
            .map(|act| Fault::new(&asset.path, act))
    };
    let site = Site::with(serve(script).into())?;
    let host = open(page, "plain", site, (&path, &script.integrity), policy)?;
    falls(page, "not-found")?;
    host.site.set_faults(all.iter().flat_map(serve).collect());
    page.eval::<bool>("(compared.refresh(), true)")?;
    live(page)
}
