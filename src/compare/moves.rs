//! A move from one role to another: what is missing, what it takes, what it brings.
//!
//! Invariant: a number that the visitor typed is used as typed; every other one is a default with a
//! reason, and a pay that is withheld leaves the whole answer open.

use super::ability::{Ability, abilities};
use super::comparable::{Difference, difference};
use super::mine::amount;
use super::{Entry, Field, Scope, stored};
use crate::locale::{self, VisitorMessage};
use crate::model::{FigureKey, Level, Role, Statistic};
use crate::state::{Period, list};
use crate::stats::{Likely, Move};
use crate::text::decimal::write_exactly;

/// The least and the most that an assumption may be, as parts of what is likely.
const HOURS: (f64, f64) = (0.7, 1.5);
const OTHERS: (f64, f64) = (0.5, 2.0);
/// Hours of learning a week, months of searching, US dollars spent once and given up a month.
const STUDY: f64 = 8.0;
const SEARCH: f64 = 3.0;
const COST: f64 = 500.0;
const LOST: f64 = 0.0;

/// A skill or a tool that is missing.
pub(super) struct Missing<'a> {
    pub(super) ability: Ability<'a>,
    pub(super) hours: u32,
    /// Why so many, if the visitor has not said how many.
    pub(super) reason: &'a str,
}

/// A move as the visitor has it.
pub(super) struct Plan<'a> {
    pub(super) from: &'a Role,
    pub(super) to: &'a Role,
    pub(super) missing: Vec<Missing<'a>>,
    /// The median of each role at the visitor's years and place.
    pub(super) pay: (FigureKey, FigureKey),
    pub(super) difference: Option<Difference>,
    pub(super) study: Likely,
    pub(super) search: Likely,
    /// Spent once, US dollars.
    pub(super) cost: Likely,
    /// Given up while learning, US dollars a month.
    pub(super) lost: Likely,
    /// Typed texts that are no number, as they stand in their fields.
    pub(super) unreadable: Vec<String>,
}

impl Plan<'_> {
    /// Hours of learning in all.
    pub(super) fn hours(&self) -> u32 {
        self.missing.iter().map(|missing| missing.hours).sum()
    }

    /// Months of learning, if all is as likely.
    pub(super) fn months(&self) -> f64 {
        f64::from(self.hours()) / self.study.likely() * 12.0 / 52.0
    }

    /// The move in numbers; `None` where the pay of a role is withheld.
    pub(super) fn numbers(&self) -> Option<Move> {
        let gap = self.difference?.money;
        let (low, high) = gap.interval?;
        let hours = f64::from(self.hours());
        Some(Move {
            hours: Likely::new(hours * HOURS.0, hours, hours * HOURS.1)?,
            hours_a_week: self.study,
            search: self.search,
            cost: self.cost,
            lost: self.lost,
            gain: Likely::new(low / 12.0, gap.value / 12.0, high / 12.0)?,
        })
    }
}

/// The two roles that options name, else the first two that are shown; beside one alone its first related role.
pub(super) fn two_roles<'a>(scope: &Scope<'a>, first: &str, second: &str) -> Option<(&'a Role, &'a Role)> {
    let shown = scope.roles();
    let chosen = |name: &str| scope.data.role(scope.selection.options.get(name));
    let from = chosen(first).or(shown.first().copied())?;
    let other = |role: &&Role| role.slug != from.slug;
    let related = || from.related.first().and_then(|slug| scope.data.role(slug));
    let to = chosen(second).or_else(|| shown.iter().copied().find(other)).or_else(related)?;
    Some((from, to))
}

/// Every role, to choose from.
pub(super) fn role_choices(scope: &Scope<'_>) -> Vec<(String, String)> {
    scope.data.roles.iter().map(|role| (role.slug.clone(), role.short.clone())).collect()
}

/// The move that is chosen; `None` without roles.
pub(super) fn plan<'a>(scope: &Scope<'a>) -> Option<Plan<'a>> {
    let (from, to) = two_roles(scope, "move-from", "move-to")?;
    let key = pay_key(scope, from);
    let pay = (FigureKey { subject: to.slug.clone(), ..key.clone() }, key);
    let mut unreadable = Vec::new();
    let mut read = |name: &str, usual: f64, money: bool| {
        let typed = scope.typed.get(name).trim();
        // No hours a week would never be enough.
        let (low, likely, high) = match quantity(typed).filter(|(low, ..)| *low > 0.0 || name != "my-study") {
            Some(range) => {
                if money {
                    in_usd(scope, range)?
                } else {
                    range
                }
            }
            None => {
                if !typed.is_empty() {
                    unreadable.push(typed.to_owned());
                }
                (usual * OTHERS.0, usual, usual * OTHERS.1)
            }
        };
        Likely::new(low, likely, high)
    };
    let study = read("my-study", STUDY, false)?;
    let search = read("my-search", SEARCH, false)?;
    let (cost, lost) = (read("my-cost", COST, true)?, read("my-lost", LOST, true)?);
    let difference = difference(scope.data, &pay.0, &pay.1).ok();
    Some(Plan { from, to, missing: missing(scope, from, to), pay, difference, study, search, cost, lost, unreadable })
}

/// The essential and valuable skills and essential tools of the second role that a person in the first is not taken to
/// have: those that count as much in the first role, and those that are ticked, are left out.
fn missing<'a>(scope: &Scope<'a>, from: &Role, to: &Role) -> Vec<Missing<'a>> {
    let typed = scope.typed.get("my-hours");
    let is_asked = |ability: &Ability<'_>| match ability.level(&to.slug) {
        Some(Level::Essential) => true,
        Some(Level::Valuable) => !ability.group.is_tool(),
        _ => false,
    };
    let is_there = |ability: &Ability<'_>| {
        ability.level(&from.slug).is_some_and(|level| level >= Level::Valuable) || ability.is_ticked(scope)
    };
    abilities(scope.data)
        .filter(|ability| is_asked(ability) && !is_there(ability))
        .map(|ability| {
            let (usual, reason) =
                ability.effort(scope.data).map_or((0, ""), |effort| (u32::from(effort.hours), effort.reason.as_str()));
            let typed_hours = list::entry(typed, ability.id).and_then(|hours| hours.parse().ok());
            Missing { ability, hours: typed_hours.unwrap_or(usual), reason }
        })
        .collect()
}

/// The median of a role at the visitor's years, in the selected place; without years that of all.
fn pay_key(scope: &Scope<'_>, role: &Role) -> FigureKey {
    let place = scope.survey_place();
    // The rows with professional years are of the United States.
    let (source, group) = match (scope.my_band("my-years-total"), scope.my_band("my-years-pro")) {
        (None, group) if place == "US" && group.is_some() => ("survey-2024", group),
        (group, _) => ("survey-2025", group),
    };
    FigureKey { group, ..scope.key(source, place, &role.slug, "pay", Statistic::P50) }
}

/// A number, or two with a dash between them: the least, the likely and the most. Of one number the others
/// are parts.
pub(super) fn quantity(text: &str) -> Option<(f64, f64, f64)> {
    let number = |text: &str| match text.trim() {
        "0" => Some(0.0),
        other => amount(other),
    };
    match text.split_once(['-', '–']) {
        Some((low, high)) => {
            let (low, high) = (number(low)?, number(high)?);
            (low <= high).then_some((low, (low + high) / 2.0, high))
        }
        None => number(text).map(|likely| (likely * OTHERS.0, likely, likely * OTHERS.1)),
    }
}

/// Amounts in the visitor's money as US dollars.
fn in_usd(scope: &Scope<'_>, (low, likely, high): (f64, f64, f64)) -> Option<(f64, f64, f64)> {
    let usd = |amount: f64| stored(scope.data, amount, scope.my_currency(), Period::Year, scope.selection.hours);
    Some((usd(low)?, usd(likely)?, usd(high)?))
}

/// The fields of a move.
pub(super) fn fields(scope: &Scope<'_>, plan: &Plan<'_>) -> Vec<Field> {
    let roles = role_choices(scope);
    let choice =
        |name: &'static str, label, role: &Role| Field::choice(name, scope.text(label), &role.slug, roles.clone());
    let typed = |name: &'static str, label: VisitorMessage, example: String| {
        Field::typed(name, scope.text(label), scope.typed.get(name), example, true)
    };
    let hours = plan.missing.iter().map(|missing| {
        let name = format!("my-hours:{}", missing.ability.id);
        let typed_hours = list::entry(scope.typed.get("my-hours"), missing.ability.id).unwrap_or_default().to_owned();
        let usual = missing.ability.effort(scope.data).map_or(0, |effort| effort.hours).to_string();
        Field::typed(name, missing.ability.name.to_owned(), &typed_hours, usual, true).noted(missing.reason.to_owned())
    });
    let counts = [plan.missing.len() as f64, f64::from(plan.hours())].map(locale::count);
    let label = scope.fill(VisitorMessage::MoveHours, &counts.each_ref().map(String::as_str));
    let cost = stored_as_typed(scope, COST);
    vec![
        choice("move-from", VisitorMessage::MoveFrom, plan.from),
        choice("move-to", VisitorMessage::MoveTo, plan.to),
        typed("my-years-total", VisitorMessage::MoveYears, "8".to_owned()),
        typed("my-study", VisitorMessage::MoveStudy, write_exactly(STUDY, 0)),
        typed("my-search", VisitorMessage::MoveSearch, write_exactly(SEARCH, 0)),
        typed("my-cost", VisitorMessage::MoveCost, cost),
        typed("my-lost", VisitorMessage::MoveLost, write_exactly(LOST, 0)),
        scope.currency_field(),
        Field::new("hours", label, Entry::Folded(hours.collect(), false)),
    ]
}

/// US dollars in the money that the visitor types in.
fn stored_as_typed(scope: &Scope<'_>, usd: f64) -> String {
    let one = stored(scope.data, 1.0, scope.my_currency(), Period::Year, scope.selection.hours);
    one.filter(|one| *one > 0.0).map_or_else(String::new, |one| locale::count(usd / one))
}
