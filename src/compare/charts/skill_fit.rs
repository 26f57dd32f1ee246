//! How far the visitor's skills reach in each role, what raised that, and what to learn next.
//!
//! Invariant: every score stands beside the points that it is made of, and every tick says what it
//! adds before it is made.

use super::model::ChartModel;
use super::rows::role_columns;
use crate::chart::{ShareMark, ShareRow, ShareSpec, shares};
use crate::compare::ability::{Ability, AbilityGroup, OWN};
use crate::compare::fit::{self, Fit, Points, fit};
use crate::compare::sections::level;
use crate::compare::{Cell, Entry, Field, Group, Row, Scope, Table};
use crate::locale::{self, OwnMessage, Part, Sentence};
use crate::model::{Level, Role};

/// All that counts, and its levels.
const LEVELS: [(OwnMessage, Option<Level>); 4] = [
    (OwnMessage::FitAll, None),
    (OwnMessage::FitEssential, Some(Level::Essential)),
    (OwnMessage::FitValuable, Some(Level::Valuable)),
    (OwnMessage::FitBonus, Some(Level::Bonus)),
];
/// Skills named in a sentence.
const NAMED: usize = 4;
/// What to learn next, at most.
const NEXT: usize = 5;

/// The visitor's skills in the shown roles.
pub(super) fn skill_fit(scope: &Scope<'_>) -> ChartModel {
    let fits: Vec<(u8, Fit<'_>)> =
        scope.toned_roles().into_iter().map(|(tone, role)| (tone, fit(scope, role))).collect();
    let roles = fits.iter().map(|(_, fit)| (fit.role.slug.clone(), fit.role.short.clone())).collect();
    let wanted = scope.selection.options.get("fit-target");
    let target = Field::choice("fit-target", scope.text(OwnMessage::FitTarget), wanted, roles);
    let aimed = fits.iter().map(|(_, fit)| fit).find(|fit| fit.role.slug == target.chosen());
    let search = scope.typed.get("find-skill");
    let find = Field::typed("find-skill", scope.text(OwnMessage::FindSkill), search, String::new(), false);
    let spec = ShareSpec {
        id: "skill-fit",
        items: LEVELS.map(|(label, level)| share_row(scope, &fits, scope.text(label), level)).into(),
        series: fits.iter().map(|(tone, fit)| (*tone, fit.role.short.clone())).collect(),
        max: Some(1.0),
        tick_text: &locale::percent,
    };
    let mut fields = vec![target, find];
    fields.extend(aimed.into_iter().flat_map(|aimed| ticks(scope, &fits, aimed)));
    let none = !search.is_empty() && !fields.iter().any(|field| matches!(field.entry, Entry::Folded(..)));
    let unfound = none.then(|| scope.locale().sentence(OwnMessage::FindNone, vec![Part::Text(search.to_owned())]));
    // Before the first tick the points of each role say nothing about the visitor.
    let counted = fits.iter().filter(|_| has_ticks(&fits));
    let mut remarks: Vec<Sentence> = counted.map(|(_, fit)| arithmetic(scope, fit)).collect();
    remarks.extend(aimed.into_iter().flat_map(|aimed| next(scope, aimed)));
    ChartModel {
        title: scope.text(OwnMessage::FitTitle),
        fields,
        summary: unfound.unwrap_or_else(|| summary(scope, &fits)),
        remarks,
        sources: [OWN, "survey-2025", "survey-2024"].map(str::to_owned).into(),
        note: scope.text(OwnMessage::NoteFit),
        scene: shares(&spec),
        table: Table {
            caption: scope.text(OwnMessage::FitCaption),
            corner: scope.text(OwnMessage::FitCorner),
            columns: role_columns(scope),
            groups: groups(scope, &fits),
        },
    }
}

fn share_row(scope: &Scope<'_>, fits: &[(u8, Fit<'_>)], label: String, level: Option<Level>) -> ShareRow {
    let marks = fits.iter().filter_map(|(tone, fit)| {
        let (has, all) = fit.points(level);
        let share = if all > 0.0 { has / all } else { return None };
        let text = locale::percent(share);
        let say = scope
            .fill(OwnMessage::FitSpoken, &[&fit.role.short, &label, &locale::count(has), &locale::count(all), &text]);
        Some(ShareMark { tone: *tone, share, text, say })
    });
    ShareRow { marks: marks.collect(), label, note: String::new() }
}

/// Points in a table: up to two decimals, without zeros at the end.
fn number(points: f64) -> String {
    let text = locale::plain(points, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Whether the visitor has ticked anything that counts in a shown role.
fn has_ticks(fits: &[(u8, Fit<'_>)]) -> bool {
    fits.iter().flat_map(|(_, fit)| &fit.parts).any(|part| part.ticked)
}

fn summary(scope: &Scope<'_>, fits: &[(u8, Fit<'_>)]) -> Sentence {
    if !has_ticks(fits) {
        return scope.locale().sentence(OwnMessage::FitNothing, Vec::new());
    }
    let lead = scope.text(OwnMessage::FitSummary);
    let scores = fits.iter().map(|(_, fit)| (scope.lower(&fit.role.short), Part::share_tenths(fit.score())));
    Sentence::listed(lead, scores)
}

/// The points of a role, and what makes or lacks most of them.
fn arithmetic(scope: &Scope<'_>, fit: &Fit<'_>) -> Sentence {
    let (has, all) = fit.points(None);
    let parts = [fit.role.short.clone(), locale::count(has), locale::count(all)].map(Part::Text);
    let mut sentence = scope.locale().sentence(OwnMessage::FitArithmetic, parts.into());
    let (_, essential) = fit.points(Some(Level::Essential));
    if all > 0.0 {
        sentence.then(scope.locale().sentence(OwnMessage::FitAnchor, vec![Part::share(essential / all)]));
    }
    for (ticked, message) in [(true, OwnMessage::FitRaised), (false, OwnMessage::FitMissing)] {
        let ranked = fit.ranked(ticked);
        let named: Vec<String> = ranked
            .iter()
            .take(NAMED)
            .map(|part| format!("{} (+{})", part.ability.name, locale::percent_tenths(fit.gain(part.points))))
            .collect();
        if !named.is_empty() {
            let named = locale::join(scope.locale(), &named.iter().map(String::as_str).collect::<Vec<_>>());
            sentence.then(scope.locale().sentence(message, vec![Part::Text(named)]));
        }
    }
    sentence
}

/// What to learn next for a role: what builds on nothing that is missing first, then what counts most.
fn next(scope: &Scope<'_>, aimed: &Fit<'_>) -> Vec<Sentence> {
    let mut ranked: Vec<(usize, &fit::Part<'_>)> =
        aimed.ranked(false).into_iter().map(|part| (unticked(scope, &part.ability).len(), part)).collect();
    ranked.sort_by_key(|(missing, _)| usize::from(*missing > 0));
    let sentence = |(at, (_, part)): (usize, &(usize, &fit::Part<'_>))| {
        let learnt = part.ability.effort(scope.data);
        let (hours, reason) = learnt.map_or((0, ""), |effort| (effort.hours, effort.reason.as_str()));
        let parts = vec![
            Part::Text(locale::count(at as f64 + 1.0)),
            Part::Text(scope.lower(&aimed.role.short)),
            Part::Text(part.ability.name.to_owned()),
            Part::Text(number(part.points.all())),
            Part::share_tenths(aimed.gain(part.points)),
            Part::Text(foundation(scope, &part.ability)),
            Part::Text(locale::count(f64::from(hours))),
            Part::Text(reason.to_owned()),
        ];
        scope.locale().sentence(OwnMessage::FitNext, parts)
    };
    ranked.iter().take(NEXT).enumerate().map(sentence).collect()
}

/// What it builds on and the visitor has not ticked.
fn unticked<'a>(scope: &Scope<'a>, ability: &Ability<'_>) -> Vec<&'a str> {
    let of = |id: &String| crate::compare::ability::abilities(scope.data).find(|other| other.id == id.as_str());
    ability.builds_on.iter().filter_map(of).filter(|other| !other.is_ticked(scope)).map(|other| other.name).collect()
}

/// Whether it stands on what is there, in words.
fn foundation(scope: &Scope<'_>, ability: &Ability<'_>) -> String {
    let missing = unticked(scope, ability);
    if ability.builds_on.is_empty() {
        scope.text(OwnMessage::BuildsOnNothing)
    } else if missing.is_empty() {
        scope.text(OwnMessage::BuildsOnTicked)
    } else {
        scope.fill(OwnMessage::BuildsOn, &[&locale::join(scope.locale(), &missing)])
    }
}

/// A box for each skill and tool of the shown roles, in groups.
fn ticks(scope: &Scope<'_>, fits: &[(u8, Fit<'_>)], aimed: &Fit<'_>) -> Vec<Field> {
    let wanted = scope.typed.get("find-skill").trim().to_lowercase();
    let matches = |ability: &Ability<'_>| wanted.is_empty() || ability.name.to_lowercase().contains(&wanted);
    let tick = |ability: &Ability<'_>| {
        let own = aimed.parts.iter().find(|part| part.ability.id == ability.id);
        let worth = own.map_or_else(
            || scope.fill(OwnMessage::TickNothing, &[&scope.lower(&aimed.role.short)]),
            |part| {
                let gain = locale::percent_tenths(aimed.gain(part.points));
                scope.fill(OwnMessage::TickWorth, &[&gain, &scope.lower(&aimed.role.short)])
            },
        );
        let name = format!("my-skills:{}", ability.id);
        Field::new(name, ability.name.to_owned(), Entry::Tick(ability.is_ticked(scope)))
            .noted(format!("{} {worth}", ability.purpose))
    };
    let group = |group: AbilityGroup| {
        let found: Vec<Ability<'_>> = in_group(fits, group).into_iter().filter(matches).collect();
        if found.is_empty() {
            return None;
        }
        let ticked = found.iter().filter(|ability| ability.is_ticked(scope)).count();
        let counts = [ticked, found.len()].map(|count| locale::count(count as f64));
        let label = scope.fill(OwnMessage::TickGroup, &[&group.name(scope), &counts[0], &counts[1]]);
        let name = format!("ticks-{}", group.id());
        Some(Field::new(name, label, Entry::Folded(found.iter().map(tick).collect(), !wanted.is_empty())))
    };
    AbilityGroup::all().filter_map(group).collect()
}

/// The skills or tools of a group that matter in a shown role, in the order of the dataset.
fn in_group<'a>(fits: &[(u8, Fit<'a>)], group: AbilityGroup) -> Vec<Ability<'a>> {
    let mut found: Vec<Ability<'a>> = Vec::new();
    for (_, fit) in fits {
        for part in fit.parts.iter().filter(|part| part.ability.group == group) {
            if !found.iter().any(|known| known.id == part.ability.id) {
                found.push(part.ability);
            }
        }
    }
    found
}

/// What each skill and tool counts in each role.
fn groups(scope: &Scope<'_>, fits: &[(u8, Fit<'_>)]) -> Vec<Group> {
    let cell = |fit: &Fit<'_>, ability: &Ability<'_>| match fit.parts.iter().find(|part| part.ability.id == ability.id)
    {
        Some(part) => points_cell(scope, fit, part.points),
        None => Cell::Nothing,
    };
    let row = |ability: &Ability<'_>| {
        let ticked = if ability.is_ticked(scope) { OwnMessage::Ticked } else { OwnMessage::NotTicked };
        let cells = fits.iter().map(|(_, fit)| cell(fit, ability)).collect();
        Row::noted(ability.name.to_owned(), scope.text(ticked), cells)
    };
    let group = |group: AbilityGroup| {
        let rows: Vec<Row> = in_group(fits, group).iter().map(row).collect();
        (!rows.is_empty()).then(|| Group { title: Some(group.name(scope)), rows })
    };
    let reached = |fit: &Fit<'_>, level: Option<Level>| {
        let (has, all) = fit.points(level);
        let share = if all > 0.0 { has / all } else { return Cell::Nothing };
        let share = Part::share(share);
        Cell::Sentence(scope.locale().sentence(
            OwnMessage::FitReached,
            vec![share, Part::Text(locale::count(has)), Part::Text(locale::count(all))],
        ))
    };
    let level_row = |(name, level): (OwnMessage, Option<Level>)| {
        Row::new(scope.text(name), fits.iter().map(|(_, fit)| reached(fit, level)).collect())
    };
    let scores = Group { title: Some(scope.text(OwnMessage::FitScores)), rows: LEVELS.map(level_row).into() };
    std::iter::once(scores).chain(AbilityGroup::all().filter_map(group)).collect()
}

fn points_cell(scope: &Scope<'_>, fit: &Fit<'_>, points: Points) -> Cell {
    let text = match points.share {
        Some(share) => {
            scope.fill(OwnMessage::PointsSum, &[&number(points.all()), &number(points.of_level()), &number(share)])
        }
        None => scope.fill(OwnMessage::PointsAlone, &[&number(points.all())]),
    };
    let worth =
        scope.locale().sentence(OwnMessage::PointsWorth, vec![Part::Text(text), Part::share_tenths(fit.gain(points))]);
    Cell::Stack(vec![Cell::Sentence(worth), level(scope, Some(points.level))])
}

/// What is said once a box is ticked: the score of each shown role.
pub(in crate::compare) fn said_of_fit(scope: &Scope<'_>, name: &str, on: bool) -> String {
    let lead = scope.fill(if on { OwnMessage::SaidTicked } else { OwnMessage::SaidUnticked }, &[name]);
    let of = |role: &Role| format!("{} {}", scope.lower(&role.short), locale::percent_tenths(fit(scope, role).score()));
    let scores: Vec<String> = scope.roles().into_iter().map(of).collect();
    format!("{lead} {}.", scores.join(", "))
}
