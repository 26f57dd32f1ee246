//! Whole parts of a kept sum, such as a week in half hours over kinds of work.
//!
//! Invariant: what is given out adds up to what there was, to the last unit. What has to be rounded is rounded by the
//! largest remainder (Hamilton's method of apportionment); of equal remainders the earlier part gets the unit.

/// Shares are counted in steps of 2⁻³² of the whole.
const STEPS: f64 = 4_294_967_296.0;

/// The parts with part `at` set to `value`, or to the whole sum where that is less.
///
/// The others keep their proportions to each other; where all of them are 0, what is left is spread evenly, earlier
/// ones first. Unchanged if there is no part `at` or no other one, or if the sum is beyond `u32`.
#[must_use]
pub fn with_part(parts: &[u32], at: usize, value: u32) -> Vec<u32> {
    let Some(sum) = total(parts).filter(|_| at < parts.len() && parts.len() > 1) else {
        return parts.to_vec();
    };
    let value = value.min(sum);
    let others: Vec<u64> = parts.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, part)| (*part).into()).collect();
    let mut given = apportion(&others, sum - value);
    given.insert(at, value);
    given
}

/// The parts scaled to another sum. Parts that are all 0 share it evenly, earlier ones first.
#[must_use]
pub fn with_sum(parts: &[u32], sum: u32) -> Vec<u32> {
    let weights: Vec<u64> = parts.iter().map(|part| (*part).into()).collect();
    apportion(&weights, sum)
}

/// The parts with the kept sum divided over groups of them by `shares`, which need not add up to 1; a share that is
/// negative or no finite number counts as 0.
///
/// `group_of` gives for each part the index of its group in `shares`. Within a group the parts keep their proportions;
/// a group whose parts are all 0 spreads its share evenly, earlier ones first. A part without a group keeps its value,
/// and a group without parts gets nothing. Unchanged if no group is left with a share, or if the sum is beyond `u32`.
#[must_use]
pub fn with_shares(parts: &[u32], group_of: &[usize], shares: &[f64]) -> Vec<u32> {
    let mut result = parts.to_vec();
    let members = |group: usize| -> Vec<u64> {
        let pairs = parts.iter().zip(group_of);
        pairs.filter(|(_, of)| **of == group).map(|(part, _)| (*part).into()).collect()
    };
    let wanted = |(group, share): (usize, &f64)| if members(group).is_empty() { 0.0 } else { *share };
    let wanted: Vec<f64> = shares.iter().enumerate().map(wanted).collect();
    let grouped: Vec<u32> =
        parts.iter().zip(group_of).filter(|(_, of)| **of < shares.len()).map(|(part, _)| *part).collect();
    let Some((sum, wanted)) = total(&grouped).zip(normalised(&wanted)) else { return result };
    let weights: Vec<u64> = wanted.iter().map(|share| (share * STEPS) as u64).collect();
    for (group, amount) in apportion(&weights, sum).into_iter().enumerate() {
        let own = result.iter_mut().zip(group_of).filter(|(_, of)| **of == group);
        own.zip(apportion(&members(group), amount)).for_each(|((part, _), given)| *part = given);
    }
    result
}

/// Which share of two distributions coincides, 0 to 1: the sum of the smaller of each two shares (Weitzman 1970).
///
/// Both are normalised first; what is negative or no finite number, and what only one of them has, counts as 0. It is 0
/// if one of them is empty.
#[must_use]
pub fn overlap(a: &[f64], b: &[f64]) -> f64 {
    let Some((a, b)) = normalised(a).zip(normalised(b)) else { return 0.0 };
    a.iter().zip(&b).map(|(a, b)| a.min(*b)).sum::<f64>().min(1.0)
}

/// Amounts as shares of their sum, in which what is negative or no finite number counts as 0; `None` if the sum is 0 or
/// too large for a number.
pub(super) fn normalised(amounts: &[f64]) -> Option<Vec<f64>> {
    let sound = |amount: &f64| if *amount > 0.0 && amount.is_finite() { *amount } else { 0.0 };
    let sum: f64 = amounts.iter().map(sound).sum();
    (sum > 0.0 && sum.is_finite()).then(|| amounts.iter().map(|amount| sound(amount) / sum).collect())
}

fn total(parts: &[u32]) -> Option<u32> {
    u32::try_from(parts.iter().map(|part| u64::from(*part)).sum::<u64>()).ok()
}

/// Divides a sum by weights of at most 2³²; evenly if all of them are 0.
fn apportion(weights: &[u64], sum: u32) -> Vec<u32> {
    let all: u64 = weights.iter().sum();
    let (whole, even) = if all > 0 { (all, 0) } else { (weights.len() as u64, 1) };
    let quotas = weights.iter().map(|weight| (weight + even) * u64::from(sum));
    let mut given: Vec<(usize, u64, u64)> =
        quotas.enumerate().map(|(at, quota)| (at, quota / whole, quota % whole)).collect();
    let left = u64::from(sum) - given.iter().map(|(_, floor, _)| floor).sum::<u64>().min(sum.into());
    // The sort is stable: of equal remainders the earlier stays in front.
    given.sort_by_key(|(_, _, remainder)| std::cmp::Reverse(*remainder));
    given.iter_mut().zip(0..left).for_each(|((_, part, _), _)| *part += 1);
    given.sort_unstable_by_key(|(at, _, _)| *at);
    given.into_iter().map(|(_, part, _)| part as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_takes_from_the_others_in_proportion() {
        assert_eq!(with_part(&[10, 20, 10], 0, 20), [20, 13, 7]);
        assert_eq!(with_part(&[10, 20, 10], 1, 99), [0, 40, 0]);
        // 25 over two equal parts: equal remainders, so the earlier has the odd one.
        assert_eq!(with_part(&[10, 15, 15], 0, 15), [15, 13, 12]);
        assert_eq!(with_part(&[0, 40, 0], 1, 37), [2, 37, 1]);
    }

    #[test]
    fn where_there_is_nothing_to_move_nothing_moves() {
        assert_eq!(with_part(&[1, 2], 2, 3), [1, 2]);
        assert_eq!(with_part(&[5], 0, 3), [5]);
        assert!(with_part(&[], 0, 3).is_empty() && with_sum(&[], 3).is_empty());
        assert_eq!(with_part(&[u32::MAX, 1], 0, 3), [u32::MAX, 1]);
    }

    #[test]
    fn a_longer_week_keeps_its_proportions() {
        assert_eq!(with_sum(&[1, 1, 2], 80), [20, 20, 40]);
        assert_eq!(with_sum(&[1, 1, 1], 80), [27, 27, 26]);
        assert_eq!(with_sum(&[0, 0, 0, 0], 6), [2, 2, 1, 1]);
        assert_eq!(with_sum(&[u32::MAX, u32::MAX], u32::MAX), [1 << 31, (1 << 31) - 1]);
    }

    #[test]
    fn groups_get_their_shares() {
        let groups = [0, 0, 1, 2, 2];
        assert_eq!(with_shares(&[10, 30, 40, 0, 0], &groups, &[0.5, 0.25, 0.25]), [10, 30, 20, 10, 10]);
        assert_eq!(with_shares(&[10, 30, 40, 0, 0], &groups, &[2.0, -1.0, f64::NAN]), [20, 60, 0, 0, 0]);
        assert_eq!(with_shares(&[10, 30, 40, 0, 0], &groups, &[0.0; 3]), [10, 30, 40, 0, 0]);
    }

    #[test]
    fn parts_without_a_group_and_groups_without_parts_stand_aside() {
        assert_eq!(with_shares(&[10, 30, 40], &[0, 1], &[0.5, 0.5]), [20, 20, 40]);
        assert_eq!(with_shares(&[10, 30, 40], &[0, 1, 9], &[0.5, 0.5]), [20, 20, 40]);
        assert_eq!(with_shares(&[10, 30], &[0, 1], &[0.5, 0.5, 9.0]), [20, 20]);
        assert_eq!(with_shares(&[10, 30], &[0, 1], &[0.0, 0.0, 9.0]), [10, 30]);
    }

    #[test]
    fn what_coincides() {
        assert!((overlap(&[1.0, 1.0, 2.0], &[0.5, 0.5]) - 0.5).abs() < 1e-12);
        assert_eq!((overlap(&[3.0], &[9.0]), overlap(&[1.0, 0.0], &[0.0, 1.0])), (1.0, 0.0));
        assert_eq!((overlap(&[], &[1.0]), overlap(&[0.0], &[1.0]), overlap(&[f64::NAN], &[1.0])), (0.0, 0.0, 0.0));
    }
}
