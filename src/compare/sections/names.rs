//! The names of kinds of work and of groups of tools, and a level as a rating.
//!
//! Invariant: from the catalogue alone, so a host's words for them hold wherever they stand.

use crate::compare::{Scope, TableCell};
use crate::locale::Message;
use crate::model::{DutyKind, Level, ToolGroup};

/// The name of a kind of work.
pub(in crate::compare) fn kind_name(scope: &Scope<'_>, kind: DutyKind) -> String {
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
pub(in crate::compare) fn tool_group_name(scope: &Scope<'_>, group: ToolGroup) -> String {
    scope.text(match group {
        ToolGroup::Language => Message::ToolsLanguages,
        ToolGroup::Framework => Message::ToolsFrameworks,
        ToolGroup::DataStore => Message::ToolsDataStores,
        ToolGroup::Platform => Message::ToolsPlatforms,
        ToolGroup::Practice => Message::ToolsPractices,
    })
}

/// A level as a rating.
pub(in crate::compare) fn level(scope: &Scope<'_>, level: Option<Level>) -> TableCell {
    match level {
        Some(Level::Essential) => TableCell::Rating(3, scope.text(Message::LevelEssential)),
        Some(Level::Valuable) => TableCell::Rating(2, scope.text(Message::LevelValuable)),
        Some(Level::Bonus) => TableCell::Rating(1, scope.text(Message::LevelBonus)),
        None => TableCell::Nothing,
    }
}
