//! A record of the dataset is written down once: no other file goes through its fields one by one.
//!
//! Invariant: the definitions are read from `src/model` as they are written there, so a new one is held to this too.

use super::source::{Source, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Records with fewer fields than this share their names with too much else.
const FIELDS: usize = 5;

/// Files that do something else with each field of some records, with the reason.
const EXCEPTIONS: [(&str, &[&str], &str); 3] = [
    ("src/check/evidence.rs", &["Companion", "Quartiles", "Summary"], "rules of numbers that rise or bound each other"),
    ("src/compare/ability.rs", &["Skill", "Tool"], "skills and tools are read as one kind of thing"),
    (
        "src/model/tables.rs",
        &["Distribution", "FullSpread", "Quartiles", "Summary"],
        "records are written column by column",
    ),
];

/// A definition: the file that it stands in and its fields.
type Definition = (String, BTreeSet<String>);

/// The names that code holds.
fn names(code: &str) -> BTreeSet<&str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty()).collect()
}

/// The records that files define: `Name … { field: Type = rule; … }`.
fn definitions(sources: &[Source]) -> BTreeMap<String, Definition> {
    let mut found = BTreeMap::new();
    for source in sources.iter().filter(|source| source.code.contains("_records {")) {
        let (mut record, mut fields) = (String::new(), BTreeSet::new());
        for line in source.code.lines().map(str::trim) {
            let name: String = line.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if line.ends_with('{') && name.starts_with(char::is_uppercase) {
                (record, fields) = (name, BTreeSet::new());
            } else if line == "}" && !fields.is_empty() {
                let definition = (source.path.clone(), std::mem::take(&mut fields));
                found.insert(std::mem::take(&mut record), definition);
            } else if !record.is_empty() && line.contains(" = ") && !name.is_empty() {
                fields.insert(name);
            }
        }
    }
    found
}

#[test]
fn records_are_written_down_once() {
    let all = sources(&["src"]);
    let model: Vec<Source> = sources(&["src/model"]);
    let definitions = definitions(&model);
    assert!(definitions.len() > 35, "the reader found only {} records", definitions.len());
    assert!(definitions["Role"].1.len() == 19 && definitions["Rated"].1.len() == 2, "{:?}", definitions["Role"]);
    let (mut faults, mut used) = (Vec::new(), BTreeSet::new());
    for source in &all {
        let names = names(&source.code);
        for (record, (file, fields)) in &definitions {
            let repeated = fields.len() >= FIELDS && fields.iter().all(|field| names.contains(field.as_str()));
            if *file == source.path || !repeated || !names.contains(record.as_str()) {
                continue;
            }
            let allowed = EXCEPTIONS.iter().any(|(path, of, _)| *path == source.path && of.contains(&record.as_str()));
            if allowed {
                used.insert((source.path.clone(), record.as_str()));
            } else {
                faults.push(format!("{}: all fields of `{record}`, which {file} defines", source.path));
            }
        }
    }
    super::none("records whose fields are named a second time", &faults);
    let pairs = EXCEPTIONS.iter().flat_map(|(path, of, _)| of.iter().map(move |record| ((*path).to_owned(), *record)));
    let idle: Vec<String> = pairs.filter(|pair| !used.contains(pair)).map(|pair| format!("{pair:?}")).collect();
    super::none("exceptions that nothing needs", &idle);
}
