//! The frame: its height, its messages, and how little it takes from strangers.

use super::clean;
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Engine, Host, Look, Page, Site, host};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::frame::has the height of what it holds", height);
    // WebKit does not start the program of a frame in a sandbox without an origin; EMBED.md says so.
    cases.chromium("embed::frame::has its height with the snippet as it is copied", copied);
    cases.on(Engine::Firefox, "embed::frame::has its height with the snippet as it is copied", copied);
    cases.chromium("embed::frame::has its height after what content systems do to the snippet", mangled);
    cases.chromium("embed::frame::has its height beside frames without an address", no_address);
    cases.chromium("embed::frame::has any height that is asked for, and scrolls beyond", high);
    cases.every("embed::frame::scrolls where the page keeps it low, and fits with border and padding", kept_low);
    cases.chromium("embed::frame::is shown by a page that is isolated", isolated);
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

const FRAME: &str = "<iframe id=\"a\" data-rolescope src=\"{site}/embed/frame/?layout=page&view=all&roles=mobile&sections=pay&id=one\" title=\"Roles\" width=\"700\" height=\"500\"></iframe>";

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

/// The snippet that the builder hands out, with the address of the site that is tried, and of its newest script: that of a
/// release is pinned by the site it is published on.
fn snippet(page: &Page, site: &Site) -> Result<String> {
    page.open(&site.url("/embed/"))?;
    page.until_ready()?;
    let text: String = page.eval("document.getElementById('frame-snippet').textContent")?;
    ensure!(text.contains("<iframe") && text.contains("<script"), "expected a frame and its script: {text}");
    let published = text.split("src=\"").nth(1).and_then(|rest| rest.split("/embed/").next()).unwrap_or_default();
    Ok(text.replace(published, &site.url("")))
}

/// A host with a body, and the site's own scripts of heights left as the snippet names them.
fn paste(page: &Page, site: &Site, body: &str, look: Look) -> Result<Host> {
    let head = "<script src=\"/note.js\"></script>".to_owned();
    let mut files = look.files.clone();
    files.push(("/note.js", "text/javascript; charset=utf-8", NOTE.to_vec()));
    let host = Host::new(site, body, &Look { head, files, own_style: true, ..look })?;
    page.open(&host.url())?;
    Ok(host)
}

/// Waits until the first frame that has an address holds all that it shows.
fn until_whole(page: &Page) -> Result<()> {
    page.until(
        "the frame has the height of what it holds",
        "(f => { const told = notes.filter(n => n[1]?.type === 'height').at(-1)?.[1].px; const s = getComputedStyle(f);
            const room = f.clientHeight - parseFloat(s.paddingTop) - parseFloat(s.paddingBottom);
            return told > 300 && Math.abs(room - told) <= 1 || JSON.stringify([told, room, faults, violations]) })
         (document.querySelector('iframe[src]'))",
    )
}

fn copied(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let text = snippet(page, &site)?;
    let _host = paste(page, &site, &text, Look::default())?;
    until_whole(page)?;
    clean(page)
}

fn mangled(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let text = snippet(page, &site)?
        .replace("/embed/frame/\"", "/embed/frame/?layout=page&view=all&roles=back-end&sections=questions\"");
    ensure!(text.contains('&'), "expected a query in the address: {text}");
    let changed = [
        // A paragraph around it.
        format!("<p>{}</p>", text.trim()),
        // Line breaks made elements, attributes broken over lines.
        text.trim().replace('\n', "<br>\n").replace("\" ", "\"\n   "),
        text.replace('&', "&amp;"),
        // Without attributes that are not known.
        text.replace(" data-rolescope", ""),
    ];
    for text in changed {
        let _host = paste(page, &site, &text, Look::default())?;
        until_whole(page)?;
        clean(page)?;
    }
    // Kept back until the visitor agrees.
    let kept = text.replacen(" src=", " data-src=", 1);
    let _host = paste(page, &site, &kept, Look::default())?;
    page.eval::<Value>("void (f => { f.src = f.dataset.src; })(document.querySelector('iframe'))")?;
    until_whole(page)?;
    clean(page)
}

fn no_address(page: &Page) -> Result<()> {
    let others = "<iframe data-rolescope></iframe><iframe data-rolescope data-src=\"{site}/embed/frame/\"></iframe>
                  <iframe data-rolescope srcdoc=\"<p>Another</p>\"></iframe>";
    let (_site, _host) = open(page, &format!("{others}{FRAME}"), HEAD)?;
    until_fitted(page)?;
    clean(page)
}

/// A frame of the host itself that tells heights as one of ours would, and notes what it is told.
const TELLS: &str = "addEventListener('message', e => e.data.rolescope === 1 && parent.postMessage(e.data.type, '*'));
    window.ask = px => parent.postMessage({ rolescope: 1, v: 1, id: 'one', type: 'height', px }, '*');";

fn telling(page: &Page, style: &str) -> Result<(Site, Host)> {
    let site = Site::plain()?;
    let body = "<div><div class=\"wrapper\"><iframe id=\"a\" data-rolescope src=\"/tells.html?id=one\" width=\"300\" height=\"200\"></iframe></div></div>
        <p id=\"after\">After</p>";
    let files = vec![
        ("/note.js", "text/javascript; charset=utf-8", NOTE.to_vec()),
        ("/tells.html", "text/html; charset=utf-8", b"<!doctype html><script src=\"/tells.js\"></script>".to_vec()),
        ("/tells.js", "text/javascript; charset=utf-8", TELLS.into()),
        ("/own.css", "text/css; charset=utf-8", style.into()),
    ];
    let head = format!("<link rel=\"stylesheet\" href=\"/own.css\">{HEAD}");
    let host = Host::new(&site, body, &Look { head, files, own_frame: true, own_style: true, ..Look::default() })?;
    page.open(&host.url())?;
    page.until("the frame can tell", "typeof $('a').contentWindow.ask === 'function'")?;
    Ok((site, host))
}

/// Lets the frame tell a height, and waits for what it is told.
fn told(page: &Page, px: u32, answer: &str) -> Result<i32> {
    page.eval::<Value>(&format!("void (notes.length = 0, $('a').contentWindow.ask({px}))"))?;
    page.until(
        &format!("a frame {px} px high is told: {answer}"),
        &format!(
            "notes.filter(n => typeof n[1] === 'string').at(-1)?.[1] === '{answer}' || JSON.stringify([notes, faults])"
        ),
    )?;
    page.eval("parseInt($('a').style.height)")
}

fn high(page: &Page) -> Result<()> {
    let (_site, _host) = telling(page, "")?;
    // Downwards, as a frame that only grows is left to scroll.
    for px in [199_999, 47_000, 20_001, 300, 1] {
        page.eval::<Value>(&format!("void $('a').contentWindow.ask({px})"))?;
        page.until(&format!("a height of {px}"), &format!("parseInt($('a').style.height) === {px}"))?;
    }
    let height = told(page, 250_000, "scroll")?;
    ensure!(height == 200_000, "expected the bound, found {height}");
    told(page, 5_000, "fit")?;
    clean(page)
}

fn kept_low(page: &Page) -> Result<()> {
    for style in ["iframe { max-height: 400px }", "iframe { height: 300px !important }"] {
        let (_site, _host) = telling(page, style)?;
        told(page, 900, "scroll")?;
        told(page, 250, "fit")?;
    }
    for style in [
        "iframe { box-sizing: border-box; border: 7px solid; padding: 11px 3px 13px }",
        "iframe { border: 7px solid; padding: 11px 3px 13px }",
    ] {
        let (_site, _host) = telling(page, style)?;
        told(page, 900, "fit")?;
        let room: i32 = page.eval("$('a').clientHeight - 24")?;
        ensure!(room == 900, "expected room of 900 px, found {room}: {style}");
    }
    // Wrappers as content systems and frameworks of styles have them. What follows is not covered, and all can be reached.
    for style in [
        ".wrapper { position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden }
         iframe { position: absolute; inset: 0; width: 100%; height: 100% }",
        ".wrapper { position: relative; width: 100% } .wrapper::before { display: block; padding-top: 56.25%; content: '' }
         iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100%; border: 0 }",
        ".wrapper { position: relative } .wrapper::before { content: ''; display: block; padding-top: 50% }
         iframe { position: absolute; inset: 0; width: 100%; height: 100% }",
        ".wrapper { aspect-ratio: 16 / 9; overflow: hidden; max-width: 600px }",
        ".wrapper { height: 400px; overflow: hidden; border: 5px solid; padding: 7px }",
        "div:has(> .wrapper) { max-height: 400px; overflow: clip }",
    ] {
        let (_site, _host) = telling(page, style)?;
        told(page, 900, "scroll")?;
        let (hidden, over): (f64, f64) = page.eval(
            "(frame => [
               Math.max(...['.wrapper', 'div'].map(box => document.querySelector(box))
                 .filter(box => ['hidden', 'clip'].includes(getComputedStyle(box).overflowY))
                 .map(box => frame.bottom - box.getBoundingClientRect().bottom), 0),
               Math.max(0, frame.bottom - $('after').getBoundingClientRect().top)])($('a').getBoundingClientRect())",
        )?;
        ensure!(hidden < 1.0 && over < 1.0, "{hidden} px are cut off, and {over} px of what follows covered: {style}");
        told(page, 100, "fit")?;
    }
    // A page that is shown smaller cuts nothing off.
    let (_site, _host) = telling(page, ".wrapper { overflow: hidden; transform: scale(.8) }")?;
    told(page, 900, "fit")?;
    // One that comes to have room gives it.
    let (_site, _host) = telling(page, ".wrapper { height: 400px; overflow: hidden } .open { height: auto }")?;
    told(page, 900, "scroll")?;
    page.eval::<Value>("void document.querySelector('.wrapper').classList.add('open')")?;
    page.until("the frame grows", "parseInt($('a').style.height) === 900 || $('a').style.height")?;
    clean(page)
}

fn isolated(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let text = snippet(page, &site)?;
    for policy in ["require-corp", "credentialless"] {
        let headers = vec![("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", policy)];
        let _host = paste(page, &site, &text, Look { headers, ..Look::default() })?;
        let isolated: bool = page.eval("crossOriginIsolated")?;
        ensure!(isolated, "the host is not isolated by {policy}");
        until_whole(page)?;
        clean(page)?;
    }
    Ok(())
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
        vec![site.url("/embed/frame/?layout=page&view=all&sections=pay&id=one&origin=").into()],
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
