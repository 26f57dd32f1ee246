//! The Gold Standard checklist of the element: answered whole, and no line is met without a test that is there.
//!
//! Invariant: a test is named by the name of a browser case, or by its file and function (`tests/pages/markup.rs::ids_are_unique`).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The criteria in their order, by group.
const CRITERIA: [(&str, &[&str]); 10] = [
    ("Loading", &["Expressed Dependencies", "Load Order Independence", "Relative Paths"]),
    (
        "DOM Presence",
        &[
            "Plain Tag",
            "Parent/Child Independence",
            "Declared Semantics",
            "Meaningful Structure",
            "Labels",
            "Local Effects",
            "Detached Instantiation",
            "Detachment",
            "Reattachment",
        ],
    ),
    (
        "Content",
        &[
            "Children Visible",
            "Content Assignment",
            "Content Changes",
            "Child Independence",
            "Auxiliary Content",
            "Back-End Independence",
        ],
    ),
    ("Interaction", &["Focusable", "Keyboard Support", "Redundant Sound"]),
    (
        "Styling",
        &[
            "Presentable",
            "Generic Styling",
            "Informational Animation",
            "Default Font",
            "Default Colors",
            "Focus Visible",
            "Redundant Color",
            "Size to Content",
            "Stretch to Fit",
            "Sufficient Contrast",
            "High Contrast",
            "Automatic Positioning",
            "Child Positioning",
            "Responsive",
            "Magnification",
            "Style Recalc",
            "Size Recalc",
        ],
    ),
    (
        "API",
        &[
            "Member Order Independence",
            "Member Combinations",
            "Member Stability",
            "Required Properties",
            "Exposed Methods",
            "Exposed Events",
            "Property Change Events",
            "Documented API",
        ],
    ),
    (
        "Performance",
        &[
            "Computational Performance",
            "Network Performance",
            "Render Performance",
            "Vector Graphics",
            "Progress Feedback",
        ],
    ),
    ("Localization", &["Localizable Strings", "Date+Time Format", "Currency Format", "Right-to-Left"]),
    ("Factoring", &["Base Class", "Composition", "Subclassable", "Overridable Methods"]),
    ("Development", &["Purpose Statement", "Code Style Guide", "Open License", "Clean Console", "Prefixed Name"]),
];

/// So many have to be met.
const LEAST: usize = 60;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A line of the checklist.
struct Line {
    group: String,
    name: String,
    met: bool,
    how: String,
    tests: Vec<String>,
}

fn lines() -> Vec<Line> {
    let list: Value = serde_json::from_str(&read("docs/gold-standard.json")).unwrap();
    assert_eq!(list["element"], rolescope::embed::describe::TAG);
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned();
    let line = |value: &Value| Line {
        group: text(&value["group"]),
        name: text(&value["name"]),
        met: value["met"].as_bool().unwrap_or_else(|| panic!("{value} is neither met nor not")),
        how: text(&value["how"]),
        tests: value["tests"].as_array().unwrap().iter().map(text).collect(),
    };
    list["criteria"].as_array().unwrap().iter().map(line).collect()
}

/// The files under some folders with one of these endings: path from the root, text.
fn files(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut lines = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let ends = |ending: &&str| path.extension().is_some_and(|own| own == *ending);
            if path.is_dir() {
                if !matches!(entry.file_name().to_str(), Some("node_modules" | "target")) {
                    open.push(path);
                }
            } else if endings.iter().any(ends) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                lines.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    lines
}

/// True if a test of this name is in the sources.
fn is_there(test: &str, sources: &[(String, String)]) -> bool {
    match test.split_once(".rs::") {
        Some((file, function)) => {
            let (file, function) = (format!("/{file}.rs"), format!("fn {function}("));
            sources.iter().any(|(path, text)| format!("/{path}").ends_with(&file) && text.contains(&function))
        }
        None => {
            let literal = format!("\"{test}\"");
            sources.iter().any(|(path, text)| path.starts_with("tests/browser/") && text.contains(&literal))
        }
    }
}

#[test]
fn every_criterion_stands_once_and_in_order() {
    let lines_of_list: Vec<(String, String)> = lines().into_iter().map(|line| (line.group, line.name)).collect();
    let expected: Vec<(String, String)> = CRITERIA
        .iter()
        .flat_map(|(group, names)| names.iter().map(|name| ((*group).to_owned(), (*name).to_owned())))
        .collect();
    assert_eq!(expected.len(), 64);
    let missing: Vec<_> = expected.iter().filter(|name| !lines_of_list.contains(name)).collect();
    let unknown: Vec<_> = lines_of_list.iter().filter(|name| !expected.contains(name)).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "missing: {missing:?}, unknown: {unknown:?}");
    let moved: Vec<_> = lines_of_list.iter().zip(&expected).filter(|(own, other)| own != other).collect();
    assert!(
        lines_of_list.len() == 64 && moved.is_empty(),
        "{} lines; twice or in another order: {moved:?}",
        lines_of_list.len()
    );
}

#[test]
fn enough_are_met() {
    let (met, open): (Vec<Line>, Vec<Line>) = lines().into_iter().partition(|line| line.met);
    let open: Vec<String> = open.into_iter().map(|line| line.name).collect();
    assert!(met.len() >= LEAST, "{} of 64 are met, {LEAST} have to be; not met: {open:?}", met.len());
}

#[test]
fn every_line_says_how_and_what_is_met_has_a_test() {
    let lines = lines();
    let silent: Vec<&str> = lines.iter().filter(|l| l.how.trim().is_empty()).map(|l| l.name.as_str()).collect();
    let bare: Vec<&str> = lines.iter().filter(|l| l.met && l.tests.is_empty()).map(|l| l.name.as_str()).collect();
    assert!(silent.is_empty() && bare.is_empty(), "without a word: {silent:?}, met without a test: {bare:?}");
}

#[test]
fn every_named_test_is_there() {
    let sources = files(&["src", "tests", "pipeline", "xtask"], &["rs"]);
    let lines = lines();
    let named = lines.iter().flat_map(|line| line.tests.iter().map(|test| (line.name.as_str(), test.as_str())));
    let wrong: Vec<_> = named.filter(|(_, test)| !is_there(test, &sources)).collect();
    assert!(wrong.is_empty(), "criteria with tests that are nowhere: {wrong:#?}");
    assert!(is_there("gold_standard.rs::nothing_makes_a_sound", &sources));
    for other in ["standard.rs::nothing_makes_a_sound", "gold_standard.rs::nothing", "embed::life::moved"] {
        assert!(!is_there(other, &sources), "{other}");
    }
}

/// The places of words in files.
fn holding(files: &[(String, String)], words: &[&str]) -> Vec<String> {
    let place = |path: &str, at: usize, line: &str| format!("{path}:{}: {}", at + 1, line.trim());
    let holds = |line: &str| words.iter().any(|word| line.contains(word));
    files
        .iter()
        .flat_map(|(path, text)| {
            text.lines().enumerate().filter(|(_, line)| holds(line)).map(move |(at, line)| place(path, at, line))
        })
        .collect()
}

/// The files that the element ships.
fn shipped() -> Vec<(String, String)> {
    files(&["src", "static"], &["rs", "js", "css"])
}

/// The style sheets of the element.
fn sheets() -> [(String, String); 2] {
    ["static/style.css", "static/element.css"].map(|name| (name.to_owned(), read(name)))
}

#[test]
fn nothing_makes_a_sound() {
    let mut files = shipped();
    // Its features say what of the browser the program can call.
    files.push(("Cargo.toml".to_owned(), read("Cargo.toml")));
    let words = ["<audio", "<video", "AudioContext", "AudioElement", "MediaElement", "VideoElement", "new Audio"];
    let mentions = [holding(&files, &words), holding(&files, &["SpeechSynthesis", "speechSynthesis"])].concat();
    assert!(mentions.is_empty(), "{mentions:#?}");
}

#[test]
fn nothing_moves_but_what_is_busy() {
    // What tells of new colours shows nothing, and is over at once.
    let probe = read("static/element.css")
        .split_once(".probe {")
        .and_then(|(_, rest)| rest.split_once("\n}"))
        .map(|(rule, _)| rule.to_owned());
    let probe = probe.expect("a rule of the probe");
    assert!(probe.contains("visibility: hidden;") && probe.contains("transition: 1ms step-start;"), "{probe}");
    let mut moving = holding(&sheets(), &["animation", "transition", "@keyframes"]);
    moving
        .retain(|line| !line.starts_with("static/element.css") || !probe.lines().any(|own| line.ends_with(own.trim())));
    // Who wants less motion has no keyframes, and so none.
    let frames = "@media (prefers-reduced-motion: no-preference) { @keyframes busy ";
    let other: Vec<&String> =
        moving.iter().filter(|line| !line.contains("[aria-busy]") && !line.contains(frames)).collect();
    assert!(moving.len() == 2 && other.is_empty(), "{moving:#?}");
    let moved = holding(&shipped(), &[".animate(", "<animate", "animateTransform", "animateMotion"]);
    assert!(moved.is_empty(), "{moved:#?}");
}

#[test]
fn the_ring_of_the_focus_is_nowhere_taken_away() {
    let sheets = sheets();
    let rings = holding(&sheets, &[":focus-visible { outline: 3px solid "]);
    assert_eq!(rings.len(), 1, "{rings:#?}");
    let taken = holding(&sheets, &["outline: 0", "outline: none", "outline-style", "outline-width"]);
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn the_scripts_open_with_their_purpose() {
    for name in ["static/rolescope.js", "static/embed.js"] {
        let text = read(name);
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("// ") && first.ends_with('.') && first.len() > 20, "{name} opens with {first:?}");
    }
}
