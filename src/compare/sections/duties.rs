//! Duties: what is done, by kind of work, and how far it belongs to each role.

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
                let note = noted(scope.mark(|own| &own.duties, &duty.id), "");
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
