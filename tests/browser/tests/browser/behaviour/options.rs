//! Choices inside a chart.
//!
//! Invariant: a choice changes chart and address, a reload restores it, and the drawing says no amount that its table
//! does not hold.

use crate::cases::Cases;
use crate::expect::{self, VIEW_TEXT};
use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Site, figures};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("options::views of the distribution", distribution);
    cases.every("options::the slider of years by keys and by digits", slider);
    cases.every("options::the slider of years is dragged", dragged);
    cases.every("options::the group that pay is set out by", group);
    cases.chromium("options::every choice of every chart", every_choice);
    cases.chromium("options::what is unknown falls back", unknown);
}

/// Amounts that the drawing says to screen readers and its table does not hold. Those in short
/// (`$77.9k`) are of axes and ends.
const UNTABLED: &str = "((f, said) => [said.length, said.filter(t => !f.querySelector('details table').textContent.includes(t))])
    (document.querySelector('figure[data-chart]'),
     Array.from(document.querySelectorAll('figure[data-chart] .drawing [aria-label]'), e => e.ariaLabel ?? e.getAttribute('aria-label'))
       .flatMap(t => t.match(/[+−]?\\$\\d{1,3}(,\\d{3})*(?![\\d.]*[kM\\d])/g) ?? []))";

pub(super) fn tabled(page: &Page, least: usize) -> Result<()> {
    let (said, missing): (usize, Vec<String>) = page.eval(UNTABLED)?;
    ensure!(missing.is_empty(), "the drawing says {missing:?}, which its table does not hold");
    ensure!(said >= least, "expected that the drawing says {least} amounts or more, found {said}");
    figures::check(page, &figures::published()?, 3)?;
    expect::no_broken_text(page)
}

const CHART: &str = "document.querySelector('figure[data-chart]').innerHTML.replace(/<(select|option)[^>]*>/g, '')";

/// Does something in a chart alone, waits until the chart and the address have followed, and sees
/// that a reload gives the same.
pub(super) fn kept(page: &Page, what: &str, query: &str, act: impl FnOnce() -> Result<()>) -> Result<()> {
    let before: String = page.eval(CHART)?;
    act().with_context(|| what.to_owned())?;
    page.until(
        &format!("{what}: the address holds {query}"),
        &format!("(q => q === {} || q)(decodeURIComponent(location.search))", json!(query)),
    )?;
    page.settled()?;
    page.until(&format!("{what}: the chart is another"), &format!("{CHART} !== {}", json!(before)))?;
    let chosen: String = page.eval(VIEW_TEXT)?;
    page.reload()?;
    page.settled()?;
    let opened: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&chosen, &opened).with_context(|| format!("{what}, opened by its link"))
}

fn distribution(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/pay-distribution/")?;
    let field = "#field-distribution";
    for (view, says) in [("density", "The higher the curve"), ("cumulative", "The curve shows the share of answers")] {
        kept(page, view, &format!("?distribution={view}"), || page.choose(field, view))?;
        let (summary, chosen) = (
            page.text("figure .summary")?,
            page.eval::<String>("document.querySelector('#field-distribution').value")?,
        );
        ensure!(summary.starts_with(says) && chosen == view, "expected the view {view}, found {chosen}: {summary:?}");
        tabled(page, 3)?;
    }
    kept(page, "dots", "?distribution=dots", || page.choose(field, "dots"))
        .or_else(|_| page.until("the first view has no query", "location.search === ''"))
}

fn years(page: &Page, years: u32, band: &str) -> Result<()> {
    page.until(
        &format!("the chart is of {band}"),
        &format!("(t => t.includes({}) || t)(document.querySelector('#chart-pay-at-years').textContent)", json!(band)),
    )?;
    page.settled()?;
    let both: [String; 2] = page
        .eval("[document.getElementById('field-years').value, document.getElementById('field-years-digits').value]")?;
    ensure!(both == [years.to_string(), years.to_string()], "expected {years} in both fields, found {both:?}");
    tabled(page, 9)
}

fn slider(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/pay-at-years/")?;
    years(page, 8, "6–10 years")?;
    let steps: usize = page.eval("history.length")?;
    kept(page, "keys", "?years=11", || {
        page.focus("#field-years")?;
        for key in [Key::Right, Key::Right, Key::Right] {
            page.press(key)?;
        }
        years(page, 11, "11–15 years")?;
        let focus: String = page.eval("document.activeElement.id")?;
        ensure!(focus == "field-years", "expected the focus to stay on the slider, found it on {focus:?}");
        Ok(())
    })?;
    years(page, 11, "11–15 years")?;
    kept(page, "digits", "?years=25", || {
        expect::retype(page, "#field-years-digits", "25")?;
        page.press(Key::Tab)
    })?;
    years(page, 25, "21–30 years")?;
    let after: usize = page.eval("history.length")?;
    ensure!(after == steps, "expected no steps of history from a slider, found {}", after - steps);
    // The other count is of another survey, and never mixed with the first.
    kept(page, "professional years", "?years=25&years-axis=pro", || page.choose("#field-years-axis", "pro"))?;
    years(page, 25, "over 20")?;
    let sources = expect::sources(page, "pay-at-years")?;
    ensure!(sources == ["survey-2024"], "expected professional years of survey-2024 alone, found {sources:?}");
    Ok(())
}

/// Across the slider without letting go, as the first thing on the page: what is drawn meanwhile must
/// not end the drag.
fn dragged(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/pay-at-years/")?;
    let value = |page: &Page| page.eval::<u32>("Number(document.getElementById('field-years').value)");
    let mut seen = Vec::new();
    page.drag("#field-years", &[0.2, 0.3, 0.4, 0.55, 0.7, 0.8], |page| {
        page.settled()?;
        seen.push(value(page)?);
        Ok(())
    })?;
    ensure!(seen.is_sorted_by(|a, b| a < b), "expected that each step of the drag is followed, found {seen:?}");
    page.settled()?;
    years(page, value(page)?, if value(page)? > 30 { "31" } else { "21–30" })?;
    let address = page.address()?;
    ensure!(address == format!("/chart/pay-at-years/?years={}", value(page)?), "found the address {address}");
    Ok(())
}

fn group(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/pay-by-group/")?;
    kept(page, "language", "?by=language", || page.choose("#field-by", "language"))?;
    let of: Vec<String> = page.eval(
        "Array.from(new Set(Array.from(document.querySelectorAll('[data-chart=pay-by-group] data[data-figure]'), d => d.dataset.figure.split('/')[4].split(':')[0])))",
    )?;
    ensure!(of == ["language"], "expected pay by language alone, found {of:?}");
    tabled(page, 9)
}

/// Chart, field, the query that each choice leads to.
const CHOICES: [(&str, &str); 10] = [
    ("pay-distribution", "distribution"),
    ("pay-at-years", "years-axis"),
    ("pay-by-place", "place-order"),
    ("pay-by-state", "occupation"),
    ("pay-by-group", "by"),
    ("pay-by-group", "group-order"),
    ("pay-reconciled", "role"),
    ("pay-reconciled", "from"),
    ("pay-reconciled", "to"),
    ("usage", "usage-order"),
];

fn every_choice(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for (chart, name) in CHOICES {
        page.open(&site.url(&format!("/chart/{chart}/")))?;
        page.settled()?;
        let field = format!("#field-{name}");
        let offered: Vec<String> = page.eval(&format!(
            "Array.from(document.querySelector('{field}').options).filter(o => !o.selected).map(o => o.value)"
        ))?;
        ensure!(!offered.is_empty(), "{chart}: expected more than one choice of {name}");
        for value in offered {
            let what = format!("{chart}, {name} {value}");
            page.choose(&field, &value).with_context(|| what.clone())?;
            page.until(
                &format!("{what}: the address holds it"),
                &format!("new URLSearchParams(location.search).get('{name}') === {} || location.search", json!(value)),
            )?;
            page.settled()?;
            let chosen: String = page.eval(&format!("document.querySelector('{field}').value"))?;
            ensure!(chosen == value, "{what}: found {chosen} in the field");
            tabled(page, 0).context(what)?;
        }
    }
    Ok(())
}

fn unknown(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for (chart, query) in [
        ("pay-distribution", "distribution=pie"),
        ("pay-at-years", "years=-3&years-axis=both"),
        ("pay-by-place", "place-order=nobody"),
        ("pay-by-state", "occupation=soc-00-0000"),
        ("pay-by-group", "by=height&group-order=tallest"),
        ("pay-reconciled", "role=nobody&from=survey-2025/XX/x/pay/p50&to=%zz"),
        ("usage", "usage-order=random"),
    ] {
        page.open(&site.url(&format!("/chart/{chart}/?{query}")))?;
        page.settled().with_context(|| chart.to_owned())?;
        let shown: String = page.eval("document.querySelector('figure[data-chart]').dataset.chart")?;
        ensure!(shown == chart, "expected {chart}, found {shown}");
        tabled(page, 0).with_context(|| format!("{chart}?{query}"))?;
    }
    Ok(())
}
