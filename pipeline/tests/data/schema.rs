//! The schema of the public file and of hosts' files: takes what the checker takes, refuses what the types refuse, and
//! describes every property.

use super::{baked, root};
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
        ("a missing version", |v| drop(v.as_object_mut().unwrap().remove("schema"))),
        ("a missing name", |v| drop(v["roles"][0].as_object_mut().unwrap().remove("name"))),
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

/// The verdicts of the schema and of the checker of hosts' files on a file: true where it is taken.
fn taken(validator: &jsonschema::Validator, file: &Value) -> (bool, bool) {
    (validator.is_valid(file), rolescope::check::host_file(file.to_string().as_bytes()).is_ok())
}

fn examples() -> Vec<(String, Value)> {
    let folder = root().join("data/examples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // Tables and schema.org data become such files first.
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let read = |path: std::path::PathBuf| {
        (path.display().to_string(), serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn the_examples_and_written_files_are_valid_by_schema_and_checker() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let mut files = examples();
    assert_eq!(files.len(), 4);
    for (roles, places) in [(1, 1), (40, 7), (1000, 60), (3, 1000)] {
        let text = pipeline::example::file(roles, places).unwrap();
        files.push((format!("{roles} roles, {places} places"), serde_json::from_str(&text).unwrap()));
    }
    for (name, file) in files {
        let faults: Vec<_> = validator.iter_errors(&file).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
        assert_eq!(taken(&validator, &file), (true, true), "{name}");
    }
}

/// Every field of every example is taken away, and one is put in everywhere: what the one refuses, the other does.
#[test]
fn schema_and_checker_ask_for_the_same_fields() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let mut tried = 0;
    for (name, file) in examples() {
        for pointer in objects(&file, "") {
            let keys: Vec<String> = file.pointer(&pointer).unwrap().as_object().unwrap().keys().cloned().collect();
            // What is referred to cannot be taken away, and what the schema cannot say is left out: whose file it is.
            let free = ["host", "id", "slug", "replaces"];
            for key in keys.iter().filter(|key| !free.contains(&key.as_str())) {
                let mut changed = file.clone();
                changed.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove(key);
                let lists = ["sources", "places", "roles", "skills", "efforts", "tools"];
                if !(pointer.is_empty() && lists.contains(&key.as_str())) {
                    let (schema, checker) = taken(&validator, &changed);
                    assert_eq!(schema, checker, "{name}: {pointer} without {key}");
                    tried += 1;
                }
            }
            if !pointer.ends_with("/labels") && !pointer.ends_with("/roles") {
                let mut changed = file.clone();
                changed.pointer_mut(&pointer).unwrap()["colour"] = "red".into();
                assert_eq!(taken(&validator, &changed), (false, false), "{name}: {pointer} with a colour");
            }
        }
    }
    assert!(tried > 300, "{tried} fields");
}

/// JSON pointers of all objects of a file.
fn objects(value: &Value, pointer: &str) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let inside = map.iter().flat_map(|(key, value)| objects(value, &format!("{pointer}/{key}")));
            std::iter::once(pointer.to_owned()).chain(inside).collect()
        }
        Value::Array(list) => {
            list.iter().enumerate().flat_map(|(at, value)| objects(value, &format!("{pointer}/{at}"))).collect()
        }
        _ => Vec::new(),
    }
}
