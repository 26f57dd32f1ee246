//! The visitor's own pay: a line through a whole drawing, with its label in a band above it.
//!
//! Invariant: the label has a band of its own, so it meets no other label; it stays inside the
//! drawing and touches its line at every width.

use super::scale::Frame;
use super::scene::{Anchor, Class, NARROW, Node, Span, Stop, X};
use super::shape::Shape;
use super::text::{width, wrapped};

/// The visitor's own pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Mine {
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Its label, such as "your pay €85k".
    pub text: String,
    /// What is announced for it.
    pub say: String,
}

/// Height of a line of the label.
const LINE: f64 = 16.0;

/// What is to be drawn: what is not a number has no place.
pub(super) fn given(mine: Option<&Mine>) -> Option<&Mine> {
    mine.filter(|mine| mine.value.is_finite())
}

/// The value, for the extent of a scale.
pub(super) fn value(mine: Option<&Mine>) -> impl Iterator<Item = f64> {
    given(mine).map(|mine| mine.value).into_iter()
}

/// Height of the band with the label; none without a value.
pub(super) fn band(mine: Option<&Mine>) -> f64 {
    given(mine).map_or(0.0, |mine| wrapped(&mine.text, 13.0, true).len().max(1) as f64 * LINE + 8.0)
}

fn announced(mine: &Mine, x: X, y: f64) -> Vec<Stop> {
    vec![Stop { x, y, text: mine.say.clone() }]
}

/// An upright line from the band to `foot`, and its row of stops; the band starts at `top`.
pub(super) fn upright(mine: Option<&Mine>, frame: &Frame, top: f64, foot: f64) -> Option<(Node, Vec<Stop>)> {
    let below = top + band(mine);
    given(mine).map(|mine| {
        let x = frame.x(mine.value);
        let mut nodes = vec![Node::upright(x, below - 4.0, foot, Class::plain("mine"))];
        let mut y = top - 4.0;
        for line in wrapped(&mine.text, 13.0, true) {
            y += LINE;
            let at = frame.inside(mine.value, width(&line, 13.0, true));
            nodes.push(Node::words(at, y, Anchor::Middle, Class::plain("value"), line));
        }
        // The head tells the line from those of the grid where colours are forced.
        let class = Class::plain("mine");
        nodes.push(Node::Mark { x, y: below - 4.0, shape: Shape::Down, size: 0.7, class });
        (Node::group(Some(mine.say.clone()), "own", nodes), announced(mine, x, below - 4.0))
    })
}

/// A level line at `y` through the whole width. Its label, with a sample of the line, stands
/// in the band: beside the line it would meet the marks.
pub(super) fn level(mine: Option<&Mine>, y: f64, top: f64) -> Option<(Node, Vec<Stop>)> {
    given(mine).map(|mine| {
        let class = Class::plain("mine");
        let mut nodes = vec![Node::level(X::at(0.0), X::at(1.0), y, class)];
        let lines = wrapped(&mine.text, 13.0, true);
        let room = lines.iter().all(|line| width(line, 13.0, true) + 18.0 <= NARROW);
        if room {
            let (x, y) = (X::left(0.0), top + LINE - 10.0);
            nodes.push(Node::Rect { x, y, width: Span::Px(13.0), height: 2.0, class, pattern: None });
        }
        let mut baseline = top - 4.0;
        for line in lines {
            baseline += LINE;
            let x = X::left(if room { 18.0 } else { 0.0 });
            nodes.push(Node::words(x, baseline, Anchor::Start, Class::plain("value"), line));
        }
        (Node::group(Some(mine.say.clone()), "own", nodes), announced(mine, X::left(6.5), y))
    })
}
