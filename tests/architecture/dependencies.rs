//! The crates inside the program that a visitor loads, held against `tests/dependencies.txt`.

use std::collections::BTreeMap;
use std::process::Command;

/// Crates inside the program, ours and the standard library aside.
const MOST: usize = 75;

/// Names and versions of the crates of the browser program; `edges` as `cargo tree` has them.
fn graph(edges: &str) -> BTreeMap<String, Vec<String>> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args([
        "tree",
        "--package",
        "rolescope",
        "--locked",
        "--features",
        "csr,split",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    command.args(["--prefix", "none", "--no-dedupe", "--edges", edges]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let mut crates: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let mut words = line.split_whitespace();
        let (name, version) = (words.next().unwrap(), words.next().unwrap());
        let versions = crates.entry(name.to_owned()).or_default();
        if name != "rolescope" && !versions.iter().any(|v| v == version) {
            versions.push(version.to_owned());
        }
    }
    crates.remove("rolescope");
    crates
}

/// The lines of the list under a heading: a name, and how many versions if not one.
fn listed(heading: &str) -> BTreeMap<String, usize> {
    let text = include_str!("../dependencies.txt");
    let block = text.split("\n[").find_map(|block| block.strip_prefix(&format!("{heading}]\n"))).unwrap();
    let lines = block.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let entry = |line: &str| {
        let mut words = line.split_whitespace();
        (words.next().unwrap().to_owned(), words.next().map_or(1, |count| count.parse().unwrap()))
    };
    lines.map(entry).collect()
}

fn compare(heading: &str, found: &BTreeMap<String, Vec<String>>) {
    let listed = listed(heading);
    let mut faults = Vec::new();
    for (name, versions) in found {
        match listed.get(name) {
            None => faults.push(format!("{name} is not listed")),
            Some(count) if *count != versions.len() => faults.push(format!("{name}: {versions:?}, listed {count}")),
            Some(_) => {}
        }
    }
    faults.extend(
        listed.keys().filter(|name| !found.contains_key(*name)).map(|name| format!("{name} is listed in vain")),
    );
    super::none(&format!("[{heading}] of tests/dependencies.txt and the crates that are there"), &faults);
}

#[test]
fn the_program_holds_the_listed_crates_alone() {
    let shipped = graph("normal,no-proc-macro");
    let count: usize = shipped.values().map(Vec::len).sum();
    assert!(count <= MOST, "{count} crates in the program, at most {MOST}");
    compare("shipped", &shipped);
    let mut building = graph("normal");
    building.retain(|name, versions| {
        let inside = shipped.get(name).map(Vec::as_slice).unwrap_or_default();
        versions.retain(|version| !inside.contains(version));
        !versions.is_empty()
    });
    compare("building", &building);
}
