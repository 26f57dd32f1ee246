//! Addresses: every page is read back as itself, and what is no page is none.

use super::{DATA, choices, junk, often};
use proptest::prelude::*;
use rolescope::model::PlaceKind;
use rolescope::state::route::{self, Base, CORE};
use rolescope::state::{Chart, Choosable, Selection, View, query};
use std::collections::BTreeSet;

pub(crate) const PIECES: &[&str] = &[
    "/",
    "/",
    "/",
    "compare",
    "chart",
    "pay-range",
    "roles",
    "place",
    "index.html",
    "-vs-",
    "-vs-",
    "front-end",
    "back-end",
    "full-stack",
    "mobile",
    "/compare/front-end",
    "/moves/",
    "-to-",
    "-vs-front-end",
    "-vs-back-end",
    "us",
    "de",
    "DE",
    "world",
    "method",
    "embed",
    "overview",
    "pay",
    "skills",
    "all",
    "fit",
    "/pay/",
    "/moves",
    "..",
    ".",
    "%2F",
    "?",
    "#",
];

#[test]
fn every_page_is_read_back() {
    let pages = route::pages(&DATA);
    for page in &pages {
        let read = |path: &str| route::read(path, Choosable(&DATA));
        assert_eq!(read(&page.path).as_ref(), Some(&page.selection), "{}", page.path);
        assert_eq!(read(&format!("{}index.html", page.path)).as_ref(), Some(&page.selection), "{}", page.path);
        assert_eq!(read(page.path.trim_end_matches('/')).as_ref(), Some(&page.selection), "{}", page.path);
        choices::sound(&page.selection).unwrap();
        assert!(page.path.starts_with('/') && page.path.ends_with('/'), "{}", page.path);
        let canonical = pages.iter().find(|other| other.path == page.canonical);
        let canonical = canonical.unwrap_or_else(|| panic!("{}: no page {}", page.path, page.canonical));
        assert_eq!(canonical.canonical, canonical.path, "the canonical page of {} has another", page.path);
        let sorted = |roles: &[String]| {
            let mut roles = roles.to_vec();
            roles.sort();
            roles
        };
        assert_eq!(sorted(&canonical.selection.roles), sorted(&page.selection.roles), "{}", page.path);
        assert_eq!(canonical.selection.place, page.selection.place, "{}", page.path);
    }
    let mut paths: Vec<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), pages.len(), "two pages have one address");
}

/// The views of a role, and of roles that are all of the core, in the order of their tabs.
const FULL: [View; 8] =
    [View::Overview, View::Pay, View::Work, View::Skills, View::Tools, View::Entry, View::Path, View::Questions];

/// Every base that has pages, with the views that it has by the contract.
fn bases() -> Vec<(Base, Vec<View>)> {
    let owned = |roles: &[&str]| roles.iter().map(|role| (*role).to_owned()).collect::<Vec<_>>();
    let mut all = vec![(Base::Root, View::ALL.to_vec())];
    for a in CORE {
        for b in CORE.into_iter().filter(|b| *b != a) {
            let third = CORE.into_iter().find(|role| *role != a && *role != b).unwrap();
            all.push((Base::Compare(owned(&[a, b])), FULL.to_vec()));
            all.push((Base::Compare(owned(&[a, b, third])), FULL.to_vec()));
        }
    }
    for (at, first) in DATA.roles.iter().enumerate() {
        for second in &DATA.roles[at + 1..] {
            if ![first, second].into_iter().all(|role| CORE.contains(&role.slug.as_str())) {
                let base = Base::Compare(owned(&[&first.slug, &second.slug]));
                all.push((base, vec![View::Overview, View::Pay]));
            }
        }
        all.push((Base::Role(first.slug.clone()), FULL.to_vec()));
        for other in DATA.roles.iter().filter(|other| other.slug != first.slug) {
            all.push((Base::Move(first.slug.clone(), other.slug.clone()), vec![View::Moves]));
        }
    }
    let places = DATA.places.iter().filter(|place| place.survey);
    all.extend(places.map(|place| (Base::Place(place.id.clone()), vec![View::Overview, View::Pay])));
    all
}

#[test]
fn the_site_has_its_pages() {
    let pages = route::pages(&DATA);
    let under = |folder: &str| pages.iter().filter(|page| page.path.starts_with(folder)).count();
    assert_eq!(under("/roles/"), DATA.roles.len() * FULL.len());
    assert_eq!(under("/place/"), 2 * DATA.places.iter().filter(|place| place.survey).count());
    // Three pairs and one triple of the core roles, each in every order; every other pair in one.
    let others = DATA.roles.len() * (DATA.roles.len() - 1) / 2 - 3;
    assert_eq!(under("/compare/"), (6 + 6) * FULL.len() + others * 2);
    assert_eq!(under("/chart/"), Chart::ALL.len());
    // From every role to every other, and where both are chosen.
    assert_eq!(under("/moves/"), DATA.roles.len() * (DATA.roles.len() - 1) + 1);
    let folders = ["/roles/", "/place/", "/compare/", "/chart/", "/moves/"].map(under);
    assert_eq!(pages.len(), View::ALL.len() - 1 + folders.iter().sum::<usize>());
    for place in DATA.places.iter().filter(|place| place.survey) {
        for view in View::ALL {
            let path = route::place_path(&place.id, view);
            let page = pages.iter().find(|page| page.path == path).unwrap();
            assert_eq!(page.selection.place, place.id);
            let has = matches!(view, View::Overview | View::Pay);
            assert_eq!(page.selection.view, if has { view } else { View::Overview }, "{path}");
        }
    }
}

#[test]
fn every_base_and_view_is_written_and_read_back() {
    let pages = route::pages(&DATA);
    let mut expected = BTreeSet::new();
    for (base, views) in bases() {
        for view in View::ALL {
            let Some(path) = base.address(view) else {
                assert!(!views.contains(&view), "{base:?} has no {}", view.id());
                // What it would be called is no page either, and the view is shown under the root.
                let path = format!("{}{}/", base.path(), view.id());
                assert_eq!(route::read(&path, Choosable(&DATA)), None, "{path}");
                assert_eq!(Base::read(&path, Choosable(&DATA)), None, "{path}");
                let (shown, of_page) = base.of(&base.selection(view));
                assert_eq!(Some(&shown), Base::Root.address(view).as_ref(), "{base:?}");
                assert_eq!(of_page, Selection::default().on(view), "{base:?}");
                continue;
            };
            assert!(views.contains(&view), "{path} is not in the contract");
            let word = match (&base, view) {
                (Base::Move(..), _) | (_, View::Overview) => String::new(),
                _ => format!("{}/", view.id()),
            };
            assert_eq!(path, base.path() + &word);
            assert_eq!(Base::read(&path, Choosable(&DATA)), Some((base.clone(), view)), "{path}");
            assert_eq!(base.selection(view).view, view);
            assert_eq!(base.of(&base.selection(view)), (path.clone(), base.selection(view)), "{path}");
            assert_eq!(route::address(&base.selection(view), &base), path);
            let page = pages.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("no page {path}"));
            assert_eq!((&page.base, page.selection.view, page.selection.chart), (&base, view, None), "{path}");
            // What is whole for reading through says nothing that the views do not.
            assert_eq!(page.is_indexed, path != "/all/", "{path}");
            expected.insert(path);
        }
    }
    let found: BTreeSet<String> =
        pages.iter().filter(|page| page.selection.chart.is_none()).map(|page| page.path.clone()).collect();
    assert_eq!(found, expected);
    assert_eq!(Base::read("/overview/", Choosable(&DATA)), None, "the overview has the address of its base");
}

#[test]
fn a_view_of_the_usual_order_is_the_one_to_keep() {
    let pages = route::pages(&DATA);
    let canonical = |path: &str| pages.iter().find(|page| page.path == path).unwrap().canonical.clone();
    for (path, expected) in [
        ("/", "/"),
        ("/pay/", "/pay/"),
        ("/all/", "/all/"),
        ("/compare/back-end-vs-front-end/", "/compare/front-end-vs-back-end/"),
        ("/compare/back-end-vs-front-end/skills/", "/compare/front-end-vs-back-end/skills/"),
        ("/compare/front-end-vs-back-end/path/", "/compare/front-end-vs-back-end/path/"),
        ("/compare/full-stack-vs-back-end-vs-front-end/", "/"),
        ("/compare/full-stack-vs-back-end-vs-front-end/tools/", "/tools/"),
        ("/compare/front-end-vs-mobile/pay/", "/compare/front-end-vs-mobile/pay/"),
        ("/place/us/", "/"),
        ("/place/us/pay/", "/pay/"),
        ("/place/de/pay/", "/place/de/pay/"),
        ("/roles/mobile/tools/", "/roles/mobile/tools/"),
        ("/moves/back-end-to-mobile/", "/moves/back-end-to-mobile/"),
        // A chart that the page of a tool holds.
        ("/chart/skill-fit/", "/fit/"),
        ("/chart/pay-standing/", "/standing/"),
        ("/chart/break-even/", "/moves/"),
        ("/chart/range-x-ray/", "/why/"),
        ("/chart/pay-range/", "/chart/pay-range/"),
        ("/chart/pay-by-group/", "/chart/pay-by-group/"),
    ] {
        assert_eq!(canonical(path), expected, "{path}");
    }
}

#[test]
fn the_other_order_of_a_pair_leads_to_the_one_that_has_pages() {
    let pages = route::pages(&DATA);
    let has_page = |path: &str| pages.iter().any(|page| page.path == path);
    let redirects = route::redirects(&DATA);
    let (mut pairs, mut led) = (0, BTreeSet::new());
    for (from, to) in &redirects {
        assert!(!has_page(from) && has_page(to), "{from} to {to}");
        assert!(led.insert(from), "{from} leads twice");
        // Where the program reads the address itself, it shows what the other page shows.
        assert_eq!(Base::read(from, Choosable(&DATA)), Base::read(to, Choosable(&DATA)), "{from}");
        assert_eq!(from.ends_with("/pay/"), to.ends_with("/pay/"), "{from} to {to}");
    }
    for a in &DATA.roles {
        for b in DATA.roles.iter().filter(|b| b.slug != a.slug) {
            for view in ["", "pay/"] {
                let path = route::compare_path(&[&a.slug, &b.slug]) + view;
                assert!(has_page(&path) != led.contains(&path), "{path} is neither a page nor led on, or both");
                pairs += 1;
            }
        }
    }
    assert_eq!((pairs - redirects.len()) * 2, pairs + 2 * 6, "each pair has one order, those of the core roles both");
}

#[test]
fn an_older_address_means_a_view() {
    for (search, fragment, view) in [
        ("", "", None),
        ("?roles=mobile", "", None),
        ("?sections=skills", "", Some(View::Skills)),
        ("?sections=questions,skills", "", Some(View::Skills)),
        ("?sections=work", "", Some(View::Work)),
        ("?sections=duties", "", Some(View::Work)),
        ("?sections=glance,pay", "", Some(View::Overview)),
        ("?sections=requirements", "", Some(View::Entry)),
        ("?roles=mobile&sections=path", "#tools", Some(View::Path)),
        ("?sections=nothing", "", None),
        ("?sections=nothing", "#pay", Some(View::Pay)),
        ("", "#tools", Some(View::Tools)),
        ("", "#requirements", Some(View::Entry)),
        ("", "#glance", Some(View::Overview)),
        ("", "#questions", Some(View::Questions)),
        ("", "#my-pay=1", None),
        ("", "#rolescope", None),
    ] {
        assert_eq!(route::view_meant(search, fragment), view, "{search}{fragment}");
    }
}

#[test]
fn what_is_loaded_first_knows_every_page_and_no_figure() {
    let names = super::support::names();
    assert_eq!(route::pages(&names), route::pages(&DATA));
    assert!(super::names::stored_in(&names).is_empty());
    assert!(super::names::stored_in(&DATA).len() > 500);
}

#[test]
fn what_is_no_page_is_none() {
    let no_pages = [
        "/method/",
        "/embed/",
        "/data/rolescope.json",
        "/roles/",
        "/roles/astronaut/",
        "/roles/front-end/more/",
        "/roles/front-end/overview/",
        "/roles/front-end/all/",
        "/roles/mobile/all/",
        "/roles/mobile/pay/more/",
        "/overview/",
        "/pay/more/",
        "/glance/",
        "/fit/skill-fit/",
        "/compare/front-end-vs-mobile/skills/",
        "/compare/front-end-vs-back-end/fit/",
        "/compare/front-end-vs-back-end-vs-mobile/",
        "/compare/mobile-vs-devops-vs-embedded/pay/",
        "/moves/front-end-to-back-end/pay/",
        "/place/de/skills/",
        "/compare/",
        "/compare/front-end-vs-/",
        "/compare/-vs-/",
        "/compare/front-end-vs-astronaut/",
        "/compare/front-end/",
        "/compare/front-end-vs-front-end/",
        "/compare/front-end-vs-back-end-vs-front-end/",
        "/compare/front-end-vs-back-end-vs-full-stack-vs-mobile/",
        "/compare/front-end-back-end/",
        "/moves/front-end/",
        "/moves/front-end-to-front-end/",
        "/moves/front-end-to-astronaut/",
        "/moves/front-end-to-back-end-to-mobile/",
        "/place/",
        "/place/atlantis/",
        "/place/us/extra/",
        "/front-end/",
        "/chart/",
        "/chart/pay/",
        "/chart/pay-range/more/",
        "/place/US-CA/",
    ];
    for path in no_pages {
        assert_eq!(route::read(path, Choosable(&DATA)), None, "{path}");
    }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn an_address_outside_the_site_is_none(folder in "[a-z]{1,12}", rest in junk(PIECES)) {
        prop_assume!(!["compare", "roles", "place", "chart", "index"].contains(&folder.as_str()));
        prop_assume!(View::from_id(&folder).is_none());
        prop_assume!(!rest.ends_with("index.html"));
        let path = format!("/{folder}/{rest}");
        prop_assert_eq!(route::read(&path, Choosable(&DATA)), None, "{}", path);
    }

    #[test]
    fn any_choice_has_an_address_that_is_read_back(
        chosen in choices::selection(),
        view in prop::sample::select(&View::ALL[..]),
        alone in prop::option::of(prop::sample::select(&Chart::ALL[..])),
        (base, named) in (prop::sample::select(bases()), any::<bool>()),
    ) {
        let (base, _) = base;
        // Half of them as the base says, as a visitor who has just come to a page of it.
        let mut chosen = match named {
            true => Selection { roles: base.selection(view).roles, place: base.selection(view).place, ..chosen },
            false => chosen,
        };
        chosen = query::decode("", &chosen, Choosable(&DATA));
        chosen.chart = alone;
        chosen.view = alone.map_or(view, Chart::view);
        let address = route::address(&chosen, &base);
        let (path, search) = address.split_once('?').unwrap_or((&address, ""));
        let page = route::read(path, Choosable(&DATA));
        prop_assert!(page.is_some(), "{} is no page", path);
        prop_assert_eq!(query::decode(search, &page.unwrap(), Choosable(&DATA)), chosen, "{}", address);
    }

    #[test]
    fn a_place_in_a_sentence_leads_to_it(place in prop::sample::select(DATA.places.clone()), view in prop::sample::select(&View::ALL[..])) {
        prop_assume!(place.survey || matches!(place.kind, PlaceKind::State));
        let address = route::place_path(&place.id, view);
        let (path, search) = address.split_once('?').unwrap_or((&address, ""));
        let page = route::read(path, Choosable(&DATA)).unwrap();
        prop_assert_eq!(query::decode(search, &page, Choosable(&DATA)).place, place.id, "{}", address);
    }
}
