//! Texts stay inside a drawing and clear of each other at a width.

use rolescope::chart::text::width;
use rolescope::chart::{Anchor, Node, Scene};

struct Words {
    text: String,
    left: f64,
    right: f64,
    foot: f64,
}

fn size(names: &str) -> (f64, bool) {
    match names.split(' ').next().unwrap_or_default() {
        "row" | "group" => (14.0, true),
        "source" | "value" => (13.0, true),
        "item" => (13.0, false),
        "name" | "query" => (12.0, true),
        _ => (12.0, false),
    }
}

fn hidden(names: &str, wide: f64) -> bool {
    names.split(' ').any(|name| (name == "wide" && wide < 560.0) || (name == "wider" && wide < 760.0))
}

fn texts(nodes: &[Node], wide: f64, found: &mut Vec<Words>) {
    for node in nodes {
        match node {
            Node::Group { children, .. } => texts(children, wide, found),
            Node::Text { at, anchor, class, text, after } if !hidden(class.names, wide) => {
                let (size, bold) = size(class.names);
                let mut long = width(text, size, bold);
                if let Some((_, remark)) = after {
                    long += 8.0 + width(remark, 12.0, false);
                }
                // A real face takes less than the estimate.
                long *= 0.95;
                let x = at.x.within(wide);
                let left = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - long / 2.0,
                    Anchor::End => x - long,
                };
                found.push(Words { text: text.clone(), left, right: left + long, foot: at.y });
            }
            _ => {}
        }
    }
}

/// Holds the scene's texts against its edges and against each other.
pub(crate) fn roomy(name: &str, scene: &Scene, wide: f64) {
    let mut found = Vec::new();
    texts(&scene.nodes, wide, &mut found);
    for (index, one) in found.iter().enumerate() {
        let inside = one.left >= -0.6 && one.right <= wide + 0.6 && one.foot >= 9.0 && one.foot <= scene.height;
        assert!(inside, "{name} at {wide}: {:?} leaves the drawing: {} to {}", one.text, one.left, one.right);
        for other in found.iter().skip(index + 1) {
            let apart = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
            let level = (one.foot - other.foot).abs() < 11.0;
            assert!(apart || !level, "{name} at {wide}: {:?} meets {:?}", one.text, other.text);
        }
    }
}
