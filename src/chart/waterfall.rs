//! From one figure to another through steps.
//!
//! Invariant: up and down differ by the head in the bar, what is not explained by hatching and
//! a dashed outline; nothing is told by colour.

use super::axis::Axis;
use super::face::{SOURCE, VALUE};
use super::kinds;
use super::point::Point;
use super::rows::{Rows, cross, noted};
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop};
use super::shape::Shape;
use super::spacing::{BAR_BASELINE, HALF_BAR, STEPS};

/// The part of the way that a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaterfallKind {
    /// A figure to start from or to arrive at.
    Figure,
    /// A step with evidence.
    Step,
    /// The rest, which nothing explains.
    Unexplained,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallBar {
    /// Its part of the way.
    pub kind: WaterfallKind,
    /// Its start, in the unit of the axis; for a figure the start of the axis.
    pub from: f64,
    /// Its end.
    pub to: f64,
    /// Title.
    pub title: String,
    /// The evidence of a step; may be long.
    pub note: String,
    /// Short text drawn beside it, such as "+$12,300".
    pub text: String,
    /// Announced at its stop: title and value.
    pub say: String,
}

impl WaterfallBar {
    fn known(&self) -> bool {
        self.from.is_finite() && self.to.is_finite()
    }
}

/// Between a bar and its value.
const GAP: f64 = 7.0;

/// Draws the steps from top to foot. The ids of the drawing begin with `id`, so it is that of no other drawing on the
/// page; `tick_text` is the text of a label of the axis.
#[must_use]
pub fn waterfall(id: &str, bars: &[WaterfallBar], tick_text: &dyn Fn(f64) -> String) -> Scene {
    let known = || bars.iter().filter(|bar| bar.known());
    if known().next().is_none() {
        return Scene::empty();
    }
    let scale = Scale::padded(known().flat_map(|bar| [bar.from, bar.to]), 0.0, 0.0);
    // Half a label of the axis at both ends.
    let frame = PlotFrame { scale, share: (NARROW - 32.0) / NARROW, shift: 16.0 };
    let mut rows = Rows::below(0.0, STEPS);
    let mut links = Vec::new();
    let mut before: Option<Point> = None;
    for bar in bars {
        let (mut nodes, last) = rows.head(SOURCE, &bar.title, &bar.note, !bar.known());
        let (at, foot) = if bar.known() {
            let y = last + 8.0 + HALF_BAR;
            links.extend(before.map(|from| Node::upright(from.x, from.y, y - HALF_BAR, Class::toned("link", 0))));
            before = Some(frame.point(bar.to, y + HALF_BAR));
            nodes.extend(drawing(bar, &frame, y, id));
            let (text, end) = label(bar, &frame, y);
            nodes.push(text);
            (frame.point(bar.to, y), end.max(y + HALF_BAR))
        } else {
            let (mark, at) = cross(0, last + 12.0);
            nodes.push(mark);
            (at, at.y + 6.0)
        };
        rows.push(noted(&bar.say, &bar.note), nodes, vec![Stop::new(at, &bar.say)], foot);
    }
    rows.over.push(Node::group(None, "links", links));
    let hatched = known().any(|bar| bar.kind == WaterfallKind::Unexplained);
    let behind = hatched.then(|| kinds::pattern(id)).into_iter().collect();
    rows.scene(behind, Some(&Axis::amounts(&frame, tick_text)))
}

fn drawing(bar: &WaterfallBar, frame: &PlotFrame, y: f64, chart: &str) -> Vec<Node> {
    let (start, end) = (frame.x(bar.from.min(bar.to)), frame.x(bar.from.max(bar.to)));
    if bar.from == bar.to {
        // A box without a width is not drawn at all.
        return vec![Node::upright(start, y - HALF_BAR, y + HALF_BAR, Class::toned("cap", 0))];
    }
    let (corner, width) = (Point::new(start, y - HALF_BAR), Span::Fraction(end.fraction - start.fraction));
    let block = |names| Node::rect(corner, width, HALF_BAR * 2.0, Class::toned(names, 0));
    let (mut nodes, head) = match bar.kind {
        WaterfallKind::Figure => return vec![block("total")],
        WaterfallKind::Step => (vec![block("box")], "mark"),
        WaterfallKind::Unexplained => {
            (vec![block("box low"), kinds::hatch(chart, 0, corner, width, HALF_BAR * 2.0)], "mark low")
        }
    };
    // The head lies within the bar, its tip on the end: beyond it, it would add to the step.
    let (shape, by) = if bar.to > bar.from { (Shape::Right, -6.0) } else { (Shape::Left, 6.0) };
    nodes.push(Node::mark(frame.point(bar.to, y).moved(by, 0.0), shape, 0.9, Class::toned(head, 0)));
    nodes
}

/// The value to the right of its bar, else to its left, else below; and the lowest px it takes.
fn label(bar: &WaterfallBar, frame: &PlotFrame, y: f64) -> (Node, f64) {
    let wide = VALUE.width(&bar.text);
    let (low, high) = (bar.from.min(bar.to), bar.from.max(bar.to));
    // A head may be longer than its bar.
    let spare = if bar.kind == WaterfallKind::Figure { GAP } else { GAP + 5.0 };
    let words = |at, anchor| VALUE.words(at, anchor, bar.text.clone());
    if frame.narrow(high) + spare + wide <= NARROW {
        (words(frame.point(high, y).moved(spare, BAR_BASELINE), Anchor::Start), y)
    } else if frame.narrow(low) - spare - wide >= 0.0 {
        (words(frame.point(low, y).moved(-spare, BAR_BASELINE), Anchor::End), y)
    } else {
        let below = y + HALF_BAR + 14.0;
        (words(Point::new(frame.inside(bar.to, wide), below), Anchor::Middle), below + 3.0)
    }
}
