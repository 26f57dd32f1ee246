//! The shown roles as chips.

use super::element::{Tag, act, choice};
use super::mark::role_mark;
use super::table::whose;
use crate::compare::Scope;
use crate::locale::{self, Control};
use crate::model::{HOSTED, Role};

/// The shown roles: each can be replaced, moved and removed.
pub(super) fn chips(scope: &Scope<'_>, live: bool) -> Tag {
    let roles = scope.toned_roles();
    let last = roles.len().saturating_sub(1);
    let chip = |(at, (tone, role)): (usize, (u8, &Role))| chip(scope, live, (at, last), tone, role);
    Tag::new("ul")
        .key("chips")
        .class("chips")
        .attr("aria-label", scope.text(Control::RolesLabel))
        .children(roles.into_iter().enumerate().map(chip))
}

/// More roles than this are not listed at once.
pub(super) const LISTED: usize = 60;

fn chip(scope: &Scope<'_>, live: bool, (at, last): (usize, usize), tone: u8, role: &Role) -> Tag {
    let slug = &role.slug;
    // Of hundreds of roles a list is of no use: here stand those that are near, the search finds the others.
    let many = HOSTED && scope.offered_roles().count() > LISTED;
    let button = |name: &'static str, sign: &str, label: Control, usable: bool| {
        act(Tag::new("button").fixed("type", "button"), name, live && usable)
            .attr("id", format!("{name}-{slug}"))
            .attr("data-of", slug)
            .attr("aria-label", scope.fill(label, &[&role.short]))
            .text(sign)
    };
    let offered =
        scope.offered_roles().filter(|other| !many || *slug == other.slug || role.related.contains(&other.slug));
    let option = |other: &Role| choice(&other.slug, &other.short, other.slug == *slug);
    let select = act(Tag::new("select"), "replace", live)
        .attr("id", format!("role-{slug}"))
        .attr("data-of", slug)
        .attr("aria-label", scope.fill(Control::RoleNumber, &[&locale::count((at + 1) as f64)]))
        .children(offered.map(option));
    Tag::new("li")
        .key(slug)
        .attr("class", format!("t{tone}"))
        .attr("data-role-chip", slug)
        .child(role_mark(tone))
        .child(select)
        .maybe(scope.mark_of(slug).map(|mark| whose(&mark)))
        .child(button("earlier", "←", Control::MoveEarlier, at > 0))
        .child(button("later", "→", Control::MoveLater, at < last))
        .child(button("remove", "×", Control::RemoveRole, last > 0))
}
