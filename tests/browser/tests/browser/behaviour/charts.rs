//! Charts by keyboard: one tab stop, arrows that say what they reach.
//!
//! Invariant: a chart never takes more than one Tab press to pass, and never traps the focus.

use crate::cases::Cases;
use crate::expect::{self, CHARTS};
use anyhow::{Context, Result, ensure};
use browser_tests::{Deadline, Key, Page, figures, until};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("charts::arrows say role, measure, value and unit", arrows);
    cases.every("charts::a drawing is one tab stop", one_stop);
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
    let _site = expect::live(page, "/")?;
    for chart in CHARTS {
        let stops: usize = page.eval(&format!(
            "(d => [d, ...d.querySelectorAll('*')].filter(e => e.tabIndex >= 0 && !e.disabled).length)
             (document.querySelector('{}'))",
            drawing(chart)
        ))?;
        ensure!(stops == 1, "chart {chart}: expected one tab stop in the drawing, found {stops}");
    }
    page.reveal(&drawing("pay-range"))?;
    page.focus(&drawing("pay-range"))?;
    page.press(Key::Right)?;
    page.press(Key::Tab)?;
    page.until("Tab leaves the drawing", "!document.activeElement?.closest('.drawing')")
}

fn every_chart(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    for chart in CHARTS {
        page.reveal(&drawing(chart))?;
        page.focus(&drawing(chart))?;
        let first = step(page, chart, Key::Right)?;
        let second = step(page, chart, Key::Right)?;
        for utterance in [&first, &second] {
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
