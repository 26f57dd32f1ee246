//! The percentiles that a band would show of people if its ends were percentiles.
//!
//! Invariant: a supposition, never a figure of a source: it exists only for a band that is symmetric, and it leaves the
//! ends as they are when nothing else is asked.

use super::band::{Inspection, Shape};
use super::power::power;

/// A pair of percentiles that the two ends of a band may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The 5th and the 95th: nine in ten people lie between.
    P5To95,
    /// The 10th and the 90th: four in five.
    P10To90,
    /// The 25th and the 75th: the middle half.
    P25To75,
}

impl Reading {
    /// All of them, the widest first.
    pub const ALL: [Reading; 3] = [Reading::P5To95, Reading::P10To90, Reading::P25To75];

    /// The two percentiles that the ends would be, in percent.
    #[must_use]
    pub const fn percents(self) -> (u8, u8) {
        match self {
            Reading::P5To95 => (5, 95),
            Reading::P10To90 => (10, 90),
            Reading::P25To75 => (25, 75),
        }
    }

    /// The distance of the supposed percentiles from the middle of a normal distribution, in standard deviations.
    const fn deviations(self) -> f64 {
        match self {
            Reading::P5To95 => 1.644_854,
            Reading::P10To90 => 1.281_552,
            Reading::P25To75 => 0.674_490,
        }
    }
}

/// Where the `wanted` percentiles would lie, low and high in the band's unit, if the band's ends were the percentiles
/// `read`.
///
/// A geometric band is taken for a log-normal distribution, whose ends lie a factor from its centre √(low × high): the
/// factor to the power of z'/z. An arithmetic one is taken for a normal distribution, whose ends lie a step from its
/// centre: the step times z'/z; the lower end may come out below zero, which speaks against that reading. One that is
/// both counts as geometric, one that is neither has no such distribution: `None`.
#[must_use]
pub fn as_band(band: &Inspection, read: Reading, wanted: Reading) -> Option<(f64, f64)> {
    if band.shape == Shape::Neither {
        return None;
    }
    if read == wanted {
        return Some((band.low, band.high));
    }
    let wider = wanted.deviations() / read.deviations();
    if band.shape == Shape::Arithmetic {
        let step = band.step * wider;
        return Some((band.arithmetic_centre - step, band.arithmetic_centre + step));
    }
    let factor = power(band.factor, wider)?;
    Some((band.geometric_centre / factor, band.geometric_centre * factor))
}

#[cfg(test)]
mod tests {
    use super::super::band::inspect;
    use super::*;

    #[test]
    fn a_geometric_band_by_hand() {
        // 100 × 400 = 200²; from 25-75 to 10-90: 2 to the power of 1.281552 / 0.674490 = 1.900031, 3.732212.
        let band = inspect(200.0, 100.0, 400.0).unwrap();
        let (low, high) = as_band(&band, Reading::P25To75, Reading::P10To90).unwrap();
        assert!((low - 53.587).abs() < 1e-2 && (high - 746.44).abs() < 1e-1, "{low} {high}");
        assert_eq!(as_band(&band, Reading::P5To95, Reading::P5To95), Some((100.0, 400.0)));
    }

    #[test]
    fn an_arithmetic_band_may_reach_below_zero() {
        let band = inspect(101.0, 11.0, 191.0).unwrap();
        assert_eq!(band.shape, Shape::Arithmetic);
        let (low, high) = as_band(&band, Reading::P25To75, Reading::P5To95).unwrap();
        // 90 × 1.644854 / 0.674490 = 219.480.
        assert!((low + 118.480).abs() < 1e-2 && (high - 320.480).abs() < 1e-2, "{low} {high}");
    }

    #[test]
    fn a_lopsided_band_has_no_distribution() {
        let band = inspect(31.0, 11.0, 191.0).unwrap();
        assert_eq!((band.shape, as_band(&band, Reading::P5To95, Reading::P10To90)), (Shape::Neither, None));
    }

    #[test]
    fn there_and_back_is_the_band() {
        let band = inspect(159_238.0, 108_608.0, 233_471.0).unwrap();
        for (read, other) in [(Reading::P5To95, Reading::P25To75), (Reading::P10To90, Reading::P5To95)] {
            let (low, high) = as_band(&band, read, other).unwrap();
            let middle = band.geometric_centre;
            let there = Inspection { low, high, factor: (high / low).sqrt(), geometric_centre: middle, ..band };
            let (low, high) = as_band(&there, other, read).unwrap();
            assert!((low - 108_608.0).abs() < 1e-6 && (high - 233_471.0).abs() < 1e-6, "{low} {high}");
        }
    }
}
