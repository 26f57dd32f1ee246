//! The schema of the public file: takes it, refuses what the types refuse, and describes every property.

use super::baked;
use rolescope::model::Dataset;
use serde_json::Value;

fn schema() -> Value {
    serde_json::from_slice(&baked("rolescope.schema.json")).unwrap()
}

#[test]
fn the_public_file_is_valid_by_its_schema() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let public: Value = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    let faults: Vec<_> = validator.iter_errors(&public).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
}

/// A way to break the public file.
type Break = fn(&mut Value);

#[test]
fn the_schema_refuses_what_the_types_refuse() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let public: Value = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    let broken: [(&str, Break); 7] = [
        ("a missing part", |v| drop(v.as_object_mut().unwrap().remove("pay"))),
        ("a missing text", |v| drop(v["roles"][0].as_object_mut().unwrap().remove("summary"))),
        ("an unknown key", |v| v["roles"][0]["colour"] = "red".into()),
        ("an unknown word", |v| v["duties"][0]["kind"] = "magic".into()),
        ("an official figure without its source", |v| drop(v["ratings"][0].as_object_mut().unwrap().remove("source"))),
        ("an unknown kind of rate", |v| v["exchange_rates"][0]["kind"] = "guess".into()),
        ("a text for a number", |v| v["pay"][0]["roles"][0]["all"]["n"] = "many".into()),
    ];
    for (what, break_it) in broken {
        let mut value = public.clone();
        break_it(&mut value);
        assert!(!validator.is_valid(&value), "the schema takes {what}");
        assert!(serde_json::from_value::<Dataset>(value).is_err(), "the types take {what}");
    }
}

#[test]
fn every_property_of_the_schema_is_described() {
    fn walk(value: &Value, path: &str, bare: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                if let Some(Value::Object(properties)) = map.get("properties") {
                    let without =
                        properties.iter().filter(|(_, p)| p["description"].as_str().is_none_or(str::is_empty));
                    bare.extend(without.map(|(name, _)| format!("{path}/{name}")));
                }
                map.iter().for_each(|(key, value)| walk(value, &format!("{path}/{key}"), bare));
            }
            Value::Array(list) => list.iter().for_each(|value| walk(value, path, bare)),
            _ => {}
        }
    }
    let mut bare = Vec::new();
    walk(&schema(), "", &mut bare);
    assert_eq!(bare, Vec::<String>::new());
}

/// A host's file need not have what is only published, what learning takes, or what is used together.
#[test]
fn the_types_and_the_schema_take_a_file_without_its_optional_parts() {
    let mut value: Value = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    let parts = value.as_object_mut().unwrap();
    for part in [
        "efforts",
        "interests",
        "together",
        "projections",
        "price_parities",
        "purchasing_power",
        "price_levels",
        "exchange_rates",
        "ratings",
        "job_titles",
    ] {
        assert!(parts.remove(part).is_some(), "{part} is not published");
    }
    for key in ["builds_on", "effort"] {
        assert!(parts["tools"][0].as_object_mut().unwrap().remove(key).is_some(), "{key} is not published");
    }
    assert!(jsonschema::draft202012::new(&schema()).unwrap().is_valid(&value));
    assert!(serde_json::from_value::<Dataset>(value).unwrap().projections.is_empty());
}
