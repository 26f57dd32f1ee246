//! Skills and tools, with their level in each role and what learning them takes.
//!
//! Invariant: a tool's share is shown only if the survey has the item that the tool names.

use super::fault::Faults;
use super::known::{Known, used};
use super::learning::Learning;
use super::prose::{At, records};
use rolescope::model::{Distribution, DutyKind, Level, Rated, Skill, Tool, ToolGroup};
use serde::Deserialize;
use std::collections::BTreeMap;
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
}

impl At<'_> {
    fn levels(&self, level: BTreeMap<String, Level>, faults: &mut Faults) -> Vec<Rated> {
        self.by_role(level, faults).into_iter().map(|(role, level)| Rated { role, level }).collect()
    }
}

/// Reads `data/skills.toml`.
pub(super) fn skills(root: &Path, known: &Known, learning: &mut Learning, faults: &mut Faults) -> Vec<Skill> {
    records(root, ("data/skills.toml", "skill"), known, faults, |at, written: WrittenSkill, faults| {
        let group = at.kind(written.group, "group", faults)?;
        let levels = at.levels(written.level, faults);
        let builds_on = learning.add(at, &written.id, written.builds_on, &written.effort, faults);
        let WrittenSkill { id, name, why, effort, .. } = written;
        Some((id.clone(), Skill { id, name, group, why, levels, builds_on, effort }))
    })
}

/// Reads `data/tools.toml`; a survey item must be one that the survey's figures have.
pub(super) fn tools(
    root: &Path,
    known: &Known,
    shares: &[Distribution],
    learning: &mut Learning,
    faults: &mut Faults,
) -> Vec<Tool> {
    let items = used(shares, None);
    records(root, ("data/tools.toml", "tool"), known, faults, |at, written: WrittenTool, faults| {
        let group = at.kind(written.group, "group", faults)?;
        let levels = at.levels(written.level, faults);
        if let Some(item) = &written.survey {
            // Without any figures the missing file is the fault, not every tool.
            let found = items.is_empty() || items.contains(item);
            faults.check(found, at.file, at.place, || format!("no survey item `{item}`"));
        }
        let builds_on = learning.add(at, &written.id, written.builds_on, &written.effort, faults);
        let WrittenTool { id, name, survey, what, effort, .. } = written;
        Some((id.clone(), Tool { id, name, group, survey, what, levels, builds_on, effort }))
    })
}
