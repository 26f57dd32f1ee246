//! The public contract: marks on figures, default state, the address as state.
//!
//! Invariant: each figure that a page shows is one of the published dataset, whatever the state.

use crate::cases::Cases;
use crate::expect::{self, CHARTS, CORE};
use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Site, figures};
use rolescope::state::route::{self, Base};
use rolescope::state::{Choosable, query};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("contract::prerendered figures are those of the dataset", prerendered);
    cases.chromium("contract::live figures are those of the dataset", live);
    cases.chromium("contract::the charts stand on the page of all, each once, in order", charts);
    cases.chromium("contract::state without a query", default_state);
    cases.chromium("contract::roles keep their order, duplicates and a sixth are dropped", role_lists);
    cases.chromium("contract::a broken query falls back part by part", broken);
    cases.chromium("contract::codes in any letter case are read, and the address gets the usual form", usual);
    cases.chromium("contract::a figure has one value on a page", one_value);
}

/// Pages without script, and how many figures each holds at least.
const SAMPLE: [(&str, usize); 22] = [
    ("/all/", 800),
    ("/", 40),
    ("/pay/", 200),
    ("/tools/", 100),
    ("/entry/", 30),
    ("/work/", 20),
    ("/skills/", 0),
    ("/path/", 20),
    ("/why/", 10),
    ("/standing/", 10),
    ("/roles/front-end/pay/", 40),
    ("/roles/back-end/tools/", 40),
    ("/roles/full-stack/entry/", 10),
    ("/roles/mobile/pay/", 20),
    ("/roles/engineering-manager/pay/", 20),
    ("/compare/front-end-vs-back-end/pay/", 100),
    ("/compare/back-end-vs-full-stack/tools/", 80),
    ("/compare/front-end-vs-full-stack/entry/", 20),
    ("/compare/front-end-vs-back-end-vs-full-stack/pay/", 200),
    ("/compare/mobile-vs-devops/pay/", 80),
    ("/place/de/pay/", 50),
    ("/place/western-europe/pay/", 50),
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

const STATES: [&str; 17] = [
    "/",
    "/all/",
    "/all/?roles=mobile,devops&place=DE",
    "/all/?roles=front-end,back-end,full-stack,mobile,devops",
    "/all/?roles=embedded,qa-test,architect,engineering-manager,desktop-enterprise",
    "/all/?series=survey-2024",
    "/all/?series=bls-2025",
    "/all/?place=world&diff=1",
    "/all/?place=western-europe&sections=pay,tools",
    "/all/?roles=data-engineer&place=IN&series=bls-2025",
    "/?roles=%zz&place=XX&diff=7&series=nope&sections=,,",
    "/compare/back-end-vs-full-stack/?place=GB",
    "/roles/cloud-infrastructure/",
    "/?experience=6-10&place=DK",
    "/pay/?experience=11-20&series=survey-2024",
    "/pay/?experience=31%2B&place=IN&roles=front-end,embedded",
    "/all/?experience=1-5&place=GB&currency=GBP",
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
    let _site = expect::live(page, "/all/")?;
    let found: Vec<String> =
        page.eval("Array.from(document.querySelectorAll('figure[data-chart]'), f => f.dataset.chart)")?;
    ensure!(found == CHARTS, "expected just the charts {CHARTS:?}, found {found:?}");
    for chart in CHARTS {
        let parts: Vec<bool> = page.eval(&format!(
            "(f => [!!f.querySelector('.drawing svg'), !!f.querySelector('details table'),
                    f.querySelectorAll('details table data').length > 2])
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
    let site = expect::live(page, "/")?;
    expect::until_roles(page, &CORE)?;
    expect::until_place(page, "US")?;
    let experience: String = page.eval("document.querySelector('select#experience').value")?;
    ensure!(experience.is_empty(), "expected people of any experience, found {experience}");
    let view: String = page.eval("document.querySelector('main').dataset.view")?;
    ensure!(view == "overview", "expected the overview, found {view}");
    let differences: bool = page.eval("document.querySelector('input#differences').checked")?;
    ensure!(!differences, "expected that rows are not hidden at first");
    let address = page.address()?;
    ensure!(address == "/", "expected that the address stays /, found {address}");
    let sources = expect::sources(page, "pay-range")?;
    ensure!(sources == ["survey-2025"], "expected figures of survey-2025 alone, found {sources:?}");
    // The series is chosen where there is pay to read in it.
    page.open(&site.url("/pay/"))?;
    page.settled()?;
    let series: String = page.eval("document.querySelector('select#series').value")?;
    ensure!(series == "survey-2025", "expected the series survey-2025, found {series}");
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

fn usual(page: &Page) -> Result<()> {
    let dataset = figures::published()?;
    let cases = [
        "/?roles=Full-Stack+FRONT-END&place=de&currency=eur#glance",
        "/pay/?place=us-ca&price=RPP&nonsense=1",
        "/tools/?roles=mobile,nobody&place=XX",
    ];
    let site = Site::plain()?;
    for address in cases {
        let (path, rest) = address.split_once('?').context("no query")?;
        let (query, part) = rest.split_once('#').unwrap_or((rest, ""));
        let choosable = Choosable(&dataset);
        let own = route::read(path, choosable).context("no such page")?;
        let (base, _) = Base::read(path, choosable).context("no such page")?;
        let part = if part.is_empty() { String::new() } else { format!("#{part}") };
        let expected = route::address(&query::decode(query, &own, choosable), &base) + &part;
        ensure!(expected != address, "{address} has the usual form already");
        page.open(&site.url(address))?;
        page.settled().with_context(|| address.to_owned())?;
        let shown: String = page.eval("location.pathname + location.search + location.hash")?;
        ensure!(shown == expected, "expected {expected} of {address}, found {shown}");
    }
    Ok(())
}

fn one_value(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    let mut seen = std::collections::BTreeMap::new();
    for (name, value, _) in figures::shown(page)? {
        let first = seen.entry(name.clone()).or_insert_with(|| value.clone());
        ensure!(*first == value, "expected one value of {name}, found {first} and {value}");
    }
    ensure!(!seen.is_empty(), "expected figures on the page");
    Ok(())
}
