//! Pages of places: all that the survey offers, each with the core roles' own figures.

use super::{DATA, all, none, site, text};
use rolescope::state::View;
use rolescope::state::route::{CORE, place_path};
use std::collections::BTreeSet;

/// Places where two of the three core roles have 15 answers or more, counted anew.
fn offered() -> BTreeSet<&'static str> {
    let enough = |place: &&rolescope::model::PayPlace| {
        let cells = CORE.iter().filter_map(|role| DATA.cell("survey-2025", &place.place, role, None));
        place.source == "survey-2025" && cells.filter(|cell| cell.n >= 15).count() >= 2
    };
    DATA.pay.iter().filter(enough).map(|place| place.place.as_str()).collect()
}

#[test]
fn every_place_with_enough_answers_has_its_page() {
    let site = site();
    let places = offered();
    assert_eq!(places.len(), 48);
    let marked: BTreeSet<&str> =
        DATA.places.iter().filter(|place| place.survey).map(|place| place.id.as_str()).collect();
    assert_eq!(places, marked);
    for id in places {
        for view in ["", "pay/"] {
            let page = site.page(&format!("/place/{}/{view}", id.to_lowercase()));
            let name = &DATA.place(id).unwrap().name;
            let current: Vec<String> = all(page, "a[data-place][aria-current]").into_iter().map(text).collect();
            assert_eq!(current, [name.as_str()], "{}", page.path);
            // The default place is read on the start page and is not named in a heading.
            let named = all(page, "h1").into_iter().any(|h1| text(h1).to_lowercase().contains(&name.to_lowercase()));
            assert!(named || id == "US", "{}: {name} is not in the heading", page.path);
            // Another place is a view of the same kind there.
            let elsewhere = all(page, "a[data-place]").into_iter().find(|link| link.attr("data-place") == Some("DK"));
            assert_eq!(elsewhere.and_then(|link| link.attr("href")), Some(format!("/place/dk/{view}").as_str()));
        }
    }
}

#[test]
fn medians_of_places_are_the_dataset_s() {
    let (site, mut faults) = (site(), Vec::new());
    let mut medians = 0;
    for id in offered() {
        let of_place = format!("/place/{}/", id.to_lowercase());
        let views = [View::Overview, View::Pay].map(|view| place_path(id, view));
        for path in views.into_iter().chain([of_place.clone(), of_place + "pay/"]).collect::<BTreeSet<_>>() {
            let page = site.page(&path);
            for role in CORE {
                let name = format!("survey-2025/{id}/{role}/pay/p50");
                let shown: BTreeSet<&str> = all(page, &format!("data[data-figure=\"{name}\"]"))
                    .into_iter()
                    .filter_map(|e| e.attr("value"))
                    .collect();
                let cell = DATA.cell("survey-2025", id, role, None).filter(|cell| cell.n >= 15);
                let stored =
                    cell.and_then(|cell| cell.get(rolescope::model::Statistic::P50)).map(|value| value.to_string());
                medians += shown.len();
                if shown != stored.iter().map(String::as_str).collect() {
                    faults.push(format!("{path}: {name} is {shown:?}, in the dataset {stored:?}"));
                }
            }
        }
    }
    assert!(medians > 220, "only {medians} medians");
    none("medians that are not the dataset's", &faults);
}
