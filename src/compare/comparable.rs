//! Differences, where there is something to compare.
//!
//! Invariant: a difference exists only between figures whose source, place, measure, group and
//! statistic are equal; the reason for a refusal names what differs.

use crate::model::{Dataset, FigureKey, Resolved, Statistic, Unit};
use crate::stats::{Estimate, ratio};

/// How the group of a derived figure begins: `pay/relative-to:full-stack/difference`.
const RELATIVE: &str = "relative-to:";

/// The name of the difference of a figure to the same figure of another role.
#[must_use]
pub fn relative_key(of: &FigureKey, reference: &str, statistic: Statistic) -> FigureKey {
    FigureKey { statistic, ..of.of_group(&format!("{RELATIVE}{reference}")) }
}

/// The figure with this name, stored or derived, unless it is unknown or withheld.
#[must_use]
pub fn resolve(data: &Dataset, key: &FigureKey) -> Option<Resolved> {
    let Some(reference) = key.group.as_deref().and_then(|g| g.strip_prefix(RELATIVE)) else {
        return data.figure(key);
    };
    let median = FigureKey { group: None, statistic: Statistic::P50, ..key.clone() };
    let other = FigureKey { subject: reference.to_owned(), ..median.clone() };
    let found = difference(data, &median, &other).ok()?;
    let value = match key.statistic {
        Statistic::Difference => found.ratio,
        Statistic::DifferenceLow => found.interval?.0,
        Statistic::DifferenceHigh => found.interval?.1,
        _ => return None,
    };
    let interval = found.interval.filter(|_| key.statistic == Statistic::Difference);
    Some(Resolved { value, unit: Unit::Ratio, n: None, interval })
}

/// How far one figure lies above another, relative to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// 0.26 for 26 % above; negative for below.
    pub ratio: f64,
    /// 95 % interval of the ratio, where both figures have one.
    pub interval: Option<(f64, f64)>,
}

impl Difference {
    /// Whether the interval leaves out zero; without an interval nothing is clear.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.interval.is_some_and(|(low, high)| low > 0.0 || high < 0.0)
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

/// How far `of` lies above `reference`.
///
/// The interval is that of [`ratio`].
///
/// # Errors
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
    let found = ratio(estimate(a), estimate(b)).ok_or(NotComparable::Missing)?;
    Ok(Difference { ratio: found.value, interval: found.interval })
}
