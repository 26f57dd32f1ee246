//! From one figure to another through steps.
//!
//! Invariant: up and down differ by the head in the bar, what is not explained by hatching and
//! a dashed outline; nothing is told by colour.

use super::axis::{FOOT, axis};
use super::heading::{SOURCE, heading};
use super::range_row::pattern_id;
use super::scale::{Frame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop, X};
use super::shape::Shape;
use super::text::width;

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaterfallKind {
    /// A figure to start from or to arrive at.
    Figure,
    /// A step with evidence.
    Step,
    /// What is left over.
    Unexplained,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallBar {
    /// What it stands for.
    pub kind: WaterfallKind,
    /// Where it starts; for a figure the start of the axis.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Title.
    pub title: String,
    /// What the step rests on; may be long.
    pub note: String,
    /// Short text drawn beside it, such as "+$12,300".
    pub text: String,
    /// What is announced: title and value.
    pub say: String,
}

impl WaterfallBar {
    fn known(&self) -> bool {
        self.from.is_finite() && self.to.is_finite()
    }
}

/// What `waterfall` draws.
pub struct WaterfallSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Bars from top to foot.
    pub bars: Vec<WaterfallBar>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
}

/// Half the height of a bar.
const HALF: f64 = 8.0;
const GAP: f64 = 7.0;

/// Draws the steps.
#[must_use]
pub fn waterfall(spec: &WaterfallSpec<'_>) -> Scene {
    let known = || spec.bars.iter().filter(|bar| bar.known());
    if known().next().is_none() {
        return Scene::empty();
    }
    let scale = Scale::padded(known().flat_map(|bar| [bar.from, bar.to]), 0.0, 0.0);
    // Half a label of the axis at both ends.
    let frame = Frame { scale, share: (NARROW - 32.0) / NARROW, shift: 16.0 };
    let pattern = pattern_id(spec.id, 0);
    let mut rows = Vec::new();
    let mut links = Vec::new();
    let mut stops = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    let mut y = 14.0;
    for bar in &spec.bars {
        let (mut nodes, last) = heading(SOURCE, &bar.title, &bar.note, !bar.known(), y);
        let mut at = last + 8.0 + HALF;
        let mut foot = at + HALF;
        let x = if bar.known() {
            if let Some((value, from)) = before {
                links.push(Node::upright(frame.x(value), from, at - HALF, Class::toned("link", 0)));
            }
            before = Some((bar.to, foot));
            nodes.extend(drawing(bar, &frame, at, &pattern));
            let (text, end) = label(bar, &frame, at);
            nodes.push(text);
            foot = foot.max(end);
            frame.x(bar.to)
        } else {
            at = last + 12.0;
            foot = at + 6.0;
            let class = Class::toned("withheld", 0);
            nodes.push(Node::Mark { x: X::left(6.0), y: at, shape: Shape::Cross, size: 1.0, class });
            X::left(6.0)
        };
        stops.push(vec![Stop { x, y: at, text: bar.say.clone() }]);
        let said = if bar.note.is_empty() { bar.say.clone() } else { [&bar.say, ", ", &bar.note].concat() };
        rows.push(Node::group(Some(said), "line", nodes));
        y = foot + 24.0;
    }
    let foot = y - 14.0;
    let mut nodes = Vec::new();
    if known().any(|bar| bar.kind == WaterfallKind::Unexplained) {
        nodes.push(Node::Pattern { id: pattern, tone: 0 });
    }
    nodes.push(axis(&frame, spec.tick_text, 0.0, foot));
    nodes.push(Node::group(None, "links", links));
    nodes.extend(rows);
    Scene { height: foot + FOOT, nodes, stops }
}

fn drawing(bar: &WaterfallBar, frame: &Frame, y: f64, pattern: &str) -> Vec<Node> {
    let (start, end) = (frame.x(bar.from.min(bar.to)), frame.x(bar.from.max(bar.to)));
    if bar.from == bar.to {
        // A box without a width is not drawn at all.
        return vec![Node::upright(start, y - HALF, y + HALF, Class::toned("cap", 0))];
    }
    let block = |names, pattern| Node::Rect {
        x: start,
        y: y - HALF,
        width: Span::Fraction(end.fraction - start.fraction),
        height: HALF * 2.0,
        class: Class::toned(names, 0),
        pattern,
    };
    let mut nodes = match bar.kind {
        WaterfallKind::Figure => vec![block("total", None)],
        WaterfallKind::Step => vec![block("box", None)],
        WaterfallKind::Unexplained => vec![block("box low", None), block("hatch", Some(pattern.to_owned()))],
    };
    // The head lies within the bar, its tip on the end: beyond it, it would add to the step.
    let (shape, by) = if bar.to > bar.from { (Shape::Right, -6.0) } else { (Shape::Left, 6.0) };
    if bar.kind != WaterfallKind::Figure {
        let names = if bar.kind == WaterfallKind::Step { "mark" } else { "mark low" };
        let x = frame.x(bar.to).moved(by);
        nodes.push(Node::Mark { x, y, shape, size: 0.9, class: Class::toned(names, 0) });
    }
    nodes
}

/// The value to the right of its bar, else to its left, else below; and the lowest px it takes.
fn label(bar: &WaterfallBar, frame: &Frame, y: f64) -> (Node, f64) {
    let wide = width(&bar.text, 13.0, true);
    let (low, high) = (bar.from.min(bar.to), bar.from.max(bar.to));
    // A head may be longer than its bar.
    let spare = if bar.kind == WaterfallKind::Figure { GAP } else { GAP + 5.0 };
    let class = Class::plain("value");
    let words = |x, y, anchor| Node::words(x, y, anchor, class, bar.text.clone());
    if frame.narrow(high) + spare + wide <= NARROW {
        (words(frame.x(high).moved(spare), y + 4.5, Anchor::Start), y)
    } else if frame.narrow(low) - spare - wide >= 0.0 {
        (words(frame.x(low).moved(-spare), y + 4.5, Anchor::End), y)
    } else {
        let below = y + HALF + 14.0;
        (words(frame.inside(bar.to, wide), below, Anchor::Middle), below + 3.0)
    }
}
