//! Places: survey countries and regions, states and metro areas with official wages.
//!
//! Invariant: whatever part of the list cannot be had, the page works on and the visitor is told.

use crate::cases::Cases;
use crate::expect::{self, MAIN_TEXT, SAID, VIEW_TEXT};
use anyhow::{Context, Result, ensure};
use browser_tests::site::{Act, Fault};
use browser_tests::{Key, Page, Site, figures};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("place::a state is found and shows official wages", state);
    cases.every("place::a metro area is found and shows official wages", metro);
    cases.chromium("place::an address of each kind of page opens at a state and at a metro area", addresses);
    cases.every("place::metro areas cannot be had (404)", missing);
    cases.every("place::everyday names and codes come first", everyday_names);
    cases.every("place::each letter narrows the list, and taking it away widens it", letters);
    cases.chromium("place::a link to a metro area when it cannot be had", missing_link);
    cases.chromium("place::every source of a place is named", sources);
}

const METROS: &str = "/metros-*.bin";
const SAN_FRANCISCO: &str = "metro-41860";

/// Types into the search of places and waits until one is offered.
fn find(page: &Page, typed: &str, place: &str) -> Result<()> {
    expect::open_panel(page, "place")?;
    expect::retype(page, "#place input", typed)?;
    let offer = json!(format!("#place [data-place=\"{place}\"]"));
    page.until(
        &format!("{place} is offered for {typed:?}"),
        &format!(
            "!!document.querySelector({offer}) ||
             `${{document.querySelector('#place input').value}}: ${{document.getElementById('place').innerText.slice(0, 200)}}`"
        ),
    )?;
    page.settled()
}

/// The page shows official wages of a part of the United States, and says of whom the rest is.
fn is_official(page: &Page, place: &str, name: &str) -> Result<()> {
    expect::until_place(page, place)?;
    let sources = expect::sources(page, "pay-range")?;
    ensure!(sources == ["bls-2025"], "{place}: expected official wages alone, found {sources:?}");
    figures::check(page, &figures::published()?, 100)?;
    let address = page.address()?;
    ensure!(
        address == format!("/all/?place={place}&series=bls-2025"),
        "{place}: expected place and series in the address, found {address}"
    );
    let title: String = page.eval("document.title")?;
    ensure!(title.contains(name), "expected {name} in the title, found {title:?}");
    for part in ["h1", "#place-summary", "[data-chart=pay-range] h3"] {
        let text = page.text(part)?;
        ensure!(text.contains(name), "expected {name} in {part}, found {text:?}");
    }
    let series: String = page.eval("document.getElementById('series').value")?;
    ensure!(series == "bls-2025", "expected the series of official wages, found {series}");
    // The survey knows no part of the country, so what it says is of the whole.
    for chart in ["pay-distribution", "pay-by-years", "pay-difference", "education", "years"] {
        let title = page.text(&format!("[data-chart={chart}] h3"))?;
        let of: Vec<String> = page.eval_with(
            "Array.from(new Set(Array.from(document.querySelectorAll(`[data-chart=${arguments[0]}] data[data-figure]`),
               d => d.dataset.figure).filter(f => f.startsWith('survey-')).map(f => f.split('/')[1])))",
            vec![json!(chart)],
        )?;
        ensure!(of.iter().all(|of| of == "US"), "{chart}: expected survey figures of the country, found {of:?}");
        let said = of.is_empty() || title.contains("the United States");
        ensure!(said, "{chart}: expected that the title says the United States, found {title:?}");
        ensure!(of.is_empty() || !title.contains(name), "{chart}: survey figures of the country under {title:?}");
    }
    expect::no_broken_text(page)
}

/// The present view is reached again by its address.
fn by_its_link(page: &Page) -> Result<()> {
    let before: String = page.eval(VIEW_TEXT)?;
    page.reload()?;
    page.settled()?;
    // Which places the list holds depends on what was looked for; all else is the same.
    let after: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&before, &after).context("opened by its link")
}

fn state(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    find(page, "Calif", "US-CA")?;
    page.click("#place [data-place=US-CA]")?;
    is_official(page, "US-CA", "California")?;
    by_its_link(page)?;
    is_official(page, "US-CA", "California")?;
    // A country has the survey again.
    expect::choose_place(page, "Germ", "DE")?;
    expect::until_place(page, "DE")?;
    let sources = expect::sources(page, "pay-range")?;
    ensure!(sources == ["survey-2025"], "expected the survey in Germany, found {sources:?}");
    page.back()?;
    expect::until_place(page, "US-CA")?;
    page.back()?;
    expect::until_place(page, "US")
}

fn metro(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    find(page, "San Franc", SAN_FRANCISCO)?;
    page.click(&format!("#place [data-place={SAN_FRANCISCO}]"))?;
    is_official(page, SAN_FRANCISCO, "San Francisco")?;
    page.reload()?;
    page.settled()?;
    is_official(page, SAN_FRANCISCO, "San Francisco")?;
    // What the link has loaded is not loaded and listed a second time.
    find(page, "San Franc", SAN_FRANCISCO)?;
    let offered: u32 =
        page.eval(&format!("document.querySelectorAll('#place [data-place={SAN_FRANCISCO}]').length"))?;
    ensure!(offered == 1, "expected that it is offered once, found {offered}");
    // A page that starts elsewhere knows no metro area, and still goes back to one.
    expect::choose_place(page, "Germ", "DE")?;
    expect::until_place(page, "DE")?;
    page.reload()?;
    page.settled()?;
    page.back()?;
    expect::until_place(page, SAN_FRANCISCO)?;
    page.settled()?;
    is_official(page, SAN_FRANCISCO, "San Francisco")?;
    page.back()?;
    expect::until_place(page, "US")
}

/// One page of each kind that bears the bar.
const KINDS: [&str; 10] = [
    "/",
    "/pay/",
    "/skills/",
    "/path/",
    "/all/",
    "/standing/",
    "/chart/pay-range/",
    "/roles/mobile/",
    "/roles/back-end/pay/",
    "/compare/mobile-vs-qa-test/",
];

fn addresses(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for path in KINDS {
        for (place, name) in [("US-CA", "California"), ("US-TX", "Texas"), (SAN_FRANCISCO, "San Francisco")] {
            let address = format!("{path}?place={place}");
            page.open(&site.url(&address))?;
            page.settled().with_context(|| address.clone())?;
            let summary = page.text("#place-summary")?;
            ensure!(summary.contains(name), "{address}: expected {name} in the bar, found {summary:?}");
            figures::check(page, &figures::published()?, 0).with_context(|| address.clone())?;
        }
    }
    Ok(())
}

fn everyday_names(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    for (typed, place) in [
        ("UK", "GB"),
        ("USA", "US"),
        ("turkey", "TR"),
        ("NYC", "metro-35620"),
        ("Washington DC", "US-DC"),
        ("Dallas\u{2011}Fort Worth", "metro-19100"),
        ("Czech Republic", "CZ"),
        ("Espana", "ES"),
    ] {
        find(page, typed, place)?;
        let first = "document.querySelector('#place [data-place]').dataset.place";
        page.until(&format!("{place} is first for {typed:?}"), &format!("{first} === {} || {first}", json!(place)))?;
        page.settled()?;
    }
    page.click("#place [data-place=ES]")?;
    expect::until_place(page, "ES")
}

fn missing(page: &Page) -> Result<()> {
    let site = Site::with(vec![Fault::new(METROS, Act::Status(404))])?;
    page.open(&site.url("/all/"))?;
    page.settled()?;
    expect::open_panel(page, "place")?;
    // What draws is fetched first: the list of states shows that it is there.
    find(page, "Calif", "US-CA")?;
    page.until("the visitor is told", &format!("({SAID}).includes('Metro areas could not be loaded') || ({SAID})"))?;
    let before: String = page.eval(MAIN_TEXT)?;
    ensure!(before.len() > 5_000, "expected the whole page, found {} characters", before.len());
    page.click("#place [data-place=US-CA]")?;
    is_official(page, "US-CA", "California")?;
    expect::choose_place(page, "Germ", "DE")?;
    expect::until_place(page, "DE")?;
    let asked = site.requests().iter().filter(|request| request.url.starts_with("/metros-")).count();
    ensure!(asked > 0, "expected that metro areas were asked for");
    site.set_faults(Vec::new());
    find(page, "San Franc", SAN_FRANCISCO).context("after the file came back")
}

/// Letter by letter, each once the list of the one before is drawn: the list is always that of the
/// field.
fn letters(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let offered = "Array.from(document.querySelectorAll('#place [data-place]'), a => a.textContent.toLowerCase())";
    find(page, "C", "US-CA")?;
    for text in ["Ca", "Cal", "Cali"] {
        page.keys(text.get(text.len() - 1..).unwrap_or_default())?;
        page.until(
            &format!("the list is that of {text}"),
            &format!(
                "((value, all) => (value === '{text}' && all.length > 0 && all.every(name => name.includes('{0}'))) || `${{value}}: ${{all.slice(0, 9)}}`)
                 (document.querySelector('#place input').value, {offered})",
                text.to_lowercase()
            ),
        )?;
        page.settled()?;
    }
    let few: usize = page.eval(&format!("{offered}.length"))?;
    page.press(Key::Backspace)?;
    page.press(Key::Backspace)?;
    page.until("the list is longer again", &format!("{offered}.length > {few}"))
}

fn missing_link(page: &Page) -> Result<()> {
    let site = Site::with(vec![Fault::new(METROS, Act::Status(404))])?;
    page.open(&site.url(&format!("/all/?place={SAN_FRANCISCO}")))?;
    page.until_state("static")?;
    let notice = page.text("p[data-rolescope-notice]")?;
    ensure!(
        notice.contains("the data file could not be loaded"),
        "expected the reason in the notice, found {notice:?}"
    );
    figures::check(page, &figures::published()?, 200).map(drop)
}

/// Each place says which sources have it: by a line of its own, or by the line above the list.
fn sources(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    find(page, "New", "US-NY")?;
    find(page, "New York", "metro-35620")?;
    let dataset = figures::published()?;
    let listed: Vec<(String, String)> =
        page.eval("Array.from(document.querySelectorAll('#place li'), l => [l.querySelector('a').dataset.place, l.querySelector('small')?.textContent ?? ''])")?;
    ensure!(listed.len() > 2, "expected more than two places of that name, found {listed:?}");
    for (id, has) in listed {
        let place = dataset.place(&id).with_context(|| format!("the published file has no place {id}"))?;
        let official = dataset.wages.iter().any(|wages| wages.place == id);
        ensure!(place.survey || official, "{id} is offered, and no source has it");
        ensure!(
            has.contains("BLS") == official,
            "{id}: expected that official wages are named ({official}), found {has:?}"
        );
        ensure!(has.contains("only") != place.survey, "{id}: expected whether the survey has it, found {has:?}");
    }
    Ok(())
}
