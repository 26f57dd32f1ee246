//! The public form of the dataset: JSON that is read by hosts, researchers and reviewers.
//!
//! Invariant: keys stand in the order of the types and records in that of the data, so equal data has equal bytes.

use anyhow::{Context, Result};
use rolescope::model::{Dataset, ListForm};
use serde_json::Value;
use std::fmt::Write;

/// First key of the file; readers of the dataset pass over it.
pub(super) const GENERATED: (&str, &str) = ("generated", "by cargo xtask bake; do not edit");

/// Above this many bytes a line for each record no longer pays.
const MINIFIED_FROM: usize = 1_500_000;

/// The dataset as JSON.
pub(super) fn json(full: &Dataset) -> Result<Vec<u8>> {
    let value = serde_json::to_value(full).context("the dataset as JSON")?;
    let fields = value.as_object().context("the dataset is not an object")?;
    let mut text = format!("{{\n{}: {}", quoted(GENERATED.0)?, quoted(GENERATED.1)?);
    for (key, value) in fields {
        if Dataset::LISTS.contains(&(key.as_str(), ListForm::Hosts)) && is_nothing(value) {
            continue;
        }
        write!(text, ",\n{}: ", quoted(key)?)?;
        match value {
            Value::Array(records) if !records.is_empty() => {
                for (at, record) in records.iter().enumerate() {
                    write!(text, "{}\n{record}", if at == 0 { "[" } else { "," })?;
                }
                text.push_str("\n]");
            }
            other => write!(text, "{other}")?,
        }
    }
    text.push_str("\n}\n");
    if text.len() > MINIFIED_FROM {
        // Lines are the only white space that was added, and JSON strings hold none as such.
        text.retain(|c| c != '\n');
        text.push('\n');
    }
    Ok(text.into_bytes())
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

fn quoted(text: &str) -> Result<String> {
    serde_json::to_string(text).context("a text as JSON")
}
