//! The axis along the width: upright grid lines and their labels at the foot.
//!
//! Invariant: labels never touch each other nor an edge, at the least width and where the
//! finer ticks of class `wide` join them.

use super::picture::WIDE;
use super::scale::Frame;
use super::scene::{Anchor, Class, NARROW, Node};
use super::text::width;
use super::ticks::ticks;

/// Room that the labels take below the grid.
pub(super) const FOOT: f64 = 24.0;

type Tick = (f64, String);

/// Up to `most` ticks with their labels, and whether they have room in a drawing `wide` px wide.
fn labelled(frame: &Frame, tick_text: &dyn Fn(f64) -> String, most: usize, wide: f64) -> (Vec<Tick>, bool) {
    let found: Vec<Tick> = ticks(frame.scale.low(), frame.scale.high(), most)
        .into_iter()
        // Neither pay nor shares go below nothing, though room for labels may.
        .filter(|tick| *tick >= 0.0)
        .map(|tick| (tick, tick_text(tick)))
        .collect();
    let mut end = f64::NEG_INFINITY;
    let mut before = "";
    let clear = found.iter().all(|(tick, text)| {
        let half = width(text, 12.0, false) / 2.0;
        let middle = frame.x(*tick).within(wide);
        // Two ticks that read alike are more than their texts can tell apart.
        let clear = middle - half >= end && text != before;
        before = text;
        end = middle + half + 10.0;
        clear
    });
    (found, clear)
}

/// The most ticks that have room at the least width.
fn coarse(frame: &Frame, tick_text: &dyn Fn(f64) -> String) -> Vec<Tick> {
    let mut found = Vec::new();
    for most in (2..=6).rev() {
        let (ticks, clear) = labelled(frame, tick_text, most, NARROW);
        found = ticks;
        if clear {
            break;
        }
    }
    found
}

/// Ticks between those of the coarse axis that a wide drawing has room for.
fn fine(frame: &Frame, tick_text: &dyn Fn(f64) -> String, coarse: &[Tick]) -> Vec<Tick> {
    let among = |ticks: &[Tick], tick: &Tick| ticks.iter().any(|other| other.0 == tick.0);
    for most in (coarse.len() + 1..=8).rev() {
        let (mut ticks, clear) = labelled(frame, tick_text, most, WIDE);
        // A finer step serves only if it keeps what is there.
        if clear && coarse.iter().all(|tick| among(&ticks, tick)) {
            ticks.retain(|tick| !among(coarse, tick));
            return ticks;
        }
    }
    Vec::new()
}

/// All ticks, finer ones first, and whether each belongs to the coarse axis.
fn all(frame: &Frame, tick_text: &dyn Fn(f64) -> String) -> Vec<(f64, String, bool)> {
    let coarse = coarse(frame, tick_text);
    let fine = fine(frame, tick_text, &coarse);
    let fine = fine.into_iter().map(|(tick, text)| (tick, text, false));
    fine.chain(coarse.into_iter().map(|(tick, text)| (tick, text, true))).collect()
}

/// The label of a tick, where it has room.
fn label(frame: &Frame, tick: f64, text: String, narrow: bool, y: f64) -> Option<Node> {
    let x = frame.x(tick);
    let half = width(&text, 12.0, false) / 2.0;
    let inside = |wide| (half..=wide - half).contains(&x.within(wide));
    let class = match (narrow && inside(NARROW), inside(WIDE)) {
        (true, _) => "tick",
        (false, true) => "tick wide",
        (false, false) => return None,
    };
    Some(Node::words(x, y, Anchor::Middle, Class::plain(class), text))
}

/// Grid and labels from `top` to `foot`.
pub(super) fn axis(frame: &Frame, tick_text: &dyn Fn(f64) -> String, top: f64, foot: f64) -> Node {
    let mut nodes = Vec::new();
    for (tick, text, narrow) in all(frame, tick_text) {
        let line = Class::plain(if narrow { "grid" } else { "grid wide" });
        nodes.push(Node::upright(frame.x(tick), top, foot, line));
        nodes.extend(label(frame, tick, text, narrow, foot + 18.0));
    }
    Node::group(None, "axis", nodes)
}

/// The labels again with their baseline at `y`, for a drawing whose foot is out of sight.
pub(super) fn head(frame: &Frame, tick_text: &dyn Fn(f64) -> String, y: f64) -> Node {
    let ticks = all(frame, tick_text).into_iter();
    let labels = ticks.filter_map(|(tick, text, narrow)| label(frame, tick, text, narrow, y));
    Node::group(None, "axis", labels.collect())
}
