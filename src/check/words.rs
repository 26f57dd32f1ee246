//! Rules of texts: their length, their characters, ids, addresses, references, words from a list.
//!
//! Invariant: no text that passes can change the direction of what stands around it, break a line, or name what is not
//! there.

use super::at::{At, clip};
use super::fault::Code;
use super::letters::{is_bidi, is_unseen};
use super::limits::{LINE, PROSE};
use super::nearest::hint;
use super::reader::Reader;

/// Letters of an id.
const ID: usize = 64;
/// Characters of an address.
const URL: usize = 2_000;

/// A text of at most so many characters that says something.
fn said(to: &mut Reader<'_>, at: &At<'_>, most: usize) -> Option<String> {
    let text = open(to, at, most)?;
    if text.chars().all(is_unseen) {
        to.note(Code::Empty, at, "the text is empty");
        return None;
    }
    Some(text)
}

/// A text of at most so many characters, or an empty one.
fn open(to: &mut Reader<'_>, at: &At<'_>, most: usize) -> Option<String> {
    let Some(text) = at.text() else {
        if at.raw.starts_with('"') {
            to.note(Code::Syntax, at, "the text holds half of a pair of code units");
        } else {
            to.wrong_type(at, "a text");
        }
        return None;
    };
    is_clean(to, at, &text, most).then(|| text.into_owned())
}

/// True for a text of at most so many characters, none of them hidden; notes why not.
pub(super) fn is_clean(to: &mut Reader<'_>, at: &At<'_>, text: &str, most: usize) -> bool {
    // No text has more characters than bytes, so most need not be counted.
    if text.len() > most {
        let count = text.chars().count();
        if count > most {
            to.note(Code::TooLong, at, format!("the text has {count} characters, at most {most} are read"));
            return false;
        }
    }
    match text.chars().find(|c| c.is_control() || is_bidi(*c)) {
        None => true,
        Some(c) => {
            let number = u32::from(c);
            if is_bidi(c) {
                to.note(Code::BidiControl, at, format!("U+{number:04X} changes the direction of writing"));
            } else {
                to.note(Code::ControlCharacter, at, format!("U+{number:04X} is a control character"));
            }
            false
        }
    }
}

/// A name, a title or another short text.
pub(super) fn line(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    said(to, at, LINE)
}

/// The same, or nothing.
pub(super) fn line_or_none(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    open(to, at, LINE)
}

/// A text of one or more sentences.
pub(super) fn prose(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    said(to, at, PROSE)
}

/// The same, or nothing.
pub(super) fn prose_or_none(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    open(to, at, PROSE)
}

/// The slug of a role: small letters, digits, hyphens.
pub(super) fn slug(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    spelled(to, at, "`a` to `z`, digits and `-`", |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The id of anything else; places have capital letters too, and versions of sources a point.
pub(super) fn id(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    spelled(to, at, "letters, digits, `-` and `.`", |c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
}

fn spelled(to: &mut Reader<'_>, at: &At<'_>, letters: &str, may: fn(char) -> bool) -> Option<String> {
    let text = open(to, at, PROSE)?;
    if text.is_empty() || text.len() > ID || !text.chars().all(may) {
        to.note(Code::BadId, at, format!("`{}` is not 1 to {ID} of {letters}", clip(&text)));
        return None;
    }
    Some(text)
}

/// An address that begins with `https://`, or nothing.
pub(super) fn url(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    let text = open(to, at, URL)?;
    let rest = text.strip_prefix("https://");
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let sound = !host.is_empty()
        && !host.contains('@')
        && !text
            .contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'));
    if !text.is_empty() && !sound {
        to.note(Code::BadUrl, at, format!("`{}` is not an address that begins with `https://`", clip(&text)));
        return None;
    }
    Some(text)
}

/// Where one of several words stands among them.
pub(super) fn one_of(to: &mut Reader<'_>, at: &At<'_>, words: &[&'static str]) -> Option<usize> {
    let Some(text) = at.text() else {
        to.wrong_type(at, "a text");
        return None;
    };
    let found = words.iter().position(|word| *word == text);
    if found.is_none() {
        let hint = hint(&text, words.iter().copied());
        let reason = format!("`{}` is none of {}{hint}", clip(&text), words.join(", "));
        to.note(Code::UnknownWord, at, reason);
    }
    found
}

macro_rules! references {
    ($($rule:ident: $what:literal in $list:ident;)*) => {
        $(/// A reference to one of these, in the file or built in.
        pub(super) fn $rule(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
            let id = open(to, at, PROSE)?;
            refers(to, at, &id, $what, |known| &known.$list).then_some(id)
        })*
    };
}

references! {
    role: "role" in roles;
    place: "place" in places;
    source: "source" in sources;
    ability: "skill or tool" in abilities;
    effort_id: "effort" in efforts;
}

/// A role as the key of an object.
pub(super) fn role_key(to: &mut Reader<'_>, at: &At<'_>, key: &str) -> bool {
    refers(to, at, key, "role", |known| &known.roles)
}

fn refers(
    to: &mut Reader<'_>,
    at: &At<'_>,
    id: &str,
    what: &str,
    list: fn(&super::known::KnownIds) -> &super::known::Ids,
) -> bool {
    let ids = list(&to.known);
    let known = ids.has(id);
    if !known {
        let reason = format!("there is no {what} `{}` in the file or built in{}", clip(id), hint(id, ids.all()));
        to.note(Code::UnknownReference, at, reason);
    }
    known
}

/// A place, or `unknown` where a source names none.
pub(super) fn place_or_unknown(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    if at.raw == "\"unknown\"" { Some("unknown".to_owned()) } else { place(to, at) }
}

/// The class of effort, or nothing.
pub(super) fn effort_or_none(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    if at.raw == "\"\"" { Some(String::new()) } else { effort_id(to, at) }
}
