//! A scene as a file that opens as a picture.
//!
//! Invariant: the file is well-formed whatever the texts hold, and needs no style sheet.

use super::fixed::px;
use super::paint;
use super::palette::PANEL;
use super::scene::Scene;
use super::svg::Element;
use crate::text::markup::push_escaped;

/// The least width at which labels of class `wide` have room.
pub(super) const WIDE: f64 = 560.0;
/// The same for class `wider`.
pub(super) const WIDER: f64 = 760.0;

/// A complete SVG file of the scene, `width` px wide, in the colours of the light theme.
#[must_use]
pub fn standalone(scene: &Scene, width: f64, title: &str, description: &str) -> String {
    let (wide, high) = (px(width), px(scene.height));
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    for part in [wide.as_str(), "\" height=\"", &high, "\" viewBox=\"0 0 ", &wide, " ", &high] {
        out.push_str(part);
    }
    out.push_str("\" direction=\"ltr\" font-family=\"system-ui, sans-serif\">\n<title>");
    push_escaped(title, &mut out);
    out.push_str("</title>\n<desc>");
    push_escaped(description, &mut out);
    out.push_str("</desc>\n<rect width=\"100%\" height=\"100%\"");
    attribute("fill", PANEL.light, &mut out);
    out.push_str("/>\n");
    for element in scene.elements() {
        write(&element, width, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

fn write(element: &Element, width: f64, out: &mut String) {
    let class = element.attributes.iter().find(|(name, _)| *name == "class").map_or("", |(_, value)| value.as_str());
    if class.split(' ').any(|name| (name == "wide" && width < WIDE) || (name == "wider" && width < WIDER)) {
        return;
    }
    out.push('<');
    out.push_str(element.tag);
    let mut filled = false;
    for (name, value) in &element.attributes {
        filled |= *name == "fill";
        attribute(name, value, out);
    }
    for (name, value) in paint::paint(class) {
        if !(filled && name == "fill") {
            attribute(name, value, out);
        }
    }
    if element.text.is_none() && element.children.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push('>');
    if let Some(text) = &element.text {
        push_escaped(text, out);
    } else {
        out.push('\n');
    }
    for child in &element.children {
        write(child, width, out);
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
    // A line break inside a text would be seen as a blank.
    if element.tag != "tspan" {
        out.push('\n');
    }
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_escaped(value, out);
    out.push('"');
}
