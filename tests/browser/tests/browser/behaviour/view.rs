//! Place, series, sections, differences only, the order of usage.
//!
//! Invariant: what a control hides comes back when it is undone.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::Page;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("view::another place changes the pay charts", place);
    cases.every("view::differences only hides, counts and brings back", differences);
    cases.every("view::sections can be left out", sections);
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
    let _site = expect::live(page, "/")?;
    let all: usize = page.eval(ROWS)?;
    page.click("#differences")?;
    page.until("rows are hidden", &format!("({ROWS}) < {all}"))?;
    page.settled()?;
    let fewer: usize = page.eval(ROWS)?;
    let said = page.text("[data-hidden-rows]")?;
    let count: usize = said.split(|c: char| !c.is_ascii_digit()).find_map(|n| n.parse().ok()).unwrap_or(0);
    ensure!(count == all - fewer, "expected that {} hidden rows are said, found {said:?}", all - fewer);
    page.click("#differences")?;
    page.until("the rows are back", &format!("({ROWS}) === {all}"))?;
    page.settled()?;
    page.until("all rows are still there", &format!("({ROWS}) === {all}"))
}

fn sections(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    expect::open_panel(page, "sections")?;
    let shown = "(s => !!s && s.getClientRects().length > 0)(document.getElementById('skills'))";
    page.until("the section is there", shown)?;
    page.click("input[data-section=skills]")?;
    page.until("the section is left out", &format!("!{shown}"))?;
    page.settled()?;
    page.until("the rest is there", "!!document.getElementById('pay') && !!document.getElementById('tools')")?;
    page.click("input[data-section=skills]")?;
    page.until("the section is back", shown)
}

fn series(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
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
    let _site = expect::live(page, "/")?;
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
