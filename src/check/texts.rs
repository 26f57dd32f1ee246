//! From bytes to a text that is JSON: size, UTF-8, depth, syntax.
//!
//! Invariant: what passes is one JSON value that is nowhere nested deeper than allowed, so all that is read of it
//! later ends.

use super::fault::{Code, Fault, place};
use super::limits::{BYTES, DEPTH, MARKER, PUBLISHED_BYTES};
use serde::de::IgnoredAny;

/// The text of a file, without its byte order mark.
pub(crate) fn of(bytes: &[u8]) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let most = if is_published(bytes) { PUBLISHED_BYTES } else { BYTES };
    if bytes.len() > most {
        let reason = format!("the file has {} bytes, at most {most} are read", bytes.len());
        return Err(Fault { code: Code::TooLarge, path: "$".to_owned(), line: 1, column: 1, reason });
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).and_then(|sound| str::from_utf8(sound).ok()).unwrap_or_default();
        fault(Code::NotUtf8, sound, sound.len(), "the bytes from here on are not UTF-8".to_owned())
    })?;
    if let Some(offset) = too_deep(text) {
        return Err(fault(Code::TooDeep, text, offset, format!("more than {DEPTH} brackets are open here")));
    }
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        // Where the text ends too early, its end is the place.
        let mut offset = if error.is_eof() { text.len() } else { line + error.column().saturating_sub(1) };
        offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset = offset.saturating_sub(1);
        }
        let words = error.to_string();
        let words = words.split(" at line ").next().unwrap_or_default();
        return Err(fault(Code::Syntax, text, offset, format!("not JSON from here on: {words}")));
    }
    Ok(text)
}

fn fault(code: Code, text: &str, offset: usize, reason: String) -> Fault {
    let (line, column) = place(text, offset);
    Fault { code, path: "$".to_owned(), line, column, reason }
}

/// True if the first key is [`MARKER`], as in a copy of the published dataset.
fn is_published(bytes: &[u8]) -> bool {
    let key = bytes.trim_ascii_start().strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    let key = key.and_then(|rest| rest.strip_prefix(b"\"")).and_then(|rest| rest.strip_prefix(MARKER.as_bytes()));
    key.is_some_and(|rest| rest.starts_with(b"\""))
}

/// The bracket that is nested too deep, if there is one.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut inside, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            b'{' | b'[' if !inside => {
                depth += 1;
                if depth > DEPTH {
                    return Some(at);
                }
            }
            b'}' | b']' if !inside => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}
