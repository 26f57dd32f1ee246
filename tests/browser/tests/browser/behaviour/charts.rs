//! Charts by keyboard: one tab stop, arrows that say what they reach.
//!
//! Invariant: a chart never takes more than one Tab press to pass, and never traps the focus.

use crate::cases::Cases;
use crate::expect::{self, CHARTS};
use anyhow::{Context, Result, ensure};
use browser_tests::{Deadline, Key, Page, Site, figures, until};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("charts::arrows say role, measure, value and unit", arrows);
    cases.every("charts::a drawing is one tab stop", one_stop);
    cases.every("charts::the figures of a table are one tab stop", table_stop);
    cases.chromium("charts::every drawing answers the arrows", every_chart);
}

fn drawing(chart: &str) -> String {
    format!("[data-chart=\"{chart}\"] .drawing")
}

fn readout(page: &Page, chart: &str) -> Result<String> {
    page.text(&format!("[data-chart=\"{chart}\"] [data-readout]"))
}

/// Presses a key and waits until the readout says something else.
fn step(page: &Page, chart: &str, key: Key) -> Result<String> {
    let before = readout(page, chart)?;
    page.press(key)?;
    until("the readout says something new", Deadline::default(), || {
        let now = readout(page, chart)?;
        Ok(if now != before && !now.is_empty() { Ok(now) } else { Err(now) })
    })
    .with_context(|| format!("chart {chart}"))
}

fn arrows(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let dataset = figures::published()?;
    page.reveal(&drawing("pay-range"))?;
    page.focus(&drawing("pay-range"))?;
    let mut said = vec![step(page, "pay-range", Key::Right)?];
    for key in [Key::Right, Key::Right, Key::Down, Key::Right, Key::Down] {
        said.push(step(page, "pay-range", key)?);
    }
    for utterance in &said {
        ensure!(utterance.contains('$'), "expected a value with its currency, heard {utterance:?}");
        ensure!(utterance.to_lowercase().contains("year"), "expected the unit (a year), heard {utterance:?}");
        let named = dataset.roles.iter().any(|r| utterance.contains(&r.short) || utterance.contains(&r.name));
        ensure!(named, "expected the role, heard {utterance:?}");
        ensure!(utterance.chars().count() <= 150, "expected 150 characters at most, heard {utterance:?}");
    }
    for role in ["Front end", "Back end"] {
        let heard = said.iter().any(|s| s.to_lowercase().contains(&role.to_lowercase()));
        ensure!(heard, "expected that arrows reach {role}, heard {said:?}");
    }
    let polite: String = page.eval("document.querySelector('[data-chart=\"pay-range\"] [data-readout]').ariaLive ?? document.querySelector('[data-chart=\"pay-range\"] [data-readout]').getAttribute('aria-live')")?;
    ensure!(polite == "polite", "expected a polite live region, found {polite:?}");
    Ok(())
}

fn one_stop(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    for chart in CHARTS {
        page.reveal(&drawing(chart))?;
        page.focus(&drawing(chart))?;
        page.press(Key::Right)?;
        page.press(Key::Tab)?;
        page.until(
            &format!("one Tab leaves the drawing of {chart}"),
            "(e => (e !== document.body && !e.closest('.drawing')) || `focus on ${e.outerHTML.slice(0, 80)}`)
             (document.activeElement ?? document.body)",
        )?;
    }
    Ok(())
}

/// The figure that has the focus, if one of this chart's table has it.
fn focused(chart: &str) -> String {
    format!(
        "(e => e?.closest('[data-chart=\"{chart}\"] table') ? e.querySelector('data')?.dataset.figure ?? '' : '')
         (document.activeElement)"
    )
}

/// Tab is really pressed: which figures of a table are stops may be decided at the first of them.
fn table_stop(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for (path, chart) in [("/", "pay-range"), ("/tools/", "usage")] {
        page.open(&site.url(path))?;
        page.settled()?;
        let summary = format!("[data-chart=\"{chart}\"] details > summary");
        page.click(&summary)?;
        page.until("the table is open", &format!("document.querySelector('[data-chart=\"{chart}\"] details').open"))?;
        page.focus(&summary)?;
        let figure = focused(chart);
        // Links or controls of the head may come before the first figure.
        for _ in 0..4 {
            page.press(Key::Tab)?;
            if !page.eval::<String>(&figure)?.is_empty() {
                break;
            }
        }
        let first: String = page.eval(&figure)?;
        ensure!(!first.is_empty(), "chart {chart}: expected that Tab leads to a figure of the table");
        page.press(Key::Right)?;
        page.until(
            &format!("the arrow leads to another figure of {chart}"),
            &format!("(f => f !== '' && f !== {})({figure})", serde_json::json!(first)),
        )?;
        let second: String = page.eval(&figure)?;
        page.press(Key::Tab)?;
        let third: String = page.eval(&figure)?;
        ensure!(
            third.is_empty(),
            "chart {chart}: expected that one Tab leaves the table, the focus went from {first} by the arrow to {second} and \
             by Tab to {third}"
        );
    }
    Ok(())
}

/// Charts whose marks are of the shown roles; the others have marks of states, of combinations, of years.
const NAMES_NO_ROLE: [&str; 3] = ["pay-by-state", "skill-sets", "path-fan"];

fn every_chart(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    let dataset = figures::published()?;
    for chart in CHARTS {
        page.reveal(&drawing(chart))?;
        page.focus(&drawing(chart))?;
        let mut first = step(page, chart, Key::Right)?;
        // Some states have no figure, and say so: the first row has two states alone.
        while chart == "pay-by-state" && first.ends_with("not published") {
            first = step(page, chart, Key::Down)?;
        }
        // A pair of roles is a row of its own, with one figure in it, and so are a role in one edition and a combination.
        let is_alone = matches!(chart, "pay-difference" | "pay-over-time" | "skill-sets");
        let second = step(page, chart, if is_alone { Key::Down } else { Key::Right })?;
        for utterance in [&first, &second] {
            let heard = utterance.to_lowercase();
            let named = dataset.roles.iter().any(|role| heard.contains(&role.short.to_lowercase()));
            ensure!(named || NAMES_NO_ROLE.contains(&chart), "chart {chart}: expected the role, heard {utterance:?}");
            ensure!(
                utterance.chars().any(|c| c.is_ascii_digit()),
                "chart {chart}: expected a value, heard {utterance:?}"
            );
        }
        // What is said is a figure of the chart's own table.
        let rows = page.text(&format!("[data-chart=\"{chart}\"] details table"))?;
        let number = first.split_whitespace().find(|w| w.chars().any(|c| c.is_ascii_digit())).unwrap_or_default();
        let number = number.trim_matches(|c: char| !c.is_ascii_digit());
        ensure!(rows.contains(number), "chart {chart}: expected {number} of {first:?} in its table");
    }
    Ok(())
}
