//! Figures: each has its name, the value of the dataset, and a way to its source.

use super::prose::words;
use super::{DATA, all, every_page, none, parent, site, text, within};
use rolescope::compare::resolve;
use rolescope::locale;
use rolescope::model::{FigureKey, Resolved, Unit};
use rolescope::state::View;
use scraper::{ElementRef, Node};
use std::collections::BTreeSet;

/// Charts whose sentences keep every digit.
const EXACT: [&str; 3] = ["pay-reconciled", "range-x-ray", "pay-standing"];

/// The fault of a raw value in words; `None` if it is the dataset's.
fn value_fault(raw: &str, found: &Resolved) -> Option<String> {
    let (tolerance, decimals) = match found.unit {
        // Derived amounts are rounded to whole dollars as stored ones are.
        Unit::UsdPerYear | Unit::Usd | Unit::Count => (0.5, 0..=0),
        Unit::Years => (0.050_001, 0..=6),
        Unit::Share | Unit::Ratio => (1e-6, 4..=9),
        Unit::Number => return Some("no figure of a source is without a unit".to_owned()),
    };
    let Ok(value) = raw.parse::<f64>() else { return Some(format!("{raw} is no number")) };
    let places = raw.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if (value - found.value).abs() > tolerance {
        return Some(format!("{raw} is not {}", found.value));
    }
    (!decimals.contains(&places)).then(|| format!("{raw} has {places} decimals"))
}

/// True where a computed number may stand: in a chart, beside the figures that it is computed from. The result of the
/// role fit is no chart and sums up those of its page, so it has no number but theirs, written as there.
fn is_of_a_chart(number: ElementRef<'_>) -> bool {
    let around: Vec<ElementRef<'_>> = number.ancestors().filter_map(ElementRef::wrap).collect();
    if around.iter().any(|e| e.attr("data-chart").is_some()) {
        return true;
    }
    let in_result = around.iter().any(|e| e.attr("data-fragment") == Some("fit-result"));
    let charted = around.last().map(|page| within(*page, "[data-chart] data[data-computed]")).unwrap_or_default();
    in_result && charted.iter().any(|other| other.attr("value") == number.attr("value") && text(*other) == text(number))
}

/// The faults of one figure on a page.
fn figure_faults(figure: ElementRef<'_>, sources: &BTreeSet<String>) -> Vec<String> {
    // What is computed from figures has no name, and is a number.
    if figure.attr("data-computed").is_some() {
        let number = figure.attr("value").is_some_and(|raw| raw.parse::<f64>().is_ok());
        let unnamed = figure.attr("data-figure").is_none() && parent(figure).is_none_or(|p| p.value().name() != "a");
        return if is_of_a_chart(figure) && number && unnamed { Vec::new() } else { vec![figure.html()] };
    }
    let Some(name) = figure.attr("data-figure") else {
        return vec![format!("a figure without a name: {}", figure.html())];
    };
    let key: FigureKey = match name.parse() {
        Ok(key) => key,
        Err(reason) => return vec![format!("{name}: {reason}")],
    };
    let mut faults = Vec::new();
    if key.to_string() != name {
        faults.push("is written in another way".to_owned());
    }
    // The ends of a difference depend on how many roles are compared: the page's value is that of one of these numbers.
    let found = (1..=5).filter_map(|roles| resolve(&DATA, &key, roles));
    let found: Vec<_> = found.collect();
    let raw = figure.attr("value").unwrap_or_default();
    match found.iter().find(|found| value_fault(raw, found).is_none()).or(found.first()) {
        None => faults.push("unknown or withheld".to_owned()),
        Some(found) => {
            faults.extend(value_fault(raw, found));
            let shown = text(figure);
            // A sentence that says "above" leaves out the plus sign.
            let usual = [locale::value(found.value, found.unit), locale::percent(found.value)];
            let signed = format!("+{}", usual[0]);
            // Sentences round amounts of money; tables do not, nor do charts whose sums must work out or hold what was typed.
            let is_exact = figure.ancestors().filter_map(ElementRef::wrap).any(|e| {
                e.value().name() == "table" || e.attr("data-chart").is_some_and(|chart| EXACT.contains(&chart))
            });
            let usual = if is_exact || found.unit != Unit::UsdPerYear {
                usual
            } else {
                usual.map(|text| locale::rounded_amount(&text))
            };
            let signed = if is_exact { signed } else { locale::rounded_amount(&signed) };
            let difference = key.group.as_deref().is_some_and(|group| group.starts_with("minus:"));
            if shown != usual[0] && (found.unit != Unit::Ratio || shown != usual[1]) && !(difference && shown == signed)
            {
                faults.push(format!("is shown as {shown}"));
            }
        }
    }
    let link =
        parent(figure).filter(|link| link.value().name() == "a" && link.value().classes().any(|class| class == "fig"));
    let target = link.and_then(|link| link.attr("href"));
    if target != Some(&format!("/method/#{}", key.source)) {
        faults.push(format!("leads to {target:?}"));
    }
    if !sources.contains(&key.source) {
        faults.push("its source is not on the method page".to_owned());
    }
    faults.into_iter().map(|fault| format!("{name}: {fault}")).collect()
}

#[test]
fn every_figure_is_the_dataset_s() {
    let site = site();
    let sources: BTreeSet<String> =
        all(site.page("/method/"), "[id]").into_iter().map(|e| e.attr("id").unwrap().to_owned()).collect();
    let mut seen = 0;
    let mut faults = Vec::new();
    for page in &site.pages {
        let figures = all(page, "data");
        seen += figures.len();
        faults.extend(
            figures.into_iter().flat_map(|f| figure_faults(f, &sources)).map(|f| format!("{}: {f}", page.path)),
        );
    }
    assert!(seen > 10_000, "only {seen} figures on the site");
    none("figures that are not as in the dataset", &faults);
}

#[test]
fn every_link_to_a_basis_holds_a_figure() {
    every_page("links of figures without one", |page| {
        let empty = |e: &ElementRef<'_>| {
            e.children().filter_map(ElementRef::wrap).filter(|c| c.value().name() == "data").count() != 1
        };
        all(page, "a.fig").into_iter().filter(empty).map(|e| e.html()).collect()
    });
}

#[test]
fn no_pay_stands_outside_a_figure() {
    let prose: Vec<String> = words(&DATA).into_iter().filter(|text| text.contains('$')).collect();
    every_page("pay that is no figure", |page| {
        let mut faults = Vec::new();
        for node in all(page, "body")[0].descendants() {
            let Node::Text(found) = node.value() else { continue };
            // A drawing says again what its table holds; that is a test of its own. A snippet is code.
            let inside = |name: &str| node.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == name);
            if !found.contains('$') || ["data", "svg", "code"].into_iter().any(inside) {
                continue;
            }
            let rest = prose.iter().fold(found.to_string(), |rest, prose| rest.replace(prose.as_str(), ""));
            if rest.contains('$') {
                faults.push(found.to_string());
            }
        }
        faults
    });
}

#[test]
fn withheld_pay_stands_nowhere() {
    let (site, mut faults) = (site(), Vec::new());
    let mut withheld = 0;
    for page in super::PAGES.iter() {
        let written = site.page(&page.path);
        let names: BTreeSet<&str> = all(written, "data").into_iter().filter_map(|e| e.attr("data-figure")).collect();
        // Views of something else say nothing of pay.
        let speaks = matches!(page.selection.view, View::Overview | View::Pay | View::All);
        for slug in &page.selection.roles {
            let cell = DATA.cell("survey-2025", &page.selection.place, slug, None);
            if cell.is_some_and(|cell| cell.n >= 15) {
                continue;
            }
            withheld += 1;
            let of_cell = format!("survey-2025/{}/{slug}/pay/", page.selection.place);
            let others = names
                .iter()
                .filter(|name| name.strip_prefix(&of_cell).is_some_and(|rest| !rest.contains('/') && rest != "n"));
            faults.extend(others.map(|name| format!("{}: {name}", page.path)));
            if speaks && cell.is_some() && !names.contains(format!("{of_cell}n").as_str()) {
                faults.push(format!("{}: {of_cell}n is not said", page.path));
            }
        }
    }
    assert!(withheld > 5, "only {withheld} withheld cells: this test tests nothing");
    none("figures of withheld cells", &faults);
}

#[test]
fn the_reader_of_figures_can_fail() {
    let sources = BTreeSet::from(["survey-2025".to_owned()]);
    let faults = |html: &str| {
        let page = scraper::Html::parse_fragment(html);
        let figure = page.select(&scraper::Selector::parse("data").unwrap()).next().unwrap();
        figure_faults(figure, &sources).len()
    };
    let name = "survey-2025/US/back-end/pay/p50";
    let link = |inside: &str| format!("<a class=\"fig\" href=\"/method/#survey-2025\">{inside}</a>");
    let table = |inside: &str| format!("<table><tr><td>{}</td></tr></table>", link(inside));
    assert_eq!(faults(&table(&format!("<data value=\"174082\" data-figure=\"{name}\">$174,082</data>"))), 0);
    assert_eq!(faults(&table(&format!("<data value=\"174082\" data-figure=\"{name}\">$174,000</data>"))), 1);
    assert_eq!(faults(&link(&format!("<data value=\"174082\" data-figure=\"{name}\">$174,000</data>"))), 0);
    assert_eq!(faults(&link(&format!("<data value=\"174081\" data-figure=\"{name}\">$174,000</data>"))), 1);
    assert_eq!(faults(&link(&format!("<data value=\"174082.0\" data-figure=\"{name}\">$174,000</data>"))), 1);
    assert_eq!(faults(&link(&format!("<data value=\"174082\" data-figure=\"{name}\">$174,082</data>"))), 1);
    assert_eq!(faults(&format!("<data value=\"174082\" data-figure=\"{name}\">$174,000</data>")), 1);
    assert_eq!(faults(&link("<data value=\"1\" data-figure=\"survey-2025/DK/front-end/pay/p50\">$1</data>")), 1);
    assert_eq!(faults(&link("<data value=\"1\">$1</data>")), 1);
    assert_eq!(faults(&link("<data value=\"1\" data-computed>$1</data>")), 1, "it may not pass for a figure");
    let computed = "<data value=\"0.069586\" data-computed>7\u{a0}%</data>";
    let chart = |inside: &str| format!("<figure data-chart=\"skill-fit\">{inside}</figure>");
    let result = |inside: &str| format!("<div data-fragment=\"fit-result\">{inside}</div>");
    assert_eq!(faults(computed), 1);
    assert_eq!(faults(&chart(computed)), 0);
    assert_eq!(faults(&result(computed)), 1, "it is in no chart");
    assert_eq!(faults(&(result(computed) + &chart(computed))), 0);
    assert_eq!(faults(&(result(computed) + &chart(&computed.replace("7\u{a0}", "7.0\u{a0}")))), 1);
    assert_eq!(faults(&(result(computed) + &chart(&computed.replace("0.069586", "0.07")))), 1);
    assert_eq!(faults(&(format!("<p>{computed}</p>") + &chart(computed))), 1, "it is in no result");
    let share = "survey-2025/world/front-end/language:TypeScript/share";
    assert_eq!(faults(&link(&format!("<data value=\"0.823340\" data-figure=\"{share}\">82\u{a0}%</data>"))), 0);
    assert_eq!(faults(&link(&format!("<data value=\"0.82\" data-figure=\"{share}\">82\u{a0}%</data>"))), 1);
}
