//! Fields in which a visitor says which skills they have: their role, a text, boxes to tick, a search.
//!
//! Invariant: one box for each skill or tool, and only those that meet what is essential in a shown role, are ticked,
//! recognised or searched for; every box says what it adds before it is ticked.
//! Laws: `only_what_counts_is_listed` in `tests/properties/role_fit.rs`.

use crate::compare::ability::{Ability, AbilityGroup, abilities};
use crate::compare::fit::Fit;
use crate::compare::need::{Need, needs};
use crate::compare::{Entry, Field, Recognised, Scope, recognise};
use crate::locale::{self, VisitorMessage};
use crate::model::Level;
use crate::state::LONGEST_TEXT;

/// Roles that are offered at most, as everywhere.
const ROLES: usize = 60;

/// The name that is searched for, in small letters.
fn wanted(scope: &Scope<'_>) -> String {
    scope.typed.get("find-skill").trim().to_lowercase()
}

/// True if a name of a skill or tool holds what is looked for.
fn has_name(ability: &Ability<'_>, wanted: &str) -> bool {
    let names = [ability.aliases, ability.ambiguous].into_iter().flatten().map(String::as_str);
    names.chain([ability.name]).any(|name| name.to_lowercase().contains(wanted))
}

/// The skills and tools that are listed: those that are searched for; else those that meet what is essential in a shown
/// role, or are ticked.
pub(super) fn listed<'a>(scope: &Scope<'a>) -> Vec<Ability<'a>> {
    let wanted = wanted(scope);
    let essential = scope.roles().into_iter().flat_map(|role| needs(scope.data, &role.slug));
    let essential: Vec<Need<'_>> = essential.filter(|need| need.level == Level::Essential).collect();
    let is_listed = |ability: &Ability<'_>| {
        if wanted.is_empty() {
            ability.is_ticked(scope) || essential.iter().any(|need| need.has(ability.id))
        } else {
            has_name(ability, &wanted)
        }
    };
    abilities(scope.data).filter(is_listed).collect()
}

/// All fields; true if a search found nothing.
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
    let roles = scope.offered_roles().take(ROLES).map(|role| (role.slug.clone(), role.name.clone()));
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
    field.noted(scope.fill(VisitorMessage::FitFindNote, &[&written(listed), &written(others)]))
}

fn written(count: usize) -> String {
    locale::count(count as f64)
}

/// A box for each thing that the text names, with the words that name it.
fn named(scope: &Scope<'_>, text: &str, recognised: &[Recognised<'_>], aimed: &Fit<'_>) -> Option<Field> {
    let mut boxes = Vec::new();
    for one in recognised {
        let Some(ability) = abilities(scope.data).find(|ability| ability.id == one.id) else { continue };
        // Words that a line may end between.
        let on_one_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let quote = |words| scope.fill(VisitorMessage::FitQuoted, &[&on_one_line(words)]);
        let words: Vec<String> = one.words(text).into_iter().map(quote).collect();
        let from = scope.fill(VisitorMessage::FitRecognisedFrom, &[&scope.join(&words)]);
        boxes.push(tick(scope, &ability, aimed, &from));
    }
    let ticked = boxes.iter().filter(|field| field.entry == Entry::Tick(true)).count();
    let label = scope.fill(VisitorMessage::FitRecognised, &[&written(boxes.len()), &written(ticked)]);
    (!boxes.is_empty()).then(|| Field::new("ticks-recognised", label, Entry::Folded(boxes, true)))
}

/// A box; a remark, then what a tick adds in the role that is aimed at.
fn tick(scope: &Scope<'_>, ability: &Ability<'_>, aimed: &Fit<'_>, remark: &str) -> Field {
    let role = scope.within(aimed.role);
    let worth = match aimed.need_of(ability.id) {
        None => scope.fill(VisitorMessage::TickNothing, &[&role]),
        Some(need) => match (need.need.ticked_beside(scope, ability.id), aimed.worth_words(scope, need)) {
            (Some(other), Some(_)) => {
                let reason =
                    if need.need.is_choice() { VisitorMessage::TickEnough } else { VisitorMessage::TickSameAbility };
                scope.fill(reason, &[&role, other.name])
            }
            (_, Some(worth)) => scope.fill(VisitorMessage::TickWorth, &[&worth.plain(), &role]),
            (_, None) => scope.fill(VisitorMessage::TickBonus, &[&role]),
        },
    };
    let name = format!("my-skills:{}", ability.id);
    Field::new(name, ability.name.to_owned(), Entry::Tick(ability.is_ticked(scope)))
        .noted(format!("{remark} {worth}").trim_start().to_owned())
}

fn ticks(scope: &Scope<'_>, listed: &[Ability<'_>], aimed: &Fit<'_>, group: AbilityGroup) -> Option<Field> {
    let members = || listed.iter().filter(|ability| ability.group == group);
    let boxes: Vec<Field> = members().map(|ability| tick(scope, ability, aimed, ability.purpose)).collect();
    let ticked = members().filter(|ability| ability.is_ticked(scope)).count();
    let words = [&group.name(scope), &written(ticked), &written(boxes.len())];
    let label = scope.fill(VisitorMessage::TickGroup, &words.map(String::as_str));
    let entry = Entry::Folded(boxes, !wanted(scope).is_empty());
    members().next().map(|_| Field::new(format!("ticks-{}", group.id()), label, entry))
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn what_is_searched_for_is_listed() {
        let (sentence, _) =
            sentence_and_rows(super::super::skill_fit::skill_fit, &[], &[("my-skills", "git"), ("find-skill", "zzz")]);
        assert!(sentence.contains("zzz"), "{sentence}");
        let (_, rows) = sentence_and_rows(super::super::skill_fit::skill_fit, &[], &[("find-skill", "typescript")]);
        assert!(rows[3].starts_with("TypeScript: ") && rows.len() == 4, "{rows:?}");
    }
}
