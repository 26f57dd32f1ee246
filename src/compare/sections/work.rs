//! The work itself: a day, the people, the conditions, what is given beside pay, what people get
//! wrong about it.
//!
//! Laws: `tests/sentences.rs` (equal rows).

use super::rows::{lines, prose, role_row, role_table};
use crate::compare::{Group, Scope, Table, TableCell};
use crate::locale::Message;

/// Working life: a day, people, conditions, benefits and misunderstandings of each role.
#[must_use]
pub fn work(scope: &Scope<'_>) -> Table {
    let rows = vec![
        role_row(scope, Message::RowEnjoy, |role| prose(&role.enjoy)),
        role_row(scope, Message::RowDay, |role| {
            lines(&role.day.iter().map(|hour| format!("{} {}", hour.time, hour.text)).collect::<Vec<_>>())
        }),
        role_row(scope, Message::RowWorksWith, |role| {
            lines(&role.works_with.iter().map(|c| format!("{}: {}", c.who, c.why)).collect::<Vec<_>>())
        }),
        role_row(scope, Message::RowConditions, |role| lines(&role.conditions)),
        role_row(scope, Message::RowBenefits, |role| lines(&role.benefits)),
        role_row(scope, Message::RowMisunderstandings, |role| {
            let pairs = role.misunderstandings.iter();
            stack(pairs.flat_map(|m| {
                [TableCell::Text(scope.fill(Message::Claim, &[&m.claim])), TableCell::Prose(m.fact.clone())]
            }))
        }),
    ];
    role_table(scope, Message::WorkCaption, vec![Group { title: None, rows }])
}

fn stack(cells: impl Iterator<Item = TableCell>) -> TableCell {
    let cells: Vec<TableCell> = cells.collect();
    if cells.is_empty() { TableCell::Nothing } else { TableCell::Stack(cells) }
}

#[cfg(test)]
mod tests {
    use super::work;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn a_working_day_has_each_hour_of_the_role() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = work(&Scope::new(data, &selection));
        let (_, cells) = built_in::row(&table, "A working day");
        for (role, cell) in selection.roles.iter().zip(cells) {
            let day = &data.role(role).unwrap().day;
            assert!(!day.is_empty(), "{role}");
            let hours = cell.plain().lines().map(|line| line.split_once(' ').unwrap().0.to_owned()).collect::<Vec<_>>();
            assert_eq!(hours, day.iter().map(|hour| hour.time.clone()).collect::<Vec<_>>(), "{role}");
        }
        // A short role has a day as well, and no row over nothing.
        let short = Selection::of_roles(&["qa-test"]);
        let table = work(&Scope::new(data, &short));
        let rows = table.groups.iter().flat_map(|group| &group.rows);
        let heads: Vec<&str> = rows.map(|row| row.head.as_str()).collect();
        assert!(heads.contains(&"A working day") && !heads.contains(&"Common misunderstandings"), "{heads:?}");
    }
}
