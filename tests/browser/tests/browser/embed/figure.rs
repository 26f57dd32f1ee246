//! The basis of a figure in an element and in a frame.
//!
//! Invariant: it opens beside the figure, inside what the visitor sees, and what scrolls is left where it is.

use super::{clean, open_with, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Engine, Host, Key, Look, Page, Site};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::figure::the basis opens beside it, whatever the page does with its boxes", beside);
    cases.every("embed::figure::the basis opens where it is seen in a fitted frame", framed);
    // WebKitGTK starts no program in a sandbox without the site's own origin.
    for engine in [Engine::Chromium, Engine::Firefox] {
        cases.on(engine, "embed::figure::the basis is shut by its button in a sandbox without forms", sandboxed);
    }
}

const OPEN: &str = "inside('a', 'dialog').some(d => d.open || d.matches(':popover-open'))";

/// Style sheets of pages under which `position: fixed` is no longer of the window.
const BOXES: [&str; 5] =
    ["", "transform: translate(0)", "filter: blur(0)", "will-change: transform", "contain: strict; height: 9000px"];

fn beside(page: &Page) -> Result<()> {
    for (at, style) in BOXES.into_iter().enumerate() {
        let css = format!("#box {{ {style} }} .space {{ height: 6000px }}");
        let look = Look {
            head: "<link rel=\"stylesheet\" href=\"/box.css\">".to_owned(),
            files: vec![("/box.css", "text/css; charset=utf-8", css.into_bytes())],
            own_style: true,
            ..Look::default()
        };
        let body = "<div id=\"box\"><p class=\"space\">Before</p><role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope><p class=\"space\">After</p></div>";
        let (_site, _host) = open_with(page, body, look)?;
        ready(page, 1)?;
        page.until("all is drawn", "inside('a', '[aria-busy=true]').length === 0")?;
        // Two px above the end of the window: Firefox moves a figure that is cut by part of one as soon as a key is pressed.
        for block in ["center", "end", "start"] {
            page.eval_with::<Value>(
                "void (links => { window.link = links[links.length >> 1]; link.scrollIntoView({ block: arguments[0], behavior: 'instant' }); link.focus({ preventScroll: true }); scrollBy({ top: arguments[0] === 'end' ? 2 : 0, behavior: 'instant' }); window.before = [scrollX, scrollY]; })(inside('a', 'a.fig').filter(l => l.checkVisibility()))",
                vec![block.into()],
            )?;
            page.press(Key::Enter)?;
            page.until(
                "the basis is open and says something",
                &format!("{OPEN} && inside('a', 'dialog dl').length > 0"),
            )?;
            page.eval_async::<Value>(
                "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))",
                Vec::new(),
            )?;
            let (moved, far, out, focus): (f64, f64, bool, bool) = page.eval(
                "((d, l) => [Math.hypot(scrollX - before[0], scrollY - before[1]), Math.min(Math.abs(d.top - l.bottom), Math.abs(l.top - d.bottom)),
                  d.top < 0 || d.left < 0 || d.bottom > innerHeight || d.right > document.documentElement.clientWidth, inside('a', 'dialog')[0].contains($('a').shadowRoot.activeElement)])
                 (inside('a', 'dialog')[0].getBoundingClientRect(), link.getBoundingClientRect())",
            )?;
            ensure!(
                moved < 0.5 && far < 20.0 && !out && focus,
                "{at} {block}: page moved by {moved} px, {far} px away, out of sight {out}, focus {focus}"
            );
            page.press(Key::Escape)?;
            page.until(
                "it is shut, and the figure has the keyboard",
                &format!("!({OPEN}) && $('a').shadowRoot.activeElement === link"),
            )?;
            ensure!(
                page.eval::<bool>("scrollX === before[0] && scrollY === before[1]")?,
                "{at} {block}: the page moved at the end"
            );
        }
        clean(page)?;
    }
    Ok(())
}

fn framed(page: &Page) -> Result<()> {
    // A frame in a sandbox does not start there.
    let sandbox = if page.engine() == Engine::WebKit { "" } else { " sandbox=\"allow-scripts\"" };
    let body = format!(
        "<p>Before</p><iframe data-rolescope id=\"f\" src=\"{{site}}/embed/frame/?layout=page&view=all&sections=pay\" width=\"900\" height=\"640\"{sandbox}></iframe><script type=\"module\" src=\"{{site}}/rolescope-frame.js\"></script>"
    );
    let site = Site::plain()?;
    let host = Host::new(&site, &body, &Look::default())?;
    page.open(&host.url())?;
    page.until(
        "the frame is fitted",
        "f.getBoundingClientRect().height > 2 * innerHeight || f.getBoundingClientRect().height",
    )?;
    page.in_frame(0, |frame| {
        frame.until(
            "it is live",
            "document.documentElement.dataset.rolescope === 'ready' && 'fits' in document.documentElement.dataset",
        )
    })?;
    page.eval::<Value>("void scrollTo({ top: f.getBoundingClientRect().top + f.getBoundingClientRect().height / 2, behavior: 'instant' })")?;
    let (top, high): (f64, f64) = page.eval("[-f.getBoundingClientRect().top, innerHeight]")?;
    let seen = page.in_frame(0, |frame| {
        frame.eval_with::<Value>(
            "void (([top, high]) => {
               const root = document.querySelector('role-scope').shadowRoot;
               window.link = [...root.querySelectorAll('a.fig')].find(l => l.checkVisibility() && (r => r.height > 0 && r.top > top + 40 && r.bottom < top + high - 40)(l.getBoundingClientRect()));
               link.focus({ preventScroll: true });
             })(arguments[0])",
            vec![serde_json::json!([top, high])],
        )?;
        frame.eval::<Value>("void link.click()")?;
        frame.until(
            "the basis is open and says something",
            "(d => (d.open || d.matches(':popover-open')) && d.querySelector('dl') !== null)(document.querySelector('role-scope').shadowRoot.querySelector('dialog'))",
        )?;
        frame.eval_async::<Value>("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", Vec::new())?;
        frame.eval::<[f64; 2]>("(r => [r.top, r.bottom])(document.querySelector('role-scope').shadowRoot.querySelector('dialog').getBoundingClientRect())")
    })?;
    let now: f64 = page.eval("-f.getBoundingClientRect().top")?;
    ensure!((now - top).abs() < 1.0, "expected the page around to stay at {top}, found {now}");
    ensure!(
        seen[0] >= top - 1.0 && seen[1] <= top + high + 1.0,
        "expected the basis inside {top} to {}, found {seen:?}",
        top + high
    );
    Ok(())
}

fn sandboxed(page: &Page) -> Result<()> {
    let body = "<iframe id=\"f\" src=\"{site}/embed/frame/?chart=pay-range\" width=\"900\" height=\"900\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"></iframe>";
    let site = Site::plain()?;
    let host = Host::new(&site, body, &Look::default())?;
    page.open(&host.url())?;
    page.in_frame(0, |frame| {
        frame.until("it is live", "document.documentElement.dataset.rolescope === 'ready'")?;
        let dialog = "document.querySelector('role-scope').shadowRoot.querySelector('dialog')";
        let open = format!("({dialog}.open || {dialog}.matches(':popover-open'))");
        frame.eval::<Value>("void (l => (l.closest('details')?.setAttribute('open', ''), l.click()))(document.querySelector('role-scope').shadowRoot.querySelector('a.fig'))")?;
        frame.until("the basis is open", &open)?;
        frame.eval::<Value>(&format!("void {dialog}.querySelector('button').click()"))?;
        frame.until("its button shuts it", &format!("!{open}"))
    })
}
