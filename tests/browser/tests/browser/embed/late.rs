//! Changes that the page makes to an element later, and the parents that it may stand in.

use super::{clean, open, open_with, ready};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::{Look, Page, tools};
use serde_json::Value;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::late::stands in any parent", parents);
    cases.every("embed::late::colours that the page gives later are kept legible", colours);
    cases.chromium("embed::late::headings and data that come later are shown", content);
    cases.chromium("embed::late::what was set is given back at once", stable);
    cases.chromium("embed::late::a choice in a chart is in the state, and stays", in_chart);
    cases.chromium("embed::late::a class made from it is an element, too", subclass);
    cases.chromium("embed::late::slots can be handed on", slots);
}

/// Widths are those of the element in CSS px.
fn parents(page: &Page) -> Result<()> {
    let element = |id: &str| format!("<role-scope id=\"{id}\" chart=\"pay-range\"></role-scope>");
    let body = format!(
        "<div id=\"row\"><div>{}</div></div><div id=\"inline\">{}</div><table><tr><td>{}</td><td>beside</td></tr></table>
         <div id=\"narrow\">{}</div><div id=\"grid\">{}</div><p>before</p>{}<p>after</p>",
        element("a"),
        element("b"),
        element("c"),
        element("d"),
        element("e"),
        element("f")
    );
    let (_site, _host) = open(page, &body)?;
    page.eval::<Value>(
        "void (row.style.display = narrow.style.display = 'flex', narrow.style.width = '200px', inline.style.display = 'inline-block', grid.style.display = 'grid')",
    )?;
    ready(page, 6)?;
    for (id, least, most) in
        [("a", 280, 400), ("b", 280, 400), ("c", 280, 2_000), ("d", 200, 200), ("e", 600, 2_000), ("f", 600, 2_000)]
    {
        let (width, height): (f64, f64) =
            page.eval(&format!("(r => [r.width, r.height])($('{id}').getBoundingClientRect())"))?;
        let fits = (f64::from(least)..=f64::from(most)).contains(&width) && (200.0..3_000.0).contains(&height);
        ensure!(fits, "{id}: {width} x {height} px, expected {least} to {most} px of width");
    }
    clean(page)
}

fn colours(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<div><role-scope id=\"a\" theme=\"light\" chart=\"pay-range\"></role-scope></div>")?;
    ready(page, 1)?;
    let kept = |name: &str| format!("inside('a', '.main')[0].style.getPropertyValue('{name}')");
    // By the element's own style, and by that of a parent.
    page.eval::<Value>("void $('a').style.setProperty('--rs-accent', '#ffff00')")?;
    page.until(
        "a late accent is kept legible",
        &format!("(c => c !== '' && c !== '#ffff00' || c)({})", kept("--rs-accent")),
    )?;
    page.eval::<Value>("void document.body.style.setProperty('--rs-series-1', '#eeeeee')")?;
    page.until(
        "a late colour of a parent is kept legible",
        &format!("(c => c !== '' && c !== '#eeeeee' || c)({})", kept("--rs-series-1")),
    )?;
    clean(page)
}

fn content(page: &Page) -> Result<()> {
    // A page that forbids scripts made of texts cannot add a data script either.
    let look = Look { without: " require-trusted-types-for 'script'; trusted-types 'none'", ..Look::default() };
    let (_site, _host) = open_with(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"front-end\"></role-scope>",
        look,
    )?;
    ready(page, 1)?;
    let own = "getComputedStyle(inside('a', '.h1')[0]).display";
    ensure!(page.eval::<String>(own)? != "none", "expected the element's own heading first");
    page.eval::<Value>("void $('a').append(Object.assign(document.createElement('h2'), { slot: 'heading', textContent: 'Pay with us' }))")?;
    page.until("a late heading takes the place of its own", &format!("{own} === 'none' || {own}"))?;
    page.eval::<Value>("$('a').querySelector('h2').remove()")?;
    page.until("its own is back", &format!("{own} !== 'none'"))?;
    let file = tools::root().join("data").join("examples").join("company-ladder.json");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    page.eval_with::<Value>(
        "void ($('a').roles = ['senior-engineer'], ((script, text) => (script.append(text), $('a').append(script)))(Object.assign(document.createElement('script'), { type: 'application/json' }), arguments[0]))",
        vec![Value::from(text)],
    )?;
    page.until(
        "late data is shown",
        "figures('a').some(f => f[0] === 'host/US/senior-engineer/pay/p50') || count('error')",
    )?;
    page.eval::<Value>("$('a').querySelector('script').remove()")?;
    page.until(
        "data that was taken away is gone",
        "figures('a').length > 9 && !figures('a').some(f => f[0].startsWith('host/'))",
    )?;
    clean(page)
}

fn in_chart(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\" chart=\"pay-by-place\"></role-scope>")?;
    ready(page, 1)?;
    let choose = |value: &str| {
        page.eval::<Value>(&format!(
            "(s => void (s.value = '{value}', s.dispatchEvent(new Event('change', {{ bubbles: true }}))))(inside('a', '#field-place-order')[0])"
        ))
    };
    let order = |what: &str, value: &str| {
        let told = format!("seen.filter(s => s[0] === 'change').at(-1)?.[2].state['place-order'] === {value}");
        page.until(what, &told)?;
        page.until("it is in the state", &format!("$('a').getState()['place-order'] === {value}"))
    };
    page.eval::<Value>("$('a').setState({ 'place-order': 'name', hours: '1800', theme: 'dark' })")?;
    page.until("the page's order is shown", "inside('a', '#field-place-order')[0].value === 'name'")?;
    choose("back-end")?;
    order("the visitor's order is told", "'back-end'")?;
    // What the page asks for later takes nothing of it away.
    page.eval::<Value>("void ($('a').currency = 'EUR')")?;
    page.until("the other money is shown", "inside('a', 'figure')[0].textContent.includes('€')")?;
    let kept: (String, String, String) =
        page.eval("[inside('a', '#field-place-order')[0].value, $('a').state['place-order'], $('a').state.hours]")?;
    ensure!(
        kept == ("back-end".to_owned(), "back-end".to_owned(), "1800".to_owned()),
        "expected the visitor's order and the page's hours, found {kept:?}"
    );
    // Nor does the page's own order come back.
    choose("front-end")?;
    order("the usual order is told", "'front-end'")?;
    page.eval::<Value>("void ($('a').currency = 'GBP')")?;
    page.until("the third money is shown", "inside('a', 'figure')[0].textContent.includes('£')")?;
    let order: String = page.eval("inside('a', '#field-place-order')[0].value")?;
    ensure!(order == "front-end", "expected the usual order to stay, found {order}");
    clean(page)
}

fn stable(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope>")?;
    ready(page, 1)?;
    let (place, roles, attribute): (String, String, String) = page.eval(
        "($('a').setState({ place: 'DE' }), $('a').roles = ['mobile', 'devops'], [$('a').state.place, $('a').getState().roles, $('a').roles])",
    )?;
    ensure!(
        (&*place, &*roles, &*attribute) == ("DE", "mobile,devops", "mobile devops"),
        "{place}, {roles}, {attribute}"
    );
    page.until("it is shown", "figures('a').some(f => f[0].startsWith('survey-2025/DE/mobile/pay'))")?;
    // A metro area is of a file of its own.
    page.eval::<Value>("void ($('a').setState({ place: 'metro-41860', roles: 'front-end,back-end' }))")?;
    page.until(
        "a metro area is shown",
        "figures('a').some(f => f[0].startsWith('bls-2025/metro-41860/')) || figures('a').length",
    )?;
    clean(page)
}

fn subclass(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<div id=\"box\"></div>")?;
    page.eval::<Value>("void customElements.whenDefined('role-scope').then(() => { customElements.define('our-roles', class extends customElements.get('role-scope') {}); box.append(Object.assign(document.createElement('our-roles'), { id: 'a', sections: 'pay' })); })")?;
    ready(page, 1)?;
    ensure!(page.eval::<usize>("figures('a').length")? > 9, "expected figures in the derived element");
    clean(page)
}

fn slots(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<div id=\"outer\"><h2 slot=\"title\">Ours</h2></div>")?;
    page.eval::<Value>(
        "void (root => {
           const inner = Object.assign(document.createElement('role-scope'), { sections: 'pay' });
           const handed = Object.assign(document.createElement('slot'), { name: 'title' });
           handed.slot = 'heading';
           inner.append(handed);
           root.append(inner);
           window.inner = inner;
         })(outer.attachShadow({ mode: 'open' }))",
    )?;
    page.until(
        "it is drawn with the outer heading",
        "getComputedStyle(inner.shadowRoot.querySelector('.h1') ?? document.body).display === 'none'",
    )?;
    ensure!(
        page.eval::<f64>("outer.querySelector('h2').getBoundingClientRect().height")? > 0.0,
        "expected the outer heading in sight"
    );
    clean(page)
}
