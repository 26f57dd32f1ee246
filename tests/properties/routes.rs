//! Addresses: every page is read back as itself, and what is no page is none.

use super::{DATA, choices, junk, often};
use proptest::prelude::*;
use rolescope::state::{Chart, Known, route};

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
        let read = |path: &str| route::read(path, Known(&DATA));
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

#[test]
fn the_site_has_its_pages() {
    let pages = route::pages(&DATA);
    let under = |folder: &str| pages.iter().filter(|page| page.path.starts_with(folder)).count();
    assert_eq!(under("/roles/"), DATA.roles.len());
    assert_eq!(under("/place/"), DATA.places.iter().filter(|place| place.survey).count());
    // Three pairs and one triple of the core roles, each in every order.
    assert_eq!(under("/compare/"), 6 + 6);
    assert_eq!(under("/chart/"), Chart::ALL.len());
    // From every role to every other.
    assert_eq!(under("/moves/"), DATA.roles.len() * (DATA.roles.len() - 1));
    let folders = ["/roles/", "/place/", "/compare/", "/chart/", "/moves/"].map(under);
    assert_eq!(pages.len(), 1 + folders.iter().sum::<usize>());
    for place in DATA.places.iter().filter(|place| place.survey) {
        let path = route::place_path(&place.id);
        let page = pages.iter().find(|page| page.path == path).unwrap();
        assert_eq!(page.selection.place, place.id);
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
        assert_eq!(route::read(path, Known(&DATA)), None, "{path}");
    }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn an_address_outside_the_site_is_none(folder in "[a-z]{1,12}", rest in junk(PIECES)) {
        prop_assume!(!["compare", "roles", "place", "chart", "index"].contains(&folder.as_str()));
        prop_assume!(!rest.ends_with("index.html"));
        let path = format!("/{folder}/{rest}");
        prop_assert_eq!(route::read(&path, Known(&DATA)), None, "{}", path);
    }
}
