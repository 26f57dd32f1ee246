//! Tables, rows and cells that several sections have alike.
//!
//! Invariant: a table leaves out rows that are empty for every shown role, and groups without a row.

use crate::compare::columns::role_columns;
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{Message, Sentence};
use crate::model::Role;
use crate::text::join::join;

/// A table with a column for each shown role.
pub(super) fn role_table(scope: &Scope<'_>, caption: Message, groups: Vec<Group>) -> Table {
    let columns = role_columns(scope);
    Table { caption: scope.text(caption), corner: String::new(), columns, groups: tidy(groups) }
}

/// A row with a cell for each shown role.
pub(super) fn role_row(scope: &Scope<'_>, head: Message, cell: impl FnMut(&Role) -> TableCell) -> TableRow {
    TableRow::new(scope.text(head), scope.roles().into_iter().map(cell).collect())
}

/// A row of survey figures, which says where they speak of if that is not the selected place.
pub(super) fn of_survey(scope: &Scope<'_>, row: TableRow) -> TableRow {
    TableRow { note: scope.survey_note().into(), ..row }
}

/// A row of figures with their place and source.
pub(super) fn with_basis(row: TableRow, scope: &Scope<'_>, place: &str, source: &str) -> TableRow {
    let note = scope.fill(Message::PlaceAndSource, &[&scope.place_name(place), &scope.source_short(source)]);
    TableRow { note: note.into(), ..row }
}

/// Without rows that hold nothing, and without groups that hold no row.
fn tidy(mut groups: Vec<Group>) -> Vec<Group> {
    for group in &mut groups {
        group.rows.retain(|row| !row.is_empty());
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// The note under the head of a row: the host's mark, then the words; empty where there is neither.
pub(super) fn noted(mark: Option<String>, note: &str) -> Sentence {
    let note = (!note.is_empty()).then(|| note.to_owned());
    join(&mark.into_iter().chain(note).collect::<Vec<_>>(), ". ").into()
}

/// Prose of the dataset, or nothing where there is none.
pub(super) fn prose(text: &str) -> TableCell {
    if text.is_empty() { TableCell::Nothing } else { TableCell::Prose(text.to_owned()) }
}

/// Lines of the dataset, or nothing where there are none.
pub(super) fn lines(texts: &[String]) -> TableCell {
    if texts.is_empty() { TableCell::Nothing } else { TableCell::List(texts.to_vec()) }
}

#[cfg(test)]
mod tests {
    use super::{noted, role_table};
    use crate::compare::{Group, Scope, TableCell, TableRow, built_in};
    use crate::locale::Message;
    use crate::state::Selection;

    #[test]
    fn empty_rows_and_groups_are_left_out() {
        let (data, selection) = (built_in::data(), Selection::default());
        let row = |cell: TableCell| TableRow::new("row".to_owned(), vec![TableCell::Nothing, cell, TableCell::Nothing]);
        let group = |cells: Vec<TableCell>| Group { title: None, rows: cells.into_iter().map(row).collect() };
        let full = TableCell::Text("x".to_owned());
        let groups = vec![group(vec![TableCell::Nothing]), group(vec![full.clone(), TableCell::Nothing])];
        let table = role_table(&Scope::new(data, &selection), Message::WorkCaption, groups);
        assert_eq!((table.groups.len(), table.len(), table.columns.len()), (1, 1, 3));
    }

    #[test]
    fn the_mark_of_a_host_comes_first() {
        assert_eq!(noted(Some("from Example".to_owned()), "Why.").plain(), "from Example. Why.");
        assert!(noted(None, "").plain().is_empty());
    }
}
