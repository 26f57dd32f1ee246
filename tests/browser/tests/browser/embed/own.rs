//! Data of a host's own, shown beside what is built in and told apart from it.

use super::{clean, open, open_with, ready, right_figures_of};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::{Look, Page, audit, figures, tools};
use rolescope::model::Dataset;
use serde_json::Value;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::own::a host's roles and bands stand beside the evidence", beside);
    cases.every("embed::own::a host's own survey is drawn as evidence under its name", survey);
    cases.chromium("embed::own::data comes by file, property or child, and can change", ways);
    cases.chromium("embed::own::a host's labels take the place of words", labels);
    cases.chromium("embed::own::another occupation stands alone", alone);
    cases.every("embed::own::a file with faults is told, and the built-in data stays", faults);
    cases.chromium("embed::own::a file that cannot be had is told", unreachable);
    cases.chromium("embed::own::a thousand roles in sixty places are searched and compared", thousand);
    cases.chromium("embed::own::the rule engine finds nothing, at any width", looks);
}

fn example(name: &str) -> Result<Vec<u8>> {
    let file = tools::root().join("data").join("examples").join(format!("{name}.json"));
    fs::read(&file).with_context(|| format!("reading {}", file.display()))
}

/// The built-in dataset, joined with that of a file.
fn joined(text: &[u8]) -> Result<Dataset> {
    Ok(figures::published()?.with_host(serde_json::from_slice(text)?))
}

fn file(name: &str) -> Result<(Look, Dataset)> {
    let text = example(name)?;
    let dataset = joined(&text)?;
    Ok((Look { files: vec![("/own.json", "application/json", text)], ..Look::default() }, dataset))
}

const OURS: &str = "Example Ltd (invented example)";

fn beside(page: &Page) -> Result<()> {
    let (look, dataset) = file("company-ladder")?;
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" src=\"/own.json\" roles=\"junior-engineer front-end staff-engineer\">Wait</role-scope>";
    let (_site, _host) = open_with(page, body, look)?;
    ready(page, 1)?;
    let names = right_figures_of(page, "a", 60, &dataset)?;
    for name in
        ["host/US/junior-engineer/pay/p50", "host/US/staff-engineer/pay/p75", "survey-2025/US/front-end/pay/p50"]
    {
        ensure!(names.iter().any(|found| found == name), "expected {name} on the page");
    }
    let text: String = page.eval("inside('a', '.main')[0].textContent")?;
    for said in [
        &format!("{OURS} adds to this comparison"),
        &format!("What people at {OURS} say"),
        "Half of my work is to find the question that nobody asked.",
        &format!("Grace (invented), Staff engineer, {OURS}"),
        &format!("{OURS} states Junior: $80,000 ($70,000 to $90,000)"),
        "no survey covers this role",
    ] {
        ensure!(text.contains(said), "expected {said:?} in the element");
    }
    let (chips, heads, questions): (Vec<bool>, Vec<bool>, Vec<String>) = page.eval(
        "[inside('a', '[data-role-chip]').map(c => !!c.querySelector('.whose')),
          [...inside('a', '#duties thead')[0].querySelectorAll('th[data-col]')].map(h => !!h.querySelector('.whose')),
          inside('a', '.questions details').filter(d => d.querySelector('.whose')).map(d => d.id)]",
    )?;
    ensure!(chips == [true, false, true] && heads == [true, false, true], "marks of roles: {chips:?}, {heads:?}");
    ensure!(questions == ["q-how-we-interview"], "marks of questions: {questions:?}");
    // Our site has no page of a host's role, so nothing leads to one.
    let astray: Vec<String> = page.eval(
        "inside('a', 'a[href]').map(l => l.href).filter(href => /rolescope.*engineer/.test(href) && !/manager|data/.test(href))",
    )?;
    ensure!(astray.is_empty(), "links to pages that are not there: {astray:?}");
    // Where the host states its pay, a visitor can look up on what it stands.
    page.eval::<Value>("inside('a', 'data[data-figure=\"host/US/junior-engineer/pay/p50\"]')[0].click()")?;
    page.until(
        "the basis of a stated figure is shown",
        "inside('a', '#basis:popover-open').some(d => d.textContent.includes('as Example Ltd states it')) || inside('a', '#basis').map(d => d.textContent)",
    )?;
    clean(page)
}

fn survey(page: &Page) -> Result<()> {
    let (look, dataset) = file("guild-survey")?;
    let body = "<role-scope layout=\"page\" view=\"pay\" id=\"a\" src=\"/own.json\" roles=\"game-dev back-end\">Wait</role-scope>";
    let (_site, _host) = open_with(page, body, look)?;
    ready(page, 1)?;
    let names = right_figures_of(page, "a", 40, &dataset)?;
    for name in [
        "guild-2026/US/game-dev/pay/p50",
        "guild-2026/US/game-dev/pay/n",
        "guild-2026/US/back-end/pay/p50",
        "office-2026/US/soc-15-1252/pay/p50",
        "survey-2025/US/back-end/pay/p50",
    ] {
        ensure!(names.iter().any(|found| found == name), "expected {name} on the page");
    }
    let drawn: String =
        page.eval("inside('a', '[data-chart=\"pay-evidence\"] svg')[0].textContent.replace(/\\s/g, '')")?;
    ensure!(drawn.contains("guildsurvey,fromGuild(inventedexample)120answers"), "the survey is not drawn: {drawn}");
    let range: String =
        page.eval("inside('a', '[data-chart=\"pay-range\"] svg')[0].textContent.replace(/\\s/g, '')")?;
    ensure!(range.contains("onlyguildsurvey") && !range.contains("noanswers"), "the pay range says {range}");
    page.eval::<Value>("inside('a', 'data[data-figure=\"guild-2026/US/game-dev/pay/p50\"]')[0].click()")?;
    page.until(
        "the basis of its figure is shown",
        "inside('a', '#basis:popover-open').some(d => d.textContent.includes('Guild survey 2026')) || inside('a', '#basis').map(d => d.textContent)",
    )?;
    // Of roles that a host describes by name alone, there is no tab, chart or table over nothing.
    page.eval::<Value>("void ($('a').roles = 'critic')")?;
    page.until(
        "what there is alone is shown",
        "(tabs => tabs === 'overview,all' || tabs)(inside('a', '[role=tab]').map(t => t.dataset.of).join())",
    )?;
    clean(page)
}

fn ways(page: &Page) -> Result<()> {
    let text = String::from_utf8(example("company-ladder")?)?;
    let body = format!(
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"senior-engineer\"><script type=\"application/json\">{text}</script></role-scope>
         <role-scope layout=\"page\" view=\"all\" id=\"b\" sections=\"pay\" roles=\"senior-engineer front-end\"></role-scope>"
    );
    let (_site, _host) = open(page, &body)?;
    ready(page, 2)?;
    let shows = |id: &str| {
        format!("figures('{id}').some(f => f[0] === 'host/US/senior-engineer/pay/p50' && f[1] === '138000')")
    };
    page.until("a child's data is shown", &shows("a"))?;
    ensure!(!page.eval::<bool>(&shows("b"))?, "expected the other element without it");
    page.eval_with::<Value>("void ($('b').data = JSON.parse(arguments[0]))", vec![Value::from(text.as_str())])?;
    page.until("a property's data is shown", &shows("b"))?;
    right_figures_of(page, "b", 10, &joined(text.as_bytes())?)?;
    // Other data takes its place, and none brings back what is built in.
    page.eval_with::<Value>(
        "void ($('b').data = (file => (file.bands[0].roles['senior-engineer'][1] = 139000, JSON.stringify(file)))(JSON.parse(arguments[0])))",
        vec![Value::from(text.as_str())],
    )?;
    page.until(
        "changed data is shown",
        "figures('b').some(f => f[0] === 'host/US/senior-engineer/pay/p50' && f[1] === '139000')",
    )?;
    page.eval::<Value>("void ($('b').data = undefined)")?;
    page.until(
        "the built-in data is back",
        "figures('b').length > 9 && !figures('b').some(f => f[0].startsWith('host/')) && !inside('b', '.whose').length",
    )?;
    ensure!(page.eval::<usize>("count('error') + count('fallback')")? == 0, "expected no fault");
    // What cannot be written as JSON is a fault like others.
    page.eval::<Value>("void ($('b').data = { roles: 1n })")?;
    page.until("it is told", "seen.some(s => s[0] === 'error' && s[1] === 'b' && s[2].code === 'wrong-type')")?;
    page.until("the built-in data stays", "figures('b').length > 9")?;
    ensure!(page.eval::<usize>("count('fallback')")? == 0, "expected the comparison to stay");
    clean(page)
}

fn labels(page: &Page) -> Result<()> {
    let (look, dataset) = file("german-labels")?;
    let body = "<role-scope layout=\"page\" view=\"all\" id=\"a\" src=\"/own.json\" lang=\"de\" roles=\"front-end back-end\"></role-scope><role-scope layout=\"page\" view=\"all\" id=\"b\" sections=\"glance\"></role-scope>";
    let (_site, _host) = open_with(page, body, look)?;
    ready(page, 2)?;
    let (heading, sections, lang): (String, Vec<String>, String) = page.eval(
        "[inside('a', '.h1')[0].textContent, inside('a', '.h2').map(h => h.textContent), inside('a', '.main')[0].lang]",
    )?;
    ensure!(heading == "Frontend oder Backend?" && lang == "de", "found {heading:?} in {lang:?}");
    ensure!(sections.first().is_some_and(|first| first == "Auf einen Blick"), "sections: {sections:?}");
    // One element's words are not the other's.
    let (other, tag): (Vec<String>, String) =
        page.eval("[inside('b', '.h2').map(h => h.textContent), inside('b', '.main')[0].lang]")?;
    ensure!(other == ["At a glance"] && tag == "en", "the other element: {other:?} in {tag:?}");
    right_figures_of(page, "a", 60, &dataset)?;
    // A choice is answered in the host's words, too.
    page.eval::<Value>("inside('a', '[id^=remove-back-end]')[0].click()")?;
    page.until(
        "the answer is German",
        "inside('a', '.said')[0].textContent.startsWith('Backend-Entwickler/in ist entfernt') || inside('a', '.said')[0].textContent",
    )?;
    clean(page)
}

fn alone(page: &Page) -> Result<()> {
    let (look, dataset) = file("nurses")?;
    let (_site, _host) = open_with(
        page,
        "<main><h1>Careers</h1><role-scope layout=\"page\" view=\"all\" id=\"a\" src=\"/own.json\"></role-scope></main>",
        look,
    )?;
    ready(page, 1)?;
    let names = right_figures_of(page, "a", 6, &dataset)?;
    ensure!(names.iter().all(|name| name.starts_with("host/")), "figures that are not the host's: {names:?}");
    let (text, empty, series): (String, Vec<String>, usize) = page.eval(
        "[inside('a', '.main')[0].textContent,
          inside('a', 'section').filter(s => !s.querySelector('td, dd, figure svg *')).map(s => s.id),
          inside('a', '#series').length]",
    )?;
    for word in ["front end", "Front end", "full stack", "developer"] {
        ensure!(!text.contains(word), "{word:?} is shown to nurses");
    }
    ensure!(page.eval::<usize>("inside('a', 'td:empty').length")? < 30, "expected tables with something in them");
    ensure!(empty.is_empty() && series == 0, "empty sections {empty:?}, {series} choices of series");
    // Its places can be chosen.
    page.eval::<Value>("inside('a', '[data-place=south]')[0].click()")?;
    page.until(
        "the other place is shown",
        "figures('a').some(f => f[0].startsWith('host/south/')) || figures('a').map(f => f[0])",
    )?;
    audit::none(&audit::axe(page)?, "nurses alone")?;
    clean(page)
}

fn faults(page: &Page) -> Result<()> {
    let broken = "{\n  \"schema\": \"rolescope-dataset/1\",\n  \"host\": { \"name\": \"Example Ltd\" },\n  \"bands\": [{ \"place\": \"US\", \"statistics\": [\"p25\", \"p50\"], \"roles\": { \"front-end\": [90000, 80000] } }]\n}";
    let look = Look { files: vec![("/own.json", "application/json", broken.into())], ..Look::default() };
    let (_site, _host) = open_with(
        page,
        "<script src=\"/log.js\"></script><role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" src=\"/own.json\"></role-scope>",
        Look {
            files: [
                look.files,
                vec![(
                    "/log.js",
                    "text/javascript",
                    b"window.logged = []; console.error = (...all) => logged.push(all.join(' '));".to_vec(),
                )],
            ]
            .concat(),
            ..Look::default()
        },
    )?;
    ready(page, 1)?;
    let (target, fault): (String, Value) = page.eval("seen.find(s => s[0] === 'error').slice(1)")?;
    let field = |name: &str| fault.get(name).map(ToString::to_string).unwrap_or_default();
    ensure!(target == "a" && field("code") == "\"wrong-order\"", "found {fault}");
    ensure!((field("line"), field("column")) == ("4".to_owned(), "92".to_owned()), "found {fault}");
    ensure!(field("path") == "\"$.bands[0].roles[\\\"front-end\\\"][1]\"", "found {fault}");
    let logged: Vec<String> = page.eval("logged")?;
    let place = logged.iter().any(|line| line.contains("4:92") && line.contains("$.bands[0]"));
    ensure!(place, "expected the place in the console, found {logged:?}");
    let names = right_figures_of(page, "a", 30, &figures::published()?)?;
    ensure!(names.iter().all(|name| !name.starts_with("host/")), "expected what is built in alone");
    clean(page)
}

fn unreachable(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" src=\"/nowhere.json\"></role-scope>",
    )?;
    ready(page, 1)?;
    let code: String = page.eval("seen.find(s => s[0] === 'error')[2].code")?;
    ensure!(code == "src-unreachable", "found {code:?}");
    right_figures_of(page, "a", 30, &figures::published()?)?;
    clean(page)
}

fn thousand(page: &Page) -> Result<()> {
    let text = pipeline::example::file(1_000, 60)?;
    let dataset = joined(text.as_bytes())?;
    let look = Look { files: vec![("/own.json", "application/json", text.into_bytes())], ..Look::default() };
    let (_site, _host) = open_with(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" src=\"/own.json\" roles=\"r0 r41 r999\" place=\"p7\"></role-scope>",
        look,
    )?;
    ready(page, 1)?;
    right_figures_of(page, "a", 9, &dataset)?;
    let options: usize = page.eval("inside('a', '[data-role-chip] option').length")?;
    ensure!(options <= 300, "expected short lists of roles, found {options} entries");
    let wanted = dataset.role("r537").context("the example has a role 537")?;
    page.eval_with::<Value>(
        "void (name => { const field = inside('a', '#find-role')[0]; inside('a', '#add-role')[0].open = true; field.focus(); field.value = name; field.dispatchEvent(new InputEvent('input', { bubbles: true })); })(arguments[0])",
        vec![Value::from(wanted.name.as_str())],
    )?;
    page.until("the role is found", "inside('a', '[data-add-role]').map(l => l.dataset.addRole).join() === 'r537' || inside('a', '[data-add-role]').length")?;
    page.eval::<Value>("inside('a', '[data-add-role=r537]')[0].click()")?;
    page.until("the role is compared", "figures('a').some(f => f[0] === 'host/p7/r537/pay/p50') || count('change')")?;
    page.eval::<Value>("void ($('a').place = 'p59')")?;
    page.until(
        "another place is compared",
        "figures('a').some(f => f[0] === 'host/p59/r537/pay/p50') || figures('a').length",
    )?;
    right_figures_of(page, "a", 12, &dataset)?;
    clean(page)
}

fn looks(page: &Page) -> Result<()> {
    let (look, _) = file("company-ladder")?;
    let (_site, _host) = open_with(
        page,
        "<main><h1>Careers</h1><div id=\"box\"><role-scope layout=\"page\" view=\"all\" id=\"a\" src=\"/own.json\" roles=\"junior-engineer front-end senior-engineer staff-engineer back-end\"></role-scope></div></main>",
        look,
    )?;
    ready(page, 1)?;
    audit::none(&audit::axe(page)?, "a company's ladder")?;
    for width in [280, 500, 1000] {
        page.eval::<Value>(&format!("void (box.style.width = '{width}px')"))?;
        let wide: Vec<String> = page.eval(
            "(edge => inside('a', '.whose, .quote, .of-host, .chips li')
               .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > edge + 1)
               .map(e => e.className))($('a').getBoundingClientRect().right)",
        )?;
        ensure!(wide.is_empty(), "at {width} px these leave the element: {wide:?}");
    }
    clean(page)
}
