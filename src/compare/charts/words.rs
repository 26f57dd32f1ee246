//! What several charts say alike: a figure as it is heard, how many answered, a figure for each role.
//!
//! Invariant: every number in a sentence is a figure with its name.

use crate::compare::{Scope, basis};
use crate::locale::{self, Message, Sentence};
use crate::model::FigureKey;

/// `who: statistic $174,082 a year`, as a screen reader hears it.
pub(super) fn spoken(scope: &Scope<'_>, who: &str, key: &FigureKey) -> Option<String> {
    let value = scope.words(key)?;
    Some(scope.fill(Message::SpokenPay, &[who, &basis::statistic(scope, key.statistic), &value, &scope.per()]))
}

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
    let named: Vec<(String, locale::SentencePart)> =
        scope.roles().into_iter().filter_map(|role| Some((role.short.clone(), scope.part(key(&role.slug))?))).collect();
    if named.is_empty() {
        return scope.locale().sentence(Message::NothingToSay, Vec::new());
    }
    let mut sentence = Sentence(vec![locale::SentencePart::Text(lead)]);
    let last = named.len() - 1;
    for (at, (name, figure)) in named.into_iter().enumerate() {
        let joint = match at {
            0 => " ".to_owned(),
            at if at == last => format!(" {} ", scope.text(Message::And)),
            _ => ", ".to_owned(),
        };
        sentence.0.push(locale::SentencePart::Text(format!("{joint}{name} ")));
        sentence.0.push(figure);
    }
    sentence.0.push(locale::SentencePart::Text(".".to_owned()));
    sentence
}

/// The highest and the lowest of some amounts of pay with what they are of; none where none is known.
pub(super) fn extremes<T: Copy>(
    scope: &Scope<'_>,
    figures: impl Iterator<Item = (T, FigureKey)>,
) -> Option<[(T, locale::SentencePart); 2]> {
    let known = |(what, key): (T, FigureKey)| Some((scope.amount(&key)?, what, key));
    let mut ranked: Vec<(f64, T, FigureKey)> = figures.filter_map(known).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let part = |(_, what, key): &(f64, T, FigureKey)| Some((*what, scope.part(key.clone())?));
    Some([part(ranked.first()?)?, part(ranked.last()?)?])
}
