//! Skills: abilities and knowledge, and how much each matters in each role.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/properties/host_shown.rs` (skills of a host).

use super::names::{kind_name, level};
use super::rows::{noted, role_table};
use crate::compare::{Group, Scope, Table, TableRow};
use crate::locale::Message;
use crate::model::DutyKind;

/// The skills of the shown roles; within a kind those that matter most come first.
#[must_use]
pub fn skills(scope: &Scope<'_>) -> Table {
    let roles = scope.roles();
    let groups = DutyKind::ALL.map(|kind| {
        let mut rows: Vec<(usize, TableRow)> = scope
            .data
            .skills
            .iter()
            .filter(|skill| skill.group == kind)
            .map(|skill| {
                let levels: Vec<_> = roles.iter().map(|role| skill.level(&role.slug)).collect();
                let weight = levels.iter().flatten().map(|l| *l as usize + 1).sum();
                let cells = levels.into_iter().map(|l| level(scope, l)).collect();
                let note = noted(scope.mark(|records| &records.skills, &skill.id), &skill.why);
                (weight, TableRow::noted(skill.name.clone(), note, cells))
            })
            .collect();
        rows.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        Group { title: Some(kind_name(scope, kind)), rows: rows.into_iter().map(|(_, row)| row).collect() }
    });
    let mut table = role_table(scope, Message::SkillsCaption, groups.into());
    table.corner = scope.text(Message::SkillCorner);
    table
}

#[cfg(test)]
mod tests {
    use super::skills;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn a_skill_stands_under_its_kind_with_a_level_for_each_role() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = skills(&Scope::new(data, &selection));
        // data/skills.toml, `semantic-html`: front end and full stack essential, back end bonus.
        let (group, cells) = built_in::row(&table, "Semantic HTML");
        assert_eq!(group, "Interfaces");
        assert_eq!(built_in::plain(cells), ["essential", "bonus", "essential"]);
        let matters = |skill: &&crate::model::Skill| selection.roles.iter().any(|role| skill.level(role).is_some());
        assert_eq!(table.len(), data.skills.iter().filter(matters).count());
    }
}
