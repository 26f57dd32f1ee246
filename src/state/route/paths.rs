//! Paths of single pages.
//!
//! Invariant: a path begins and ends with a slash.

use crate::state::core_roles::CORE;
use crate::state::{Chart, Choosable};

/// The roles in the order that has pages: core roles alone in any order, others as they are offered.
pub(super) fn in_usual_order<'a>(roles: &[&'a str], choosable: Choosable<'_>) -> Vec<&'a str> {
    if roles.iter().all(|role| CORE.contains(role)) {
        return roles.to_vec();
    }
    choosable.0.roles.iter().filter_map(|role| roles.iter().copied().find(|slug| *slug == role.slug)).collect()
}

/// Address of a comparison.
#[must_use]
pub fn compare_path(roles: &[impl AsRef<str>]) -> String {
    let roles: Vec<&str> = roles.iter().map(AsRef::as_ref).collect();
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

/// Address of the core roles in a place.
pub(super) fn place_page(id: &str) -> String {
    format!("/place/{}/", id.to_ascii_lowercase())
}
