//! The paths that a file writes, followed to the file that defines what they name.
//!
//! Invariant: a name that is only handed on (`pub use`) is followed to where it is defined; where that cannot be told, it counts as
//! defined in the module that the path names.

use super::source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// Hand-ons of a name after which the reader gives up.
const HANDS: usize = 24;

/// The names that one file defines and uses.
#[derive(Default)]
struct File {
    /// The modules around it and its own name, from the root of its crate.
    module: Vec<String>,
    /// Names that it defines at its top.
    defined: BTreeSet<String>,
    /// Names that it takes from elsewhere, each with the path as written.
    taken: BTreeMap<String, Vec<Vec<String>>>,
    /// Paths whose whole inside it takes (`use a::*`).
    whole: Vec<Vec<String>>,
    /// Every path of its code that has two parts or more.
    written: Vec<Vec<String>>,
}

/// The place that a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A module, by its file.
    Module(String),
    /// Something that this file defines.
    Item(String),
}

/// All files of one tree, ready to be asked where a path leads.
pub(crate) struct Paths {
    files: BTreeMap<String, File>,
    /// File by crate and module: `lib` for the library of the product, else the name of a program or of another library.
    modules: BTreeMap<Vec<String>, String>,
}

/// The names that one file takes from another, by these two.
pub(crate) type Arrows = BTreeMap<(String, String), BTreeSet<String>>;

impl Paths {
    /// Reads the sources of one tree.
    pub(crate) fn read(sources: &[Source]) -> Paths {
        let files: BTreeMap<String, File> = sources.iter().map(|s| (s.path.clone(), file(s))).collect();
        let modules = files.iter().map(|(path, file)| (file.module.clone(), path.clone())).collect();
        Paths { files, modules }
    }

    /// Every arrow between two files.
    pub(crate) fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::new();
        for (path, file) in &self.files {
            let mut add = |to: String, name: &str| {
                if to != *path {
                    arrows.entry((path.clone(), to)).or_default().insert(name.to_owned());
                }
            };
            let through: BTreeSet<&str> = file.written.iter().filter_map(|w| w.first()).map(String::as_str).collect();
            for (name, ways) in &file.taken {
                for way in ways {
                    match self.lead(path, way, HANDS) {
                        Some(Place::Item(to)) => add(to, name),
                        // Of a module that is taken to write shorter paths, those paths tell more.
                        Some(Place::Module(to)) if !through.contains(name.as_str()) => add(to, name),
                        _ => {}
                    }
                }
            }
            for way in &file.whole {
                if let Some(Place::Module(to) | Place::Item(to)) = self.lead(path, way, HANDS) {
                    add(to, "*");
                }
            }
            for way in &file.written {
                if let Some(Place::Item(to) | Place::Module(to)) = self.lead(path, way, HANDS) {
                    add(to, way.last().map_or("", String::as_str));
                }
            }
        }
        arrows
    }

    /// Where a path that stands in this file leads; `None` for a crate of others or a name of the file's own inside.
    pub(crate) fn lead(&self, path: &str, way: &[String], hands: usize) -> Option<Place> {
        let file = self.files.get(path)?;
        let (first, rest) = way.split_first()?;
        let start = match first.as_str() {
            "crate" => file.module[..1].to_vec(),
            "self" => file.module.clone(),
            "super" => file.module[..file.module.len() - 1].to_vec(),
            "rolescope" => vec!["lib".to_owned()],
            name => return self.inside(path, name, rest, hands.checked_sub(1)?),
        };
        let mut at = self.modules.get(&start)?.clone();
        let mut rest = rest;
        while let Some(("super", after)) = rest.split_first().map(|(name, after)| (name.as_str(), after)) {
            let module = &self.files.get(&at)?.module;
            at = self.modules.get(&module[..module.len() - 1])?.clone();
            rest = after;
        }
        self.on(at, rest, hands.checked_sub(1)?)
    }

    /// Follows what is left of a path from a module on.
    fn on(&self, at: String, rest: &[String], hands: usize) -> Option<Place> {
        match rest.split_first() {
            None => Some(Place::Module(at)),
            Some((name, rest)) => {
                // What a module hands on of a crate of others is nobody's here.
                let others = self.files.get(&at).is_some_and(|file| file.taken.contains_key(name));
                self.inside(&at, name, rest, hands).or_else(|| (!others).then_some(Place::Item(at)))
            }
        }
    }

    /// Follows a name that stands in a module, and what is left behind it.
    fn inside(&self, at: &str, name: &str, rest: &[String], hands: usize) -> Option<Place> {
        let file = self.files.get(at)?;
        let child = self.modules.get(&[&file.module[..], &[name.to_owned()]].concat());
        // A module and a function may bear one name: a path goes on through the module alone.
        if let Some(child) = child.filter(|_| !rest.is_empty()) {
            return self.on(child.clone(), rest, hands);
        }
        if file.defined.contains(name) {
            return Some(Place::Item(at.to_owned()));
        }
        let named = file.taken.get(name).into_iter().flatten().map(|way| [way.as_slice(), rest].concat());
        let found = named.filter_map(|way| self.lead(at, &way, hands.checked_sub(1)?)).next();
        let child = || child.map(|child| Place::Module(child.clone()));
        let whole = || {
            let mut inside = file.whole.iter().filter_map(|way| match self.lead(at, way, hands.checked_sub(1)?)? {
                Place::Module(other) if other != at => self.inside(&other, name, rest, hands.checked_sub(1)?),
                _ => None,
            });
            inside.next()
        };
        found.or_else(child).or_else(whole)
    }
}

/// Crate and module of a file: `src/bin/prerender/head.rs` is `prerender`, `head`; `pipeline/src/bake.rs` is `pipeline`, `bake`.
fn module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let (library, inside) = path.split_once("/src/").unwrap_or(("lib", path.trim_start_matches("src/")));
    let mut parts: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if parts.first().is_some_and(|first| first == "bin") {
        parts.remove(0);
    } else {
        parts.insert(0, library.to_owned());
    }
    if parts.len() == 2 && parts.last().is_some_and(|last| last == "main" || last == "lib") {
        parts.pop();
    }
    parts
}

fn file(source: &Source) -> File {
    let mut file = File { module: module(&source.path), ..File::default() };
    let words = words(&source.code);
    let mut depth = 0_usize;
    // The depths of the modules that stand inside the file: `super` in one is the file's own.
    let mut inner: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        match word {
            "mod" if words.get(at + 2) == Some(&"{") => inner.push(depth),
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                inner.pop_if(|outer| *outer == depth);
            }
            // How far a name may be seen is no use of it.
            "in" if at.checked_sub(1).is_some_and(|before| words[before] == "(") => {
                at += words[at..].iter().position(|word| *word == ")").unwrap_or_default();
            }
            // Not the `use<…>` of a type.
            "use" if next != "<" => {
                let before = (inner.len() == 1 && next == "super").then(|| "self".to_owned());
                at = tree(&words, at + 1 + usize::from(before.is_some()), before.as_slice(), &mut file);
                continue;
            }
            "fn" | "struct" | "enum" | "trait" | "const" | "static" | "type" | "macro_rules" if depth == 0 => {
                let name = words[at + 1..].iter().find(|w| is_name(w) && !matches!(**w, "mut" | "unsafe"));
                if let Some(name) = name {
                    file.defined.insert((*name).to_owned());
                }
            }
            _ if is_name(word) && next == "::" && at.checked_sub(1).is_none_or(|b| !matches!(words[b], "::" | ".")) => {
                let own = inner.len() == 1 && word == "super";
                let mut way = vec![if own { "self" } else { word }.to_owned()];
                while words.get(at + 1) == Some(&"::") && words.get(at + 2).is_some_and(|w| is_name(w)) {
                    way.push(words[at + 2].to_owned());
                    at += 2;
                }
                if way.len() > 1 {
                    file.written.push(way);
                }
            }
            _ => {}
        }
        at += 1;
    }
    file
}

/// Reads a tree of `use` from a word on; gives the place behind it.
fn tree(words: &[&str], mut at: usize, before: &[String], file: &mut File) -> usize {
    let mut way = before.to_vec();
    while let Some(&word) = words.get(at) {
        match word {
            "{" => {
                at += 1;
                while words.get(at).is_some_and(|w| *w != "}") {
                    at = tree(words, at, &way, file);
                    if words.get(at) == Some(&",") {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "*" => {
                file.whole.push(way);
                return at + 1;
            }
            "::" => at += 1,
            name if is_name(name) => {
                // `a::{self}` is `a`.
                if name != "self" || way.is_empty() {
                    way.push(name.to_owned());
                }
                at += 1;
                let renamed = (words.get(at) == Some(&"as")).then(|| words.get(at + 1)).flatten();
                if renamed.is_some() {
                    at += 2;
                }
                if words.get(at) != Some(&"::") {
                    let name = renamed.map_or_else(|| way.last().cloned().unwrap_or_default(), |n| (*n).to_owned());
                    file.taken.entry(name).or_default().push(way);
                    return at;
                }
            }
            _ => return at + usize::from(word == ";"),
        }
    }
    at
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The words and marks of code; `::` is one mark.
fn words(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_alphanumeric() || first == '_' {
            rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}
