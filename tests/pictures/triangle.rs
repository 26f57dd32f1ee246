//! Specs of the ternary maps.

use super::share::{ROLES, percent};
use proptest::prelude::*;
use rolescope::chart::{Scene, TernaryRegion, TernarySpec, ternary, ternary_shares};

fn region(tone: u8, points: &[[f64; 3]], centre: [f64; 3]) -> TernaryRegion {
    let name = ROLES.get(usize::from(tone - 1)).copied().unwrap_or("Role").to_owned();
    TernaryRegion { tone, say: format!("{name}: {centre:?}"), name, points: points.to_vec(), centre }
}

fn draw(corners: [&str; 3], regions: Vec<TernaryRegion>, point: [f64; 3], text: &str) -> Scene {
    let say = format!("{text}: {point:?}");
    let (corners, text) = (corners.map(String::from), text.to_owned());
    ternary(&TernarySpec { corners, regions, point, text, say, share_text: &percent })
}

fn three() -> Vec<TernaryRegion> {
    vec![
        region(1, &[[1.0, 0.0, 0.0], [0.5, 0.5, 0.0], [0.4, 0.3, 0.3], [0.55, 0.0, 0.45]], [0.7, 0.15, 0.15]),
        region(2, &[[0.0, 1.0, 0.0], [0.0, 0.5, 0.5], [0.4, 0.3, 0.3], [0.5, 0.5, 0.0]], [0.2, 0.65, 0.15]),
        region(3, &[[0.0, 0.0, 1.0], [0.55, 0.0, 0.45], [0.4, 0.3, 0.3], [0.0, 0.5, 0.5]], [0.22, 0.2, 0.58]),
    ]
}

fn five() -> Vec<TernaryRegion> {
    let mut all = three();
    all.push(region(4, &[[0.5, 0.2, 0.3], [0.3, 0.4, 0.3], [0.3, 0.2, 0.5]], [0.38, 0.26, 0.36]));
    all.push(region(5, &[[0.4, 0.3, 0.3], [0.2, 0.5, 0.3], [0.2, 0.3, 0.5]], [0.28, 0.36, 0.36]));
    all
}

/// All roles in one place, so that no name has room beside the others.
fn crowd() -> Vec<TernaryRegion> {
    let mut all = Vec::new();
    for round in 0..3_u8 {
        let off = f64::from(round) * 0.02;
        all.extend((1..=5).map(|tone| region(tone, &[], [0.3 + off, 0.35 - f64::from(tone) * 0.01, 0.35])));
    }
    all
}

const CORNERS: [&str; 3] = ["What people see", "Data and services", "How it runs"];

/// Every ternary map with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let long = [
        "Everything that people see and touch",
        "Services and the data that they keep and move about",
        "How all of it is built, shipped, watched and kept alive at any hour of the day and the night",
    ];
    let broken = vec![
        region(1, &[[f64::NAN, 0.0, 0.0], [1.0, 1.0, f64::INFINITY]], [2.0, 1.0, 1.0]),
        region(2, &[[0.0, 0.0, 0.0]], [f64::NAN, 1.0, 1.0]),
        region(3, &[[1.0, 0.0, 0.0], [0.9, 0.1, 0.0], [0.9, 0.0, 0.1]], [1.0, 0.0, 0.0]),
        region(5, &[[0.0, 1.0, 0.0], [0.1, 0.9, 0.0], [0.0, 0.9, 0.1]], [0.0, 1.0, 0.0]),
    ];
    vec![
        ("ternary", draw(CORNERS, three(), [0.45, 0.35, 0.2], "your work")),
        ("ternary-five", draw(CORNERS, five(), [0.3, 0.3, 0.4], "your work")),
        ("ternary-crowd", draw(CORNERS, crowd(), [0.3, 0.3, 0.4], "your work")),
        ("ternary-edges", draw(long, broken, [0.0, 0.0, 3.0], "where your own work would lie")),
        ("ternary-one", draw(CORNERS, three().into_iter().take(1).collect(), [0.0, 1.0, 0.0], "you")),
        ("ternary-point", draw(CORNERS, Vec::new(), [1.0, 0.0, 0.0], "your work")),
        ("ternary-none", draw(CORNERS, Vec::new(), [0.0, f64::NAN, 0.0], "your work")),
    ]
}

#[test]
fn the_point_comes_first_and_the_regions_from_left_to_right() {
    let scene = draw(CORNERS, five(), [0.3, 0.3, 0.4], "your work");
    assert_eq!(scene.stops.iter().map(Vec::len).collect::<Vec<_>>(), [1, 5]);
    let row = scene.stops.last().unwrap();
    assert!(row.iter().zip(row.iter().skip(1)).all(|(a, b)| a.at.x.fraction <= b.at.x.fraction), "{row:?}");
}

#[test]
fn names_make_way_for_the_point_without_a_change_of_height() {
    let at = |point| draw(CORNERS, five(), point, "your work").height;
    for (left, right) in [(1.0, 0.0), (0.2, 0.65), (0.7, 0.15), (0.28, 0.36), (0.38, 0.26), (0.0, 0.0)] {
        assert_eq!(at([left, right, 1.0 - left - right]), at([0.0, 1.0, 0.0]));
    }
}

proptest! {
    #[test]
    fn a_place_reads_back_as_its_shares(left in 0.0..1.0_f64, part in 0.0..1.0_f64) {
        let point = [left, (1.0 - left) * part, (1.0 - left) * (1.0 - part)];
        let scene = draw(CORNERS, Vec::new(), point, "");
        let stop = scene.stops.first().and_then(|row| row.first()).unwrap();
        for width in [260.0, 700.0, 1180.0] {
            let back = ternary_shares(stop.at.x.within(width), stop.at.y, width);
            for (one, other) in back.iter().zip(point) {
                prop_assert!((one - other).abs() < 1e-9, "{back:?} at {width} for {point:?}");
            }
        }
    }

    #[test]
    fn any_place_gives_shares(
        x in proptest::num::f64::ANY,
        y in proptest::num::f64::ANY,
        width in prop_oneof![Just(0.0), 1.0..2_000.0_f64, proptest::num::f64::ANY],
    ) {
        let shares = ternary_shares(x, y, width);
        prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
        prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{shares:?}");
    }
}
