//! The figures on a page against the dataset that the site publishes.
//!
//! Invariant: a figure passes only if its name resolves in the dataset to the value that the
//! page holds.

use crate::page::Page;
use crate::site;
use anyhow::{Context, Result, ensure};
use rolescope::compare::resolve;
use rolescope::model::{Dataset, FigureKey, Resolved, Statistic, Unit};
use rolescope::state::MAX_ROLES;
use std::fs;

/// The dataset that the site publishes.
///
/// # Errors
/// When it is not there or is not a dataset.
pub fn published() -> Result<Dataset> {
    let file = site::dist().join("data").join("rolescope.json");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).context("the published dataset does not have its own shape")
}

/// One figure on a page: its name, raw value and text.
pub type Shown = (String, String, String);

/// The figure with this name: of the dataset, or derived from two of its figures.
#[must_use]
pub fn find(dataset: &Dataset, key: &FigureKey) -> Option<Resolved> {
    meant(dataset, key).into_iter().next()
}

/// What a figure of this name may be: of the dataset, or derived from two of its figures; the ends of a difference depend on how
/// many roles are compared.
fn meant(dataset: &Dataset, key: &FigureKey) -> Vec<Resolved> {
    let of_dataset = dataset.figure(key);
    let derived =
        || (2..=MAX_ROLES).filter_map(|roles| relative(dataset, key, roles).or_else(|| minus(dataset, key, roles)));
    of_dataset.map_or_else(|| derived().collect(), |found| vec![found])
}

/// Every figure on the page.
///
/// # Errors
/// When the page does not answer.
pub fn shown(page: &Page) -> Result<Vec<Shown>> {
    page.eval(
        "Array.from(document.querySelectorAll('data[data-figure]'), d => [d.dataset.figure, d.value, d.textContent])",
    )
}

/// The fault of a figure in words; `None` if its value and text are the dataset's.
#[must_use]
pub fn fault(dataset: &Dataset, (name, value, text): &Shown) -> Option<String> {
    let key: FigureKey = match name.parse() {
        Ok(key) => key,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    let meant = meant(dataset, &key);
    let Some(found) = meant.first() else {
        return Some(format!("{name}: the dataset has no such figure, the page shows {value} ({text})"));
    };
    let Ok(number) = value.parse::<f64>() else {
        return Some(format!("{name}: its value {value:?} is not a number"));
    };
    // Shares and years are written with four decimals at least; counts and dollars are whole.
    let slack = match found.unit {
        Unit::UsdPerYear | Unit::Usd | Unit::Count => 0.0,
        Unit::Share | Unit::Years | Unit::Ratio | Unit::Number => 0.000_05,
    };
    if meant.iter().all(|found| (number - found.value).abs() > slack) {
        return Some(format!("{name}: the dataset has {}, the page {value}", found.value));
    }
    (!text.chars().any(|c| c.is_ascii_digit())).then(|| format!("{name}: its text {text:?} shows no number"))
}

/// The role that a difference is against, and the part of the population that both medians are of, if it is one:
/// `relative-to:full-stack:years-total:6-10`.
fn reference<'a>(key: &'a FigureKey, kind: &str) -> Option<(&'a str, Option<String>)> {
    let rest = key.group.as_deref()?.strip_prefix(kind)?;
    Some(rest.split_once(':').map_or((rest, None), |(role, group)| (role, Some(group.to_owned()))))
}

/// A difference between the medians of two roles, which the dataset holds and the page derives:
/// worked out here anew. The ends of its interval are those that the product gives, and must hold
/// the difference between them.
fn relative(dataset: &Dataset, key: &FigureKey, roles: usize) -> Option<Resolved> {
    let (reference, group) = reference(key, "relative-to:")?;
    let median = FigureKey { group, statistic: Statistic::P50, ..key.clone() };
    let other = FigureKey { subject: reference.to_owned(), ..median.clone() };
    let value = dataset.figure(&median)?.value / dataset.figure(&other)?.value - 1.0;
    let end = |statistic| resolve(dataset, &FigureKey { statistic, ..key.clone() }, roles);
    // Medians of few answers have no interval, and neither has the difference between them.
    let ends = end(Statistic::DifferenceLow).zip(end(Statistic::DifferenceHigh));
    if ends.as_ref().is_some_and(|(low, high)| low.value > value || high.value < value) {
        return None;
    }
    match key.statistic {
        Statistic::Difference => Some(Resolved { value, unit: Unit::Ratio, n: None, interval: None }),
        Statistic::DifferenceLow => Some(ends?.0),
        Statistic::DifferenceHigh => Some(ends?.1),
        _ => None,
    }
}

/// A difference between the medians of two roles in dollars: worked out here anew, in whole dollars as the page states it. Its interval
/// is that of the ends of both medians; of three roles or more it holds what Tukey's multiplier makes of the halves of theirs.
fn minus(dataset: &Dataset, key: &FigureKey, roles: usize) -> Option<Resolved> {
    let (reference, group) = reference(key, "minus:")?;
    let median = FigureKey { group, statistic: Statistic::P50, ..key.clone() };
    let other = dataset.figure(&FigureKey { subject: reference.to_owned(), ..median.clone() })?;
    let own = dataset.figure(&median)?;
    let ((low, high), (least, most)) = (own.interval?, other.interval?);
    let down = (own.value - low).hypot(most - other.value);
    let up = (high - own.value).hypot(other.value - least);
    let multiplier = match roles {
        3 => 2.344,
        4 => 2.569,
        5 => 2.728,
        _ => 0.0,
    };
    let reach = ((high - low) / 2.0).hypot((most - least) / 2.0) / 1.96 * multiplier;
    let difference = own.value - other.value;
    let value = match key.statistic {
        Statistic::Difference => difference,
        Statistic::DifferenceLow => difference - down.max(reach),
        Statistic::DifferenceHigh => difference + up.max(reach),
        _ => return None,
    };
    Some(Resolved { value: value.round(), unit: Unit::UsdPerYear, n: None, interval: None })
}

/// Checks every figure on the page and gives their number.
///
/// # Errors
/// When one is wrong, with the first ten faults; or when there are fewer than `least`.
pub fn check(page: &Page, dataset: &Dataset, least: usize) -> Result<usize> {
    let shown = shown(page)?;
    let faults: Vec<String> = shown.iter().filter_map(|f| fault(dataset, f)).collect();
    let first = faults.iter().take(10).cloned().collect::<Vec<_>>().join("\n  ");
    ensure!(faults.is_empty(), "{} of {} figures are wrong:\n  {first}", faults.len(), shown.len());
    ensure!(shown.len() >= least, "expected {least} figures or more, found {}", shown.len());
    Ok(shown.len())
}
