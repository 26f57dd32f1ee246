//! Places that texts have room at around the points of a triangle.
//!
//! Invariant: a text that is placed meets no other one and leaves the drawing at no width: all
//! places are linear in the width, so what holds at the least and the most holds between.

use super::face::{NAME, TICK};
use super::picture::WIDE;
use super::point::{Point, X};
use super::scene::{Anchor, Class, NARROW, Node};
use super::text::width;
use super::triangle::position;

/// The least and the most that a drawing is wide.
const WIDTHS: [f64; 2] = [NARROW, 1180.0];
/// From baseline to baseline.
pub(super) const LINE: f64 = 15.0;

/// A text of some lines.
#[derive(Clone)]
pub(super) struct LabelBlock {
    pub(super) lines: Vec<String>,
    /// Anchor of the first.
    pub(super) at: Point,
    pub(super) anchor: Anchor,
    pub(super) size: f64,
}

/// The room of a text or a mark: px of its edges at the least and at the greatest width.
#[derive(Clone, Copy)]
struct Area {
    left: [f64; 2],
    right: [f64; 2],
    top: f64,
    foot: f64,
}

impl Area {
    /// `left` and `right` are px on both sides of `x`.
    fn around(x: X, left: f64, right: f64, top: f64, foot: f64) -> Self {
        let middles = WIDTHS.map(|width| x.within(width));
        Self { left: middles.map(|middle| middle - left), right: middles.map(|middle| middle + right), top, foot }
    }

    fn inside(&self) -> bool {
        self.left.iter().all(|left| *left >= 0.0) && self.right.iter().zip(WIDTHS).all(|(right, width)| *right <= width)
    }

    fn meets(&self, other: &Self) -> bool {
        let before = |one: &Self, next: &Self| one.right.iter().zip(next.left).all(|(right, left)| right + 2.0 <= left);
        let level = self.top < other.foot && other.top < self.foot;
        level && !before(self, other) && !before(other, self)
    }
}

impl LabelBlock {
    fn area(&self) -> Area {
        let wide = self.lines.iter().map(|line| width(line, self.size, true)).fold(0.0, f64::max);
        let (left, right) = match self.anchor {
            Anchor::Start => (0.0, wide),
            Anchor::Middle => (wide / 2.0, wide / 2.0),
            Anchor::End => (wide, 0.0),
        };
        let Point { x, y } = self.at;
        let last = y + (self.lines.len().max(1) as f64 - 1.0) * LINE;
        Area::around(x, left, right, y - 10.0, last + 4.0)
    }

    pub(super) fn draw(&self, class: Class) -> Vec<Node> {
        let words = |(line, index): (&String, u32)| {
            Node::words(self.at.moved(0.0, f64::from(index) * LINE), self.anchor, class, line.clone())
        };
        self.lines.iter().zip(0..).map(words).collect()
    }
}

/// Room that is no longer free.
#[derive(Clone, Default)]
pub(super) struct TakenRoom {
    areas: Vec<Area>,
}

impl TakenRoom {
    pub(super) fn take(&mut self, block: &LabelBlock) {
        self.areas.push(block.area());
    }

    pub(super) fn around(&mut self, Point { x, y }: Point, by: f64) {
        self.areas.push(Area::around(x, by, by, y - by, y + by));
    }

    fn free(&self, block: &LabelBlock) -> bool {
        let area = block.area();
        area.inside() && self.areas.iter().all(|other| !area.meets(other))
    }
}

/// The first place around a point that is free, `gap` px away or somewhat more.
pub(super) fn beside(at: Point, gap: f64, lines: &[String], taken: &TakenRoom) -> Option<LabelBlock> {
    if lines.is_empty() {
        return None;
    }
    let more = (lines.len() as f64 - 1.0) * LINE;
    let middle = at.y + 4.0 - more / 2.0;
    let below = at.y + gap + 11.0;
    let above = at.y - gap - 2.0 - more;
    let mut candidates = vec![(0.0, below, Anchor::Middle), (0.0, above, Anchor::Middle)];
    for step in [0.0, 10.0, -10.0, 20.0, -20.0, 30.0, -30.0] {
        candidates.extend([(gap, middle + step, Anchor::Start), (-gap, middle + step, Anchor::End)]);
    }
    for step in [15.0, 30.0, -15.0, -30.0, 45.0, -45.0, 60.0, -60.0] {
        candidates.extend([(step, below, Anchor::Middle), (step, above, Anchor::Middle)]);
    }
    let block =
        |(by, y, anchor)| LabelBlock { lines: lines.to_vec(), at: Point::new(at.x.moved(by), y), anchor, size: 13.0 };
    candidates.into_iter().map(block).find(|block| taken.free(block))
}

/// Names of regions beside their marks where they have room, out of the way of the point if they can be.
/// Which names have room must not hang on the point: the key, and with it the height, would
/// change while the point is moved.
pub(super) fn named(names: &[(&str, Point)], mine: Option<Point>, taken: &mut TakenRoom) -> Vec<Option<LabelBlock>> {
    let settle = |taken: &mut TakenRoom, (name, at): &(&str, Point)| {
        let block = beside(*at, 10.0, &NAME.wrapped_to(NARROW * 0.42, name), taken)?;
        taken.take(&block);
        Some(block)
    };
    let mut around = taken.clone();
    let blocks: Vec<Option<LabelBlock>> = names.iter().map(|name| settle(taken, name)).collect();
    let Some(mine) = mine else { return blocks };
    around.around(mine, 14.0);
    let again = |(name, block): (_, &Option<LabelBlock>)| block.as_ref().and_then(|_| settle(&mut around, name));
    let away: Vec<Option<LabelBlock>> = names.iter().zip(&blocks).map(again).collect();
    if away.iter().zip(&blocks).all(|(away, block)| away.is_some() == block.is_some()) {
        *taken = around;
        return away;
    }
    taken.around(mine, 14.0);
    blocks
}

/// The labels of one share on the three edges, each with a stroke that leads its line there.
/// The edge that leads to a corner has the shares of that corner.
pub(super) fn percents(share: f64, text: &str, taken: &mut TakenRoom) -> Vec<Node> {
    let rest = 1.0 - share;
    let out = 0.03;
    let wide = TICK.width(text);
    let mut nodes = Vec::new();
    for (from, to, anchor, by, down) in [
        ([share, 0.0, rest], [share, -out, rest + out], Anchor::End, -3.0, 4.0),
        ([rest, share, 0.0], [rest + out, share, -out], Anchor::Middle, 0.0, 13.0),
        ([0.0, rest, share], [-out, rest + out, share], Anchor::Start, 3.0, 4.0),
    ] {
        let ((x1, y1), (x2, y2)) = (position(from), position(to));
        let at = Point::new(X::at(x2).moved(by), y2 + down);
        let room = |whole: f64| match anchor {
            Anchor::End => at.x.within(whole) >= wide,
            Anchor::Middle => true,
            Anchor::Start => at.x.within(whole) + wide <= whole,
        };
        let (line, names) = match (room(NARROW), room(WIDE)) {
            (true, _) => ("grid", "tick"),
            (false, true) => ("grid wide", "tick wide"),
            (false, false) => continue,
        };
        nodes.push(Node::Line { x1, x2, px: 0.0, y1, y2, class: Class::plain(line) });
        nodes.push(Node::words(at, anchor, Class::plain(names), text.to_owned()));
        taken.take(&LabelBlock { lines: vec![text.to_owned()], at, anchor, size: TICK.size });
    }
    nodes
}
