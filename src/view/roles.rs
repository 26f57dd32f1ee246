//! The search that adds a role.

use super::chips::LISTED;
use super::element::{Tag, search_field};
use super::table::whose;
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::route;

/// The search over roles and titles.
pub(super) fn roles(scope: &Scope<'_>, live: bool) -> Tag {
    let wanted = scope.typed.get("find-role");
    let inputs = folded(wanted);
    let offered: Vec<(&Role, Option<&str>)> = scope
        .data
        .roles
        .iter()
        .filter(|role| !scope.selection.roles.contains(&role.slug))
        .filter_map(|role| matched(role, &inputs).map(|title| (role, title)))
        .collect();
    let item = |(role, title): (&Role, Option<&str>)| {
        let text =
            title.map_or_else(|| role.name.clone(), |title| scope.fill(Message::TitleLeadsTo, &[title, &role.name]));
        let link = Tag::way((!scope.is_own(&role.slug)).then(|| route::role_path(&role.slug)))
            .fixed("data-act", "add")
            .attr("data-of", &role.slug)
            .attr("data-add-role", &role.slug)
            .text(text);
        Tag::new("li").key(&role.slug).child(link).maybe(scope.mark_of(&role.slug).map(|mark| whose(&mark)))
    };
    let more = offered.len().saturating_sub(LISTED);
    let more = (more > 0)
        .then(|| Tag::new("p").key("more").text(scope.fill(Message::RolesMore, &[&locale::count(more as f64)])));
    let none = offered.is_empty().then(|| Tag::new("p").key("none").text(scope.fill(Message::NoRoleFound, &[wanted])));
    Tag::new("div")
        .child(search_field("find-role", &scope.text(Message::FindRole), wanted, live))
        .maybe(none)
        .child(Tag::new("ul").key("roles").children(offered.into_iter().take(LISTED).map(item)))
        .maybe(more)
}

/// `None` if a role does not answer to the wanted words (folded); inside, the title that does if it is not its name.
#[expect(clippy::option_option, reason = "no match, a match by name, a match by a title")]
fn matched<'a>(role: &'a Role, inputs: &str) -> Option<Option<&'a str>> {
    let holds = |text: &str| locale::holds(&folded(text), inputs);
    if inputs.is_empty() || holds(&role.name) || holds(&role.short) {
        return Some(None);
    }
    let starts = role.titles.iter().find(|title| folded(title).starts_with(inputs));
    starts.or_else(|| role.titles.iter().find(|title| holds(title))).map(|title| Some(title.as_str()))
}

/// Small letters without blanks and hyphens: `Front-End` and `frontend` are the same word.
fn folded(text: &str) -> String {
    locale::folded(&text.chars().filter(|c| !matches!(c, ' ' | '-')).collect::<String>())
}
