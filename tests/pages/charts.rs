//! Charts: each has its drawing, its sentence and a table that holds what the drawing says.

use super::{all, every_comparison, site, text, within};
use rolescope::state::Chart;
use scraper::ElementRef;
use std::collections::BTreeSet;

/// The charts of a comparison; the first eight are those of the first public contract.
const CHARTS: [&str; 12] = [
    "pay-range",
    "pay-by-years",
    "pay-evidence",
    "years",
    "education",
    "work-mode",
    "organisation-size",
    "usage",
    "pay-standing",
    "pay-distribution",
    "pay-by-place",
    "pay-difference",
];

#[test]
fn the_start_page_has_its_charts() {
    let site = site();
    let start = site.page("/");
    let mut found: Vec<&str> =
        all(start, "figure[data-chart]").into_iter().map(|e| e.attr("data-chart").unwrap()).collect();
    found.sort_unstable();
    let mut expected = CHARTS;
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn every_chart_is_whole() {
    every_comparison("charts without a part", |page, written| {
        let mut faults = Vec::new();
        let charts = all(written, "[data-chart]");
        let names: Vec<&str> = charts.iter().filter_map(|chart| chart.attr("data-chart")).collect();
        let expected = match page.selection.chart {
            Some(alone) => std::iter::once(alone).chain(alone.beside()).map(Chart::id).collect(),
            None => CHARTS.to_vec(),
        };
        if names.len() != expected.len() || !expected.iter().all(|name| names.contains(name)) {
            faults.push(format!("the charts {names:?}"));
        }
        faults.extend(charts.into_iter().flat_map(chart_faults));
        faults
    });
}

/// What a chart lacks.
fn chart_faults(chart: ElementRef<'_>) -> Vec<String> {
    let name = chart.attr("data-chart").unwrap_or_default();
    let mut faults = Vec::new();
    let mut check = |fine: bool, what: &str| {
        if !fine {
            faults.push(format!("{name}: {what}"));
        }
    };
    check(Chart::of(name).is_some(), "an unknown chart");
    check(chart.value().name() == "figure", "no figure");
    let drawings = within(chart, ".drawing");
    let summary = within(chart, ".summary").first().map(|s| text(*s)).unwrap_or_default();
    // Where too few answered there is nothing to draw: the table says how few.
    let counts_alone =
        within(chart, "table data").iter().all(|d| d.attr("data-figure").is_some_and(|k| k.ends_with("/n")));
    if counts_alone && drawings.is_empty() && summary.ends_with('.') {
        check(within(chart, "table").len() == 1, "not one table");
        return faults;
    }
    check(
        drawings.len() == 1 && within(chart, ".drawing[tabindex=\"0\"] > svg").len() == 1,
        "not one drawing that the tab key reaches",
    );
    check(
        within(chart, ".drawing [tabindex], .drawing a, .drawing button").is_empty(),
        "a second stop inside the drawing",
    );
    let label = drawings.first().and_then(|d| d.attr("aria-label")).unwrap_or_default();
    let title = within(chart, "h3").first().map(|h| text(*h)).unwrap_or_default();
    check(!title.is_empty() && label.starts_with(&title), "the drawing does not say its title");
    check(summary.len() > 10 && summary.ends_with('.'), "no sentence");
    check(within(chart, "table").len() == 1, "not one table");
    check(counts_alone || !within(chart, "table tbody tr").is_empty(), "an empty table");
    check(!within(chart, ".origin a[href^=\"/method/#\"]").is_empty(), "no source");
    // The table and whatever else takes the tab key come after the drawing.
    let first =
        within(chart, "[tabindex], a, button, summary, select, input, table").into_iter().find(|e| !above_drawing(*e));
    check(first.map(|e| e.id()) == drawings.first().map(|d| d.id()), "something else is reached before the drawing");
    faults
}

/// Whether an element stands in the words or the fields over the drawing: figures are links.
fn above_drawing(element: ElementRef<'_>) -> bool {
    let above = ["summary", "remarks", "fields"];
    element.ancestors().filter_map(ElementRef::wrap).any(|a| a.value().classes().any(|class| above.contains(&class)))
}

/// The amounts and percentages in a text: `$174,082`, `26 %`, `<1 %`, and counts of answers.
fn numbers(said: &str) -> Vec<String> {
    let mut found = Vec::new();
    let digits = |text: &str| text.chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect::<String>();
    for (at, _) in said.match_indices('$') {
        let amount = digits(&said[at + 1..]);
        found.push(format!("${}", amount.trim_end_matches(',')));
    }
    for (at, words) in said.match_indices("answers: ") {
        found.push(digits(&said[at + words.len()..]).trim_end_matches(',').to_owned());
    }
    for (unit, keep) in [("\u{a0}%", "\u{a0}%"), (" answers", "")] {
        for (at, _) in said.match_indices(unit).filter(|(at, unit)| !said[at + unit.len()..].starts_with(": ")) {
            let head: String =
                said[..at].chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '<')).collect();
            let head: String = head.chars().rev().collect();
            if !head.is_empty() {
                found.push(format!("{}{keep}", head.trim_start_matches([',', '.'])));
            }
        }
    }
    found
}

#[test]
fn the_table_holds_what_the_drawing_says() {
    let (site, mut faults) = (site(), Vec::new());
    let mut said = 0;
    for page in super::PAGES.iter() {
        for chart in all(site.page(&page.path), "[data-chart]") {
            // A difference is said with its sign, of which the reader of labels knows nothing.
            let unsigned = |e: ElementRef<'_>| text(e).trim_start_matches(['+', '−']).to_owned();
            let held: BTreeSet<String> = within(chart, "table data").into_iter().map(unsigned).collect();
            for element in within(chart, ".drawing [aria-label]") {
                let label = element.attr("aria-label").unwrap();
                let lacking: Vec<String> =
                    numbers(label).into_iter().inspect(|_| said += 1).filter(|n| !held.contains(n)).collect();
                if !lacking.is_empty() {
                    let name = chart.attr("data-chart").unwrap();
                    faults.push(format!("{}: {name}: {lacking:?} of “{label}”", page.path));
                }
            }
        }
    }
    assert!(said > 1_000, "only {said} numbers are said");
    super::none("what a drawing says and its table does not hold", &faults);
}

#[test]
fn the_reader_of_labels_finds_numbers() {
    let said = "Back end, 1,605 answers; median $174,082 a year; 26\u{a0}%; <1\u{a0}%, $90,000, 6–10 years, 9.2\u{a0}%";
    assert_eq!(numbers(said), ["$174,082", "$90,000", "26\u{a0}%", "<1\u{a0}%", "9.2\u{a0}%", "1,605"]);
}

#[test]
fn the_reader_of_charts_can_fail() {
    let broken = scraper::Html::parse_fragment("<figure data-chart=\"pay-range\"><h3>A</h3><table></table></figure>");
    let chart = broken.select(&scraper::Selector::parse("figure").unwrap()).next().unwrap();
    assert!(chart_faults(chart).len() > 4);
}
