//! The pages and their addresses.
//!
//! Invariant: every address that `pages` lists is read back by `read` as the same page, and an
//! unknown address is no page.

use super::{Chart, Known, Selection, is_official, query};
use crate::locale::split_around;
use crate::model::Dataset;

/// The core roles, in their own order.
pub const CORE: [&str; 3] = ["front-end", "back-end", "full-stack"];

/// A page of the site that holds a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// `/compare/front-end-vs-back-end/`.
    pub path: String,
    /// What it shows before the visitor changes anything.
    pub selection: Selection,
    /// The page that says the same in the usual order; its own path if it is that page.
    pub canonical: String,
}

/// Every page that is prerendered.
#[must_use]
pub fn pages(data: &Dataset) -> Vec<Page> {
    let own = |path: String, selection| Page { canonical: path.clone(), path, selection };
    let mut pages = vec![own("/".to_owned(), Selection::default())];
    for (a, b) in pairs() {
        pages.push(comparison(&[a, b]));
        if let Some(third) = CORE.into_iter().find(|role| *role != a && *role != b) {
            pages.push(comparison(&[a, b, third]));
        }
    }
    pages.extend(data.roles.iter().map(|role| own(role_path(&role.slug), Selection::of_roles(&[&role.slug]))));
    let places = data.places.iter().filter(|place| place.survey);
    pages.extend(places.map(|place| Page {
        path: place_page(&place.id),
        selection: Selection::in_place(&place.id),
        canonical: place_path(&place.id),
    }));
    pages.extend(Chart::ALL.into_iter().map(|chart| own(chart_path(chart), Selection::of_chart(chart))));
    for from in &data.roles {
        let others = data.roles.iter().filter(|to| to.slug != from.slug);
        pages.extend(others.map(|to| own(move_path(&from.slug, &to.slug), Selection::of_move(&from.slug, &to.slug))));
    }
    pages
}

fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    CORE.into_iter().flat_map(|a| CORE.into_iter().filter(move |b| *b != a).map(move |b| (a, b)))
}

fn comparison(roles: &[&str]) -> Page {
    let mut usual: Vec<&str> = CORE.into_iter().filter(|role| roles.contains(role)).collect();
    if usual.len() != roles.len() {
        usual = roles.to_vec();
    }
    let canonical = if usual == CORE { "/".to_owned() } else { compare_path(&usual) };
    Page { path: compare_path(roles), selection: Selection::of_roles(roles), canonical }
}

/// Address of a comparison of core roles.
#[must_use]
pub fn compare_path(roles: &[&str]) -> String {
    format!("/compare/{}/", roles.join("-vs-"))
}

/// Address of a role.
#[must_use]
pub fn role_path(slug: &str) -> String {
    format!("/roles/{slug}/")
}

/// Address of a chart alone.
#[must_use]
pub fn chart_path(chart: Chart) -> String {
    format!("/chart/{}/", chart.id())
}

/// Address of a move from one role to another.
#[must_use]
pub fn move_path(from: &str, to: &str) -> String {
    format!("/moves/{from}-to-{to}/")
}

/// The address that shows a selection: its page, and in the query what differs from it.
#[must_use]
pub fn address(selection: &Selection) -> String {
    let (path, page) = match selection.chart {
        Some(chart) => (chart_path(chart), Selection::of_chart(chart)),
        None => ("/".to_owned(), Selection::default()),
    };
    path + &query::encode(selection, &page)
}

fn place_page(id: &str) -> String {
    format!("/place/{}/", id.to_ascii_lowercase())
}

/// Address that shows the core roles in a place; the default place is the start page, and parts of
/// countries have no page of their own.
#[must_use]
pub fn place_path(id: &str) -> String {
    match id {
        id if id == Selection::default().place => "/".to_owned(),
        id if is_official(id) => format!("/?place={id}"),
        id => place_page(id),
    }
}

/// What an address shows before its query; `None` for an address that holds no comparison.
#[must_use]
pub fn read(path: &str, known: Known<'_>) -> Option<Selection> {
    let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
    match path.split_once('/') {
        None if path.is_empty() => Some(Selection::default()),
        Some(("compare", roles)) => {
            let mut rest = roles;
            let mut roles = Vec::new();
            while let Some((role, after)) = split_around(rest, "-vs-") {
                roles.push(role);
                rest = after;
            }
            roles.push(rest);
            let new =
                |(at, role): (usize, &&str)| known.role(role) && !roles.iter().take(at).any(|other| other == role);
            let fits = matches!(roles.len(), 2 | 3) && roles.iter().enumerate().all(new);
            fits.then(|| Selection::of_roles(&roles))
        }
        Some(("roles", slug)) => known.role(slug).then(|| Selection::of_roles(&[slug])),
        Some(("place", id)) => {
            let place = known.0.places.iter().find(|place| place.survey && place.id.eq_ignore_ascii_case(id))?;
            Some(Selection::in_place(&place.id))
        }
        Some(("chart", id)) => Chart::of(id).map(Selection::of_chart),
        Some(("moves", roles)) => {
            let (from, to) = split_around(roles, "-to-")?;
            (known.role(from) && known.role(to) && from != to).then(|| Selection::of_move(from, to))
        }
        _ => None,
    }
}
