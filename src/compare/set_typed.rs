//! The typed values after a field or a drawing was used.
//!
//! Invariant: an entry of a list changes alone, but for a week, whose sum is kept; what cannot be read leaves a list as
//! it was.

use super::Scope;
use super::ability::abilities;
use super::charts::{said_of_fit, said_of_liking, said_of_move, said_of_ticks, set_of_row, week_at};
use super::read_amount::read_decimal;
use super::suggested;
use super::week::{Week, kind_id};
use crate::locale::{self, VisitorMessage};
use crate::model::DutyKind;
use crate::state::{Chart, Fields, list};
use crate::text::join::join;

/// All typed values once the field of this name holds a value, and the announcement for screen readers, which is empty
/// where the value says enough by itself.
#[must_use]
pub fn set_typed(scope: &Scope<'_>, of: &str, value: &str) -> (Fields, String) {
    let mut typed = scope.typed.clone();
    let (whole, value) = (value, value.trim());
    let (name, id) = of.split_once(':').unwrap_or((of, ""));
    let before = scope.typed.get(name);
    let entry = |entry_value: Option<&str>| Some(list::with_entry(before, id, entry_value));
    let after = match (name, id) {
        // A text that is being typed may end in a space.
        ("my-text", "") => Some(whole.to_owned()),
        (_, "") => Some(value.to_owned()),
        ("my-week", _) => moved(scope, id, value),
        ("my-skills", _) => entry((!value.is_empty()).then_some("")),
        ("my-hours", _) if !value.is_empty() => {
            value.parse::<u16>().ok().and_then(|hours| entry(Some(&hours.to_string())))
        }
        _ => entry((!value.is_empty()).then_some(value)),
    };
    let Some(after) = after else {
        // What is there stays, and so do the letters in the field.
        return (typed, scope.fill(VisitorMessage::SaidUnreadable, &[value]));
    };
    typed.set(name, &after);
    if suggested::suggests(name) {
        typed = suggested::follow(scope, typed);
    } else if name == "my-skills" {
        typed = suggested::release(typed, id);
    }
    let now = scope.with(&typed);
    let announcement = match name {
        "my-skills" => {
            let name = abilities(scope.data).find(|ability| ability.id == id).map_or("", |ability| ability.name);
            said_of_fit(&now, name, !value.is_empty())
        }
        "my-text" | "my-role" => said_of_ticks(&now),
        "my-week" => said_of_week(&now),
        "my-interests" => said_of_liking(&now),
        _ if scope.selection.chart.is_some_and(is_of_move) && name.starts_with("my-") => said_of_move(&now),
        _ => String::new(),
    };
    (typed, announcement)
}

/// These charts say the outcome of the move when one of its assumptions changes.
fn is_of_move(chart: Chart) -> bool {
    matches!(chart, Chart::BreakEven | Chart::MoveAssumptions)
}

/// The week with a part of so many hours, or with so many hours in all, as a value; `None` for what is no number of
/// hours.
fn moved(scope: &Scope<'_>, id: &str, hours: &str) -> Option<String> {
    // Amounts are above zero; hours may be none, however many noughts that is written with.
    let none = hours.contains('0') && hours.bytes().all(|byte| matches!(byte, b'0' | b'.' | b','));
    let halves = read_decimal(hours).or(none.then_some(0.0)).map(|hours| (hours * 2.0 + 0.5) as u32)?;
    let week = Week::typed_or_example(scope);
    Some(
        match DutyKind::ALL.into_iter().position(|kind| kind_id(kind) == id) {
            Some(at) => week.with_part(at, halves),
            None if halves > 0 => week.with_sum(halves),
            None => return None,
        }
        .written(),
    )
}

/// The hours of each kind of work.
fn said_of_week(scope: &Scope<'_>) -> String {
    let part = |(kind, halves): (DutyKind, u32)| {
        let name = scope.lower(&super::sections::kind_name(scope, kind));
        format!("{name} {}", locale::years(f64::from(halves) / 2.0))
    };
    let parts: Vec<String> = DutyKind::ALL.into_iter().zip(Week::typed_or_example(scope).halves()).map(part).collect();
    scope.fill(VisitorMessage::SaidWeek, &[&join(&parts, ", ")])
}

/// The field, value and value in words that a use of a drawing sets; `None` if it sets none. A row is chosen by its
/// number, a point in px of a drawing that is so wide.
#[must_use]
pub fn touched(
    scope: &Scope<'_>,
    chart: Chart,
    row: Option<usize>,
    point: Option<(f64, f64, f64)>,
) -> Option<(&'static str, String, String)> {
    match chart {
        Chart::SkillSets => set_of_row(scope, row?).map(|(value, text)| ("set", value, text)),
        Chart::WeekMap => {
            let (x, y, width) = point?;
            Some(("my-week", week_at(scope, x, y, width), String::new()))
        }
        _ => None,
    }
}
