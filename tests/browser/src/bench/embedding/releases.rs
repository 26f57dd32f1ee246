//! Pages and servers of different releases.
//!
//! Invariant: the other release is the one under test with other bytes under other names, which do the same; each end is
//! looked at as a visitor sees it.

use super::{Row, gauged, none};
use crate::host::{self, Host, Look};
use crate::page::Page;
use crate::site::{self, Act, Fault, Site};
use anyhow::{Context, Result, ensure};
use std::fs;
use xtask::assets::integrity;

/// A release: its files by path, but for those that both have.
struct Release(Vec<(String, Vec<u8>)>);

const SHELL: &str = "/rolescope.js";

/// The parts of a release that have names of their own.
const PARTS: [(&str, &str); 3] = [("/element-", ".wasm"), ("/element-", ".js"), ("/embed-", ".js")];

/// The release under test, and another one.
fn both() -> Result<[Release; 2]> {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    let mut renamed: Vec<(String, String)> = Vec::new();
    for (start, end) in PARTS {
        let (path, bytes) = site::asset(start.trim_start_matches('/'), end)?;
        let changed = changed(end, &bytes, &renamed)?;
        let hash = path.trim_start_matches(start).trim_end_matches(end);
        let turned = format!("{start}{}{end}", hash.chars().rev().collect::<String>());
        renamed.extend([(path.clone(), turned.clone()), (integrity(&bytes), integrity(&changed))]);
        own.push((path, bytes));
        other.push((turned, changed));
    }
    let bytes = fs::read(site::file(SHELL)).with_context(|| format!("the site has no {SHELL}"))?;
    other.push((SHELL.to_owned(), changed(".js", &bytes, &renamed)?));
    own.push((SHELL.to_owned(), bytes));
    ensure!(own.iter().zip(&other).all(|(own, other)| own.1 != other.1), "the releases are the same");
    Ok([Release(own), Release(other)])
}

/// Other bytes that do the same, and name what else was renamed.
fn changed(end: &str, bytes: &[u8], renamed: &[(String, String)]) -> Result<Vec<u8>> {
    if end == ".wasm" {
        // A section of its own, without a name or content, which no engine minds.
        return Ok([bytes, &[0, 1, 0]].concat());
    }
    let text = String::from_utf8(bytes.to_vec())?;
    let text = renamed.iter().fold(text, |text, (from, to)| text.replace(from, to));
    Ok(format!("{text}\n// another release\n").into_bytes())
}

/// A server that has the script of one release and the other files of some.
fn served(script: &Release, files: &[&Release], all: &[Release]) -> Vec<Fault> {
    let named = |release: &Release| release.0.iter().filter(|(path, _)| path != SHELL).cloned().collect::<Vec<_>>();
    let mut faults: Vec<Fault> =
        all.iter().flat_map(&named).map(|(path, _)| Fault::new(&path, Act::Status(404))).collect();
    let script = script.0.iter().filter(|(path, _)| path == SHELL).cloned();
    for (path, bytes) in files.iter().flat_map(|release| named(release)).chain(script) {
        let mime = if path.ends_with(".wasm") { "application/wasm" } else { "text/javascript; charset=utf-8" };
        faults.extend([
            Fault::new(&path, Act::Status(200)),
            Fault::new(&path, Act::Mime(mime.to_owned())),
            Fault::new(&path, Act::Body(bytes)),
        ]);
    }
    faults
}

const BODY: &str = "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"><p id=\"f\">Front end and back end compared</p></role-scope>";

/// The end state: the comparison is live; the visitor sees anything at all.
fn end(page: &Page, faults: Vec<Fault>) -> Result<(bool, bool)> {
    let site = Site::with(faults)?;
    let host = Host::new(&site, BODY, &gauged(Look { head: host::SCRIPT.to_owned(), ..Look::default() }))?;
    page.open(&host.url())?;
    page.until("it has ended", "count('ready') + count('fallback') > 0 || JSON.stringify([seen, violations, faults])")?;
    let live: bool = page.eval("count('ready') === 1 && figures('a').length > 9")?;
    Ok((live, live || page.eval("$('f').getClientRects().length > 0")?))
}

/// The page in a frame, of one release, where the files that it names are of another.
fn framed(page: &Page) -> Result<bool> {
    let gone = ["/frame-*", "/embed-*", "/element-*", "/v/*", "/style-*"];
    let site = Site::with(gone.map(|path| Fault::new(path, Act::Status(404))).to_vec())?;
    page.open(&site.url("/embed/frame/?layout=page&view=all&sections=pay"))?;
    page.eval("[...document.querySelectorAll('data[data-figure]')].filter(d => d.getClientRects().length).length > 9")
}

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_cache(false)?;
    let releases = both()?;
    let (mut blank, mut dead, mut kept) = (0.0, 0.0, 0.0);
    for script in &releases {
        for files in &releases {
            let same = std::ptr::eq(script, files);
            let (live, seen) = end(page, served(script, &[files], &releases))?;
            blank += f64::from(u8::from(!seen));
            dead += f64::from(u8::from(same && !live));
        }
        let (live, _) = end(page, served(script, &[&releases[0], &releases[1]], &releases))?;
        kept += f64::from(u8::from(!live));
    }
    blank += f64::from(u8::from(!framed(page)?));
    Ok(vec![
        none("scripts by files, old and new and a frame: blank", blank, "of 5"),
        none("scripts and files of one release: not live", dead, "of 2"),
        none("old files kept beside the new: not live", kept, "of 2"),
    ])
}
