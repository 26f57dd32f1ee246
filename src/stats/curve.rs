//! The monotone cubic through given points, as of Fritsch and Butland (1984) and SciPy's `PchipInterpolator`.
//!
//! In each point the slope is a weighted harmonic mean of those of the two chords that meet there, at the ends a
//! one-sided three-point estimate that keeps to the chord's direction.
//!
//! Invariant: through values that never fall the curve never falls.

/// Halvings of a bisection: more than a double tells apart.
const HALVINGS: u32 = 60;

/// A published percentile and the slope of the curve there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Knot {
    pub(super) p: f64,
    pub(super) value: f64,
    slope: f64,
}

/// The points with their slopes, of values that never fall; `None` where a chord is too steep for a number.
pub(super) fn through(points: &[(f64, f64)]) -> Option<Vec<Knot>> {
    let chords: Vec<Chord> = points.windows(2).filter_map(Chord::between).collect();
    let finite = chords.iter().all(|chord| chord.slope.is_finite());
    let knots = points.iter().zip(slopes(&chords)).map(|(&(p, value), slope)| Knot { p, value, slope });
    finite.then(|| knots.collect())
}

/// The straight line from one percentile to the next.
#[derive(Clone, Copy)]
struct Chord {
    width: f64,
    slope: f64,
}

impl Chord {
    fn between(pair: &[(f64, f64)]) -> Option<Self> {
        let [a, b] = pair else { return None };
        Some(Chord { width: b.0 - a.0, slope: (b.1 - a.1) / (b.0 - a.0) })
    }
}

/// The slopes of the curve in all points.
fn slopes(chords: &[Chord]) -> Vec<f64> {
    let inner = chords.windows(2).map(|pair| match pair {
        [a, b] => inner_slope(*a, *b),
        _ => 0.0,
    });
    let end = |next: Option<&Chord>, after: Option<&Chord>| match (next, after) {
        (Some(next), Some(after)) => end_slope(*next, *after),
        (Some(only), None) => only.slope,
        _ => 0.0,
    };
    let mut back = chords.iter().rev();
    let last = end(back.next(), back.next());
    [end(chords.first(), chords.get(1))].into_iter().chain(inner).chain([last]).collect()
}

/// The weighted harmonic mean of two slopes; 0 beside a flat chord.
fn inner_slope(a: Chord, b: Chord) -> f64 {
    if a.slope <= 0.0 || b.slope <= 0.0 {
        return 0.0;
    }
    let (of_a, of_b) = (2.0 * b.width + a.width, b.width + 2.0 * a.width);
    (of_a + of_b) / (of_a / a.slope + of_b / b.slope)
}

/// The slope at an end, from the chord that begins there and the one after it.
fn end_slope(next: Chord, after: Chord) -> f64 {
    let slope = ((2.0 * next.width + after.width) * next.slope - next.width * after.slope) / (next.width + after.width);
    // A curve that begins downwards would fall below the first value. SciPy's second limit, three times the chord, is
    // for chords of different signs, which values that never fall do not have.
    slope.max(0.0)
}

/// The value of a cubic piece (Hermite form), kept between its ends against rounding.
pub(super) fn curve(start: &Knot, end: &Knot, p: f64) -> f64 {
    let width = end.p - start.p;
    let (t, u) = ((p - start.p) / width, (end.p - p) / width);
    let value = start.value * u * u * (1.0 + 2.0 * t)
        + end.value * t * t * (1.0 + 2.0 * u)
        + width * t * u * (start.slope * u - end.slope * t);
    value.max(start.value).min(end.value)
}

/// The slope of a cubic piece.
pub(super) fn slope(start: &Knot, end: &Knot, p: f64) -> f64 {
    let width = end.p - start.p;
    let (t, u) = ((p - start.p) / width, (end.p - p) / width);
    let chord = (end.value - start.value) / width;
    6.0 * t * u * chord + start.slope * u * (1.0 - 3.0 * t) + end.slope * t * (1.0 - 3.0 * u)
}

/// Where a piece that rises takes a value between its ends, by bisection.
pub(super) fn inverse(start: &Knot, end: &Knot, value: f64) -> f64 {
    let (mut low, mut high) = (start.p, end.p);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if curve(start, end, middle) < value {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}
