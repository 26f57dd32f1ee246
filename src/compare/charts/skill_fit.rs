//! The share of each role that the visitor's skills reach, what raised that, and what to learn next.
//!
//! Invariant: every score stands beside the points that it is made of; a score of the example, which is shown as long
//! as nothing is ticked, says that it is one.
//! Laws: `a_tick_adds_what_it_says_and_never_takes_away` in `tests/properties/own.rs`, and
//! `tests/properties/role_fit.rs`.

use super::frame::{Figure, FigureFrame};
use super::model::ChartModel;
use super::rows::choice_field;
use super::skill_ticks;
use crate::compare::ability::{Ability, AbilityGroup, OWN, abilities};
use crate::compare::fit::{Fit, Points, RoleAbility, fit};
use crate::compare::sections::level;
use crate::compare::suggested::is_core;
use crate::compare::{Scope, TableCell};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Level, Role, Unit};
use crate::state::{Fields, list};
use crate::text::decimal::write_at_most;

/// All that counts, and its levels.
const LEVELS: [(VisitorMessage, Option<Level>); 4] = [
    (VisitorMessage::FitAll, None),
    (VisitorMessage::FitEssential, Some(Level::Essential)),
    (VisitorMessage::FitValuable, Some(Level::Valuable)),
    (VisitorMessage::FitBonus, Some(Level::Bonus)),
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

/// The points that are reached of a level, as a share; nothing where there are none to reach.
fn reached(scope: &Scope<'_>, fit: &Fit<'_>, label: &str, level: Option<Level>) -> Figure {
    let (has, all) = fit.points(level);
    if all <= 0.0 {
        return TableCell::Nothing.into();
    }
    let [count, of] = [has, all].map(locale::count);
    let points = [(has, &count), (all, &of)];
    let [has_part, all_part] =
        points.map(|(value, text)| SentencePart::Value { value, unit: Unit::Number, text: text.clone() });
    let parts = vec![SentencePart::share(has / all), has_part, all_part];
    let cell = TableCell::Sentence(scope.locale().sentence(VisitorMessage::FitReached, parts));
    let say = |text: &str| scope.fill(VisitorMessage::FitSpoken, &[&fit.role.short, label, &count, &of, text]);
    Figure::share(cell, has / all, &say)
}

/// Points: up to two decimals, without zeros at the end.
fn number(points: f64) -> SentencePart {
    SentencePart::Value { value: points, unit: Unit::Number, text: write_at_most(points, 2) }
}

fn scores(lead: String, scope: &Scope<'_>, fits: &[Fit<'_>]) -> Sentence {
    let scores = fits.iter().map(|fit| (scope.within(fit.role), SentencePart::share_tenths(fit.score()).into()));
    Sentence::listed(lead, ",", scores.collect())
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

/// The points of a role, and what makes or lacks most of them.
fn arithmetic(scope: &Scope<'_>, fit: &Fit<'_>) -> Sentence {
    let (has, all) = fit.points(None);
    let words = [&fit.role.short, &locale::count(has), &locale::count(all)];
    let mut sentence = Sentence::from(scope.fill(VisitorMessage::FitArithmetic, &words.map(String::as_str)));
    let (_, essential) = fit.points(Some(Level::Essential));
    if all > 0.0 {
        sentence.then(scope.locale().sentence(VisitorMessage::FitAnchor, vec![SentencePart::share(essential / all)]));
    }
    for (ticked, message) in [(true, VisitorMessage::FitRaised), (false, VisitorMessage::FitMissing)] {
        let gain = |part: &RoleAbility<'_>| locale::percent_tenths(fit.gain(part.points));
        let name = |part: &RoleAbility<'_>| format!("{} (+{})", part.ability.name, gain(part));
        let names: Vec<String> = fit.ranked(ticked).into_iter().take(NAMED).map(name).collect();
        if !names.is_empty() {
            sentence.then(scope.fill(message, &[&scope.join(&names)]).into());
        }
    }
    sentence
}

/// The next things to learn for a role: what builds on nothing that is missing first, then what counts most.
fn next(scope: &Scope<'_>, aimed: &Fit<'_>) -> Vec<Sentence> {
    let mut ranked = aimed.ranked(false);
    ranked.sort_by_cached_key(|part| !unticked(scope, &part.ability).is_empty());
    let sentence = |(at, part): (usize, &RoleAbility<'_>)| {
        let (hours, reason) = part.ability.effort(scope.data);
        let hours = hours.map(|hours| scope.fill(VisitorMessage::FitHours, &[&locale::count(f64::from(hours))]));
        let parts = vec![
            SentencePart::Text(locale::count(at as f64 + 1.0)),
            SentencePart::Text(scope.within(aimed.role)),
            SentencePart::Text(part.ability.name.to_owned()),
            number(part.points.all()),
            SentencePart::share_tenths(aimed.gain(part.points)),
            SentencePart::Text(foundation(scope, &part.ability)),
            SentencePart::Text(hours.unwrap_or_default() + reason),
        ];
        scope.locale().sentence(VisitorMessage::FitNext, parts)
    };
    ranked.into_iter().take(NEXT).enumerate().map(sentence).collect()
}

/// Names of what it builds on and the visitor has not ticked.
fn unticked(scope: &Scope<'_>, ability: &Ability<'_>) -> Vec<String> {
    let find = |id: &String| abilities(scope.data).find(|other| other.id == id);
    let missing = ability.builds_on.iter().filter_map(find).filter(|other| !other.is_ticked(scope));
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
                let part = fit.parts.iter().find(|part| part.ability.id == ability.id)?;
                Some(points_cell(scope, fit, part.points))
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

fn points_cell(scope: &Scope<'_>, fit: &Fit<'_>, points: Points) -> TableCell {
    let sentence = |message, parts| scope.locale().sentence(message, parts);
    let counted = match points.share {
        Some(share) => sentence(VisitorMessage::PointsSum, [points.all(), points.of_level(), share].map(number).into()),
        None => sentence(VisitorMessage::PointsAlone, vec![number(points.all())]),
    };
    // The points are a sentence in this one: a part without words keeps their place.
    let place = SentencePart::Place { id: String::new(), text: String::new() };
    let worth = vec![place.clone(), SentencePart::share_tenths(fit.gain(points))];
    let mut worth = sentence(VisitorMessage::PointsWorth, worth);
    if let Some(at) = worth.0.iter().position(|part| *part == place) {
        worth.0.splice(at..=at, counted.0);
    }
    TableCell::Stack(vec![TableCell::Sentence(worth), level(scope, Some(points.level))])
}

/// The score of each shown role after a lead.
fn said_scores(scope: &Scope<'_>, lead: &str) -> String {
    let score = |fit: &Fit<'_>| format!("{} {}", scope.within(fit.role), locale::percent_tenths(fit.score()));
    let scores: Vec<String> = fit_roles(scope).iter().map(score).collect();
    format!("{lead} {}.", scores.join(", "))
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
        assert_eq!(sentence, "Your skills cover: front end 2.2 %, back end 2.6 %, full stack 2.5 %.");
        assert_eq!(rows[0], "All points: 2 % (4 of 198 points) | 3 % (7 of 257 points) | 2 % (7 of 270 points)");
    }
}
