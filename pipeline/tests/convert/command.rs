//! The command: what it writes, what it leaves alone, and how it tells the forms of files apart.

use super::support::root;
use pipeline::convert::{Args, run};
use rolescope::check::host_file;
use rolescope::convert::Form;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

fn args(file: PathBuf, out: Option<PathBuf>) -> Args {
    Args { file, host: "Example Ltd".to_owned(), url: "https://example.com".to_owned(), exchange: false, out }
}

#[test]
fn the_examples_become_sound_files_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["bands.csv", "occupation.jsonld"] {
        let file = folder.path().join(name);
        fs::copy(root().join("data/examples").join(name), &file).unwrap();
        run(&args(file.clone(), None)).unwrap();
        let made = fs::read(file.with_extension("host.json")).unwrap();
        let dataset = host_file(&made).unwrap();
        assert!(!dataset.bands.is_empty() && dataset.host.unwrap().url == "https://example.com");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4, "nothing unfinished is left");
}

#[test]
fn nothing_is_written_where_there_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (folder.path().join("bands.csv"), folder.path().join("host.json"));
    fs::write(&out, "what was there before").unwrap();
    let table = "role;place;low;high;currency;period\nNurse;US;2;1;USD;year\n";
    fs::write(&file, table).unwrap();
    assert!(run(&args(file.clone(), Some(out.clone()))).unwrap_err().to_string().contains("not converted"));
    // The name of the host is no part of the table, so the checker of the file that would be made finds it.
    fs::write(&file, table.replace("2;1", "1;2")).unwrap();
    let nameless = Args { host: " ".to_owned(), ..args(file.clone(), Some(out.clone())) };
    assert!(format!("{:#}", run(&nameless).unwrap_err()).contains("$.host.name"));
    assert!(run(&args(file.clone(), Some(file.clone()))).unwrap_err().to_string().contains("written over"));
    assert!(run(&args(folder.path().join("none.csv"), None)).is_err());
    assert_eq!(fs::read_to_string(&out).unwrap(), "what was there before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn forms_are_told_by_name_and_content() {
    for (name, content, form) in [
        ("a.CSV", "{}", Form::Table),
        ("a.tsv", "", Form::Table),
        ("a.txt", "role;place", Form::Table),
        ("a.jsonld", "{}", Form::Occupations),
        ("a.json", r#"{"@context":"https://schema.org"}"#, Form::Occupations),
        ("a", "\u{feff} [1]", Form::Occupations),
        ("a.json", r#"{"schema":"rolescope-dataset/1"}"#, Form::HostFile),
        ("a.json", "{", Form::HostFile),
    ] {
        assert_eq!(Form::of(name, content.as_bytes()), form, "{name} {content}");
    }
}

/// Files of owners that are no table of bands are refused, and host files are left to their checker.
#[test]
fn files_of_owners_that_are_something_else_are_refused() {
    let cases = root().join("../shared/cases");
    if !cases.is_dir() {
        // The macro's output would be captured; a skipped check must be seen.
        std::io::stderr().write_all(b"SKIPPED: ../shared is not there, so files of owners were not tried\n").unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for name in
        ["layout-2024-synthetic.csv", "ladder-only.json", "names.json", "singapore.json", "soc.json", "guild.json"]
    {
        let out = folder.path().join("out.json");
        assert!(run(&args(cases.join(name), Some(out.clone()))).is_err(), "{name}");
        assert!(!out.exists(), "{name}");
    }
}
