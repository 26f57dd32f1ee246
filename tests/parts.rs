//! The parts of the dataset that pages fetch: joined they are the whole, and a view shows the same with those that it needs.

use rolescope::model::{Dataset, Part};
use std::sync::LazyLock;

static WHOLE: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::from_compact(include_bytes!("../data/baked/rolescope.postcard")).unwrap());
static METROS: &[u8] = include_bytes!("../data/baked/metros.postcard");

fn part(part: Part) -> Dataset {
    Dataset::from_compact(match part {
        Part::Overview => include_bytes!("../data/baked/overview.postcard"),
        Part::Places => include_bytes!("../data/baked/places.postcard"),
        Part::Pay => include_bytes!("../data/baked/pay.postcard"),
        Part::Words => include_bytes!("../data/baked/words.postcard"),
        Part::Metros => METROS,
    })
    .unwrap()
}

/// Joins parts in an order.
fn joined(order: &[Part]) -> Dataset {
    order.iter().fold(Dataset::default(), |data, of| data.merge(part(*of)))
}

/// Every order of some parts.
fn orders(parts: &[Part]) -> Vec<Vec<Part>> {
    if parts.is_empty() {
        return vec![Vec::new()];
    }
    let first = |first: &Part| {
        let rest: Vec<Part> = parts.iter().copied().filter(|part| part != first).collect();
        orders(&rest).into_iter().map(|rest| [&[*first][..], &rest].concat()).collect::<Vec<_>>()
    };
    parts.iter().flat_map(first).collect()
}

/// Says in which list two datasets differ, as the lists are long.
fn expect_same(found: &Dataset, expected: &Dataset, when: &str) {
    macro_rules! lists {
        ($($list:ident)*) => {$(
            assert_eq!(found.$list.len(), expected.$list.len(), "{} of {when}", stringify!($list));
            for (a, b) in found.$list.iter().zip(&expected.$list) {
                assert_eq!(a, b, "{} of {when}", stringify!($list));
            }
        )*};
    }
    lists!(sources places roles duties skills tools efforts interests questions corrections pay wages occupations quoted);
    lists!(distributions years adjusted together price_parities price_levels exchange_rates);
    assert!(found == expected, "{when}");
}

#[test]
fn parts_in_any_order_and_twice_are_the_whole() {
    let metros = Dataset::from_compact(METROS).unwrap();
    let whole = WHOLE.clone().merge(metros);
    for order in orders(&Part::ALL) {
        expect_same(&joined(&order), &whole, &format!("{order:?}"));
        expect_same(&joined(&[&order[..], &order[..]].concat()), &whole, &format!("twice {order:?}"));
    }
    for of in Part::ALL {
        expect_same(&whole.clone().merge(part(of)), &whole, &format!("the whole and {of:?}"));
    }
    expect_same(&joined(&[Part::Overview, Part::Places, Part::Pay, Part::Words]), &WHOLE, "the built-in parts");
}
