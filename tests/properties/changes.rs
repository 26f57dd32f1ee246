//! Changes of the selection: total, and each with its own law.

use super::choices::{selection, sound};
use super::{DATA, junk, often};
use proptest::prelude::*;
use rolescope::state::{
    Action, Chart, Choosable, MAX_ROLES, Offer, Period, Prices, Section, Selection, Series, Setting, Terms, View,
    apply, is_official, query,
};

const WORDS: &[&str] = &["front-end", "back-end", "mobile", "US", "DE", "world", "atlantis", "", " "];

fn role() -> impl Strategy<Value = String> {
    let slugs: Vec<String> = DATA.roles.iter().map(|role| role.slug.clone()).collect();
    prop_oneof![5 => prop::sample::select(slugs), 1 => junk(WORDS)]
}

fn place() -> impl Strategy<Value = String> {
    let ids: Vec<String> = DATA.places.iter().map(|place| place.id.clone()).collect();
    prop_oneof![5 => prop::sample::select(ids), 1 => junk(WORDS)]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        role().prop_map(Action::AddRole),
        role().prop_map(Action::RemoveRole),
        (role(), role()).prop_map(|(old, new)| Action::ReplaceRole { old, new }),
        (role(), prop_oneof![-6..6_isize, any::<isize>()]).prop_map(|(role, by)| Action::MoveRole { role, by }),
        place().prop_map(Action::SetPlace),
        prop::sample::select(&Series::ALL[..]).prop_map(Action::SetSeries),
        (prop::sample::select(&Section::ALL[..]), any::<bool>())
            .prop_map(|(section, on)| Action::ShowSection(section, on)),
        any::<bool>().prop_map(Action::DifferencesOnly),
        experience().prop_map(Action::SetExperience),
        money(),
        (junk(WORDS), junk(WORDS)).prop_map(|(name, value)| Action::SetOption { name, value }),
        prop::option::of(prop::sample::select(&Chart::ALL[..])).prop_map(Action::ShowChart),
        prop::sample::select(&Chart::ALL[..]).prop_map(Action::ToggleChart),
        prop::sample::select(&View::ALL[..]).prop_map(Action::SetView),
    ]
}

/// A band of any series, none, or what is no band.
fn experience() -> impl Strategy<Value = String> {
    let bands: Vec<&str> = Series::ALL.into_iter().flat_map(|series| series.bands()).copied().collect();
    prop_oneof![5 => prop::sample::select(bands).prop_map(str::to_owned), 1 => Just(String::new()), 1 => junk(WORDS)]
}

fn money() -> impl Strategy<Value = Action> {
    let codes: Vec<String> = DATA.exchange_rates.iter().map(|rate| rate.currency.clone()).collect();
    prop_oneof![
        prop_oneof![prop::sample::select(codes), junk(WORDS)].prop_map(Action::SetCurrency),
        prop::sample::select(&Period::ALL[..]).prop_map(Action::SetPeriod),
        (1..=8_784_u16).prop_map(Action::SetHours),
        prop::sample::select(&Prices::ALL[..]).prop_map(Action::SetPrices),
    ]
}

/// The terms of a site that limits roles, places, both or neither.
fn terms() -> impl Strategy<Value = Terms> {
    let roles: Vec<String> = DATA.roles.iter().map(|role| role.slug.clone()).collect();
    let places: Vec<String> = DATA.places.iter().filter(|place| place.survey).map(|place| place.id.clone()).collect();
    let some = |all: Vec<String>| prop_oneof![1 => Just(Vec::new()), 4 => prop::sample::subsequence(all, 1..7)];
    (some(roles), some(places)).prop_map(|(roles, places)| Terms { roles, places, ..Terms::default() })
}

fn after(selection: &Selection, action: Action) -> Selection {
    apply(selection, &action, Choosable(&DATA))
}

/// The roles, whatever their order.
fn set(selection: &Selection) -> Vec<String> {
    let mut roles = selection.roles.clone();
    roles.sort();
    roles
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn nothing_is_chosen_that_a_site_does_not_offer(
        terms in terms(), start in selection(), steps in prop::collection::vec(action(), 1..8), asked in (role(), place())
    ) {
        let is_offered = |selection: &Selection| {
            let roles = terms.roles.is_empty() || selection.roles.iter().all(|slug| terms.roles.contains(slug));
            roles && (terms.places.is_empty() || terms.places.contains(&selection.place))
        };
        let setting = Setting { offer: Offer::of(terms.clone()), ..Setting::default() };
        let usual = Selection { setting, ..Selection::default() };
        let asked = query::decode(&format!("roles={}&place={}", asked.0, asked.1), &usual, Choosable(&DATA));
        sound(&asked)?;
        prop_assert!(is_offered(&asked), "{:?}", asked);
        let mut next = Selection { setting, ..start };
        for step in steps {
            next = after(&next, step);
            sound(&next)?;
            prop_assert!(is_offered(&next), "{:?}", next);
            prop_assert_eq!(next.setting, setting);
        }
    }

    #[test]
    fn any_walk_stays_sound(start in selection(), walk in prop::collection::vec(action(), 0..24)) {
        let mut now = start;
        for action in walk {
            let next = after(&now, action.clone());
            sound(&next)?;
            let of_view = next.chart.is_none_or(|chart| chart.view() == next.view);
            prop_assert!(of_view, "{:?} on {:?}", next.chart, next.view);
            prop_assert_eq!(after(&now, action), next.clone(), "the same change gives the same selection");
            now = next;
        }
    }

    #[test]
    fn a_role_comes_last_once_or_not_at_all(start in selection(), role in role()) {
        let next = after(&start, Action::AddRole(role.clone()));
        let fits = DATA.role(&role).is_some() && !start.roles.contains(&role) && start.roles.len() < MAX_ROLES;
        let mut expected = start.roles.clone();
        expected.extend(fits.then(|| role.clone()));
        prop_assert_eq!(&next.roles, &expected);
        if fits {
            prop_assert_eq!(after(&next, Action::RemoveRole(role)), start);
        }
    }

    #[test]
    fn the_last_role_stays(start in selection()) {
        let emptied = start.roles.iter().fold(start.clone(), |now, role| after(&now, Action::RemoveRole(role.clone())));
        prop_assert_eq!(emptied.roles, start.roles[start.roles.len() - 1..].to_vec());
    }

    #[test]
    fn moving_keeps_the_set(start in selection(), role in role(), by in -6..6_isize) {
        let next = after(&start, Action::MoveRole { role: role.clone(), by });
        prop_assert_eq!(set(&next), set(&start));
        let others = |s: &Selection| s.roles.iter().filter(|r| **r != role).cloned().collect::<Vec<_>>();
        prop_assert_eq!(others(&next), others(&start), "the others keep their order");
        if let Some(from) = start.roles.iter().position(|r| *r == role) {
            let last = isize::try_from(start.roles.len()).unwrap() - 1;
            let expected = (isize::try_from(from).unwrap() + by).clamp(0, last);
            prop_assert_eq!(isize::try_from(next.roles.iter().position(|r| *r == role).unwrap()).unwrap(), expected);
        }
    }

    #[test]
    fn a_role_that_is_replaced_comes_back(start in selection(), at in any::<prop::sample::Index>(), new in role()) {
        let old = start.roles[at.index(start.roles.len())].clone();
        let next = after(&start, Action::ReplaceRole { old: old.clone(), new: new.clone() });
        if DATA.role(&new).is_none() {
            prop_assert_eq!(next, start);
            return Ok(());
        }
        let place = |s: &Selection, role: &str| s.roles.iter().position(|r| r == role);
        prop_assert_eq!(place(&next, &new), place(&start, &old), "the new role stands where the old one stood");
        prop_assert_eq!(after(&next, Action::ReplaceRole { old: new, new: old }), start);
    }

    #[test]
    fn a_place_changes_the_place_and_what_it_lacks(start in selection(), place in place()) {
        let next = after(&start, Action::SetPlace(place.clone()));
        let offered = DATA.place(&place).is_some_and(|p| p.survey || is_official(&p.id));
        prop_assert_eq!(&next.place, if offered { &place } else { &start.place });
        let first = || Series::ALL.into_iter().find(|series| series.covers(&next.place)).unwrap();
        let series = if start.series.covers(&next.place) { start.series } else { first() };
        let priced = Choosable(&DATA).has_prices(start.prices, &next.place);
        let prices = if priced { start.prices } else { Prices::Nominal };
        // A band that the series of the place has not is given up.
        let experience = start.experience.clone();
        let experience = if series.bands().contains(&experience.as_str()) { experience } else { String::new() };
        prop_assert_eq!(&next, &Selection { place: next.place.clone(), series, prices, experience, ..start });
    }

    #[test]
    fn a_band_is_taken_if_the_series_has_it(start in selection(), band in experience()) {
        let next = after(&start, Action::SetExperience(band.clone()));
        let is_band = start.series.bands().contains(&band.as_str());
        prop_assert_eq!(&next, &Selection { experience: if is_band { band } else { String::new() }, ..start });
    }

    #[test]
    fn another_view_keeps_every_choice(start in selection(), view in prop::sample::select(&View::ALL[..]), chart in prop::sample::select(&Chart::ALL[..])) {
        let next = after(&start, Action::SetView(view));
        prop_assert_eq!(&next, &Selection { view, ..start.clone() });
        let alone = after(&next, Action::ShowChart(Some(chart)));
        prop_assert_eq!(&alone, &Selection { view: chart.view(), chart: Some(chart), ..start.clone() });
        prop_assert_eq!(after(&alone, Action::ShowChart(None)), start.clone().on(chart.view()), "back to its view");
        prop_assert_eq!(after(&alone, Action::SetView(start.view)), start);
    }

    #[test]
    fn what_is_opened_is_closed_again(start in selection(), charts in prop::sample::subsequence(&Chart::ALL[..], 1..4)) {
        let toggle = |now: Selection, chart: &Chart| after(&now, Action::ToggleChart(*chart));
        let opened = charts.iter().fold(start.clone().on(View::Pay), toggle);
        for chart in Chart::ALL.into_iter().filter(|chart| chart.is_closed_on(View::Pay)) {
            let shown = charts.contains(&chart) && start.sections.contains(chart.section());
            prop_assert_eq!(opened.shows(chart), shown, "{}", chart.id());
        }
        prop_assert_eq!(charts.iter().fold(opened, toggle), start.on(View::Pay));
    }

    #[test]
    fn a_section_shown_and_left_out_is_as_before(start in selection(), section in prop::sample::select(&Section::ALL[..])) {
        let shown = start.sections.contains(section);
        let other = after(&start, Action::ShowSection(section, !shown));
        let alone = shown && Section::ALL.into_iter().all(|s| s == section || !start.sections.contains(s));
        prop_assert_eq!(other.sections.contains(section), alone || !shown, "the last section stays");
        prop_assert_eq!(after(&other, Action::ShowSection(section, shown)), start);
    }
}
