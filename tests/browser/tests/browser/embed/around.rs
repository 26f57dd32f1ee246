//! The element follows what is around it, wherever it lands: grounds, themes, the language, the visitor's size of letters.
//!
//! Invariant: text keeps its contrast, whatever changes the ground and however; while nothing changes, nothing is done.

use super::{clean, open, open_with, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::cdp::Theme;
use browser_tests::host::{self, CONTRAST};
use browser_tests::{Look, Page, tools};
use serde_json::Value;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::around::text stays legible wherever the element lands", lands);
    cases.chromium("embed::around::text stays legible when the visitor's theme changes", themed);
    cases.chromium("embed::around::secondary text has 7:1 on forty grounds", grounds);
    cases.every("embed::around::the language of the page is followed until the page sets the element's own", language);
    cases.every("embed::around::a page that changes what is nothing to it leaves it alone", idle);
    cases.chromium("embed::around::letters are of the size that the browser is set to", letters);
    cases.chromium("embed::around::on paper it is ink on white", paper);
    cases.every("embed::around::a table that a paragraph put out is brought back", tables);
}

/// A script: texts of the element `a` whose contrast to their ground is below a number.
fn below(wanted: &str) -> String {
    format!(
        "(({CONTRAST})(window.a).filter(([ratio]) => ratio < {wanted} - .06).slice(0, 6).map(([ratio, text]) => `${{ratio.toFixed(2)}} ${{text}}`))"
    )
}

/// Waits until all of it is legible.
fn legible(page: &Page, what: &str) -> Result<()> {
    page.until(&format!("legible {what}"), &format!("(low => low.length === 0 || low.join())({})", below("4.5")))
}

const STYLE: &str =
    ".dark { color-scheme: dark; --rs-bg: #101010; background: #101010 } .light { --rs-bg: #fff; --rs-fg: #222 }
#three:has(:checked) { --rs-bg: #000 } #three { --rs-bg: #fffbe6; --rs-fg: #333 }
@media (min-width: 1px) { .wide { --rs-bg: #003366 } }";

fn lands(page: &Page) -> Result<()> {
    let look = Look {
        head: "<link rel=\"stylesheet\" href=\"/own.css\">".to_owned(),
        files: vec![
            ("/own.css", "text/css; charset=utf-8", STYLE.into()),
            ("/later.css", "text/css; charset=utf-8", b"role-scope { --rs-bg: #1a001a !important }".to_vec()),
        ],
        own_style: true,
        ..Look::default()
    };
    let body = "<div id=\"one\" class=\"light\"><role-scope id=\"a\" chart=\"pay-range\" theme=\"host\"></role-scope></div>
        <div id=\"two\" class=\"dark\"></div><div id=\"three\"><input type=\"checkbox\" id=\"tick\"></div>
        <dialog id=\"modal\" class=\"dark\"></dialog><div id=\"inner\"></div><div id=\"hidden\" class=\"dark\" hidden></div>";
    let (_site, _host) = open_with(page, body, look)?;
    ready(page, 1)?;
    page.eval::<Value>("void (window.a = $('a'))")?;
    let ground = |what: &str, colour: &str| {
        page.until(
            &format!("the ground of {what}"),
            &format!(
                "(c => c === '{colour}' || c)(getComputedStyle(a.shadowRoot.querySelector('.main')).backgroundColor)"
            ),
        )?;
        legible(page, what)
    };
    let (white, dark) = ("rgb(255, 255, 255)", "rgb(16, 16, 16)");
    ground("the first place", white)?;
    page.eval::<Value>("void two.append(a)")?;
    ground("a dark section", dark)?;
    page.eval::<Value>("void one.append(a)")?;
    ground("the first place again", white)?;
    page.eval::<Value>("void (two.moveBefore ?? two.insertBefore).call(two, a, null)")?;
    ground("a dark section, moved in one step", dark)?;
    page.eval::<Value>("(modal.append(a), modal.showModal())")?;
    ground("a dialog", dark)?;
    page.eval::<Value>("void three.append(a)")?;
    ground("a light section", "rgb(255, 251, 230)")?;
    page.eval::<Value>("void (tick.checked = true)")?;
    ground("a section that turns dark by :has()", "rgb(0, 0, 0)")?;
    page.eval::<Value>("void (three.className = 'wide', three.id = 'four')")?;
    ground("a media query", "rgb(0, 51, 102)")?;
    // Inside a shadow root of the page's own, whose theme and language come from outside.
    page.eval::<Value>(
        "void (root => { root.append(a); window.shadow = root; })(inner.attachShadow({ mode: 'open' }))",
    )?;
    page.eval::<Value>("void (inner.className = 'dark')")?;
    ground("a shadow root in a section that turns dark", dark)?;
    page.eval::<Value>("void document.documentElement.classList.add('light')")?;
    page.eval::<Value>("void (inner.className = '')")?;
    ground("a shadow root of a page that turns light", white)?;
    // Out of sight nothing is told of a change.
    page.eval::<Value>("void (hidden.className = 'light', hidden.append(a))")?;
    page.eval_async::<Value>(
        "requestAnimationFrame(() => requestAnimationFrame(() => (hidden.className = 'dark', arguments[0]())))",
        Vec::new(),
    )?;
    page.eval::<Value>("void (hidden.hidden = false)")?;
    ground("a section that changes out of sight", dark)?;
    page.eval::<Value>("void document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/later.css' }))")?;
    ground("a style sheet that comes later", "rgb(26, 0, 26)")?;
    ensure!(
        page.eval::<usize>("count('ready') + count('fallback')")? == 1,
        "expected one life, found {}",
        page.eval::<Value>("seen.map(s => s[0])")?
    );
    clean(page)
}

fn themed(page: &Page) -> Result<()> {
    page.set_theme(Theme::Light)?;
    let look = Look {
        head: "<link rel=\"stylesheet\" href=\"/own.css\">".to_owned(),
        files: vec![(
            "/own.css",
            "text/css; charset=utf-8",
            b"@media (prefers-color-scheme: dark) { body { --rs-bg: #022 } }".to_vec(),
        )],
        own_style: true,
        ..Look::default()
    };
    let (_site, _host) = open_with(page, "<role-scope id=\"a\" chart=\"pay-range\"></role-scope>", look)?;
    ready(page, 1)?;
    page.eval::<Value>("void (window.a = $('a'))")?;
    legible(page, "in the light theme")?;
    page.set_theme(Theme::Dark)?;
    page.until(
        "the ground follows",
        "getComputedStyle(a.shadowRoot.querySelector('.main')).backgroundColor === 'rgb(0, 34, 34)'",
    )?;
    legible(page, "in the dark theme")?;
    page.set_theme(Theme::Light)?;
    page.until(
        "the ground is back",
        "getComputedStyle(a.shadowRoot.querySelector('.main')).backgroundColor === 'rgb(251, 250, 247)'",
    )?;
    legible(page, "in the light theme again")?;
    clean(page)
}

fn grounds(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"front-end back-end full-stack mobile qa-test\"></role-scope>",
    )?;
    ready(page, 1)?;
    page.eval::<Value>("void (window.a = $('a'))")?;
    for ground in host::grounds() {
        page.eval_with::<Value>("void a.style.setProperty('--rs-bg', arguments[0])", vec![ground.as_str().into()])?;
        // What is coloured keeps 4.5:1.
        page.until(
            &format!("text is legible on {ground}"),
            &format!(
                "(low => low.length === 0 || low.join())({}.filter(text => !/^\\S+ (a|button|summary|th|data)/.test(text)))",
                below("7")
            ),
        )?;
    }
    clean(page)
}

fn language(page: &Page) -> Result<()> {
    let file = tools::root().join("data").join("examples").join("company-ladder.json");
    let mut own: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
    if let Some(own) = own.as_object_mut() {
        own.insert("labels".to_owned(), serde_json::json!({ "SectionPay": "Gehalt" }));
    }
    let (_site, _host) = open(
        page,
        "<div id=\"outer\"></div><role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"front-end back-end\"></role-scope>",
    )?;
    page.eval_with::<Value>("void ($('a').data = arguments[0])", vec![own])?;
    page.until(
        "its labels are there",
        "inside('a', '.main')[0]?.innerText.includes('Gehalt') || count('error') + 'errors'",
    )?;
    let speaks = |tag: &str, direction: &str| {
        page.until(
            &format!("it is {tag} {direction}"),
            &format!("(m => m.lang === '{tag}' && m.dir === '{direction}' || m.lang + m.dir)(inside('a', '.main')[0])"),
        )
    };
    speaks("en", "ltr")?;
    page.eval::<Value>("void (document.documentElement.lang = 'de_DE')")?;
    speaks("de-DE", "ltr")?;
    // A visitor's choice changes nothing about it.
    page.eval::<Value>("inside('a', '[data-act=remove]').at(-1).click()")?;
    page.until("the choice is told", "count('change') === 1")?;
    for (tag, written, direction) in
        [("ar_EG", "ar-EG", "rtl"), ("pa-Arab", "pa-Arab", "rtl"), ("ug", "ug", "rtl"), ("ur-Latn", "ur-Latn", "ltr")]
    {
        page.eval_with::<Value>("void (document.documentElement.lang = arguments[0])", vec![tag.into()])?;
        speaks(written, direction)?;
    }
    // Inside a shadow root of the page's own, too.
    page.eval::<Value>("void (root => { window.kept = $('a'); root.append(kept); window.$ = id => id === 'a' ? kept : document.getElementById(id); })(outer.attachShadow({ mode: 'open' }))")?;
    page.eval::<Value>("void (outer.lang = 'he')")?;
    speaks("he", "rtl")?;
    page.eval::<Value>("void (kept.lang = 'fr')")?;
    speaks("fr", "ltr")?;
    page.eval::<Value>("void (document.documentElement.lang = outer.lang = 'ar')")?;
    page.eval_async::<Value>("setTimeout(arguments[0], 50)", Vec::new())?;
    speaks("fr", "ltr")?;
    clean(page)
}

fn idle(page: &Page) -> Result<()> {
    let body: String = (0..6).map(|at| format!("<role-scope id=\"e{at}\" chart=\"pay-range\"></role-scope>")).collect();
    let (_site, _host) = open(page, &body)?;
    ready(page, 6)?;
    // Writes to what is drawn, while the page changes its root in each frame, as it does for a header that shrinks.
    let (writes, frames): (usize, usize) = page.eval_async(
        "const done = arguments[0];
         let writes = 0, frames = 0;
         const set = CSSStyleDeclaration.prototype.setProperty;
         CSSStyleDeclaration.prototype.setProperty = function (...all) { writes += String(all[0]).startsWith('--s') ? 0 : 1; return set.apply(this, all); };
         const step = () => {
           document.documentElement.style.setProperty('--scrolled', String(scrollY));
           document.documentElement.setAttribute('data-step', String(frames));
           scrollBy({ top: 40, behavior: 'instant' });
           if (frames++ < 20) return requestAnimationFrame(step);
           CSSStyleDeclaration.prototype.setProperty = set;
           done([writes, frames]);
         };
         requestAnimationFrame(step);",
        Vec::new(),
    )?;
    ensure!(
        writes == 0 && frames > 20,
        "expected nothing to be painted anew, found {writes} writes in {frames} frames"
    );
    clean(page)
}

fn letters(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope id=\"a\" chart=\"pay-range\"></role-scope><role-scope id=\"b\" chart=\"pay-range\" density=\"compact\"></role-scope>",
    )?;
    ready(page, 2)?;
    let size = |id: &str| page.eval::<String>(&format!("getComputedStyle(inside('{id}', '.main')[0]).fontSize"));
    ensure!(
        size("a")? == "16px" && size("b")? == "14px",
        "expected 16 and 14 px, found {} and {}",
        size("a")?,
        size("b")?
    );
    page.eval::<Value>("void (document.documentElement.style.fontSize = '10px')")?;
    page.eval_async::<Value>("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", Vec::new())?;
    ensure!(size("a")? == "16px", "expected the page's own size to be its own, found {}", size("a")?);
    Ok(())
}

fn paper(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" theme=\"dark\" sections=\"pay\"></role-scope>")?;
    ready(page, 1)?;
    page.eval::<Value>("void (window.a = $('a'))")?;
    for ground in ["", "#101010", "#003366", "#ffffff"] {
        page.eval_with::<Value>(
            "void (arguments[0] ? a.style.setProperty('--rs-bg', arguments[0]) : a.style.removeProperty('--rs-bg'))",
            vec![ground.into()],
        )?;
        page.eval_async::<Value>(
            "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))",
            Vec::new(),
        )?;
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }))?;
        let (own, halo, low): (String, Vec<String>, Vec<String>) = page.eval(&format!(
            "[getComputedStyle(a.shadowRoot.querySelector('.main')).backgroundColor, [...new Set([...a.shadowRoot.querySelectorAll('svg text')].map(t => getComputedStyle(t).stroke))].sort(), {}]",
            below("7")
        ))?;
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" }))?;
        ensure!(own == "rgb(255, 255, 255)", "{ground}: expected white paper, found {own}");
        ensure!(
            halo.iter().all(|stroke| stroke == "none" || stroke == "rgb(255, 255, 255)"),
            "{ground}: expected no dark rim around names, found {halo:?}"
        );
        ensure!(low.is_empty(), "{ground}: pale on paper: {low:?}");
    }
    clean(page)
}

fn tables(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<p><role-scope id=\"a\" chart=\"pay-range\" loading=\"lazy\">\n<table data-rolescope-fallback id=\"t\"><tr><td>Ours</td></tr></table>\n<a data-rolescope-fallback id=\"l\" href=\"{site}/\">More</a></role-scope></p><table id=\"other\"><tr><td>Another's</td></tr></table>",
    )?;
    ready(page, 1)?;
    let (ours, link, other): (usize, usize, usize) = page.eval("[t, l, other].map(e => e.getClientRects().length)")?;
    ensure!(ours == 0 && link == 0 && other > 0, "expected the fallback alone to be gone ({ours}, {link}, {other})");
    page.eval::<Value>("$('a').destroy()")?;
    page.until("the fallback is back", "t.getClientRects().length > 0 && l.getClientRects().length > 0")?;
    clean(page)
}
