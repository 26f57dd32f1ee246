//! The pages and their addresses.
//!
//! Invariant: every address that `pages` lists is read back by `read` as the same page, and an
//! unknown address is no page.

mod base;
mod paths;

pub use super::core_roles::CORE;
pub use base::Base;
pub use paths::{chart_path, compare_path, move_path, role_path};

use super::{Chart, Choosable, Section, Selection, View, is_official, query};
use crate::model::Dataset;

/// A page of the site that holds a comparison or a tool.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// `/compare/front-end-vs-back-end/pay/`.
    pub path: String,
    /// The selection before the visitor changes anything.
    pub selection: Selection,
    /// The page that says the same in the usual order; its own path if it is that page.
    pub canonical: String,
    /// The comparison that its path names.
    pub base: Base,
    /// False for a page that search engines are told to leave out.
    pub is_indexed: bool,
}

/// Every page that is prerendered.
#[must_use]
pub fn pages(data: &Dataset) -> Vec<Page> {
    let mut bases = vec![Base::Root];
    bases.extend(comparisons(data).into_iter().map(Base::Compare));
    bases.extend(data.roles.iter().map(|role| Base::Role(role.slug.clone())));
    bases.extend(data.places.iter().filter(|place| place.survey).map(|place| Base::Place(place.id.clone())));
    for from in &data.roles {
        let others = data.roles.iter().filter(|to| to.slug != from.slug);
        bases.extend(others.map(|to| Base::Move(from.slug.clone(), to.slug.clone())));
    }
    let mut pages: Vec<Page> = bases.iter().flat_map(pages_of).collect();
    pages.extend(Chart::ALL.into_iter().map(|chart| {
        let path = chart_path(chart);
        // A chart that a page of a tool holds is the same there.
        let canonical = if chart.view().is_tool() { Base::Root.address(chart.view()) } else { None };
        Page {
            canonical: canonical.unwrap_or_else(|| path.clone()),
            path,
            selection: Selection::of_chart(chart),
            base: Base::Root,
            is_indexed: true,
        }
    }));
    pages
}

fn pages_of(base: &Base) -> Vec<Page> {
    let usual = match base {
        Base::Compare(roles) => {
            let core: Vec<String> =
                CORE.iter().filter(|role| roles.iter().any(|r| r == *role)).map(|r| (*r).to_owned()).collect();
            match core.len() {
                len if len != roles.len() => base.clone(),
                len if len == CORE.len() => Base::Root,
                _ => Base::Compare(core),
            }
        }
        Base::Place(id) if *id == Selection::default().place => Base::Root,
        other => other.clone(),
    };
    let page = |view: &View| {
        let path = base.address(*view)?;
        let canonical = usual.address(*view).unwrap_or_else(|| path.clone());
        Some(Page {
            path,
            selection: base.selection(*view),
            base: base.clone(),
            canonical,
            is_indexed: *view != View::All,
        })
    };
    base.views().iter().filter_map(page).collect()
}

/// The roles of the comparisons that have pages: pairs and the triple of the core roles in every order, every other pair
/// in one.
fn comparisons(data: &Dataset) -> Vec<Vec<String>> {
    let owned = |roles: &[&str]| roles.iter().map(|role| (*role).to_owned()).collect();
    let mut all = Vec::new();
    for a in CORE {
        for b in CORE.into_iter().filter(|b| *b != a) {
            all.push(owned(&[a, b]));
            all.extend(CORE.into_iter().find(|role| *role != a && *role != b).map(|third| owned(&[a, b, third])));
        }
    }
    all.extend(pairs(data).into_iter().map(|(a, b)| owned(&[a, b])));
    all
}

/// Every pair of roles that are not both of the core, in the one order that has pages.
#[must_use]
pub fn pairs(data: &Dataset) -> Vec<(&str, &str)> {
    let slugs: Vec<&str> = data.roles.iter().map(|role| role.slug.as_str()).collect();
    let after = |at: usize| slugs.iter().skip(at + 1).copied();
    let pairs = slugs.iter().enumerate().flat_map(|(at, a)| after(at).map(|b| (*a, b)));
    pairs.filter(|(a, b)| !(CORE.contains(a) && CORE.contains(b))).collect()
}

/// Addresses that lead to another: the other order of a pair of roles that has pages in one.
#[must_use]
pub fn redirects(data: &Dataset) -> Vec<(String, String)> {
    let views = [View::Overview, View::Pay];
    let of_pair = |(a, b): (&str, &str)| {
        let [from, to] = [[b, a], [a, b]].map(|roles| compare_path(&roles));
        views.map(|view| {
            if view == View::Pay { (format!("{from}pay/"), format!("{to}pay/")) } else { (from.clone(), to.clone()) }
        })
    };
    pairs(data).into_iter().flat_map(of_pair).collect()
}

/// The address that shows a selection: its page, and in the query what differs from it. `base` is what the path of the
/// page says that the visitor is on.
#[must_use]
pub fn address(selection: &Selection, base: &Base) -> String {
    let (path, page) = page_of(selection, base);
    path + &query::encode(selection, &page)
}

/// The path of the page that shows a selection's view or chart, and what that page shows by itself.
#[must_use]
pub fn page_of(selection: &Selection, base: &Base) -> (String, Selection) {
    match selection.chart {
        Some(chart) => (chart_path(chart), Selection::of_chart(chart)),
        None => base.of(selection),
    }
}

/// The pages that may hold what a selection shows, each with what it shows by itself: the one that its address leads to,
/// and those whose path names its roles or its place.
#[must_use]
pub fn pages_with(selection: &Selection, base: &Base, choosable: Choosable<'_>) -> Vec<(String, Selection)> {
    let mut pages = vec![page_of(selection, base)];
    if selection.chart.is_none() {
        let by_roles = match selection.roles.as_slice() {
            [role] => Base::Role(role.clone()),
            roles => Base::Compare(roles.to_vec()),
        };
        let page_of_base = |base: Base| {
            let path = base.address(selection.view)?;
            // Not every order and number of roles has pages.
            let page = read(&path, choosable).filter(|page| *page == base.selection(selection.view))?;
            Some((path, page))
        };
        pages.extend([by_roles, Base::Place(selection.place.clone())].into_iter().filter_map(page_of_base));
    }
    pages
}

/// Address that shows the core roles in a place, on the view where it has that; the default place is that of the root,
/// and parts of countries have no page of their own.
#[must_use]
pub fn place_path(id: &str, view: View) -> String {
    let view = if view == View::Pay { View::Pay } else { View::Overview };
    let base =
        if id == Selection::default().place || is_official(id) { Base::Root } else { Base::Place(id.to_owned()) };
    let path = base.address(view).unwrap_or_default();
    if is_official(id) { format!("{path}?place={id}") } else { path }
}

/// The selection of an address without its query; `None` for an address that holds no comparison.
#[must_use]
pub fn read(path: &str, choosable: Choosable<'_>) -> Option<Selection> {
    if let Some((base, view)) = Base::read(path, choosable) {
        return Some(base.selection(view));
    }
    let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
    let (folder, id) = path.split_once('/')?;
    if folder == "chart" { Chart::from_id(id).map(Selection::of_chart) } else { None }
}

/// The view that an older address means: one whose query lists sections, or whose fragment names one (`/#tools`).
#[must_use]
pub fn view_meant(search: &str, fragment: &str) -> Option<View> {
    let listed =
        query::pairs(search).filter(|(key, _)| *key == "sections").filter_map(|(_, text)| query::sections(&text));
    let first = listed.last().and_then(|sections| Section::ALL.into_iter().find(|section| sections.contains(*section)));
    let named = || Section::from_id(fragment.trim_start_matches('#'));
    first.or_else(named).map(View::of_section)
}
