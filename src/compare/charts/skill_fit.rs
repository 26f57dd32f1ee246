//! How far the visitor's skills reach in each role, what raised that, and what to learn next.
//!
//! Invariant: every score stands beside the points that it is made of; a score of the example, which is shown as long
//! as nothing is ticked, says that it is one.

use super::frame::{Figure, FigureFrame, FrameRow};
use super::model::ChartModel;
use super::skill_ticks;
use crate::compare::ability::{Ability, AbilityGroup, OWN, abilities};
use crate::compare::fit::{self, Fit, Points, fit};
use crate::compare::sections::level;
use crate::compare::suggested::is_core;
use crate::compare::{Field, Scope, TableCell};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Level, Role};
use crate::state::{Fields, list};
use crate::text::decimal::write_exactly;

/// All that counts, and its levels.
const LEVELS: [(VisitorMessage, Option<Level>); 4] = [
    (VisitorMessage::FitAll, None),
    (VisitorMessage::FitEssential, Some(Level::Essential)),
    (VisitorMessage::FitValuable, Some(Level::Valuable)),
    (VisitorMessage::FitBonus, Some(Level::Bonus)),
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
    let target = Field::choice("fit-target", scope.text(VisitorMessage::FitTarget), wanted, roles);
    let aimed = fits.iter().map(|(_, fit)| fit).find(|fit| fit.role.slug == target.chosen());
    let (fields, none) = skill_ticks::fields(scope, target, aimed);
    let is_empty = !abilities(scope.data).any(|ability| ability.is_ticked(scope));
    // As long as nothing is ticked, an example shows what ticks would say.
    let example = is_empty.then(|| example_of_fit(scope));
    let example_scope = example.as_ref().map_or(*scope, |(typed, _)| scope.with(typed));
    let of_example: Vec<(u8, Fit<'_>)> =
        scope.toned_roles().into_iter().map(|(tone, role)| (tone, fit(&example_scope, role))).collect();
    let drawn = if is_empty { &of_example } else { &fits };
    let label = |label: VisitorMessage| {
        let label = scope.text(label);
        if is_empty { scope.fill(VisitorMessage::FitExampleOf, &[&label]) } else { label }
    };
    let frame = frame(scope, &fits, drawn, &label);
    let search = scope.typed.get("find-skill");
    let unfound =
        none.then(|| scope.locale().sentence(VisitorMessage::FindNone, vec![SentencePart::Text(search.to_owned())]));
    let mut remarks: Vec<Sentence> = Vec::new();
    match &example {
        Some((_, names)) => {
            remarks.extend((!names.is_empty()).then(|| scores(example_lead(scope, names), scope, drawn)))
        }
        None => {
            remarks.extend(fits.iter().map(|(_, fit)| arithmetic(scope, fit)));
            remarks.extend(aimed.into_iter().flat_map(|aimed| next(scope, aimed)));
        }
    }
    let summary = if is_empty {
        scope.text(VisitorMessage::FitEmpty).into()
    } else {
        scores(scope.text(VisitorMessage::FitSummary), scope, &fits)
    };
    ChartModel {
        title: scope.text(VisitorMessage::FitTitle),
        fields,
        summary: unfound.unwrap_or(summary),
        remarks,
        sources: [OWN, "survey-2025", "survey-2024"].map(str::to_owned).into(),
        note: scope.text(VisitorMessage::NoteFit),
        scene: frame.shares("skill-fit", Some(1.0)),
        table: frame.table(scope, scope.text(VisitorMessage::FitCaption), scope.text(VisitorMessage::FitCorner)),
    }
}

/// The points that are reached of a level, as a share; nothing where there are none to reach.
fn reached(scope: &Scope<'_>, fit: &Fit<'_>, label: &str, level: Option<Level>) -> Figure {
    let (has, all) = fit.points(level);
    if all <= 0.0 {
        return Figure::default();
    }
    let (share, points) = (has / all, [has, all].map(locale::count));
    let [count, of] = points.each_ref().map(String::as_str);
    let parts = [SentencePart::share(share)].into_iter().chain(points.clone().map(SentencePart::Text)).collect();
    let cell = TableCell::Sentence(scope.locale().sentence(VisitorMessage::FitReached, parts));
    Figure::share(cell, share, |text| scope.fill(VisitorMessage::FitSpoken, &[&fit.role.short, label, count, of, text]))
}

/// Points in a table: up to two decimals, without zeros at the end.
fn number(points: f64) -> String {
    let text = write_exactly(points, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn scores(lead: String, scope: &Scope<'_>, fits: &[(u8, Fit<'_>)]) -> Sentence {
    let scores = fits.iter().map(|(_, fit)| (scope.lower(&fit.role.short), SentencePart::share_tenths(fit.score())));
    Sentence::listed(lead, scores)
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

fn example_lead(scope: &Scope<'_>, names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    scope.fill(VisitorMessage::FitExample, &[&locale::join(scope.locale(), &names)])
}

/// The points of a role, and what makes or lacks most of them.
fn arithmetic(scope: &Scope<'_>, fit: &Fit<'_>) -> Sentence {
    let (has, all) = fit.points(None);
    let parts = [fit.role.short.clone(), locale::count(has), locale::count(all)].map(SentencePart::Text);
    let mut sentence = scope.locale().sentence(VisitorMessage::FitArithmetic, parts.into());
    let (_, essential) = fit.points(Some(Level::Essential));
    if all > 0.0 {
        sentence.then(scope.locale().sentence(VisitorMessage::FitAnchor, vec![SentencePart::share(essential / all)]));
    }
    for (ticked, message) in [(true, VisitorMessage::FitRaised), (false, VisitorMessage::FitMissing)] {
        let ranked = fit.ranked(ticked);
        let named: Vec<String> = ranked
            .iter()
            .take(NAMED)
            .map(|part| format!("{} (+{})", part.ability.name, locale::percent_tenths(fit.gain(part.points))))
            .collect();
        if !named.is_empty() {
            let named = locale::join(scope.locale(), &named.iter().map(String::as_str).collect::<Vec<_>>());
            sentence.then(scope.locale().sentence(message, vec![SentencePart::Text(named)]));
        }
    }
    sentence
}

/// What to learn next for a role: what builds on nothing that is missing first, then what counts most.
fn next(scope: &Scope<'_>, aimed: &Fit<'_>) -> Vec<Sentence> {
    let mut ranked: Vec<(usize, &fit::RoleAbility<'_>)> =
        aimed.ranked(false).into_iter().map(|part| (unticked(scope, &part.ability).len(), part)).collect();
    ranked.sort_by_key(|(missing, _)| usize::from(*missing > 0));
    let sentence = |(at, (_, part)): (usize, &(usize, &fit::RoleAbility<'_>))| {
        let learnt = part.ability.effort(scope.data);
        let (hours, reason) = learnt.map_or((0, ""), |effort| (effort.hours, effort.reason.as_str()));
        let parts = vec![
            SentencePart::Text(locale::count(at as f64 + 1.0)),
            SentencePart::Text(scope.lower(&aimed.role.short)),
            SentencePart::Text(part.ability.name.to_owned()),
            SentencePart::Text(number(part.points.all())),
            SentencePart::share_tenths(aimed.gain(part.points)),
            SentencePart::Text(foundation(scope, &part.ability)),
            SentencePart::Text(locale::count(f64::from(hours))),
            SentencePart::Text(reason.to_owned()),
        ];
        scope.locale().sentence(VisitorMessage::FitNext, parts)
    };
    ranked.iter().take(NEXT).enumerate().map(sentence).collect()
}

/// What it builds on and the visitor has not ticked.
fn unticked<'a>(scope: &Scope<'a>, ability: &Ability<'_>) -> Vec<&'a str> {
    let of = |id: &String| abilities(scope.data).find(|other| other.id == id.as_str());
    ability.builds_on.iter().filter_map(of).filter(|other| !other.is_ticked(scope)).map(|other| other.name).collect()
}

/// Whether it stands on what is there, in words.
fn foundation(scope: &Scope<'_>, ability: &Ability<'_>) -> String {
    let missing = unticked(scope, ability);
    if ability.builds_on.is_empty() {
        scope.text(VisitorMessage::BuildsOnNothing)
    } else if missing.is_empty() {
        scope.text(VisitorMessage::BuildsOnTicked)
    } else {
        scope.fill(VisitorMessage::BuildsOn, &[&locale::join(scope.locale(), &missing)])
    }
}

/// The scores of each role, drawn; then what each listed skill and tool counts in it.
fn frame<'a>(
    scope: &Scope<'a>,
    fits: &[(u8, Fit<'_>)],
    scored: &[(u8, Fit<'_>)],
    label: &dyn Fn(VisitorMessage) -> String,
) -> FigureFrame<'a> {
    let mut frame = FigureFrame::for_roles(scope);
    let level_row = |(name, level): (VisitorMessage, Option<Level>)| {
        let (label, mut fits) = (label(name), scored.iter());
        frame.row(label.clone(), |_| fits.next().map(|(_, fit)| reached(scope, fit, &label, level)).unwrap_or_default())
    };
    let scores = LEVELS.map(level_row).into();
    let cell = |fit: &Fit<'_>, ability: &Ability<'_>| {
        let part = fit.parts.iter().find(|part| part.ability.id == ability.id);
        part.map_or(TableCell::Nothing, |part| points_cell(scope, fit, part.points))
    };
    let row = |ability: &Ability<'_>| {
        let ticked = if ability.is_ticked(scope) { VisitorMessage::Ticked } else { VisitorMessage::NotTicked };
        let mut fits = fits.iter();
        let figure = |_| fits.next().map(|(_, fit)| cell(fit, ability).into()).unwrap_or_default();
        frame.row(ability.name.to_owned(), figure).noted(scope.text(ticked)).drawn_if(false)
    };
    let listed = skill_ticks::listed(scope);
    let group = |group: AbilityGroup| {
        let rows: Vec<FrameRow> = listed.iter().filter(|ability| ability.group == group).map(row).collect();
        let rows: Vec<FrameRow> = rows.into_iter().filter(FrameRow::is_known).collect();
        (!rows.is_empty()).then(|| (Some(group.name(scope)), rows))
    };
    let groups: Vec<(Option<String>, Vec<FrameRow>)> = AbilityGroup::all().filter_map(group).collect();
    frame.push(Some(label(VisitorMessage::FitScores)), scores);
    groups.into_iter().for_each(|(title, rows)| frame.push(title, rows));
    frame
}

fn points_cell(scope: &Scope<'_>, fit: &Fit<'_>, points: Points) -> TableCell {
    let text = match points.share {
        Some(share) => {
            scope.fill(VisitorMessage::PointsSum, &[&number(points.all()), &number(points.of_level()), &number(share)])
        }
        None => scope.fill(VisitorMessage::PointsAlone, &[&number(points.all())]),
    };
    let worth = scope.locale().sentence(
        VisitorMessage::PointsWorth,
        vec![SentencePart::Text(text), SentencePart::share_tenths(fit.gain(points))],
    );
    TableCell::Stack(vec![TableCell::Sentence(worth), level(scope, Some(points.level))])
}

/// The score of each shown role after a lead.
fn said_scores(scope: &Scope<'_>, lead: &str) -> String {
    let of = |role: &Role| format!("{} {}", scope.lower(&role.short), locale::percent_tenths(fit(scope, role).score()));
    let scores: Vec<String> = scope.roles().into_iter().map(of).collect();
    format!("{lead} {}.", scores.join(", "))
}

/// What is said once a box is ticked: the score of each shown role.
pub(in crate::compare) fn said_of_fit(scope: &Scope<'_>, name: &str, on: bool) -> String {
    let lead = scope.fill(if on { VisitorMessage::SaidTicked } else { VisitorMessage::SaidUnticked }, &[name]);
    said_scores(scope, &lead)
}

/// What is said once a text or a role has ticked boxes.
pub(in crate::compare) fn said_of_ticks(scope: &Scope<'_>) -> String {
    let ticked = abilities(scope.data).filter(|ability| ability.is_ticked(scope)).count();
    said_scores(scope, &scope.fill(VisitorMessage::SaidTicks, &[&locale::count(ticked as f64)]))
}
