//! The plain description of a drawing, before anybody draws it.
//!
//! Invariant: every number is finite and every fraction lies in 0..=1; nothing here knows
//! how wide the drawing will be.

use super::point::{Point, X};
use super::shape::Shape;

/// The least width in px for which label places are decided; more width only adds room.
pub const NARROW: f64 = 260.0;

/// Names for the style sheet, which decides how a thing looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// Class names, separated by blanks.
    pub names: &'static str,
    /// Tone 0 (neutral) to 5, if the thing has one.
    pub tone: Option<u8>,
}

impl Class {
    /// A thing without a tone.
    #[must_use]
    pub const fn plain(names: &'static str) -> Self {
        Self { names, tone: None }
    }

    /// A thing in the tone of a role.
    #[must_use]
    pub const fn toned(names: &'static str, tone: u8) -> Self {
        Self { names, tone: Some(tone) }
    }
}

/// The part of a text that stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A length along the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// A share of the width.
    Fraction(f64),
    /// Px.
    Px(f64),
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A straight line; both ends share the px part, as SVG can only move it as a whole.
    Line {
        /// Fraction of its first end.
        x1: f64,
        /// Fraction of its second end.
        x2: f64,
        /// Px added to both.
        px: f64,
        /// Height of its first end.
        y1: f64,
        /// Height of its second end.
        y2: f64,
        /// Its names for the style sheet.
        class: Class,
    },
    /// An upright rectangle.
    Rect {
        /// Its upper left corner.
        at: Point,
        /// Width.
        width: Span,
        /// Height in px.
        height: f64,
        /// Its names for the style sheet.
        class: Class,
        /// Id of the pattern that fills it.
        pattern: Option<String>,
    },
    /// A line of text, with an optional remark running on after it.
    Text {
        /// Its anchor, on the baseline.
        at: Point,
        /// The part of it that stands there.
        anchor: Anchor,
        /// Its names for the style sheet.
        class: Class,
        /// Its words.
        text: String,
        /// A remark after it in a class of its own.
        after: Option<(Class, String)>,
    },
    /// A small figure centred on a point.
    Mark {
        /// Its centre.
        at: Point,
        /// Its form.
        shape: Shape,
        /// Factor on its size, 1 for 12 px.
        size: f64,
        /// Its names for the style sheet.
        class: Class,
    },
    /// A line through many points, which stretches with the width.
    Curve {
        /// From first to last: fraction of the width, px from the top.
        points: Vec<(f64, f64)>,
        /// Px added to all along the width.
        px: f64,
        /// Closed from the last point to the first and filled.
        filled: bool,
        /// Its names for the style sheet.
        class: Class,
    },
    /// The pattern of a tone, to be named by rectangles.
    Pattern {
        /// Its id.
        id: String,
        /// Tone 0 to 5.
        tone: u8,
    },
    /// Things that belong together.
    Group {
        /// Heard by users of a screen reader instead of the group; without it the group is
        /// kept from them.
        label: Option<String>,
        /// Its names for the style sheet.
        class: Class,
        /// Its things, first one at the back.
        children: Vec<Node>,
    },
}

impl Node {
    /// Text without a remark.
    #[must_use]
    pub const fn words(at: Point, anchor: Anchor, class: Class, text: String) -> Self {
        Self::Text { at, anchor, class, text, after: None }
    }

    /// A small figure; see [`Node::Mark`].
    #[must_use]
    pub const fn mark(at: Point, shape: Shape, size: f64, class: Class) -> Self {
        Self::Mark { at, shape, size, class }
    }

    /// A rectangle without a pattern, from its upper left corner.
    #[must_use]
    pub const fn rect(at: Point, width: Span, height: f64, class: Class) -> Self {
        Self::Rect { at, width, height, class, pattern: None }
    }

    /// An upright line at one place.
    #[must_use]
    pub const fn upright(x: X, y1: f64, y2: f64, class: Class) -> Self {
        Self::Line { x1: x.fraction, x2: x.fraction, px: x.px, y1, y2, class }
    }

    /// A level line between two fractions.
    #[must_use]
    pub const fn level(x1: X, x2: X, y: f64, class: Class) -> Self {
        Self::Line { x1: x1.fraction, x2: x2.fraction, px: x1.px, y1: y, y2: y, class }
    }

    /// A group; see [`Node::Group`].
    #[must_use]
    pub const fn group(label: Option<String>, class: &'static str, children: Vec<Self>) -> Self {
        Self::Group { label, class: Class::plain(class), children }
    }
}

/// A place that the arrow keys visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Its place.
    pub at: Point,
    /// Announced there.
    pub text: String,
}

impl Stop {
    /// A stop at a point.
    #[must_use]
    pub fn new(at: Point, text: &str) -> Self {
        Self { at, text: text.to_owned() }
    }
}

/// A whole drawing, the same at every width.
///
/// ```
/// use rolescope::chart::{Anchor, Class, Node, Point, Scene, Stop, X, standalone};
/// let middle = Point::new(X::at(0.5), 20.0);
/// let words = Node::words(middle, Anchor::Middle, Class::plain("value"), "$174,082".to_owned());
/// let stops = vec![vec![Stop::new(middle, "Back end: $174,082")]];
/// let scene = Scene { height: 40.0, nodes: vec![words], stops };
/// let [text] = scene.elements().try_into().unwrap();
/// assert_eq!((text.tag, text.attributes[1].1.as_str()), ("text", "50%"));
/// assert!(standalone(&scene, 300.0, "Median pay", "").contains(">$174,082</text>"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Height in px.
    pub height: f64,
    /// Things that are drawn, the first at the back.
    pub nodes: Vec<Node>,
    /// Rows of places for the arrow keys: left and right within a row, up and down between.
    pub stops: Vec<Vec<Stop>>,
}

impl Scene {
    /// A drawing of nothing, for a spec without a single value.
    #[must_use]
    pub const fn empty() -> Self {
        Self { height: 0.0, nodes: Vec::new(), stops: Vec::new() }
    }
}
