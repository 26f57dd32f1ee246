//! Specs of the share charts.

use rolescope::chart::{DotMark, DotRow, Node, Scene, shares};

pub(crate) fn percent(share: f64) -> String {
    format!("{} %", (share * 100.0).round())
}

pub(crate) const ROLES: [&str; 5] = ["Front end", "Back end", "Full stack", "Mobile", "Engineering manager"];

pub(crate) fn names(count: usize) -> Vec<(u8, String)> {
    (1..).zip(ROLES).take(count).map(|(tone, name)| (tone, name.to_owned())).collect()
}

/// A row; a share below nought is withheld.
fn item(label: &str, note: &str, values: &[f64]) -> DotRow {
    let marks = (1..)
        .zip(values)
        .zip(ROLES)
        .filter(|((_, share), _)| **share >= 0.0)
        .map(|((tone, share), role)| DotMark {
            tone,
            value: *share,
            text: percent(*share),
            say: format!("{role}, {label}, {}", percent(*share)),
            ..DotMark::default()
        })
        .collect();
    DotRow { label: label.into(), note: note.into(), marks, withheld: Vec::new() }
}

fn usage() -> Vec<DotRow> {
    vec![
        item("TypeScript", "", &[0.82, 0.39, 0.67]),
        item("React", "", &[0.69, 0.28, 0.51]),
        item("Python", "", &[0.31, 0.58, 0.50]),
        item("Rust", "", &[0.09, 0.17, 0.12]),
        item("SQL", "", &[0.38, 0.67, 0.68]),
    ]
}

fn edges() -> Vec<DotRow> {
    vec![
        item("Nobody and everybody", "", &[0.0, 1.0, 0.5]),
        item("All the same", "", &[0.6, 0.6, 0.6, 0.6, 0.6]),
        item("Nearly the same", "", &[0.02, 0.025, 0.03]),
        item("One only", "others withheld", &[-1.0, 0.99, -1.0]),
        item("Withheld", "fewer than 15 answers in every role", &[]),
        item("Professional degree (JD, MD, and the like), a long label", "", &[0.97, 0.975, 1.0, 0.2, 0.0]),
    ]
}

/// Every scene of shares with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let draw = |rows: Vec<DotRow>, count, max| shares(&rows, &names(count), &percent, max);
    let modes = vec![
        item("Remote", "", &[0.59, 0.60, 0.56]),
        item("Hybrid, some of each", "", &[0.29, 0.28, 0.31]),
        item("In person", "", &[0.12, 0.12, 0.13]),
    ];
    let small = vec![item("Zig", "", &[0.011, 0.021, 0.013]), item("OCaml", "", &[0.004, 0.016, 0.007])];
    vec![
        ("usage", draw(usage(), 3, Some(1.0))),
        ("work-mode", draw(modes, 3, None)),
        ("usage-small", draw(small, 3, None)),
        ("usage-edges", draw(edges(), 5, Some(1.0))),
    ]
}

fn marks(nodes: &[Node]) -> usize {
    nodes
        .iter()
        .map(|node| match node {
            Node::Group { class, children, .. } if class.names == "line" => marks(children),
            Node::Mark { .. } => 1,
            _ => 0,
        })
        .sum()
}

#[test]
fn every_share_has_a_mark() {
    let items = edges();
    let given: usize = items.iter().map(|row| row.marks.len()).sum();
    let scene = shares(&items, &names(5), &percent, None);
    assert_eq!(marks(&scene.nodes), given);
}
