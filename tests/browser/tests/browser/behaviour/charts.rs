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
    let mut readouts = vec![step(page, "pay-range", Key::Right)?];
    for key in [Key::Right, Key::Right, Key::Down, Key::Right, Key::Down] {
        readouts.push(step(page, "pay-range", key)?);
    }
    for utterance in &readouts {
        ensure!(utterance.contains('$'), "expected a value with its currency, heard {utterance:?}");
        ensure!(utterance.to_lowercase().contains("year"), "expected the unit (a year), heard {utterance:?}");
        let named = dataset.roles.iter().any(|r| utterance.contains(&r.short) || utterance.contains(&r.name));
        ensure!(named, "expected the role, heard {utterance:?}");
        ensure!(utterance.chars().count() <= 150, "expected 150 characters at most, heard {utterance:?}");
    }
    for role in ["Front end", "Back end"] {
        let heard = readouts.iter().any(|s| s.to_lowercase().contains(&role.to_lowercase()));
        ensure!(heard, "expected that arrows reach {role}, heard {readouts:?}");
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

/// Charts whose marks are of the shown roles; the others have marks of states, of occupation groups, of combinations, of years.
const NAMES_NO_ROLE: [&str; 4] = ["pay-by-state", "skill-sets", "outlook", "path-fan"];

/// Counts the figures of each row of a drawing. Every labelled part is a row and names its figures one after the other,
/// after a heading where they are of one role; parts side by side, as on a map, are in one row.
///
/// The label of the fan parts each year by the same sign, and that of the spread leaves out ends beyond its axis: they
/// have other numbers of figures in a row, though more than one.
fn rows(page: &Page, chart: &str) -> Result<Vec<usize>> {
    page.eval(&format!(
        "Array.from(document.querySelectorAll('{} [role=img][aria-label]')).reduce(({{ rows, last }}, part) => {{
             const box = part.getBoundingClientRect();
             const beside = last && Math.abs(box.top - last.top) < 2 && box.left >= last.right;
             if (!beside) rows.push(0);
             const said = part.getAttribute('aria-label').split('; ');
             rows[rows.length - 1] += said.length - (said.length > 1 && !said[0].includes(': ') ? 1 : 0);
             return {{ rows, last: box }};
         }}, {{ rows: [] }}).rows",
        drawing(chart)
    ))
}

/// A walk over the figures of a drawing, from the first on: along each row, and down where the row has no further one.
struct Walk<'a> {
    page: &'a Page,
    chart: &'a str,
    rows: Vec<usize>,
    row: usize,
    place: usize,
}

impl<'a> Walk<'a> {
    fn start(page: &'a Page, chart: &'a str) -> Result<(Self, String)> {
        page.reveal(&drawing(chart))?;
        page.focus(&drawing(chart))?;
        let readout = step(page, chart, Key::Right)?;
        Ok((Walk { page, chart, rows: rows(page, chart)?, row: 0, place: 0 }, readout))
    }

    fn figures(&self, row: usize) -> Result<usize> {
        self.rows.get(row).copied().with_context(|| format!("chart {}: no row {row} in {:?}", self.chart, self.rows))
    }

    fn next(&mut self) -> Result<String> {
        if self.place + 1 < self.figures(self.row)? {
            self.place += 1;
            return step(self.page, self.chart, Key::Right);
        }
        // The figure at the end of a row has none to the right of it.
        for key in [Key::Right, Key::End] {
            stay(self.page, self.chart, key)?;
        }
        self.row += 1;
        self.place = self.place.min(self.figures(self.row)?.saturating_sub(1));
        step(self.page, self.chart, Key::Down)
    }

    /// Goes on to a figure. Some states have none, and say so.
    fn figure(&mut self, mut said: String) -> Result<String> {
        while self.chart == "pay-by-state" && said.ends_with("not published") {
            said = self.next()?;
        }
        Ok(said)
    }
}

/// Presses a key that leads nowhere: what a key changes is drawn two frames later.
fn stay(page: &Page, chart: &str, key: Key) -> Result<()> {
    let before = readout(page, chart)?;
    page.press(key)?;
    let frames = "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0](true)))";
    page.eval_async::<bool>(frames, Vec::new())?;
    let after = readout(page, chart)?;
    ensure!(before == after, "chart {chart}: expected no figure to the right of {before:?}, heard {after:?}");
    Ok(())
}

fn every_chart(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    let dataset = figures::published()?;
    for chart in CHARTS {
        let (mut walk, said) = Walk::start(page, chart)?;
        let first = walk.figure(said)?;
        let readout = walk.next()?;
        let second = walk.figure(readout)?;
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
