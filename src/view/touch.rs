//! Choices made in a drawing itself: a bar that is chosen, a point that is moved.
//!
//! Invariant: whatever a pointer sets here can be set in a field as well.

use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::RenderContext;
use super::visited::Touched;
use crate::browser::Chosen;
use crate::compare::{self, Scope};

/// The choice that the use of a drawing stands for, in the form of a field's; `None` if it sets nothing.
pub(super) fn touch(render: &RenderContext, inputs: &RegionInputs, touched: Touched) -> Option<Chosen> {
    let Region::Chart(chart) = inputs.region else { return None };
    let scope = Scope::new(&render.data, &inputs.selection).with(&inputs.typed);
    let row = touched.at.filter(|_| touched.done).map(|(row, _)| row);
    let point = touched.point.map(|point| (point.x, point.y, point.width));
    let (of, value, text) = compare::touched(&scope, chart, row, point)?;
    Some(Chosen { act: "set".to_owned(), of: of.to_owned(), value, text, checked: false })
}
