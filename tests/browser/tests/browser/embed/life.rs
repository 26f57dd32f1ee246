//! Elements that come and go: made by hand, upgraded late, moved, taken away and put back.

use super::{clean, open, open_with, ready, right_figures};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Host, Key, Look, Page, Site};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::life::plain, made by hand, and set before the script is there", made);
    cases.chromium("embed::life::moved, taken away and put back", moved);
    cases.chromium("embed::life::a second copy of the script changes nothing", twice);
    cases.chromium("embed::life::destroyed once and for all, until it is refreshed", destroyed);
    cases.every("embed::life::lazy ones wait for the visitor", lazy);
    cases.chromium("embed::life::lazy ones come with the keyboard and for print", called);
}

fn made(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let host = Host::new(
        &site,
        "<role-scope layout=\"page\" view=\"all\" id=\"late\" place=\"GB\"></role-scope>",
        &Look::default(),
    )?;
    page.open(&host.url())?;
    // What is set before the element is known is a property like any other.
    page.eval::<Value>("void ($('late').roles = ['qa-test', 'embedded'], $('late').headingLevel = 3)")?;
    page.eval_with::<Value>("void import(arguments[0])", vec![site.url("/rolescope.js").into()])?;
    ready(page, 1)?;
    let names = right_figures(page, "late", 20)?;
    ensure!(names.iter().any(|name| name.starts_with("survey-2025/GB/qa-test/")), "expected what was set early");
    ensure!(page.eval::<usize>("inside('late', 'h3.h1').length")? == 1, "expected the level that was set early");
    page.eval::<Value>(
        "void (e => (e.id = 'own', e.setAttribute('roles', 'mobile'), e.sections = 'pay', document.body.append(e)))(document.createElement('role-scope'))",
    )?;
    ready(page, 2)?;
    ensure!(right_figures(page, "own", 5)?.iter().any(|name| name.contains("/mobile/")), "expected the role asked for");
    page.eval::<Value>("void (e => (e.id = 'plain', document.body.append(e)))(document.createElement('role-scope'))")?;
    ready(page, 3)?;
    // A card, as nothing else is asked for.
    right_figures(page, "plain", 20)?;
    clean(page)
}

fn moved(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<div id=\"one\"><role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"><p id=\"f\">Fallback</p></role-scope></div><div id=\"two\"></div>",
    )?;
    ready(page, 1)?;
    page.eval::<Value>("void (window.whole = inside('a', '.main')[0], two.append($('a')))")?;
    // A move in one step keeps what is drawn.
    page.eval_async::<Value>("setTimeout(arguments[0], 0)", Vec::new())?;
    let same: bool = page.eval("inside('a', '.main')[0] === whole && count('ready') === 1")?;
    ensure!(same, "expected the comparison to move along");
    for round in 2..5 {
        page.eval_async::<Value>("window.a = $('a') ?? a; a.remove(); setTimeout(arguments[0], 0)", Vec::new())?;
        let left: usize = page.eval("a.shadowRoot.querySelectorAll('.main').length")?;
        ensure!(left == 0, "expected nothing drawn in an element that is nowhere");
        page.eval::<Value>("void one.append(a)")?;
        ready(page, round)?;
        ensure!(
            page.eval::<usize>("inside('a', '.main').length")? == 1,
            "expected one comparison after {round} rounds"
        );
    }
    right_figures(page, "a", 10)?;
    clean(page)
}

fn twice(page: &Page) -> Result<()> {
    let (_site, _host) = open_with(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope>",
        Look {
            head: "<script type=\"module\" src=\"{site}/rolescope.js?copy\"></script>".to_owned(),
            ..Look::default()
        },
    )?;
    ready(page, 1)?;
    ensure!(page.eval::<usize>("inside('a', '.main').length")? == 1, "expected one comparison");
    clean(page)
}

fn destroyed(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"><p id=\"f\">Fallback</p></role-scope>",
    )?;
    ready(page, 1)?;
    page.eval::<Value>("void ($('a').destroy(), $('a').destroy(), document.body.append($('a')))")?;
    page.eval_async::<Value>("setTimeout(arguments[0], 0)", Vec::new())?;
    let (told, reason, shown): (usize, String, bool) = page.eval(
        "[count('fallback'), seen.find(s => s[0] === 'fallback')[2].reason, $('f').getClientRects().length > 0]",
    )?;
    ensure!(
        told == 1 && reason == "destroyed" && shown,
        "expected one word of it and the fallback ({told}, {reason}, {shown})"
    );
    // Who waits for it, now or later, is told.
    let refused: Vec<String> = page.eval_async(
        "const done = arguments[0]; Promise.allSettled([$('a').ready, $('a').exportTable()]).then(all => done(all.map(one => `${one.status} ${one.reason?.message}`)))",
        Vec::new(),
    )?;
    ensure!(refused == ["rejected destroyed", "rejected destroyed"], "expected both to be refused, found {refused:?}");
    let ready: bool = page
        .eval_async("const done = arguments[0]; $('a').refresh().then(() => done(count('ready') === 2))", Vec::new())?;
    ensure!(ready, "expected the comparison back");
    clean(page)
}

/// Room above the elements, so that they are far from what the visitor sees.
fn far() -> Look {
    let head = "<link rel=\"stylesheet\" href=\"/far.css\">".to_owned();
    let files = vec![("/far.css", "text/css; charset=utf-8", b"#far { height: 9000px }".to_vec())];
    Look { head, files, own_style: true, ..Look::default() }
}

const FAR: &str = "<div id=\"far\"></div>";

fn lazy(page: &Page) -> Result<()> {
    let many: String = (0..20)
        .map(|at| {
            format!(
                "<role-scope layout=\"page\" view=\"all\" id=\"l{at}\" loading=\"lazy\" sections=\"pay\"><a href=\"#x\">Fallback</a></role-scope>"
            )
        })
        .collect();
    let (site, _host) = open_with(page, &format!("{FAR}{many}"), far())?;
    page.until(
        "the element is known",
        "customElements.get('role-scope') !== undefined && document.readyState === 'complete'",
    )?;
    let scripts: Vec<String> = site.requests().into_iter().map(|request| request.url).collect();
    ensure!(scripts == ["/rolescope.js"], "expected the loader alone before the visitor comes, found {scripts:?}");
    page.eval::<Value>("void $('l0').scrollIntoView()")?;
    page.until("the near ones are ready", "count('ready') > 0")?;
    clean(page)
}

fn called(page: &Page) -> Result<()> {
    let body = format!(
        "{FAR}<role-scope layout=\"page\" view=\"all\" id=\"a\" loading=\"lazy\" sections=\"pay\"><a id=\"f\" href=\"#x\">Fallback</a></role-scope>"
    );
    let is_defined = "customElements.get('role-scope') !== undefined && document.readyState === 'complete'";
    let (_site, _host) = open_with(page, &body, far())?;
    page.until("the element is known", is_defined)?;
    page.press(Key::Tab)?;
    ready(page, 1)?;
    let (_site, _host) = open_with(page, &body, far())?;
    page.until("the element is known", is_defined)?;
    page.eval::<Value>("void dispatchEvent(new Event('beforeprint'))")?;
    ready(page, 1)?;
    clean(page)
}
