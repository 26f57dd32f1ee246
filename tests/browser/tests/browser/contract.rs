//! The public contract: marks on figures, default state, the address as state.
//!
//! Invariant: each figure that a page shows is one of the published dataset, whatever the state.

use crate::cases::Cases;
use crate::expect::{self, CHARTS, CORE};
use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Site, figures};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("contract::prerendered figures are those of the dataset", prerendered);
    cases.chromium("contract::live figures are those of the dataset", live);
    cases.chromium("contract::the charts stand on the first page, each once, in order", charts);
    cases.chromium("contract::state without a query", default_state);
    cases.chromium("contract::roles keep their order, duplicates and a sixth are dropped", role_lists);
    cases.chromium("contract::a broken query falls back part by part", broken);
    cases.chromium("contract::a figure has one value on a page", one_value);
}

/// Pages without script, and how many figures each holds at least.
const SAMPLE: [(&str, usize); 14] = [
    ("/", 200),
    ("/roles/front-end/", 40),
    ("/roles/back-end/", 40),
    ("/roles/full-stack/", 40),
    ("/roles/mobile/", 20),
    ("/roles/engineering-manager/", 20),
    ("/compare/front-end-vs-back-end/", 100),
    ("/compare/back-end-vs-full-stack/", 100),
    ("/compare/front-end-vs-full-stack/", 100),
    ("/compare/front-end-vs-back-end-vs-full-stack/", 200),
    ("/place/de/", 50),
    ("/place/gb/", 50),
    ("/place/western-europe/", 50),
    ("/place/world/", 50),
];

fn prerendered(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let dataset = figures::published()?;
    page.set_scripts(false)?;
    for (path, least) in SAMPLE {
        page.open(&site.url(path))?;
        figures::check(page, &dataset, least).with_context(|| path.to_owned())?;
        expect::no_broken_text(page).with_context(|| path.to_owned())?;
    }
    Ok(())
}

const STATES: [&str; 12] = [
    "/",
    "/?roles=mobile,devops&place=DE",
    "/?roles=front-end,back-end,full-stack,mobile,devops",
    "/?roles=embedded,qa-test,architect,engineering-manager,desktop-enterprise",
    "/?series=survey-2024",
    "/?series=bls-2025",
    "/?place=world&diff=1",
    "/?place=western-europe&sections=pay,tools",
    "/?roles=data-engineer&place=IN&series=bls-2025",
    "/?roles=%zz&place=XX&diff=7&series=nope&sections=,,",
    "/compare/back-end-vs-full-stack/?place=GB",
    "/roles/cloud-infrastructure/",
];

fn live(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let dataset = figures::published()?;
    for path in STATES {
        page.open(&site.url(path))?;
        page.settled().with_context(|| path.to_owned())?;
        figures::check(page, &dataset, 10).with_context(|| path.to_owned())?;
        expect::no_broken_text(page).with_context(|| path.to_owned())?;
    }
    Ok(())
}

fn charts(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let found: Vec<String> =
        page.eval("Array.from(document.querySelectorAll('figure[data-chart]'), f => f.dataset.chart)")?;
    ensure!(found == CHARTS, "expected just the charts {CHARTS:?}, found {found:?}");
    for chart in CHARTS {
        let parts: Vec<bool> = page.eval(&format!(
            "(f => [!!f.querySelector('.drawing svg'), !!f.querySelector('details table'),
                    f.querySelectorAll('details table data[data-figure]').length > 2])
             (document.querySelector('[data-chart=\"{chart}\"]'))"
        ))?;
        ensure!(
            parts.iter().all(|p| *p),
            "chart {chart}: expected a drawing, a table and figures in it, found {parts:?}"
        );
    }
    Ok(())
}

fn default_state(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    expect::until_roles(page, &CORE)?;
    expect::until_place(page, "US")?;
    let series: String = page.eval("document.querySelector('select#series').value")?;
    ensure!(series == "survey-2025", "expected the series survey-2025, found {series}");
    let differences: bool = page.eval("document.querySelector('input#differences').checked")?;
    ensure!(!differences, "expected that rows are not hidden at first");
    let address = page.address()?;
    ensure!(address == "/", "expected that the address stays /, found {address}");
    let sources = expect::sources(page, "pay-range")?;
    ensure!(sources == ["survey-2025"], "expected figures of survey-2025 alone, found {sources:?}");
    Ok(())
}

fn role_lists(page: &Page) -> Result<()> {
    let cases: [(&str, &[&str]); 4] = [
        ("/?roles=devops,mobile,front-end", &["devops", "mobile", "front-end"]),
        ("/?roles=devops,mobile,devops,front-end,mobile", &["devops", "mobile", "front-end"]),
        (
            "/?roles=mobile,devops,embedded,architect,qa-test,front-end,back-end",
            &["mobile", "devops", "embedded", "architect", "qa-test"],
        ),
        ("/?roles=nobody,full-stack,,x", &["full-stack"]),
    ];
    let site = Site::plain()?;
    for (path, wanted) in cases {
        page.open(&site.url(path))?;
        page.settled()?;
        expect::until_roles(page, wanted).with_context(|| path.to_owned())?;
    }
    Ok(())
}

fn broken(page: &Page) -> Result<()> {
    let long = format!("/?roles=mobile&place=DE&note={}", "x".repeat(3_000));
    let junk = "/?roles=%zz&place=XX&diff=7&series=nope&sections=,,&lang=tlh&%%%=&&&==";
    let cases: [(&str, &[&str], &str); 5] = [
        (junk, &CORE, "US"),
        ("/?roles=mobile&place=XX", &["mobile"], "US"),
        ("/?roles=nobody&place=DE", &CORE, "DE"),
        ("/?place=%00%ff&roles=%F0%9F%98%80", &CORE, "US"),
        (&long, &CORE, "US"),
    ];
    let site = Site::plain()?;
    for (path, roles, place) in cases {
        let shown: String = path.chars().take(80).collect();
        page.open(&site.url(path))?;
        page.settled().with_context(|| shown.clone())?;
        expect::until_roles(page, roles).with_context(|| shown.clone())?;
        expect::until_place(page, place).with_context(|| shown.clone())?;
        expect::no_broken_text(page).with_context(|| shown.clone())?;
    }
    Ok(())
}

fn one_value(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let mut seen = std::collections::BTreeMap::new();
    for (name, value, _) in figures::shown(page)? {
        let first = seen.entry(name.clone()).or_insert_with(|| value.clone());
        ensure!(*first == value, "expected one value of {name}, found {first} and {value}");
    }
    ensure!(!seen.is_empty(), "expected figures on the page");
    Ok(())
}
