//! Skills and tools that the shown roles share, and those that one has to itself.
//!
//! Invariant: each skill or tool stands in exactly one combination of roles, so the counts add up to
//! the total; it is judged in all roles by the survey or in all by our own level, never by a mixture.
//! Laws: `each_skill_stands_in_one_combination` in `tests/properties/own.rs`.

use super::frame::FigureFrame;
use super::model::ChartModel;
use super::rows::{choice_field, option_field};
use crate::chart::{self, SetRow};
use crate::compare::Scope;
use crate::compare::ability::{Ability, OWN, abilities};
use crate::compare::sections::level;
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Level, Role};

/// Shares of a role from which on an item counts as used in it.
const LEAST: [(&str, f64); 3] = [("25", 0.25), ("10", 0.10), ("50", 0.50)];

/// The two ways in which an item is judged.
const BY: [VisitorMessage; 2] = [VisitorMessage::SetsBySurvey, VisitorMessage::SetsByLevel];

/// A combination of roles and what belongs to it.
struct Set<'a> {
    /// For each shown role, true if it is part of the combination.
    holds: Vec<bool>,
    /// Those judged by the survey, and those judged by our own level.
    members: [Vec<Ability<'a>>; 2],
}

impl Set<'_> {
    fn len(&self) -> usize {
        self.members.iter().map(Vec::len).sum()
    }

    fn roles(&self) -> usize {
        self.holds.iter().filter(|holds| **holds).count()
    }

    /// The places of its roles, from 1: `1,3`.
    fn id(&self) -> String {
        let places = self.holds.iter().enumerate().filter(|(_, holds)| **holds);
        places.map(|(at, _)| (at + 1).to_string()).collect::<Vec<_>>().join(",")
    }
}

/// Skills and tools by the combination of roles that they belong to.
pub(super) fn skill_sets(scope: &Scope<'_>) -> ChartModel {
    let text = |message: VisitorMessage| scope.text(message);
    let offered = [
        ("all", VisitorMessage::SetsOfAll),
        ("skills", VisitorMessage::SetsOfSkills),
        ("tools", VisitorMessage::SetsOfTools),
    ];
    let kind = option_field(scope, "set-of", VisitorMessage::SetsOf, offered);
    let least = LEAST.map(|(value, share)| (value.to_owned(), locale::percent(share))).into();
    let least = choice_field(scope, "set-share", VisitorMessage::SetsShare, least);
    let share = locale::percent(least_share(scope));
    let (sets, outside) = sets(scope, kind.chosen());
    let named = sets.iter().map(|set| (set.id(), name(scope, set))).collect();
    let pick = choice_field(scope, "set", VisitorMessage::SetsPick, named);
    let mut frame = FigureFrame::for_roles(scope);
    let (mut rows, mut remarks) = (Vec::new(), Vec::new());
    for set in &sets {
        let chosen = set.id() == pick.chosen();
        if chosen {
            remarks = listed(scope, set);
        }
        rows.push(add(scope, &mut frame, set, chosen));
    }
    ChartModel {
        title: text(VisitorMessage::SetsTitle),
        fields: vec![kind, least, pick],
        summary: summary(scope, &sets, outside),
        remarks,
        sources: [OWN, "survey-2025", "survey-2024"].map(str::to_owned).into(),
        note: scope.fill(VisitorMessage::NoteSets, &[&share]),
        scene: chart::sets("skill-sets", &frame.series(), &rows, &BY.map(text)),
        table: frame.table(scope, scope.fill(VisitorMessage::SetsCaption, &[&share]), text(VisitorMessage::FitCorner)),
    }
}

/// The share from which on an item counts; the first that is offered unless another is chosen.
fn least_share(scope: &Scope<'_>) -> f64 {
    let wanted = scope.selection.options.get("set-share");
    let [(_, usual), ..] = LEAST;
    LEAST.into_iter().find(|(value, _)| *value == wanted).map_or(usual, |(_, share)| share)
}

/// The id and the name of the combination that a row of the drawing stands for.
pub(in crate::compare) fn set_of_row(scope: &Scope<'_>, row: usize) -> Option<(String, String)> {
    let (sets, _) = sets(scope, scope.selection.options.get("set-of"));
    sets.get(row).map(|set| (set.id(), name(scope, set)))
}

/// The combinations that hold anything, those of most roles first, then the largest; and how many skills
/// and tools belong to none of the shown roles.
fn sets<'a>(scope: &Scope<'a>, of: &str) -> (Vec<Set<'a>>, usize) {
    let (roles, least) = (scope.roles(), least_share(scope));
    let mut sets: Vec<Set<'a>> = Vec::new();
    let mut outside = 0;
    for ability in abilities(scope.data) {
        match (of, ability.group.is_tool()) {
            ("skills", true) | ("tools", false) => continue,
            _ => {}
        }
        let (holds, by) = judged(scope, &roles, &ability, least);
        if !holds.contains(&true) {
            outside += 1;
            continue;
        }
        let at = sets.iter().position(|set| set.holds == holds).unwrap_or(sets.len());
        if at == sets.len() {
            sets.push(Set { holds, members: [Vec::new(), Vec::new()] });
        }
        if let Some(members) = sets.get_mut(at).and_then(|set| set.members.get_mut(by)) {
            members.push(ability);
        }
    }
    sets.sort_by_key(|set| std::cmp::Reverse((set.roles(), set.len())));
    (sets, outside)
}

/// For each role whether a skill or tool belongs to it, and the place in [`BY`] of what says so: the survey where the
/// share of every shown role is known.
fn judged(scope: &Scope<'_>, roles: &[&Role], ability: &Ability<'_>, least: f64) -> (Vec<bool>, usize) {
    let by_share = |role: &&Role| Some(scope.data.figure(&ability.share_key(scope, &role.slug)?)?.value >= least);
    let matters = |role: &&Role| ability.level(&role.slug).is_some_and(|level| level >= Level::Valuable);
    match roles.iter().map(by_share).collect() {
        Some(holds) => (holds, 0),
        None => (roles.iter().map(matters).collect(), 1),
    }
}

/// `Front end and full stack`, or `Front end alone`.
fn name(scope: &Scope<'_>, set: &Set<'_>) -> String {
    let mut names: Vec<String> = Vec::new();
    for (role, _) in scope.roles().into_iter().zip(&set.holds).filter(|(_, holds)| **holds) {
        names.push(if names.is_empty() { role.short.clone() } else { scope.within(role) });
    }
    match names.as_slice() {
        [one] if set.holds.len() > 1 => scope.fill(VisitorMessage::SetsAlone, &[one]),
        _ => scope.join(&names),
    }
}

/// Adds the members of a combination to the table, a share for each role or a level for each, and gives its row of the
/// drawing.
fn add(scope: &Scope<'_>, frame: &mut FigureFrame<'_>, set: &Set<'_>, chosen: bool) -> SetRow {
    let mut rows = Vec::new();
    for (by, members) in BY.into_iter().zip(&set.members) {
        for ability in members {
            let cell = |role: &Role| match ability.share_key(scope, &role.slug) {
                Some(key) if by == VisitorMessage::SetsBySurvey => scope.cell(key),
                _ => level(scope, ability.level(&role.slug)),
            };
            rows.push(frame.cells(ability.name.to_owned(), &cell).noted(scope.text(by).into()));
        }
    }
    let counted = set.members.each_ref().map(Vec::len);
    let [all, survey, level] = [set.len(), counted[0], counted[1]].map(|count| locale::count(count as f64));
    let label = name(scope, set);
    frame.push(Some(format!("{label} ({all})")), rows);
    SetRow {
        tones: scope.tones().into_iter().zip(&set.holds).filter(|(_, holds)| **holds).map(|(tone, _)| tone).collect(),
        counted: counted.map(|count| u32::try_from(count).unwrap_or(u32::MAX)),
        say: scope.fill(VisitorMessage::SetsSpoken, &[&label, &all, &survey, &level]),
        label,
        chosen,
    }
}

/// The members of a combination: those of the survey with their shares, and ours.
fn listed(scope: &Scope<'_>, set: &Set<'_>) -> Vec<Sentence> {
    let lead = |message: VisitorMessage, members: &[Ability<'_>]| {
        scope.fill(message, &[&name(scope, set), &locale::count(members.len() as f64)])
    };
    let shares = |ability: &Ability<'_>| {
        let mut shares = Sentence::default();
        let keys = scope.roles().into_iter().filter_map(|role| ability.share_key(scope, &role.slug));
        for share in keys.filter_map(|key| scope.part(key)) {
            shares.0.extend((!shares.is_empty()).then(|| SentencePart::Text(" / ".to_owned())));
            shares.0.push(share);
        }
        (ability.name.to_owned(), shares)
    };
    let mut sentences = Vec::new();
    let [by_survey, by_level] = &set.members;
    if !by_survey.is_empty() {
        let shares = by_survey.iter().map(shares).collect();
        sentences.push(Sentence::listed(lead(VisitorMessage::SetsListSurvey, by_survey), ",", shares));
    }
    if !by_level.is_empty() {
        let names: Vec<String> = by_level.iter().map(|ability| ability.name.to_owned()).collect();
        let mut sentence = Sentence::from(lead(VisitorMessage::SetsListLevel, by_level));
        sentence.0.push(SentencePart::Text(format!(" {}.", scope.join(&names))));
        sentences.push(sentence);
    }
    sentences
}

fn summary(scope: &Scope<'_>, sets: &[Set<'_>], outside: usize) -> Sentence {
    let (mut total, mut every, mut one) = (0, 0, 0);
    for set in sets {
        total += set.len();
        if set.roles() == set.holds.len() {
            every += set.len();
        } else if set.roles() == 1 {
            one += set.len();
        }
    }
    let [total, every, some, one, outside] =
        [total, every, total - every - one, one, outside].map(|count| locale::count(count as f64));
    scope.fill(VisitorMessage::SetsSummary, &[&total, &every, &some, &one, &outside]).into()
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_counts_the_rows_of_the_table() {
        let (sentence, rows) = sentence_and_rows(super::skill_sets, &[], &[]);
        let counts = "41 of 110 skills and tools belong to all the roles shown, 37 to some and 32 to only one.";
        assert!(sentence.starts_with(counts), "{sentence}");
        assert_eq!((rows.len(), rows[0].as_str()), (110, "HTML and CSS: 86 % | 47 % | 83 %"));
    }
}
