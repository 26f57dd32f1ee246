//! The distances of all drawings, in px.
//!
//! Invariant: a distance that two drawings share, or that sets the height of one, has its name here.

/// Distances of rows under each other, px.
#[derive(Clone, Copy)]
pub(super) struct Spacing {
    /// From the top of the rows to the first baseline.
    pub(super) head: f64,
    /// From the foot of a row to the baseline of the next.
    pub(super) gap: f64,
    /// From the foot of the last row to the foot of the grid.
    pub(super) foot: f64,
}

/// Boxes and whiskers, with room for a value above each.
pub(super) const RANGES: Spacing = Spacing { head: 14.0, gap: 30.0, foot: 8.0 };
/// The same where there is little room, the name of a row right above its value.
pub(super) const DENSE_RANGES: Spacing = Spacing { head: 14.0, gap: 20.0, foot: 6.0 };
/// Stacks of dots and densities.
pub(super) const SPREADS: Spacing = Spacing { head: 14.0, gap: 28.0, foot: 8.0 };
/// Sources under the name of their role; the gap after the last group is part of the foot.
pub(super) const SOURCES: Spacing = Spacing { head: 2.0, gap: 25.0, foot: -2.0 };
/// Marks on a rail.
pub(super) const RAILS: Spacing = Spacing { head: 12.0, gap: 22.0, foot: 8.0 };
/// Lanes of dots under a rule.
pub(super) const LANES: Spacing = Spacing { head: 14.0, gap: 23.0, foot: 9.0 };
/// Strips of pairs.
pub(super) const STRIPS: Spacing = Spacing { head: 16.0, gap: 26.0, foot: 8.0 };
/// Bars around a line in the middle.
pub(super) const SWINGS: Spacing = Spacing { head: 18.0, gap: 26.0, foot: 10.0 };
/// Bars from step to step.
pub(super) const STEPS: Spacing = Spacing { head: 14.0, gap: 24.0, foot: 10.0 };
/// Bars beside columns of marks.
pub(super) const SETS: Spacing = Spacing { head: 20.0, gap: 26.0, foot: 8.0 };

/// Half the height of a bar, and of a box with a row to itself.
pub(super) const HALF_BAR: f64 = 8.0;
/// Between a drawing and a label over or under it.
pub(super) const CLEAR: f64 = 8.0;
/// From the middle of a mark down to the baseline of a value of 12 px beside it.
pub(super) const BASELINE: f64 = 4.0;
/// From the middle of a bar down to the baseline of a bold value beside it.
pub(super) const BAR_BASELINE: f64 = 4.5;
/// From the left edge to the cross of something withheld.
pub(super) const CROSS: f64 = 6.0;
/// Half the height of the caps at the ends of a line.
pub(super) const CAP: f64 = 5.0;

/// Room that the labels of the axis take below the grid.
pub(super) const AXIS: f64 = 24.0;
/// From the foot of the grid down to the baseline of these labels.
pub(super) const AXIS_BASELINE: f64 = 18.0;
/// From a level line of the grid up to the baseline of its label.
pub(super) const LEVEL_BASELINE: f64 = 4.0;
/// Above a plot: the label of its topmost line.
pub(super) const LEVEL_HEAD: f64 = 20.0;

/// From line to line of a legend.
pub(super) const LEGEND_LINE: f64 = 22.0;
/// From an entry of a legend to the next.
pub(super) const LEGEND_GAP: f64 = 10.0;
/// From the last baseline of a legend to its foot.
pub(super) const LEGEND_FOOT: f64 = 14.0;
