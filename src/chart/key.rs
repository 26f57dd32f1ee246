//! The key: mark and name of each role.
//!
//! Invariant: laid out in px for the least width, so it never runs out of a narrow drawing.

use super::scene::{Anchor, Class, NARROW, Node, X};
use super::shape::Shape;
use super::text;

const LINE: f64 = 22.0;

/// The key's group and its height; empty for no names.
#[must_use]
pub fn key(names: &[(u8, String)]) -> (Option<Node>, f64) {
    below(0.0, names)
}

/// The key's group below `top`, and where it ends.
pub(super) fn below(top: f64, names: &[(u8, String)]) -> (Option<Node>, f64) {
    let (mut x, mut y) = (0.0, top + 14.0);
    let mut children = Vec::new();
    for (tone, name) in names {
        let wide = 19.0 + text::width(name, 12.0, false);
        if x > 0.0 && x + wide > NARROW {
            x = 0.0;
            y += LINE;
        }
        children.push(Node::Mark {
            x: X::left(x + 7.0),
            y: y - 4.0,
            shape: Shape::of(*tone),
            size: 0.85,
            class: Class::toned("mark", *tone),
        });
        children.push(Node::words(X::left(x + 18.0), y, Anchor::Start, Class::plain("key"), name.clone()));
        x += wide + 10.0;
    }
    if children.is_empty() {
        return (None, top);
    }
    (Some(Node::group(None, "legend", children)), y + 14.0)
}
