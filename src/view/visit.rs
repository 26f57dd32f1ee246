//! Which figure of a drawing a key or the pointer visits.
//!
//! Invariant: every stop can be reached by keys alone.

use super::element::Tag;
use super::mark::mark;
use super::redraw::region::RegionInputs;
use super::redraw::render_context::RenderContext;
use super::visited::{At, Touch, Touched, Use, Visited};
use crate::browser::{Chosen, Point};
use crate::chart::{Class, Scene, Shape, Stop};
use crate::state::Chart;
use yew::prelude::Html;

/// The reach of the pointer, px: a finger is wider than a mark.
const REACH: f64 = 32.0;

/// Goes where a use of a chart's drawing leads. Gives what the use sets, and whether it is over, where the drawing can be
/// used so.
pub(super) fn visit(
    render: &RenderContext,
    inputs: &RegionInputs,
    visited: &mut Visited,
    (chart, used): (Chart, Use),
) -> Option<(Chosen, bool)> {
    let model = render.chart(inputs)?;
    let at = visited.of(chart);
    let touch = |touched: Touched| {
        let chosen = render.tools.and_then(|tools| (tools.touch)(render, inputs, touched))?;
        Some((chosen, touched.done))
    };
    let mut set = None;
    let next = match used {
        Use::Come => at,
        Use::Key(key) if key == "Enter" => {
            set = touch(Touched { point: None, at, done: true });
            at
        }
        Use::Key(key) => step_in(&model.scene, at, &key),
        Use::Point(point) => nearest_in(&model.scene, point).map(|(at, _)| at),
        Use::Touch(point, phase) => {
            let (at, near) = nearest_in(&model.scene, point).unzip();
            let grabbed = visited.grabbed;
            // What can be moved is the first stop of all.
            match phase {
                Touch::Start => visited.grabbed = at == Some((0, 0)) && near == Some(true),
                Touch::Move => visited.moved = true,
                Touch::End => visited.grabbed = false,
            }
            let moved = std::mem::replace(&mut visited.moved, phase == Touch::Move);
            if phase != Touch::Start {
                set = touch(Touched { point: (grabbed && moved).then_some(point), at, done: phase == Touch::End });
            }
            at
        }
        Use::Release => {
            visited.grabbed = false;
            at
        }
        Use::Leave => None,
    };
    // Who leaves a drawing may be at another by now.
    visited.at = next.map(|at| (chart, at)).or(visited.at.filter(|(other, _)| *other != chart));
    set
}

/// A ring around a stop, and what is read out there.
pub(super) fn stop(render: &RenderContext, inputs: &RegionInputs, (row, place): At) -> Option<(Html, String)> {
    let model = render.chart(inputs)?;
    let stop = model.scene.stops.get(row)?.get(place)?;
    Some((ring(&model.scene, stop).into(), stop.text.clone()))
}

/// A ring around a figure, laid over the drawing.
fn ring(scene: &Scene, stop: &Stop) -> Tag {
    Tag::new("svg")
        .key("ring")
        .class("ring")
        .fixed("aria-hidden", "true")
        .fixed("width", "100%")
        .attr("height", crate::chart::fixed::px(scene.height))
        .fixed("direction", "ltr")
        .fixed("overflow", "visible")
        .child(mark(stop.at.x, stop.at.y, Shape::Circle, 1.8, Class::plain("focus")))
}

/// Where a key leads from a figure, or from none; another key than ours stays, Escape leaves.
fn step_in(scene: &Scene, at: Option<At>, key: &str) -> Option<At> {
    let last_of = |row: usize| scene.stops.get(row).and_then(|stops| stops.len().checked_sub(1));
    let filled = |row: &usize| last_of(*row).is_some();
    let rows = 0..scene.stops.len();
    let Some((row, place)) = at else {
        return rows.into_iter().find(filled).filter(|_| key != "Escape").map(|first| (first, 0));
    };
    let in_row = |row: usize| Some((row, place.min(last_of(row)?)));
    match key {
        "ArrowRight" => Some((row, (place + 1).min(last_of(row)?))),
        "ArrowLeft" => Some((row, place.saturating_sub(1))),
        "ArrowDown" => (row + 1..rows.end).find(filled).and_then(in_row).or(at),
        "ArrowUp" => (0..row).rev().find(filled).and_then(in_row).or(at),
        "Home" => Some((row, 0)),
        "End" => Some((row, last_of(row)?)),
        "Escape" => None,
        _ => at,
    }
}

/// The stop nearest to the pointer, and whether it is so near that the pointer takes hold of it; rows count
/// more than places, as a hand moves along a row.
fn nearest_in(scene: &Scene, point: Point) -> Option<(At, bool)> {
    let mut best: Option<(f64, At, bool)> = None;
    for (row, stops) in scene.stops.iter().enumerate() {
        for (place, stop) in stops.iter().enumerate() {
            let (dx, dy) = (stop.at.x.within(point.width) - point.x, stop.at.y - point.y);
            let distance = dx * dx + 4.0 * dy * dy;
            if best.is_none_or(|(found, ..)| distance < found) {
                best = Some((distance, (row, place), dx * dx + dy * dy < REACH * REACH));
            }
        }
    }
    best.map(|(_, at, near)| (at, near))
}
