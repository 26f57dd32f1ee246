//! A move from one role to another: what is missing, what it takes, what it brings.
//!
//! Invariant: a number that the visitor typed is used as typed; every other one is a default with a
//! reason, and a pay that is withheld leaves the whole answer open, as does a skill that comes with years of
//! practice. Of the raw and the adjusted difference in pay the one that promises less counts.

use super::ability::{Ability, abilities};
use super::comparable::{Difference, compared, difference};
use super::learning::Learner;
use super::move_inputs::{Range, around, counted, in_usd, is_money};
use super::need::{Need, needs};
use super::read_amount::AmountFault;
use super::spread::quantiles;
use super::{Entry, Field, Scope, stored};
use crate::locale::{self, VisitorMessage};
use crate::model::{FigureKey, Level, Role, Statistic};
use crate::state::{Period, list};
use crate::stats::{Chance, Likely, Move, exceeds};
use crate::text::decimal::write_exactly;

/// The least and the most that hours of learning may be, as parts of their sum.
const HOURS: (f64, f64) = (0.7, 1.5);
/// Hours of learning a week, months of searching, US dollars spent once and given up a month.
const STUDY: f64 = 8.0;
const SEARCH: f64 = 3.0;
const COST: f64 = 500.0;
const LOST: f64 = 0.0;
/// Percent by which a newcomer is paid below the median of the new role: the least, the likely and the most.
const DISCOUNT: Range = (0.0, 10.0, 20.0);

/// A need of the new role that is missing.
pub(super) struct Missing<'a> {
    /// Its name, and of a choice what there is to choose from.
    pub(super) name: String,
    /// The member that is learned: of several the one that takes least.
    pub(super) ability: Ability<'a>,
    /// Hours that it takes by our own classes, with what it builds on of its list; 0 for what is learned on the job.
    usual: u32,
    /// Nothing for what is learned on the job, unless the visitor has said how many.
    pub(super) hours: Option<u32>,
    /// Why so many, if the visitor has not said how many.
    pub(super) reason: &'a str,
}

/// A move as the visitor has it.
pub(super) struct Plan<'a> {
    pub(super) from: &'a Role,
    pub(super) to: &'a Role,
    pub(super) missing: Vec<Missing<'a>>,
    /// Names of what the new role cannot do without and the old one can, and what comes with years of practice alone.
    pub(super) of_years: Vec<&'a str>,
    /// The median of each role at the visitor's years and place.
    pub(super) pay: (FigureKey, FigureKey),
    pub(super) difference: Option<Difference>,
    /// The difference at equal years, education and so on, US dollars a year, where a fit has this pair.
    pub(super) adjusted: Option<Range>,
    pub(super) study: Likely,
    /// What an hour of learning is worth, US dollars.
    pub(super) hour_value: Likely,
    pub(super) search: Likely,
    /// Spent once, US dollars.
    pub(super) cost: Likely,
    /// Given up while learning, US dollars a month.
    pub(super) lost: Likely,
    /// The share by which a newcomer is paid below the median of the new role.
    pub(super) discount: Likely,
    /// The present median, US dollars a year; 0 where it is withheld.
    pub(super) present: f64,
    /// Typed texts that are not taken as a number, as they stand in their fields, and why.
    pub(super) unreadable: Vec<(String, AmountFault)>,
}

impl Plan<'_> {
    /// Hours of learning in all.
    pub(super) fn hours(&self) -> u32 {
        self.missing.iter().filter_map(|missing| missing.hours).sum()
    }

    /// Months of learning, if all is as likely.
    pub(super) fn months(&self) -> f64 {
        f64::from(self.hours()) / self.study.likely() * 12.0 / 52.0
    }

    /// The move in numbers; `None` where the pay of a role is withheld, and where the move is one of years.
    pub(super) fn numbers(&self) -> Option<Move> {
        let (low, gain, high) = self.gain().filter(|_| self.of_years.is_empty())?;
        let hours = f64::from(self.hours());
        Some(Move {
            hours: Likely::new(hours * HOURS.0, hours, hours * HOURS.1)?,
            hours_a_week: self.study,
            hour_value: self.hour_value,
            search: self.search,
            cost: self.cost,
            lost: self.lost,
            discount: self.discount,
            gain: Likely::new(low / 12.0, gain / 12.0, high / 12.0)?,
            pay: self.present / 12.0,
        })
    }

    /// What the new role is taken to pay more, US dollars a year: the smaller of the raw and the adjusted difference, from
    /// the smaller of their lower ends to the larger of their upper ones.
    fn gain(&self) -> Option<Range> {
        let gap = self.difference?.money;
        let (low, high) = gap.interval?;
        let (least, adjusted, most) = self.adjusted.unwrap_or((low, gap.value, high));
        Some((low.min(least), gap.value.min(adjusted), high.max(most)))
    }

    /// The chance that an answer of the first role is paid as much as one of the second or more, and its range.
    pub(super) fn no_more(&self, scope: &Scope<'_>) -> Option<Range> {
        let (to, from) = (&self.pay.0, &self.pay.1);
        let n = |key: &FigureKey| scope.data.figure(key).and_then(|figure| figure.n).unwrap_or_default();
        let chance = exceeds(&quantiles(scope, from)?, &quantiles(scope, to)?);
        let Chance { low, high } = chance.sampled(n(from), n(to));
        Some((low, chance.middle(), high))
    }
}

/// The two roles that options name, else the first two that are shown; beside one alone its first related role.
pub(super) fn two_roles<'a>(scope: &Scope<'a>, first: &str, second: &str) -> Option<(&'a Role, &'a Role)> {
    let shown = scope.roles();
    let is_offered = |role: &&Role| scope.selection.setting.offer.has_role(&role.slug);
    let chosen = |name: &str| scope.data.role(scope.selection.options.get(name)).filter(is_offered);
    let from = chosen(first).or(shown.first().copied())?;
    let other = |role: &&Role| role.slug != from.slug;
    let related = || from.related.iter().filter_map(|slug| scope.data.role(slug)).find(is_offered);
    let to = chosen(second).or_else(|| shown.iter().copied().find(other)).or_else(related)?;
    Some((from, to))
}

/// How far pay in `role` lies above `reference` at equal years, education and so on, in parts of the pay in `reference`.
fn adjusted(scope: &Scope<'_>, place: &str, role: &Role, reference: &Role) -> Option<Range> {
    let key = scope.key("survey-2024", place, &role.slug, "pay", Statistic::Difference);
    let fit = scope.data.figure(&key.of_group(&format!("adjusted-to:{}", reference.slug)))?;
    let (low, high) = fit.interval?;
    Some((low, fit.value, high))
}

/// Every role that can be chosen.
pub(super) fn role_choices(scope: &Scope<'_>) -> Vec<(String, String)> {
    scope.offered_roles().map(|role| (role.slug.clone(), role.short.clone())).collect()
}

/// The move that is chosen; `None` without roles.
pub(super) fn plan<'a>(scope: &Scope<'a>) -> Option<Plan<'a>> {
    let (from, to) = two_roles(scope, "move-from", "move-to")?;
    let key = pay_key(scope, from);
    let pay = (FigureKey { subject: to.slug.clone(), ..key.clone() }, key);
    let present = scope.data.figure(&pay.1).map_or(0.0, |median| median.value);
    // An hour of learning is worth nothing to some, and what an hour is paid to others.
    let hour = present / f64::from(scope.selection.hours.max(1));
    let mut unreadable = Vec::new();
    let mut read = |name: &str, usual: Range| {
        let typed = scope.typed.get(name).trim();
        let read = if is_money(name) { in_usd(scope, typed) } else { counted(name, typed) };
        // No hours a week would never be enough.
        let read = read.and_then(|range| match range {
            (low, ..) if low <= 0.0 && name == "my-study" => Err(AmountFault::NotAnAmount),
            range => Ok(range),
        });
        let (low, likely, high) = read.unwrap_or_else(|fault| {
            if !typed.is_empty() {
                unreadable.push((typed.to_owned(), fault));
            }
            usual
        });
        // Percents are shares.
        let unit = if name == "my-discount" { 0.01 } else { 1.0 };
        Likely::new(low * unit, likely * unit, high * unit)
    };
    let study = read("my-study", around(STUDY))?;
    let hour_value = read("my-hour-value", (0.0, hour, hour))?;
    let search = read("my-search", around(SEARCH))?;
    let (cost, lost) = (read("my-cost", around(COST))?, read("my-lost", around(LOST))?);
    let discount = read("my-discount", DISCOUNT)?;
    let of = |key: &FigureKey| compared(scope.data, key);
    let difference = difference(scope.data, &of(&pay.0), &of(&pay.1), 2).ok();
    let in_usd = |(low, part, high): Range| (low * present, part * present, high * present);
    let adjusted = adjusted(scope, &pay.1.place, to, from).map(in_usd);
    Some(Plan {
        from,
        to,
        missing: missing(scope, from, to),
        of_years: of_years(scope, from, to),
        pay,
        difference,
        adjusted,
        study,
        hour_value,
        search,
        cost,
        lost,
        discount,
        present,
        unreadable,
    })
}

/// The needs of the second role that a person in the first is not taken to have: the essential ones, and the valuable
/// ones that a skill meets.
fn missing<'a>(scope: &Scope<'a>, from: &Role, to: &Role) -> Vec<Missing<'a>> {
    let mut held = needs(scope.data, &from.slug);
    held.retain(|need| need.level >= Level::Valuable);
    let is_asked = |need: &Need<'_>| match need.level {
        Level::Essential => true,
        Level::Valuable => need.members.iter().any(|member| !member.group.is_tool()),
        Level::Bonus => false,
    };
    let mut asked = needs(scope.data, &to.slug);
    asked.retain(|need| is_asked(need) && !need.is_met(scope) && !held.iter().any(|held| gives(held, need)));
    let mut learner = Learner::new(scope, &held, &asked);
    let missing = asked.into_iter().filter_map(|need| {
        let (ability, usual) = learner.learn(&need)?;
        let (hours, reason) = ability.effort(scope.data);
        let usual_hours = hours.map(|_| usual);
        let hours = typed_hours(scope, &ability).or(usual_hours);
        Some(Missing { name: need.described(scope), ability, usual: usual_hours.unwrap_or_default(), hours, reason })
    });
    missing.collect()
}

/// True if people who have the one have the other. Who has one of several is taken to have one that both roles name; that
/// it is a certain one is known of none.
fn gives(held: &Need<'_>, need: &Need<'_>) -> bool {
    let is_known = !held.is_choice() || held.is_of_list_of(need) && need.is_choice();
    is_known && held.members.iter().any(|member| need.has(member.id))
}

/// The hours of learning that the visitor gave for a skill or tool.
fn typed_hours(scope: &Scope<'_>, ability: &Ability<'_>) -> Option<u32> {
    list::entry(scope.typed.get("my-hours"), ability.id)?.parse().ok()
}

/// Names of the skills that come with years of practice, that are essential in the second role and not in the first, and
/// that the visitor has neither ticked nor given hours for.
fn of_years<'a>(scope: &Scope<'a>, from: &Role, to: &Role) -> Vec<&'a str> {
    let is_essential = |ability: &Ability<'_>, role: &Role| ability.level(&role.slug) == Some(Level::Essential);
    abilities(scope.data)
        .filter(|ability| ability.is_of_years() && is_essential(ability, to) && !is_essential(ability, from))
        .filter(|ability| !ability.is_ticked(scope) && typed_hours(scope, ability).is_none())
        .map(|ability| ability.name)
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
        // What has no hours counts none until the visitor gives some.
        let usual = missing.usual.to_string();
        Field::typed(name, missing.name.clone(), &typed_hours, usual, true).noted(missing.reason.to_owned())
    });
    let counts = [plan.missing.len() as f64, f64::from(plan.hours())].map(locale::count);
    let label = scope.fill(VisitorMessage::MoveHours, &counts.each_ref().map(String::as_str));
    let cost = stored_as_typed(scope, COST);
    vec![
        choice("move-from", VisitorMessage::MoveFrom, plan.from),
        choice("move-to", VisitorMessage::MoveTo, plan.to),
        typed("my-years-total", VisitorMessage::MoveYears, "8".to_owned()),
        typed("my-study", VisitorMessage::MoveStudy, write_exactly(STUDY, 0)),
        typed("my-hour-value", VisitorMessage::MoveHourValue, stored_as_typed(scope, plan.hour_value.high())),
        typed("my-search", VisitorMessage::MoveSearch, write_exactly(SEARCH, 0)),
        typed("my-cost", VisitorMessage::MoveCost, cost),
        typed("my-lost", VisitorMessage::MoveLost, write_exactly(LOST, 0)),
        typed("my-discount", VisitorMessage::MoveDiscount, [DISCOUNT.0, DISCOUNT.2].map(locale::count).join("-")),
        scope.currency_field(),
        Field::new("hours", label, Entry::Folded(hours.collect(), false)),
    ]
}

/// US dollars in the money that the visitor types in.
fn stored_as_typed(scope: &Scope<'_>, usd: f64) -> String {
    let one = stored(scope.data, 1.0, scope.my_currency(), Period::Year, scope.selection.hours);
    one.filter(|one| *one > 0.0).map_or_else(String::new, |one| locale::count(usd / one))
}

#[cfg(test)]
#[path = "../../tests/units/moves.rs"]
mod tests;
