//! Titles of rows with the note that follows them.
//!
//! Invariant: title and note fit the least width, on one line if they can, else on several.

use super::face::{Face, NOTE};
use super::point::Point;
use super::scene::{Anchor, Class, NARROW, Node};

/// The texts of a heading whose first baseline is `y`, and the baseline of its last line.
pub(super) fn heading(face: Face, title: &str, note: &str, withheld: bool, y: f64) -> (Vec<Node>, f64) {
    let class = Class::plain(face.class);
    let remark = Class::plain(if withheld { "note withheld" } else { "note" });
    let line =
        |y, class, text, after| Node::Text { at: Point::left(0.0, y), anchor: Anchor::Start, class, text, after };
    let both = face.width(title) + 8.0 + NOTE.width(note);
    if note.is_empty() || both <= NARROW {
        let after = if note.is_empty() { None } else { Some((remark, note.to_owned())) };
        if face.width(title) <= NARROW {
            return (vec![line(y, class, title.to_owned(), after)], y);
        }
    }
    let mut nodes = Vec::new();
    let mut at = y - face.line;
    for text in face.wrapped(title) {
        at += face.line;
        nodes.push(line(at, class, text, None));
    }
    for text in NOTE.wrapped(note) {
        at += NOTE.line;
        nodes.push(line(at, remark, text, None));
    }
    (nodes, at.max(y))
}
