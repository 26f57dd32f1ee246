//! The share of each role that the visitor's skills reach, what raised that, and what to learn next.
//!
//! Invariant: every share stands beside the needs that it is made of; a score of the example, which is shown as long
//! as nothing is ticked, says that it is one.
//! Laws: `a_tick_adds_what_it_says_and_never_takes_away` in `tests/properties/own.rs`, and
//! `tests/properties/role_fit.rs`.

use super::frame::{Figure, FigureFrame};
use super::model::ChartModel;
use super::rows::choice_field;
use super::skill_ticks;
use crate::compare::ability::{Ability, AbilityGroup, OWN, abilities};
use crate::compare::fit::{Fit, RoleNeed, fit};
use crate::compare::need::is_known;
use crate::compare::sections::level;
use crate::compare::suggested::is_core;
use crate::compare::{Scope, TableCell};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Level, Role, Unit};
use crate::state::{Fields, list};

/// The levels, the one that decides first. A bonus is shown and counts in no score.
const LEVELS: [(VisitorMessage, Level); 3] = [
    (VisitorMessage::FitEssential, Level::Essential),
    (VisitorMessage::FitValuable, Level::Valuable),
    (VisitorMessage::FitBonus, Level::Bonus),
];
/// Skills named in a sentence.
const NAMED: usize = 4;
/// Steps of learning that are named.
const NEXT: usize = 5;

/// The visitor's skills in the shown roles.
pub(super) fn skill_fit(scope: &Scope<'_>) -> ChartModel {
    let fits = fit_roles(scope);
    let roles = fits.iter().map(|fit| (fit.role.slug.clone(), fit.role.short.clone())).collect();
    let target = choice_field(scope, "fit-target", VisitorMessage::FitTarget, roles);
    let aimed = fits.iter().find(|fit| fit.role.slug == target.chosen());
    let (fields, none) = skill_ticks::fields(scope, target, aimed);
    let mut remarks: Vec<Sentence> = Vec::new();
    let (frame, mut summary) = if abilities(scope.data).any(|ability| ability.is_ticked(scope)) {
        remarks.extend(fits.iter().map(|fit| arithmetic(scope, fit)));
        remarks.extend(aimed.into_iter().flat_map(|aimed| next(scope, aimed)));
        let scores = scores(scope.text(VisitorMessage::FitSummary), scope, &fits);
        (frame(scope, &fits, &fits, &|label| scope.text(label)), scores)
    } else {
        // As long as nothing is ticked, an example shows what ticks would say.
        let (typed, names) = example_of_fit(scope);
        let shown = fit_roles(&scope.with(&typed));
        if !names.is_empty() {
            let lead = scope.fill(VisitorMessage::FitExample, &[&scope.join(&names)]);
            remarks.push(scores(lead, scope, &shown));
        }
        let label = |label| scope.fill(VisitorMessage::FitExampleOf, &[&scope.text(label)]);
        (frame(scope, &fits, &shown, &label), scope.text(VisitorMessage::FitEmpty).into())
    };
    if none {
        summary = scope.fill(VisitorMessage::FindNone, &[scope.typed.get("find-skill")]).into();
    }
    ChartModel {
        title: scope.text(VisitorMessage::FitTitle),
        fields,
        summary,
        remarks,
        sources: [OWN, "survey-2025", "survey-2024"].map(str::to_owned).into(),
        note: scope.text(VisitorMessage::NoteFit),
        scene: frame.shares(Some(1.0)),
        table: frame.table(scope, scope.text(VisitorMessage::FitCaption), scope.text(VisitorMessage::FitCorner)),
    }
}

fn fit_roles<'a>(scope: &Scope<'a>) -> Vec<Fit<'a>> {
    scope.roles().into_iter().map(|role| fit(scope, role)).collect()
}

/// The needs of a level that are met, as a share; nothing where there are none.
fn reached(scope: &Scope<'_>, fit: &Fit<'_>, label: &str, level: Level) -> Figure {
    let (met, all) = fit.count(level);
    if all == 0 {
        return TableCell::Nothing.into();
    }
    let share = met as f64 / all as f64;
    let counts = [met, all].map(|count| count as f64);
    let parts = vec![SentencePart::share(share), number(counts[0]), number(counts[1])];
    let cell = TableCell::Sentence(scope.locale().sentence(VisitorMessage::FitReached, parts));
    let [met, all] = counts.map(locale::count);
    let say = |text: &str| scope.fill(VisitorMessage::FitSpoken, &[&fit.role.short, label, &met, &all, text]);
    Figure::share(cell, share, &say)
}

/// A number of needs, with its unit for machines.
fn number(count: f64) -> SentencePart {
    SentencePart::Value { value: count, unit: Unit::Number, text: locale::count(count) }
}

fn scores(lead: String, scope: &Scope<'_>, fits: &[Fit<'_>]) -> Sentence {
    let scores = fits.iter().map(|fit| (scope.within(fit.role), fit.score().words(scope)));
    Sentence::listed(lead, ";", scores.collect())
}

/// Somebody who ticked the tools that most of the shown roles cannot do without, with the names of these.
pub(in crate::compare) fn example_of_fit(scope: &Scope<'_>) -> (Fields, Vec<String>) {
    let roles = scope.roles();
    let count = |ability: &Ability<'_>| roles.iter().filter(|role| is_core(ability, &role.slug)).count();
    let mut core: Vec<(usize, Ability<'_>)> = abilities(scope.data)
        .filter(|ability| ability.group.is_tool())
        .map(|ability| (count(&ability), ability))
        .filter(|(count, _)| *count > 0)
        .collect();
    core.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    core.truncate(NAMED);
    let ids = core.iter().fold(String::new(), |ids, (_, ability)| list::with_entry(&ids, ability.id, Some("")));
    (Fields::none().with("my-skills", &ids), core.into_iter().map(|(_, ability)| ability.name.to_owned()).collect())
}

/// The needs of a role that are met, and which of them count most.
fn arithmetic(scope: &Scope<'_>, fit: &Fit<'_>) -> Sentence {
    let [essential, valuable] = [Level::Essential, Level::Valuable].map(|level| {
        let (met, all) = fit.count(level);
        [met, all].map(|count| locale::count(count as f64))
    });
    let words = [&fit.role.short, &essential[0], &essential[1]];
    let mut sentence = Sentence::from(scope.fill(VisitorMessage::FitArithmetic, &words.map(String::as_str)));
    sentence.then(scope.fill(VisitorMessage::FitArithmeticValued, &valuable.each_ref().map(String::as_str)).into());
    for (met, message) in [(true, VisitorMessage::FitRaised), (false, VisitorMessage::FitMissing)] {
        let name = |need: &RoleNeed<'_>| match need.need.members.iter().find(|member| member.is_ticked(scope)) {
            Some(ticked) => ticked.name.to_owned(),
            None => need.need.described(scope),
        };
        let names: Vec<String> = fit.ranked(met).into_iter().take(NAMED).map(name).collect();
        if !names.is_empty() {
            sentence.then(scope.fill(message, &[&scope.join(&names)]).into());
        }
    }
    sentence
}

/// The next things to learn for a role: of the essential ones and then of the others, what builds on nothing that is
/// missing first, then what more people of the role use.
fn next(scope: &Scope<'_>, aimed: &Fit<'_>) -> Vec<Sentence> {
    let mut ranked: Vec<(&RoleNeed<'_>, Ability<'_>)> = Vec::new();
    for need in aimed.ranked(false) {
        // Of a choice the member that lacks least of what it builds on, then the one that takes least.
        let first = need
            .need
            .members
            .iter()
            .min_by_key(|member| (unticked(scope, member).len(), member.effort(scope.data).0.unwrap_or_default()));
        ranked.extend(first.map(|first| (need, *first)));
    }
    ranked.sort_by_cached_key(|(need, first)| (std::cmp::Reverse(need.need.level), !unticked(scope, first).is_empty()));
    let sentence = |(at, (need, first)): (usize, (&RoleNeed<'_>, Ability<'_>))| {
        let (hours, reason) = first.effort(scope.data);
        let hours = hours.map(|hours| scope.fill(VisitorMessage::FitHours, &[&locale::count(f64::from(hours))]));
        let parts = vec![
            SentencePart::Text(locale::count(at as f64 + 1.0)),
            SentencePart::Text(scope.within(aimed.role)),
            SentencePart::Text(need.need.described(scope)),
            SentencePart::Text(level(scope, Some(need.need.level)).plain()),
            SentencePart::share_tenths(aimed.worth(&need.need).unwrap_or_default()),
            SentencePart::Text(foundation(scope, &first)),
            SentencePart::Text(hours.unwrap_or_default() + reason),
        ];
        scope.locale().sentence(VisitorMessage::FitNext, parts)
    };
    ranked.into_iter().take(NEXT).enumerate().map(sentence).collect()
}

/// Names of what it builds on and the visitor has not ticked, by any name of that ability.
fn unticked(scope: &Scope<'_>, ability: &Ability<'_>) -> Vec<String> {
    let find = |id: &String| abilities(scope.data).find(|other| other.id == id);
    let missing = ability.builds_on.iter().filter_map(find).filter(|other| !is_known(scope, other));
    missing.map(|other| other.name.to_owned()).collect()
}

/// Names of what a skill or tool builds on and is not ticked, in words.
fn foundation(scope: &Scope<'_>, ability: &Ability<'_>) -> String {
    let missing = unticked(scope, ability);
    if ability.builds_on.is_empty() {
        scope.text(VisitorMessage::BuildsOnNothing)
    } else if missing.is_empty() {
        scope.text(VisitorMessage::BuildsOnTicked)
    } else {
        scope.fill(VisitorMessage::BuildsOn, &[&scope.join(&missing)])
    }
}

/// The scores of each role, drawn; then what each listed skill and tool counts in it.
fn frame<'a>(
    scope: &Scope<'a>,
    fits: &[Fit<'_>],
    scored: &[Fit<'_>],
    label: &dyn Fn(VisitorMessage) -> String,
) -> FigureFrame<'a> {
    let mut frame = FigureFrame::for_roles(scope);
    let scores = LEVELS.map(|(name, level)| {
        let (label, mut fits) = (label(name), scored.iter());
        let none = || TableCell::Nothing.into();
        frame.row(label.clone(), &mut |_| fits.next().map_or_else(none, |fit| reached(scope, fit, &label, level)))
    });
    frame.push(Some(label(VisitorMessage::FitScores)), scores.into());
    let listed = skill_ticks::listed(scope);
    for group in AbilityGroup::all() {
        let mut rows = Vec::new();
        for ability in listed.iter().filter(|ability| ability.group == group) {
            let cell = |role: &Role| {
                let fit = fits.iter().find(|fit| fit.role.slug == role.slug)?;
                Some(worth_cell(scope, fit, ability, fit.need_of(ability.id)?))
            };
            let row = frame.cells(ability.name.to_owned(), &|role| cell(role).unwrap_or_default());
            let ticked = if ability.is_ticked(scope) { VisitorMessage::Ticked } else { VisitorMessage::NotTicked };
            rows.push(row.noted(scope.text(ticked).into()));
        }
        rows.retain(|row| !row.table.is_empty());
        if !rows.is_empty() {
            frame.push(Some(group.name(scope)), rows);
        }
    }
    frame
}

/// The cell of a skill or tool in a role: its part of the share it counts in, or the reason that it counts in none; its level.
fn worth_cell(scope: &Scope<'_>, fit: &Fit<'_>, ability: &Ability<'_>, need: &RoleNeed<'_>) -> TableCell {
    let counts = match (need.need.ticked_beside(scope, ability.id), fit.worth_words(scope, need)) {
        (Some(other), Some(_)) => scope.fill(VisitorMessage::CountsWith, &[other.name]).into(),
        (_, Some(worth)) => worth,
        (_, None) => scope.text(VisitorMessage::CountsNothing).into(),
    };
    TableCell::Stack(vec![TableCell::Sentence(counts), level(scope, Some(need.need.level))])
}

/// The score of each shown role after a lead.
fn said_scores(scope: &Scope<'_>, lead: &str) -> String {
    scores(lead.to_owned(), scope, &fit_roles(scope)).plain()
}

/// Announced once a box is ticked: the score of each shown role.
pub(in crate::compare) fn said_of_fit(scope: &Scope<'_>, name: &str, on: bool) -> String {
    let lead = scope.fill(if on { VisitorMessage::SaidTicked } else { VisitorMessage::SaidUnticked }, &[name]);
    said_scores(scope, &lead)
}

/// Announced once a text or a role has ticked boxes: how many, and the scores.
pub(in crate::compare) fn said_of_ticks(scope: &Scope<'_>) -> String {
    let ticked = abilities(scope.data).filter(|ability| ability.is_ticked(scope)).count();
    said_scores(scope, &scope.fill(VisitorMessage::SaidTicks, &[&locale::count(ticked as f64)]))
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_says_the_score_of_each_column() {
        let (sentence, rows) = sentence_and_rows(super::skill_fit, &[], &[("my-skills", "git,sql")]);
        // Git is essential in all three, and SQL in two.
        assert_eq!(
            sentence,
            "Your skills cover: front end 4 % of the essentials and 0 % of what it values; back end 10 % of the essentials \
             and 0 % of what it values; full stack 9 % of the essentials and 0 % of what it values."
        );
        assert_eq!(rows[0], "Essential: 4 % (1 of 24) | 10 % (2 of 20) | 9 % (2 of 22)");
    }
}
