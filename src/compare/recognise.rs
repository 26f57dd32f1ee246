//! Skills and tools that a text names: a CV, a job advert, a list.
//!
//! Invariant: whole words alone are recognised, the longest name that fits first, each with its place in the text; a
//! name that is an ordinary word as well (`Go`, `React`) only where `context` shows that it is meant. No text makes
//! this fail, and the time it takes grows with the length of the text.

mod candidate;
mod context;
mod tokens;

use super::ability::abilities;
use crate::model::Dataset;
use candidate::{Candidate, Standing};
use context::Context;
use std::collections::BTreeMap;
use std::ops::Range;
use tokens::{Token, TokenKind, key, tokens};

/// Different spellings of one skill that [`Recognised::words`] gives at most.
const WORDS: usize = 3;

/// A skill or a tool that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised<'a> {
    /// The id of the skill or tool.
    pub id: &'a str,
    /// Its name in the dataset.
    pub name: &'a str,
    /// The bytes of the text where it is named, in order; one or more.
    pub places: Vec<Range<usize>>,
}

impl Recognised<'_> {
    /// The words of the text that name it, each spelling once, the first three.
    #[must_use]
    pub fn words<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut words: Vec<&str> = Vec::new();
        for word in self.places.iter().filter_map(|place| text.get(place.clone())) {
            if words.len() < WORDS && !words.iter().any(|other| other.eq_ignore_ascii_case(word)) {
                words.push(word);
            }
        }
        words
    }
}

/// A name as it is looked for.
struct Spelling<'a> {
    /// Words and marks, hyphens left out.
    pieces: Vec<TokenKind>,
    /// As the dataset has it.
    written: &'a str,
    /// It is an ordinary word or letter too.
    ambiguous: bool,
    /// Where the skill or tool stands in the list of all.
    ability: usize,
}

/// The skills and tools that a text names, in the order in which it names them first.
///
/// ```
/// # let bytes = include_bytes!("../../data/baked/rolescope.postcard");
/// # let data = rolescope::model::Dataset::from_compact(bytes).unwrap();
/// use rolescope::compare::recognise;
/// let text = "I go to work by bike and write Go with React.js.";
/// let recognised = recognise(&data, text);
/// let words: Vec<_> = recognised.iter().map(|one| (one.id, one.words(text))).collect();
/// assert_eq!(words, [("go", vec!["Go"]), ("react", vec!["React.js"])]);
/// ```
#[must_use]
pub fn recognise<'a>(data: &'a Dataset, text: &str) -> Vec<Recognised<'a>> {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return Vec::new();
    }
    let index = index(data);
    let mut candidates = candidates(&index, &tokens);
    Context::new(&tokens, &candidates).confirm(&mut candidates);
    let mut places: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for candidate in candidates.iter().filter(|candidate| candidate.standing == Standing::Sure) {
        let first = tokens.get(candidate.tokens.start).map(|token| token.place.start);
        let last = tokens.get(candidate.tokens.end.saturating_sub(1)).map(|token| token.place.end);
        if let Some((first, last)) = first.zip(last) {
            for ability in &candidate.abilities {
                places.entry(*ability).or_default().push(first..last);
            }
        }
    }
    let named = abilities(data).enumerate().filter_map(|(at, ability)| {
        Some(Recognised { id: ability.id, name: ability.name, places: places.remove(&at)? })
    });
    let mut recognised: Vec<Recognised<'a>> = named.collect();
    recognised.sort_by_key(|recognised| recognised.places.first().map(|place| place.start));
    recognised
}

/// Every spelling by its first word, the longest first.
fn index(data: &Dataset) -> BTreeMap<String, Vec<Spelling<'_>>> {
    let mut index: BTreeMap<String, Vec<Spelling<'_>>> = BTreeMap::new();
    for (at, ability) in abilities(data).enumerate() {
        let strict = |written: &str| ability.ambiguous.iter().any(|ambiguous| ambiguous == written);
        let plain = std::iter::once(ability.name).chain(ability.aliases.iter().map(String::as_str));
        let plain = plain.filter(|written| !strict(written)).map(|written| (written, false));
        for (written, ambiguous) in plain.chain(ability.ambiguous.iter().map(|written| (written.as_str(), true))) {
            let pieces: Vec<TokenKind> =
                tokens(written).into_iter().filter(|token| !token.is_hyphen()).map(|token| token.kind).collect();
            if let Some(TokenKind::Word(first)) = pieces.first() {
                let first = first.clone();
                index.entry(first).or_default().push(Spelling { pieces, written, ambiguous, ability: at });
            }
        }
    }
    for spellings in index.values_mut() {
        spellings.sort_by_key(|spelling| std::cmp::Reverse(spelling.pieces.len()));
    }
    index
}

/// Everything that may be a name: at each place the longest spelling that fits, with all that it may name.
fn candidates(index: &BTreeMap<String, Vec<Spelling<'_>>>, tokens: &[Token<'_>]) -> Vec<Candidate> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let candidate = token
            .word()
            .filter(|_| !is_inside(tokens, at))
            .and_then(|word| index.get(word))
            .and_then(|spellings| candidate(spellings, tokens, at));
        at = candidate.as_ref().map_or(at + 1, |candidate| candidate.tokens.end);
        all.extend(candidate);
    }
    all
}

/// True for a word that goes on after a hyphen: the `C` of `USB-C`.
fn is_inside(tokens: &[Token<'_>], at: usize) -> bool {
    let back = |steps: usize| at.checked_sub(steps).and_then(|at| tokens.get(at));
    let joined = tokens.get(at).is_some_and(|token| token.joined);
    joined && back(1).is_some_and(Token::is_hyphen) && back(2).is_some_and(|token| token.word().is_some())
}

fn candidate(spellings: &[Spelling<'_>], tokens: &[Token<'_>], at: usize) -> Option<Candidate> {
    let mut best: Option<Candidate> = None;
    for spelling in spellings {
        let longest = best.as_ref().map_or(0, |candidate| candidate.tokens.len());
        let Some(end) = end_of(spelling, tokens, at) else { continue };
        let Some(standing) = standing(spelling, tokens, at) else { continue };
        if end - at < longest {
            continue;
        }
        match best.as_mut().filter(|candidate| candidate.tokens.end == end) {
            Some(candidate) => {
                if standing == Standing::Sure {
                    candidate.standing = standing;
                }
                if !candidate.abilities.contains(&spelling.ability) {
                    candidate.abilities.push(spelling.ability);
                }
            }
            None => best = Some(Candidate { tokens: at..end, abilities: vec![spelling.ability], standing }),
        }
    }
    best
}

/// The token after a spelling that begins here; `None` if another text stands here. Between words may be a hyphen,
/// the end of a line, or both.
fn end_of(spelling: &Spelling<'_>, tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut next = at;
    for (number, piece) in spelling.pieces.iter().enumerate() {
        let between = |token: &Token<'_>| token.is_hyphen() || token.kind == TokenKind::Line;
        let gap = tokens.iter().skip(next).take(if number > 0 { 2 } else { 0 }).take_while(|token| between(token));
        next += gap.count();
        if tokens.get(next)?.kind != *piece {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// The certainty that a word is this spelling; `None` for an ordinary word in other letters than the name or small
/// ones.
fn standing(spelling: &Spelling<'_>, tokens: &[Token<'_>], at: usize) -> Option<Standing> {
    let raw = tokens.get(at)?.raw;
    if !spelling.ambiguous {
        return Some(Standing::Sure);
    }
    if raw == spelling.written {
        return Some(Standing::AsWritten);
    }
    let small = spelling.written.to_lowercase();
    (raw == small && key(raw) == key(&small)).then_some(Standing::Small)
}
