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
use crate::model::{JobPage, PlaceKind, job_address_fault};

/// Letters of an id.
const ID: usize = 64;
/// Characters of an address.
const URL: usize = 2_000;

/// A text of at most so many characters that says something.
fn filled(reader: &mut Reader<'_>, at: &At<'_>, most: usize) -> Option<String> {
    let text = open(reader, at, most)?;
    if text.chars().all(is_unseen) {
        reader.note(Code::Empty, at, "the text is empty");
        return None;
    }
    Some(text)
}

/// A text of at most so many characters, or an empty one.
fn open(reader: &mut Reader<'_>, at: &At<'_>, most: usize) -> Option<String> {
    let Some(text) = at.text() else {
        if at.raw.starts_with('"') {
            reader.note(Code::Syntax, at, "the text holds half of a pair of code units");
        } else {
            reader.wrong_type(at, "a text");
        }
        return None;
    };
    is_clean(reader, at, &text, most).then(|| text.into_owned())
}

/// True for a text of at most so many characters, none of them hidden; notes why not.
pub(super) fn is_clean(reader: &mut Reader<'_>, at: &At<'_>, text: &str, most: usize) -> bool {
    // No text has more characters than bytes, so most need not be counted.
    if text.len() > most {
        let count = text.chars().count();
        if count > most {
            reader.note(Code::TooLong, at, format!("the text has {count} characters, at most {most} are read"));
            return false;
        }
    }
    match text.chars().find(|c| c.is_control() || is_bidi(*c)) {
        None => true,
        Some(c) => {
            let number = u32::from(c);
            if is_bidi(c) {
                reader.note(Code::BidiControl, at, format!("U+{number:04X} changes the direction of writing"));
            } else {
                reader.note(Code::ControlCharacter, at, format!("U+{number:04X} is a control character"));
            }
            false
        }
    }
}

/// A name, a title or another short text.
pub(super) fn line(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    filled(reader, at, LINE)
}

/// The same, or nothing.
pub(super) fn line_or_none(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    open(reader, at, LINE)
}

/// A text of one or more sentences.
pub(super) fn prose(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    filled(reader, at, PROSE)
}

/// The same, or nothing.
pub(super) fn prose_or_none(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    open(reader, at, PROSE)
}

/// The slug of a role: small letters, digits, hyphens.
pub(super) fn slug(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    spelled(reader, at, "`a` to `z`, digits and `-`", |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The id of anything else; places have capital letters too, and versions of sources a point.
pub(super) fn id(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    spelled(reader, at, "letters, digits, `-` and `.`", |c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
}

fn spelled(reader: &mut Reader<'_>, at: &At<'_>, letters: &str, may: fn(char) -> bool) -> Option<String> {
    let text = open(reader, at, PROSE)?;
    if text.is_empty() || text.len() > ID || !text.chars().all(may) {
        reader.note(Code::BadId, at, format!("`{}` is not 1 to {ID} of {letters}", clip(&text)));
        return None;
    }
    Some(text)
}

/// An address that begins with `https://`, or nothing.
pub(super) fn url(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    let text = open(reader, at, URL)?;
    let rest = text.strip_prefix("https://");
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let sound = !host.is_empty()
        && !host.contains('@')
        && !text
            .contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'));
    if !text.is_empty() && !sound {
        reader.note(Code::BadUrl, at, format!("`{}` is not an address that begins with `https://`", clip(&text)));
        return None;
    }
    Some(text)
}

/// The address of a host's jobs, under https or on its own origin, with placeholders.
pub(super) fn job_address(to: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    let text = open(to, at, URL)?;
    if let Some(fault) = job_address_fault(&text, JobPage::Host("")) {
        let code = if fault.is_placeholder { Code::WrongPlaceholders } else { Code::BadUrl };
        to.note(code, at, fault.reason);
        return None;
    }
    Some(text)
}

/// Where one of several words stands among them.
pub(super) fn one_of(reader: &mut Reader<'_>, at: &At<'_>, words: &[&'static str]) -> Option<usize> {
    let Some(text) = at.text() else {
        reader.wrong_type(at, "a text");
        return None;
    };
    let at_word = words.iter().position(|word| *word == text);
    if at_word.is_none() {
        let hint = hint(&text, words.iter().copied());
        let reason = format!("`{}` is none of {}{hint}", clip(&text), words.join(", "));
        reader.note(Code::UnknownWord, at, reason);
    }
    at_word
}

/// The way out that is offered for a reference to nothing.
enum Remedy {
    /// The name may be misspelt: that of another is offered.
    Nearest,
    /// Codes of places are alike and mean other places: none is offered for another, but how to add the one that is meant.
    AddPlace,
}

macro_rules! references {
    ($($rule:ident: $what:literal in $list:ident, else $remedy:ident;)*) => {
        $(/// A reference to one of these, in the file or built in.
        pub(super) fn $rule(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
            let id = open(reader, at, PROSE)?;
            refers(reader, at, &id, ($what, Remedy::$remedy), |ids| &ids.$list).then_some(id)
        })*
    };
}

references! {
    role: "role" in roles, else Nearest;
    place: "place" in places, else AddPlace;
    source: "source" in sources, else Nearest;
    ability: "skill or tool" in abilities, else Nearest;
    effort_id: "effort" in efforts, else Nearest;
}

/// A role as the key of an object.
pub(super) fn role_key(reader: &mut Reader<'_>, at: &At<'_>, key: &str) -> bool {
    refers(reader, at, key, ("role", Remedy::Nearest), |ids| &ids.roles)
}

fn refers(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    id: &str,
    (what, remedy): (&str, Remedy),
    list: fn(&super::known::KnownIds) -> &super::known::Ids,
) -> bool {
    let ids = list(&reader.known_ids);
    let known = ids.has(id);
    if !known {
        let id = clip(id);
        let remedy = match remedy {
            Remedy::Nearest => hint(&id, ids.all()),
            Remedy::AddPlace => {
                let kinds = PlaceKind::ALL.map(PlaceKind::as_str).join(", ");
                format!(
                    "; add it: \"places\": [{{ \"id\": \"{id}\", \"name\": …, \"kind\": … }}], the kind one of {kinds}"
                )
            }
        };
        reader.note(Code::UnknownReference, at, format!("there is no {what} `{id}` in the file or built in{remedy}"));
    }
    known
}

/// A place, or `unknown` where a source names none.
pub(super) fn place_or_unknown(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    if at.raw == "\"unknown\"" { Some("unknown".to_owned()) } else { place(reader, at) }
}

/// The class of effort, or nothing.
pub(super) fn effort_or_none(reader: &mut Reader<'_>, at: &At<'_>) -> Option<String> {
    if at.raw == "\"\"" { Some(String::new()) } else { effort_id(reader, at) }
}
