//! What learning takes: classes of effort, and what each skill and tool builds on.
//!
//! Invariant: skills and tools have ids of one list, and following what they build on always comes to an end.

use super::fault::Faults;
use super::known::KnownIds;
use super::prose::{At, records};
use rolescope::model::Effort;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

/// Things that a skill or tool builds on directly are at most this many.
const MOST: usize = 3;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenEffort {
    id: String,
    /// Missing where no hours can be said.
    hours: Option<u16>,
    reason: String,
}

/// A skill or tool with the place where it stands.
struct Item {
    file: String,
    place: String,
    id: String,
    builds_on: Vec<String>,
}

/// Classes of effort, and the skills and tools that were read so far.
pub(super) struct Learning {
    pub(super) efforts: Vec<Effort>,
    items: Vec<Item>,
}

impl Learning {
    /// Reads the classes in `data/learning.toml`.
    pub(super) fn read(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Self {
        let file = ("data/learning.toml", "effort");
        let efforts = records(root, file, ids, faults, |at, written: WrittenEffort, faults| {
            let WrittenEffort { id, hours, reason } = written;
            let needs_none = || "`hours` is 0; leave it out where none can be said".to_owned();
            faults.check(hours != Some(0), at.file, at.place, needs_none);
            Some((id.clone(), Effort { id, hours: hours.unwrap_or_default(), reason }))
        });
        Learning { efforts, items: Vec::new() }
    }

    /// Takes a skill or tool and gives what it builds on; that this is there is told by [`Learning::check`], once all are read.
    pub(super) fn add(
        &mut self,
        at: &At<'_>,
        id: &str,
        builds_on: Option<Vec<String>>,
        effort: &str,
        faults: &mut Faults,
    ) -> Vec<String> {
        let mut check = |holds, reason: &dyn Fn() -> String| faults.check(holds, at.file, at.place, reason);
        check(builds_on.is_some(), &|| "`builds_on` is missing".to_owned());
        let builds_on = builds_on.unwrap_or_default();
        check(builds_on.len() <= MOST, &|| format!("`builds_on` names {} and not up to {MOST}", builds_on.len()));
        let distinct: BTreeSet<&String> = builds_on.iter().collect();
        check(distinct.len() == builds_on.len(), &|| "`builds_on` names something twice".to_owned());
        // Without any classes the missing file is the fault, not every skill and tool.
        let class = self.efforts.is_empty() || self.efforts.iter().any(|e| e.id == effort);
        check(class, &|| format!("no class of effort `{effort}`"));
        if let Some(other) = self.items.iter().find(|item| item.id == id && item.file != at.file) {
            check(false, &|| format!("`{id}` stands in {} too", other.file));
        }
        let (file, place, id) = (at.file.to_owned(), at.place.to_owned(), id.to_owned());
        self.items.push(Item { file, place, id, builds_on: builds_on.clone() });
        builds_on
    }

    /// Notes what builds on nothing known, or on itself, directly or by way of others.
    pub(super) fn check(&self, faults: &mut Faults) {
        for Item { file, place, id, builds_on } in &self.items {
            for other in builds_on {
                let is_there = self.items.iter().any(|item| item.id == *other);
                faults.check(is_there, file, place, || format!("`builds_on`: no skill or tool `{other}`"));
                faults.check(!self.leads_to(other, id), file, place, || {
                    format!("`builds_on`: `{other}` is or builds on `{id}`, which makes a circle")
                });
            }
        }
    }

    /// True if `from` is `to`, or builds on it over any number of steps.
    fn leads_to(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::from([from]);
        let mut next = vec![from];
        while let Some(id) = next.pop() {
            let items = self.items.iter().filter(|item| item.id == id);
            next.extend(items.flat_map(|item| &item.builds_on).map(String::as_str).filter(|other| seen.insert(other)));
        }
        seen.contains(to)
    }
}
