//! Every chart drawn at two widths and held against its picture in `tests/pictures`.
//!
//! A picture that changed is written beside the old one as `NAME-WIDTH-changed.svg`;
//! `UPDATE_PICTURES=1` rewrites them all.

#![allow(clippy::unwrap_used)]

#[path = "pictures/bands.rs"]
mod bands;
#[path = "pictures/dot.rs"]
mod dot;
#[path = "pictures/fans.rs"]
mod fans;
#[path = "pictures/junk.rs"]
mod junk;
#[path = "pictures/junk_models.rs"]
mod junk_models;
#[path = "pictures/mine.rs"]
mod mine;
#[path = "pictures/pay.rs"]
mod pay;
#[path = "pictures/room.rs"]
mod room;
#[path = "pictures/set.rs"]
mod set;
#[path = "pictures/share.rs"]
mod share;
#[path = "pictures/spread.rs"]
mod spread;
#[path = "pictures/step.rs"]
mod step;
#[path = "pictures/storm.rs"]
mod storm;
#[path = "pictures/tile.rs"]
mod tile;
#[path = "pictures/triangle.rs"]
mod triangle;

use rolescope::chart::{Element, Node, Scene, standalone};
use std::path::PathBuf;

/// Checks what holds for every scene, whatever its picture.
pub(crate) fn sound(name: &str, scene: &Scene) {
    if *scene == Scene::empty() {
        return;
    }
    assert!(scene.height.is_finite() && scene.height > 0.0, "{name}: height");
    assert!(!scene.stops.is_empty(), "{name}: no stops");
    for stop in scene.stops.iter().flatten() {
        assert!(!stop.text.is_empty(), "{name}: silent stop");
        assert!((0.0..=1.0).contains(&stop.at.x.fraction), "{name}: {stop:?}");
        assert!(stop.at.y >= 0.0 && stop.at.y <= scene.height, "{name}: {stop:?}");
    }
    for element in scene.elements() {
        sound_element(name, &element);
    }
    for node in &scene.nodes {
        if let Node::Group { label: Some(label), .. } = node {
            assert!(!label.is_empty(), "{name}: silent group");
        }
    }
}

fn sound_element(name: &str, element: &Element) {
    for (key, value) in &element.attributes {
        // Letters at random may spell a word that a number must not be.
        let at_random = name == "junk" && *key == "aria-label";
        assert!(at_random || !(value.contains("NaN") || value.contains("inf")), "{name}: {key}={value}");
        assert_ne!(*key, "style", "{name}");
        if let Some(percent) = value.strip_suffix('%').filter(|_| *key != "aria-label") {
            let percent: f64 = percent.parse().unwrap();
            assert!((0.0..=100.0).contains(&percent), "{name}: {key}={value}");
        }
        let again = element.attributes.iter().filter(|(other, _)| other == key).count();
        assert_eq!(again, 1, "{name}: {key} twice");
    }
    for child in &element.children {
        sound_element(name, child);
    }
}

/// Holds the scene's pictures against those on disk; gives the names of changed ones.
fn compared(name: &str, scene: &Scene) -> Vec<String> {
    sound(name, scene);
    for width in [260.0, 320.0, 560.0, 760.0, 1180.0] {
        room::roomy(name, scene, width);
    }
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let update = std::env::var_os("UPDATE_PICTURES").is_some();
    let mut changed = Vec::new();
    for width in [300_u32, 920] {
        let drawn = standalone(scene, f64::from(width), name, "A test picture <&>");
        roxmltree::Document::parse(&drawn).unwrap();
        let file = folder.join(format!("{name}-{width}.svg"));
        let beside = folder.join(format!("{name}-{width}-changed.svg"));
        if update {
            std::fs::write(&file, &drawn).unwrap();
        } else if std::fs::read_to_string(&file).ok().as_deref() != Some(drawn.as_str()) {
            std::fs::write(&beside, &drawn).unwrap();
            changed.push(beside.display().to_string());
            continue;
        }
        if beside.exists() {
            std::fs::remove_file(&beside).unwrap();
        }
    }
    changed
}

#[test]
fn pictures() {
    let mut scenes = pay::scenes();
    scenes.extend(share::scenes());
    scenes.extend(mine::scenes());
    scenes.extend(dot::scenes());
    scenes.extend(spread::scenes());
    scenes.extend(step::scenes());
    scenes.extend(tile::scenes());
    scenes.extend(set::scenes());
    scenes.extend(triangle::scenes());
    scenes.extend(fans::scenes());
    scenes.extend(storm::scenes());
    let changed: Vec<String> = scenes.iter().flat_map(|(name, scene)| compared(name, scene)).collect();
    assert!(changed.is_empty(), "changed pictures: {changed:#?}");
}
