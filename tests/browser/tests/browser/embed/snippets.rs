//! The snippets of the element, as they are copied and after what content systems do to them.
//!
//! Invariant: a snippet comes from the builder's page, byte for byte but for the address of the site that is tried.

use super::{clean, right_figures};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Host, Look, Page, Site, tools};
use serde_json::Value;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::snippets::the element's work as they are copied", copied);
    cases.chromium("embed::snippets::the element's work after what content systems do to them", mangled);
    cases.chromium(
        "embed::snippets::nothing of the fallback stays beside the element, however it is broken up",
        broken_up,
    );
    cases.chromium("embed::snippets::the element's waits for a visitor who agrees", consent);
    cases.chromium("embed::snippets::those of EMBED.md work as they stand there", documented);
    cases.every("embed::snippets::a chosen embed shows in the page what the builder showed", chosen);
}

/// The snippet of a form as the builder's page has it now, with the address of the site that is tried in place of the
/// published one.
fn snippet(page: &Page, site: &Site, kind: &str) -> Result<String> {
    let (text, origin): (String, String) = page.eval_with(
        "[document.getElementById(arguments[0] + '-snippet').textContent, document.getElementById('builder').dataset.origin]",
        vec![kind.into()],
    )?;
    ensure!(text.contains(&format!("src=\"{origin}/v/")), "expected the script of the site: {text}");
    Ok(text.replace(&origin, &site.url("")))
}

fn builder(page: &Page) -> Result<Site> {
    let site = Site::plain()?;
    page.open(&site.url("/embed/"))?;
    page.until_ready()?;
    Ok(site)
}

/// Pastes a snippet into a page of a host, and goes to where it is.
fn paste(page: &Page, site: &Site, body: &str) -> Result<Host> {
    let host = Host::new(site, body, &Look::default())?;
    page.open(&host.url())?;
    page.eval::<Value>("void (document.querySelector('role-scope').id = 'a')")?;
    page.eval::<Value>("void $('a').scrollIntoView()")?;
    Ok(host)
}

/// The element is live, once, and nothing of the fallback is seen beside it.
fn until_live(page: &Page) -> Result<()> {
    page.until("the element is live", "count('ready') === 1 || JSON.stringify([seen, violations, faults])")?;
    let seen: Vec<String> = page.eval(
        "[...document.querySelectorAll('[data-rolescope-fallback], role-scope > *, body > table, body > p > table')].filter(e => e.getClientRects().length).map(e => e.outerHTML.slice(0, 80))",
    )?;
    ensure!(seen.is_empty(), "the fallback stands beside the comparison: {seen:?}");
    right_figures(page, "a", 9)?;
    clean(page)
}

fn copied(page: &Page) -> Result<()> {
    for kind in ["element", "element-with-table", "wordpress"] {
        let site = builder(page)?;
        let text = snippet(page, &site, kind)?;
        let _host = paste(page, &site, &text)?;
        until_live(page)?;
    }
    Ok(())
}

fn mangled(page: &Page) -> Result<()> {
    let site = builder(page)?;
    page.type_into("#set-jobs", "https://careers.example.com/jobs?team={role}&place={place}")?;
    page.until("the snippet has the jobs", "document.getElementById('element-snippet').textContent.includes('jobs=')")?;
    let text = snippet(page, &site, "element")?;
    ensure!(text.contains("{role}&amp;place="), "expected an address with two values: {text}");
    let changed = [
        // A paragraph around it, or around each part.
        format!("<p>{}</p>", text.trim()),
        format!("<p>{}</p>", text.trim().replacen("</script>\n", "</script></p>\n<p>", 1)),
        // Line breaks made elements, attributes broken over lines.
        text.trim().replace('\n', "<br>\n").replace("\" ", "\"\n   "),
        // Written out a second time, or not at all.
        text.replace("&amp;", "&#038;"),
        text.replace("&amp;", "&"),
        // Quotes of the other kind.
        text.replace('"', "'"),
    ];
    for text in changed {
        let _host = paste(page, &site, &text)?;
        until_live(page)?;
        let address: String = page.eval("inside('a', '[data-jobs=back-end]')[0].href")?;
        ensure!(address == "https://careers.example.com/jobs?team=back-end&place=US", "found {address} from {text}");
    }
    Ok(())
}

/// Line breaks and paragraphs as content systems put them: a table ends the paragraph that the element is in, and so do
/// paragraphs around each line, so that the fallback comes to stand behind it.
fn broken_up(page: &Page) -> Result<()> {
    for kind in ["element", "element-with-table", "wordpress"] {
        let site = builder(page)?;
        let text = snippet(page, &site, kind)?;
        let text = text.trim();
        let breaks = |text: &str| text.trim().replace('\n', "<br />\n");
        let lines = |text: &str| -> String { text.trim().lines().map(|line| format!("<p>{line}</p>\n")).collect() };
        let (before, rest) = text.split_once("  <table").unwrap_or((text, ""));
        let (table, after) = rest.rsplit_once("</table>").unwrap_or((rest, ""));
        // A paragraph gets none around it.
        let (sources, after) = after.rsplit_once("</p>").map_or(("", after), |(sources, after)| (sources, after));
        let sources = if sources.is_empty() { String::new() } else { format!("{}</p>\n", sources.trim()) };
        let table = if table.is_empty() { String::new() } else { format!("<table{table}</table>\n{sources}") };
        for text in [
            format!("<p>{}</p>", breaks(text)),
            format!("<p>{}</p>\n{table}<p>{}</p>", breaks(before), breaks(after)),
            format!("{}{table}{}", lines(before), lines(after)),
        ] {
            let after = "<p id=\"after\">What follows</p><table id=\"other\"><tr><td>Another's</td></tr></table>";
            let host = Host::new(&site, &format!("<main>{text}{after}</main>"), &Look::default())?;
            page.open(&host.url())?;
            page.eval::<Value>("void (document.querySelector('role-scope').id = 'a', $('a').scrollIntoView())")?;
            until_live(page)?;
            let kept: usize = page.eval("[$('after'), other].filter(e => e.getClientRects().length).length")?;
            ensure!(kept == 2, "expected that what follows stays, found {kept} of 2: {text}");
        }
    }
    Ok(())
}

fn consent(page: &Page) -> Result<()> {
    let site = builder(page)?;
    let text = snippet(page, &site, "element")?;
    let kept = text.replacen(" src=", " data-src=", 1);
    // Who sets the address of a script may not forbid that.
    let host = Host::new(
        &site,
        &kept,
        &Look { without: " require-trusted-types-for 'script'; trusted-types 'none'", ..Look::default() },
    )?;
    page.open(&host.url())?;
    page.eval::<Value>("void (document.querySelector('role-scope').id = 'a', $('a').scrollIntoView())")?;
    let shown: bool = page.eval("$('a').querySelector('a').getClientRects().length > 0")?;
    ensure!(shown, "expected the fallback until the visitor agrees");
    // Who keeps a script back puts another in its place, with all of its attributes.
    page.eval::<Value>(
        "void (old => { const script = document.createElement('script');
           for (const { name, value } of old.attributes) script.setAttribute(name.replace('data-', ''), value);
           old.replaceWith(script); })(document.querySelector('script[data-src]'))",
    )?;
    until_live(page)
}

/// The pieces of markup in EMBED.md, with the address of the site that is tried and without integrity values, which are left
/// open there.
fn pieces(site: &Site) -> Result<Vec<String>> {
    let text = fs::read_to_string(tools::root().join("EMBED.md"))?;
    let pieces = text.split("```html\n").skip(1).filter_map(|rest| rest.split("```").next());
    let tried =
        |piece: &str| piece.replace("https://rolescope.example", &site.url("")).replace(" integrity=\"sha256-…\"", "");
    Ok(pieces.map(tried).collect())
}

fn documented(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let pieces = pieces(&site)?;
    let first = pieces.first().and_then(|piece| piece.lines().next()).unwrap_or_default();
    ensure!(first.starts_with("<script") && pieces.len() > 2, "expected the line of the script first in {pieces:?}");
    for piece in &pieces {
        if piece.contains("<iframe") {
            let _host =
                Host::new(&site, piece, &Look::default()).and_then(|host| page.open(&host.url()).map(|()| host))?;
            page.until("the frame has its height", "parseInt(document.querySelector('iframe').style.height) > 300")?;
            clean(page)?;
            continue;
        }
        let line = if piece.contains("<script") { "" } else { first };
        let _host = paste(page, &site, &format!("{line}{piece}"))?;
        until_live(page)?;
    }
    Ok(())
}

fn chosen(page: &Page) -> Result<()> {
    let site = builder(page)?;
    page.click("#role-choice-back-end")?;
    page.click("#role-choice-mobile")?;
    page.until("the roles follow the choices", "document.querySelectorAll('[data-act=role]').length === 2")?;
    page.click("#role-mobile")?;
    page.choose("#set-place", "DE")?;
    page.type_into("#set-place-choices", "DE GB")?;
    page.until(
        "all of it is in the snippet",
        "(t => ['roles=', 'role-choices=', 'place-choices=', 'place='].every(n => t.includes(n)) || t)(document.getElementById('element-snippet').textContent)",
    )?;
    let text = snippet(page, &site, "element")?;
    let _host = paste(page, &site, &text)?;
    until_live(page)?;
    // What can be chosen is there once the pointer comes near.
    page.eval::<Value>("void inside('a', '.panel summary')[0].dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }))")?;
    page.until("the places are there", "inside('a', '[data-place]').length > 0")?;
    let (roles, places): (Vec<String>, Vec<String>) = page.eval(
        "[inside('a', '[data-role-chip]').map(c => c.dataset.roleChip).sort(), inside('a', '[data-place]').map(l => l.dataset.place).sort()]",
    )?;
    ensure!(roles == ["back-end", "mobile"] && places == ["DE", "GB"], "found {roles:?} and {places:?}");
    Ok(())
}
