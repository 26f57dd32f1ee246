//! Ticks that follow from a text that a visitor pastes, or from the role that they have now.
//!
//! Invariant: the visitor's ticks stay theirs. A text or a role ticks what it did not name before, so an untick holds
//! while the text is changed elsewhere; what it names no longer loses its tick only if that came from here.

use super::ability::{Ability, abilities};
use super::{Scope, recognise};
use crate::model::Level;
use crate::state::{Fields, list};
use std::collections::BTreeSet;

/// The list of ticks that came from here, in memory alone.
const OURS: &str = "my-suggested";

/// True for the fields from which ticks are suggested: a change of one renews the suggestion.
pub(super) fn suggests(name: &str) -> bool {
    matches!(name, "my-role" | "my-text")
}

/// Essential in the role, so that its people are taken to have it.
pub(super) fn is_core(ability: &Ability<'_>, role: &str) -> bool {
    ability.level(role) == Some(Level::Essential)
}

/// The ids that the visitor's text names and those that their role cannot do without.
fn suggested<'a>(scope: &Scope<'a>) -> BTreeSet<&'a str> {
    let text = recognise(scope.data, scope.typed.get("my-text"));
    let role = scope.typed.get("my-role");
    let core = abilities(scope.data).filter(|ability| is_core(ability, role)).map(|ability| ability.id);
    text.into_iter().map(|one| one.id).chain(core).collect()
}

/// The ticks once text or role are those of `typed`; the scope has those of before.
pub(super) fn follow(scope: &Scope<'_>, mut typed: Fields) -> Fields {
    let before = suggested(scope);
    let after = suggested(&scope.with(&typed));
    let (mut ticks, mut ours) = (typed.get("my-skills").to_owned(), typed.get(OURS).to_owned());
    for id in after.difference(&before).filter(|id| list::entry(typed.get("my-skills"), id).is_none()) {
        ticks = list::with_entry(&ticks, id, Some(""));
        ours = list::with_entry(&ours, id, Some(""));
    }
    for (id, _) in list::entries(typed.get(OURS)).filter(|(id, _)| !after.contains(id)) {
        ticks = list::with_entry(&ticks, id, None);
        ours = list::with_entry(&ours, id, None);
    }
    typed.set("my-skills", &ticks);
    typed.set(OURS, &ours);
    typed
}

/// The fields once the visitor has changed a tick: from then on it is theirs.
pub(super) fn release(mut typed: Fields, id: &str) -> Fields {
    let ours = list::with_entry(typed.get(OURS), id, None);
    typed.set(OURS, &ours);
    typed
}
