//! The parts of the dataset that pages fetch: joined they are the whole, and a view shows the same with those that it needs.

#![allow(clippy::unwrap_used)]

use rolescope::compare::{Scope, draw_overview, glance, insights, left_out};
use rolescope::model::{Dataset, DatasetPart};
use rolescope::state::route::CORE;
use rolescope::state::{Chart, Period, Prices, Selection, Series};
use std::sync::LazyLock;

static WHOLE: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::from_compact(include_bytes!("../data/baked/rolescope.postcard")).unwrap());
static METROS: &[u8] = include_bytes!("../data/baked/metros.postcard");

fn part(part: DatasetPart) -> Dataset {
    let bytes: &[u8] = match part {
        DatasetPart::Core => include_bytes!("../data/baked/core.postcard"),
        DatasetPart::Overview => include_bytes!("../data/baked/overview.postcard"),
        DatasetPart::Places => include_bytes!("../data/baked/places.postcard"),
        DatasetPart::Pay => include_bytes!("../data/baked/pay.postcard"),
        DatasetPart::Words => include_bytes!("../data/baked/words.postcard"),
        DatasetPart::Metros => METROS,
    };
    Dataset::from_part(part, bytes).unwrap()
}

/// Joins parts in an order.
fn joined(order: &[DatasetPart]) -> Dataset {
    order.iter().fold(Dataset::default(), |data, of| data.merge(part(*of)))
}

/// Every order of some parts.
fn orders(parts: &[DatasetPart]) -> Vec<Vec<DatasetPart>> {
    if parts.is_empty() {
        return vec![Vec::new()];
    }
    let first = |first: &DatasetPart| {
        let rest: Vec<DatasetPart> = parts.iter().copied().filter(|part| part != first).collect();
        orders(&rest).into_iter().map(|rest| [&[*first][..], &rest].concat()).collect::<Vec<_>>()
    };
    parts.iter().flat_map(first).collect()
}

/// Says in which list two datasets differ.
fn expect_same(found: &Dataset, expected: &Dataset, when: &str) {
    for ((list, records, found), (expected_list, expected_records, expected)) in
        found.lists().iter().zip(expected.lists())
    {
        assert_eq!((*list, *records), (expected_list, expected_records), "{when}");
        assert!(*found == expected, "{list} of {when}");
    }
    assert!(found == expected, "{when}");
}

#[test]
fn parts_in_any_order_and_twice_are_the_whole() {
    let whole = WHOLE.clone().merge(part(DatasetPart::Metros));
    // Metro areas come first, last or in between; all orders of five parts would take long.
    let mut all = orders(&[DatasetPart::Overview, DatasetPart::Places, DatasetPart::Pay, DatasetPart::Words]);
    for (at, order) in all.iter_mut().enumerate() {
        order.insert(at % 5, DatasetPart::Metros);
    }
    for order in all {
        expect_same(&joined(&order), &whole, &format!("{order:?}"));
        expect_same(&joined(&[&order[..], &order[..]].concat()), &whole, &format!("twice {order:?}"));
    }
    // That of the core roles is a part of the overview's, and not joined with the others.
    for of in DatasetPart::ALL.into_iter().filter(|of| *of != DatasetPart::Core) {
        expect_same(&whole.clone().merge(part(of)), &whole, &format!("the whole and {of:?}"));
    }
    expect_same(
        &joined(&[DatasetPart::Overview, DatasetPart::Places, DatasetPart::Pay, DatasetPart::Words]),
        &WHOLE,
        "the built-in parts",
    );
}

/// The overview shows the same with the parts that it needs as with the whole.
#[test]
fn the_overview_needs_its_own_part_and_that_of_the_place() {
    let [of_core, of_all] = [DatasetPart::Core, DatasetPart::Overview].map(|of| {
        let home = part(of);
        (home.clone(), home.with_places(part(DatasetPart::Places)))
    });
    let whole: &Dataset = &WHOLE;
    let sets: [&[&str]; 6] = [
        &["front-end", "back-end", "full-stack"],
        &["full-stack"],
        &["back-end", "front-end"],
        &["mobile", "devops"],
        &["engineering-manager", "architect", "qa-test", "embedded", "data-engineer"],
        &["cloud-infrastructure", "desktop-enterprise", "front-end"],
    ];
    let series = [Series::Survey2025, Series::Survey2024, Series::Bls2025];
    let dollars = ("USD", Period::Year, Prices::Nominal);
    let money = [dollars, ("EUR", Period::Month, Prices::Ppp), ("GBP", Period::Hour, Prices::Rpp)];
    for place in whole.places.iter().filter(|place| place.survey) {
        for roles in sets {
            let (home, everywhere) = if roles.iter().all(|role| CORE.contains(role)) { &of_core } else { &of_all };
            let data = if matches!(&*place.id, "US" | "world") { home } else { everywhere };
            for series in series.into_iter().filter(|series| series.covers(&place.id)) {
                let bands = std::iter::once(&"").chain(series.bands());
                for (band, (currency, period, prices)) in bands.zip(money.into_iter().cycle()) {
                    let selection = Selection {
                        roles: roles.iter().map(|slug| (*slug).to_owned()).collect(),
                        place: place.id.clone(),
                        currency: currency.to_owned(),
                        series,
                        period,
                        prices,
                        experience: (*band).to_owned(),
                        ..Selection::default()
                    };
                    let [part, all] = [data, whole].map(|data| Scope::new(data, &selection));
                    let when = format!("{roles:?} in {} by {series:?} in {currency}, {band:?}", place.id);
                    assert_eq!(glance(&part), glance(&all), "{when}");
                    assert_eq!(left_out(&part), left_out(&all), "{when}");
                    assert_eq!(insights(&part), insights(&all), "{when}");
                    assert_eq!(draw_overview(&part, Chart::PayRange), draw_overview(&all, Chart::PayRange), "{when}");
                }
            }
        }
    }
}
