//! The shown roles as chips, and the search that adds one.

use super::chart::role_mark;
use super::controls::ControlProps;
use crate::browser;
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::{Action, MAX_ROLES, route};
use yew::prelude::*;

/// The shown roles: each can be replaced, moved and removed.
#[component]
pub(super) fn Chips(props: &ControlProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    let roles = scope.toned_roles();
    let last = roles.len().saturating_sub(1);
    html! {
        <ul class="chips" aria-label={scope.text(Message::RolesLabel)}>
            { for roles.iter().enumerate().map(|(at, (tone, role))| chip(props, &scope, (at, last), *tone, role)) }
        </ul>
    }
}

fn chip(props: &ControlProps, scope: &Scope<'_>, (at, last): (usize, usize), tone: u8, role: &Role) -> Html {
    let slug = role.slug.clone();
    let replace = {
        let old = slug.clone();
        props.dispatch.reform(move |event: Event| Action::ReplaceRole { old: old.clone(), new: browser::input_value(&event) })
    };
    let move_by = |by: isize| {
        let role = slug.clone();
        props.dispatch.reform(move |_: MouseEvent| Action::MoveRole { role: role.clone(), by })
    };
    let remove = {
        let role = slug.clone();
        props.dispatch.reform(move |_: MouseEvent| Action::RemoveRole(role.clone()))
    };
    let button = |act: &'static str, sign: &'static str, label: Message, disabled: bool, onclick: Callback<MouseEvent>| {
        let disabled = disabled || !props.live;
        html! {
            <button type="button" id={format!("{act}-{}", role.slug)} data-act={act} {disabled} onclick={(!disabled).then_some(onclick)}
                aria-label={scope.fill(label, &[&role.short])}>{ sign }</button>
        }
    };
    let name = scope.fill(Message::RoleNumber, &[&locale::count((at + 1) as f64)]);
    html! {
        <li key={slug.clone()} class={format!("t{tone}")} data-role-chip={slug.clone()}>
            { role_mark(tone) }
            <select id={format!("role-{slug}")} aria-label={name} disabled={!props.live} onchange={props.live.then_some(replace)}>
                { for scope.data.roles.iter().map(|other| html! {
                    <option key={other.slug.clone()} value={other.slug.clone()} selected={other.slug == slug}>{ &other.short }</option>
                }) }
            </select>
            { button("earlier", "←", Message::MoveEarlier, at == 0, move_by(-1)) }
            { button("later", "→", Message::MoveLater, at == last, move_by(1)) }
            { button("remove", "×", Message::RemoveRole, last == 0, remove) }
        </li>
    }
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
    html! {
        <details id="add-role" class="panel">
            <summary id="add-role-summary">{ scope.text(Message::AddRole) }</summary>
            <input type="search" aria-label={scope.text(Message::FindRole)} placeholder={scope.text(Message::FindRole)}
                disabled={!props.live} {oninput} />
            if offered.is_empty() { <p key="none">{ scope.text(Message::NoRoleFound) }</p> }
            <ul key="roles">
                { for offered.into_iter().map(|(role, title)| {
                    let onclick = choose(props, &wanted, role.slug.clone(), full);
                    let text = title.map_or_else(|| role.name.clone(), |title| scope.fill(Message::TitleLeadsTo, &[title, &role.name]));
                    html! {
                        <li key={role.slug.clone()}>
                            <a href={route::role_path(&role.slug)} data-add-role={role.slug.clone()} onclick={props.live.then_some(onclick)}>{ text }</a>
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
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
    starts.or_else(|| role.titles.iter().find(|title| folded(title).contains(&wanted))).map(|title| Some(title.as_str()))
}

/// Small letters without blanks and hyphens: `Front-End` and `frontend` are the same word.
fn folded(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '-')).flat_map(char::to_lowercase).collect()
}
