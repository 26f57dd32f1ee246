//! Reads a JSON file into the shape that is asked for.
//!
//! Invariant: an error has the file, the path to the value inside it, line and column, and the reason. Numbers must be finite; the
//! bare word `NaN`, which some writers leave where a value is missing, is read as `null` and so is an error wherever a number is
//! asked for.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use serde::de::DeserializeOwned;

/// Reads a file.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("{}: cannot be read", path.display()))?;
    parse(path, &text)
}

/// Reads a file's text.
pub(super) fn parse<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T> {
    let text = without_nan(text);
    let mut reader = serde_json::Deserializer::from_str(&text);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| anyhow!("{}: {}", at(path, error.path()), error.inner()))?;
    reader.end().with_context(|| at(path, "the end"))?;
    Ok(value)
}

/// Where an error is: the file and the path to the value inside it.
pub(super) fn at(path: &Path, inside: impl Display) -> String {
    format!("{}: at {inside}", path.display())
}

/// The text with `null` for each `NaN` outside strings.
fn without_nan(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Pieces between quotes are in turn outside and inside strings; an escaped quote does not end a string.
    let mut inside = false;
    let mut rest = text;
    loop {
        let end = if inside { end_of_string(rest) } else { rest.find('"') };
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        if inside {
            plain.push_str(piece)
        } else {
            plain.push_str(&piece.replace("NaN", "null"))
        }
        let Some(after) = after.strip_prefix('"') else {
            return plain;
        };
        plain.push('"');
        inside = !inside;
        rest = after;
    }
}

fn end_of_string(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    type Numbers = BTreeMap<String, Vec<f64>>;

    #[test]
    fn errors_have_file_and_path() {
        let error = |text: &str| parse::<Numbers>(Path::new("f.json"), text).unwrap_err().to_string();
        assert_eq!(
            error("{\"a\": [1, \"x\"]}"),
            "f.json: at a[1]: invalid type: string \"x\", expected f64 at line 1 column 13"
        );
        assert!(error("{\"a\": [1, NaN]}").starts_with("f.json: at a[1]: invalid type: null"));
        assert!(
            error("{\"a\": [1,").starts_with("f.json: at a[1]: EOF")
                || error("{\"a\": [1,").starts_with("f.json: at a: EOF")
        );
        assert!(error("{} x").starts_with("f.json: at the end"));
    }

    #[test]
    fn nan_stays_inside_strings() {
        assert_eq!(
            without_nan(r#"{"NaN": NaN, "a\"NaN": "\\", "b": NaN}"#),
            r#"{"NaN": null, "a\"NaN": "\\", "b": null}"#
        );
    }

    proptest! {
        #[test]
        fn other_json_is_left_as_it_is(texts in prop::collection::vec(any::<String>(), 0..8)) {
            let text = serde_json::to_string(&texts).unwrap();
            prop_assert_eq!(parse::<Vec<String>>(Path::new("f.json"), &text).unwrap(), texts);
        }
    }
}
