//! The ids that a file may refer to: those of its records and those that are built in.
//!
//! Invariant: ids are gathered before anything is checked, wherever in the file they stand, and a record that is
//! itself at fault still is one, so that its fault is told once.

use super::at::{At, text};
use super::limits::RECORDS;
use std::collections::BTreeSet;

/// Ids of what is built in, a kind a line.
static BUILT_IN: &str = include_str!("../../data/baked/ids.txt");

/// The ids of one kind.
#[derive(Default)]
pub(super) struct Ids {
    in_file: BTreeSet<String>,
    built_in: Vec<&'static str>,
}

impl Ids {
    /// True for an id of the file or of what is built in.
    pub(super) fn has(&self, id: &str) -> bool {
        self.in_file.contains(id) || self.is_built_in(id)
    }

    /// True for an id that is there without the file.
    pub(super) fn is_built_in(&self, id: &str) -> bool {
        self.built_in.binary_search(&id).is_ok()
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.in_file.iter().map(String::as_str).chain(self.built_in.iter().copied())
    }
}

/// The ids that may be referred to, by the kind of record.
#[derive(Default)]
pub(super) struct KnownIds {
    pub(super) roles: Ids,
    pub(super) places: Ids,
    pub(super) sources: Ids,
    /// Skills and tools.
    pub(super) abilities: Ids,
    pub(super) efforts: Ids,
    /// The slugs of the built-in roles, also where the file stands alone.
    pub(super) taken: Ids,
    /// The file stands alone.
    pub(super) replaces: bool,
}

impl KnownIds {
    /// Gathers the ids of a file and those that are built in.
    pub(super) fn of(file: &At<'_>) -> Self {
        let in_file = |list: &str, field: &str| {
            let list = file.member(list).and_then(|raw| At::root(raw).entries());
            let id = |raw: &str| Some(text(At::root(raw).member(field)?)?.into_owned());
            list.into_iter().flatten().take(RECORDS).filter_map(id).collect::<BTreeSet<_>>()
        };
        let replaces = file.member("host").and_then(|host| At::root(host).member("replaces")) == Some("true");
        let built_in = |kind: &str| {
            let line = BUILT_IN.lines().find_map(|line| line.strip_prefix(kind)?.strip_prefix(": "));
            line.unwrap_or_default().split(' ').collect::<Vec<_>>()
        };
        let ids = |in_file: BTreeSet<String>, kind: &str| {
            // What a file that stands alone refers to must be in it; only evidence of built-in sources may still be
            // there, as it is passed over.
            let built_in = if replaces && kind != "sources" { Vec::new() } else { built_in(kind) };
            Ids { in_file, built_in }
        };
        let mut abilities = in_file("skills", "id");
        abilities.append(&mut in_file("tools", "id"));
        let mut sources = in_file("sources", "id");
        sources.insert(crate::model::HOST.to_owned());
        KnownIds {
            roles: ids(in_file("roles", "slug"), "roles"),
            places: ids(in_file("places", "id"), "places"),
            sources: ids(sources, "sources"),
            abilities: ids(abilities, "abilities"),
            efforts: ids(in_file("efforts", "id"), "efforts"),
            taken: Ids { in_file: BTreeSet::new(), built_in: built_in("roles") },
            replaces,
        }
    }
}
