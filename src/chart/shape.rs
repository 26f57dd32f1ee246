//! The small figures that are drawn at a point.
//!
//! Invariant: the marks of the roles have about equal areas, so no role looks heavier.

/// A small figure drawn at a point, the same size at every width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Mark of role 1, and of neutral figures.
    Circle,
    /// Mark of role 2.
    Square,
    /// Mark of role 3.
    Diamond,
    /// Mark of role 4.
    Triangle,
    /// Mark of role 5.
    Pentagon,
    /// Mark of a mean.
    Mean,
    /// Mark of something withheld.
    Cross,
    /// Ring around a question mark.
    Ring,
    /// Head that points down, of the line of the visitor's own pay.
    Down,
    /// Head of a step to a lower value.
    Left,
    /// Head of a step to a higher value.
    Right,
}

impl Shape {
    /// The mark of a role by its tone.
    #[must_use]
    pub const fn of(tone: u8) -> Self {
        match tone {
            2 => Self::Square,
            3 => Self::Diamond,
            4 => Self::Triangle,
            5 => Self::Pentagon,
            _ => Self::Circle,
        }
    }

    /// Its outline around 0,0.
    pub(super) const fn outline(self) -> &'static str {
        match self {
            Self::Circle => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
            Self::Square => "M-5.5-5.5h11v11h-11z",
            Self::Diamond => "M0-7.5L7.5 0L0 7.5L-7.5 0z",
            Self::Triangle => "M0-7L7 5.5L-7 5.5z",
            Self::Pentagon => "M0-7L6.7-2.2L4.1 5.6L-4.1 5.6L-6.7-2.2z",
            Self::Mean => "M0-4L4 0L0 4L-4 0z",
            Self::Cross => "M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5",
            Self::Ring => "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            Self::Down => "M0 6L-6-4L6-4z",
            Self::Left => "M-6 0L4-6L4 6z",
            Self::Right => "M6 0L-4-6L-4 6z",
        }
    }
}
