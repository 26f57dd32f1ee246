//! Which figure of a drawing a key or the pointer visits.
//!
//! Invariant: every stop can be reached by keys alone.

use crate::browser::Point;
use crate::chart::Scene;

/// The row of a stop, and its place in it.
pub(super) type At = (usize, usize);

/// How far the pointer reaches, px: a finger is wider than a mark.
const REACH: f64 = 32.0;

/// Where a key leads from a figure, or from none; another key than ours stays, Escape leaves.
pub(super) fn step(scene: &Scene, at: Option<At>, key: &str) -> Option<At> {
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
pub(super) fn nearest(scene: &Scene, point: Point) -> Option<(At, bool)> {
    let mut best: Option<(f64, At, bool)> = None;
    for (row, stops) in scene.stops.iter().enumerate() {
        for (place, stop) in stops.iter().enumerate() {
            let (dx, dy) = (stop.x.within(point.width) - point.x, stop.y - point.y);
            let distance = dx * dx + 4.0 * dy * dy;
            if best.is_none_or(|(found, ..)| distance < found) {
                best = Some((distance, (row, place), dx * dx + dy * dy < REACH * REACH));
            }
        }
    }
    best.map(|(_, at, near)| (at, near))
}
