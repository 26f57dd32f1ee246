//! What a visitor likes to do, and which roles are made of it.
//!
//! Invariant: an answer counts by the share that its kind of work has in a role's duties; what is not
//! answered counts nothing, so half of the answers rank the roles as well.

use super::frame::{Figure, FigureFrame};
use super::model::ChartModel;
use crate::compare::ability::OWN;
use crate::compare::sections::kind_name;
use crate::compare::week::shares as kinds_of;
use crate::compare::{Field, Scope, TableCell};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{DutyKind, Interest, Role};
use crate::state::list;

/// How a statement can be answered, from the most to the least; neither counts nothing.
const ANSWERS: [(&str, VisitorMessage, f64); 5] = [
    ("5", VisitorMessage::LikeMuch, 1.0),
    ("4", VisitorMessage::LikeRather, 0.5),
    ("3", VisitorMessage::LikeNeither, 0.0),
    ("2", VisitorMessage::LikeLittle, -0.5),
    ("1", VisitorMessage::LikeNot, -1.0),
];

/// Roles that are named of all that there are.
const FIRST: usize = 4;

/// A role and how far it is made of what the visitor likes.
struct Liked<'a> {
    role: &'a Role,
    /// From -1, made of what is disliked alone, to 1.
    score: f64,
    /// What each kind of work adds to that.
    parts: [f64; 6],
}

/// The statements, and the roles ranked by the answers.
pub(super) fn interests(scope: &Scope<'_>) -> ChartModel {
    let liking = liking(scope);
    let mut ranked: Vec<Liked<'_>> = scope.roles().into_iter().map(|role| liked(scope, role, &liking)).collect();
    let answered = scope.data.interests.iter().filter(|interest| answer(scope, interest).is_some()).count();
    let frame = frame(scope, &ranked, &liking);
    let scene = frame.shares("interests", Some(1.0));
    let table = frame.table(scope, scope.text(VisitorMessage::LikeCaption), scope.text(VisitorMessage::WeekCorner));
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    let counts = [answered, scope.data.interests.len()].map(|count| SentencePart::Text(locale::count(count as f64)));
    let (message, remarks) = match answered {
        0 => (VisitorMessage::LikeNone, Vec::new()),
        _ => {
            let reasons = (0..ranked.len()).map(|at| reason(scope, &ranked, at, &liking));
            (VisitorMessage::LikeSome, reasons.chain([first_of_all(scope, &liking)]).collect())
        }
    };
    ChartModel {
        title: scope.text(VisitorMessage::LikeTitle),
        fields: scope.data.interests.iter().map(|interest| field(scope, interest)).collect(),
        summary: scope.locale().sentence(message, counts.into()),
        remarks,
        sources: vec![OWN.to_owned()],
        note: scope.text(VisitorMessage::NoteLike),
        scene,
        table,
    }
}

fn liked<'a>(scope: &Scope<'_>, role: &'a Role, liking: &[Option<f64>; 6]) -> Liked<'a> {
    let mut parts = kinds_of(scope.data, &role.slug);
    for (part, like) in parts.iter_mut().zip(liking) {
        *part *= like.unwrap_or(0.0);
    }
    Liked { role, score: parts.iter().sum(), parts }
}

/// Every role of the dataset, the one that is made most of what is liked first.
fn of_all<'a>(scope: &Scope<'a>, liking: &[Option<f64>; 6]) -> Vec<Liked<'a>> {
    let mut all: Vec<Liked<'a>> = scope.data.roles.iter().map(|role| liked(scope, role, liking)).collect();
    all.sort_by(|a, b| b.score.total_cmp(&a.score));
    all
}

/// The first of all roles, in a sentence.
fn first_of_all(scope: &Scope<'_>, liking: &[Option<f64>; 6]) -> Sentence {
    let all = of_all(scope, liking).into_iter().take(FIRST);
    let scores = all.map(|liked| (scope.lower(&liked.role.short), SentencePart::share(share(liked.score))));
    Sentence::listed(scope.text(VisitorMessage::LikeOfAll), scores)
}

/// What is said once a statement is answered.
pub(in crate::compare) fn said_of_liking(scope: &Scope<'_>) -> String {
    let all = of_all(scope, &liking(scope));
    let first = all.iter().find(|liked| scope.selection.roles.contains(&liked.role.slug));
    first.map_or_else(String::new, |liked| {
        scope.fill(VisitorMessage::SaidLiked, &[&scope.lower(&liked.role.short), &locale::percent(share(liked.score))])
    })
}

/// How far a role is made of what the visitor likes, 0 to 1; `None` where nothing is answered.
pub(in crate::compare) fn liked_share(scope: &Scope<'_>, role: &Role) -> Option<f64> {
    let liking = liking(scope);
    liking.iter().any(Option::is_some).then(|| share(liked(scope, role, &liking).score))
}

/// Whether a value is an answer.
pub(in crate::compare) fn is_answer(said: &str) -> bool {
    ANSWERS.iter().any(|(value, ..)| *value == said)
}

/// How a statement is answered, from -1 to 1.
fn answer(scope: &Scope<'_>, interest: &Interest) -> Option<f64> {
    let said = list::entry(scope.typed.get("my-interests"), &interest.id)?;
    ANSWERS.into_iter().find(|(value, ..)| *value == said).map(|(_, _, like)| like)
}

/// The mean of the answers to the statements of each kind of work.
fn liking(scope: &Scope<'_>) -> [Option<f64>; 6] {
    DutyKind::ALL.map(|kind| {
        let of_kind = scope.data.interests.iter().filter(|interest| interest.kind == kind);
        let answers: Vec<f64> = of_kind.filter_map(|interest| answer(scope, interest)).collect();
        (!answers.is_empty()).then(|| answers.iter().sum::<f64>() / answers.len() as f64)
    })
}

fn field(scope: &Scope<'_>, interest: &Interest) -> Field {
    let mut offered = vec![(String::new(), scope.text(VisitorMessage::LikeUnanswered))];
    offered.extend(ANSWERS.map(|(value, text, _)| (value.to_owned(), scope.text(text))));
    let said = list::entry(scope.typed.get("my-interests"), &interest.id).unwrap_or_default();
    Field::choice(format!("my-interests:{}", interest.id), interest.text.clone(), said, offered)
}

/// A score as a share: all that is disliked 0, nothing said 50 %, all that is liked 100 %.
fn share(score: f64) -> f64 {
    (1.0 + score) / 2.0
}

/// How far each role is made of what is liked, then the share of each kind of work in it.
fn frame<'a>(scope: &Scope<'a>, ranked: &[Liked<'_>], liking: &[Option<f64>; 6]) -> FigureFrame<'a> {
    let mut frame = FigureFrame::for_roles(scope);
    let figure = |value: f64, say: &dyn Fn(&str) -> String| {
        Figure::share(TableCell::Sentence(SentencePart::share(value).into()), value, say)
    };
    let mut scores = ranked.iter().map(|liked| share(liked.score));
    let fit = frame.row(scope.text(VisitorMessage::LikeRow), |role| {
        let say = |text: &str| scope.fill(VisitorMessage::LikeSpoken, &[&role.short, text]);
        figure(scores.next().unwrap_or_default(), &say)
    });
    let kinds = DutyKind::ALL.into_iter().enumerate().map(|(at, kind)| {
        let name = kind_name(scope, kind);
        let note = match liking.get(at).copied().flatten() {
            Some(like) => scope.fill(VisitorMessage::LikeOfKind, &[&locale::percent(share(like))]),
            None => scope.text(VisitorMessage::LikeUnanswered),
        };
        let row = frame.row(name.clone(), |role| {
            let say = |text: &str| scope.fill(VisitorMessage::KindSpoken, &[&role.short, &name, text]);
            figure(kinds_of(scope.data, &role.slug).get(at).copied().unwrap_or(0.0), &say)
        });
        row.noted(note)
    });
    let kinds = kinds.collect();
    frame.push(None, vec![fit]);
    frame.push(Some(scope.text(VisitorMessage::GroupKinds)), kinds);
    frame
}

/// One sentence on why a role stands where it stands: the kind of work that sets it apart from the
/// other shown roles most.
fn reason(scope: &Scope<'_>, ranked: &[Liked<'_>], at: usize, liking: &[Option<f64>; 6]) -> Sentence {
    let Some(own) = ranked.get(at) else { return Sentence::default() };
    let others = ranked.iter().enumerate().filter(|(other, _)| *other != at);
    let count = ranked.len().saturating_sub(1).max(1) as f64;
    let mut apart = own.parts;
    for (_, other) in others {
        for (part, theirs) in apart.iter_mut().zip(other.parts) {
            *part -= theirs / count;
        }
    }
    let strongest = apart
        .iter()
        .enumerate()
        .fold((0, 0.0_f64), |best, (kind, part)| if part.abs() > best.1.abs() { (kind, *part) } else { best });
    let (kind, gap) = strongest;
    let like = liking.get(kind).copied().flatten().unwrap_or(0.0);
    let message = match (gap > 0.0, like > 0.0) {
        _ if gap == 0.0 => VisitorMessage::ReasonNone,
        (true, true) => VisitorMessage::ReasonLiked,
        (true, false) => VisitorMessage::ReasonSpared,
        (false, true) => VisitorMessage::ReasonMissed,
        (false, false) => VisitorMessage::ReasonDisliked,
    };
    let of_role = kinds_of(scope.data, &own.role.slug).get(kind).copied().unwrap_or(0.0);
    let name = DutyKind::ALL.get(kind).map(|kind| scope.lower(&kind_name(scope, *kind))).unwrap_or_default();
    let score = SentencePart::share(share(own.score));
    let place = SentencePart::Text(locale::count(at as f64 + 1.0));
    let of_kind = SentencePart::share(of_role);
    scope.locale().sentence(
        message,
        vec![place, SentencePart::Text(own.role.short.clone()), score, SentencePart::Text(name), of_kind],
    )
}
