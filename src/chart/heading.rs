//! Titles of rows with the note that follows them.
//!
//! Invariant: title and note fit the least width, on one line if they can, else on several.

use super::scene::{Anchor, Class, NARROW, Node, X};
use super::text::{width, wrapped};

/// What a title looks like.
#[derive(Clone, Copy)]
pub(super) struct Face {
    pub(super) class: &'static str,
    pub(super) size: f64,
    pub(super) bold: bool,
}

pub(super) const ROW: Face = Face { class: "row", size: 14.0, bold: true };
pub(super) const SOURCE: Face = Face { class: "source", size: 13.0, bold: true };
pub(super) const ITEM: Face = Face { class: "item", size: 13.0, bold: false };

/// The texts of a heading whose first baseline is `y`, and the baseline of its last line.
pub(super) fn heading(face: Face, title: &str, note: &str, withheld: bool, y: f64) -> (Vec<Node>, f64) {
    let class = Class::plain(face.class);
    let remark = Class::plain(if withheld { "note withheld" } else { "note" });
    let line = |y, class, text, after| Node::Text { x: X::at(0.0), y, anchor: Anchor::Start, class, text, after };
    let both = width(title, face.size, face.bold) + 8.0 + width(note, 12.0, false);
    if note.is_empty() || both <= NARROW {
        let after = if note.is_empty() { None } else { Some((remark, note.to_owned())) };
        if width(title, face.size, face.bold) <= NARROW {
            return (vec![line(y, class, title.to_owned(), after)], y);
        }
    }
    let mut nodes = Vec::new();
    let mut at = y - 17.0;
    for text in wrapped(title, face.size, face.bold) {
        at += 17.0;
        nodes.push(line(at, class, text, None));
    }
    for text in wrapped(note, 12.0, false) {
        at += 15.0;
        nodes.push(line(at, remark, text, None));
    }
    (nodes, at.max(y))
}
