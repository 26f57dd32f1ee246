//! The axis along the width: upright grid lines and their labels at the foot.
//!
//! Invariant: labels never touch each other nor an edge, at the least width and where the
//! finer ticks of class `wide` join them.

use super::face::TICK;
use super::picture::WIDE;
use super::point::Point;
use super::scale::PlotFrame;
use super::scene::{Anchor, Class, NARROW, Node};
use super::spacing::AXIS_BASELINE;
use super::ticks::ticks;

type Tick = (f64, String);

/// Which numbers stand on an axis.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// Pay and shares: neither goes below nothing, though room for labels may.
    Amounts,
    /// Whole numbers, as nothing lies between two of them.
    Whole,
    /// Any number, below nothing as well.
    Signed,
}

/// An axis before its ticks are chosen.
pub(super) struct Axis<'a> {
    pub(super) frame: &'a PlotFrame,
    /// Text of a label.
    pub(super) text: &'a dyn Fn(f64) -> String,
    pub(super) numbers: Numbers,
}

impl<'a> Axis<'a> {
    /// An axis of pay or shares.
    pub(super) const fn amounts(frame: &'a PlotFrame, text: &'a dyn Fn(f64) -> String) -> Self {
        Self { frame, text, numbers: Numbers::Amounts }
    }

    /// Up to `most` ticks with their labels, and whether they have room in a drawing `wide` px wide.
    fn labelled(&self, most: usize, wide: f64) -> (Vec<Tick>, bool) {
        let scale = &self.frame.scale;
        let found: Vec<Tick> = ticks(scale.low(), scale.high(), most)
            .into_iter()
            .filter(|tick| self.numbers != Numbers::Amounts || *tick >= 0.0)
            .map(|tick| (tick, (self.text)(tick)))
            .collect();
        let mut end = f64::NEG_INFINITY;
        let mut before = "";
        let clear = found.iter().all(|(tick, text)| {
            let half = TICK.width(text) / 2.0;
            let middle = self.frame.x(*tick).within(wide);
            let told = self.numbers != Numbers::Whole || tick.fract() == 0.0;
            // Two ticks that read alike are more than their texts can tell apart.
            let clear = told && middle - half >= end && text != before;
            before = text;
            end = middle + half + 10.0;
            clear
        });
        (found, clear)
    }

    /// The most ticks that have room at the least width.
    fn coarse(&self) -> Vec<Tick> {
        let mut found = Vec::new();
        for most in (2..=6).rev() {
            let (ticks, clear) = self.labelled(most, NARROW);
            found = ticks;
            if clear {
                break;
            }
        }
        found
    }

    /// Ticks between those of the coarse axis that a wide drawing has room for.
    fn fine(&self, coarse: &[Tick]) -> Vec<Tick> {
        let among = |ticks: &[Tick], tick: &Tick| ticks.iter().any(|other| other.0 == tick.0);
        for most in (coarse.len() + 1..=8).rev() {
            let (mut ticks, clear) = self.labelled(most, WIDE);
            // A finer step serves only if it keeps what is there.
            if clear && coarse.iter().all(|tick| among(&ticks, tick)) {
                ticks.retain(|tick| !among(coarse, tick));
                return ticks;
            }
        }
        Vec::new()
    }

    /// All ticks, finer ones first, and whether each belongs to the coarse axis.
    fn all(&self) -> Vec<(f64, String, bool)> {
        let coarse = self.coarse();
        let fine = self.fine(&coarse);
        let fine = fine.into_iter().map(|(tick, text)| (tick, text, false));
        fine.chain(coarse.into_iter().map(|(tick, text)| (tick, text, true))).collect()
    }

    /// The label of a tick, where it has room.
    fn label(&self, tick: f64, text: String, narrow: bool, y: f64) -> Option<Node> {
        let at = Point::new(self.frame.x(tick), y);
        let half = TICK.width(&text) / 2.0;
        let inside = |wide| (half..=wide - half).contains(&at.x.within(wide));
        let class = match (narrow && inside(NARROW), inside(WIDE)) {
            (true, _) => "tick",
            (false, true) => "tick wide",
            (false, false) => return None,
        };
        Some(Node::words(at, Anchor::Middle, Class::plain(class), text))
    }

    /// Grid and labels from `top` to `foot`.
    pub(super) fn grid(&self, top: f64, foot: f64) -> Node {
        let mut nodes = Vec::new();
        for (tick, text, narrow) in self.all() {
            let line = Class::plain(if narrow { "grid" } else { "grid wide" });
            nodes.push(Node::upright(self.frame.x(tick), top, foot, line));
            nodes.extend(self.label(tick, text, narrow, foot + AXIS_BASELINE));
        }
        Node::group(None, "axis", nodes)
    }

    /// The labels again with their baseline at `y`, for a drawing whose foot is out of sight.
    pub(super) fn labels(&self, y: f64) -> Node {
        let ticks = self.all().into_iter();
        let labels = ticks.filter_map(|(tick, text, narrow)| self.label(tick, text, narrow, y));
        Node::group(None, "axis", labels.collect())
    }
}
