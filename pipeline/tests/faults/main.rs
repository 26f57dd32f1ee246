//! Every check of the bake finds its fault: a broken copy of the data gives it, with file and place.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod cases;
#[path = "../support/copy.rs"]
mod copy;
mod edit;
#[path = "../support/root.rs"]
mod support;

use cases::{Case, figures, official, prose};
use copy::copy_of_data;
use edit::Edit;
use pipeline::bake;
use std::path::Path;

/// Breaks the copy, bakes it, mends it again; what went wrong, if the fault was not found.
fn miss(copy: &Path, case: &Case) -> Option<String> {
    let path = copy.join(case.file);
    let before = std::fs::read_to_string(&path).ok();
    let at = match case.edit.apply(&path) {
        Ok(at) => at,
        Err(reason) => return Some(format!("{}: {reason}", case.name)),
    };
    let result = bake::dataset(copy);
    match before {
        Some(text) => std::fs::write(&path, text).unwrap(),
        None => std::fs::remove_file(&path).unwrap(),
    }
    let place = at.filter(|_| case.place.is_empty()).unwrap_or_else(|| case.place.to_owned());
    let told = match result {
        Ok(_) => return Some(format!("{}: no fault", case.name)),
        Err(faults) => faults,
    };
    let file = case.told_in.unwrap_or(case.file);
    let found =
        told.list().iter().any(|f| f.file == file && f.place.contains(&place) && f.reason.contains(case.reason));
    (!found).then(|| format!("{}: not \"{file}: {place}: {}\" but {told}", case.name, case.reason))
}

fn run(cases: &[Case]) {
    let copy = copy_of_data();
    bake::dataset(copy.path()).unwrap_or_else(|faults| panic!("the copy is not sound before it is broken: {faults}"));
    let missed: Vec<_> = cases.iter().filter_map(|case| miss(copy.path(), case)).collect();
    assert!(missed.is_empty(), "{} of {} cases:\n{}", missed.len(), cases.len(), missed.join("\n"));
}

#[test]
fn faults_of_prose_are_found() {
    run(&prose::cases());
}

#[test]
fn faults_of_figures_are_found() {
    run(&figures::cases());
}

#[test]
fn faults_of_official_figures_are_found() {
    run(&official::cases());
}

#[test]
fn all_faults_are_told_at_once() {
    let copy = copy_of_data();
    let broken = [
        ("data/duties.toml", Edit::Text("kind = \"interface\"", "kind = \"\"")),
        ("data/sources.toml", Edit::Text("period = \"2025\"", "period = \"\"")),
        ("data/pay/survey-2025.csv", Edit::Field(|_| true, "role", "wizard")),
    ];
    for (file, edit) in &broken {
        edit.apply(&copy.path().join(file)).unwrap();
    }
    let told = bake::dataset(copy.path()).unwrap_err();
    for (file, _) in &broken {
        assert!(told.list().iter().any(|f| f.file == *file), "nothing of {file} in {told}");
        assert!(told.to_string().contains(file));
    }
}
