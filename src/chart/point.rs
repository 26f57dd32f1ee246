//! Where a thing stands: a share of the width and px along it, px from the top down it.
//!
//! Invariant: nothing here knows how wide the drawing will be.

/// A place along the width: a fraction of it plus a fixed number of px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct X {
    /// Share of the width, 0 to 1.
    pub fraction: f64,
    /// Px added to it.
    pub px: f64,
}

impl X {
    /// At a fraction of the width.
    #[must_use]
    pub const fn at(fraction: f64) -> Self {
        Self { fraction, px: 0.0 }
    }

    /// At px from the left edge.
    #[must_use]
    pub const fn left(px: f64) -> Self {
        Self { fraction: 0.0, px }
    }

    /// The same place moved by px.
    #[must_use]
    pub const fn moved(self, px: f64) -> Self {
        Self { fraction: self.fraction, px: self.px + px }
    }

    /// Px from the left edge of a drawing that is `width` px wide.
    #[must_use]
    pub const fn within(self, width: f64) -> f64 {
        self.fraction * width + self.px
    }
}

/// A point of a drawing, where a mark has its centre, a text its anchor and a stop its ring.
///
/// ```
/// use rolescope::chart::{Point, X};
/// let point = Point::new(X::at(0.5), 40.0).moved(-10.0, 4.0);
/// assert_eq!((point.x.within(300.0), point.y), (140.0, 44.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Along the width.
    pub x: X,
    /// Px from the top; of a text, its baseline.
    pub y: f64,
}

impl Point {
    /// At a place along the width, `y` px from the top.
    #[must_use]
    pub const fn new(x: X, y: f64) -> Self {
        Self { x, y }
    }

    /// `px` from the left edge, the same at every width.
    #[must_use]
    pub const fn left(px: f64, y: f64) -> Self {
        Self { x: X::left(px), y }
    }

    /// The point moved to the right and down by px.
    #[must_use]
    pub const fn moved(self, right: f64, down: f64) -> Self {
        Self { x: self.x.moved(right), y: self.y + down }
    }
}
