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

/// The numbers that an axis may have.
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

    /// Up to `most` ticks with their labels; true if they have room in a drawing `wide` px wide.
    fn labelled(&self, most: usize, wide: f64) -> (Vec<Tick>, bool) {
        let scale = &self.frame.scale;
        let (mut labels, mut clear, mut end) = (Vec::<Tick>::new(), true, f64::NEG_INFINITY);
        for tick in ticks(scale.low(), scale.high(), most) {
            if self.numbers == Numbers::Amounts && tick < 0.0 {
                continue;
            }
            let text = (self.text)(tick);
            let half = TICK.width(&text) / 2.0;
            let middle = self.frame.x(tick).within(wide);
            // Two ticks that read alike are more than their texts can tell apart.
            clear &= middle - half >= end && labels.last().map_or("", |before| &before.1) != text;
            clear &= self.numbers != Numbers::Whole || tick.fract() == 0.0;
            end = middle + half + 10.0;
            labels.push((tick, text));
        }
        (labels, clear)
    }

    /// The most ticks that have room at the least width.
    fn coarse(&self) -> Vec<Tick> {
        let mut most = 6;
        loop {
            let (ticks, clear) = self.labelled(most, NARROW);
            if clear || most == 2 {
                return ticks;
            }
            most -= 1;
        }
    }

    /// All ticks, and whether each belongs to the coarse axis. Before those are the ticks between them that a wide
    /// drawing has room for.
    fn all(&self) -> Vec<(f64, String, bool)> {
        let coarse = self.coarse();
        let among = |ticks: &[Tick], tick: &Tick| ticks.iter().any(|other| other.0 == tick.0);
        let mut all = Vec::new();
        for most in (coarse.len() + 1..=8).rev() {
            let (ticks, clear) = self.labelled(most, WIDE);
            // A finer step serves only if it keeps what is there.
            if clear && coarse.iter().all(|tick| among(&ticks, tick)) {
                let fine = ticks.into_iter().filter(|tick| !among(&coarse, tick));
                all.extend(fine.map(|(tick, text)| (tick, text, false)));
                break;
            }
        }
        all.extend(coarse.into_iter().map(|(tick, text)| (tick, text, true)));
        all
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
