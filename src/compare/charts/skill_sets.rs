//! Skills and tools that the shown roles share, and those that one has to itself.
//!
//! Invariant: each skill or tool stands in exactly one combination of roles, so the counts add up to
//! the total; it is judged in all roles by the survey or in all by our own level, never by a mixture.

use super::model::ChartModel;
use super::rows::{option_field, role_columns};
use crate::chart::{SetRow, SetSpec, sets};
use crate::compare::ability::{Ability, AbilityGroup, OWN, abilities};
use crate::compare::sections::level;
use crate::compare::{Field, Group, Scope, Table, TableRow};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Level, Role};

/// Shares of a role from which on an item counts as used in it.
const LEAST: [(&str, f64); 3] = [("25", 0.25), ("10", 0.10), ("50", 0.50)];

/// A combination of roles and what belongs to it.
struct Set<'a> {
    /// Whether each shown role is part of it.
    holds: Vec<bool>,
    by_survey: Vec<Ability<'a>>,
    by_level: Vec<Ability<'a>>,
}

impl Set<'_> {
    fn len(&self) -> usize {
        self.by_survey.len() + self.by_level.len()
    }

    /// The places of its roles, from 1: `1,3`.
    fn id(&self) -> String {
        let places = self.holds.iter().enumerate().filter(|(_, holds)| **holds);
        places.map(|(at, _)| (at + 1).to_string()).collect::<Vec<_>>().join(",")
    }
}

/// What is shared, by how many, and what is not.
pub(super) fn skill_sets(scope: &Scope<'_>) -> ChartModel {
    let options = &scope.selection.options;
    let text = |message: VisitorMessage| scope.text(message);
    let of = [
        ("all", VisitorMessage::SetsOfAll),
        ("skills", VisitorMessage::SetsOfSkills),
        ("tools", VisitorMessage::SetsOfTools),
    ];
    let of = option_field(scope, "set-of", VisitorMessage::SetsOf, of);
    let least = LEAST.map(|(value, share)| (value.to_owned(), locale::percent(share))).into();
    let least = Field::choice("set-share", text(VisitorMessage::SetsShare), options.get("set-share"), least);
    let share = least_share(scope);
    let roles = scope.toned_roles();
    let (sets_found, outside) = found(scope, &roles, of.chosen(), share);
    let named = sets_found.iter().map(|set| (set.id(), name(scope, &roles, set))).collect();
    let pick = Field::choice("set", text(VisitorMessage::SetsPick), options.get("set"), named);
    let chosen = sets_found.iter().find(|set| set.id() == pick.chosen());
    let rows = sets_found.iter().map(|set| row(scope, &roles, set, set.id() == pick.chosen()));
    let spec = SetSpec {
        id: "skill-sets",
        series: roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect(),
        rows: rows.collect(),
        names: [text(VisitorMessage::SetsBySurvey), text(VisitorMessage::SetsByLevel)],
    };
    let groups = sets_found.iter().map(|set| Group {
        title: Some(format!("{} ({})", name(scope, &roles, set), locale::count(set.len() as f64))),
        rows: members(set).map(|(ability, by_survey)| member_row(scope, &roles, ability, by_survey)).collect(),
    });
    let table = Table {
        caption: scope.fill(VisitorMessage::SetsCaption, &[&locale::percent(share)]),
        corner: text(VisitorMessage::FitCorner),
        columns: role_columns(scope),
        groups: groups.collect(),
    };
    let remarks = chosen.map(|set| listed(scope, &roles, set)).unwrap_or_default();
    let summary = summary(scope, &sets_found, outside);
    ChartModel {
        title: text(VisitorMessage::SetsTitle),
        fields: vec![of, least, pick],
        summary,
        remarks,
        sources: [OWN, "survey-2025", "survey-2024"].map(str::to_owned).into(),
        note: scope.fill(VisitorMessage::NoteSets, &[&locale::percent(share)]),
        scene: sets(&spec),
        table,
    }
}

/// The share from which on an item counts; the first that is offered unless another is chosen.
fn least_share(scope: &Scope<'_>) -> f64 {
    let wanted = scope.selection.options.get("set-share");
    let [(_, usual), ..] = LEAST;
    LEAST.into_iter().find(|(value, _)| *value == wanted).map_or(usual, |(_, share)| share)
}

/// What a row of the drawing chooses, and its name.
pub(in crate::compare) fn set_of_row(scope: &Scope<'_>, row: usize) -> Option<(String, String)> {
    let options = &scope.selection.options;
    let share = least_share(scope);
    let roles = scope.toned_roles();
    let (sets_found, _) = found(scope, &roles, options.get("set-of"), share);
    sets_found.get(row).map(|set| (set.id(), name(scope, &roles, set)))
}

/// The combinations that hold anything, those of most roles first, then the largest; and how many skills
/// and tools belong to none of the shown roles.
fn found<'a>(scope: &Scope<'a>, roles: &[(u8, &Role)], of: &str, least: f64) -> (Vec<Set<'a>>, usize) {
    let mut sets: Vec<Set<'a>> = Vec::new();
    let mut outside = 0;
    let asked = |group: AbilityGroup| match of {
        "skills" => !group.is_tool(),
        "tools" => group.is_tool(),
        _ => true,
    };
    for ability in abilities(scope.data).filter(|ability| asked(ability.group)) {
        let (holds, by_survey) = judged(scope, roles, &ability, least);
        if !holds.contains(&true) {
            outside += 1;
            continue;
        }
        let at = sets.iter().position(|set| set.holds == holds).unwrap_or(sets.len());
        if at == sets.len() {
            sets.push(Set { holds, by_survey: Vec::new(), by_level: Vec::new() });
        }
        if let Some(set) = sets.get_mut(at) {
            if by_survey { &mut set.by_survey } else { &mut set.by_level }.push(ability);
        }
    }
    let roles_in = |set: &Set<'_>| set.holds.iter().filter(|holds| **holds).count();
    sets.sort_by_key(|set| std::cmp::Reverse((roles_in(set), set.len())));
    (sets, outside)
}

/// Whether a skill or tool belongs to each role, and whether the survey says so: it does where the
/// share of every shown role is known.
fn judged(scope: &Scope<'_>, roles: &[(u8, &Role)], ability: &Ability<'_>, least: f64) -> (Vec<bool>, bool) {
    let share = |role: &Role| scope.data.figure(&ability.share_key(scope, &role.slug)?).map(|found| found.value);
    let shares: Option<Vec<f64>> = roles.iter().map(|(_, role)| share(role)).collect();
    match shares {
        Some(shares) => (shares.into_iter().map(|share| share >= least).collect(), true),
        None => {
            let matters = |role: &Role| ability.level(&role.slug).is_some_and(|level| level >= Level::Valuable);
            (roles.iter().map(|(_, role)| matters(role)).collect(), false)
        }
    }
}

fn members<'s, 'a>(set: &'s Set<'a>) -> impl Iterator<Item = (&'s Ability<'a>, bool)> {
    set.by_survey.iter().map(|ability| (ability, true)).chain(set.by_level.iter().map(|ability| (ability, false)))
}

/// `Front end and full stack`, or `Front end alone`.
fn name(scope: &Scope<'_>, roles: &[(u8, &Role)], set: &Set<'_>) -> String {
    let held = roles.iter().zip(&set.holds).filter(|(_, holds)| **holds);
    let word = |at: usize, role: &Role| if at == 0 { role.short.clone() } else { scope.lower(&role.short) };
    let names: Vec<String> = held.enumerate().map(|(at, ((_, role), _))| word(at, role)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.as_slice() {
        [one] if roles.len() > 1 => scope.fill(VisitorMessage::SetsAlone, &[one]),
        _ => locale::join(scope.locale(), &names),
    }
}

fn row(scope: &Scope<'_>, roles: &[(u8, &Role)], set: &Set<'_>, chosen: bool) -> SetRow {
    let label = name(scope, roles, set);
    let counts = [set.len(), set.by_survey.len(), set.by_level.len()];
    let [all, survey, own] = counts.map(|count| locale::count(count as f64));
    let say = scope.fill(VisitorMessage::SetsSpoken, &[&label, &all, &survey, &own]);
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    SetRow {
        tones: roles.iter().zip(&set.holds).filter(|(_, holds)| **holds).map(|((tone, _), _)| *tone).collect(),
        counted: [whole(set.by_survey.len()), whole(set.by_level.len())],
        label,
        chosen,
        say,
    }
}

/// A share for each role, or a level for each.
fn member_row(scope: &Scope<'_>, roles: &[(u8, &Role)], ability: &Ability<'_>, by_survey: bool) -> TableRow {
    let cell = |role: &Role| match ability.share_key(scope, &role.slug).filter(|_| by_survey) {
        Some(key) => scope.cell(key),
        None => level(scope, ability.level(&role.slug)),
    };
    let note = scope.text(if by_survey { VisitorMessage::SetsBySurvey } else { VisitorMessage::SetsByLevel });
    TableRow::noted(ability.name.to_owned(), note, roles.iter().map(|(_, role)| cell(role)).collect())
}

/// The members of the chosen combination: those of the survey with their shares, and ours.
fn listed(scope: &Scope<'_>, roles: &[(u8, &Role)], set: &Set<'_>) -> Vec<Sentence> {
    let mut said = Vec::new();
    let lead = |message: VisitorMessage, count: usize| {
        let parts = [name(scope, roles, set), locale::count(count as f64)].map(SentencePart::Text);
        scope.locale().sentence(message, parts.into())
    };
    if !set.by_survey.is_empty() {
        let mut sentence = lead(VisitorMessage::SetsListSurvey, set.by_survey.len());
        for (at, ability) in set.by_survey.iter().enumerate() {
            sentence.0.push(SentencePart::Text(format!("{} {} ", if at == 0 { "" } else { "," }, ability.name)));
            let keys = roles.iter().filter_map(|(_, role)| ability.share_key(scope, &role.slug));
            for (at, share) in keys.filter_map(|key| scope.part(key)).enumerate() {
                sentence.0.extend((at > 0).then(|| SentencePart::Text(" / ".to_owned())));
                sentence.0.push(share);
            }
        }
        sentence.0.push(SentencePart::Text(".".to_owned()));
        said.push(sentence);
    }
    if !set.by_level.is_empty() {
        let names: Vec<&str> = set.by_level.iter().map(|ability| ability.name).collect();
        let mut sentence = lead(VisitorMessage::SetsListLevel, set.by_level.len());
        sentence.0.push(SentencePart::Text(format!(" {}.", locale::join(scope.locale(), &names))));
        said.push(sentence);
    }
    said
}

fn summary(scope: &Scope<'_>, sets: &[Set<'_>], outside: usize) -> Sentence {
    let of = |keep: &dyn Fn(usize, usize) -> bool| {
        let count = |set: &Set<'_>| set.holds.iter().filter(|holds| **holds).count();
        let kept = sets.iter().filter(|set| keep(count(set), set.holds.len()));
        kept.map(Set::len).sum::<usize>()
    };
    let total: usize = sets.iter().map(Set::len).sum();
    let one = of(&|held, all| held == 1 && all > 1);
    let every = of(&|held, all| held == all);
    let counts = [total, every, total - every - one, one, outside];
    let parts = counts.map(|count| SentencePart::Text(locale::count(count as f64)));
    scope.locale().sentence(VisitorMessage::SetsSummary, parts.into())
}
