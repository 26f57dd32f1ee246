//! Where a visitor says which skills they have: their role, a text, boxes to tick, a search.
//!
//! Invariant: one box for each skill or tool, and only those that are essential in a shown role, ticked, recognised
//! or searched for; every box says what it adds before it is ticked.

use crate::compare::ability::{Ability, AbilityGroup, abilities};
use crate::compare::fit::Fit;
use crate::compare::suggested::is_core;
use crate::compare::{Entry, Field, Recognised, Scope, recognise};
use crate::locale::{self, VisitorMessage};
use crate::state::LONGEST_TEXT;

/// Roles that are offered at most, as everywhere.
const ROLES: usize = 60;

/// What is looked for by name, in small letters.
fn wanted(scope: &Scope<'_>) -> String {
    scope.typed.get("find-skill").trim().to_lowercase()
}

/// Whether a skill or tool bears a name that is looked for.
fn is_found(ability: &Ability<'_>, wanted: &str) -> bool {
    let names = [ability.aliases, ability.ambiguous].into_iter().flatten().map(String::as_str);
    names.chain([ability.name]).any(|name| name.to_lowercase().contains(wanted))
}

/// The skills and tools that are listed: those that are searched for; else those that are essential in a shown role,
/// or ticked.
pub(super) fn listed<'a>(scope: &Scope<'a>) -> Vec<Ability<'a>> {
    let wanted = wanted(scope);
    let roles = scope.roles();
    let is_listed = |ability: &Ability<'_>| {
        if wanted.is_empty() {
            ability.is_ticked(scope) || roles.iter().any(|role| is_core(ability, &role.slug))
        } else {
            is_found(ability, &wanted)
        }
    };
    abilities(scope.data).filter(is_listed).collect()
}

/// All fields, and whether a search found nothing.
pub(super) fn fields(scope: &Scope<'_>, target: Field, aimed: Option<&Fit<'_>>) -> (Vec<Field>, bool) {
    let text = scope.typed.get("my-text");
    let recognised = recognise(scope.data, text);
    let listed = listed(scope);
    let mut fields = vec![role(scope), pasted(scope, text, &recognised)];
    fields.extend(aimed.and_then(|aimed| named(scope, text, &recognised, aimed)));
    fields.extend([target, find(scope, listed.len())]);
    let none = !wanted(scope).is_empty() && listed.is_empty();
    let others: Vec<Ability<'_>> =
        listed.into_iter().filter(|ability| recognised.iter().all(|one| one.id != ability.id)).collect();
    if let Some(aimed) = aimed {
        fields.extend(AbilityGroup::all().filter_map(|group| ticks(scope, &others, aimed, group)));
    }
    (fields, none)
}

fn role(scope: &Scope<'_>) -> Field {
    let none = (String::new(), scope.text(VisitorMessage::FitRoleNone));
    let roles = scope.data.roles.iter().take(ROLES).map(|role| (role.slug.clone(), role.name.clone()));
    let offered = std::iter::once(none).chain(roles).collect();
    Field::choice("my-role", scope.text(VisitorMessage::FitRole), scope.typed.get("my-role"), offered)
        .noted(scope.text(VisitorMessage::FitRoleNote))
}

fn pasted(scope: &Scope<'_>, text: &str, recognised: &[Recognised<'_>]) -> Field {
    let note = if scope.typed.is_cut("my-text") {
        scope.fill(VisitorMessage::FitTextCut, &[&locale::count(LONGEST_TEXT as f64)])
    } else if !text.trim().is_empty() && recognised.is_empty() {
        scope.text(VisitorMessage::FitTextNothing)
    } else {
        scope.text(VisitorMessage::FitTextNote)
    };
    let entry = Entry::Text { value: text.to_owned(), example: scope.text(VisitorMessage::FitTextExample) };
    Field::new("my-text", scope.text(VisitorMessage::FitText), entry).noted(note)
}

fn find(scope: &Scope<'_>, listed: usize) -> Field {
    let search = scope.typed.get("find-skill");
    let field = Field::typed("find-skill", scope.text(VisitorMessage::FindSkill), search, String::new(), false);
    let others = abilities(scope.data).count().saturating_sub(listed);
    if !search.trim().is_empty() || others == 0 {
        return field;
    }
    let counts = [listed, others].map(|count| locale::count(count as f64));
    field.noted(scope.fill(VisitorMessage::FitFindNote, &[&counts[0], &counts[1]]))
}

/// What the text names, each with the words that name it.
fn named(scope: &Scope<'_>, text: &str, recognised: &[Recognised<'_>], aimed: &Fit<'_>) -> Option<Field> {
    let box_of = |one: &Recognised<'_>| {
        let ability = abilities(scope.data).find(|ability| ability.id == one.id)?;
        let words: Vec<String> = one
            .words(text)
            .into_iter()
            .map(|words| scope.fill(VisitorMessage::FitQuoted, &[&on_one_line(words)]))
            .collect();
        let words = locale::join(scope.locale(), &words.iter().map(String::as_str).collect::<Vec<_>>());
        let from = scope.fill(VisitorMessage::FitRecognisedFrom, &[&words]);
        Some(tick(scope, &ability, aimed, &from))
    };
    let boxes: Vec<Field> = recognised.iter().filter_map(box_of).collect();
    if boxes.is_empty() {
        return None;
    }
    let ticked = boxes.iter().filter(|field| field.entry == Entry::Tick(true)).count();
    let counts = [boxes.len(), ticked].map(|count| locale::count(count as f64));
    let label = scope.fill(VisitorMessage::FitRecognised, &[&counts[0], &counts[1]]);
    Some(Field::new("ticks-recognised", label, Entry::Folded(boxes, true)))
}

/// Words that a line may end between.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A box; a remark, then what a tick adds in the role that is aimed at.
fn tick(scope: &Scope<'_>, ability: &Ability<'_>, aimed: &Fit<'_>, remark: &str) -> Field {
    let own = aimed.parts.iter().find(|part| part.ability.id == ability.id);
    let role = scope.lower(&aimed.role.short);
    let worth = match own {
        None => scope.fill(VisitorMessage::TickNothing, &[&role]),
        Some(part) => scope.fill(VisitorMessage::TickWorth, &[&locale::percent_tenths(aimed.gain(part.points)), &role]),
    };
    let name = format!("my-skills:{}", ability.id);
    Field::new(name, ability.name.to_owned(), Entry::Tick(ability.is_ticked(scope)))
        .noted(format!("{remark} {worth}").trim_start().to_owned())
}

fn ticks(scope: &Scope<'_>, listed: &[Ability<'_>], aimed: &Fit<'_>, group: AbilityGroup) -> Option<Field> {
    let found: Vec<&Ability<'_>> = listed.iter().filter(|ability| ability.group == group).collect();
    if found.is_empty() {
        return None;
    }
    let ticked = found.iter().filter(|ability| ability.is_ticked(scope)).count();
    let counts = [ticked, found.len()].map(|count| locale::count(count as f64));
    let label = scope.fill(VisitorMessage::TickGroup, &[&group.name(scope), &counts[0], &counts[1]]);
    let boxes = found.into_iter().map(|ability| tick(scope, ability, aimed, ability.purpose)).collect();
    let entry = Entry::Folded(boxes, !wanted(scope).is_empty());
    Some(Field::new(format!("ticks-{}", group.id()), label, entry))
}
