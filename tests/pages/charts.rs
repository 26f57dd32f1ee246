//! Charts: each has its drawing, its sentence and a table that holds what the drawing says.

use super::{all, every_comparison, site, text, within};
use rolescope::state::{Chart, View};
use scraper::ElementRef;
use std::collections::BTreeSet;

/// The charts of each view, by the contract.
fn drawn_on(view: View) -> Vec<&'static str> {
    match view {
        View::Overview => vec!["pay-range"],
        View::Pay => vec!["pay-range", "pay-by-years", "pay-by-place", "pay-difference", "pay-evidence"],
        View::Work => vec!["work-mode", "organisation-size"],
        View::Skills => vec!["skill-sets"],
        View::Tools => vec!["usage"],
        View::Entry => vec!["education", "years"],
        View::Path => vec!["outlook", "path-fan"],
        View::Questions => Vec::new(),
        View::All => {
            let tabs = View::TABS.into_iter().filter(|view| !matches!(view, View::Overview | View::All));
            tabs.flat_map(|view| [drawn_on(view), closed_on(view)].concat()).collect()
        }
        View::Fit => vec!["skill-fit", "interests", "week-map"],
        View::Standing => vec!["pay-standing"],
        View::Moves => vec!["break-even", "move-assumptions"],
        View::Why => vec!["pay-reconciled", "range-x-ray"],
    }
}

/// The charts that a view has as one line, by the contract.
fn closed_on(view: View) -> Vec<&'static str> {
    match view {
        View::Pay => vec!["pay-distribution", "pay-by-group", "pay-by-state", "pay-over-time", "pay-at-years"],
        // What is drawn nowhere else is on its own page alone.
        _ => Vec::new(),
    }
}

#[test]
fn every_chart_stands_on_one_view_besides_all() {
    for chart in Chart::ALL {
        let on = View::ALL.into_iter().filter(|view| !matches!(view, View::Overview | View::All));
        let on: Vec<View> = on.filter(|v| [drawn_on(*v), closed_on(*v)].concat().contains(&chart.id())).collect();
        assert_eq!(on, [chart.view()], "{}", chart.id());
    }
}

/// A closed chart costs one line: what it holds is on a page of its own, and nothing of it is fetched with the view.
#[test]
fn a_closed_chart_is_one_line_that_leads_to_its_page() {
    let mut lines = 0;
    every_comparison("charts that are not closed", |page, written| {
        let closed = if page.selection.chart.is_some() { Vec::new() } else { closed_on(page.selection.view) };
        let links: Vec<_> = all(written, "a[data-act=open]");
        let named: Vec<&str> = links.iter().filter_map(|link| link.attr("data-of")).collect();
        if named != closed {
            return vec![format!("{named:?} are closed, not {closed:?}")];
        }
        let mut faults = Vec::new();
        for (link, name) in links.iter().zip(closed) {
            let around = all(written, &format!("main [id=\"{name}\"]"));
            let [around] = around.as_slice() else { return vec![format!("{} parts have the id {name}", around.len())] };
            if link.attr("href") != Some(&format!("/chart/{name}/")) || text(*link).trim().is_empty() {
                faults.push(format!("{name}: {}", link.html()));
            }
            if within(*around, "*").len() > 3 || within(*around, "a").len() != 1 {
                faults.push(format!("{name}: more than a line: {}", around.html()));
            }
            if !all(written, &format!("[data-chart=\"{name}\"], [data-fragment^=\"{name}-\"]")).is_empty() {
                faults.push(format!("{name}: something of it is on the page"));
            }
        }
        faults
    });
    for page in super::PAGES.iter().filter(|page| page.selection.view == View::Pay && page.selection.chart.is_none()) {
        lines += all(site().page(&page.path), "a[data-act=open]").len();
    }
    assert!(lines > 500, "only {lines} closed charts: this test tests nothing");
}

#[test]
fn every_chart_is_whole() {
    every_comparison("charts without a part", |page, written| {
        let mut faults = Vec::new();
        let charts = all(written, "[data-chart]");
        let names: Vec<&str> = charts.iter().filter_map(|chart| chart.attr("data-chart")).collect();
        let expected = match page.selection.chart {
            Some(alone) => std::iter::once(alone).chain(alone.beside()).map(Chart::id).collect(),
            None => drawn_on(page.selection.view),
        };
        if names.len() != expected.len() || !expected.iter().all(|name| names.contains(name)) {
            faults.push(format!("the charts {names:?}"));
        }
        // A link to `#pay-range` leads to it.
        let unnamed = charts.iter().filter(|chart| chart.attr("id") != chart.attr("data-chart"));
        faults.extend(unnamed.map(|chart| format!("a chart with the id {:?}", chart.attr("id"))));
        faults.extend(charts.into_iter().flat_map(chart_faults));
        faults
    });
}

/// The parts that a chart lacks; empty if it is whole.
fn chart_faults(chart: ElementRef<'_>) -> Vec<String> {
    let name = chart.attr("data-chart").unwrap_or_default();
    let mut faults = Vec::new();
    let mut check = |fine: bool, what: &str| {
        if !fine {
            faults.push(format!("{name}: {what}"));
        }
    };
    check(Chart::from_id(name).is_some(), "an unknown chart");
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
    // All that belongs to every chart is at its foot: sources, table, files, how sure it is.
    let foot = within(chart, ".foot");
    check(foot.len() == 1, "not one foot");
    for part in [".origin", "details.table > div > table", "details.save button[data-act=export]"] {
        check(within(chart, &format!(".foot > {part}")).len() == within(chart, part).len(), part);
        check(!within(chart, part).is_empty(), part);
    }
    check(within(chart, ".foot > details").iter().all(|details| !within(*details, "summary").is_empty()), "no summary");
    // The table and whatever else takes the tab key come after the drawing.
    let first =
        within(chart, "[tabindex], a, button, summary, select, input, table").into_iter().find(|e| !above_drawing(*e));
    check(first.map(|e| e.id()) == drawings.first().map(|d| d.id()), "something else is reached before the drawing");
    faults
}

/// True in the words or the fields over the drawing: figures there are links.
fn above_drawing(element: ElementRef<'_>) -> bool {
    let above = ["summary", "remarks", "fields"];
    element.ancestors().filter_map(ElementRef::wrap).any(|a| a.value().classes().any(|class| above.contains(&class)))
}

/// The amounts and percentages in a text: `$174,082`, `26 %`, `<1 %`, and counts of answers.
fn numbers(said: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let digits = |text: &str| text.chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect::<String>();
    for (at, _) in said.match_indices('$') {
        let amount = digits(&said[at + 1..]);
        numbers.push(format!("${}", amount.trim_end_matches(',')));
    }
    for (at, words) in said.match_indices("answers: ") {
        numbers.push(digits(&said[at + words.len()..]).trim_end_matches(',').to_owned());
    }
    for (unit, keep) in [("\u{a0}%", "\u{a0}%"), (" answers", "")] {
        for (at, _) in said.match_indices(unit).filter(|(at, unit)| !said[at + unit.len()..].starts_with(": ")) {
            let head: String =
                said[..at].chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '<')).collect();
            let head: String = head.chars().rev().collect();
            if !head.is_empty() {
                numbers.push(format!("{}{keep}", head.trim_start_matches([',', '.'])));
            }
        }
    }
    numbers
}

#[test]
fn the_table_holds_what_the_drawing_says() {
    let (site, mut faults) = (site(), Vec::new());
    let mut count = 0;
    for page in super::PAGES.iter() {
        for chart in all(site.page(&page.path), "[data-chart]") {
            // A difference is said with its sign, of which the reader of labels knows nothing.
            let unsigned = |e: ElementRef<'_>| text(e).trim_start_matches(['+', '−']).to_owned();
            let in_table: BTreeSet<String> = within(chart, "table data").into_iter().map(unsigned).collect();
            for element in within(chart, ".drawing [aria-label]") {
                let label = element.attr("aria-label").unwrap();
                let lacking: Vec<String> =
                    numbers(label).into_iter().inspect(|_| count += 1).filter(|n| !in_table.contains(n)).collect();
                if !lacking.is_empty() {
                    let name = chart.attr("data-chart").unwrap();
                    faults.push(format!("{}: {name}: {lacking:?} of “{label}”", page.path));
                }
            }
        }
    }
    assert!(count > 1_000, "only {count} numbers are said");
    super::none("what a drawing says and its table does not hold", &faults);
}

#[test]
fn the_reader_of_labels_finds_numbers() {
    let label =
        "Back end, 1,605 answers; median $174,082 a year; 26\u{a0}%; <1\u{a0}%, $90,000, 6–10 years, 9.2\u{a0}%";
    assert_eq!(numbers(label), ["$174,082", "$90,000", "26\u{a0}%", "<1\u{a0}%", "9.2\u{a0}%", "1,605"]);
}

#[test]
fn the_reader_of_charts_can_fail() {
    let broken = scraper::Html::parse_fragment("<figure data-chart=\"pay-range\"><h3>A</h3><table></table></figure>");
    let chart = broken.select(&scraper::Selector::parse("figure").unwrap()).next().unwrap();
    assert!(chart_faults(chart).len() > 4);
}
