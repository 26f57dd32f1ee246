//! Charts alone at their own addresses.
//!
//! Invariant: each is complete before and after the take-over, and on the way to it and back what
//! was chosen stays.

use crate::cases::Cases;
use crate::expect::{self, ALL_CHARTS, BESIDE, MAIN_TEXT, PAY_CHARTS, VIEW_TEXT};
use anyhow::{Context, Result, ensure};
use browser_tests::cdp::Theme;
use browser_tests::{Gate, Key, Page, Site, audit};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("alone::each chart has a page whose text stays at the take-over", same_text);
    cases.every("alone::links there and back keep what was chosen", links);
    cases.every("alone::history there and back keeps what was chosen", history);
    cases.every("alone::the page as it was comes back", untouched);
    cases.chromium("alone::axe finds nothing, light", axe);
    cases.chromium("alone::nothing wider than 280 px", narrow);
}

fn path(chart: &str) -> String {
    format!("/chart/{chart}/")
}

const SHOWN: &str = "Array.from(document.querySelectorAll('figure[data-chart]'), f => f.dataset.chart).join()";

fn same_text(page: &Page) -> Result<()> {
    let paths = ALL_CHARTS.map(path);
    let site = Site::probed(&paths.each_ref().map(String::as_str), Gate::Held)?;
    for (chart, path) in ALL_CHARTS.iter().zip(&paths) {
        page.open_probed(path, &site)?;
        let before: String = page.eval(MAIN_TEXT)?;
        page.release()?;
        page.settled().with_context(|| path.clone())?;
        let after: String = page.eval(MAIN_TEXT)?;
        ensure!(before.len() > 500, "{path}: expected a page full of text, found {} characters", before.len());
        expect::same_text(&before, &after).with_context(|| path.clone())?;
        let shown: String = page.eval(SHOWN)?;
        let beside = BESIDE.iter().find(|(own, _)| own == chart).map(|(_, beside)| format!(",{beside}"));
        let expected = format!("{chart}{}", beside.unwrap_or_default());
        ensure!(shown == expected, "{path}: expected {expected}, found {shown}");
        let seen = page.probe()?;
        let faults = [seen.violations, seen.errors, seen.foreign].concat();
        ensure!(faults.is_empty(), "{path}: expected no error and no foreign request, found {faults:?}");
    }
    Ok(())
}

/// Waits until just these charts are shown.
fn until_charts(page: &Page, charts: &[&str]) -> Result<()> {
    let wanted = json!(charts.join(","));
    page.until(&format!("the charts are {charts:?}"), &format!("{SHOWN} === {wanted} || {SHOWN}"))?;
    page.settled()
}

/// Opens a chart on its own page, by the link among its files, which stays as open as it was.
fn open_alone(page: &Page, chart: &str) -> Result<()> {
    page.click(&format!("figure[data-chart={chart}] details.save > summary"))?;
    page.click(&format!("figure[data-chart={chart}] details.save a[data-act=chart]"))
}

/// The same by keys.
fn press_alone(page: &Page, chart: &str) -> Result<()> {
    press(page, &format!("figure[data-chart={chart}] details.save > summary"))?;
    press(page, &format!("figure[data-chart={chart}] details.save a[data-act=chart]"))
}

/// Uses a link or a button by its key. What comes up under a pointer at rest WebKit tells as a move some time after a
/// click, and a drawing reads out the figure there; text that is to stay the same is read with the pointer away.
fn press(page: &Page, selector: &str) -> Result<()> {
    page.reveal(selector)?;
    page.focus(selector)?;
    page.press(Key::Enter)
}

fn at(page: &Page, address: &str) -> Result<()> {
    page.until(
        &format!("the address is {address}"),
        &format!("(a => a === {} || a)(location.pathname + location.search)", json!(address)),
    )
}

const CHOSEN: &str = "?roles=mobile,devops&place=DE&currency=EUR";

fn links(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.open(&site.url(&format!("/pay/{CHOSEN}")))?;
    page.settled()?;
    let whole: String = page.eval(VIEW_TEXT)?;
    for chart in ["pay-by-years", "pay-evidence"] {
        open_alone(page, chart)?;
        until_charts(page, &[chart])?;
        at(page, &format!("{}{CHOSEN}", path(chart)))?;
        let name = page.text("h3")?;
        let announcement = page.text("p.said")?;
        ensure!(
            announcement.starts_with("Now shown: "),
            "expected that the way to {name:?} is said, heard {announcement:?}"
        );
        page.click("nav.related a[data-of=range-x-ray]")?;
        until_charts(page, &["range-x-ray"])?;
        at(page, &format!("{}{CHOSEN}", path("range-x-ray")))?;
        // Back is the view that the chart stands on.
        page.click("nav.related a[data-act=chart][data-of=\"\"]")?;
        until_charts(page, &["pay-reconciled", "range-x-ray"])?;
        at(page, &format!("/why/{CHOSEN}"))?;
        page.click("#tab-pay")?;
        until_charts(page, &PAY_CHARTS)?;
        at(page, &format!("/pay/{CHOSEN}"))?;
        let back: String = page.eval(VIEW_TEXT)?;
        expect::same_text(&whole, &back).with_context(|| format!("back from {chart}"))?;
    }
    Ok(())
}

/// A drawing that the static page holds already is not drawn anew, and the page is done for all that.
fn untouched(page: &Page) -> Result<()> {
    page.rest_pointer()?;
    let _site = expect::live(page, "/pay/")?;
    let whole: String = page.eval(VIEW_TEXT)?;
    press_alone(page, "pay-range")?;
    until_charts(page, &["pay-range"])?;
    press(page, "nav.related a[data-act=chart][data-of=\"\"]")?;
    until_charts(page, &PAY_CHARTS)?;
    page.settled()?;
    let back: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&whole, &back)
}

fn history(page: &Page) -> Result<()> {
    page.rest_pointer()?;
    let _site = expect::live(page, "/pay/")?;
    press(page, "[data-role-chip=\"back-end\"] [data-act=remove]")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    // The address is written once the choice is painted.
    at(page, "/pay/?roles=front-end,full-stack")?;
    let whole: String = page.eval(VIEW_TEXT)?;
    press_alone(page, "pay-range")?;
    until_charts(page, &["pay-range"])?;
    at(page, "/chart/pay-range/?roles=front-end,full-stack")?;
    let alone: String = page.eval(VIEW_TEXT)?;
    let title: String = page.eval("document.title")?;
    page.back()?;
    until_charts(page, &PAY_CHARTS)?;
    at(page, "/pay/?roles=front-end,full-stack")?;
    let back: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&whole, &back).context("back from the chart")?;
    page.forward()?;
    until_charts(page, &["pay-range"])?;
    at(page, "/chart/pay-range/?roles=front-end,full-stack")?;
    let again: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&alone, &again).context("forward to the chart")?;
    page.reload()?;
    until_charts(page, &["pay-range"])?;
    let opened: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&alone, &opened).context("opened by its link")?;
    page.until(
        &format!("the title is {title:?} after the reload"),
        &format!("document.title === {} || document.title", json!(title)),
    )
}

fn axe(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.set_theme(Theme::Light)?;
    let mut faults = Vec::new();
    for chart in ALL_CHARTS {
        page.open(&site.url(&path(chart)))?;
        page.settled()?;
        for width in [360, 1280] {
            page.set_viewport(width, 900)?;
            if let Err(error) = audit::none(&audit::axe(page)?, &format!("{} at {width} px", path(chart))) {
                faults.push(format!("{error:#}"));
            }
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

fn narrow(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.set_viewport(280, 800)?;
    for chart in ALL_CHARTS {
        page.open(&site.url(&path(chart)))?;
        page.settled()?;
        page.eval::<bool>("(document.querySelectorAll('figure details').forEach(d => { d.open = true; }), true)")?;
        super::not_wider(page, &path(chart))?;
    }
    Ok(())
}
