//! A value of the text with its path, and what is directly inside it.
//!
//! Invariant: a value is a piece of the text itself, so its place is known without searching. Only what is asked for
//! is looked into; the text was checked to be JSON before.

use super::letters::is_bidi;
use crate::text::json::quote;
use std::borrow::Cow;

/// A value in the text.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    /// The value as it is written.
    pub(crate) raw: &'a str,
    up: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    pub(crate) fn root(text: &'a str) -> Self {
        At { raw: text.trim_ascii(), up: None, step: Step::Root }
    }

    pub(crate) fn key<'b>(&'b self, key: &'b str, raw: &'b str) -> At<'b> {
        At { raw, up: Some(self), step: Step::Key(key) }
    }

    pub(crate) fn index<'b>(&'b self, index: usize, raw: &'b str) -> At<'b> {
        At { raw, up: Some(self), step: Step::Index(index) }
    }

    /// Its path from `$`.
    pub(crate) fn path(&self) -> String {
        let mut path = self.up.map(At::path).unwrap_or_default();
        match self.step {
            Step::Root => path.push('$'),
            Step::Index(index) => path.push_str(&format!("[{index}]")),
            Step::Key(key) if is_name(key) => {
                path.push('.');
                path.push_str(key);
            }
            Step::Key(key) => {
                path.push('[');
                path.push_str(&quote(&clip(key)));
                path.push(']');
            }
        }
        path
    }

    /// The JSON type of the value with its article, for a reason: `a list`.
    pub(crate) fn kind(&self) -> &'static str {
        match self.raw.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "a text",
            Some(b't' | b'f') => "true or false",
            Some(b'n') => "null",
            _ => "a number",
        }
    }

    /// The members of an object in their order, key and value as they are written; `None` for another value.
    pub(crate) fn members(&self) -> Option<Members<'a>> {
        Some(Members(Pieces(self.raw.strip_prefix('{')?)))
    }

    /// The value of the first member with this name.
    pub(crate) fn member(&self, name: &str) -> Option<&'a str> {
        self.members()?.find(|(key, _)| text(key).is_some_and(|key| key == name)).map(|(_, value)| value)
    }

    /// The entries of a list; `None` for another value.
    pub(crate) fn entries(&self) -> Option<Pieces<'a>> {
        Some(Pieces(self.raw.strip_prefix('[')?))
    }

    /// A text; `None` for another value, and for one with half of a pair of code units.
    pub(crate) fn text(&self) -> Option<Cow<'a, str>> {
        text(self.raw)
    }
}

/// The text that a piece of JSON stands for.
pub(crate) fn text(raw: &str) -> Option<Cow<'_, str>> {
    match raw.strip_prefix('"')?.strip_suffix('"')? {
        inside if inside.contains('\\') => serde_json::from_str::<String>(raw).ok().map(Cow::Owned),
        inside => Some(Cow::Borrowed(inside)),
    }
}

/// The beginning of a text, to be quoted in a reason or a path.
pub(crate) fn clip(text: &str) -> Cow<'_, str> {
    const MOST: usize = 64;
    let hidden = |c: char| c.is_control() || is_bidi(c);
    match text.char_indices().nth(MOST) {
        None if !text.contains(hidden) => Cow::Borrowed(text),
        end => {
            let head = end.map_or(text, |(at, _)| text.get(..at).unwrap_or_default());
            let shown: String = head.chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect();
            Cow::Owned(if end.is_some() { format!("{shown}…") } else { shown })
        }
    }
}

fn is_name(key: &str) -> bool {
    let head = |c: char| c.is_ascii_alphabetic() || c == '_';
    key.len() <= 64 && key.starts_with(head) && key.chars().all(|c| head(c) || c.is_ascii_digit())
}

/// The values one after the other in what is left of a list or an object.
///
/// The text is known to be JSON, so a value ends where its brackets close, and nothing else needs to be looked at: to read
/// values at every level with a reader of JSON took five times as long.
pub(crate) struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0.trim_start_matches([' ', '\n', '\r', '\t', ',', ':']);
        let (piece, after) = rest.split_at_checked(end(rest)?)?;
        self.0 = after;
        Some(piece)
    }
}

/// The members of an object: key and value.
pub(crate) struct Members<'a>(Pieces<'a>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        self.0.next().zip(self.0.next())
    }
}

/// Where the value ends that a text begins with; `None` where it begins with none.
fn end(text: &str) -> Option<usize> {
    let (mut depth, mut inside, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => inside = !inside,
            _ if inside => continue,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return (at > 0).then_some(at),
            b'}' | b']' => depth -= 1,
            b',' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => return Some(at),
            _ => continue,
        }
        if depth == 0 && !inside && !escaped {
            return Some(at + 1);
        }
    }
    None
}
