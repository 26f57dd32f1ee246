//! An estimate, its interval and the standard error that the interval stands for.
//!
//! Invariant: every 95 % interval of this room reaches 1.96 standard errors to either side.

/// Half the width of a 95 % interval of a normal distribution, in standard errors.
pub(super) const Z95: f64 = 1.96;

/// An estimate with its 95 % interval, if it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The value that the interval lies around.
    pub value: f64,
    /// Its interval, low and high.
    pub interval: Option<(f64, f64)>,
}

/// The standard error behind a 95 % interval, in the interval's unit: its width over 2 × 1.96.
#[must_use]
pub fn standard_error((low, high): (f64, f64)) -> f64 {
    (high - low) / (2.0 * Z95)
}

/// The 95 % interval around a value whose error is made of two independent ones, each a standard
/// error in the value's unit.
pub(super) fn around(value: f64, first: f64, second: f64) -> (f64, f64) {
    let half = Z95 * (first * first + second * second).sqrt();
    (value - half, value + half)
}
