//! Linear scales, and where a scale lies within the width.
//!
//! Invariant: a fraction is always finite and in 0..=1, whatever the value.

use super::point::{Point, X};
use super::scene::{Anchor, NARROW};

/// Takes a domain of values to fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// The scale from `low` to `high`; an empty or broken domain is widened to one unit.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Self {
        let low = if low.is_finite() { low } else { 0.0 };
        let high = if high.is_finite() && high > low { high } else { low + low.abs().max(1.0) };
        Self { low, high }
    }

    /// The domain of `values` with room on both sides, given as shares of the whole.
    #[must_use]
    pub fn padded(values: impl Iterator<Item = f64>, left: f64, right: f64) -> Self {
        let (low, high) = extent(values);
        let tight = Self::new(low, high);
        let inner = (1.0 - left - right).max(0.3);
        let span = tight.high - tight.low;
        Self::new(tight.low - span * left / inner, tight.high + span * right / inner)
    }

    /// Low end of the domain.
    #[must_use]
    pub const fn low(&self) -> f64 {
        self.low
    }

    /// High end of the domain.
    #[must_use]
    pub const fn high(&self) -> f64 {
        self.high
    }

    /// Where a value lies, held within 0..=1.
    #[must_use]
    pub fn fraction(&self, value: f64) -> f64 {
        let fraction = (value - self.low) / (self.high - self.low);
        if fraction.is_nan() { 0.0 } else { fraction.clamp(0.0, 1.0) }
    }

    /// The value at a fraction: the inverse.
    #[must_use]
    pub fn value(&self, fraction: f64) -> f64 {
        self.low + fraction.clamp(0.0, 1.0) * (self.high - self.low)
    }
}

/// Least and greatest finite value; (0, 1) if there is none.
pub(super) fn extent(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let mut ends: Option<(f64, f64)> = None;
    for value in values.filter(|value| value.is_finite()) {
        ends = Some(ends.map_or((value, value), |(low, high)| (low.min(value), high.max(value))));
    }
    ends.unwrap_or((0.0, 1.0))
}

/// A scale laid over part of the width: from `shift` px on, over `share` of the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PlotFrame {
    pub(super) scale: Scale,
    pub(super) share: f64,
    pub(super) shift: f64,
}

impl PlotFrame {
    /// The scale over the whole width.
    pub(super) const fn whole(scale: Scale) -> Self {
        Self { scale, share: 1.0, shift: 0.0 }
    }

    pub(super) fn x(&self, value: f64) -> X {
        X { fraction: self.scale.fraction(value) * self.share, px: self.shift }
    }

    /// The point of a value, `y` px from the top.
    pub(super) fn point(&self, value: f64, y: f64) -> Point {
        Point::new(self.x(value), y)
    }

    /// Px of a value at the least width.
    pub(super) fn narrow(&self, value: f64) -> f64 {
        self.x(value).within(NARROW)
    }

    /// The middle of a label `wide` px wide that stands over a value, moved as far as it must
    /// to stay in a narrow drawing; it then stays in every wider one.
    pub(super) fn inside(&self, value: f64, wide: f64) -> X {
        let at = self.narrow(value);
        let most = (NARROW - wide / 2.0).max(wide / 2.0);
        self.x(value).moved(at.clamp(wide / 2.0, most) - at)
    }

    /// How a label `wide` px wide hangs at a value without leaving a narrow drawing.
    pub(super) fn anchor(&self, value: f64, wide: f64) -> Anchor {
        let at = self.narrow(value);
        if at < wide / 2.0 {
            Anchor::Start
        } else if at + wide / 2.0 > NARROW {
            Anchor::End
        } else {
            Anchor::Middle
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn broken_domains_still_scale() {
        for (low, high) in [(1.0, 1.0), (5.0, 2.0), (f64::NAN, 3.0), (0.0, f64::INFINITY)] {
            let fraction = Scale::new(low, high).fraction(f64::NAN);
            assert!((0.0..=1.0).contains(&fraction));
        }
    }

    proptest! {
        #[test]
        fn inverse(low in -1e6..1e6_f64, span in 1.0..1e6_f64, at in 0.0..=1.0_f64) {
            let scale = Scale::new(low, low + span);
            prop_assert!((scale.fraction(scale.value(at)) - at).abs() < 1e-6);
        }

        #[test]
        fn clamped(value in proptest::num::f64::ANY) {
            let fraction = Scale::new(0.0, 10.0).fraction(value);
            prop_assert!((0.0..=1.0).contains(&fraction));
        }
    }
}
