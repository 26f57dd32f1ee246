//! Pay in each money, for each time, at each prices.
//!
//! Invariant: what each figure must read is worked out here anew, from the published file alone.

use crate::amounts::{Way, levels, rate, three_digits};
use crate::cases::Cases;
use crate::expect::{self, ALL_CHARTS, VIEW_TEXT};
use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Site};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("money::every figure follows, and switching back is exact", switched);
    cases.every("money::a link shows the same", linked);
    cases.every("money::what is no money, time or price falls back", broken);
    cases.chromium("money::prices of countries and of states", prices);
    cases.chromium("money::every chart alone follows", alone);
}

/// Tables are exact, and so are charts whose sums must work out or that hold what was typed; elsewhere an amount has just three
/// significant digits.
const IS_EXACT: &str =
    "(d => !!d.closest('table, [data-chart=pay-reconciled], [data-chart=range-x-ray], [data-chart=pay-standing]'))";

/// A chart, the words in its drawing, the figures of its table, and the words of what is computed there.
type Drawn = (String, Vec<String>, Vec<(String, f64)>, Vec<String>);

/// Every chart whose amounts are rounded. Ticks are round numbers of their own.
const DRAWN: &str =
    "Array.from(document.querySelectorAll('main figure[data-chart]')).filter(f => !IS_EXACT(f)).map(f => [
    f.dataset.chart,
    Array.from(f.querySelectorAll('.drawing text:not(.tick)'), t => t.textContent),
    Array.from(f.querySelectorAll('table data[data-figure]'), d => [d.dataset.figure, Number(d.value)]),
    Array.from(f.querySelectorAll('table data[data-computed]'), d => d.textContent)])";

/// Every figure and computed number of the page.
const NUMBERS: &str = "Array.from(document.querySelectorAll('main data:not([data-computed=sum])'),
    d => [d.dataset.figure ?? '', Number(d.value), d.textContent, IS_EXACT(d)])";

/// Sums over years and what is spent once, which are the same for every time that is paid.
const SUMS: &str = "Array.from(document.querySelectorAll('main data[data-computed=sum]'),
    d => ['', Number(d.value), d.textContent, IS_EXACT(d)])";

/// Charts that show another money, in their words or in what screen readers hear. The X-ray takes
/// what is typed as dollars; the rules by which answers were cut are in dollars and named so.
const FOREIGN: &str = "Array.from(document.querySelectorAll('figure[data-chart]:not([data-chart=range-x-ray])'))
    .filter(f => /\\$\\s?\\d|US dollars an? /.test(f.outerHTML))
    .map(f => `${f.dataset.chart}: ${f.outerHTML.match(/.{60}(\\$\\s?\\d|US dollars an? ).{40}/s)?.[0]}`)";

/// Checks every number of the page, its drawings and its words.
fn check(page: &Page, way: &Way, least: usize) -> Result<()> {
    page.settled()?;
    let numbers = |script: &str| page.eval::<Vec<(String, f64, String, bool)>>(&script.replace("IS_EXACT", IS_EXACT));
    let all = numbers(NUMBERS)?;
    let pay = all.iter().filter(|(_, _, text, _)| text.contains(way.sign)).count();
    ensure!(pay >= least, "expected {least} amounts with {:?} or more, found {pay}", way.sign);
    let sums = numbers(SUMS)?;
    let once = way.once();
    let faults = all.iter().filter_map(|(name, value, text, exact)| way.fault(name, *value, text, *exact));
    let faults: Vec<String> = faults
        .chain(sums.iter().filter_map(|(name, value, text, exact)| once.fault(name, *value, text, *exact)))
        .collect();
    ensure!(
        faults.is_empty(),
        "{} of {} numbers are wrong: {:#?}",
        faults.len(),
        all.len(),
        faults.iter().take(8).collect::<Vec<_>>()
    );
    drawn(page, way, least / 10)?;
    if way.sign != "$" {
        let foreign: Vec<String> = page.eval(FOREIGN)?;
        ensure!(foreign.is_empty(), "expected no dollars in the charts, found {foreign:#?}");
    }
    Ok(())
}

/// Checks that each amount in a drawing is one of its table, in three significant digits.
fn drawn(page: &Page, way: &Way, least: usize) -> Result<()> {
    let charts: Vec<Drawn> = page.eval(&DRAWN.replace("IS_EXACT", IS_EXACT))?;
    let mut seen = 0;
    let mut faults = Vec::new();
    for (chart, words, figures, computed) in charts {
        let mut labels = way.labels(&figures);
        labels.extend(computed.iter().flat_map(|text| way.amounts(text)).map(|text| three_digits(&text)));
        let amounts: Vec<String> = words.iter().flat_map(|words| way.amounts(words)).collect();
        seen += amounts.len();
        let strange = amounts.into_iter().filter(|amount| !labels.contains(amount));
        faults.extend(strange.map(|amount| format!("{chart}: {amount}")));
    }
    ensure!(faults.is_empty(), "amounts in drawings that are none of their tables in three digits: {faults:?}");
    ensure!(seen >= least, "expected {least} amounts in drawings or more, found {seen}");
    Ok(())
}

/// Ticks, readout, table and sentences of the pay chart.
fn everywhere(page: &Page, sign: &str, unit: &str) -> Result<()> {
    let ticks: Vec<String> =
        page.eval("Array.from(document.querySelectorAll('[data-chart=pay-range] .axis text'), t => t.textContent)")?;
    let all = ticks.len() > 2 && ticks.iter().all(|tick| tick.starts_with(sign));
    ensure!(all, "expected every tick with {sign:?}, found {ticks:?}");
    let caption = page.text("[data-chart=pay-range] caption")?;
    ensure!(caption.contains(unit), "expected {unit:?} over the table, found {caption:?}");
    let summary = page.text("[data-chart=pay-range] .summary")?;
    ensure!(summary.contains(sign), "expected {sign:?} in the sentence, found {summary:?}");
    page.reveal("[data-chart=pay-range] .drawing")?;
    page.focus("[data-chart=pay-range] .drawing")?;
    page.press(Key::Right)?;
    page.until(
        "the readout says an amount of the table",
        &format!(
            "((said, table) => (said.includes({0}) && table.some(t => said.includes(t))) || said || 'nothing')
             (document.querySelector('[data-chart=pay-range] [data-readout]').textContent,
              Array.from(document.querySelectorAll('[data-chart=pay-range] table data'), d => d.textContent).filter(t => t.includes({0})))",
            json!(sign)
        ),
    )?;
    page.press(Key::Escape)
}

/// Chooses in the panel of money, and waits until the pay chart has followed.
fn choose(page: &Page, field: &str, value: &str) -> Result<()> {
    let median = "document.querySelector('[data-chart=pay-range] data[data-figure]').textContent";
    let before: String = page.eval(median)?;
    expect::open_panel(page, "money")?;
    page.choose(&format!("#money-{field}"), value)?;
    page.until("the pay chart has followed", &format!("{median} !== {}", json!(before)))?;
    page.settled()
}

fn hours(page: &Page, digits: &str) -> Result<()> {
    expect::retype(page, "#money-hours", digits)?;
    page.press(Key::Tab)?;
    page.until("the note says the hours", &format!("document.getElementById('money-hours').value === '{digits}'"))?;
    page.settled()
}

fn switched(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    let first: String = page.eval(VIEW_TEXT)?;
    check(page, &Way::of("$", 0, "USD", 1.0)?, 200)?;
    choose(page, "currency", "EUR")?;
    check(page, &Way::of("€", 0, "EUR", 1.0)?, 200)?;
    everywhere(page, "€", "EUR a year")?;
    choose(page, "period", "month")?;
    check(page, &Way::of("€", 0, "EUR", 12.0)?, 200)?;
    choose(page, "period", "hour")?;
    check(page, &Way::of("€", 2, "EUR", 2_080.0)?, 200)?;
    everywhere(page, "€", "EUR an hour")?;
    hours(page, "1600")?;
    check(page, &Way::of("€", 2, "EUR", 1_600.0)?, 200)?;
    let (rate, date) = rate("EUR")?;
    let note = page.text("[data-money-note]")?;
    for part in [format!("{rate:.4}"), date, "1,600".to_owned()] {
        ensure!(note.contains(&part), "expected {part} in the note, found {note:?}");
    }
    let address = page.address()?;
    ensure!(
        address == "/all/?currency=EUR&period=hour&hours=1600",
        "expected money, time and hours in the address, found {address}"
    );
    hours(page, "2080")?;
    choose(page, "period", "year")?;
    choose(page, "currency", "USD")?;
    let last: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&first, &last).context("after switching back")?;
    let address = page.address()?;
    ensure!(address == "/all/", "expected the first address after switching back, found {address}");
    Ok(())
}

fn linked(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    choose(page, "currency", "JPY")?;
    choose(page, "period", "month")?;
    check(page, &Way::of("¥", 0, "JPY", 12.0)?, 200)?;
    let chosen: String = page.eval(VIEW_TEXT)?;
    page.reload()?;
    page.settled()?;
    let opened: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&chosen, &opened).context("opened by its link")
}

fn broken(page: &Page) -> Result<()> {
    let site = expect::live(page, "/all/")?;
    let plain: String = page.eval(VIEW_TEXT)?;
    for query in ["?currency=XYZ&period=week&hours=0&price=free", "?currency=euro&hours=9000&price=&period=%zz"] {
        page.open(&site.url(&format!("/all/{query}")))?;
        page.settled()?;
        let shown: String = page.eval(VIEW_TEXT)?;
        expect::same_text(&plain, &shown).with_context(|| query.to_owned())?;
    }
    // One that is unknown takes nothing from one that is known.
    page.open(&site.url("/all/?currency=CHF&period=week&hours=1e3"))?;
    check(page, &Way::of("CHF\u{a0}", 0, "CHF", 1.0)?, 200)
}

fn prices(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let countries = Way::of("$", 0, "USD", 1.0)?.at(levels("price_levels", "country", "level", 1.0)?);
    for path in ["/all/?price=ppp", "/all/?place=DE&price=ppp", "/chart/pay-by-place/?price=ppp"] {
        page.open(&site.url(path))?;
        check(page, &countries, 20).with_context(|| path.to_owned())?;
    }
    let states = Way::of("$", 0, "USD", 1.0)?.at(levels("price_parities", "place", "index", 100.0)?);
    page.open(&site.url("/all/?place=US-CA&price=rpp"))?;
    check(page, &states, 20)?;
    let note = page.text("[data-money-note]")?;
    ensure!(note.contains("California") && note.contains("112.6"), "expected the index in the note, found {note:?}");
    // Prices that a place has none of are not offered there.
    for (path, price) in [("/?place=DE&price=rpp", "rpp"), ("/?place=world&price=ppp", "ppp")] {
        page.open(&site.url(path))?;
        page.settled()?;
        page.until(
            &format!("{path} shows pay as paid"),
            &format!("(s => s.value === 'nominal' && s.querySelector('[value={price}]').disabled)(document.getElementById('money-price'))"),
        )?;
    }
    Ok(())
}

fn alone(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let way = Way::of("€", 0, "EUR", 12.0)?;
    for chart in ALL_CHARTS.into_iter().filter(|chart| *chart != "range-x-ray") {
        page.open(&site.url(&format!("/chart/{chart}/?currency=EUR&period=month")))?;
        let least = usize::from(chart.starts_with("pay-"));
        check(page, &way, least).with_context(|| chart.to_owned())?;
    }
    Ok(())
}
