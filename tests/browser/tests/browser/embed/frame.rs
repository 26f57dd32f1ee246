//! The frame: its height, its messages, and how little it takes from strangers.

use super::clean;
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Host, Look, Page, Site, host};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::frame::has the height of what it holds", height);
    cases.chromium("embed::frame::works in a sandbox without an origin", sandbox);
    cases.chromium("embed::frame::scrolls where nothing gives it a height", alone);
    cases.chromium("embed::frame::ten thousand messages of strangers change nothing", junk);
    cases.chromium("embed::frame::speaks with the origin that its address names", speaks);
    cases.chromium("embed::frame::one that only grows is left to scroll", grows);
}

const HEAD: &str =
    "<script type=\"module\" src=\"{site}/rolescope-frame.js\"></script><script src=\"/note.js\"></script>";
const NOTE: &[u8] = b"window.notes = []; addEventListener('message', e => notes.push([e.origin, e.data]));";

fn open(page: &Page, frames: &str, head: &str) -> Result<(Site, Host)> {
    let site = Site::plain()?;
    let files = vec![("/note.js", "text/javascript; charset=utf-8", NOTE.to_vec())];
    let host = Host::new(&site, frames, &Look { head: head.to_owned(), files, ..Look::default() })?;
    page.open(&host.url())?;
    Ok((site, host))
}

const FRAME: &str = "<iframe id=\"a\" data-rolescope src=\"{site}/embed/frame/?roles=mobile&sections=pay&id=one\" title=\"Roles\" width=\"700\" height=\"500\"></iframe>";

fn until_fitted(page: &Page) -> Result<()> {
    page.until(
        "the frame has its height",
        "(h => h > 900 && h < 20000 || JSON.stringify(notes).slice(0, 300))(parseInt($('a').style.height))",
    )
}

fn height(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, FRAME, HEAD)?;
    until_fitted(page)?;
    for width in [320, 1000, 700] {
        page.eval::<Value>(&format!("void (window.before = notes.length, $('a').width = {width})"))?;
        page.until("the height follows", "notes.length > before")?;
        // All that is sent for one change of width is sent within a few frames.
        page.eval_async::<Value>(
            "let left = 20; const done = arguments[0]; (function next() { left-- ? requestAnimationFrame(next) : done() })()",
            Vec::new(),
        )?;
        let sent: usize = page.eval("notes.length - before")?;
        ensure!(sent <= 2, "expected two messages at most for a change of width, found {sent}");
        let (own, told): (i32, i32) = page.eval("[parseInt($('a').style.height), notes.at(-1)[1].px]")?;
        ensure!(own == told, "expected the height that was told, found {own} and {told}");
    }
    clean(page)
}

fn sandbox(page: &Page) -> Result<()> {
    let frame = FRAME.replace("<iframe ", "<iframe sandbox=\"allow-scripts allow-popups\" ");
    let (_site, _host) = open(page, &frame, HEAD)?;
    until_fitted(page)?;
    let origins: Vec<String> = page.eval("[...new Set(notes.map(n => n[0]))]")?;
    ensure!(origins == ["null"], "expected a frame without an origin, found {origins:?}");
    clean(page)
}

fn alone(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, FRAME, "<script src=\"/note.js\"></script>")?;
    page.until("the frame is ready", "notes.length > 0")?;
    let height: i32 = page.eval("$('a').clientHeight")?;
    ensure!(height == 500, "expected the height of the snippet, found {height}");
    // Nobody answered, so the frame scrolls by itself.
    page.cdp("Page.enable", serde_json::json!({}))?;
    clean(page)
}

fn junk(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, &format!("{FRAME}<iframe id=\"other\" srcdoc=\"<p>Another</p>\"></iframe>"), HEAD)?;
    until_fitted(page)?;
    let before: (String, String) = page.eval("[$('a').style.height, document.body.innerHTML.length + '']")?;
    page.eval_async::<Value>(host::JUNK, Vec::new())?;
    let after: (String, String) = page.eval("[$('a').style.height, document.body.innerHTML.length + '']")?;
    ensure!(before == after, "messages of strangers changed {before:?} to {after:?}");
    clean(page)
}

fn speaks(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let files = vec![("/note.js", "text/javascript; charset=utf-8", NOTE.to_vec())];
    let host = Host::new(&site, "<div id=\"box\"></div>", &Look { head: HEAD.to_owned(), files, ..Look::default() })?;
    page.open(&host.url())?;
    page.eval_with::<Value>(
        "void (f => (f.id = 'a', f.src = arguments[0] + encodeURIComponent(location.origin), box.append(f)))(document.createElement('iframe'))",
        vec![site.url("/embed/frame/?sections=pay&id=one&origin=").into()],
    )?;
    page.until("the frame tells that it is ready", "notes.some(n => n[1].type === 'event' && n[1].name === 'ready')")?;
    page.eval::<Value>("$('a').contentWindow.postMessage({ rolescope: 1, v: 1, id: 'one', type: 'set', state: { roles: 'devops' } }, '*')")?;
    let before: i32 = page.eval("notes.filter(n => n[1].type === 'height').at(-1)[1].px")?;
    page.until(
        "the frame shows what was asked for",
        &format!("notes.filter(n => n[1].type === 'height').at(-1)[1].px !== {before}"),
    )?;
    clean(page)
}

fn grows(page: &Page) -> Result<()> {
    // A frame of the same origin stands for one of ours that does not stop.
    let body = "<iframe id=\"a\" data-rolescope src=\"/grow.html?id=one\" width=\"300\" height=\"200\"></iframe>";
    let site = Site::plain()?;
    let grow = "<!doctype html><script src=\"/grow.js\"></script>";
    let script = "let px = 300; addEventListener('message', e => parent.postMessage(e.data.type, '*'));
                  setInterval(() => parent.postMessage({ rolescope: 1, v: 1, id: 'one', type: 'height', px: px += 50 }, '*'), 20);";
    let files = vec![
        ("/note.js", "text/javascript; charset=utf-8", NOTE.to_vec()),
        ("/grow.html", "text/html; charset=utf-8", grow.into()),
        ("/grow.js", "text/javascript; charset=utf-8", script.into()),
    ];
    let look = Look { head: HEAD.to_owned(), files, own_frame: true, ..Look::default() };
    let host = Host::new(&site, body, &look)?;
    page.open(&host.url())?;
    page.until("the frame is told to scroll", "notes.some(n => n[1] === 'scroll')")?;
    let height: i32 = page.eval("parseInt($('a').style.height)")?;
    ensure!(height < 700, "expected the growth to stop, the frame is {height} px high");
    Ok(())
}
