//! The card and the advert: their height, their tabs, and what they fetch.

use super::{clean, open, open_with, ready, right_figures};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Look, Page};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::card::is bounded in height on every view", bounded);
    cases.every("embed::card::its tabs are worked by the arrow keys, and told", tabs);
    cases.chromium("embed::card::nothing around it moves when a tab changes", still);
    cases.chromium("embed::card::fetches what it shows, and the rest when it is asked for", fetches);
    cases.chromium("embed::card::offers the views whose sections are offered", offers);
    cases.chromium("embed::card::gives the first table shown as a file", tables);
    cases.every("embed::card::an advert shows what the employer states beside the evidence", advert);
    cases.chromium("embed::card::an advert states its pay in a state, for another role, beside a file of jobs", stated);
}

const VIEWS: [&str; 8] = ["overview", "pay", "work", "skills", "tools", "entry", "path", "questions"];

/// Clicks a tab, and waits until its view is shown.
fn show(page: &Page, view: &str) -> Result<()> {
    page.eval::<Value>(&format!("inside('a', '[role=tab][data-of={view}]')[0].click()"))?;
    page.until(
        &format!("the view {view} is shown"),
        &format!(
            "inside('a', '[role=tab][data-of={view}][aria-selected=true]').length === 1 \
             && inside('a', '[role=tabpanel]:not([aria-busy])').length === 1 && inside('a', '[role=tabpanel] section').length > 0"
        ),
    )
}

/// No card is higher than this at this width, in CSS px.
const BOUNDS: [(u32, u32); 2] = [(720, 700), (340, 1_100)];

fn bounded(page: &Page) -> Result<()> {
    for roles in ["front-end back-end full-stack", "front-end back-end full-stack mobile devops", "qa-test"] {
        let (_site, _host) = open(
            page,
            &format!(
                "<div id=\"box\"><role-scope id=\"a\" roles=\"{roles}\"></role-scope></div><p id=\"after\">After</p>"
            ),
        )?;
        ready(page, 1)?;
        let tabs: Vec<String> = page.eval("inside('a', '[role=tab]').map(tab => tab.dataset.of)")?;
        for view in VIEWS.iter().filter(|view| tabs.iter().any(|tab| tab == *view)) {
            show(page, view)?;
            for (width, bound) in BOUNDS {
                page.eval::<Value>(&format!("void ($('box').style.width = '{width}px')"))?;
                let (height, wide): (f64, bool) =
                    page.eval("(e => [e.getBoundingClientRect().height, e.scrollWidth > e.clientWidth + 1])($('a'))")?;
                ensure!(
                    height <= f64::from(bound),
                    "{view} of {roles}: {height} px high at {width} px, {bound} at most"
                );
                ensure!(!wide, "{view} of {roles} is wider than its {width} px");
                // Of more than two roles two columns are shown where there is little room.
                let columns: usize = page.eval(
                    "[...new Set(inside('a', '[role=tabpanel] th[data-col]').filter(th => th.getClientRects().length).map(th => th.dataset.col))].length",
                )?;
                ensure!(width > 340 || columns <= 2, "{view} of {roles}: {columns} columns at {width} px");
            }
        }
        right_figures(page, "a", 0)?;
        clean(page)?;
    }
    Ok(())
}

fn tabs(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\"></role-scope>")?;
    ready(page, 1)?;
    let stops: Vec<String> =
        page.eval("inside('a', '[role=tab]:not([tabindex=\"-1\"])').map(tab => tab.dataset.of)")?;
    ensure!(stops == ["overview"], "expected one stop of the tab key, the chosen tab, found {stops:?}");
    page.eval::<Value>("inside('a', '[role=tab]')[0].focus()")?;
    let press = |key: &str| {
        page.eval::<Value>(&format!(
            "$('a').shadowRoot.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, composed: true, cancelable: true }}))"
        ))
    };
    for (key, view) in [
        ("ArrowRight", "pay"),
        ("ArrowRight", "work"),
        ("ArrowLeft", "pay"),
        ("End", "questions"),
        ("ArrowRight", "overview"),
    ] {
        press(key)?;
        page.until(
            &format!("{key} leads to {view}"),
            &format!("inside('a', '[role=tab][aria-selected=true]').map(tab => tab.dataset.of)[0] === '{view}'"),
        )?;
        let (focus, label, state): (String, bool, String) = page.eval(
            "[$('a').shadowRoot.activeElement.dataset.of, inside('a', '[role=tabpanel]')[0].getAttribute('aria-labelledby') === inside('a', '[role=tab][aria-selected=true]')[0].id, $('a').getState().view]",
        )?;
        ensure!(
            focus == view && label && state == view,
            "expected focus, panel and state at {view}: {focus}, {label}, {state}"
        );
    }
    let told: Vec<String> = page.eval("seen.filter(s => s[0] === 'change').map(s => s[2].state.view)")?;
    ensure!(told == ["pay", "work", "pay", "questions", "overview"], "expected each view to be told, found {told:?}");
    let before: usize = page.eval("count('change')")?;
    page.eval::<Value>("$('a').setAttribute('view', 'path')")?;
    page.until(
        "an attribute is followed",
        "inside('a', '[role=tab][aria-selected=true]').map(tab => tab.dataset.of)[0] === 'path'",
    )?;
    ensure!(page.eval::<usize>("count('change')")? == before, "expected no event for what the page did itself");
    clean(page)
}

const SHIFTS: &[u8] = b"window.shifts = []; window.since = 0; new PerformanceObserver(list => list.getEntries().forEach(e => e.startTime > since && shifts.push([e.value, e.sources.map(s => s.node && s.node.nodeName + '.' + s.node.className)]))).observe({ type: 'layout-shift', buffered: true });";

fn still(page: &Page) -> Result<()> {
    let files = vec![
        ("/shift.js", "text/javascript; charset=utf-8", SHIFTS.to_vec()),
        ("/room.css", "text/css; charset=utf-8", b".room { block-size: 720px; inline-size: 720px }".to_vec()),
    ];
    let head = "<link rel=\"stylesheet\" href=\"/room.css\"><script src=\"/shift.js\"></script>".to_owned();
    let look = Look { head, files, own_style: true, ..Look::default() };
    let room = "<div class=\"room\"><role-scope id=\"a\"></role-scope></div>";
    let (_site, _host) = open_with(page, &format!("{room}<p id=\"after\">After</p>"), look)?;
    ready(page, 1)?;
    let before: f64 =
        page.eval("(since = performance.now(), shifts.length = 0, $('after').getBoundingClientRect().top)")?;
    for view in VIEWS {
        show(page, view)?;
    }
    let (shifts, after): (Vec<Value>, f64) = page.eval("[shifts, $('after').getBoundingClientRect().top]")?;
    ensure!(shifts.is_empty() && before == after, "expected nothing to move, found {shifts:?} ({before}, {after})");
    clean(page)
}

/// The files that were fetched, without the digits of their content.
const FETCHED: &str = "performance.getEntriesByType('resource').map(e => e.name).filter(n => n.startsWith(arguments[0])).map(n => new URL(n).pathname.replace(/-[0-9a-f]{16}/, ''))";

fn fetches(page: &Page) -> Result<()> {
    let (site, _host) = open(page, "<role-scope id=\"a\"></role-scope>")?;
    ready(page, 1)?;
    let fetched = || -> Result<Vec<String>> {
        page.eval_with(&format!("[...new Set({FETCHED})].sort()"), vec![site.url("/").into()])
    };
    let first = fetched()?;
    let of_start = ["/core.bin", "/element.css", "/element.js", "/element.wasm", "/embed.js", "/rolescope.js"];
    ensure!(first == of_start, "expected what a card takes alone, found {first:?}");
    // What stands out of pay is told by the module of the views, which brings its rules along.
    show(page, "pay")?;
    let more = || -> Result<Vec<String>> { Ok(fetched()?.into_iter().filter(|path| !first.contains(path)).collect()) };
    let of_pay = more()?;
    let is_dev = of_pay.iter().all(|path| path.ends_with(".bin"));
    ensure!(
        is_dev || of_pay == ["/element-views.css", "/element-views.wasm", "/overview.bin"],
        "expected what the view of pay takes, found {of_pay:?}"
    );
    show(page, "work")?;
    let more = more()?;
    ensure!(more.contains(&"/words.bin".to_owned()), "expected the words of the other views, found {more:?}");
    ensure!(
        !more.iter().any(|path| path.contains("tools") || path.contains("check")),
        "fetched what nobody asked for: {more:?}"
    );
    clean(page)
}

fn offers(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\" sections=\"pay,skills\" view=\"tools\"></role-scope>")?;
    ready(page, 1)?;
    let (tabs, shown): (Vec<String>, String) =
        page.eval("[inside('a', '[role=tab]').map(tab => tab.dataset.of), $('a').getState().view]")?;
    ensure!(
        tabs == ["pay", "skills"] && shown == "pay",
        "expected two tabs and the first of them, found {tabs:?}, {shown}"
    );
    clean(page)
}

fn tables(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\"></role-scope>")?;
    ready(page, 1)?;
    let table = || -> Result<String> {
        page.eval_async("const done = arguments[0]; $('a').exportTable().then(done, e => done(`${e}`))", Vec::new())
    };
    let csv = table()?;
    ensure!(csv.contains("174082"), "expected the pay range in {csv}");
    show(page, "tools")?;
    let csv = table()?;
    ensure!(csv.contains("SQL") && !csv.contains("174082"), "expected the technologies in {csv}");
    clean(page)
}

fn advert(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope id=\"a\" layout=\"advert\" roles=\"back-end front-end\" band=\"150000-190000\"></role-scope>",
    )?;
    ready(page, 1)?;
    let names = right_figures(page, "a", 4).or_else(|_| page.eval::<Vec<String>>("figures('a').map(f => f[0])"))?;
    ensure!(
        names.iter().any(|name| name == "survey-2025/US/back-end/pay/p50"),
        "expected the evidence, found {names:?}"
    );
    let stated: Vec<f64> = page.eval(
        "['low', 'high'].map(end => Number(inside('a', `data[data-figure=\"host/US/back-end/pay/${end}\"]`)[0]?.value))",
    )?;
    ensure!(stated == [150_000.0, 190_000.0], "expected the band that is stated, found {stated:?}");
    let (chips, tabs, text): (usize, usize, String) = page.eval(
        "[inside('a', '.chips').length, inside('a', '[role=tab]').length, inside('a', '.about')[0].textContent]",
    )?;
    ensure!(chips == 0 && tabs == 0 && text.len() > 40, "expected one role and what it is: {chips}, {tabs}, {text:?}");
    let height: f64 = page.eval("$('a').getBoundingClientRect().height")?;
    ensure!(height < 700.0, "an advert is {height} px high");
    page.eval::<Value>(
        "(s => (s.value = '6-10', s.dispatchEvent(new Event('change', { bubbles: true }))))(inside('a', '#experience')[0])",
    )?;
    page.until(
        "pay follows the experience",
        "figures('a').some(f => f[0] === 'survey-2025/US/back-end/pay/years-total:6-10/p50')",
    )?;
    page.eval::<Value>("$('a').setAttribute('band', '9000-12000 EUR month')")?;
    page.until(
        "another band is followed",
        "(d => d && d.value !== '150000')(inside('a', 'data[data-figure=\"host/US/back-end/pay/low\"]')[0])",
    )?;
    clean(page)
}

fn stated(page: &Page) -> Result<()> {
    let stated = |what: &str, name: &str| {
        let found = format!("figures('a').some(f => f[0] === '{name}/low' && f[1] === '150000')");
        page.until(what, &format!("{found} || figures('a').map(f => f[0])"))
    };
    let body = "<role-scope id=\"a\" layout=\"advert\" roles=\"back-end\" place=\"US-CA\" band=\"150000-190000\"></role-scope>";
    let (_site, _host) = open(page, body)?;
    ready(page, 1)?;
    stated("pay in a state", "host/US-CA/back-end/pay")?;
    page.eval::<Value>("void $('a').setAttribute('roles', 'mobile')")?;
    stated("pay for another role", "host/US-CA/mobile/pay")?;
    page.eval::<Value>(
        "void ($('a').setAttribute('place', 'US'), $('a').data = { schema: 'rolescope-dataset/1', host: { name: 'Example' }, jobs: [{ role: 'mobile', address: '/jobs', openings: 2 }] })",
    )?;
    page.until("the jobs of the file are shown", "inside('a', '[data-jobs=mobile]').length === 1")?;
    stated("pay beside a file", "host/US/mobile/pay")?;
    clean(page)
}
