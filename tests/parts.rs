//! The parts of the dataset that pages fetch: joined they are the whole, and a view shows the same with those that it needs.

use rolescope::model::{Dataset, Part};
use std::sync::LazyLock;

static WHOLE: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::from_compact(include_bytes!("../data/baked/rolescope.postcard")).unwrap());
static METROS: &[u8] = include_bytes!("../data/baked/metros.postcard");

fn part(part: Part) -> Dataset {
    Dataset::from_compact(match part {
        Part::Overview => include_bytes!("../data/baked/overview.postcard"),
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
    let all = Part::ALL;
    for first in 0..all.len() {
        for second in (0..all.len()).filter(|at| *at != first) {
            for third in (0..all.len()).filter(|at| ![first, second].contains(at)) {
                let fourth = (0..all.len()).sum::<usize>() - first - second - third;
                let order = [first, second, third, fourth].map(|at| all[at]);
                let once = joined(&order);
                expect_same(&once, &whole, &format!("{order:?}"));
                expect_same(&joined(&[&order[..], &order[..]].concat()), &whole, &format!("twice {order:?}"));
                expect_same(&whole.clone().merge(part(order[0])), &whole, "the whole and a part of it");
            }
        }
    }
    expect_same(&joined(&[Part::Overview, Part::Pay, Part::Words]), &WHOLE, "the built-in parts");
}
