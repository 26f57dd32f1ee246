//! Many elements on one page: one program, and nothing of one in another.

use super::{clean, open, ready, right_figures};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::Page;
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("embed::many::twenty share one compiled program", twenty);
    cases.every("embed::many::each has its own language, theme and choices", apart);
    cases.every("embed::many::the parts of each refer to its own", referring);
    cases.chromium("embed::many::what nobody sees is drawn anew all the same", unseen);
}

fn twenty(page: &Page) -> Result<()> {
    let roles = ["front-end", "back-end", "mobile", "devops"];
    let body: String = (0..20)
        .map(|at| {
            format!(
                "<role-scope layout=\"page\" view=\"all\" id=\"e{at}\" sections=\"pay\" roles=\"{}\"></role-scope>",
                roles.get(at % 4).unwrap_or(&"")
            )
        })
        .collect();
    let (site, _host) = open(page, &body)?;
    ready(page, 20)?;
    let asked: Vec<String> = site.requests().into_iter().map(|request| request.url).collect();
    let (compiled, modules) =
        (page.eval::<usize>("compiled")?, asked.iter().filter(|url| url.ends_with(".wasm")).count());
    ensure!(compiled == modules, "expected one compilation of each of {modules} modules, found {compiled}");
    let twice = asked.iter().find(|url| asked.iter().filter(|other| other == url).count() > 1);
    ensure!(twice.is_none(), "asked for twice: {twice:?}");
    for at in [0, 3, 19] {
        let role = roles.get(at % 4).unwrap_or(&"");
        let names = right_figures(page, &format!("e{at}"), 5)?;
        ensure!(names.iter().any(|name| name.contains(&format!("/{role}/pay"))), "expected {role} in the element {at}");
    }
    let doubled: Vec<String> = page.eval(
        "(ids => ids.filter((id, at) => ids.indexOf(id) !== at))([document, ...[...document.querySelectorAll('role-scope')].map(e => e.shadowRoot)].flatMap(root => [...root.querySelectorAll('[id]')].map(e => e.id)))",
    )?;
    ensure!(doubled.is_empty(), "ids that stand twice on the page: {doubled:?}");
    clean(page)
}

fn apart(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" lang=\"en-XA\"></role-scope><role-scope layout=\"page\" view=\"all\" id=\"b\" sections=\"pay\" theme=\"dark\"></role-scope>
         <div lang=\"ar-XB\"><role-scope layout=\"page\" view=\"all\" id=\"c\" sections=\"pay\"></role-scope></div>",
    )?;
    ready(page, 3)?;
    let spoken: Vec<String> =
        page.eval("['a', 'b', 'c'].map(id => (m => m.lang + ' ' + m.dir)(inside(id, '.main')[0]))")?;
    ensure!(spoken == ["en-XA ltr", "en ltr", "ar-XB rtl"], "expected a language for each, found {spoken:?}");
    let other: String = page.eval("inside('b', '.main')[0].innerText")?;
    page.eval::<Value>("inside('a', '[data-act=remove]').at(-1).click()")?;
    page.until("one has changed", "!figures('a').some(f => f[0].includes('/full-stack/'))")?;
    let now: String = page.eval("inside('b', '.main')[0].innerText")?;
    ensure!(other == now, "expected the other to stay as it was");
    // A key in one moves the focus in that one.
    page.eval::<Value>("void inside('b', 'table a.fig')[0]?.closest('details')?.setAttribute('open', '')")?;
    page.eval::<Value>("void inside('b', 'a.fig')[0].click()")?;
    page.until("the basis is open", "inside('b', 'dialog')[0].matches(':popover-open')")?;
    ensure!(
        !page.eval::<bool>("['a', 'c'].some(id => inside(id, 'dialog')[0].matches(':popover-open, [open]'))")?,
        "expected one dialog"
    );
    clean(page)
}

/// References of an element that lead to none of its parts: ids in attributes, links to parts, fills.
const DANGLING: &str = "(root => [...root.querySelectorAll('*')].flatMap(e => [...e.attributes].flatMap(({ name, value }) =>
    /^(for|list|form|aria-(labelledby|describedby|controls))$/.test(name) ? value.split(' ')
    : /^(href|fill|clip-path|mask)$/.test(name) ? [/^#(.+)|^url\\(#(.+)\\)$/.exec(value)].filter(Boolean).map(m => m[1] ?? m[2])
    : []).filter(id => root.querySelectorAll('[id=\"' + id + '\"]').length !== 1).map(id => e.tagName + ' ' + id)))";

fn referring(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\"></role-scope><role-scope layout=\"page\" view=\"all\" id=\"b\"></role-scope>",
    )?;
    ready(page, 2)?;
    for id in ["a", "b"] {
        let dangling: Vec<String> = page.eval(&format!("{DANGLING}($('{id}').shadowRoot)"))?;
        ensure!(dangling.is_empty(), "references of the element {id} that lead nowhere: {dangling:?}");
    }
    let patterns: usize = page.eval("inside('b', '[fill^=\"url(#\"]').length")?;
    ensure!(patterns > 0, "expected hatched bars in the second element");
    // A link to a section leads there in its own element, and leaves the address of the page as it was.
    page.eval::<Value>("void inside('b', 'a[href^=\"#path\"]')[0].click()")?;
    page.until(
        "the section is in sight",
        "(top => top > -2 && top < 200)(inside('b', '[id^=\"path\"]').find(e => e.tagName === 'SECTION').getBoundingClientRect().top)",
    )?;
    let at: (String, String) =
        page.eval("[document.activeElement.id, $('b').shadowRoot.activeElement?.tagName ?? '']")?;
    ensure!(at == ("b".to_owned(), "SECTION".to_owned()), "expected the keyboard in the section, found it at {at:?}");
    ensure!(page.eval::<String>("location.hash")?.is_empty(), "expected the address of the page as it was");
    // What is named by its id is found by it: a file of a chart, and the place of the keyboard after a choice.
    page.eval::<Value>("void inside('b', 'button[id^=\"pay-range.csv\"]')[0].click()")?;
    page.until("the file is there", "inside('b', '.said')[0].textContent === 'CSV is ready.'")?;
    page.eval::<Value>("void inside('b', '[data-act=remove]').at(-1).click()")?;
    page.until("the keyboard goes on", "$('b').shadowRoot.activeElement?.id.startsWith('add-role-summary')")?;
    clean(page)
}

fn unseen(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" place=\"US\"></role-scope>")?;
    ready(page, 1)?;
    page.eval::<Value>("void inside('a', '#questions details, #tools details').forEach(e => e.open = true)")?;
    let open: usize = page.eval("inside('a', 'details[open]').length")?;
    ensure!(open > 1, "expected disclosures far down");
    for place in ["DE", "GB", "US"] {
        page.eval::<Value>(&format!("void ($('a').place = '{place}')"))?;
        let shown = format!("figures('a').some(f => f[0].startsWith('survey-2025/{place}/'))");
        page.until("the other place is shown", &shown)?;
        page.until("all is drawn", "!inside('a', '[aria-busy]').length")?;
        let names = right_figures(page, "a", 200)?;
        let far = names.iter().filter(|name| name.starts_with(&format!("survey-2025/{place}/"))).count();
        ensure!(far > 100, "expected all sections to follow to {place}, found {far} figures of it");
        let still: usize = page.eval("inside('a', 'details[open]').length")?;
        ensure!(still == open, "expected {open} open disclosures in {place}, found {still}");
    }
    clean(page)
}
