//! No circles: what a file takes from others never leads back to it.
//!
//! Invariant: a module that hands on what its parts define is above them; what its parts need of each other stands in a file of its own.

use super::paths::{Arrows, Paths};
use super::source::{Source, sources};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The shortest way from a file back to itself, if there is one.
fn circle<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(at) = waiting.pop_front() {
        for &to in next.get(at).into_iter().flatten() {
            if to == start {
                let mut way = vec![start, at];
                while let Some(before) = from.get(way[way.len() - 1]) {
                    way.push(before);
                }
                if way.len() > 2 && way[way.len() - 1] != start {
                    way.push(start);
                }
                way.reverse();
                return Some(way);
            }
            if !from.contains_key(to) {
                from.insert(to, at);
                waiting.push_back(to);
            }
        }
    }
    None
}

/// Circles, the shortest for each file that is on none of those before it, in words.
fn circles(arrows: &Arrows) -> Vec<String> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        next.entry(from).or_default().push(to);
    }
    let mut ways: Vec<Vec<&str>> = next.keys().filter_map(|start| circle(&next, start)).collect();
    ways.sort_by_key(Vec::len);
    let mut told = BTreeSet::new();
    let mut circles = Vec::new();
    for way in ways {
        if way.iter().all(|file| told.contains(file)) {
            continue;
        }
        let steps = way.windows(2).map(|pair| {
            let names = &arrows[&(pair[0].to_owned(), pair[1].to_owned())];
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("  {} takes {} from {}", pair[0], names.join(", "), pair[1])
        });
        circles.push(steps.collect::<Vec<_>>().join("\n"));
        told.extend(way);
    }
    circles
}

#[test]
fn no_files_take_from_each_other_in_a_circle() {
    let sources = sources(&["src"]);
    let arrows = Paths::read(&sources).arrows();
    assert!(arrows.len() > 500, "the reader found only {} arrows between files", arrows.len());
    super::none("circles between files", &circles(&arrows));
}

#[test]
fn nor_do_files_of_the_pipeline() {
    let arrows = Paths::read(&sources(&["pipeline/src"])).arrows();
    assert!(arrows.len() > 100, "the reader found only {} arrows between files", arrows.len());
    super::none("circles between files of the pipeline", &circles(&arrows));
}

#[test]
fn names_are_followed_to_the_file_that_defines_them() {
    let source = |path: &str, code: &str| Source { path: path.into(), text: code.into(), code: code.into() };
    let sources = [
        source("src/lib.rs", "pub mod a; pub mod b;"),
        source("src/a.rs", "mod one; mod two; pub use one::{Deep as Shallow, one}; pub use two::*; pub struct Own;"),
        source("src/a/one.rs", "use super::{Own, Two}; pub fn one(_: Own) -> Two {} pub enum Deep { A }"),
        source("src/a/two.rs", "pub struct Two;"),
        source("src/b.rs", "use crate::{a, a::Shallow::A}; use a::Two as T; fn f() { a::one(Shallow::B, std::x::y) }"),
        source("src/bin/app.rs", "use rolescope::a::Two; use crate::x;"),
        source("pipeline/src/lib.rs", "pub mod a;"),
        source("pipeline/src/a.rs", "mod one; pub use one::One;"),
        source("pipeline/src/a/one.rs", "use rolescope::b; use crate::a; pub struct One(a::Own);"),
    ];
    let arrows = Paths::read(&sources).arrows();
    let pairs: Vec<(&str, &str)> = arrows.keys().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    let expected = [
        ("pipeline/src/a.rs", "pipeline/src/a/one.rs"),
        ("pipeline/src/a/one.rs", "pipeline/src/a.rs"),
        ("pipeline/src/a/one.rs", "src/b.rs"),
        ("src/a.rs", "src/a/one.rs"),
        ("src/a.rs", "src/a/two.rs"),
        ("src/a/one.rs", "src/a.rs"),
        ("src/a/one.rs", "src/a/two.rs"),
        ("src/b.rs", "src/a/one.rs"),
        ("src/b.rs", "src/a/two.rs"),
        ("src/bin/app.rs", "src/a/two.rs"),
    ];
    assert_eq!(pairs, expected);
    let told = circles(&arrows);
    let beside = "  pipeline/src/a.rs takes One from pipeline/src/a/one.rs\n  pipeline/src/a/one.rs takes Own from pipeline/src/a.rs";
    let way = "  src/a.rs takes Shallow, one from src/a/one.rs\n  src/a/one.rs takes Own from src/a.rs";
    assert_eq!(told, [beside, way]);
}
