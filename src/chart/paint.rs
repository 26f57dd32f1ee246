//! The light theme for files: what the style sheet says, as presentation attributes.
//!
//! Invariant: colours are those of the page, and only a file sees them here.

use super::palette;

const INK: &str = palette::INK.light;
const SOFT: &str = palette::SOFT.light;
const GRID: &str = palette::RULE.light;
const PAPER: &str = palette::PANEL.light;

type Paint = (&'static str, &'static str);

fn tone(class: &str) -> &'static str {
    for name in class.split(' ') {
        match name {
            "t1" => return palette::FIRST.light,
            "t2" => return palette::SECOND.light,
            "t3" => return palette::THIRD.light,
            "t4" => return palette::FOURTH.light,
            "t5" => return palette::FIFTH.light,
            _ => {}
        }
    }
    palette::NEUTRAL.light
}

/// Opacity of a tile by its step; letters on the strongest are still easy to read.
fn tint(class: &str) -> &'static str {
    match class.split(' ').nth(1) {
        Some("s0") => "0.04",
        Some("s1") => "0.1",
        Some("s2") => "0.16",
        Some("s3") => "0.22",
        _ => "0.28",
    }
}

fn letters(size: &'static str, weight: &'static str, fill: &'static str) -> Vec<Paint> {
    vec![
        ("font-size", size),
        ("font-weight", weight),
        ("fill", fill),
        ("stroke", PAPER),
        ("stroke-width", "4"),
        ("stroke-linejoin", "round"),
        ("paint-order", "stroke"),
    ]
}

fn bare(size: &'static str, weight: &'static str, fill: &'static str) -> Vec<Paint> {
    vec![("font-size", size), ("font-weight", weight), ("fill", fill)]
}

fn stroke(colour: &'static str, width: &'static str) -> Vec<Paint> {
    vec![("stroke", colour), ("stroke-width", width)]
}

fn shape(fill: &'static str, colour: &'static str, width: &'static str) -> Vec<Paint> {
    vec![("fill", fill), ("stroke", colour), ("stroke-width", width)]
}

fn and(mut paints: Vec<Paint>, more: Paint) -> Vec<Paint> {
    paints.push(more);
    paints
}

/// The presentation attributes of a class attribute.
pub(super) fn paint(class: &str) -> Vec<Paint> {
    let tone = tone(class);
    let has = |own| class.split(' ').any(|name| name == own);
    let low = has("low");
    match class.split(' ').next().unwrap_or_default() {
        "grid" => stroke(GRID, "1"),
        "base" => stroke(SOFT, "1"),
        "track" => stroke(GRID, "2"),
        "join" => and(stroke(SOFT, "2"), ("stroke-opacity", "0.5")),
        "tick" => bare("12", "400", SOFT),
        "query" => bare("12", "700", tone),
        "row" | "group" => letters("14", "700", INK),
        "source" => letters("13", "700", INK),
        "item" => letters("13", "400", INK),
        "key" => letters("12", "400", INK),
        "note" | "end" => letters("12", "400", SOFT),
        "value" => letters("13", "700", INK),
        "name" => letters("12", "700", tone),
        "whisk" => stroke(tone, "2"),
        "cap" | "reach" => stroke(tone, "1.5"),
        "formula" => and(stroke(tone, "1.5"), ("stroke-dasharray", "5 4")),
        "link" => and(stroke(tone, "1"), ("stroke-opacity", "0.6")),
        "interval" => and(shape("none", tone, "1.25"), ("stroke-dasharray", "2 2")),
        "box" | "bar" if low => and(shape(PAPER, tone, "1.25"), ("stroke-dasharray", "4 3")),
        "box" => and(shape(tone, tone, "1.5"), ("fill-opacity", "0.16")),
        "total" => shape(tone, tone, "1.5"),
        "stated" => shape("none", tone, "2.5"),
        "tile" if has("none") => and(shape("none", tone, "1"), ("stroke-dasharray", "2 2")),
        "tile" => and(shape(tone, tone, "0.5"), ("fill-opacity", tint(class))),
        "level" => vec![("fill", tone)],
        "code" => bare("12", "400", INK),
        "hill" => vec![("fill", tone), ("fill-opacity", "0.2")],
        "curve" => shape("none", tone, "2"),
        "bar" => vec![("fill", tone), ("fill-opacity", "0.32")],
        "hatch" => and(stroke(tone, "1"), ("stroke-opacity", "0.22")),
        "mark" if low => shape(PAPER, tone, "2"),
        "mark" => shape(tone, PAPER, "1.5"),
        "mean" | "unknown" => shape(PAPER, tone, "1.5"),
        "mine" => shape(INK, INK, "1.5"),
        "withheld" => shape("none", tone, "1.5"),
        _ => Vec::new(),
    }
}
