//! The checker of hosts' files: what it takes, what it refuses, and where it says that a fault is.
#![cfg(feature = "check")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "check/documented.rs"]
mod documented;
#[path = "check/limits.rs"]
mod limits;
#[path = "check/refused.rs"]
mod refused;
#[path = "check/taken.rs"]
mod taken;

use rolescope::check::{Code, Fault, host_file};

/// The head of a file that has a host.
const HEAD: &str = "{\"schema\":\"rolescope-dataset/1\",\n \"host\":{\"name\":\"Example\"},\n ";

/// A file with a host and these further parts.
fn file(parts: &str) -> String {
    format!("{HEAD}{parts}}}")
}

/// The faults of a text that has some.
fn faults(text: &str) -> Vec<Fault> {
    host_file(text.as_bytes()).err().unwrap_or_default()
}

/// Line and column, from 1, of the mark `¶` in a text.
fn mark(text: &str) -> (u32, u32) {
    let before = text.split('¶').next().unwrap();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (line.try_into().unwrap(), column.try_into().unwrap())
}

/// Checks that the text, once its mark is taken out, has a fault of this kind with this path at the mark, and first.
fn refuses(text: &str, code: Code, path: &str) {
    assert_eq!(text.matches('¶').count(), 1, "one mark: {text}");
    let found = faults(&text.replace('¶', ""));
    let first = found.first().unwrap_or_else(|| panic!("taken: {text}"));
    let place = mark(text);
    assert_eq!((first.code, first.path.as_str(), (first.line, first.column)), (code, path, place), "{text}\n{first:?}");
    assert!(!first.reason.is_empty());
}
