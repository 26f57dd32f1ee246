//! The searches of places and roles: everyday names, however they are typed.

use super::{DATA, often};
use proptest::prelude::*;
use rolescope::compare::{find_places, find_roles};
use rolescope::locale::Match;
use rolescope::model::{Dataset, Place, PlaceKind};
use std::sync::LazyLock;

/// All places, as they are there once somebody looks for one.
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let metros = Dataset::from_near(include_bytes!("../../data/baked/metros.postcard")).unwrap();
    DATA.clone().with_places(metros).places
});

/// Ids of the places that answer best.
fn found(wanted: &str) -> Vec<&'static str> {
    let found = find_places(PLACES.iter(), wanted);
    let best = found.iter().map(|(found, _)| *found).max();
    found.into_iter().filter(|(found, _)| Some(*found) == best).map(|(_, place)| place.id.as_str()).collect()
}

/// The slug of the first role that answers.
fn first_role(wanted: &str) -> Option<&'static str> {
    find_roles(DATA.roles.iter(), wanted).first().map(|(role, _)| role.slug.as_str())
}

#[test]
fn places_are_found_by_their_everyday_names() {
    for (wanted, ids) in [
        ("UK", &["GB"][..]),
        ("U.K.", &["GB"]),
        ("Great Britain", &["GB"]),
        ("England", &["GB"]),
        ("USA", &["US"]),
        ("U.S.", &["US"]),
        ("us", &["US"]),
        ("United States of America", &["US"]),
        ("Turkey", &["TR"]),
        ("turkiye", &["TR"]),
        ("Türkiye", &["TR"]),
        ("TÜRKİYE", &["TR"]),
        ("Holland", &["NL"]),
        ("Czech Republic", &["CZ"]),
        ("Deutschland", &["DE"]),
        ("españa", &["ES"]),
        ("Espana", &["ES"]),
        ("osterreich", &["AT"]),
        ("EU", &["eu27"]),
        ("LATAM", &["latin-america"]),
        ("global", &["world"]),
        ("NYC", &["metro-35620"]),
        ("New York City", &["metro-35620"]),
        ("New York", &["US-NY"]),
        ("Washington DC", &["US-DC", "metro-47900"]),
        ("Washington, D.C.", &["US-DC", "metro-47900"]),
        ("Dallas Fort Worth", &["metro-19100"]),
        ("Dallas–Fort Worth", &["metro-19100"]),
        ("DFW", &["metro-19100"]),
        ("SF", &["metro-41860"]),
        ("Bay Area", &["metro-41860", "metro-41940"]),
        ("Silicon Valley", &["metro-41940"]),
        ("L.A.", &["US-LA", "metro-31080"]),
        ("Saint Louis", &["metro-41180"]),
        ("winston salem", &["metro-49180"]),
        ("San Bernardino", &["metro-40140"]),
        ("CA", &["CA", "US-CA"]),
    ] {
        assert_eq!(found(wanted), ids, "{wanted}");
    }
    // Nothing that only has the letters inside a word stands beside what is meant.
    let all = |wanted: &str| find_places(PLACES.iter(), wanted).into_iter().map(|(_, place)| place.name.as_str());
    assert!(all("USA").all(|name| !name.contains("Thousand")));
    assert!(all("UK").all(|name| !name.contains("Milwaukee")));
    // Without an answer of that kind they are found.
    assert!(all("waukee").any(|name| name.contains("Milwaukee")));
    assert_eq!(all("no such place").count(), 0);
}

#[test]
fn roles_are_found_by_what_people_call_them() {
    for (wanted, slug) in [
        ("frontend", "front-end"),
        ("front-end", "front-end"),
        ("front\u{2011}end", "front-end"),
        ("front\u{2013}end", "front-end"),
        ("front\u{a0}end", "front-end"),
        ("Front End Developer", "front-end"),
        ("front-end dev", "front-end"),
        ("frontend dev", "front-end"),
        ("front\u{2011}end engineer", "front-end"),
        ("FE", "front-end"),
        ("backend", "back-end"),
        ("back\u{2010}end dev", "back-end"),
        ("fullstack", "full-stack"),
        ("full\u{2011}stack", "full-stack"),
        ("full stack dev", "full-stack"),
        ("SWE", "full-stack"),
        ("software engineer", "full-stack"),
        ("SRE", "devops"),
        ("site reliability", "devops"),
        ("dev-ops", "devops"),
        ("nodejs", "back-end"),
        ("node.js", "back-end"),
        ("SDET", "qa-test"),
        ("QA", "qa-test"),
        ("iOS dev", "mobile"),
        ("android", "mobile"),
        ("c++", "desktop-enterprise"),
        ("EM", "engineering-manager"),
        ("UX", "front-end"),
        ("ios", "mobile"),
    ] {
        assert_eq!(first_role(wanted), Some(slug), "{wanted}");
    }
    assert_eq!(first_role("astronaut"), None);
}

/// Ways in which a hyphen or a space can be typed.
const JOINTS: [&str; 9] = ["-", " ", "", "\u{2010}", "\u{2011}", "\u{2013}", "\u{a0}", "\u{202f}", "\u{ad}"];

#[test]
fn no_alias_of_a_country_hides_the_code_or_name_of_another() {
    let countries: Vec<&Place> = PLACES.iter().filter(|place| place.kind <= PlaceKind::Country).collect();
    for place in &countries {
        for name in [&place.name, &place.id].into_iter().chain(&place.aliases) {
            let whole = find_places(countries.iter().copied(), name);
            let ids: Vec<&str> =
                whole.iter().filter(|(found, _)| *found == Match::Whole).map(|(_, place)| place.id.as_str()).collect();
            assert_eq!(ids, [place.id.as_str()], "{name}");
        }
    }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_place_is_found_by_any_of_its_names(at in any::<prop::sample::Index>(), of in any::<prop::sample::Index>(), joint in prop::sample::select(&JOINTS[..]), upper in any::<bool>()) {
        let place = at.get(&PLACES);
        let names: Vec<&String> = [&place.name].into_iter().chain(&place.aliases).collect();
        let typed = of.get(&names).replace(['-', ' '], joint);
        let typed = if upper { typed.to_uppercase() } else { typed };
        prop_assert!(found(&typed).contains(&place.id.as_str()), "{}", typed);
        let (_, last) = place.id.rsplit_once("US-").unwrap_or(("", &place.id));
        prop_assert!(found(last).contains(&place.id.as_str()), "{}", last);
    }

    #[test]
    fn a_role_is_found_by_any_of_its_titles(at in any::<prop::sample::Index>(), of in any::<prop::sample::Index>(), joint in prop::sample::select(&JOINTS[..])) {
        let role = at.get(&DATA.roles);
        let names: Vec<&String> = [&role.name, &role.short].into_iter().chain(&role.titles).collect();
        let name = of.get(&names);
        let typed = name.replace(['-', ' '], joint);
        let roles = find_roles(DATA.roles.iter(), &typed);
        let is_it = |(found, title): &(&rolescope::model::Role, Option<&str>)| {
            found.slug == role.slug && title.is_none_or(|title| role.titles.iter().any(|known| known == title))
        };
        prop_assert!(roles.iter().any(is_it), "{}", typed);
        // A title belongs to one role, which comes first.
        if role.titles.contains(name) {
            prop_assert_eq!(&roles[0].0.slug, &role.slug, "{}", typed);
        }
    }

    #[test]
    fn anything_may_be_looked_for(text in ".{0,20}") {
        let places = find_places(PLACES.iter(), &text).len();
        let roles = find_roles(DATA.roles.iter(), &text).len();
        prop_assert!(places <= PLACES.len() && roles <= DATA.roles.len());
    }
}
