//! My pay: what visitors say of themselves.
//!
//! Invariant: it is in the page's memory and nowhere else until the visitor asks, and one button
//! takes it away everywhere.

use crate::cases::Cases;
use crate::expect::{self, SAID};
use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, figures};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("mine::typing keeps focus and caret, and every drawing follows", typing);
    cases.every("mine::money, time and years are those of the visitor", other_money);
    cases.every("mine::what is no amount is said and stays", unreadable);
    cases.every("mine::amounts as people write them, and both readings of one that has two", ways_of_writing);
    cases.every("mine::nothing is kept until asked", unasked);
    cases.every("mine::the link, a reload, and forgotten", link);
    cases.every("mine::storage, a reload, and forgotten", storage);
    cases.chromium("mine::storage that throws", refused);
}

const FIELD: &str = "#field-my-pay";
const SUMMARY: &str = "[data-chart=pay-standing] .summary";
/// Reads the words on the first role among the answers of the survey.
const STANDS: &str = "(document.querySelector('[data-chart=pay-standing] table tbody tr td')?.textContent.replace(/\\s+/g, ' ').trim() ?? 'nothing')";
/// Charts that bear the visitor's line.
const LINES: &str =
    "Array.from(document.querySelectorAll('[data-chart]:has(.drawing .mine)'), f => f.dataset.chart).join()";

fn until_summary(page: &Page, part: &str) -> Result<()> {
    page.until(
        &format!("the chart says {part:?}"),
        &format!("(t => t.includes({}) || t)(document.querySelector('{SUMMARY}').textContent)", json!(part)),
    )?;
    page.settled()
}

/// Value of the field and where the caret is; fails unless the field has the focus.
fn caret(page: &Page) -> Result<(String, u32)> {
    let (focus, value, at): (String, String, u32) =
        page.eval("(e => [e.id, e.value ?? '', e.selectionStart ?? 0])(document.activeElement)")?;
    ensure!(focus == "field-my-pay", "expected the focus to stay in the field, found it on {focus:?}");
    Ok((value, at))
}

fn typing(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/standing/")?;
    let example: String = page.eval(STANDS)?;
    ensure!(page.text(SUMMARY)?.contains("an example"), "expected that the example is named one");
    page.click(FIELD)?;
    // The page is fetched for and drawn while the next letter is typed.
    page.keys("85000")?;
    until_summary(page, "$85,000 a year")?;
    ensure!(
        caret(page)? == ("85000".to_owned(), 5),
        "expected 85000 and the caret behind it, found {:?}",
        caret(page)?
    );
    for _ in 0..4 {
        page.press(Key::Left)?;
    }
    page.press(Key::Delete)?;
    until_summary(page, "$8,000 a year")?;
    ensure!(caret(page)? == ("8000".to_owned(), 1), "expected 8000 and the caret inside it, found {:?}", caret(page)?);
    page.until("it is below the range", &format!("{STANDS}.startsWith('below the reported range') || {STANDS}"))?;
    expect::retype(page, FIELD, "150k")?;
    until_summary(page, "$150,000 a year")?;
    let words: String = page.eval(STANDS)?;
    ensure!(words != example, "expected other words than those of the example, found {words:?}");
    between(page, &words, 150_000.0)?;
    // The other charts of pay have the line too: what was typed goes along to another view.
    page.click("#tab-all")?;
    page.until(
        "all is shown",
        "(main => main.dataset.view === 'all' && !!main.querySelector('[data-chart=pay-distribution] .drawing'))(document.querySelector('main'))",
    )?;
    page.settled()?;
    let lines: String = page.eval(LINES)?;
    for chart in ["pay-range", "pay-distribution", "pay-by-years", "pay-by-place", "pay-evidence"] {
        ensure!(lines.split(',').any(|l| l == chart), "expected the visitor's line in {chart}, found it in {lines}");
    }
    figures::check(page, &figures::published()?, 200)?;
    page.back()?;
    page.until("the view of before is back", &format!("!!document.querySelector('{SUMMARY}')"))?;
    page.settled()?;
    until_summary(page, "$150,000 a year")?;
    expect::retype(page, FIELD, "900000")?;
    page.until("it is above the range", &format!("{STANDS}.startsWith('above the reported range') || {STANDS}"))?;
    figures::check(page, &figures::published()?, 10)?;
    expect::no_broken_text(page)
}

/// `about the 50th percentile; 42nd to 58th allowing for chance (194 answers)`: the percentiles hold the share of the
/// published ones that the pay lies between.
fn between(page: &Page, words: &str, pay: f64) -> Result<()> {
    let numbers: Vec<f64> = words
        .split(|c: char| !c.is_ascii_digit() && c != ',')
        .filter_map(|n| n.replace(',', "").parse().ok())
        .collect();
    let [middle, low, high, n] = numbers.as_slice() else {
        anyhow::bail!("expected three percentiles and n, found {words:?}")
    };
    ensure!(low <= middle && middle <= high, "expected the percentile inside its range, found {words:?}");
    let dataset = figures::published()?;
    let value = |statistic: &str| -> Result<f64> {
        let key = format!("survey-2025/US/front-end/pay/{statistic}").parse()?;
        dataset.figure(&key).map(|found| found.value).with_context(|| format!("no {statistic}"))
    };
    ensure!(*n == value("n")?, "expected the number of answers, found {words:?}");
    let percentiles = [("p10", 10.0), ("p25", 25.0), ("p50", 50.0), ("p75", 75.0), ("p90", 90.0)];
    for pair in percentiles.windows(2) {
        let [(below, share_below), (above, share_above)] = pair else { continue };
        if value(below)? <= pay && pay <= value(above)? {
            let holds = low < high && *low <= *share_above && *high >= *share_below;
            ensure!(holds, "{pay} lies between {below} and {above}, the page says {words:?}");
        }
    }
    page.has(".mine").map(drop)
}

fn ways_of_writing(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/standing/")?;
    let dataset = figures::published()?;
    let rate = |code: &str| {
        let days = dataset.exchange_rates.iter().filter(|r| r.currency == code && r.date.len() == 10);
        days.max_by(|a, b| a.date.cmp(&b.date)).map(|r| r.per_usd).with_context(|| format!("no rate of {code}"))
    };
    for (text, code, amount) in [
        ("12,50,000", "USD", 1_250_000.0),
        ("1.250.000", "USD", 1_250_000.0),
        ("₹ 12.5 lakh", "INR", 1_250_000.0),
        ("INR 1250000", "INR", 1_250_000.0),
        ("CHF 120'000", "CHF", 120_000.0),
        ("€\u{a0}65\u{202f}000", "EUR", 65_000.0),
    ] {
        expect::retype(page, FIELD, text)?;
        let usd = if code == "USD" { amount } else { amount / rate(code)? };
        let shown = rolescope::locale::money(usd);
        until_summary(page, &format!("Your pay is {shown} a year"))?;
    }
    for (text, reason) in [("1.250", "can mean 1.25 or 1,250"), ("120,00", "can mean 120 or 12,000")] {
        expect::retype(page, FIELD, text)?;
        until_summary(page, &format!("“{text}” {reason}"))?;
        let value: String = page.eval(&format!("document.querySelector('{FIELD}').value"))?;
        ensure!(value == text, "expected what was typed to stay, found {value:?}");
    }
    expect::no_broken_text(page)
}

fn other_money(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/standing/")?;
    expect::retype(page, FIELD, "5,000")?;
    until_summary(page, "$5,000 a year")?;
    page.choose("#field-my-period", "month")?;
    until_summary(page, "$60,000 a year")?;
    page.choose("#field-my-currency", "GBP")?;
    let rates = figures::published()?;
    let newest = rates.exchange_rates.iter().filter(|r| r.currency == "GBP" && r.date.len() == 10);
    let rate = newest.max_by(|a, b| a.date.cmp(&b.date)).map(|r| r.per_usd).context("no rate of GBP")?;
    let usd = format!("{:.0}", 60_000.0 / rate);
    let (thousands, rest) = usd.split_at(usd.len() - 3);
    until_summary(page, &format!("${thousands},{rest} a year"))?;
    let rows = "document.querySelectorAll('[data-chart=pay-standing] table tbody tr').length";
    let before: usize = page.eval(rows)?;
    expect::retype(page, "#field-my-years-total", "12")?;
    page.until("a row of those years came", &format!("{rows} === {}", before + 1))?;
    expect::retype(page, "#field-my-years-pro", "8")?;
    page.until("a row of those professional years came", &format!("{rows} === {}", before + 2))?;
    let heads = page.text("[data-chart=pay-standing] table tbody")?;
    ensure!(heads.contains("11–15") && heads.contains("6–10"), "expected the bands of both, found {heads:?}");
    let address = page.address()?;
    ensure!(address == "/standing/", "expected nothing of it in the address, found {address}");
    Ok(())
}

fn unreadable(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/standing/")?;
    for text in ["much", "12..5", "-5"] {
        expect::retype(page, FIELD, text)?;
        until_summary(page, &format!("“{text}” is not an amount"))?;
        ensure!(caret(page)?.0 == text, "expected {text:?} to stay in the field, found {:?}", caret(page)?);
        let line = page.has(".drawing .mine")?;
        ensure!(!line, "expected no line for {text:?}");
    }
    Ok(())
}

/// Address, what is stored, what other tabs could see, steps of history.
const TRACES: &str = "[location.pathname + location.search + location.hash,
    JSON.stringify(Object.fromEntries(Object.entries(localStorage))) + sessionStorage.length + document.cookie + (history.state ?? '')]";

fn traces(page: &Page, wanted: [&str; 2]) -> Result<()> {
    let traces: [String; 2] = page.eval(TRACES)?;
    ensure!(traces == wanted, "expected address and storage {wanted:?}, found {traces:?}");
    Ok(())
}

fn typed(page: &Page) -> Result<()> {
    expect::retype(page, FIELD, "123,456")?;
    expect::retype(page, "#field-my-years-total", "12")?;
    until_summary(page, "$123,456 a year")
}

fn unasked(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/standing/")?;
    let steps: usize = page.eval("history.length")?;
    typed(page)?;
    page.press(Key::Tab)?;
    page.settled()?;
    traces(page, ["/standing/", "{}0"])?;
    let after: usize = page.eval("history.length")?;
    ensure!(after == steps, "expected no step of history, found {} more", after - steps);
    // Another choice takes none of it along, and loses none of it.
    page.click("[data-role-chip=\"back-end\"] [data-act=remove]")?;
    expect::until_chips(page, &["front-end", "full-stack"])?;
    traces(page, ["/standing/?roles=front-end,full-stack", "{}0"])?;
    until_summary(page, "$123,456 a year")?;
    page.reload()?;
    page.settled()?;
    ensure!(page.text(SUMMARY)?.contains("an example"), "expected that a reload has forgotten what was not kept");
    Ok(())
}

fn restored(page: &Page) -> Result<()> {
    page.settled()?;
    until_summary(page, "$123,456 a year")?;
    let fields: [String; 2] = page.eval(
        "[document.getElementById('field-my-pay').value, document.getElementById('field-my-years-total').value]",
    )?;
    ensure!(fields == ["123,456", "12"], "expected what was kept in the fields, found {fields:?}");
    Ok(())
}

fn forgotten(page: &Page) -> Result<()> {
    page.click("#field-my-forget")?;
    page.until("it is said", &format!("({SAID}).startsWith('Deleted') || ({SAID})"))?;
    until_summary(page, "an example")?;
    traces(page, ["/standing/", "{}0"])?;
    let fields: String =
        page.eval("Array.from(document.querySelectorAll('[data-chart=pay-standing] input'), i => i.value).join('')")?;
    ensure!(fields.is_empty(), "expected empty fields, found {fields:?}");
    page.reload()?;
    page.settled()?;
    ensure!(page.text(SUMMARY)?.contains("an example"), "expected that nothing comes back after it was forgotten");
    Ok(())
}

fn link(page: &Page) -> Result<()> {
    let site = expect::live(page, "/standing/")?;
    typed(page)?;
    page.click("#field-my-link")?;
    page.until("it is said", &format!("({SAID}).startsWith('Added to the link') || ({SAID})"))?;
    traces(page, ["/standing/#my-pay=123,456&my-years-total=12", "{}0"])?;
    page.reload()?;
    restored(page)?;
    let asked = site.requests().iter().any(|request| request.url.contains("my-pay"));
    ensure!(!asked, "expected that no request names what was typed");
    forgotten(page)
}

fn storage(page: &Page) -> Result<()> {
    let site = expect::live(page, "/standing/")?;
    typed(page)?;
    page.click("#field-my-storage")?;
    page.until("it is said", &format!("({SAID}).startsWith('Kept in this browser') || ({SAID})"))?;
    let kept = "{\"rolescope-mine\":\"my-pay=123,456&my-years-total=12\"}0";
    traces(page, ["/standing/", kept])?;
    page.open(&site.url("/chart/pay-standing/"))?;
    restored(page)?;
    page.open(&site.url("/standing/"))?;
    restored(page)?;
    forgotten(page)
}

fn refused(page: &Page) -> Result<()> {
    page.before_each_page(
        "for (const name of ['localStorage', 'sessionStorage'])
           Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });",
    )?;
    let _site = expect::live(page, "/standing/")?;
    typed(page)?;
    page.click("#field-my-storage")?;
    page.until("it is said", &format!("({SAID}).startsWith('This browser does not allow') || ({SAID})"))?;
    until_summary(page, "$123,456 a year")?;
    page.click("#field-my-link")?;
    page.until("the link has it", "location.hash === '#my-pay=123,456&my-years-total=12'")?;
    page.click("#field-my-forget")?;
    page.until("the link is empty", "location.hash === ''")?;
    until_summary(page, "an example")
}
