//! The visitor's profile: all that they typed, in words, with the buttons to keep, save, open and forget it.
//!
//! Invariant: pay and years stay here unless their box is ticked.

use super::ability::abilities;
use super::charts::is_answer;
use super::move_inputs::is_assumption;
use super::week::Week;
use super::{Entry, Field, Scope};
use crate::locale::{self, Locale, VisitorMessage};
use crate::state::Fields;
use crate::state::list::entries;
use crate::state::mine::has_pay;
use crate::state::profile::Refused;

/// Refuses an opened profile for its first week, answer or number that is none. Skills, tools and statements that are
/// unknown here may be known elsewhere and stay.
#[must_use]
pub fn profile_fault(mine: &Fields) -> Option<Refused> {
    let week = mine.get("my-week");
    let number = |name: &&str| mine.get(name).is_empty() || is_assumption(name, mine.get(name));
    let faults = [
        (!week.is_empty() && Week::read(week).is_none()).then_some("my-week"),
        entries(mine.get("my-interests")).any(|(_, said)| !is_answer(said)).then_some("my-interests"),
        entries(mine.get("my-skills")).any(|(_, said)| !said.is_empty()).then_some("my-skills"),
        entries(mine.get("my-hours")).any(|(_, said)| said.parse::<u16>().is_err()).then_some("my-hours"),
        OF_MOVE.into_iter().find(|name| !number(name)),
    ];
    faults.into_iter().flatten().next().map(|name| Refused::Value(name.to_owned()))
}

/// The typed assumptions of a move beside the hours of learning.
const OF_MOVE: [&str; 6] = ["my-study", "my-hour-value", "my-search", "my-cost", "my-lost", "my-discount"];

/// `skills and tools: 12; your week; answers: 5`.
#[must_use]
pub fn profile_words(scope: &Scope<'_>) -> String {
    let count = |name: &str| entries(scope.typed.get(name)).count();
    let ticked = abilities(scope.data).filter(|ability| ability.is_ticked(scope)).count();
    let counted = |message: VisitorMessage, count: usize| {
        (count > 0).then(|| scope.fill(message, &[&locale::count(count as f64)]))
    };
    let typed = |name: &&str| !scope.typed.get(name).is_empty();
    let moves = OF_MOVE.iter().filter(|name| typed(name)).count();
    let parts: Vec<String> = [
        counted(VisitorMessage::ProfileSkills, ticked),
        typed(&"my-week").then(|| scope.text(VisitorMessage::ProfileWeek)),
        counted(VisitorMessage::ProfileAnswers, count("my-interests")),
        counted(VisitorMessage::ProfileMoves, count("my-hours") + moves),
        has_pay(scope.typed).then(|| scope.text(VisitorMessage::ProfilePay)),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.as_slice() {
        [] => scope.text(VisitorMessage::ProfileEmpty),
        parts => {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            scope.fill(VisitorMessage::ProfileHolds, &[&locale::join(scope.locale(), &parts)])
        }
    }
}

/// The box that takes pay along, and the buttons.
#[must_use]
pub fn profile_fields(scope: &Scope<'_>) -> Vec<Field> {
    let button = |name: &'static str, label| Field::new(name, scope.text(label), Entry::Button);
    let with_pay = Entry::Tick(!scope.typed.get("keep-pay").is_empty());
    let fields = [
        Field::new("keep-pay", scope.text(VisitorMessage::ProfileWithPay), with_pay),
        button("my-save", VisitorMessage::ProfileSave),
        button("my-link", VisitorMessage::ProfileLink),
        button("my-storage", VisitorMessage::ProfileStore),
        button("my-forget", VisitorMessage::ProfileForget),
    ];
    fields.into_iter().filter(|field| scope.selection.setting.keeps(&field.name)).collect()
}

/// Why a file is refused.
#[must_use]
pub fn refusal(locale: Locale, why: &Refused) -> String {
    match why {
        Refused::NotOurs => locale.text(VisitorMessage::RefusedNotOurs).into_owned(),
        Refused::Version(version) => locale.fill(VisitorMessage::RefusedVersion, &[version]),
        Refused::Unknown(name) => locale.fill(VisitorMessage::RefusedUnknown, &[name]),
        Refused::Value(name) => locale.fill(VisitorMessage::RefusedValue, &[name]),
    }
}
