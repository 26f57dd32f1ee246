//! Specs of the set charts.

use super::share::names;
use rolescope::chart::{Node, Scene, SetRow, sets};

fn row(label: &str, tones: &[u8], counted: [u32; 2], chosen: bool) -> SetRow {
    let say = format!("{label}: {} by shares, {} by level", counted[0], counted[1]);
    SetRow { label: label.into(), tones: tones.to_vec(), counted, chosen, say }
}

fn three() -> Vec<SetRow> {
    vec![
        row("All three roles", &[1, 2, 3], [14, 9], false),
        row("Front end and back end only", &[1, 2], [3, 0], true),
        row("Front end and full stack only", &[1, 3], [11, 4], false),
        row("Back end and full stack only", &[2, 3], [8, 1], false),
        row("Front end only", &[1], [5, 7], false),
        row("Back end only", &[2], [0, 6], false),
        row("Full stack only", &[3], [0, 0], false),
    ]
}

fn five() -> Vec<SetRow> {
    let long = "Front end, back end, full stack, mobile and engineering manager at the same time";
    vec![
        row(long, &[1, 2, 3, 4, 5], [31, 12], true),
        row("Front end and engineering manager only", &[1, 5], [1, 0], false),
        row("Back end and mobile only", &[4, 2], [0, 1], false),
        row("Mobile only", &[4], [118, 26], false),
        row("In none of them", &[], [2, 2], false),
    ]
}

/// Every set chart with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let draw = |id, rows: Vec<SetRow>, count| {
        sets(id, &names(count), &rows, &["by share of the survey".into(), "by our own level".into()])
    };
    let edges = vec![
        row("More than any other", &[1, 2], [u32::MAX, u32::MAX], true),
        row("One", &[2], [1, 0], false),
        row("A tone that no role has", &[9], [0, 2_000_000_000], false),
    ];
    vec![
        ("sets", draw("sets", three(), 3)),
        ("sets-five", draw("sets-five", five(), 5)),
        ("sets-edges", draw("sets-edges", edges, 2)),
        ("sets-one", draw("sets-one", vec![row("Front end only", &[1], [1, 0], false)], 1)),
        ("sets-nothing", draw("sets-nothing", vec![row("Both roles", &[1, 2], [0, 0], true)], 2)),
        ("sets-none", draw("sets-none", Vec::new(), 3)),
    ]
}

/// Labels of the axis, which must be whole numbers.
fn ticks(nodes: &[Node], found: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Group { children, .. } => ticks(children, found),
            Node::Text { class, text, .. } if class.names.starts_with("tick") => found.push(text.clone()),
            _ => {}
        }
    }
}

#[test]
fn every_combination_has_one_stop_and_every_tick_is_whole() {
    for most in 1..40 {
        let rows = vec![row("Both", &[1, 2], [most, 0], false), row("One", &[1], [0, 1], true)];
        let scene = sets("x", &names(2), &rows, &["a".into(), "b".into()]);
        assert_eq!(scene.stops.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1]);
        let mut found = Vec::new();
        ticks(&scene.nodes, &mut found);
        let mut numbers: Vec<u32> = found.iter().map(|text| text.parse().unwrap()).collect();
        numbers.sort_unstable();
        assert!(numbers.len() > 1 && numbers.iter().all(|number| *number <= most), "{most}: {found:?}");
        // Rounded halves would be unevenly spaced.
        let gaps: Vec<u32> = numbers.iter().zip(numbers.iter().skip(1)).map(|(a, b)| b - a).collect();
        assert!(gaps.iter().all(|gap| *gap > 0 && Some(gap) == gaps.first()), "{most}: {found:?}");
    }
}
