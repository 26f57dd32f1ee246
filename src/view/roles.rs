//! The search that adds a role.

use super::chips::LISTED;
use super::element::{Tag, search_field};
use super::table::whose;
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::route;

/// The roles that a visitor may add.
pub(super) fn others<'a>(scope: &'a Scope<'_>) -> impl Iterator<Item = &'a Role> {
    scope.offered_roles().filter(|role| !scope.selection.roles.contains(&role.slug))
}

/// The search over roles and titles with what is found, each with the title that answers where it is not the name; `None`
/// while nothing was looked for.
pub(super) fn roles(scope: &Scope<'_>, found: Option<Vec<(&Role, Option<&str>)>>, live: bool) -> Tag {
    let wanted = scope.typed.get("find-role");
    let offered = found.unwrap_or_else(|| others(scope).map(|role| (role, None)).collect());
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
