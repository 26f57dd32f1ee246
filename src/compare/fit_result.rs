//! The result of the role fit: skills, likings and week together, for each shown role.
//!
//! Invariant: the three are measured in different ways, so they are never added up: what is counted is in how many of
//! those that are given a role comes first. Of skills the essentials decide, and what is valued between equals. What is
//! not given is said to be missing and counts nowhere.

use super::charts::{example_of_fit, liked_share};
use super::fit::{Score, fit};
use super::week::{Week, overlap};
use super::{Column, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::Role;

/// The three, by their names.
const ASPECTS: [VisitorMessage; 3] =
    [VisitorMessage::ResultSkills, VisitorMessage::ResultLikes, VisitorMessage::ResultWeek];
/// The clause for each of the three, in the order of `ASPECTS`: its percentages go in.
const SAYS: [VisitorMessage; 3] =
    [VisitorMessage::ResultSaysBoth, VisitorMessage::ResultSaysLikes, VisitorMessage::ResultSaysWeek];

/// The result, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct FitResult {
    /// Heading over the result.
    pub title: String,
    /// The role that comes first most often and what is missing; what to do first, where nothing is given.
    pub summary: Sentence,
    /// A row for each shown role, the one that comes first most often first.
    pub table: Table,
    /// A sentence for each row.
    pub remarks: Vec<Sentence>,
    /// The rule by which the three are set side by side, for the reader.
    pub note: String,
    /// Nothing is given, so all of it but the summary is an example, which the caption says.
    pub is_example: bool,
}

/// What one of the three gives a role.
#[derive(Clone, Copy)]
enum Given {
    Skills(Score),
    /// A share, 0 to 1.
    Share(f64),
}

impl Given {
    /// As it is compared: a share stands where the essentials of skills do.
    fn score(self) -> Score {
        match self {
            Given::Skills(score) => score,
            Given::Share(share) => Score { essential: share, valuable: 0.0 },
        }
    }

    fn parts(self) -> Vec<SentencePart> {
        match self {
            Given::Skills(Score { essential, valuable }) => [essential, valuable].map(SentencePart::share).into(),
            Given::Share(share) => vec![SentencePart::share(share)],
        }
    }
}

/// A role with what each of the three gives it, and whether it comes first there.
struct Standing<'a> {
    role: &'a Role,
    shares: [Option<Given>; 3],
    first: [bool; 3],
}

impl Standing<'_> {
    fn firsts(&self) -> usize {
        self.first.iter().filter(|first| **first).count()
    }
}

/// The result for the shown roles; an example, marked as one, while nothing is given.
#[must_use]
pub fn fit_result(scope: &Scope<'_>) -> FitResult {
    let given = standings(scope);
    if given.iter().any(|standing| standing.shares.iter().any(Option::is_some)) {
        let mut summary = lead(scope, &given);
        let missing = missing(scope, &given);
        if !missing.is_empty() {
            summary.then(missing);
        }
        return result(scope, &given, summary, false);
    }
    let (typed, names) = example_of_fit(scope);
    let mut summary: Sentence = scope.text(VisitorMessage::ResultEmpty).into();
    let example = scope.with(&typed);
    let shown = if names.is_empty() { Vec::new() } else { standings(&example) };
    if !shown.is_empty() {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        summary.then(scope.fill(VisitorMessage::ResultExample, &[&locale::join(scope.locale(), &names)]).into());
    }
    result(scope, &shown, summary, true)
}

/// Each shown role, the one that comes first most often first.
fn standings<'a>(scope: &Scope<'a>) -> Vec<Standing<'a>> {
    let week = Week::typed(scope).map(|week| week.halves());
    let shares = |role: &'a Role| {
        let fit = fit(scope, role);
        let skills = super::ability::abilities(scope.data).any(|ability| ability.is_ticked(scope));
        let near = week.as_ref().map(|week| overlap(scope.data, week, &role.slug));
        [skills.then(|| Given::Skills(fit.score())), liked_share(scope, role).map(Given::Share), near.map(Given::Share)]
    };
    let mut all: Vec<Standing<'a>> =
        scope.roles().into_iter().map(|role| Standing { role, shares: shares(role), first: [false; 3] }).collect();
    for at in 0..ASPECTS.len() {
        let score = |standing: &Standing<'_>| standing.shares.get(at).copied().flatten().map(Given::score);
        let scores: Vec<Score> = all.iter().filter_map(score).collect();
        let Some(most) = scores.iter().copied().max_by(|a, b| a.compare(*b)) else { continue };
        let are_apart = scores.iter().any(|score| score.compare(most).is_lt());
        for standing in &mut all {
            let is_first = are_apart && score(standing).is_some_and(|score| score.compare(most).is_eq());
            if let Some(first) = standing.first.get_mut(at) {
                *first = is_first;
            }
        }
    }
    all.sort_by_key(|standing| std::cmp::Reverse(standing.firsts()));
    all
}

/// From 0 to 3: the same for each role, so the first one tells.
fn given(standings: &[Standing<'_>]) -> usize {
    standings.first().map_or(0, |standing| standing.shares.iter().flatten().count())
}

fn number(count: usize) -> String {
    locale::count(count as f64)
}

/// The roles that come first most often.
fn lead(scope: &Scope<'_>, standings: &[Standing<'_>]) -> Sentence {
    let most = standings.iter().map(Standing::firsts).max().unwrap_or_default();
    let names: Vec<&str> = standings
        .iter()
        .filter(|standing| standing.firsts() == most)
        .map(|standing| standing.role.short.as_str())
        .collect();
    let message = match (standings.len(), most, names.len()) {
        (..=1, ..) => return Sentence::default(),
        (_, 0, _) => VisitorMessage::ResultNoLead,
        (_, _, 1) => VisitorMessage::ResultLeads,
        _ => VisitorMessage::ResultTied,
    };
    let names = locale::join(scope.locale(), &names);
    scope.fill(message, &[&names, &number(most), &number(given(standings))]).into()
}

/// Names those of the three that the visitor has not given; empty where all are there.
fn missing(scope: &Scope<'_>, standings: &[Standing<'_>]) -> Sentence {
    let Some(first) = standings.first() else { return Sentence::default() };
    let names = ASPECTS.into_iter().zip(first.shares).filter(|(_, share)| share.is_none());
    let names: Vec<String> = names.map(|(name, _)| scope.lower(&scope.text(name))).collect();
    if names.is_empty() {
        return Sentence::default();
    }
    let names = locale::join(scope.locale(), &names.iter().map(String::as_str).collect::<Vec<_>>());
    scope.fill(VisitorMessage::ResultMissing, &[&names]).into()
}

/// The clauses of the given ones for one role, and its standing among the shown roles.
fn says(scope: &Scope<'_>, standing: &Standing<'_>, given: usize, roles: usize) -> Sentence {
    let mut sentence = Sentence::from(format!("{}: ", standing.role.short));
    let parts: Vec<Sentence> = SAYS
        .into_iter()
        .zip(standing.shares)
        .filter_map(|(message, share)| Some(scope.locale().sentence(message, share?.parts())))
        .collect();
    let last = parts.len().saturating_sub(1);
    for (at, part) in parts.into_iter().enumerate() {
        sentence.0.push(SentencePart::Text(if at == 0 { String::new() } else { "; ".to_owned() }));
        sentence.0.extend(part.0);
        if at == last {
            sentence.0.push(SentencePart::Text(".".to_owned()));
        }
    }
    if roles > 1 {
        let names = ASPECTS.into_iter().zip(standing.first).filter(|(_, first)| *first);
        let names: Vec<String> = names.map(|(name, _)| scope.lower(&scope.text(name))).collect();
        let names = locale::join(scope.locale(), &names.iter().map(String::as_str).collect::<Vec<_>>());
        sentence.then(match standing.firsts() {
            0 => scope.text(VisitorMessage::ResultFirstNone).into(),
            all if all == given => scope.text(VisitorMessage::ResultFirstAll).into(),
            some => scope.fill(VisitorMessage::ResultFirstSome, &[&number(some), &number(given), &names]).into(),
        });
    }
    sentence
}

fn result(scope: &Scope<'_>, standings: &[Standing<'_>], summary: Sentence, is_example: bool) -> FitResult {
    let given = given(standings);
    let roles = standings.len();
    let row = |standing: &Standing<'_>| {
        let share = |share: Option<Given>| match share {
            Some(Given::Skills(score)) => TableCell::Sentence(score.words(scope)),
            Some(Given::Share(share)) => TableCell::Sentence(SentencePart::share(share).into()),
            None => TableCell::Text(scope.text(VisitorMessage::ResultNotGiven)),
        };
        let together = scope.fill(VisitorMessage::ResultFirst, &[&number(standing.firsts()), &number(given)]);
        let cells = standing.shares.into_iter().map(share).chain([TableCell::Text(together)]).collect();
        TableRow::new(standing.role.short.clone(), cells)
    };
    let caption = scope.text(VisitorMessage::ResultCaption);
    let heads = ASPECTS.into_iter().chain([VisitorMessage::ResultTogether]);
    FitResult {
        title: scope.text(VisitorMessage::ResultTitle),
        summary,
        table: Table {
            caption: if is_example { scope.fill(VisitorMessage::FitExampleOf, &[&caption]) } else { caption },
            corner: scope.text(VisitorMessage::ResultCorner),
            columns: heads.map(|head| Column::plain(scope.text(head))).collect(),
            groups: vec![Group { title: None, rows: standings.iter().map(row).collect() }],
        },
        remarks: standings.iter().map(|standing| says(scope, standing, given, roles)).collect(),
        note: scope.text(VisitorMessage::NoteResult),
        is_example,
    }
}
