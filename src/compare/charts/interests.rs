//! Statements on work that a visitor likes or dislikes, and the roles that are made of it.
//!
//! Invariant: an answer counts by the share that its kind of work has in a role's duties; what is not
//! answered counts nothing, so half of the answers rank the roles as well.
//! Laws: `a_better_liking_lowers_no_role` in `tests/properties/own.rs`.

use super::frame::{Figure, FigureFrame};
use super::model::ChartModel;
use crate::compare::ability::OWN;
use crate::compare::sections::kind_name;
use crate::compare::week::{KINDS, shares as kinds_of};
use crate::compare::{Field, Scope};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{DutyKind, Interest, Role};
use crate::state::list;

/// Answers to a statement, from the most to the least; neither counts nothing.
const ANSWERS: [(&str, VisitorMessage, f64); 5] = [
    ("5", VisitorMessage::LikeMuch, 1.0),
    ("4", VisitorMessage::LikeRather, 0.5),
    ("3", VisitorMessage::LikeNeither, 0.0),
    ("2", VisitorMessage::LikeLittle, -0.5),
    ("1", VisitorMessage::LikeNot, -1.0),
];

/// Roles that are named of all that there are.
const FIRST: usize = 4;

/// The mean of the answers to the statements of each kind of work, -1 to 1; none where none is answered.
type Liking = [Option<f64>; KINDS];

/// A role and how far it is made of what the visitor likes.
struct Liked<'a> {
    role: &'a Role,
    /// From -1, made of what is disliked alone, to 1.
    score: f64,
    /// Added to that by each kind of work.
    parts: [f64; KINDS],
}

/// The statements, and the roles ranked by the answers.
pub(super) fn interests(scope: &Scope<'_>) -> ChartModel {
    let liking = liking(scope);
    let statements = &scope.data.interests;
    let answered = statements.iter().filter(|interest| answer(scope, interest).is_some()).count();
    let frame = frame(scope, &liking);
    let counts = [answered, statements.len()].map(|count| SentencePart::Text(locale::count(count as f64)));
    let (mut message, mut remarks) = (VisitorMessage::LikeNone, Vec::new());
    if answered > 0 {
        message = VisitorMessage::LikeSome;
        let ranked = ranked(scope, scope.roles(), &liking);
        remarks.extend((0..ranked.len()).map(|at| reason(scope, &ranked, at, &liking)));
        remarks.push(first_of_all(scope, &liking));
    }
    ChartModel {
        title: scope.text(VisitorMessage::LikeTitle),
        fields: statements.iter().map(|interest| field(scope, interest)).collect(),
        summary: scope.locale().sentence(message, counts.into()),
        remarks,
        sources: vec![OWN.to_owned()],
        note: scope.text(VisitorMessage::NoteLike),
        scene: frame.shares(Some(1.0)),
        table: frame.table(scope, scope.text(VisitorMessage::LikeCaption), scope.text(VisitorMessage::WeekCorner)),
    }
}

fn liked<'a>(scope: &Scope<'_>, role: &'a Role, liking: &Liking) -> Liked<'a> {
    let mut parts = kinds_of(scope.data, &role.slug);
    for (part, like) in parts.iter_mut().zip(liking) {
        *part *= like.unwrap_or(0.0);
    }
    Liked { role, score: parts.iter().sum(), parts }
}

/// Roles, the one that is made most of what is liked first.
fn ranked<'a>(scope: &Scope<'_>, roles: Vec<&'a Role>, liking: &Liking) -> Vec<Liked<'a>> {
    let mut ranked: Vec<Liked<'a>> = roles.into_iter().map(|role| liked(scope, role, liking)).collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    ranked
}

/// The first of all roles of the dataset, in a sentence.
fn first_of_all(scope: &Scope<'_>, liking: &Liking) -> Sentence {
    let first = ranked(scope, scope.offered_roles().collect(), liking).into_iter().take(FIRST);
    let scores = first.map(|liked| (scope.within(liked.role), SentencePart::share(share(liked.score)).into()));
    Sentence::listed(scope.text(VisitorMessage::LikeOfAll), ",", scores.collect())
}

/// Announced once a statement is answered: the shown role that ranks first.
pub(in crate::compare) fn said_of_liking(scope: &Scope<'_>) -> String {
    let all = ranked(scope, scope.offered_roles().collect(), &liking(scope));
    let first = all.iter().find(|liked| scope.selection.roles.contains(&liked.role.slug));
    first.map_or_else(String::new, |liked| {
        scope.fill(VisitorMessage::SaidLiked, &[&scope.within(liked.role), &locale::percent(share(liked.score))])
    })
}

/// The share of a role that is made of what the visitor likes, 0 to 1; `None` where nothing is answered.
pub(in crate::compare) fn liked_share(scope: &Scope<'_>, role: &Role) -> Option<f64> {
    let liking = liking(scope);
    liking.iter().any(Option::is_some).then(|| share(liked(scope, role, &liking).score))
}

/// True for a value of one of the answers that are offered.
pub(in crate::compare) fn is_answer(value: &str) -> bool {
    like_of(value).is_some()
}

/// The weight of an answer by its value, from -1 to 1.
fn like_of(value: &str) -> Option<f64> {
    ANSWERS.into_iter().find(|(known, ..)| *known == value).map(|(_, _, like)| like)
}

/// The answer to a statement, from -1 to 1.
fn answer(scope: &Scope<'_>, interest: &Interest) -> Option<f64> {
    like_of(list::entry(scope.typed.get("my-interests"), &interest.id)?)
}

fn liking(scope: &Scope<'_>) -> Liking {
    DutyKind::ALL.map(|kind| {
        let of_kind = scope.data.interests.iter().filter(|interest| interest.kind == kind);
        let answers: Vec<f64> = of_kind.filter_map(|interest| answer(scope, interest)).collect();
        (!answers.is_empty()).then(|| answers.iter().sum::<f64>() / answers.len() as f64)
    })
}

fn field(scope: &Scope<'_>, interest: &Interest) -> Field {
    let mut offered = vec![(String::new(), scope.text(VisitorMessage::LikeUnanswered))];
    offered.extend(ANSWERS.map(|(value, text, _)| (value.to_owned(), scope.text(text))));
    let chosen = list::entry(scope.typed.get("my-interests"), &interest.id).unwrap_or_default();
    Field::choice(format!("my-interests:{}", interest.id), interest.text.clone(), chosen, offered)
}

/// A score as a share: all that is disliked 0, nothing said 50 %, all that is liked 100 %.
fn share(score: f64) -> f64 {
    (1.0 + score) / 2.0
}

/// The score of each role, then the share of each kind of work in it.
fn frame<'a>(scope: &Scope<'a>, liking: &Liking) -> FigureFrame<'a> {
    let mut frame = FigureFrame::for_roles(scope);
    let figure =
        |value: f64, say: &dyn Fn(&str) -> String| Figure::share(SentencePart::share(value).into(), value, say);
    let fit = frame.row(scope.text(VisitorMessage::LikeRow), &mut |role| {
        let say = |text: &str| scope.fill(VisitorMessage::LikeSpoken, &[&role.short, text]);
        figure(share(liked(scope, role, liking).score), &say)
    });
    let kinds = DutyKind::ALL.into_iter().enumerate().zip(liking).map(|((at, kind), like)| {
        let name = kind_name(scope, kind);
        let note = match like {
            Some(like) => scope.fill(VisitorMessage::LikeOfKind, &[&locale::percent(share(*like))]),
            None => scope.text(VisitorMessage::LikeUnanswered),
        };
        let row = frame.row(name.clone(), &mut |role| {
            let say = |text: &str| scope.fill(VisitorMessage::KindSpoken, &[&role.short, &name, text]);
            figure(kinds_of(scope.data, &role.slug).get(at).copied().unwrap_or(0.0), &say)
        });
        row.noted(note.into())
    });
    let kinds = kinds.collect();
    frame.push(None, vec![fit]);
    frame.push(Some(scope.text(VisitorMessage::GroupKinds)), kinds);
    frame
}

/// One sentence on why a role stands where it stands: the kind of work that sets it apart from the
/// other shown roles most.
fn reason(scope: &Scope<'_>, ranked: &[Liked<'_>], at: usize, liking: &Liking) -> Sentence {
    let Some(this) = ranked.get(at) else { return Sentence::default() };
    let others = ranked.iter().enumerate().filter(|(other, _)| *other != at);
    let count = ranked.len().saturating_sub(1).max(1) as f64;
    let mut apart = this.parts;
    for (_, other) in others {
        for (part, theirs) in apart.iter_mut().zip(other.parts) {
            *part -= theirs / count;
        }
    }
    let (mut kind, mut gap) = (0, 0.0_f64);
    for (other, part) in apart.into_iter().enumerate() {
        if part.abs() > gap.abs() {
            (kind, gap) = (other, part);
        }
    }
    let like = liking.get(kind).copied().flatten().unwrap_or(0.0);
    let message = match (gap > 0.0, like > 0.0) {
        _ if gap == 0.0 => VisitorMessage::ReasonNone,
        (true, true) => VisitorMessage::ReasonLiked,
        (true, false) => VisitorMessage::ReasonSpared,
        (false, true) => VisitorMessage::ReasonMissed,
        (false, false) => VisitorMessage::ReasonDisliked,
    };
    let of_kind = kinds_of(scope.data, &this.role.slug).get(kind).copied().unwrap_or(0.0);
    let name = DutyKind::ALL.get(kind).map(|kind| scope.lower(&kind_name(scope, *kind))).unwrap_or_default();
    let parts = vec![
        SentencePart::Text(locale::count(at as f64 + 1.0)),
        SentencePart::Text(this.role.short.clone()),
        SentencePart::share(share(this.score)),
        SentencePart::Text(name),
        SentencePart::share(of_kind),
    ];
    scope.locale().sentence(message, parts)
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn what_is_liked_ranks_the_roles_by_their_shares_of_it() {
        let (sentence, rows) = sentence_and_rows(super::interests, &[], &[]);
        assert_eq!(
            sentence,
            "Answer a few statements, in any order, to see which role matches. So far 0 of 14 are answered, so every role is at 50 %."
        );
        assert_eq!(rows[0], "Match to what you like: 50 % | 50 % | 50 %");
        assert_eq!(rows[1], "Interfaces: 38 % | 0 % | 20 %");
        let (sentence, rows) = sentence_and_rows(super::interests, &[], &[("my-interests", "adjust-a-screen:5")]);
        assert_eq!(sentence, "Ranked by your answers: 1 of 14.");
        // Half of all, and half of what is liked: (1 + 0.38) / 2.
        assert_eq!(rows[0], "Match to what you like: 69 % | 50 % | 60 %");
    }
}
