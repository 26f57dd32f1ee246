//! JSON Schema of the public dataset and of hosts' files, made from the types and what is written about them.
//!
//! Invariant: every property has a description, so a host can write data by the schema alone; what the checker of
//! hosts' files takes, the schema takes, and neither takes an unknown property.

use super::public::GENERATED;
use anyhow::{Context, Result};
use rolescope::model::{Dataset, SCHEMA};
use serde_json::{Map, Value, json};

/// Where the site serves the dataset's schema.
const ID: &str = "/data/rolescope.schema.json";

/// Properties whose names say it in the code and need words here.
const WORDS: [(&str, &str); 13] = [
    ("n", "Answers that the figures rest on."),
    ("mean", "Arithmetic mean."),
    ("p10", "A tenth lies at or below this value."),
    ("p25", "A quarter lies at or below this value."),
    ("p50", "Median: half lies at or below this value."),
    ("p75", "Three quarters lie at or below this value."),
    ("p90", "Nine tenths lie at or below this value."),
    ("median_low", "Lower end of the 95 % interval of the median."),
    ("median_high", "Upper end of the 95 % interval of the median."),
    ("who", "Who one works with."),
    ("why", "Why one works with them."),
    ("claim", "The wrong idea."),
    ("fact", "The fact that corrects it."),
];

/// The schema as JSON.
pub(super) fn json() -> Result<Vec<u8>> {
    let mut schema = serde_json::to_value(schemars::schema_for!(Dataset)).context("the schema as JSON")?;
    describe(&mut schema);
    close(&mut schema);
    let top = schema.as_object_mut().context("the schema is not an object")?;
    if let Some(Value::Object(properties)) = top.get_mut("properties") {
        let note = json!({ "description": "Says that a program wrote the file; not read.", "type": "string", "examples": [GENERATED.1] });
        properties.shift_insert(0, GENERATED.0.to_owned(), note);
        if let Some(Value::Object(version)) = properties.get_mut("schema") {
            version.insert("const".to_owned(), Value::from(SCHEMA));
        }
    }
    let mut headed = Map::new();
    headed.extend(top.remove_entry("$schema"));
    headed.insert("$id".to_owned(), Value::from(ID));
    headed.insert("$comment".to_owned(), Value::from(GENERATED.1));
    headed.append(top);
    let mut bytes = serde_json::to_vec_pretty(&Value::Object(headed)).context("the schema as JSON")?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Adds missing words and turns the code's links (``[`SCHEMA`]``) into plain ones.
fn describe(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(describe),
        Value::Object(map) => {
            if let Some(Value::String(text)) = map.get_mut("description") {
                *text = text.replace("[`", "`").replace("`]", "`");
            }
            if let Some(Value::Object(properties)) = map.get_mut("properties") {
                for (name, property) in properties.iter_mut() {
                    let words = WORDS.iter().find(|(key, _)| key == name);
                    if let (Some(property), Some((_, words))) = (property.as_object_mut(), words) {
                        property.entry("description").or_insert_with(|| Value::from(*words));
                    }
                }
            }
            map.values_mut().for_each(describe);
        }
        _ => {}
    }
}

/// Lets no object have a property that is not described; objects whose keys are free have no list of properties.
fn close(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(close),
        Value::Object(map) => {
            map.values_mut().for_each(close);
            if map.contains_key("properties") && map.get("type").is_some_and(|kind| kind == "object") {
                map.insert("additionalProperties".to_owned(), Value::from(false));
            }
        }
        _ => {}
    }
}
