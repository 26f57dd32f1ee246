//! From the name of a figure to its value.
//!
//! Invariant: a name that resolves gives the stored value in the source's unit; whatever the
//! dataset withholds does not resolve.

use super::{Companion, Dataset, FILERS, FigureKey, HOST, PayCell, Projection, Statistic, Together, Unit};

/// The subject of a figure that is of all roles together.
pub const EVERYONE: &str = "all";

/// Begins the group of a figure that is of those who named another item as well: `with:language:JavaScript`.
pub const WITH: &str = "with:";

/// The group of a difference at equal years and so on: `adjusted-to:full-stack`; the same by role alone is `unadjusted-to:`.
const ADJUSTED: &str = "adjusted-to";
const FITTED: [&str; 2] = [ADJUSTED, "unadjusted-to"];

/// The place of what is counted in the whole world.
const WORLD: &str = "world";

/// The place of all projections.
const PROJECTED_PLACE: &str = "US";

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

/// The 95 % interval of an estimate: 1.96 standard errors, given in percent of it, to either side.
fn around(value: f64, error_percent: f64) -> (f64, f64) {
    let half = value * 1.96 * error_percent / 100.0;
    (value - half, value + half)
}

impl Dataset {
    /// The figure with this name, unless it is unknown or withheld.
    #[must_use]
    pub fn figure(&self, key: &FigureKey) -> Option<Resolved> {
        match (key.measure.as_str(), key.group.as_deref()) {
            ("pay", Some(group)) if group.split_once(':').is_some_and(|(kind, _)| FITTED.contains(&kind)) => {
                self.fitted_figure(key, group)
            }
            ("pay", None) if key.source == HOST => self.host_figure(key).or_else(|| self.pay_figure(key, None)),
            ("pay", group) => self.pay_figure(key, group),
            (Projection::JOBS, None) if key.statistic == Statistic::N => {
                match self.wage(&key.source, &key.place, &key.subject) {
                    Some(wage) => wage.employment.map(Resolved::count),
                    None => self.projected_figure(key),
                }
            }
            (Projection::EXPECTED | Projection::CHANGE | Projection::OPENINGS, None) => self.projected_figure(key),
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
            let wages = &self.wage(&key.source, &key.place, &key.subject)?.wages;
            let value = wages.get(key.statistic)?;
            let error = wages.mean_rse_percent.filter(|_| key.statistic == Statistic::Mean);
            (value, None, error.map(|error| around(f64::from(value), error)))
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
            let Some(value) = cell.get(key.statistic) else {
                return self.filers_figure(key, cell).filter(|_| group.is_none());
            };
            if key.statistic == Statistic::N {
                return Some(Resolved::count(value));
            }
            let ends = cell.get(Statistic::MedianLow).zip(cell.get(Statistic::MedianHigh));
            let interval = ends.filter(|_| key.statistic == Statistic::P50).map(|(a, b)| (f64::from(a), f64::from(b)));
            (value, Some(cell.n), interval)
        };
        Some(Resolved { value: f64::from(value), unit: Unit::UsdPerYear, n, interval })
    }

    /// A figure of employers beside the pay of filings, where that is shown: the median of a group, or its share of the filings.
    fn filers_figure(&self, key: &FigureKey, filings: &PayCell) -> Option<Resolved> {
        let [each, ten_largest, prevailing] = FILERS;
        let group = match key.statistic {
            Statistic::P50ByEmployer => each,
            Statistic::TenLargestShare => ten_largest,
            Statistic::AtPrevailingWage => prevailing,
            _ => return None,
        };
        let cell = self.cell(&key.source, &key.place, &key.subject, Some(group)).filter(|_| !filings.is_withheld())?;
        let (value, unit) = match cell.get(Statistic::P50) {
            Some(median) => (f64::from(median), Unit::UsdPerYear),
            None => (f64::from(cell.n) / f64::from(filings.n), Unit::Share),
        };
        Some(Resolved { value, unit, n: None, interval: None })
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

    /// A difference that was fitted, of this pair or of its reverse, which is the inverse.
    fn fitted_figure(&self, key: &FigureKey, group: &str) -> Option<Resolved> {
        let (kind, reference) = group.split_once(':')?;
        let pair = |role: &str, reference: &str| self.adjusted_of(&key.source, &key.place, role, reference);
        let (fit, is_reverse) = match pair(&key.subject, reference) {
            Some(fit) => (fit, false),
            None => (pair(reference, &key.subject)?, true),
        };
        let ends = if kind == ADJUSTED {
            [fit.difference, fit.low, fit.high]
        } else {
            [fit.unadjusted, fit.unadjusted_low, fit.unadjusted_high]
        };
        let [middle, low, high] = match (ends, is_reverse) {
            (ends, false) => ends,
            (ends, true) => {
                let [middle, low, high] = ends.map(|value| 1.0 / (1.0 + value) - 1.0);
                [middle, high, low]
            }
        };
        let value = match key.statistic {
            Statistic::Difference => middle,
            Statistic::DifferenceLow => low,
            Statistic::DifferenceHigh => high,
            _ => return None,
        };
        let interval = (key.statistic == Statistic::Difference).then_some((low, high));
        Some(Resolved { value, unit: Unit::Ratio, n: Some(fit.n), interval })
    }

    fn years_figure(&self, key: &FigureKey) -> Option<Resolved> {
        let years = self.years_of(&key.source, &key.place, &key.subject).filter(|y| y.measure == key.measure)?;
        let value = match key.statistic {
            Statistic::N => return Some(Resolved::count(years.n)),
            Statistic::P25 => years.p25,
            Statistic::P50 => years.p50,
            Statistic::P75 => years.p75,
            _ => return None,
        };
        Some(Resolved { value, unit: Unit::Years, n: Some(years.n), interval: None })
    }

    fn share_figure(&self, key: &FigureKey, measure: &str) -> Option<Resolved> {
        let (dimension, item) = measure.split_once(':').map_or((measure, None), |(d, i)| (d, Some(i)));
        let shares = self.distribution(&key.source, &key.place, &key.subject, dimension)?;
        match (key.statistic, item) {
            (Statistic::N, None) => Some(Resolved::count(shares.base)),
            (Statistic::Share, None) => {
                let people = shares.people?;
                let value = f64::from(shares.base) / f64::from(people.max(1));
                Some(Resolved { value, unit: Unit::Share, n: Some(people), interval: None })
            }
            (Statistic::LeastShare, Some(item)) => {
                Some(Resolved { value: shares.least_share(item)?, unit: Unit::Share, n: shares.people, interval: None })
            }
            (Statistic::Share, Some(item)) => {
                Some(Resolved { value: shares.share(item)?, unit: Unit::Share, n: Some(shares.base), interval: None })
            }
            _ => None,
        }
    }

    fn projected_figure(&self, key: &FigureKey) -> Option<Resolved> {
        let is_of = |one: &&Projection| one.source == key.source && one.subject == key.subject;
        let projection = self.projections.iter().find(is_of).filter(|_| key.place == PROJECTED_PLACE)?;
        let jobs = match (key.measure.as_str(), key.statistic) {
            (Projection::JOBS, Statistic::N) => projection.employment_base,
            (Projection::EXPECTED, Statistic::N) => projection.employment_target,
            (Projection::OPENINGS, Statistic::N) => projection.annual_openings?,
            (Projection::CHANGE, Statistic::Difference) => {
                let value = projection.change_percent / 100.0;
                return Some(Resolved { value, unit: Unit::Ratio, n: None, interval: None });
            }
            _ => return None,
        };
        Some(Resolved::count(jobs))
    }

    fn together_figure(&self, key: &FigureKey, item: &str, group: &str) -> Option<Resolved> {
        if key.place != WORLD || key.subject != EVERYONE {
            return None;
        }
        let companion =
            self.together_of(&key.source, item)?.companion(group.strip_prefix(WITH)?).filter(|w| w.n > 0)?;
        match key.statistic {
            Statistic::N => Some(Resolved::count(companion.n)),
            Statistic::Share => {
                Some(Resolved { value: companion.share(), unit: Unit::Share, n: Some(companion.n), interval: None })
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
