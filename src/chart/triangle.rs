//! The triangle of three shares: where shares lie in it, and the shares at a place.
//!
//! Invariant: it has the same place and height whatever is drawn in it, so [`ternary_shares`] needs the width alone;
//! shares that are no shares have no place.

use super::point::{Point, X};

/// Top of the triangle: two lines of a name and half the mark of the point stand above it.
pub(super) const TOP: f64 = 50.0;
/// Height of the triangle.
const HEIGHT: f64 = 300.0;
/// Foot of the triangle.
pub(super) const FOOT: f64 = TOP + HEIGHT;
/// Share of the width that is left free at each side, 13 px at the least.
const MARGIN: f64 = 0.05;

/// Three shares of one; none if they are not numbers or nothing.
pub(super) fn whole(shares: [f64; 3]) -> Option<[f64; 3]> {
    let most = shares.iter().copied().fold(0.0, f64::max);
    if !shares.iter().all(|share| share.is_finite()) || most <= 0.0 {
        return None;
    }
    let parts = shares.map(|share| share.max(0.0) / most);
    let sum: f64 = parts.iter().sum();
    Some(parts.map(|part| part / sum))
}

/// The place of shares: fraction of the width, px from the top.
pub(super) fn position([_, right, top]: [f64; 3]) -> (f64, f64) {
    (MARGIN + (1.0 - 2.0 * MARGIN) * (right + top / 2.0), FOOT - HEIGHT * top)
}

/// The shares at a place of a drawing `width` px wide; beyond an edge those of the edge.
///
/// ```
/// use rolescope::chart::ternary_shares;
/// assert_eq!(ternary_shares(-10.0, 900.0, 300.0), [1.0, 0.0, 0.0]);
/// ```
#[must_use]
pub fn ternary_shares(x: f64, y: f64, width: f64) -> [f64; 3] {
    if !(x.is_finite() && y.is_finite() && width.is_finite() && width > 0.0) {
        return [1.0 / 3.0; 3];
    }
    let top = ((FOOT - y) / HEIGHT).clamp(0.0, 1.0);
    let along = (x / width - MARGIN) / (1.0 - 2.0 * MARGIN);
    let right = (along - top / 2.0).clamp(0.0, 1.0 - top);
    [(1.0 - top - right).max(0.0), right, top]
}

/// The point of shares; none if they are no shares.
pub(super) fn point(shares: [f64; 3]) -> Option<Point> {
    whole(shares).map(position).map(|(fraction, y)| Point::new(X::at(fraction), y))
}
