//! The state that visitors leave in an element that is drawn anew, and the order in which elements are drawn.

use super::{clean, open, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::Page;
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::left::a table that was closed stays closed", closed);
    cases.every("embed::left::the keyboard stays on a figure", focus);
    cases.chromium("embed::left::a choice of the page is seen after one by hand", select);
    cases.chromium("embed::left::each element says that it is at work", busy);
    cases.chromium("embed::left::the nearest element is drawn first", nearest);
}

/// Until an element shows another place and all of it.
fn shows(page: &Page, id: &str, place: &str) -> Result<()> {
    page.until("the place is shown", &format!("figures('{id}').some(f => f[0].startsWith('survey-2025/{place}/'))"))?;
    page.until("all is drawn", &format!("!inside('{id}', '[aria-busy]').length"))
}

/// The tables of charts in the element `a`.
const TABLES: &str = "inside('a', 'figure details.table')";

fn closed(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" show=\"tables\"></role-scope>")?;
    ready(page, 1)?;
    let open = || page.eval::<Vec<bool>>(&format!("{TABLES}.map(d => d.open)"));
    let all = open()?.len();
    ensure!(all > 2 && open()?.iter().all(|open| *open), "expected every table open, found {:?}", open()?);
    page.eval::<Value>("void inside('a', 'figure[data-chart=\"pay-range\"] summary')[0].click()")?;
    for place in ["DE", "GB"] {
        page.eval::<Value>(&format!("void ($('a').place = '{place}')"))?;
        shows(page, "a", place)?;
        let now = open()?.iter().filter(|open| **open).count();
        ensure!(now + 1 == all, "expected one closed table in {place}, found {now} of {all} open");
    }
    // Shown otherwise it is as it is drawn.
    for (show, expected) in [("full", 0), ("tables", all)] {
        page.eval::<Value>(&format!("void ($('a').show = '{show}')"))?;
        page.until("the tables follow", &format!("{TABLES}.filter(d => d.open).length === {expected}"))?;
    }
    clean(page)
}

fn focus(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" show=\"tables\"></role-scope>")?;
    ready(page, 1)?;
    page.eval::<Value>("void inside('a', 'figure[data-chart=\"pay-evidence\"] a.fig')[1].focus()")?;
    for place in ["GB", "DE"] {
        page.eval::<Value>(&format!("void ($('a').place = '{place}')"))?;
        shows(page, "a", place)?;
        let at: String = page.eval(
            "(e => e?.matches('a.fig') ? e.closest('figure').dataset.chart : String(e?.outerHTML))($('a').shadowRoot.activeElement)",
        )?;
        ensure!(at == "pay-evidence", "expected the keyboard on a figure in {place}, found it at {at}");
    }
    clean(page)
}

fn select(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope>")?;
    ready(page, 1)?;
    for series in ["survey-2024", "survey-2025"] {
        page.eval::<Value>(&format!(
            "(s => void (s.value = '{series}', s.dispatchEvent(new Event('change', {{ bubbles: true }}))))(inside('a', '#series')[0])"
        ))?;
        page.until("the choice is followed", &format!("$('a').state.series === '{series}'"))?;
    }
    page.eval::<Value>("$('a').setState({ series: 'survey-2024' })")?;
    page.until("the control follows", "inside('a', '#series')[0].value === 'survey-2024'")?;
    clean(page)
}

fn busy(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope><role-scope layout=\"page\" view=\"all\" id=\"b\" sections=\"pay\"></role-scope>",
    )?;
    ready(page, 2)?;
    for id in ["a", "b"] {
        let bar: String = page.eval(&format!(
            "(e => (e.setAttribute('aria-busy', 'true'), getComputedStyle(e, '::before').blockSize))(inside('{id}', '[id^=\"sections-shown\"]')[0])"
        ))?;
        ensure!(bar == "3px", "expected a bar in the element {id}, found it {bar} high");
    }
    clean(page)
}

fn nearest(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "")?;
    page.eval::<Value>(
        "void ([0, 1, 2, 3, 4].forEach(at => {
            const [room, element] = ['div', 'role-scope'].map(name => document.createElement(name));
            room.style.height = '3000px';
            element.id = `e${at}`;
            element.textContent = 'Fallback';
            document.body.append(room, element);
          }), scrollTo(0, document.body.scrollHeight))",
    )?;
    ready(page, 5)?;
    let order: Vec<String> = page.eval("seen.filter(s => s[0] === 'ready').map(s => s[1])")?;
    ensure!(order.first().is_some_and(|first| first == "e4"), "expected the element in sight first, found {order:?}");
    clean(page)
}
