//! What a control asks for, what is said after a choice, and where the keyboard goes.

use crate::browser::Chosen;
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::state::{Action, Section, Series};

/// What a used control asks for; `None` for one that does not change the selection.
pub(super) fn action(chosen: &Chosen) -> Option<Action> {
    let Chosen { act, of, value, checked } = chosen;
    let of = || of.clone();
    Some(match act.as_str() {
        "add" => Action::AddRole(of()),
        "remove" => Action::RemoveRole(of()),
        "replace" => Action::ReplaceRole { old: of(), new: value.clone() },
        "earlier" => Action::MoveRole { role: of(), by: -1 },
        "later" => Action::MoveRole { role: of(), by: 1 },
        "place" => Action::SetPlace(of()),
        "series" => Action::SetSeries(Series::ALL.into_iter().find(|series| series.id() == value)?),
        "section" => Action::ShowSection(Section::ALL.into_iter().find(|section| section.id() == of())?, *checked),
        "differences" => Action::DifferencesOnly(*checked),
        _ => return None,
    })
}

/// One short sentence for the live region.
pub(super) fn said(scope: &Scope<'_>, action: &Action) -> String {
    let name = |slug: &str| scope.data.role(slug).map_or_else(String::new, |role| role.name.clone());
    let number = |n: usize| locale::count(n as f64);
    let shown = number(scope.selection.roles.len());
    match action {
        Action::AddRole(role) => scope.fill(Message::SaidAdded, &[&name(role), &shown]),
        Action::RemoveRole(role) => scope.fill(Message::SaidRemoved, &[&name(role), &shown]),
        Action::ReplaceRole { new, .. } => scope.fill(Message::SaidReplaced, &[&name(new)]),
        Action::MoveRole { role, .. } => {
            let place = scope.selection.roles.iter().position(|r| r == role).map_or(0, |at| at + 1);
            scope.fill(Message::SaidMoved, &[&name(role), &number(place)])
        }
        Action::SetPlace(place) => scope.fill(Message::SaidPlace, &[&scope.place_name(place)]),
        Action::SetSeries(series) => scope.fill(Message::SaidSeries, &[&scope.source_short(series.id())]),
        Action::ShowSection(..) => {
            let shown = Section::ALL.into_iter().filter(|s| scope.selection.sections.contains(*s)).count();
            scope.fill(Message::SaidSections, &[&number(shown)])
        }
        Action::DifferencesOnly(true) => scope.text(Message::SaidDifferences),
        Action::DifferencesOnly(false) => scope.text(Message::SaidAllRows),
    }
}

/// Ids to try in turn: the control that was used, or the nearest one if it is gone or disabled.
pub(super) fn focus_after(action: &Action) -> Vec<String> {
    match action {
        Action::AddRole(_) | Action::RemoveRole(_) => vec!["add-role-summary".to_owned()],
        Action::ReplaceRole { new, .. } => vec![format!("role-{new}")],
        Action::MoveRole { role, by } => {
            let (used, other) = if *by < 0 { ("earlier", "later") } else { ("later", "earlier") };
            vec![format!("{used}-{role}"), format!("{other}-{role}")]
        }
        Action::SetPlace(_) => vec!["place-summary".to_owned()],
        Action::SetSeries(_) | Action::ShowSection(..) | Action::DifferencesOnly(_) => Vec::new(),
    }
}
