//! Skills and tools of which one is enough.
//!
//! Invariant: every member is there and in one list alone, and a list matters: it has something to choose from, and a level
//! that it states for a role lies above the highest that a member of the choice has there.

use super::fault::Faults;
use super::known::KnownIds;
use super::prose::{At, records};
use rolescope::model::{Alternatives, Level, Rated, Skill, Tool};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    id: String,
    name: String,
    one_ability: bool,
    members: Vec<String>,
    level: BTreeMap<String, Level>,
}

/// Reads `data/alternatives.toml`.
pub(super) fn read(
    root: &Path,
    (skills, tools): (&[Skill], &[Tool]),
    ids: &KnownIds,
    faults: &mut Faults,
) -> Vec<Alternatives> {
    let skills = skills.iter().map(|skill| (skill.id.as_str(), skill.levels.as_slice()));
    let levels: BTreeMap<&str, &[Rated]> =
        skills.chain(tools.iter().map(|tool| (tool.id.as_str(), tool.levels.as_slice()))).collect();
    let mut taken = BTreeMap::new();
    records(root, ("data/alternatives.toml", "alternatives"), ids, faults, |at, written: Written, faults| {
        let Written { id, name, one_ability, members, level } = written;
        check_members(at, (&id, &members), &levels, &mut taken, faults);
        let raised: Vec<_> = at.by_role(level, faults).into_iter().map(|(role, level)| Rated { role, level }).collect();
        for Rated { role, level } in &raised {
            let rated = members.iter().filter_map(|member| Rated::level(levels.get(member.as_str())?, role));
            // What is essential by itself is no choice.
            let of_choice: Vec<Level> = rated.filter(|level| one_ability || *level < Level::Essential).collect();
            faults.check(!of_choice.is_empty(), at.file, at.place, || {
                format!("`level`: nothing to choose from has a level in `{role}`")
            });
            let highest = of_choice.into_iter().max();
            faults.check(highest.is_none_or(|highest| highest < *level), at.file, at.place, || {
                format!("`level`: a member has as high a level in `{role}`, which is enough")
            });
        }
        Some((id.clone(), Alternatives { id, name, one_ability, members, raised }))
    })
}

/// Notes members that are not there, stand twice or in a second list, and a list that leaves no choice.
fn check_members<'a>(
    at: &At<'_>,
    (id, members): (&str, &[String]),
    levels: &BTreeMap<&'a str, &'a [Rated]>,
    taken: &mut BTreeMap<String, String>,
    faults: &mut Faults,
) {
    let mut check = |holds, reason: &dyn Fn() -> String| faults.check(holds, at.file, at.place, reason);
    check(members.len() > 1, &|| format!("`members` names {} and not two or more", members.len()));
    for member in members {
        // Without any skills and tools the missing files are the fault.
        let is_there = levels.is_empty() || levels.contains_key(member.as_str());
        check(is_there, &|| format!("`members`: no skill or tool `{member}`"));
        let other = taken.insert(member.clone(), id.to_owned());
        check(other.is_none(), &|| {
            format!("`members`: `{member}` stands in `{}` already", other.clone().unwrap_or_default())
        });
    }
    let mut roles = BTreeSet::new();
    let mut all = members.iter().filter_map(|member| levels.get(member.as_str())).flat_map(|levels| levels.iter());
    let has_choice = all.any(|rated| !roles.insert(&rated.role));
    check(has_choice || levels.is_empty() || members.len() < 2, &|| {
        "`members`: no role has a level for two of them".to_owned()
    });
}
