//! The site as it is written to disk: every page rendered twice, parsed and held against the
//! dataset.
//!
//! Invariant: a fault names its page, and one run names them all.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "pages/charts.rs"]
mod charts;
#[path = "pages/claims.rs"]
mod claims;
#[path = "pages/embed.rs"]
mod embed;
#[path = "pages/export.rs"]
mod export;
#[path = "pages/figures.rs"]
mod figures;
#[path = "pages/head.rs"]
mod head;
#[path = "pages/links.rs"]
mod links;
#[path = "pages/markup.rs"]
mod markup;
#[path = "pages/oembed.rs"]
mod oembed;
#[path = "pages/places.rs"]
mod places;
#[path = "support/prose.rs"]
mod prose;
#[path = "pages/site.rs"]
mod site;
#[path = "pages/structured.rs"]
mod structured;
#[path = "support/dataset.rs"]
mod support;
#[path = "pages/views.rs"]
mod views;

use rolescope::model::Dataset;
use rolescope::state::route::{self, Page};
use scraper::{ElementRef, Selector};
use site::{Site, Written};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

static DATA: LazyLock<Dataset> = LazyLock::new(support::dataset);
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| route::pages(&DATA));
static SITE: LazyLock<Mutex<Site>> = LazyLock::new(|| Mutex::new(Site::render()));

/// The site, for one test at a time: a parsed page cannot be read by two threads at once.
fn site() -> MutexGuard<'static, Site> {
    // A test that failed has changed nothing.
    SITE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The most faults that are named at once.
const NAMED: usize = 40;

/// Fails with every fault that was found.
fn none(what: &str, faults: &[String]) {
    let named = faults.iter().take(NAMED).cloned().collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{what}, {} in all:\n{named}", faults.len());
}

/// Looks at every page; what the look gives back is a fault of that page.
fn every_page(what: &str, look: impl Fn(&Written) -> Vec<String>) {
    let mut faults = Vec::new();
    for page in &site().pages {
        faults.extend(look(page).into_iter().map(|fault| format!("{}: {fault}", page.path)));
    }
    none(what, &faults);
}

/// Looks at every page that holds a comparison.
fn every_comparison(what: &str, look: impl Fn(&Page, &Written) -> Vec<String>) {
    let (site, mut faults) = (site(), Vec::new());
    for page in PAGES.iter() {
        faults.extend(look(page, site.page(&page.path)).into_iter().map(|fault| format!("{}: {fault}", page.path)));
    }
    none(what, &faults);
}

/// The elements of a page that a selector finds, in order.
fn all<'a>(page: &'a Written, selector: &str) -> Vec<ElementRef<'a>> {
    page.html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The elements inside another that a selector finds, in order.
fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

/// The words of an element.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The element around an element.
fn parent(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    element.parent().and_then(ElementRef::wrap)
}
