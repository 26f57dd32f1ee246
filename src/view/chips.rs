//! The shown roles as chips.

use super::chart::role_mark;
use super::controls::act;
use super::element::{Tag, choice};
use crate::compare::Scope;
use crate::locale::{self, Control};
use crate::model::Role;

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

fn chip(scope: &Scope<'_>, live: bool, (at, last): (usize, usize), tone: u8, role: &Role) -> Tag {
    let slug = &role.slug;
    let button = |name: &'static str, sign: &str, label: Control, usable: bool| {
        act(Tag::new("button").fixed("type", "button"), name, live && usable)
            .attr("id", format!("{name}-{slug}"))
            .attr("data-of", slug)
            .attr("aria-label", scope.fill(label, &[&role.short]))
            .text(sign)
    };
    let option = |other: &Role| choice(&other.slug, &other.short, other.slug == *slug);
    let select = act(Tag::new("select"), "replace", live)
        .attr("id", format!("role-{slug}"))
        .attr("data-of", slug)
        .attr("aria-label", scope.fill(Control::RoleNumber, &[&locale::count((at + 1) as f64)]))
        .children(scope.data.roles.iter().map(option));
    Tag::new("li")
        .key(slug)
        .attr("class", format!("t{tone}"))
        .attr("data-role-chip", slug)
        .child(role_mark(tone))
        .child(select)
        .child(button("earlier", "←", Control::MoveEarlier, at > 0))
        .child(button("later", "→", Control::MoveLater, at < last))
        .child(button("remove", "×", Control::RemoveRole, last > 0))
}
