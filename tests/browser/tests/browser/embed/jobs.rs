//! The way from a comparison to the host's jobs, and the roles and places that the host offers.
//!
//! Invariant: a link leads to the host's own address and nowhere else, and nothing that a visitor typed is in it.

use super::{clean, open, open_with, ready};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Look, Page, Site, tools};
use serde_json::Value;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::jobs::each role has a link that follows role and place, and opens in the page", leads);
    cases.every("embed::jobs::a page can go there itself", routed);
    cases.chromium("embed::jobs::an address that is refused is told with its place", refused);
    cases.chromium("embed::jobs::a host's file says how many are open", of_file);
    cases.every("embed::jobs::a frame leads out of itself and names where", framed);
    cases.chromium("embed::jobs::a frame in a sandbox leads out of itself", sandboxed);
    cases.on(Engine::Firefox, "embed::jobs::a frame in a sandbox leads out of itself", sandboxed);
    cases.chromium("embed::jobs::a frame that nobody frames leads nowhere", unframed);
    cases.every("embed::jobs::nothing can be chosen that the host does not offer", choices);
    cases.chromium("embed::jobs::a card offers states, and keeps one whatever changes later", states);
}

/// Role, address, words and target of each link.
const LINKS: &str =
    "inside('a', '[data-jobs]').map(l => [l.dataset.jobs, l.getAttribute('href'), l.textContent, l.target])";

type Link = (String, String, String, String);

/// The text under a name of an object.
fn text_at<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

fn link(role: &str, address: &str, words: &str) -> Link {
    (role.to_owned(), address.to_owned(), words.to_owned(), "_self".to_owned())
}

/// A page of the host's jobs, which a link leads to.
fn jobs_page() -> Look {
    let text = "<!doctype html><title>Jobs</title><h1>Jobs</h1>";
    Look { files: vec![("/jobs/mobile/DE", "text/html; charset=utf-8", text.into())], ..Look::default() }
}

fn leads(page: &Page) -> Result<()> {
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"back-end mobile\" jobs=\"/jobs/{role}/{place}\"></role-scope>";
    let (_site, host) = open_with(page, body, jobs_page())?;
    ready(page, 1)?;
    let links: Vec<Link> = page.eval(LINKS)?;
    let wanted =
        [link("back-end", "/jobs/back-end/US", "Back end jobs"), link("mobile", "/jobs/mobile/US", "Mobile jobs")];
    ensure!(links == wanted, "found {links:?}");
    // It follows the place and holds nothing else that is chosen.
    page.eval::<Value>("$('a').setState({ place: 'DE', currency: 'EUR' })")?;
    page.until("the place is followed", &format!("{LINKS}.at(-1)[1] === '/jobs/mobile/DE' || {LINKS}"))?;
    ensure!(page.eval::<usize>("count('error')")? == 0, "expected nothing to be refused");
    // The accent is the host's.
    page.eval::<Value>("void $('a').style.setProperty('--rs-accent', '#0a5d2b')")?;
    page.until("the accent is taken up", "getComputedStyle(inside('a', '[data-jobs]')[0]).color === 'rgb(10, 93, 43)' || getComputedStyle(inside('a', '[data-jobs]')[0]).color")?;
    clean(page)?;
    page.eval::<Value>("void inside('a', '[data-jobs=mobile]')[0].click()")?;
    page.until("the host's page of jobs opens in its place", "document.title === 'Jobs'")?;
    let address = page.address()?;
    ensure!(address == "/jobs/mobile/DE", "found {address} on {}", host.url());
    Ok(())
}

fn routed(page: &Page) -> Result<()> {
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"mobile\" place=\"DE\" jobs=\"/jobs/{role}/{place}\"></role-scope>";
    let (_site, host) = open_with(page, body, jobs_page())?;
    ready(page, 1)?;
    page.eval::<Value>(
        "void ($('a').addEventListener('role-scope-jobs', event => { window.routed = [event.cancelable, event.bubbles, event.composed]; event.preventDefault(); }))",
    )?;
    page.eval::<Value>("void inside('a', '[data-jobs]')[0].click()")?;
    let (how, detail): ([bool; 3], Value) = page.eval("[window.routed, seen.find(s => s[0] === 'jobs')[2]]")?;
    ensure!(how == [true, true, true], "the event is cancelable, bubbles, is composed: {how:?}");
    let (role, address) = (text_at(&detail, "role"), text_at(&detail, "address"));
    ensure!(role == Some("mobile") && address == Some(&format!("{}jobs/mobile/DE", host.url())), "found {detail}");
    // A click that opens it elsewhere is the browser's.
    page.eval::<Value>(
        "void (addEventListener('click', e => e.preventDefault()),
           inside('a', '[data-jobs]')[0].dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true })))",
    )?;
    ensure!(page.eval::<usize>("count('jobs')")? == 1, "expected no event for a click with a key");
    ensure!(page.address()? == "/", "expected the page to stay at {}", host.url());
    clean(page)
}

/// Keeps what is written to the console.
const LOG: &[u8] = b"window.logged = []; console.error = (...all) => logged.push(all.join(' '));";

fn refused(page: &Page) -> Result<()> {
    let look = Look {
        head: "<script src=\"/log.js\"></script>".to_owned(),
        files: vec![("/log.js", "text/javascript", LOG.to_vec())],
        ..Look::default()
    };
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"mobile\" jobs=\"javascript:alert(1)\"></role-scope>";
    let (_site, _host) = open_with(page, body, look)?;
    ready(page, 1)?;
    let told = |code: &str, path: &str, column: u32| {
        let last = "seen.filter(s => s[0] === 'error').at(-1)?.[2]";
        page.until(
            &format!("{code} of {path} is told"),
            &format!("(e => e && [e.code, e.path, e.line, e.column].join() === '{code},{path},1,{column}' || JSON.stringify(seen))({last})"),
        )?;
        let (links, logged): (usize, bool) = page.eval_with(
            "[inside('a', '[data-jobs]').length, logged.at(-1).includes(arguments[0])]",
            vec![format!("1:{column} {path}: ").into()],
        )?;
        ensure!(links == 0 && logged, "{code}: {links} links, in the console: {logged}");
        anyhow::Ok(())
    };
    told("bad-url", "jobs", 1)?;
    for (jobs, code, column) in [
        ("http://careers.example.com/", "bad-url", 1),
        ("//careers.example.com/", "bad-url", 1),
        ("https://careers.example.com@evil.example/", "bad-url", 9),
        ("/jobs?team={team}", "wrong-placeholders", 12),
    ] {
        page.eval_with::<Value>("void $('a').setAttribute('jobs', arguments[0])", vec![jobs.into()])?;
        told(code, "jobs", column)?;
    }
    // The host's own origin, however it is written, is its own.
    page.eval::<Value>("void $('a').setAttribute('jobs', location.origin + '/jobs?team={role}')")?;
    page.until("the link is there", "inside('a', '[data-jobs]')[0]?.href === location.origin + '/jobs?team=mobile'")?;
    let faults: usize = page.eval("count('error')")?;
    page.eval::<Value>("void $('a').setAttribute('theme', 'dark')")?;
    page.eval::<Value>("void $('a').setAttribute('role-choices', 'mobile nobody')")?;
    told_of_choices(page, faults)?;
    clean(page)
}

fn told_of_choices(page: &Page, before: usize) -> Result<()> {
    page.until(
        "an unknown role is told",
        &format!("count('error') === {} && seen.at(-1)[2].code === 'unknown-reference' && seen.at(-1)[2].column === 8 || JSON.stringify(seen)", before + 1),
    )?;
    page.eval::<Value>("void $('a').setAttribute('roles', 'mobile devops')")?;
    page.until(
        "a role that is not offered is told",
        "(e => e.code === 'unknown-word' && e.path === 'roles' && e.column === 8 || JSON.stringify(seen))(seen.filter(s => s[0] === 'error').at(-1)[2])",
    )?;
    let roles: Vec<String> = page.eval("inside('a', '[data-role-chip]').map(c => c.dataset.roleChip)")?;
    ensure!(roles == ["mobile"], "found {roles:?}");
    Ok(())
}

fn of_file(page: &Page) -> Result<()> {
    let example = tools::root().join("data").join("examples").join("company-ladder.json");
    let text = fs::read(&example).with_context(|| format!("reading {}", example.display()))?;
    let look = Look { files: vec![("/own.json", "application/json", text)], ..Look::default() };
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" src=\"/own.json\" sections=\"pay\" jobs=\"/all?role={role}\" roles=\"junior-engineer senior-engineer staff-engineer mobile\"></role-scope>";
    let (_site, _host) = open_with(page, body, look)?;
    ready(page, 1)?;
    let links: Vec<Link> = page.eval(LINKS)?;
    let host = "Example Ltd (invented example)";
    let wanted = [
        link(
            "junior-engineer",
            "https://example.com/careers?team=junior-engineer&place=US",
            &format!("12 Junior jobs at {host}"),
        ),
        link("senior-engineer", "/careers/senior-engineer", &format!("Jobs for experienced engineers at {host}")),
        link("mobile", "/all?role=mobile", "Mobile jobs"),
    ];
    ensure!(links == wanted, "found {links:?}");
    let none: String = page.eval("inside('a', '.jobs li')[2].textContent")?;
    ensure!(none == format!("No Staff jobs at {host} now"), "found {none:?}");
    clean(page)
}

/// The address of a frame with jobs, percent-encoded.
const FRAMED: &str = "/embed/frame/?roles=mobile&sections=pay&place=DE&id=one&jobs=https%3A%2F%2Fcareers.example.com%2F%7Brole%7D%2F%7Bplace%7D";

fn framed(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, &format!("<iframe id=\"f\" src=\"{{site}}{FRAMED}\" width=\"700\" height=\"600\"></iframe>"))?;
    let link: Vec<String> = page.in_frame(0, |frame| {
        frame.until_ready()?;
        let shown = "document.querySelector('role-scope').shadowRoot.querySelector('.jobs')";
        frame.until("the link is there", &format!("!!{shown}?.querySelector('a')"))?;
        frame.eval(&format!(
            "(all => (l => [l.href, l.target, l.textContent, all.querySelector('small').textContent.trim()])(all.querySelector('a')))({shown})"
        ))
    })?;
    let wanted = ["https://careers.example.com/mobile/DE", "_top", "Mobile jobs", "careers.example.com"];
    ensure!(link == wanted, "found {link:?}");
    clean(page)
}

fn sandboxed(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.open(&site.url("/embed/"))?;
    page.until_ready()?;
    page.type_into("#set-jobs", "https://careers.example.com/{role}")?;
    page.until("the snippet has the jobs", "document.getElementById('frame-snippet').textContent.includes('jobs=')")?;
    let snippet: String = page.eval("document.getElementById('frame-snippet').textContent")?;
    let sandbox = snippet.split("sandbox=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    ensure!(sandbox.contains("allow-top-navigation-by-user-activation"), "found {sandbox:?}");
    let body = format!("<iframe sandbox=\"{sandbox}\" src=\"{{site}}{FRAMED}\" width=\"700\" height=\"600\"></iframe>");
    let (_site, _host) = open_with(page, &body, Look::default())?;
    page.in_frame(0, |frame| {
        frame.until(
            "the link is there",
            "!!document.querySelector('role-scope')?.shadowRoot?.querySelector('.jobs a[target=_top]')",
        )
    })?;
    clean(page)
}

fn unframed(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.open(&site.url(&format!("{FRAMED}&consent=storage")))?;
    page.until_ready()?;
    // What is of an element alone, an address does not ask for either.
    let (jobs, links): (bool, usize) = page.eval(
        "(e => [e.hasAttribute('jobs') || e.hasAttribute('consent'), e.shadowRoot.querySelectorAll('[data-jobs]').length])(document.querySelector('role-scope'))",
    )?;
    ensure!(!jobs && links == 0, "expected no way out of a frame that nobody frames: {links} links");
    Ok(())
}

fn choices(page: &Page) -> Result<()> {
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" roles=\"mobile front-end\" role-choices=\"back-end, Mobile\ndevops\" place-choices=\"de US-CA\" place=\"US\"></role-scope>";
    let (_site, _host) = open(page, body)?;
    ready(page, 1)?;
    let offered = |what: &str| page.eval::<Vec<String>>(what);
    let chips = "inside('a', '[data-role-chip]').map(c => c.dataset.roleChip)";
    ensure!(offered(chips)? == ["mobile"], "chips: {:?}", offered(chips)?);
    let replaced = offered("[...inside('a', '[data-role-chip] select')[0].options].map(o => o.value).sort()")?;
    ensure!(replaced == ["back-end", "devops", "mobile"], "a chip offers {replaced:?}");
    let added = offered("inside('a', '[data-add-role]').map(l => l.dataset.addRole).sort()")?;
    ensure!(added == ["back-end", "devops"], "the search offers {added:?}");
    let places = offered("inside('a', '[data-place]').map(l => l.dataset.place).sort()")?;
    ensure!(places == ["DE", "US-CA"], "places: {places:?}");
    let astray = offered(
        "inside('a', '.related a').map(l => l.href).filter(h => /[/](roles|compare)[/]/.test(h) && !/back-end|mobile|devops/.test(h))",
    )?;
    ensure!(astray.is_empty(), "links to roles that are not offered: {astray:?}");
    let told = offered("seen.filter(s => s[0] === 'error').map(s => [s[2].code, s[2].path, s[2].column].join())")?;
    ensure!(told == ["unknown-word,roles,8", "unknown-word,place,1"], "told: {told:?}");
    // Neither the page nor a visitor gets beyond it.
    page.eval::<Value>("$('a').setState({ roles: 'front-end,devops', place: 'GB' })")?;
    page.until("what is offered is taken", &format!("{chips}.join() === 'devops' || {chips}"))?;
    let state: Value = page.eval("$('a').getState()")?;
    ensure!((text_at(&state, "roles"), text_at(&state, "place")) == (Some("devops"), Some("DE")), "found {state}");
    page.eval::<Value>(
        "void (s => (s.append(new Option('x', 'qa-test')), s.value = 'qa-test', s.dispatchEvent(new Event('change', { bubbles: true }))))(inside('a', '[data-role-chip] select')[0])",
    )?;
    page.eval::<Value>("void inside('a', '[data-add-role=back-end]')[0].click()")?;
    page.until("an offered role is added", &format!("{chips}.join() === 'devops,back-end' || {chips}"))?;
    clean(page)
}

fn states(page: &Page) -> Result<()> {
    let offers = "<role-scope id=\"a\" place=\"us-ca\" place-choices=\"DE US-CA\"></role-scope>";
    let everywhere = "<role-scope id=\"a\"></role-scope>";
    for body in [offers, everywhere] {
        let (_site, _host) = open(page, body)?;
        ready(page, 1)?;
        page.eval::<Value>("void (inside('a', '#place')[0].open = true, inside('a', '#place summary')[0].dispatchEvent(new PointerEvent('pointerover', { bubbles: true })))")?;
        page.until("places are offered", "inside('a', '#place [data-place=DE]').length === 1")?;
        // Where all can be chosen, a state is one of those that are found.
        page.eval::<Value>(
            "void inside('a', '#find-place').forEach(i => (i.value = 'California', i.dispatchEvent(new Event('input', { bubbles: true }))))",
        )?;
        page.until("the state is offered", "inside('a', '#place [data-place=US-CA]').length === 1")?;
        page.eval::<Value>("void inside('a', '#place [data-place=US-CA]')[0].click()")?;
        page.until("the state is chosen", "$('a').getState().place === 'US-CA'")?;
        // Once what shows it is there, nothing has to begin anew.
        page.until(
            "it is shown",
            "inside('a', '[aria-busy=true]').length === 0 && figures('a').some(f => f[0].includes('/US-CA/'))",
        )?;
        page.eval::<Value>("void $('a').setAttribute('theme', 'dark')")?;
        page.eval_async::<Value>("setTimeout(arguments[0], 500)", Vec::new())?;
        let (place, starts, told): (String, usize, usize) =
            page.eval("[$('a').getState().place, count('ready'), count('error')]")?;
        ensure!((place.as_str(), starts, told) == ("US-CA", 1, 0), "{body}: {place}, {starts} starts, {told} errors");
        clean(page)?;
    }
    Ok(())
}
