//! Words that several charts share: how many answered, a figure for each role.
//!
//! Invariant: every number in a sentence is a figure with its name.

use crate::compare::Scope;
use crate::locale::{self, HostMessage, Message, Sentence, SentencePart};
use crate::model::{FigureKey, Role};

/// `194 answers`, or how few they are where figures are withheld.
pub(super) fn answers_note(scope: &Scope<'_>, n: u32, low: bool, withheld: bool) -> String {
    let n = locale::count(f64::from(n));
    scope.fill(
        match (withheld, low) {
            (true, _) => Message::NoteWithheld,
            (_, true) => Message::NoteLow,
            _ => Message::NoteAnswers,
        },
        &[&n],
    )
}

/// A sentence that names a figure for each role: `Front end 15, back end 18.5 and full stack 17`.
pub(super) fn per_role(scope: &Scope<'_>, lead: String, key: impl Fn(&str) -> FigureKey) -> Sentence {
    let roles = scope.roles().into_iter();
    enumerated(
        scope,
        lead,
        roles.filter_map(|role| Some((role.short.as_str(), scope.part(key(&role.slug))?))).collect(),
    )
}

/// The same, without the roles that have no key.
pub(super) fn per_role_with(scope: &Scope<'_>, lead: String, key: &dyn Fn(&str) -> Option<FigureKey>) -> Sentence {
    let roles = scope.roles().into_iter();
    let figure = |role: &'_ Role| scope.part(key(&role.slug)?);
    enumerated(scope, lead, roles.filter_map(|role| Some((role.short.as_str(), figure(role)?))).collect())
}

/// A sentence that names a figure for each of some things.
pub(super) fn enumerated(scope: &Scope<'_>, lead: String, figures: Vec<(&str, SentencePart)>) -> Sentence {
    let Some(last) = figures.len().checked_sub(1) else {
        return nothing_to_say(scope);
    };
    let mut sentence = Sentence(vec![SentencePart::Text(lead)]);
    for (at, (name, figure)) in figures.into_iter().enumerate() {
        let joint = match at {
            0 => " ".to_owned(),
            at if at == last => format!(" {} ", scope.text(Message::And)),
            _ => ", ".to_owned(),
        };
        sentence.0.extend([SentencePart::Text(format!("{joint}{name} ")), figure]);
    }
    sentence.0.push(SentencePart::Text(".".to_owned()));
    sentence
}

/// That there are too few answers; of roles that nobody asks for, that nobody does.
pub(super) fn nothing_to_say(scope: &Scope<'_>) -> Sentence {
    let is_asked = scope.roles().into_iter().any(|role| scope.is_surveyed(role));
    if is_asked { scope.text(Message::NothingToSay) } else { scope.text(HostMessage::NobodyAsks) }.into()
}

/// The highest and the lowest of some amounts of pay with what they are of; none where none is known.
pub(super) fn extremes<T: Copy>(
    scope: &Scope<'_>,
    figures: impl Iterator<Item = (T, FigureKey)>,
) -> Option<[(T, SentencePart); 2]> {
    let (subjects, keys): (Vec<T>, Vec<FigureKey>) = figures.unzip();
    let [high, low] = ends(scope, &keys)?;
    Some([
        (*subjects.get(high)?, scope.part(keys.get(high)?.clone())?),
        (*subjects.get(low)?, scope.part(keys.get(low)?.clone())?),
    ])
}

/// The places of the first highest and the last lowest amount.
fn ends(scope: &Scope<'_>, keys: &[FigureKey]) -> Option<[usize; 2]> {
    let mut ends: Option<[(f64, usize); 2]> = None;
    for (at, key) in keys.iter().enumerate() {
        if let Some(amount) = scope.amount(key) {
            let [high, low] = ends.unwrap_or([(amount, at); 2]);
            let next = (amount, at);
            ends = Some([if amount > high.0 { next } else { high }, if amount <= low.0 { next } else { low }]);
        }
    }
    ends.map(|ends| ends.map(|(_, at)| at))
}
