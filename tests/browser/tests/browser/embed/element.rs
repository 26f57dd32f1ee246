//! The element's content, and the ways in which a page speaks with it.

use super::{clean, open, open_with, ready, right_figures};
use crate::cases::Cases;
use crate::expect::on_paper;
use anyhow::{Result, ensure};
use browser_tests::{Look, Page};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::element::shows what its attributes ask for", attributes);
    cases.every("embed::element::follows attributes, properties and state, and tells of choices", speaks);
    cases.chromium("embed::element::shows one section, one chart, tables alone", parts);
    cases.chromium("embed::element::keeps nothing and asks nobody else", keeps_nothing);
    cases.chromium("embed::element::gives tables as files", tables);
    cases.chromium("embed::element::prints every table and no control", prints);
    cases.chromium("embed::element::the host's heading takes the place of its own", slots);
}

fn attributes(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<h1>Careers</h1><role-scope layout=\"page\" view=\"all\" id=\"a\" roles=\"mobile devops\" place=\"DE\" currency=\"EUR\"><p>Fallback</p></role-scope>",
    )?;
    ready(page, 1)?;
    let names = right_figures(page, "a", 60)?;
    let of = |role: &str| names.iter().any(|name| name.starts_with(&format!("survey-2025/DE/{role}/pay/")));
    ensure!(of("mobile") && of("devops"), "expected pay of both roles in Germany");
    ensure!(!names.iter().any(|name| name.contains("/front-end/")), "expected no role that was not asked for");
    let levels: Vec<String> =
        page.eval("[...new Set(inside('a', 'h1, h2, h3, h4, h5').map(h => h.localName))].sort()")?;
    ensure!(levels == ["h2", "h3", "h4"], "expected headings below the host's own, found {levels:?}");
    let (seen, slotted): (String, bool) =
        page.eval("[inside('a', '.main')[0].innerText, $('a').querySelector('p').getClientRects().length > 0]")?;
    ensure!(seen.contains('€') && !slotted, "expected euros and no fallback any more");
    // Links lead to the site of the program, beside the host's page.
    let wrong: Vec<String> = page.eval(
        "inside('a', 'a[href]').filter(a => !a.getAttribute('href').startsWith('#') && (a.target !== '_blank' || a.origin === location.origin)).map(a => a.outerHTML)",
    )?;
    ensure!(wrong.is_empty(), "links that lead into the host's site: {wrong:?}");
    clean(page)
}

fn speaks(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope>")?;
    ready(page, 1)?;
    let shows = |what: &str, test: &str| {
        page.until(what, &format!("figures('a').some(f => f[0].startsWith({test:?})) || figures('a').length"))
    };
    shows("the default roles are shown", "survey-2025/US/full-stack/pay")?;
    page.eval::<Value>("$('a').setAttribute('roles', 'qa-test')")?;
    shows("an attribute is followed", "survey-2025/US/qa-test/pay")?;
    page.eval::<Value>("void ($('a').roles = ['embedded', 'mobile'])")?;
    shows("a property is followed", "survey-2025/US/embedded/pay")?;
    let reflected: String = page.eval("$('a').getAttribute('roles')")?;
    ensure!(reflected == "embedded mobile", "expected the property in the attribute, found {reflected:?}");
    page.eval::<Value>("$('a').setState({ place: 'GB', period: 'month' })")?;
    shows("a state is followed", "survey-2025/GB/embedded/pay")?;
    let state: Value = page.eval("$('a').getState()")?;
    for (name, value) in [("roles", "embedded,mobile"), ("place", "GB"), ("period", "month"), ("sections", "pay")] {
        ensure!(state.get(name).and_then(Value::as_str) == Some(value), "expected {name} {value} in {state}");
    }
    ensure!(page.eval::<usize>("count('change')")? == 0, "expected no event for what the page did itself");
    // A visitor's choice: told with the whole state, and kept beside what the page asks for later.
    page.eval::<Value>(
        "(s => (s.value = 'survey-2024', s.dispatchEvent(new Event('change', { bubbles: true }))))(inside('a', '#series')[0])",
    )?;
    // The survey of 2024 speaks of the United States alone here, so the choice is closed in Great Britain.
    page.eval::<Value>(
        "inside('a', '[data-role-chip=\"mobile\"] [data-act=remove], [data-act=remove]').at(-1).click()",
    )?;
    page.until("the choice is told", "count('change') === 1 || JSON.stringify(seen)")?;
    let (target, detail): (String, Value) = page.eval("seen.find(s => s[0] === 'change').slice(1)")?;
    let roles = detail.pointer("/state/roles").and_then(Value::as_str);
    ensure!(target == "a" && roles == Some("embedded"), "expected the roles that are left in {detail}");
    page.eval::<Value>("void ($('a').place = 'DE')")?;
    page.until(
        "the choice is kept",
        "inside('a', '[aria-busy]').length === 0 && figures('a').some(f => f[0].startsWith('survey-2025/DE/embedded/pay')) && !figures('a').some(f => f[0].includes('/mobile/'))",
    )?;
    right_figures(page, "a", 10)?;
    clean(page)
}

fn parts(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope id=\"a\" sections=\"my-week\" roles=\"front-end\"></role-scope>
         <role-scope id=\"b\" chart=\"pay-range\"></role-scope>
         <role-scope layout=\"page\" view=\"all\" id=\"c\" sections=\"pay skills\" show=\"tables\"></role-scope>
         <role-scope layout=\"page\" view=\"all\" id=\"d\" sections=\"skills tools\"></role-scope>
         <role-scope layout=\"page\" view=\"all\" id=\"e\" sections=\"path,duties\" roles=\"front-end,back-end\"></role-scope>",
    )?;
    ready(page, 5)?;
    let charts = |id: &str| page.eval::<Vec<String>>(&format!("inside('{id}', 'figure').map(f => f.dataset.chart)"));
    let sections =
        |id: &str| page.eval::<Vec<String>>(&format!("inside('{id}', 'section').map(s => s.id.replace(/-\\d+$/, ''))"));
    ensure!(charts("a")? == ["week-map", "interests"], "expected the week alone, found {:?}", charts("a")?);
    ensure!(charts("b")? == ["pay-range"], "expected one chart, found {:?}", charts("b")?);
    let (drawn, open): (usize, bool) = page.eval(
        "[inside('c', '.drawing').filter(d => d.getClientRects().length).length, inside('c', 'figure details.table').every(d => d.open)]",
    )?;
    ensure!(drawn == 0 && open, "expected open tables and no drawings ({drawn} drawn, all open: {open})");
    ensure!(sections("d")? == ["skills", "tools"], "expected skills and tools, found {:?}", sections("d")?);
    ensure!(sections("e")? == ["duties", "path"], "expected two sections, found {:?}", sections("e")?);
    clean(page)
}

fn keeps_nothing(page: &Page) -> Result<()> {
    let (site, _host) = open(page, "<role-scope id=\"a\" chart=\"skill-fit\"></role-scope>")?;
    ready(page, 1)?;
    page.eval::<Value>("inside('a', 'input[type=checkbox]')[0].click()")?;
    page.until("the tick is counted", "inside('a', 'input[type=checkbox]').some(i => i.checked)")?;
    let (cookies, local, session, address): (String, usize, usize, String) =
        page.eval("[document.cookie, localStorage.length, sessionStorage.length, location.href]")?;
    ensure!(cookies.is_empty() && local == 0 && session == 0, "expected nothing kept");
    ensure!(!address.contains('#') && !address.contains('?'), "expected the host's address as it was, found {address}");
    let buttons: usize =
        page.eval("inside('a', '#my-link, #my-storage, [data-of=my-link], [data-of=my-storage]').length")?;
    ensure!(buttons == 0, "expected no offer to keep what cannot be kept");
    let elsewhere: Vec<String> = page.eval_with(
        "performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(arguments[0]) && !n.startsWith(location.origin))",
        vec![site.url("/").into()],
    )?;
    ensure!(elsewhere.is_empty(), "requests to other origins: {elsewhere:?}");
    let told: usize = page.eval("seen.filter(s => JSON.stringify(s[2]).includes('my-')).length")?;
    ensure!(told == 0, "expected nothing of what the visitor said in events");
    clean(page)
}

fn tables(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" roles=\"front-end back-end\"></role-scope>")?;
    ready(page, 1)?;
    let csv: String =
        page.eval_async("const done = arguments[0]; $('a').exportTable('csv', 'pay-range').then(done)", Vec::new())?;
    ensure!(csv.contains("174082") && csv.contains("147000"), "expected both medians in {csv}");
    // A text of the page is no file, so no mark comes before its head; its address is that of the site, not of the page.
    let address = "https://rolescope.example/chart/pay-range/?roles=front-end,back-end";
    ensure!(csv.starts_with("kind,group,row"), "expected the head of the columns, found {csv:.80}");
    ensure!(csv.contains(address), "expected {address} in {csv}");
    let json: String =
        page.eval_async("const done = arguments[0]; $('a').exportTable('json').then(done)", Vec::new())?;
    let json: Value = serde_json::from_str(&json)?;
    ensure!(json.to_string().contains("174082"), "expected the first chart in {json}");
    for (format, chart) in [("csv", "no-chart"), ("docx", "pay-range")] {
        let refused: String = page.eval_async(
            "const done = arguments[2]; $('a').exportTable(arguments[0], arguments[1]).then(() => done('given'), e => done(e.name + ' ' + e.message))",
            vec![format.into(), chart.into()],
        )?;
        let (name, named) = (refused.starts_with("RangeError"), refused.contains(format) && refused.contains(chart));
        ensure!(name && named, "expected to be told that there is no {format} of {chart}, found {refused:?}");
    }
    clean(page)
}

fn prints(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\" layout=\"page\" sections=\"pay tools\"></role-scope>")?;
    ready(page, 1)?;
    page.set_print()?;
    on_paper(page, "(selector => inside('a', selector))", 2)?;
    clean(page)
}

fn slots(page: &Page) -> Result<()> {
    let (_site, _host) = open_with(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" heading-level=\"3\"><h3 slot=\"heading\">Which role?</h3><p slot=\"footer\">Ours</p><p id=\"f\">Fallback</p></role-scope>",
        Look::default(),
    )?;
    ready(page, 1)?;
    let (heading, footer, own, fallback): (bool, bool, bool, bool) = page.eval(
        "(seen => [seen($('a').querySelector('h3')), seen($('a').querySelector('[slot=footer]')), seen(inside('a', '.h1')[0]), seen($('f'))])
         (e => e.getClientRects().length > 0)",
    )?;
    ensure!(heading && footer && !own && !fallback, "expected the host's heading and footer alone ({own}, {fallback})");
    clean(page)
}
