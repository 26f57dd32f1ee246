//! A quantile function through published percentiles.
//!
//! Invariant: it goes through every published value, never falls, and is silent outside the reported range: nothing is
//! extrapolated.

use super::curve::{Knot, curve, inverse, slope, through};

/// The quantile function of one group of people.
///
/// ```
/// use rolescope::stats::{Quantiles, Rank};
/// // Pay of back end developers in the United States, survey 2025: 10th, 25th, 50th, 75th and 90th percentile.
/// let published = [(0.1, 102e3), (0.25, 140e3), (0.5, 174_082.0), (0.75, 220e3), (0.9, 300e3)];
/// let pay = Quantiles::new(&published).unwrap();
/// assert_eq!(pay.at(0.5), Some(174_082.0));
/// assert_eq!(pay.at(0.95), None);
/// assert_eq!(pay.rank(140e3), Rank::Within(0.25));
/// assert_eq!(pay.rank(99e3), Rank::Below(0.1));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Quantiles {
    knots: Vec<Knot>,
}

/// Where a value stands among the people, as a share of them from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rank {
    /// Below the first reported percentile, which this is.
    Below(f64),
    /// Above so many.
    Within(f64),
    /// Above the last reported percentile, which this is.
    Above(f64),
}

impl Quantiles {
    /// The function through these percentiles: the share of people from 0 to 1, and the value that as many lie below.
    ///
    /// `None` unless there are at least two, the shares rise, and the values are finite and never fall.
    #[must_use]
    pub fn new(knots: &[(f64, f64)]) -> Option<Self> {
        let sound = knots.iter().all(|(p, value)| (0.0..=1.0).contains(p) && value.is_finite());
        let rising = knots.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0 && a.1 <= b.1));
        if knots.len() < 2 || !sound || !rising {
            return None;
        }
        through(knots).map(|knots| Quantiles { knots })
    }

    /// The first and the last reported percentile, as shares of people.
    #[must_use]
    pub fn reported(&self) -> (f64, f64) {
        self.ends(|knot| knot.p)
    }

    /// The values of the first and the last reported percentile.
    #[must_use]
    pub fn values(&self) -> (f64, f64) {
        self.ends(|knot| knot.value)
    }

    fn ends(&self, of: impl Fn(&Knot) -> f64) -> (f64, f64) {
        let end = |knot: Option<&Knot>| knot.map_or(0.0, &of);
        (end(self.knots.first()), end(self.knots.last()))
    }

    /// The value that a share `p` of the people, 0 to 1, lie below; `None` outside the reported range.
    #[must_use]
    pub fn at(&self, p: f64) -> Option<f64> {
        self.piece(|end| p <= end.p).filter(|(start, _)| start.p <= p).map(|(start, end)| curve(start, end, p))
    }

    /// Where a value stands. A value that whole stretches of people have stands in their middle; what is no number
    /// counts as below.
    #[must_use]
    pub fn rank(&self, value: f64) -> Rank {
        let ((first, last), (lowest, highest)) = (self.reported(), self.values());
        if value > highest {
            return Rank::Above(last);
        }
        let equal = |knot: &&Knot| knot.value == value;
        let stretch = self.knots.iter().find(equal).zip(self.knots.iter().rfind(equal));
        if let Some((start, end)) = stretch {
            return Rank::Within((start.p + end.p) / 2.0);
        }
        match self.piece(|end| value <= end.value).filter(|_| value > lowest) {
            Some((start, end)) => Rank::Within(inverse(start, end, value)),
            None => Rank::Below(first),
        }
    }

    /// The share of people per unit of value around the value that a share `p` of them lie below: 1 over the slope of
    /// the curve. `None` outside the reported range and where the curve is flat.
    #[must_use]
    pub fn density(&self, p: f64) -> Option<f64> {
        let (start, end) = self.piece(|end| p <= end.p).filter(|(start, _)| start.p <= p)?;
        let rate = slope(start, end, p);
        (rate > 0.0).then(|| 1.0 / rate).filter(|density| density.is_finite())
    }

    /// The first piece of the curve whose end satisfies a condition.
    fn piece(&self, holds: impl Fn(&Knot) -> bool) -> Option<(&Knot, &Knot)> {
        let mut pieces = self.knots.iter().zip(self.knots.iter().skip(1));
        pieces.find(|(_, end)| holds(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Back end, United States, survey 2025.
    const BACK: [(f64, f64); 5] =
        [(0.1, 102_000.0), (0.25, 140_000.0), (0.5, 174_082.0), (0.75, 220_000.0), (0.9, 300_000.0)];

    #[test]
    fn two_percentiles_give_a_line() {
        let line = Quantiles::new(&[(0.25, 100.0), (0.75, 200.0)]).unwrap();
        assert_eq!((line.reported(), line.values()), ((0.25, 0.75), (100.0, 200.0)));
        assert!((line.at(0.4).unwrap() - 130.0).abs() < 1e-9);
        assert_eq!(line.rank(150.0), Rank::Within(0.5));
        assert!((line.density(0.3).unwrap() - 0.005).abs() < 1e-12);
    }

    #[test]
    fn nothing_is_said_outside_the_reported_range() {
        let back = Quantiles::new(&BACK).unwrap();
        for p in [0.0, 0.099, 0.901, 1.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!((back.at(p), back.density(p)), (None, None), "{p}");
        }
        assert_eq!(back.rank(101_999.0), Rank::Below(0.1));
        assert_eq!(back.rank(300_001.0), Rank::Above(0.9));
        assert_eq!(back.rank(f64::NAN), Rank::Below(0.1));
        assert_eq!((back.rank(102_000.0), back.rank(300_000.0)), (Rank::Within(0.1), Rank::Within(0.9)));
    }

    #[test]
    fn it_goes_through_the_published_values() {
        let back = Quantiles::new(&BACK).unwrap();
        for (p, value) in BACK {
            assert_eq!(back.at(p), Some(value));
            assert_eq!(back.rank(value), Rank::Within(p));
        }
        // By SciPy 1.17.1.
        assert!((back.at(0.6).unwrap() - 189_043.424_690).abs() < 0.01, "{:?}", back.at(0.6));
    }

    #[test]
    fn a_flat_stretch_is_met_in_its_middle_and_has_no_density() {
        let flat = Quantiles::new(&[(0.1, 10.0), (0.25, 20.0), (0.5, 20.0), (0.75, 20.0), (0.9, 40.0)]).unwrap();
        assert_eq!(flat.rank(20.0), Rank::Within(0.5));
        assert_eq!((flat.at(0.3), flat.density(0.3)), (Some(20.0), None));
        let equal = Quantiles::new(&[(0.25, 5.0), (0.75, 5.0)]).unwrap();
        assert_eq!(
            (equal.rank(5.0), equal.rank(4.0), equal.rank(6.0)),
            (Rank::Within(0.5), Rank::Below(0.25), Rank::Above(0.75))
        );
    }

    #[test]
    fn what_is_no_quantile_function_is_refused() {
        let refused: [&[(f64, f64)]; 8] = [
            &[],
            &[(0.5, 1.0)],
            &[(0.5, 1.0), (0.5, 2.0)],
            &[(0.5, 1.0), (0.25, 2.0)],
            &[(0.25, 2.0), (0.5, 1.0)],
            &[(0.25, f64::NAN), (0.5, 1.0)],
            &[(0.25, 1.0), (0.5, f64::INFINITY)],
            &[(-0.1, 1.0), (1.2, 2.0)],
        ];
        for knots in refused {
            assert_eq!(Quantiles::new(knots), None, "{knots:?}");
        }
    }
}
