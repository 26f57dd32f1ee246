//! Scenes as SVG elements.
//!
//! Invariant: elements carry classes but never a `style` attribute, and no id but those of
//! patterns.
//!
//! A path has no percentages, so a curve is a drawing within the drawing, as wide as the outer
//! one and 1000 units across, stretched (`preserveAspectRatio="none"`) along the width alone:
//! its height is the same in units and px. Its stroke does not stretch
//! (`vector-effect="non-scaling-stroke"`). Nothing else may stand in there: text and marks
//! would be drawn out.

use super::fixed::{percent, px};
use super::point::{Point, X};
use super::scale::extent;
use super::scene::{Anchor, Class, Node, Scene, Span};
use super::shape::Shape;
use crate::text::join::concat;

/// An SVG element, ready for whoever builds the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes in order, each name once.
    pub attributes: Vec<(&'static str, String)>,
    /// Text that comes before its children.
    pub text: Option<String>,
    /// Its children.
    pub children: Vec<Element>,
}

impl Element {
    fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), text: None, children: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    fn class(self, class: Class) -> Self {
        self.with("class", written(class))
    }

    fn moved(self, by: f64) -> Self {
        if by == 0.0 { self } else { self.with("transform", translate(by)) }
    }

    fn holding(mut self, children: Vec<Self>) -> Self {
        self.children = children;
        self
    }
}

fn translate(by: f64) -> String {
    concat(&["translate(", &px(by), " 0)"])
}

/// The class attribute of a thing.
fn written(class: Class) -> String {
    let mut text = class.names.to_owned();
    if let Some(tone) = class.tone {
        text.push_str(" t");
        text.push(char::from(b'0' + tone.min(5)));
    }
    text
}

impl Scene {
    /// The elements inside the drawing's `<svg>`.
    #[must_use]
    pub fn elements(&self) -> Vec<Element> {
        self.nodes.iter().map(element).collect()
    }
}

/// A small figure as an element.
#[must_use]
pub fn mark(x: X, y: f64, shape: Shape, size: f64, class: Class) -> Element {
    // The inner svg takes the fraction, the path in it the px: a transform on an
    // inner svg is not understood everywhere.
    let mut change = String::new();
    if x.px != 0.0 {
        change.push_str(&translate(x.px));
    }
    if size != 1.0 {
        change.push_str(&concat(&["scale(", &px(size), ")"]));
    }
    let mut path = Element::new("path").class(class).with("d", shape.outline());
    if !change.is_empty() {
        path = path.with("transform", change);
    }
    Element::new("svg").with("x", percent(x.fraction)).with("y", px(y)).with("overflow", "visible").holding(vec![path])
}

/// One node as an element.
#[must_use]
pub fn element(node: &Node) -> Element {
    match node {
        Node::Line { x1, x2, px: by, y1, y2, class } => Element::new("line")
            .class(*class)
            .with("x1", percent(*x1))
            .with("x2", percent(*x2))
            .with("y1", px(*y1))
            .with("y2", px(*y2))
            .moved(*by),
        Node::Rect { at: Point { x, y }, width, height, class, pattern } => {
            let rect = Element::new("rect")
                .class(*class)
                .with("x", percent(x.fraction))
                .with("y", px(*y))
                .with(
                    "width",
                    match width {
                        Span::Fraction(share) => percent(*share),
                        Span::Px(wide) => px(*wide),
                    },
                )
                .with("height", px(*height))
                .with("rx", "2")
                .moved(x.px);
            match pattern {
                Some(id) => rect.with("fill", concat(&["url(#", id, ")"])),
                None => rect,
            }
        }
        Node::Text { at: Point { x, y }, anchor, class, text, after } => {
            words(*x, *y, *anchor, *class, text, after.as_ref())
        }
        Node::Mark { at: Point { x, y }, shape, size, class } => mark(*x, *y, *shape, *size, *class),
        Node::Curve { points, px: by, filled, class } => curve(points, *by, *filled, *class),
        Node::Pattern { id, tone } => {
            let strokes = Element::new("path").class(Class::toned("hatch", *tone)).with("d", weave(*tone));
            let pattern = Element::new("pattern")
                .with("id", id.clone())
                .with("width", "6")
                .with("height", "6")
                .with("patternUnits", "userSpaceOnUse")
                .holding(vec![strokes]);
            Element::new("defs").holding(vec![pattern])
        }
        Node::Group { label, class, children } => {
            let group = Element::new("g").class(*class);
            let group = match label {
                Some(label) => group.with("role", "img").with("aria-label", label.clone()),
                None => group.with("aria-hidden", "true"),
            };
            group.holding(children.iter().map(element).collect())
        }
    }
}

fn curve(points: &[(f64, f64)], by: f64, filled: bool, class: Class) -> Element {
    let (top, foot) = extent(points.iter().map(|(_, y)| *y));
    let mut d = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        d.push(if index == 0 { 'M' } else { 'L' });
        d.push_str(&px(*x * 1000.0));
        d.push(' ');
        d.push_str(&px(*y - top));
    }
    if filled {
        d.push('z');
    }
    let path = Element::new("path").class(class).with("d", d).with("vector-effect", "non-scaling-stroke");
    // No height at all would be no drawing at all.
    let height = px((foot - top).max(1.0));
    let view = concat(&["0 0 1000 ", &height]);
    let inner = Element::new("svg")
        .with("y", px(top))
        .with("width", "100%")
        .with("height", height)
        .with("viewBox", view)
        .with("preserveAspectRatio", "none")
        .with("overflow", "visible")
        .holding(vec![path]);
    if by == 0.0 { inner } else { Element::new("g").moved(by).holding(vec![inner]) }
}

fn words(x: X, y: f64, anchor: Anchor, class: Class, text: &str, after: Option<&(Class, String)>) -> Element {
    let mut line = Element::new("text").class(class).with("x", percent(x.fraction));
    if x.px != 0.0 {
        line = line.with("dx", px(x.px));
    }
    line = line.with("y", px(y));
    line = match anchor {
        Anchor::Start => line,
        Anchor::Middle => line.with("text-anchor", "middle"),
        Anchor::End => line.with("text-anchor", "end"),
    };
    line.text = Some(text.to_owned());
    if let Some((class, remark)) = after {
        let mut run = Element::new("tspan").class(*class).with("dx", "8");
        run.text = Some(remark.clone());
        line.children.push(run);
    }
    line
}

/// Strokes of a tone's pattern in a tile of 6 by 6; they run on from tile to tile.
const fn weave(tone: u8) -> &'static str {
    match tone {
        0 | 1 => "M-1 7L7-1M-1 1L1-1M5 7L7 5",
        2 => "M-1-1L7 7M5-1L7 1M-1 5L1 7",
        3 => "M0 3h6",
        4 => "M3 0v6",
        _ => "M3 0v6M0 3h6",
    }
}
