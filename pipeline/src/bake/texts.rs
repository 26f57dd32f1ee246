//! Missing texts: anything that would be shown as nothing.
//!
//! Invariant: every text and list of a record is looked at; what may be empty is named, not skipped by chance.

use super::fault::Faults;
use serde::Serialize;
use serde_json::Value;

/// Notes each text of a record that is empty and each list without an entry, unless `optional` names it.
pub(super) fn check(file: &str, place: &str, record: &impl Serialize, optional: &[&str], faults: &mut Faults) {
    match serde_json::to_value(record) {
        Ok(value) => walk(&value, "", optional, &mut |path| {
            faults.add(file, place, format!("`{path}` is missing or empty"));
        }),
        Err(error) => faults.add(file, place, error.to_string()),
    }
}

fn walk(value: &Value, path: &str, optional: &[&str], missing: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if text.trim().is_empty() => missing(path),
        Value::Array(list) if list.is_empty() => missing(path),
        Value::Array(list) => {
            for (at, item) in list.iter().enumerate() {
                walk(item, &format!("{path}[{at}]"), optional, missing);
            }
        }
        Value::Object(map) => {
            for (key, item) in map.iter().filter(|(key, _)| !optional.contains(&key.as_str())) {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(item, &path, optional, missing);
            }
        }
        _ => {}
    }
}
