//! Differences, where there is something to compare.
//!
//! Invariant: a difference exists only between figures whose source, place, measure, group and
//! statistic are equal; the reason for a refusal names what differs.
//!
//! Laws: `tests/properties/comparing.rs`.

use crate::model::{Dataset, FigureKey, Resolved, Statistic, Unit};
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

/// The figure with this name, stored or derived, unless it is unknown or withheld.
#[must_use]
pub fn resolve(data: &Dataset, key: &FigureKey) -> Option<Resolved> {
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
    let gap = difference(data, &median, &other).ok()?;
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
    Some(Resolved { value, unit, n: None, interval })
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
    /// One is a median, say, and the other a mean.
    Statistic,
    /// At least one is unknown or withheld, or the reference is zero.
    Missing,
}

/// The distance from `reference` up to `of`, in parts of `reference` and in its unit; the interval is that of
/// [`ratio`].
///
/// # Errors
///
/// When the bases differ or a figure is missing.
pub fn difference(data: &Dataset, of: &FigureKey, reference: &FigureKey) -> Result<Difference, NotComparable> {
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
    let (Some(a), Some(b)) = (data.figure(of), data.figure(reference)) else { return Err(NotComparable::Missing) };
    let estimate = |found: Resolved| Estimate { value: found.value, interval: found.interval };
    let relative = ratio(estimate(a), estimate(b)).ok_or(NotComparable::Missing)?;
    let money = stats::difference(estimate(a), estimate(b));
    Ok(Difference { ratio: relative.value, interval: relative.interval, money })
}

#[cfg(test)]
mod tests {
    use super::{NotComparable, difference, money_key, relative_key, resolve};
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
        let found = difference(data, &back, &full).unwrap();
        assert_eq!(found.money.value, median("back-end") - median("full-stack"));
        assert!((found.ratio - (median("back-end") / median("full-stack") - 1.0)).abs() < 1e-12);
        assert!(found.is_clear());
        let named = [
            relative_key(&back, "full-stack", Statistic::Difference),
            money_key(&back, "full-stack", Statistic::Difference),
        ];
        let named = named.map(|key| resolve(data, &key).map(|resolved| resolved.value));
        assert_eq!(named, [Some(found.ratio), Some(found.money.value)]);
    }

    #[test]
    fn a_refusal_names_the_part_that_differs() {
        let data = built_in::data();
        let refused = |name: &str| difference(data, &key("survey-2025/US/back-end/pay/p50"), &key(name)).err();
        assert_eq!(refused("survey-2024/US/full-stack/pay/p50"), Some(NotComparable::Source));
        assert_eq!(refused("survey-2025/DE/full-stack/pay/p50"), Some(NotComparable::Place));
        assert_eq!(refused("survey-2025/US/full-stack/years-total/p50"), Some(NotComparable::Measure));
        assert_eq!(refused("survey-2025/US/full-stack/pay/years-total:6-10/p50"), Some(NotComparable::Measure));
        assert_eq!(refused("survey-2025/US/full-stack/pay/mean"), Some(NotComparable::Statistic));
        assert_eq!(refused("survey-2025/US/no-such-role/pay/p50"), Some(NotComparable::Missing));
        assert_eq!(refused("survey-2025/US/full-stack/pay/p50"), None);
    }
}
