//! Differences, where there is something to compare.
//!
//! Invariant: a difference exists only between figures whose source, place, measure, group and statistic are equal; the reason for
//! a refusal names what differs. In a place of several countries it exists only at one mix of countries, as else it would be one
//! between countries. Its interval is that of as many roles as are shown, since the page picks the pairs that it speaks of.
//!
//! Laws: `tests/properties/comparing.rs`.

use super::groups::MIX;
use crate::model::{Dataset, FigureKey, PlaceKind, Resolved, Statistic, Unit};
use crate::stats::{self, Estimate, Gap, ratio};

/// Begins the group of a derived figure: `pay/relative-to:full-stack/difference`.
const RELATIVE: &str = "relative-to:";

/// The name of the difference of a figure to the same figure of another role.
#[must_use]
pub fn relative_key(of: &FigureKey, reference: &str, statistic: Statistic) -> FigureKey {
    derived(of, RELATIVE, reference, statistic)
}

/// Begins the group of a difference in money: `pay/minus:full-stack/difference`.
const MINUS: &str = "minus:";

/// The name of the difference of a figure to the same figure of another role, in money.
#[must_use]
pub fn money_key(of: &FigureKey, reference: &str, statistic: Statistic) -> FigureKey {
    derived(of, MINUS, reference, statistic)
}

/// A part of the population stands behind the reference: `relative-to:full-stack:years-total:6-10`.
fn derived(of: &FigureKey, kind: &str, reference: &str, statistic: Statistic) -> FigureKey {
    let people = of.group.as_ref().map_or_else(String::new, |group| format!(":{group}"));
    FigureKey { statistic, ..of.of_group(&format!("{kind}{reference}{people}")) }
}

/// The figure with this name, stored or derived, unless it is unknown or withheld; of a difference where so many roles are compared.
#[must_use]
pub fn resolve(data: &Dataset, key: &FigureKey, roles: usize) -> Option<Resolved> {
    let group = key.group.as_deref().unwrap_or_default();
    let (reference, unit) = match (group.strip_prefix(RELATIVE), group.strip_prefix(MINUS)) {
        (Some(reference), _) => (reference, Unit::Ratio),
        (_, Some(reference)) => (reference, Unit::UsdPerYear),
        _ => return data.figure(key),
    };
    let (reference, people) = match reference.split_once(':') {
        Some((reference, people)) => (reference, Some(people.to_owned())),
        None => (reference, None),
    };
    let median = FigureKey { group: people, statistic: Statistic::P50, ..key.clone() };
    let other = FigureKey { subject: reference.to_owned(), ..median.clone() };
    let gap = difference(data, &median, &other, roles).ok()?;
    let (middle, ends) = match unit {
        Unit::Ratio => (gap.ratio, gap.interval),
        _ => (gap.money.value, gap.money.interval),
    };
    let value = match key.statistic {
        Statistic::Difference => middle,
        Statistic::DifferenceLow => ends?.0,
        Statistic::DifferenceHigh => ends?.1,
        _ => return None,
    };
    let interval = ends.filter(|_| key.statistic == Statistic::Difference);
    Some(Resolved { value, unit, n: Some(gap.n), interval })
}

/// The distance of one figure from another that may be compared with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// 0.26 for 26 % above; negative for below.
    pub ratio: f64,
    /// 95 % interval of the ratio, where both figures have one.
    pub interval: Option<(f64, f64)>,
    /// The same in the figures' own unit.
    pub money: Gap,
    /// Answers of the smaller of the two groups.
    pub n: u32,
}

impl Difference {
    /// True where the intervals leave out zero, so that a sentence may speak of a difference; without an interval in
    /// money nothing is clear.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        let leaves_out = |(low, high): (f64, f64)| low > 0.0 || high < 0.0;
        self.money.interval.is_some_and(leaves_out) && self.interval.is_none_or(leaves_out)
    }
}

/// Why two figures are not set against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotComparable {
    /// They come from different sources.
    Source,
    /// They speak of different places.
    Place,
    /// They measure different things, or different parts of a population.
    Measure,
    /// They are of several countries, and not at one mix of these.
    Mix,
    /// One is a median, say, and the other a mean.
    Statistic,
    /// At least one is unknown or withheld, or the reference is zero.
    Missing,
}

/// The figure by which roles are compared where this one says how much they are paid: in a place of several countries that at one
/// mix of countries.
#[must_use]
pub(super) fn compared(data: &Dataset, level: &FigureKey) -> FigureKey {
    let is_plain = level.group.is_none() && is_of_countries(data, level);
    if is_plain { level.of_group(MIX) } else { level.clone() }
}

/// True for a figure of the world or of a region.
pub(super) fn is_of_countries(data: &Dataset, key: &FigureKey) -> bool {
    data.place(&key.place).is_some_and(|place| matches!(place.kind, PlaceKind::World | PlaceKind::Region))
}

/// The distance from `reference` up to `of`, in parts of `reference` and in its unit, where so many roles are compared; the intervals
/// are those of [`ratio`] and of [`stats::difference`].
///
/// # Errors
///
/// When the bases differ or a figure is missing.
pub fn difference(
    data: &Dataset,
    of: &FigureKey,
    reference: &FigureKey,
    roles: usize,
) -> Result<Difference, NotComparable> {
    if of.source != reference.source {
        return Err(NotComparable::Source);
    }
    if of.place != reference.place {
        return Err(NotComparable::Place);
    }
    if of.measure != reference.measure || of.group != reference.group {
        return Err(NotComparable::Measure);
    }
    if of.statistic != reference.statistic || of.statistic == Statistic::N {
        return Err(NotComparable::Statistic);
    }
    if of.group.as_deref() != Some(MIX) && is_of_countries(data, of) {
        return Err(NotComparable::Mix);
    }
    let (Some(a), Some(b)) = (data.figure(of), data.figure(reference)) else { return Err(NotComparable::Missing) };
    let estimate = |figure: Resolved| Estimate { value: figure.value, interval: figure.interval };
    let relative = ratio(estimate(a), estimate(b), roles).ok_or(NotComparable::Missing)?;
    let money = stats::difference(estimate(a), estimate(b), roles);
    let n = a.n.unwrap_or_default().min(b.n.unwrap_or_default());
    Ok(Difference { ratio: relative.value, interval: relative.interval, money, n })
}

#[cfg(test)]
mod tests {
    use super::{NotComparable, compared, difference, money_key, relative_key, resolve};
    use crate::compare::built_in;
    use crate::model::{FigureKey, Statistic};

    fn key(name: &str) -> FigureKey {
        name.parse().unwrap()
    }

    #[test]
    fn a_difference_is_that_of_the_two_medians() {
        let data = built_in::data();
        let (back, full) = (key("survey-2025/US/back-end/pay/p50"), key("survey-2025/US/full-stack/pay/p50"));
        let median = |role: &str| built_in::number("pay/survey-2025", &format!("US,{role},,"), "p50");
        let found = difference(data, &back, &full, 3).unwrap();
        assert_eq!(found.money.value, median("back-end") - median("full-stack"));
        assert!((found.ratio - (median("back-end") / median("full-stack") - 1.0)).abs() < 1e-12);
        assert!(found.is_clear());
        let named = [
            relative_key(&back, "full-stack", Statistic::Difference),
            money_key(&back, "full-stack", Statistic::Difference),
        ];
        let named = named.map(|key| resolve(data, &key, 3).map(|resolved| resolved.value));
        assert_eq!(named, [Some(found.ratio), Some(found.money.value)]);
    }

    #[test]
    fn a_refusal_names_the_part_that_differs() {
        let data = built_in::data();
        let refused = |name: &str| difference(data, &key("survey-2025/US/back-end/pay/p50"), &key(name), 3).err();
        assert_eq!(refused("survey-2024/US/full-stack/pay/p50"), Some(NotComparable::Source));
        assert_eq!(refused("survey-2025/DE/full-stack/pay/p50"), Some(NotComparable::Place));
        assert_eq!(refused("survey-2025/US/full-stack/years-total/p50"), Some(NotComparable::Measure));
        assert_eq!(refused("survey-2025/US/full-stack/pay/years-total:6-10/p50"), Some(NotComparable::Measure));
        assert_eq!(refused("survey-2025/US/full-stack/pay/mean"), Some(NotComparable::Statistic));
        assert_eq!(refused("survey-2025/US/no-such-role/pay/p50"), Some(NotComparable::Missing));
        assert_eq!(refused("survey-2025/US/full-stack/pay/p50"), None);
    }

    #[test]
    fn several_countries_are_compared_at_one_mix() {
        let data = built_in::data();
        let (back, full) = (key("survey-2025/world/back-end/pay/p50"), key("survey-2025/world/full-stack/pay/p50"));
        assert_eq!(difference(data, &back, &full, 3), Err(NotComparable::Mix));
        let band = "survey-2025/world/back-end/pay/years-total:6-10/p50";
        assert_eq!(
            difference(data, &key(band), &key(&band.replace("back-end", "full-stack")), 3),
            Err(NotComparable::Mix)
        );
        // By an independent computation from the answers: 92,812 over 77,730.
        let found = difference(data, &compared(data, &back), &compared(data, &full), 3).unwrap();
        assert!((found.ratio - 0.194).abs() < 5e-4, "{found:?}");
        assert!(found.is_clear());
        let front = compared(data, &key("survey-2025/world/front-end/pay/p50"));
        assert!(!difference(data, &front, &compared(data, &full), 3).unwrap().is_clear());
    }
}
