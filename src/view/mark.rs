//! Marks and other elements of drawings.
//!
//! Invariant: a mark is the same in a drawing, beside a name and in a table.

use super::element::Tag;
use crate::chart::svg::{self, Element};
use crate::chart::{Class, Shape, X};

/// The mark of a role as a small picture.
pub(super) fn role_mark(tone: u8) -> Tag {
    Tag::new("svg")
        .class("role-mark")
        .fixed("width", "18")
        .fixed("height", "18")
        .fixed("aria-hidden", "true")
        .child(mark(X::left(9.0), 9.0, Shape::of(tone), 1.0, Class::toned("mark", tone)))
}

/// A mark of a drawing.
pub(super) fn mark(x: X, y: f64, shape: Shape, size: f64, class: Class) -> Tag {
    element(svg::mark(x, y, shape, size, class))
}

pub(super) fn element(source: Element) -> Tag {
    let mut tag = Tag::new(source.tag);
    if source.tag == "svg" {
        // A drawing inside the drawing only moves what is in it.
        tag = tag.fixed("role", "presentation");
    }
    for (name, value) in source.attributes {
        if (name, value.as_ref()) == ("class", "legend") {
            tag = tag.part("legend");
        }
        tag = tag.attr(name, value);
    }
    if let Some(text) = source.text {
        tag = tag.text(text);
    }
    tag.children(source.children.into_iter().map(element))
}
