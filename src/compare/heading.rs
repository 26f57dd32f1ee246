//! The head of a page: its question and its description.

use super::{Scope, insights};
use crate::locale::Message;

/// `Front end, back end or full stack?`, or the name of the one role; with the place unless it is
/// the default.
#[must_use]
pub fn heading(scope: &Scope<'_>) -> String {
    let roles = scope.roles();
    let place = (scope.selection.place != "US").then(|| scope.in_place(&scope.selection.place));
    let names: Vec<String> = roles
        .iter()
        .enumerate()
        .map(|(at, role)| if at == 0 { role.short.clone() } else { insights::lower(&role.short) })
        .collect();
    match (roles.as_slice(), names.split_last(), place) {
        ([role], _, None) => scope.fill(Message::TitleSingle, &[&role.name]),
        ([role], _, Some(place)) => scope.fill(Message::TitleSingleIn, &[&role.name, &place]),
        (_, Some((last, head)), None) => scope.fill(Message::TitleQuestion, &[&head.join(", "), last]),
        (_, Some((last, head)), Some(place)) => scope.fill(Message::TitleQuestionIn, &[&head.join(", "), last, &place]),
        _ => String::new(),
    }
}

/// The title of the document.
#[must_use]
pub fn document_title(scope: &Scope<'_>) -> String {
    scope.fill(Message::SiteTitle, &[&heading(scope)])
}

/// What the page asks and what it says first, for search engines and previews. The first sentence
/// alone may be that of another page: it names two of the roles.
#[must_use]
pub fn description(scope: &Scope<'_>) -> String {
    let first = insights::insights(scope).first().map(crate::locale::Sentence::plain).unwrap_or_default();
    let joint = if scope.selection.roles.len() > 1 { " " } else { ". " };
    format!("{}{joint}{first}", heading(scope))
}
