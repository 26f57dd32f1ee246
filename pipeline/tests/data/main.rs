//! The baked data: not stale, valid by its schema, equal in all its forms, and equal to what the survey's answers give.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../support/copy.rs"]
mod copy;
mod forms;
mod role;
mod schema;
#[path = "../support/root.rs"]
mod support;
mod together;

use pipeline::bake::{self, FOLDER};
use pipeline::{committed, filings, survey};
use rolescope::model::Dataset;
use std::io::Write;
use std::path::PathBuf;
use support::root;

fn dataset() -> Dataset {
    bake::dataset(&root()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn baked(name: &str) -> Vec<u8> {
    std::fs::read(root().join(FOLDER).join(name)).unwrap()
}

#[test]
fn nothing_is_stale() {
    let files = bake::files(&dataset()).unwrap();
    assert_eq!(committed::stale(&root(), &files), Vec::<String>::new(), "run `cargo xtask bake`");
}

#[test]
fn a_changed_or_missing_file_is_stale() {
    let folder = tempfile::tempdir().unwrap();
    let files = bake::files(&dataset()).unwrap();
    std::fs::create_dir_all(folder.path().join(FOLDER)).unwrap();
    for file in &files {
        std::fs::write(folder.path().join(&file.path), &file.bytes).unwrap();
    }
    assert!(committed::stale(folder.path(), &files).is_empty());
    std::fs::remove_file(folder.path().join(FOLDER).join("fingerprints.csv")).unwrap();
    std::fs::write(folder.path().join(FOLDER).join("rolescope.json"), "{}").unwrap();
    assert_eq!(committed::stale(folder.path(), &files), ["data/baked/rolescope.json", "data/baked/fingerprints.csv"]);
    let refused = committed::write_or_check(folder.path(), &files, "cargo xtask bake", true).unwrap_err().to_string();
    assert!(refused.contains("data/baked/fingerprints.csv") && refused.contains("`cargo xtask bake`"), "{refused}");
    committed::write_or_check(folder.path(), &files, "cargo xtask bake", false).unwrap();
    assert!(committed::stale(folder.path(), &files).is_empty());
}

#[test]
fn all_forms_hold_the_same() {
    let full = dataset();
    let public: Dataset = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    assert!(public == full, "the JSON is not the dataset");
    let built_in = Dataset::from_compact(&baked("rolescope.postcard")).unwrap();
    assert!(built_in == bake::built_in(&full), "rolescope.postcard is not its part of the dataset");
}

#[test]
fn the_public_file_says_first_that_it_is_generated() {
    let text = String::from_utf8(baked("rolescope.json")).unwrap();
    assert!(text.trim_start_matches(['{', '\n']).starts_with("\"generated\": \"by cargo xtask bake"));
}

#[test]
fn known_figures_resolve_by_their_public_names() {
    let full = dataset();
    for form in [&full, &bake::built_in(&full)] {
        for (name, value) in [
            ("survey-2025/US/front-end/pay/p50", 147_000.0),
            ("survey-2025/US/front-end/pay/n", 194.0),
            ("survey-2025/US/back-end/pay/p50", 174_082.0),
            ("survey-2025/US/back-end/pay/n", 644.0),
            ("survey-2025/US/full-stack/pay/p50", 138_431.0),
            ("survey-2025/US/full-stack/pay/n", 1_605.0),
            ("survey-2025/US/back-end/pay/cuts:common/p50", 172_000.0),
            ("survey-2025/US/back-end/pay/language:Bash%2FShell (all shells)/p50", 180_000.0),
            ("survey-2024/US/back-end/pay/framework:React/p50", 175_000.0),
            ("bls-2025/US/soc-15-1254/pay/p50", 92_650.0),
            ("profile-a/US/back-end/pay/average", 159_238.0),
            ("profile-b/unknown/back-end/pay/average", 79_057.0),
        ] {
            let found = form.figure(&name.parse().unwrap()).unwrap_or_else(|| panic!("{name} is not there"));
            assert!((found.value - value).abs() < 0.5, "{name} is {} and not {value}", found.value);
        }
    }
    assert!(full.quoted[0].formula_made && !full.quoted[1].formula_made);
    assert!(full.places.iter().all(|p| p.id != "LU"), "a country with few answers is offered");
}

/// The folder of the survey's answers; where it is not at hand, says aloud what is left out.
fn answers(left_out: &str) -> Option<PathBuf> {
    let folder = root().join("../shared/data/survey");
    if folder.is_dir() {
        return Some(folder);
    }
    // The macro's output would be captured; a skipped check must be seen.
    let note = format!("SKIPPED: ../shared is not there, so {left_out}\n");
    std::io::stderr().write_all(note.as_bytes()).unwrap();
    None
}

/// A file of 2024 in a folder whose name holds another year: the columns outrank the path.
#[test]
fn a_file_in_a_folder_of_another_year_is_refused() {
    let file = root().join("../shared/cases/layout-2024-synthetic.csv");
    let Some(_) = answers("a file of 2024 in a folder of 2025 was not tried") else { return };
    let folder = std::env::temp_dir().join(format!("rolescope-{}", std::process::id())).join("2025-project");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(file, folder.join("survey_results_public.csv")).unwrap();
    let paths = vec![folder.clone()];
    let args = survey::Args { paths, year: None, check: true, data: root().join("data"), out: None };
    let error = survey::run(&args).unwrap_err().to_string();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(error.contains("those of 2024") && error.contains("its path names 2025"), "{error}");
}

/// The committed figures are those that the rules give from the answers, where the answers are at hand.
#[test]
fn survey_figures_are_recomputed() {
    let Some(answers) = answers("the survey's figures were not recomputed") else { return };
    let args = survey::Args { paths: vec![answers], year: None, check: true, data: root().join("data"), out: None };
    survey::run(&args).unwrap_or_else(|error| panic!("the committed figures are not what the answers give: {error:#}"));
}

/// The same of filings.
#[test]
fn figures_of_filings_are_recomputed() {
    let Some(answers) = answers("the figures of filings were not recomputed") else { return };
    let file = answers.join("../filings/us_dol_titles.csv");
    let args = filings::Args { file, check: true, out: root().join("data") };
    filings::run(&args)
        .unwrap_or_else(|error| panic!("the committed figures are not what the filings give: {error:#}"));
}
