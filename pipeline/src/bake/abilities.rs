//! Skills and tools, with their level in each role and what learning them takes.
//!
//! Invariant: a tool's share is shown only if the survey has the item that the tool names.

use super::fault::Faults;
use super::known::{KnownIds, used};
use super::learning::Learning;
use super::prose::{At, records};
use rolescope::model::{Distribution, DutyKind, Level, Rated, Skill, Tool, ToolGroup};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenSkill {
    id: String,
    name: String,
    group: Option<DutyKind>,
    why: String,
    level: BTreeMap<String, Level>,
    builds_on: Option<Vec<String>>,
    effort: String,
    aliases: Vec<String>,
    ambiguous: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenTool {
    id: String,
    name: String,
    group: Option<ToolGroup>,
    survey: Option<String>,
    what: String,
    level: BTreeMap<String, Level>,
    builds_on: Option<Vec<String>>,
    effort: String,
    aliases: Vec<String>,
    ambiguous: Vec<String>,
}

impl At<'_> {
    fn levels(&self, level: BTreeMap<String, Level>, faults: &mut Faults) -> Vec<Rated> {
        self.by_role(level, faults).into_iter().map(|(role, level)| Rated { role, level }).collect()
    }
}

/// Notes a spelling that stands twice, or an alias that only repeats the name.
fn spellings(at: &At<'_>, name: &str, aliases: &[String], ambiguous: &[String], faults: &mut Faults) {
    let mut seen = BTreeSet::from([name.to_lowercase()]);
    for spelling in aliases.iter().chain(ambiguous) {
        let has_word = spelling.contains(char::is_alphanumeric);
        faults.check(has_word, at.file, at.place, || format!("`{spelling}` is an alias without a word"));
    }
    for alias in aliases {
        faults.check(seen.insert(alias.to_lowercase()), at.file, at.place, || {
            format!("`aliases`: `{alias}` is the name or stands twice")
        });
    }
    let mut exact = BTreeSet::new();
    for spelling in ambiguous {
        let plain = aliases.iter().any(|alias| alias.to_lowercase() == spelling.to_lowercase());
        faults.check(!plain && exact.insert(spelling), at.file, at.place, || {
            format!("`ambiguous`: `{spelling}` is an alias or stands twice")
        });
    }
}

/// Reads `data/skills.toml`.
pub(super) fn skills(root: &Path, ids: &KnownIds, learning: &mut Learning, faults: &mut Faults) -> Vec<Skill> {
    records(root, ("data/skills.toml", "skill"), ids, faults, |at, written: WrittenSkill, faults| {
        let group = at.kind(written.group, "group", faults)?;
        let levels = at.levels(written.level, faults);
        let builds_on = learning.add(at, &written.id, written.builds_on, &written.effort, faults);
        spellings(at, &written.name, &written.aliases, &written.ambiguous, faults);
        let WrittenSkill { id, name, why, effort, aliases, ambiguous, .. } = written;
        Some((id.clone(), Skill { id, name, group, why, levels, builds_on, effort, aliases, ambiguous }))
    })
}

/// Reads `data/tools.toml`; a survey item must be one that the survey's figures have.
pub(super) fn tools(
    root: &Path,
    ids: &KnownIds,
    shares: &[Distribution],
    learning: &mut Learning,
    faults: &mut Faults,
) -> Vec<Tool> {
    let items = used(shares, None);
    records(root, ("data/tools.toml", "tool"), ids, faults, |at, written: WrittenTool, faults| {
        let group = at.kind(written.group, "group", faults)?;
        let levels = at.levels(written.level, faults);
        if let Some(item) = &written.survey {
            // Without any figures the missing file is the fault, not every tool.
            let is_item = items.is_empty() || items.contains(item);
            faults.check(is_item, at.file, at.place, || format!("no survey item `{item}`"));
        }
        let builds_on = learning.add(at, &written.id, written.builds_on, &written.effort, faults);
        spellings(at, &written.name, &written.aliases, &written.ambiguous, faults);
        let WrittenTool { id, name, survey, what, effort, aliases, ambiguous, .. } = written;
        let tool = Tool { id, name, group, survey, what, levels, builds_on, effort, aliases, ambiguous };
        Some((tool.id.clone(), tool))
    })
}
