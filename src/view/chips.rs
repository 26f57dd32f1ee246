//! The shown roles as chips, and the search that adds one.

use super::chart::role_mark;
use super::controls::act;
use super::element::{Tag, choice, search_field};
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::route;

/// The shown roles: each can be replaced, moved and removed.
pub(super) fn chips(scope: &Scope<'_>, live: bool) -> Tag {
    let roles = scope.toned_roles();
    let last = roles.len().saturating_sub(1);
    let chip = |(at, (tone, role)): (usize, (u8, &Role))| chip(scope, live, (at, last), tone, role);
    Tag::new("ul")
        .key("chips")
        .class("chips")
        .attr("aria-label", scope.text(Message::RolesLabel))
        .children(roles.into_iter().enumerate().map(chip))
}

fn chip(scope: &Scope<'_>, live: bool, (at, last): (usize, usize), tone: u8, role: &Role) -> Tag {
    let slug = &role.slug;
    let button = |name: &'static str, sign: &str, label: Message, usable: bool| {
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
        .attr("aria-label", scope.fill(Message::RoleNumber, &[&locale::count((at + 1) as f64)]))
        .children(scope.data.roles.iter().map(option));
    Tag::new("li")
        .key(slug)
        .attr("class", format!("t{tone}"))
        .attr("data-role-chip", slug)
        .child(role_mark(tone))
        .child(select)
        .child(button("earlier", "←", Message::MoveEarlier, at > 0))
        .child(button("later", "→", Message::MoveLater, at < last))
        .child(button("remove", "×", Message::RemoveRole, last > 0))
}

/// The search over roles and titles.
pub(super) fn add_role(scope: &Scope<'_>, live: bool, wanted: &str) -> Tag {
    let (held, wanted) = (wanted, folded(wanted));
    let offered: Vec<(&Role, Option<&str>)> = scope
        .data
        .roles
        .iter()
        .filter(|role| !scope.selection.roles.contains(&role.slug))
        .filter_map(|role| matched(role, &wanted).map(|title| (role, title)))
        .collect();
    let item = |(role, title): (&Role, Option<&str>)| {
        let text =
            title.map_or_else(|| role.name.clone(), |title| scope.fill(Message::TitleLeadsTo, &[title, &role.name]));
        let link = Tag::new("a")
            .attr("href", route::role_path(&role.slug))
            .fixed("data-act", "add")
            .attr("data-of", &role.slug)
            .attr("data-add-role", &role.slug)
            .text(text);
        Tag::new("li").key(&role.slug).child(link)
    };
    let none = offered.is_empty().then(|| Tag::new("p").key("none").text(scope.text(Message::NoRoleFound)));
    Tag::new("details")
        .key("add")
        .fixed("id", "add-role")
        .class("panel")
        .child(Tag::new("summary").fixed("id", "add-role-summary").text(scope.text(Message::AddRole)))
        .child(search_field("find-role", &scope.text(Message::FindRole), held, live))
        .maybe(none)
        .child(Tag::new("ul").key("roles").children(offered.into_iter().map(item)))
}

/// Whether a role answers to the wanted words (folded), and by which of its titles if not by its name.
#[expect(clippy::option_option, reason = "no match, a match by name, a match by a title")]
fn matched<'a>(role: &'a Role, wanted: &str) -> Option<Option<&'a str>> {
    if wanted.is_empty() || folded(&role.name).contains(wanted) || folded(&role.short).contains(wanted) {
        return Some(None);
    }
    let starts = role.titles.iter().find(|title| folded(title).starts_with(wanted));
    starts.or_else(|| role.titles.iter().find(|title| folded(title).contains(wanted))).map(|title| Some(title.as_str()))
}

/// Small letters without blanks and hyphens: `Front-End` and `frontend` are the same word.
fn folded(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '-')).flat_map(char::to_lowercase).collect()
}
