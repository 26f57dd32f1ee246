//! The shown roles as chips, and the search that adds one.

use super::chart::role_mark;
use super::controls::ControlProps;
use super::element::{Tag, choice, search_field};
use crate::browser;
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::{Action, MAX_ROLES, route};
use yew::prelude::*;

/// The shown roles: each can be replaced, moved and removed.
pub(super) fn chips(scope: &Scope<'_>, props: &ControlProps) -> Tag {
    let roles = scope.toned_roles();
    let last = roles.len().saturating_sub(1);
    let chip = |(at, (tone, role)): (usize, (u8, &Role))| chip(props, scope, (at, last), tone, role);
    Tag::new("ul")
        .key("chips")
        .class("chips")
        .attr("aria-label", scope.text(Message::RolesLabel))
        .children(roles.into_iter().enumerate().map(chip))
}

fn chip(props: &ControlProps, scope: &Scope<'_>, (at, last): (usize, usize), tone: u8, role: &Role) -> Tag {
    let slug = &role.slug;
    let old = slug.clone();
    let replace =
        props.on(move |event: Event| Action::ReplaceRole { old: old.clone(), new: browser::input_value(&event) });
    let button = |name: &str, sign: &str, label: Message, disabled: bool, action: Action| {
        let usable = props.live && !disabled;
        Tag::new("button")
            .fixed("type", "button")
            .attr("id", format!("{name}-{slug}"))
            .attr("data-act", name)
            .flag("disabled", !usable)
            .onclick(props.on(move |_: MouseEvent| action.clone()).filter(|_| usable))
            .attr("aria-label", scope.fill(label, &[&role.short]))
            .text(sign)
    };
    let by = |by: isize| Action::MoveRole { role: slug.clone(), by };
    let option = |other: &Role| choice(&other.slug, &other.short, other.slug == *slug);
    let select = Tag::new("select")
        .attr("id", format!("role-{slug}"))
        .attr("aria-label", scope.fill(Message::RoleNumber, &[&locale::count((at + 1) as f64)]))
        .flag("disabled", !props.live)
        .onchange(replace)
        .children(scope.data.roles.iter().map(option));
    Tag::new("li")
        .key(slug)
        .attr("class", format!("t{tone}"))
        .attr("data-role-chip", slug)
        .child(role_mark(tone))
        .child(select)
        .child(button("earlier", "←", Message::MoveEarlier, at == 0, by(-1)))
        .child(button("later", "→", Message::MoveLater, at == last, by(1)))
        .child(button("remove", "×", Message::RemoveRole, last == 0, Action::RemoveRole(slug.clone())))
}

/// The search over roles and titles.
#[component]
pub(super) fn AddRole(props: &ControlProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    let wanted = use_state_eq(String::new);
    let oninput = {
        let wanted = wanted.clone();
        props.live.then(|| Callback::from(move |event: InputEvent| wanted.set(browser::input_value(&event))))
    };
    let full = props.selection.roles.len() >= MAX_ROLES;
    let offered: Vec<(&Role, Option<&str>)> = scope
        .data
        .roles
        .iter()
        .filter(|role| !props.selection.roles.contains(&role.slug))
        .filter_map(|role| matched(role, &wanted).map(|title| (role, title)))
        .collect();
    let item = |(role, title): (&Role, Option<&str>)| {
        let text =
            title.map_or_else(|| role.name.clone(), |title| scope.fill(Message::TitleLeadsTo, &[title, &role.name]));
        let link = Tag::new("a")
            .attr("href", route::role_path(&role.slug))
            .attr("data-add-role", &role.slug)
            .onclick(props.live.then(|| choose(props, &wanted, role.slug.clone(), full)))
            .text(text);
        Tag::new("li").key(&role.slug).child(link)
    };
    let none = offered.is_empty().then(|| Tag::new("p").key("none").text(scope.text(Message::NoRoleFound)));
    Tag::new("details")
        .fixed("id", "add-role")
        .class("panel")
        .child(Tag::new("summary").fixed("id", "add-role-summary").text(scope.text(Message::AddRole)))
        .child(search_field(&scope.text(Message::FindRole), oninput))
        .maybe(none)
        .child(Tag::new("ul").key("roles").children(offered.into_iter().map(item)))
        .into()
}

fn choose(props: &ControlProps, wanted: &UseStateHandle<String>, role: String, full: bool) -> Callback<MouseEvent> {
    let (dispatch, wanted) = (props.dispatch.clone(), wanted.clone());
    Callback::from(move |event: MouseEvent| {
        if full || event.ctrl_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        browser::close_details("add-role");
        wanted.set(String::new());
        dispatch.emit(Action::AddRole(role.clone()));
    })
}

/// Whether a role answers to the wanted words, and by which of its titles if not by its name.
#[expect(clippy::option_option, reason = "no match, a match by name, a match by a title")]
fn matched<'a>(role: &'a Role, wanted: &str) -> Option<Option<&'a str>> {
    let wanted = folded(wanted);
    if wanted.is_empty() || folded(&role.name).contains(&wanted) || folded(&role.short).contains(&wanted) {
        return Some(None);
    }
    let starts = role.titles.iter().find(|title| folded(title).starts_with(&wanted));
    starts
        .or_else(|| role.titles.iter().find(|title| folded(title).contains(&wanted)))
        .map(|title| Some(title.as_str()))
}

/// Small letters without blanks and hyphens: `Front-End` and `frontend` are the same word.
fn folded(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '-')).flat_map(char::to_lowercase).collect()
}
