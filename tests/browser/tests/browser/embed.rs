//! The element and the frame on pages of another site, under its strict policy.
//!
//! Invariant: every case ends with nothing refused by the host's policy, but where that is its subject.

use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::host::{open as open_with, ready};
use browser_tests::{Host, Look, Page, Site, figures};
use rolescope::model::Dataset;

mod around;
mod card;
mod element;
mod faults;
mod figure;
mod frame;
mod jobs;
mod keys;
mod late;
mod left;
mod life;
mod looks;
mod many;
mod own;
mod quiet;
mod snippets;
mod start;
mod values;

pub(crate) fn cases(cases: &mut Cases) {
    around::cases(cases);
    card::cases(cases);
    element::cases(cases);
    faults::cases(cases);
    figure::cases(cases);
    frame::cases(cases);
    jobs::cases(cases);
    keys::cases(cases);
    late::cases(cases);
    left::cases(cases);
    life::cases(cases);
    looks::cases(cases);
    many::cases(cases);
    own::cases(cases);
    quiet::cases(cases);
    snippets::cases(cases);
    start::cases(cases);
    values::cases(cases);
}

/// A page of a host with the script's line and this body, opened.
fn open(page: &Page, body: &str) -> Result<(Site, Host)> {
    open_with(page, body, Look::default())
}

/// Nothing was refused or went wrong on the page.
fn clean(page: &Page) -> Result<()> {
    let (violations, faults): (Vec<String>, Vec<String>) = page.eval("[violations, faults]")?;
    ensure!(violations.is_empty(), "the host's policy refused {violations:?}");
    ensure!(faults.is_empty(), "errors on the page: {faults:?}");
    Ok(())
}

/// The figures inside an element are those that the site publishes; gives their names.
fn right_figures(page: &Page, id: &str, least: usize) -> Result<Vec<String>> {
    right_figures_of(page, id, least, &figures::published()?)
}

/// The same with those of another dataset.
fn right_figures_of(page: &Page, id: &str, least: usize, dataset: &Dataset) -> Result<Vec<String>> {
    let shown: Vec<figures::Shown> = page.eval(&format!("figures('{id}')"))?;
    let faults: Vec<String> = shown.iter().filter_map(|shown| figures::fault(dataset, shown)).collect();
    ensure!(faults.is_empty(), "wrong figures in the element: {faults:?}");
    ensure!(shown.len() >= least, "expected {least} figures or more in the element, found {}", shown.len());
    Ok(shown.into_iter().map(|(name, ..)| name).collect())
}
