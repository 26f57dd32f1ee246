//! Place, series, experience, differences only, the order of usage.
//!
//! Invariant: what a control hides comes back when it is undone.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::{Page, figures};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("view::another place changes the pay charts", place);
    cases.every("view::differences only hides, counts and brings back", differences);
    cases.every("view::experience changes pay, and a thin cell says whose pay stands there", experience);
    cases.every("view::another series changes the pay charts", series);
    cases.every("view::usage is sorted by difference", usage);
}

fn place(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    expect::until_place(page, "US")?;
    let before = page.text("[data-chart=\"pay-range\"]")?;
    expect::choose_place(page, "Germ", "DE")?;
    expect::until_place(page, "DE")?;
    let after = page.text("[data-chart=\"pay-range\"]")?;
    ensure!(before != after, "expected other figures in Germany");
    ensure!(after.contains("Germany"), "expected the chart to name Germany, found {:.300}", after);
    Ok(())
}

/// Rows of the comparison that can be seen, whether the others are gone or not displayed: heads of groups come and go with their rows and are
/// not counted.
const ROWS: &str = "Array.from(document.querySelectorAll('main tbody tr'))
    .filter(r => !r.closest('figure') && r.querySelector('td') && r.getClientRects().length > 0).length";

fn differences(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    let all: usize = page.eval(ROWS)?;
    page.click("#differences")?;
    page.until("rows are hidden", &format!("({ROWS}) < {all}"))?;
    page.settled()?;
    let fewer: usize = page.eval(ROWS)?;
    let hidden_rows = page.text("[data-hidden-rows]")?;
    let count: usize = hidden_rows.split(|c: char| !c.is_ascii_digit()).find_map(|n| n.parse().ok()).unwrap_or(0);
    ensure!(count == all - fewer, "expected that {} hidden rows are said, found {hidden_rows:?}", all - fewer);
    page.click("#differences")?;
    page.until("the rows are back", &format!("({ROWS}) === {all}"))?;
    page.settled()?;
    page.until("all rows are still there", &format!("({ROWS}) === {all}"))
}

/// The groups of the figures of pay that a part of the page shows, each once.
fn groups(part: &str) -> String {
    format!(
        "Array.from(new Set(Array.from(document.querySelectorAll('{part} data[data-figure*=\"/pay/\"][data-figure$=\"/p50\"]'),
           d => d.dataset.figure.split('/').slice(1, -1).filter((_, at) => at !== 1 && at !== 2).join('/')))).join()"
    )
}

const AT_A_GLANCE: &str = "#glance tbody tr:nth-child(2)";

/// Waits until the pay chart and the row of the median are of these people.
fn until_people(page: &Page, people: &str) -> Result<()> {
    for part in ["[data-chart=pay-range]", AT_A_GLANCE] {
        let shown = groups(part);
        page.until(
            &format!("{part} is of {people}"),
            &format!("(found => found === {0} || found)({shown})", serde_json::json!(people)),
        )?;
    }
    page.settled()
}

fn experience(page: &Page) -> Result<()> {
    let site = expect::live(page, "/")?;
    until_people(page, "US")?;
    let before = page.text("[data-chart=pay-range]")?;
    page.choose("select#experience", "6-10")?;
    until_people(page, "US/years-total:6-10")?;
    let after = page.text("[data-chart=pay-range]")?;
    ensure!(before != after && after.contains("6–10 years"), "expected pay of 6–10 years, found {after:.300}");
    figures::check(page, &figures::published()?, 20)?;
    let address = page.address()?;
    ensure!(address == "/?experience=6-10", "expected the band in the address, found {address}");
    let announcement: String = page.eval(expect::SAID)?;
    ensure!(announcement.contains("6–10 years"), "expected that the choice is said, heard {announcement:?}");
    // It goes along to the view of pay, whose series decides which bands there are.
    page.click("#tab-pay")?;
    page.until("pay is shown", "document.querySelector('main').dataset.view === 'pay'")?;
    page.until(
        "the chart of pay is of the same people",
        &format!("(found => found === 'US/years-total:6-10' || found)({})", groups("[data-chart=pay-range]")),
    )?;
    page.settled()?;
    let bands: Vec<String> =
        page.eval("Array.from(document.querySelector('select#experience').options, o => o.value)")?;
    ensure!(bands == ["", "1-5", "6-10", "11-15", "16-20", "21-30", "31+"], "found the bands {bands:?}");
    page.choose("select#series", "survey-2024")?;
    page.until("the bands are those of professional years", "!!document.querySelector('#experience [value=\"0-2\"]')")?;
    page.settled()?;
    let bands: Vec<String> =
        page.eval("Array.from(document.querySelector('select#experience').options, o => o.value)")?;
    ensure!(bands == ["", "0-2", "3-5", "6-10", "11-20", "20+"], "found the bands {bands:?}");
    // Where too few answered, the page says so and shows the nearest that there is, named.
    page.open(&site.url("/?place=DK&experience=31%2B"))?;
    page.settled()?;
    let row = page.text(AT_A_GLANCE)?;
    ensure!(
        row.contains("too few") && row.contains("any experience"),
        "expected that thin cells are named, found {row:?}"
    );
    figures::check(page, &figures::published()?, 10)?;
    page.choose("select#experience", "")?;
    page.until("any experience has no query", "location.search === '?place=DK' || location.search")?;
    page.settled()?;
    let row = page.text(AT_A_GLANCE)?;
    ensure!(!row.contains("any experience"), "expected pay of everybody without a word, found {row:?}");
    Ok(())
}

fn series(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/pay/")?;
    page.choose("select#series", "survey-2024")?;
    let of = |source: &str| {
        format!(
            "(f => f.length > 0 && f.every(d => d.dataset.figure.startsWith('{source}/')))
             (Array.from(document.querySelectorAll('[data-chart=\"pay-range\"] data[data-figure]')))"
        )
    };
    page.until("the pay chart is of 2024", &of("survey-2024"))?;
    page.settled()?;
    page.choose("select#series", "survey-2025")?;
    page.until("the pay chart is of 2025", &of("survey-2025"))
}

/// Names of the first rows of the usage table.
const FIRST: &str = "Array.from(document.querySelectorAll('[data-chart=usage] table tbody tr'))
    .slice(0, 12).map(r => r.querySelector('th')?.textContent ?? '').join('|')";

fn usage(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/tools/")?;
    let before: String = page.eval(FIRST)?;
    ensure!(before.len() > 20, "expected rows of usage, found {before:?}");
    let first: String = page.eval("document.querySelector('select#field-usage-order').value")?;
    let other: Option<String> = page.eval(
        "Array.from(document.querySelector('select#field-usage-order').options, o => o.value)
           .find(v => v !== document.querySelector('select#field-usage-order').value)",
    )?;
    let other = other.unwrap_or_default();
    ensure!(!other.is_empty(), "expected two orders of usage or more, found {first} alone");
    page.choose("select#field-usage-order", &other)?;
    page.until("the rows have another order", &format!("({FIRST}) !== {}", serde_json::json!(before)))?;
    page.settled()?;
    page.choose("select#field-usage-order", &first)?;
    page.until("the rows have the first order again", &format!("({FIRST}) === {}", serde_json::json!(before)))
}
