//! Duties: what is done, by kind of work, and how far it belongs to each role.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/properties/host_shown.rs` (duties of a host).

use super::names::kind_name;
use super::rows::{noted, role_table};
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::Message;
use crate::model::DutyKind;

/// The duties of the shown roles; within a kind those that weigh most come first.
#[must_use]
pub fn duties(scope: &Scope<'_>) -> Table {
    let roles = scope.roles();
    let groups = DutyKind::ALL.map(|kind| {
        let mut rows: Vec<(u8, TableRow)> = scope
            .data
            .duties
            .iter()
            .filter(|duty| duty.kind == kind)
            .map(|duty| {
                let weights: Vec<u8> = roles.iter().map(|role| duty.weight(&role.slug)).collect();
                let cells = weights.iter().map(|weight| weight_cell(scope, *weight)).collect();
                let note = noted(scope.mark(|records| &records.duties, &duty.id), "");
                (weights.iter().sum(), TableRow::noted(duty.text.clone(), note, cells))
            })
            .collect();
        rows.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        Group { title: Some(kind_name(scope, kind)), rows: rows.into_iter().map(|(_, row)| row).collect() }
    });
    let mut table = role_table(scope, Message::DutiesCaption, groups.into());
    table.corner = scope.text(Message::DutyCorner);
    table
}

pub(in crate::compare) fn weight_cell(scope: &Scope<'_>, weight: u8) -> TableCell {
    let message = match weight {
        0 => return TableCell::Nothing,
        1 => Message::WeightSometimes,
        2 => Message::WeightOften,
        _ => Message::WeightCore,
    };
    TableCell::Rating(weight, scope.text(message))
}

#[cfg(test)]
mod tests {
    use super::duties;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn a_duty_stands_under_its_kind_with_a_weight_for_each_role() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = duties(&Scope::new(data, &selection));
        // data/duties.toml, `build-interfaces`: front end 3, full stack 3, no back end.
        let (group, cells) = built_in::row(&table, "Build screens and interactive parts from a design");
        assert_eq!(group, "Interfaces");
        assert_eq!(built_in::plain(cells), ["core", "", "core"]);
        let weight = |text: &str| {
            let duty = data.duties.iter().find(|duty| duty.text == text).unwrap();
            selection.roles.iter().map(|role| duty.weight(role)).sum::<u8>()
        };
        for group in &table.groups {
            assert!(group.rows.is_sorted_by_key(|row| std::cmp::Reverse(weight(&row.head))), "{:?}", group.title);
        }
    }
}
