//! The basis of a figure, one action away.
//!
//! Invariant: source, period, place, statistic, population and number of answers are said for
//! the figure that was chosen.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, figures};
use rolescope::model::FigureKey;
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("basis::by click, shut by Escape, focus returns", by_click);
    cases.every("basis::by Enter", by_key);
    cases.chromium("basis::every kind of figure has one", kinds);
    cases.every("basis::a figure is reported where the owner says", report);
}

fn link(figure: &str) -> String {
    format!("a.fig:has(data[data-figure=\"{figure}\"])")
}

/// Reads what the dialog says and checks it against the dataset.
fn check(page: &Page, figure: &str) -> Result<()> {
    page.until(
        "the dialog is open and says something",
        "(d => !!d?.open && d.innerText.trim().length > 0)(document.querySelector('dialog#basis'))",
    )?;
    page.settled()?;
    let basis = page.text("dialog#basis")?;
    let dataset = figures::published()?;
    let key: FigureKey = figure.parse()?;
    let resolved = figures::find(&dataset, &key).with_context(|| format!("{figure} is not in the dataset"))?;
    let source = dataset.source(&key.source).with_context(|| format!("the dataset has no source {}", key.source))?;
    let place = dataset.place(&key.place).map_or("", |p| p.name.as_str());
    for (what, wanted) in [
        ("source", &source.title),
        ("period", &source.period),
        ("population", &source.population),
        ("place", &place.to_owned()),
    ] {
        ensure!(
            basis.contains(wanted.as_str()),
            "{figure}: expected the {what} {wanted:?} in the basis, found {basis:?}"
        );
    }
    let digits: String = basis.chars().filter(|c| *c != ',').collect();
    if let Some(n) = resolved.n {
        ensure!(digits.contains(&n.to_string()), "{figure}: expected n = {n} in the basis, found {basis:?}");
    }
    if let Some((low, high)) = resolved.interval.filter(|_| key.measure == "pay" && key.group.is_none()) {
        // Amounts are said in whole dollars.
        let (low, high) = (low.round(), high.round());
        ensure!(
            digits.contains(&low.to_string()) && digits.contains(&high.to_string()),
            "{figure}: expected the interval {low} to {high} in the basis, found {basis:?}"
        );
    }
    Ok(())
}

fn shut(page: &Page, figure: &str) -> Result<()> {
    page.press(Key::Escape)?;
    page.until("the dialog is shut", "!document.querySelector('dialog#basis')?.open")?;
    let back = "document.activeElement?.querySelector?.('data[data-figure]')?.dataset.figure ?? ''";
    page.until("the focus is back on the figure", &format!("({back}) === {}", json!(figure)))
}

const MEDIAN: &str = "survey-2025/US/back-end/pay/p50";
const GERMAN: &str = "survey-2025/DE/back-end/pay/p50";

fn by_click(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let address = page.address()?;
    let visible = visible_link(page, MEDIAN)?;
    page.click(&visible)?;
    check(page, MEDIAN)?;
    let after = page.address()?;
    ensure!(address == after, "expected the address to stay {address}, found {after}");
    shut(page, MEDIAN)
}

fn by_key(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let visible = visible_link(page, MEDIAN)?;
    page.focus(&visible)?;
    page.press(Key::Enter)?;
    check(page, MEDIAN)?;
    shut(page, MEDIAN)
}

/// Marks the first visible link of a figure and gives a selector for it.
fn visible_link(page: &Page, figure: &str) -> Result<String> {
    let marked: bool = page.eval_with(
        "(e => (e && e.setAttribute('data-test-mark', ''), !!e))
         (Array.from(document.querySelectorAll(arguments[0])).find(e => e.getClientRects().length > 0))",
        vec![json!(link(figure))],
    )?;
    ensure!(marked, "expected a visible link with the figure {figure}");
    Ok("a.fig[data-test-mark]".to_owned())
}

fn kinds(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    // One figure of each measure and statistic that the page shows.
    let shown = figures::shown(page)?;
    let mut kinds = std::collections::BTreeMap::new();
    for (name, _, _) in shown {
        let key: FigureKey = name.parse()?;
        let measure = key.measure.split(':').next().unwrap_or_default().to_owned();
        kinds.entry((key.source.clone(), measure, key.statistic)).or_insert(name);
    }
    ensure!(kinds.len() > 8, "expected more than eight kinds of figures, found {kinds:?}");
    for figure in kinds.values() {
        let linked: bool = page.eval_with(
            "(d => !!d && !!d.closest('a.fig')?.getAttribute('href')?.startsWith('/method/#'))
             (document.querySelector(`main data[data-figure=\"${arguments[0]}\"]`))",
            vec![json!(figure)],
        )?;
        ensure!(linked, "expected {figure} inside a link to its source on /method/");
        page.eval_with::<bool>(
            "(d => (d.closest('details')?.setAttribute('open', ''), d.closest('a.fig').click(), true))
             (document.querySelector(`main data[data-figure=\"${arguments[0]}\"]`))",
            vec![json!(figure)],
        )?;
        check(page, figure)?;
        page.press(Key::Escape)?;
        page.until("the dialog is shut", "!document.querySelector('dialog#basis')?.open")?;
    }
    Ok(())
}

const REPORT: &str = "Array.from(document.querySelectorAll('dialog#basis a'), a => a.getAttribute('href'))
    .find(href => !href.startsWith('/method/')) ?? ''";

/// The name of the figure and the address of what is chosen are all that goes along.
fn report(page: &Page) -> Result<()> {
    let site = expect::live(page, "/?place=DE&utm_source=letter#my-pay=70000")?;
    let visible = visible_link(page, GERMAN)?;
    page.click(&visible)?;
    check(page, GERMAN)?;
    let href: String = page.eval(REPORT)?;
    ensure!(href.is_empty(), "expected no link where the site names no address, found {href}");
    shut(page, GERMAN)?;
    // As the page writer puts it into the head for `--report`.
    page.eval_with::<bool>(
        "(m => (m.name = 'rolescope-report', m.content = arguments[0], document.head.append(m), true))
         (document.createElement('meta'))",
        vec![json!("https://issues.example/new?title={figure}&page=https:%2f%2froles.example{address}")],
    )?;
    let before = site.requests().len();
    let visible = visible_link(page, GERMAN)?;
    page.click(&visible)?;
    check(page, GERMAN)?;
    let href: String = page.eval(REPORT)?;
    let wanted = "https://issues.example/new?title=survey-2025%2fDE%2fback-end%2fpay%2fp50\
                  &page=https:%2f%2froles.example%2f%3fplace%3dDE";
    ensure!(href == wanted, "expected the address {wanted}, found {href}");
    let requests = site.requests().len() - before;
    ensure!(requests == 0, "expected no request for the link, found {requests}");
    shut(page, GERMAN)
}
