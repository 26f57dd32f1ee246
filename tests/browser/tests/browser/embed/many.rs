//! Many elements on one page: one program, and nothing of one in another.

use super::{clean, open, ready, right_figures};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::Page;
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("embed::many::twenty share one compiled program", twenty);
    cases.every("embed::many::each has its own language, theme and choices", apart);
}

fn twenty(page: &Page) -> Result<()> {
    let roles = ["front-end", "back-end", "mobile", "devops"];
    let body: String = (0..20)
        .map(|at| {
            format!(
                "<role-scope id=\"e{at}\" sections=\"pay\" roles=\"{}\"></role-scope>",
                roles.get(at % 4).unwrap_or(&"")
            )
        })
        .collect();
    let (site, _host) = open(page, &body)?;
    ready(page, 20)?;
    ensure!(page.eval::<usize>("compiled")? == 1, "expected one compilation");
    let asked: Vec<String> = site.requests().into_iter().map(|request| request.url).collect();
    let twice = asked.iter().find(|url| asked.iter().filter(|other| other == url).count() > 1);
    ensure!(twice.is_none(), "asked for twice: {twice:?}");
    for at in [0, 3, 19] {
        let role = roles.get(at % 4).unwrap_or(&"");
        let names = right_figures(page, &format!("e{at}"), 5)?;
        ensure!(names.iter().any(|name| name.contains(&format!("/{role}/pay"))), "expected {role} in the element {at}");
    }
    let doubled: Vec<String> = page.eval(
        "[...document.querySelectorAll('role-scope')].flatMap(e => (ids => ids.filter((id, at) => ids.indexOf(id) !== at))([...e.shadowRoot.querySelectorAll('[id]')].map(e => e.id)))",
    )?;
    ensure!(doubled.is_empty(), "ids that stand twice in one element: {doubled:?}");
    clean(page)
}

fn apart(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope id=\"a\" sections=\"pay\" lang=\"en-XA\"></role-scope><role-scope id=\"b\" sections=\"pay\" theme=\"dark\"></role-scope>
         <div lang=\"ar-XB\"><role-scope id=\"c\" sections=\"pay\"></role-scope></div>",
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
    page.until("the basis is open", "inside('b', 'dialog')[0].open")?;
    ensure!(
        !page.eval::<bool>("inside('a', 'dialog')[0].open || inside('c', 'dialog')[0].open")?,
        "expected one dialog"
    );
    clean(page)
}
