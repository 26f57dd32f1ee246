//! The action that a control stands for, the words announced after a choice, and the next place of the keyboard.

use super::controls::series_name;
use super::pages::Arrival;
use crate::browser::Chosen;
use crate::compare::{Scope, chart_name};
use crate::locale::{self, Control};
use crate::state::{Action, Chart, Period, Prices, Series, View, hours};

/// `None` for a control that does not change the selection.
pub(super) fn action(chosen: &Chosen) -> Option<Action> {
    let Chosen { act, of, value, checked, .. } = chosen;
    let of_it = || of.clone();
    Some(match act.as_str() {
        "add" => Action::AddRole(of_it()),
        "remove" => Action::RemoveRole(of_it()),
        "replace" => Action::ReplaceRole { old: of_it(), new: value.clone() },
        "earlier" => Action::MoveRole { role: of_it(), by: -1 },
        "later" => Action::MoveRole { role: of_it(), by: 1 },
        "place" => Action::SetPlace(of_it()),
        "series" => Action::SetSeries(Series::ALL.into_iter().find(|series| series.id() == value)?),
        "experience" => Action::SetExperience(value.clone()),
        "view" => Action::SetView(View::from_id(of.split('#').next()?)?),
        "open" | "open-at" => Action::ToggleChart(Chart::from_id(of)?),
        "differences" => Action::DifferencesOnly(*checked),
        "currency" => Action::SetCurrency(value.clone()),
        "period" => Action::SetPeriod(Period::from_id(value)?),
        "hours" => Action::SetHours(hours(value)?),
        "price" => Action::SetPrices(Prices::from_id(value)?),
        "set" => Action::SetOption { name: of_it(), value: value.clone() },
        "chart" => Action::ShowChart(Chart::from_id(of)),
        _ => return None,
    })
}

/// One short sentence for the live region.
pub(super) fn announcement(scope: &Scope<'_>, action: &Action) -> String {
    let name = |slug: &str| scope.data.role(slug).map_or_else(String::new, |role| role.name.clone());
    let number = |n: usize| locale::count(n as f64);
    let shown = number(scope.selection.roles.len());
    match action {
        Action::AddRole(role) => scope.fill(Control::SaidAdded, &[&name(role), &shown]),
        Action::RemoveRole(role) => scope.fill(Control::SaidRemoved, &[&name(role), &shown]),
        Action::ReplaceRole { new, .. } => scope.fill(Control::SaidReplaced, &[&name(new)]),
        Action::MoveRole { role, .. } => {
            let place = scope.selection.roles.iter().position(|r| r == role).map_or(0, |at| at + 1);
            scope.fill(Control::SaidMoved, &[&name(role), &number(place)])
        }
        Action::SetPlace(place) => scope.fill(Control::SaidPlace, &[&scope.place_name(place)]),
        Action::SetSeries(series) => scope.fill(Control::SaidSeries, &[&scope.text(series_name(*series))]),
        Action::SetExperience(band) if band.is_empty() => scope.text(Control::SaidAnyExperience),
        Action::SetExperience(band) => scope.fill(Control::SaidExperience, &[&band.replace('-', "–")]),
        // The heading of a view, which the keyboard is led to, and what was opened or closed say so by themselves.
        Action::SetView(_) | Action::ToggleChart(_) | Action::ShowSection(..) => String::new(),
        Action::DifferencesOnly(true) => scope.text(Control::SaidDifferences),
        Action::DifferencesOnly(false) => scope.text(Control::SaidAllRows),
        Action::SetCurrency(_) | Action::SetPeriod(_) | Action::SetHours(_) | Action::SetPrices(_) => {
            scope.fill(Control::SaidMoney, &[&super::controls::shown_money(scope)])
        }
        // The chart says by its own words what has changed.
        Action::SetOption { .. } => String::new(),
        Action::ShowChart(Some(chart)) => scope.fill(Control::SaidChart, &[&scope.text(chart_name(*chart))]),
        Action::ShowChart(None) => scope.text(Control::SaidComparison),
    }
}

/// Ids to try in turn: the control that was used, or the nearest one if it is gone or disabled.
pub(super) fn focus_after(action: &Action) -> Vec<String> {
    match action {
        Action::AddRole(_) | Action::RemoveRole(_) => vec!["add-role-summary".to_owned()],
        Action::ReplaceRole { new, .. } => vec![format!("role-{new}")],
        Action::MoveRole { role, by } => {
            let (used, other) = if *by < 0 { ("earlier", "later") } else { ("later", "earlier") };
            vec![format!("{used}-{role}"), format!("{other}-{role}")]
        }
        Action::SetPlace(_) => vec!["place-summary".to_owned()],
        _ => Vec::new(),
    }
}

/// Where the visitor is led after a choice, if it is elsewhere.
pub(super) fn arrival(chosen: &Chosen, action: &Action) -> Option<Arrival> {
    match (action, chosen.of.split_once('#')) {
        (Action::SetView(_), Some((_, part))) => Some(Arrival::Part(part.to_owned())),
        (Action::SetView(_) | Action::ShowChart(_), _) => Some(Arrival::Top),
        (Action::ToggleChart(chart), _) if chosen.act == "open-at" => Some(Arrival::Part(chart.id().to_owned())),
        _ => None,
    }
}
