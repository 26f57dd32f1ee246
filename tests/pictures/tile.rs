//! Specs of the tile maps.

use rolescope::chart::{Scene, Tile, TileSpec, tiles};

const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY \
                      NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

fn tile(id: &str, value: Option<f64>) -> Tile {
    let step = value.map(|value| ((value - 90.0) / 15.0).clamp(0.0, 4.0) as u8);
    let text = value.map_or(String::new(), |value| format!("${value}k"));
    let say = value.map_or(format!("{id}: withheld"), |value| format!("{id}: {value} thousand"));
    Tile { id: id.into(), step, text, say }
}

fn states() -> Vec<Tile> {
    STATES
        .split_whitespace()
        .zip(0_u32..)
        .map(|(id, index)| tile(id, (index % 9 != 4).then(|| f64::from(90 + index * 37 % 75))))
        .collect()
}

fn steps() -> Vec<String> {
    ["under $105k", "$105k to $120k", "$120k to $135k", "$135k to $150k", "$150k and more"].map(String::from).into()
}

fn draw(tone: u8, tiles_: Vec<Tile>, steps: Vec<String>) -> Scene {
    tiles(&TileSpec { tone, tiles: tiles_, steps, withheld_text: "withheld".into() })
}

fn edges() -> Vec<Tile> {
    let mut all = states();
    for id in ["GU", "PR", "VI", "XX", "CA"] {
        all.push(tile(id, Some(100.0)));
    }
    all.iter_mut().filter(|tile| tile.id == "TX").for_each(|tile| tile.step = None);
    all.iter_mut().for_each(|tile| tile.text.push_str(",000"));
    all
}

/// Every tile map with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let long = vec!["a step with a text that is far too long for one line of a narrow drawing".to_owned(); 3];
    vec![
        ("tiles", draw(2, states(), steps())),
        ("tiles-neutral", draw(0, states(), steps())),
        ("tiles-edges", draw(5, edges(), long)),
        ("tiles-one", draw(1, vec![tile("NY", Some(160.0))], steps())),
        ("tiles-none", draw(1, vec![tile("NY", None)], steps())),
    ]
}

#[test]
fn every_tile_has_a_stop_in_the_rows_of_the_grid() {
    let scene = draw(1, edges(), steps());
    assert_eq!(scene.stops.iter().map(Vec::len).sum::<usize>(), edges().len());
    let first: Vec<&str> = scene.stops.iter().flatten().take(3).map(|stop| stop.text.as_str()).collect();
    assert_eq!(first, ["AK: 127 thousand", "ME: 118 thousand", "WI: withheld"]);
    for row in &scene.stops {
        let from_left =
            row.iter().zip(row.iter().skip(1)).all(|(a, b)| a.at.x.fraction < b.at.x.fraction && a.at.y == b.at.y);
        assert!(from_left, "{row:?}");
    }
}
