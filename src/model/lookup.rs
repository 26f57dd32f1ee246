//! From the name of a figure to its value.
//!
//! Invariant: a name that resolves gives the stored value in the source's unit; whatever the
//! dataset withholds does not resolve.

use super::{Companion, Dataset, FigureKey, HOST, Statistic, Together, Unit};

/// The subject of a figure that is of all roles together.
pub const EVERYONE: &str = "all";

/// Begins the group of a figure that is of those who named another item as well: `with:language:JavaScript`.
pub const WITH: &str = "with:";

/// The place of what is counted in the whole world.
const WORLD: &str = "world";

/// A figure found by its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolved {
    /// In the source's unit.
    pub value: f64,
    /// That unit.
    pub unit: Unit,
    /// Answers that the figure rests on, where the source counts them.
    pub n: Option<u32>,
    /// 95 % interval, where the figure is an estimate that has one.
    pub interval: Option<(f64, f64)>,
}

impl Resolved {
    fn count(value: u32) -> Self {
        Resolved { value: f64::from(value), unit: Unit::Count, n: None, interval: None }
    }
}

impl Dataset {
    /// The figure with this name, unless it is unknown or withheld.
    #[must_use]
    pub fn figure(&self, key: &FigureKey) -> Option<Resolved> {
        match (key.measure.as_str(), key.group.as_deref()) {
            ("pay", Some(group)) if group.starts_with("adjusted-to:") => self.adjusted_figure(key, group),
            ("pay", None) if key.source == HOST => self.host_figure(key).or_else(|| self.pay_figure(key, None)),
            ("pay", group) => self.pay_figure(key, group),
            ("employment", None) if key.statistic == Statistic::N => {
                self.wage(&key.source, &key.place, &key.subject)?.employment.map(Resolved::count)
            }
            ("years-total" | "years-pro", None) => self.years_figure(key),
            (measure, None) => self.share_figure(key, measure),
            (item, Some(group)) if group.starts_with(WITH) => self.together_figure(key, item, group),
            _ => None,
        }
    }

    fn pay_figure(&self, key: &FigureKey, group: Option<&str>) -> Option<Resolved> {
        let (value, n, interval) = if key.subject.starts_with("soc-") {
            if group.is_some() {
                return None;
            }
            (self.wage(&key.source, &key.place, &key.subject)?.wages.get(key.statistic)?, None, None)
        } else if let Some(quoted) =
            self.quoted.iter().find(|q| q.source == key.source && q.place == key.place && q.role == key.subject)
        {
            let value = match key.statistic {
                Statistic::Average => quoted.average,
                Statistic::Low => quoted.low?,
                Statistic::High => quoted.high?,
                _ => return None,
            };
            (value, quoted.n, None)
        } else {
            let cell = self.cell(&key.source, &key.place, &key.subject, group)?;
            let value = cell.get(key.statistic)?;
            if key.statistic == Statistic::N {
                return Some(Resolved::count(value));
            }
            let ends = cell.get(Statistic::MedianLow).zip(cell.get(Statistic::MedianHigh));
            let interval = ends.filter(|_| key.statistic == Statistic::P50).map(|(a, b)| (f64::from(a), f64::from(b)));
            (value, Some(cell.n), interval)
        };
        Some(Resolved { value: f64::from(value), unit: Unit::UsdPerYear, n, interval })
    }

    fn host_figure(&self, key: &FigureKey) -> Option<Resolved> {
        let band = self.band(&key.place)?;
        let value = band.get(&key.subject, key.statistic)?;
        if key.statistic == Statistic::N {
            return Some(Resolved::count(value));
        }
        let n = band.get(&key.subject, Statistic::N);
        Some(Resolved { value: f64::from(value), unit: Unit::UsdPerYear, n, interval: None })
    }

    fn adjusted_figure(&self, key: &FigureKey, group: &str) -> Option<Resolved> {
        let reference = group.strip_prefix("adjusted-to:")?;
        let found = self.adjusted_of(&key.source, &key.place, &key.subject, reference)?;
        let value = match key.statistic {
            Statistic::Difference => found.difference,
            Statistic::DifferenceLow => found.low,
            Statistic::DifferenceHigh => found.high,
            _ => return None,
        };
        let interval = (key.statistic == Statistic::Difference).then_some((found.low, found.high));
        Some(Resolved { value, unit: Unit::Ratio, n: Some(found.n), interval })
    }

    fn years_figure(&self, key: &FigureKey) -> Option<Resolved> {
        let found = self.years_of(&key.source, &key.place, &key.subject).filter(|y| y.measure == key.measure)?;
        let value = match key.statistic {
            Statistic::N => return Some(Resolved::count(found.n)),
            Statistic::P25 => found.p25,
            Statistic::P50 => found.p50,
            Statistic::P75 => found.p75,
            _ => return None,
        };
        Some(Resolved { value, unit: Unit::Years, n: Some(found.n), interval: None })
    }

    fn share_figure(&self, key: &FigureKey, measure: &str) -> Option<Resolved> {
        let (dimension, item) = measure.split_once(':').map_or((measure, None), |(d, i)| (d, Some(i)));
        let found = self.distribution(&key.source, &key.place, &key.subject, dimension)?;
        match (key.statistic, item) {
            (Statistic::N, None) => Some(Resolved::count(found.base)),
            (Statistic::Share, Some(item)) => {
                Some(Resolved { value: found.share(item)?, unit: Unit::Share, n: Some(found.base), interval: None })
            }
            _ => None,
        }
    }

    fn together_figure(&self, key: &FigureKey, item: &str, group: &str) -> Option<Resolved> {
        if key.place != WORLD || key.subject != EVERYONE {
            return None;
        }
        let found = self.together_of(&key.source, item)?.companion(group.strip_prefix(WITH)?).filter(|w| w.n > 0)?;
        match key.statistic {
            Statistic::N => Some(Resolved::count(found.n)),
            Statistic::Share => {
                Some(Resolved { value: found.share(), unit: Unit::Share, n: Some(found.n), interval: None })
            }
            _ => None,
        }
    }
}

impl Together {
    /// The name of the share of the item's users who named the other one.
    #[must_use]
    pub fn share_key(&self, with: &Companion) -> FigureKey {
        FigureKey {
            source: self.source.clone(),
            place: WORLD.to_owned(),
            subject: EVERYONE.to_owned(),
            measure: self.item.clone(),
            group: Some(format!("{WITH}{}", with.item)),
            statistic: Statistic::Share,
        }
    }
}
