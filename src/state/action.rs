//! The changes a visitor can make.
//!
//! Invariant: `apply` is total and pure; a change that makes no sense (a sixth role, removing
//! the last one) leaves the selection as it is.

use super::fields::is_option;
use super::{Chart, Choosable, MAX_ROLES, Period, Prices, Section, Selection, Series, View};

/// A change of the selection.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Put a role last.
    AddRole(String),
    /// Take a role away.
    RemoveRole(String),
    /// Put a role in the place of another; if it is shown already, the two change places.
    ReplaceRole {
        /// The role that goes.
        old: String,
        /// The role that comes.
        new: String,
    },
    /// Move a role towards the start (negative) or the end.
    MoveRole {
        /// The role.
        role: String,
        /// By how many places.
        by: isize,
    },
    /// Show another place.
    SetPlace(String),
    /// Show another pay series.
    SetSeries(Series),
    /// Show a section in an element on another site's page, or leave it out.
    ShowSection(Section, bool),
    /// Show pay of people with a band of experience; an empty one is any.
    SetExperience(String),
    /// Hide rows that are equal in all shown roles, or show them.
    DifferencesOnly(bool),
    /// Show pay in another money.
    SetCurrency(String),
    /// Show pay for another time.
    SetPeriod(Period),
    /// Count a year as so many paid hours.
    SetHours(u16),
    /// Show pay at other prices.
    SetPrices(Prices),
    /// Choose something in a chart; an empty value is its default.
    SetOption {
        /// Its name.
        name: String,
        /// The id of an entry, or the text that was typed.
        value: String,
    },
    /// Show another view.
    SetView(View),
    /// Draw a chart that stands on the view as one line, or make it one line again.
    ToggleChart(Chart),
    /// Show one chart alone, or the view that it stands on.
    ShowChart(Option<Chart>),
}

/// The selection after a change.
#[must_use]
pub fn apply(selection: &Selection, action: &Action, choosable: Choosable<'_>) -> Selection {
    let mut next = selection.clone();
    let at = |slug: &str| selection.roles.iter().position(|r| r == slug);
    let offer = selection.setting.offer;
    let is_offered = |slug: &str| choosable.role(slug) && offer.has_role(slug);
    match action {
        Action::AddRole(role) => {
            if is_offered(role) && at(role).is_none() && next.roles.len() < MAX_ROLES {
                next.roles.push(role.clone());
            }
        }
        Action::RemoveRole(role) => {
            if next.roles.len() > 1 {
                next.roles.retain(|r| r != role);
            }
        }
        Action::ReplaceRole { old, new } => match (at(old), at(new)) {
            (Some(from), Some(other)) => next.roles.swap(from, other),
            (Some(from), None) if is_offered(new) => {
                if let Some(slot) = next.roles.get_mut(from) {
                    slot.clone_from(new);
                }
            }
            _ => {}
        },
        Action::MoveRole { role, by } => {
            if let Some(from) = at(role) {
                let last = next.roles.len().saturating_sub(1);
                let target = from.saturating_add_signed(*by).min(last);
                let moved = next.roles.remove(from);
                next.roles.insert(target, moved);
            }
        }
        Action::SetPlace(place) => {
            if choosable.place(place) && offer.has_place(place) {
                next.place.clone_from(place);
            }
        }
        Action::SetSeries(series) => {
            if series.covers(&next.place) {
                next.series = *series;
            }
        }
        Action::ShowSection(section, shown) => next.sections = next.sections.with(*section, *shown),
        Action::SetExperience(band) => next.experience.clone_from(band),
        Action::DifferencesOnly(on) => next.differences_only = *on,
        Action::SetCurrency(code) => {
            if choosable.currency_code(code) == Some(code.as_str()) {
                next.currency.clone_from(code);
            }
        }
        Action::SetPeriod(period) => next.period = *period,
        Action::SetHours(hours) => next.hours = *hours,
        Action::SetPrices(prices) => next.prices = *prices,
        Action::SetOption { name, value } => {
            if is_option(name) {
                next.options.set(name, value);
            }
        }
        Action::SetView(view) => (next.view, next.chart) = (*view, None),
        Action::ToggleChart(chart) => match next.opened.iter().position(|opened| opened == chart) {
            Some(at) => drop(next.opened.remove(at)),
            None => next.opened.push(*chart),
        },
        Action::ShowChart(Some(chart)) => (next.view, next.chart) = (chart.view(), Some(*chart)),
        Action::ShowChart(None) => next.chart = None,
    }
    next.settle(choosable);
    next
}
