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
        DutyKind::Device => Message::KindDevice,
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
        ToolGroup::Device => Message::ToolsDevices,
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

#[cfg(test)]
mod tests {
    use super::{kind_name, level, tool_group_name};
    use crate::compare::{Scope, built_in};
    use crate::model::{DutyKind, Level, ToolGroup};
    use crate::state::Selection;
    use std::collections::BTreeSet;

    #[test]
    fn each_has_a_name_of_its_own() {
        let (data, selection) = (built_in::data(), Selection::default());
        let scope = Scope::new(data, &selection);
        assert_eq!(DutyKind::ALL.map(|kind| kind_name(&scope, kind)).into_iter().collect::<BTreeSet<_>>().len(), 7);
        assert_eq!(
            ToolGroup::ALL.map(|group| tool_group_name(&scope, group)).into_iter().collect::<BTreeSet<_>>().len(),
            6
        );
        let levels = [None, Some(Level::Bonus), Some(Level::Valuable), Some(Level::Essential)];
        assert_eq!(levels.map(|of| level(&scope, of).plain()), ["", "bonus", "valuable", "essential"]);
    }
}
