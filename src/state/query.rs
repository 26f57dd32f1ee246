//! The selection as the query of an address, and back.
//!
//! Invariant: decoding never fails. What is unknown or broken falls back part by part to the
//! given default; a query over 2 KB falls back whole. Encoding then decoding over the same
//! default gives the same selection, and what equals the default is left out.

use super::{Known, MAX_ROLES, Section, Sections, Selection, Series};
use crate::locale::Locale;

/// A longer query is not read.
const MAX_BYTES: usize = 2_000;

/// Reads a query, with or without its question mark, over the default of the page it is on.
#[must_use]
pub fn decode(query: &str, default: &Selection, known: Known<'_>) -> Selection {
    let mut selection = default.clone();
    if query.len() > MAX_BYTES {
        return selection;
    }
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut series = None;
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(value) = decoded(value) else { continue };
        match key {
            "roles" => selection.roles = roles(&value, known).unwrap_or(selection.roles),
            "place" if known.place(&value) => selection.place = value,
            "series" => series = Series::ALL.into_iter().find(|s| s.id() == value).or(series),
            "sections" => {
                let found = value.split(',').filter_map(|id| Section::ALL.into_iter().find(|s| s.id() == id));
                let mut found = found.peekable();
                if found.peek().is_some() {
                    selection.sections = Sections::of(found);
                }
            }
            "diff" => match value.as_str() {
                "1" => selection.differences_only = true,
                "0" => selection.differences_only = false,
                _ => {}
            },
            "lang" => selection.locale = Locale::from_tag(&value).unwrap_or(selection.locale),
            _ => {}
        }
    }
    // The series is judged last: whether a source has figures depends on the place.
    let wanted = series.unwrap_or(selection.series);
    selection.series = if wanted.covers(&selection.place) { wanted } else { Series::default() };
    selection
}

/// Reads a list of roles, split by commas or spaces; `None` if no known role is in it.
#[must_use]
pub fn roles(text: &str, known: Known<'_>) -> Option<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for slug in text.split([',', ' ']) {
        if found.len() < MAX_ROLES && known.role(slug) && !found.iter().any(|f| f == slug) {
            found.push(slug.to_owned());
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Writes what differs from the default, with the question mark; empty if nothing does.
#[must_use]
pub fn encode(selection: &Selection, default: &Selection) -> String {
    let mut out = String::new();
    let mut put = |key: &str, value: &str| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        out.push_str(value);
    };
    if selection.roles != default.roles {
        put("roles", &selection.roles.join(","));
    }
    if selection.place != default.place {
        put("place", &selection.place);
    }
    if selection.series != default.series {
        put("series", selection.series.id());
    }
    if selection.sections != default.sections {
        let ids: Vec<_> =
            Section::ALL.into_iter().filter(|s| selection.sections.contains(*s)).map(Section::id).collect();
        put("sections", &ids.join(","));
    }
    if selection.differences_only != default.differences_only {
        put("diff", if selection.differences_only { "1" } else { "0" });
    }
    if selection.locale != default.locale {
        put("lang", selection.locale.tag());
    }
    out
}

/// Undoes percent escapes and `+`; `None` where they are broken.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
                let code = digit()? * 16 + digit()?;
                bytes.push(u8::try_from(code).ok()?);
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok()
}
