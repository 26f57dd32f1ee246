//! Tools: languages, frameworks, data stores, platforms and practices, with the share that uses
//! them where the survey asks, and our own level beside it.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/pages/figures.rs` (every share).

use super::names::{level, tool_group_name};
use super::rows::{noted, role_table};
use crate::compare::ability::usage_key;
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::Message;
use crate::model::{Role, Tool, ToolGroup};

/// The tools of the shown roles.
#[must_use]
pub fn tools(scope: &Scope<'_>) -> Table {
    let roles = scope.roles();
    let groups = ToolGroup::ALL.map(|group| {
        let mut rows: Vec<(usize, TableRow)> = scope
            .data
            .tools
            .iter()
            .filter(|tool| tool.group == group)
            .map(|tool| {
                let weight = roles.iter().filter_map(|role| tool.level(&role.slug)).map(|l| l as usize + 1).sum();
                let cells = roles.iter().map(|role| tool_cell(scope, tool, role)).collect();
                let note = noted(scope.mark(|records| &records.tools, &tool.id), &tool.what);
                (weight, TableRow::noted(tool.name.clone(), note, cells))
            })
            // A tool that matters in none of the shown roles is left to the usage chart.
            .filter(|(weight, _)| *weight > 0)
            .collect();
        rows.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        Group { title: Some(tool_group_name(scope, group)), rows: rows.into_iter().map(|(_, row)| row).collect() }
    });
    let mut table = role_table(scope, Message::ToolsCaption, groups.into());
    table.corner = scope.text(Message::ToolCorner);
    table
}

fn tool_cell(scope: &Scope<'_>, tool: &Tool, role: &Role) -> TableCell {
    let rating = level(scope, tool.level(&role.slug));
    let share = tool.survey.as_deref().map(|item| scope.cell(usage_key(scope, &role.slug, item)));
    match (share, rating) {
        (Some(share @ TableCell::Figure { .. }), TableCell::Nothing) => share,
        (Some(share @ TableCell::Figure { .. }), rating) => TableCell::Stack(vec![share, rating]),
        (_, rating) => rating,
    }
}

#[cfg(test)]
mod tests {
    use super::tools;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn a_tool_has_the_share_that_uses_it_over_its_level() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = tools(&Scope::new(data, &selection));
        // data/tools.toml, `javascript`: front end and full stack essential, back end valuable.
        let (group, cells) = built_in::row(&table, "JavaScript");
        assert_eq!(group, "Languages");
        for ((role, level), cell) in selection.roles.iter().zip(["essential", "valuable", "essential"]).zip(cells) {
            let row = format!("world,{role},language,JavaScript,");
            let number = |column| built_in::number("shares/survey-2025", &row, column);
            assert_eq!(built_in::figures(cell), [number("count") / number("base")], "{role}");
            assert_eq!(cell.plain().lines().last(), Some(level), "{role}");
        }
    }
}
