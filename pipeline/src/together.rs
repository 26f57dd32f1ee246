//! When two items of a survey count as used together: the rule that `survey` writes by and `bake` checks by.
//!
//! Invariant: whole numbers only, so that equal counts give the same choice and order on every machine.

use rolescope::model::Companion;
use std::cmp::Ordering;

/// Others that are kept of an item.
pub(crate) const MOST: usize = 3;
/// Users of both items that there are at least.
const LEAST: u32 = 30;

/// True for another item that is kept: named by a quarter of the item's users or more, by at least 30 of them, and more than 1.1
/// times as often as by the base.
#[must_use]
pub(crate) fn is_kept(other: &Companion) -> bool {
    let quarter = u64::from(other.count) * 4 >= u64::from(other.n);
    let (own, all) = (scaled(other), u128::from(other.n) * u128::from(other.base_count));
    other.count >= LEAST && quarter && own * 10 > all * 11
}

/// The order of others: by lift (share among the users, divided by share among the base), then by share, both falling, then by name.
#[must_use]
pub(crate) fn order(a: &Companion, b: &Companion) -> Ordering {
    let lift = |one: &Companion, other: &Companion| scaled(one) * u128::from(other.n) * u128::from(other.base_count);
    let share = |one: &Companion, other: &Companion| u64::from(one.count) * u64::from(other.n);
    lift(b, a).cmp(&lift(a, b)).then_with(|| share(b, a).cmp(&share(a, b))).then_with(|| a.item.cmp(&b.item))
}

/// The numerator of the lift, `count / n : base_count / base`, over `n` times `base_count`.
fn scaled(other: &Companion) -> u128 {
    u128::from(other.count) * u128::from(other.base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(item: &str, [n, count, base, base_count]: [u32; 4]) -> Companion {
        Companion { item: item.to_owned(), n, count, base, base_count }
    }

    #[test]
    fn each_bound_is_held() {
        assert!(is_kept(&other("a", [120, 30, 1_000, 100])));
        assert!(!is_kept(&other("fewer than a quarter", [121, 30, 1_000, 100])));
        assert!(!is_kept(&other("fewer than thirty", [29, 29, 1_000, 100])));
        assert!(!is_kept(&other("lift of 1.1", [100, 55, 1_000, 500])));
        assert!(is_kept(&other("lift of 1.12", [100, 56, 1_000, 500])));
        assert!(!is_kept(&other("nobody", [0; 4])));
    }

    #[test]
    fn lift_goes_before_share_and_share_before_name() {
        let mut all = [
            other("d", [100, 40, 1_000, 200]),
            other("c", [100, 40, 1_000, 200]),
            other("b", [100, 80, 1_000, 400]),
            other("a", [100, 30, 1_000, 100]),
        ];
        all.sort_by(order);
        assert_eq!(all.map(|one| one.item), ["a", "b", "c", "d"]);
    }
}
