//! The sections of the comparison as tables: one file a section.
//!
//! Invariant: a table has a column for each shown role, in the order shown, and leaves out rows
//! that are empty in all of them.

mod duties;
mod glance;
mod path;
mod questions;
mod requirements;
mod skills;
mod tools;
mod work;

pub use duties::duties;
pub(super) use duties::weight_cell;
pub use glance::{glance, left_out};
pub use path::path;
pub use questions::{Answered, notes, questions};
pub use requirements::requirements;
pub use skills::skills;
pub use tools::tools;
pub use work::work;

use super::charts::role_columns;
use super::{Cell, Group, Row, Scope, Table};
use crate::locale::{Message, Sentence};
use crate::model::{DutyKind, Level, Role, ToolGroup};

/// A table with a column for each shown role.
fn role_table(scope: &Scope<'_>, caption: Message, groups: Vec<Group>) -> Table {
    let columns = role_columns(scope);
    Table { caption: scope.text(caption), corner: String::new(), columns, groups: tidy(groups) }
}

/// A row with a cell for each shown role.
fn role_row(scope: &Scope<'_>, head: Message, cell: impl FnMut(&Role) -> Cell) -> Row {
    Row::new(scope.text(head), scope.roles().into_iter().map(cell).collect())
}

/// A row of survey figures, which says where they speak of if that is not the selected place.
fn of_survey(scope: &Scope<'_>, row: Row) -> Row {
    Row { note: scope.survey_note().into(), ..row }
}

/// Without rows that hold nothing, and without groups that hold no row.
fn tidy(mut groups: Vec<Group>) -> Vec<Group> {
    for group in &mut groups {
        group.rows.retain(|row| !row.is_empty());
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// What is said under the head of a row, after whose it is.
fn noted(mark: Option<String>, note: &str) -> Sentence {
    let note = (!note.is_empty()).then(|| note.to_owned());
    mark.into_iter().chain(note).collect::<Vec<_>>().join(". ").into()
}

/// Prose of the dataset, or nothing where there is none.
fn prose(text: &str) -> Cell {
    if text.is_empty() { Cell::Nothing } else { Cell::Prose(text.to_owned()) }
}

/// Lines of the dataset, or nothing where there are none.
fn lines(texts: &[String]) -> Cell {
    if texts.is_empty() { Cell::Nothing } else { Cell::List(texts.to_vec()) }
}

/// The name of a kind of work.
pub(super) fn kind_name(scope: &Scope<'_>, kind: DutyKind) -> String {
    scope.text(match kind {
        DutyKind::Interface => Message::KindInterface,
        DutyKind::Service => Message::KindService,
        DutyKind::Data => Message::KindData,
        DutyKind::Quality => Message::KindQuality,
        DutyKind::Operation => Message::KindOperation,
        DutyKind::People => Message::KindPeople,
    })
}

/// The name of a group of tools.
pub(super) fn tool_group_name(scope: &Scope<'_>, group: ToolGroup) -> String {
    scope.text(match group {
        ToolGroup::Language => Message::ToolsLanguages,
        ToolGroup::Framework => Message::ToolsFrameworks,
        ToolGroup::DataStore => Message::ToolsDataStores,
        ToolGroup::Platform => Message::ToolsPlatforms,
        ToolGroup::Practice => Message::ToolsPractices,
    })
}

/// A level as a rating.
pub(super) fn level(scope: &Scope<'_>, level: Option<Level>) -> Cell {
    match level {
        Some(Level::Essential) => Cell::Rating(3, scope.text(Message::LevelEssential)),
        Some(Level::Valuable) => Cell::Rating(2, scope.text(Message::LevelValuable)),
        Some(Level::Bonus) => Cell::Rating(1, scope.text(Message::LevelBonus)),
        None => Cell::Nothing,
    }
}
