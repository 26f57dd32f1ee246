//! Parts of a drawing in the order of their values.
//!
//! Invariant: parts of equal value keep the order that they had.

/// Sorts from the lowest value to the highest. A value that is not a number stays where it is, and what follows it is not
/// moved past it. An insertion sort, as the lists of a drawing are short; all drawings use this one.
pub(super) fn sort_by_value<T>(items: &mut [T], value: impl Fn(&T) -> f64) {
    for end in 1..items.len() {
        let mut at = end;
        while let Some([before, item]) = at.checked_sub(1).and_then(|from| items.get(from..=at))
            && value(before) > value(item)
        {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_a_stable_sort(values in prop::collection::vec(-3..3_i8, 0..20)) {
            let mut items: Vec<(f64, usize)> = values.iter().map(|value| f64::from(*value)).zip(0..).collect();
            let mut sorted = items.clone();
            sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
            sort_by_value(&mut items, |(value, _)| *value);
            prop_assert_eq!(items, sorted);
        }
    }
}
