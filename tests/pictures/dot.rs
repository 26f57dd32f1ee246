//! Specs of the dot plots.

use super::mine::mine;
use super::pay::thousands;
use super::share::{ROLES, names};
use rolescope::chart::{DotMark, DotRow, Mine, Scene, dots};

/// A value in thousands for each role: median, half its interval (nought for none); a median of
/// nought is withheld, a negative one stands for few answers.
pub(crate) fn row(label: &str, note: &str, values: &[(f64, f64)]) -> DotRow {
    let mut row = DotRow { label: label.into(), note: note.into(), marks: Vec::new(), withheld: Vec::new() };
    for ((tone, (median, half)), role) in (1..).zip(values).zip(ROLES) {
        let value = median.abs() * 1000.0;
        if value == 0.0 {
            row.withheld.push((tone, format!("{role}, {label}: withheld")));
            continue;
        }
        row.marks.push(DotMark {
            tone,
            value,
            interval: (*half > 0.0).then_some((value - half * 1000.0, value + half * 900.0)),
            low: *median < 0.0,
            text: thousands(value),
            say: format!("{role}, {label}: {}", thousands(value)),
        });
    }
    row
}

fn modes() -> Vec<DotRow> {
    vec![
        row("Remote", "in all 1,412 answers", &[(155.0, 7.0), (180.0, 6.0), (148.0, 4.0)]),
        row("Hybrid, some of each", "", &[(147.0, 12.0), (172.0, 9.0), (139.0, 6.0)]),
        row("In person", "", &[(-98.0, 22.0), (0.0, 0.0), (104.0, 8.0)]),
    ]
}

const PLACES: [&str; 20] = [
    "United States",
    "Switzerland",
    "Israel",
    "Australia",
    "Denmark",
    "Canada",
    "Ireland",
    "Norway",
    "United Kingdom of Great Britain and Northern Ireland",
    "Germany",
    "Netherlands",
    "Sweden",
    "Belgium",
    "Austria",
    "Finland",
    "New Zealand",
    "France",
    "Spain",
    "Poland",
    "Czech Republic",
];

fn places(count: usize, roles: usize) -> Vec<DotRow> {
    let mut rows = Vec::new();
    for index in 0..count {
        let label = PLACES.iter().cycle().nth(index).unwrap();
        let base = 165.0 - 140.0 * index as f64 / count as f64;
        let mut values = Vec::new();
        for role in 0..roles {
            let spread = 4.0 + ((index * 7 + role * 5) % 13) as f64;
            let median = base + 9.0 * role as f64 - 6.0 + ((index * 5 + role * 11) % 7) as f64;
            let kind = (index * 3 + role * 5) % 11;
            values.push(if kind == 7 {
                (0.0, 0.0)
            } else if kind == 3 {
                (-median, spread * 1.5)
            } else {
                (median, spread)
            });
        }
        rows.push(row(label, "", &values));
    }
    rows
}

fn edges() -> Vec<DotRow> {
    let mut odd = row("No number", "", &[(100.0, 5.0), (120.0, 5.0)]);
    for (mark, value) in odd.marks.iter_mut().zip([f64::NAN, 300_000.0]) {
        mark.value = value;
        mark.interval = Some((f64::NEG_INFINITY, f64::NAN));
    }
    vec![
        row("All the same", "", &[(150.0, 20.0), (150.0, 20.0), (150.0, 20.0), (150.0, 20.0), (150.0, 20.0)]),
        row("A huge and a tiny one", "1 and 900", &[(900.0, 100.0), (0.4, 0.1)]),
        row("All withheld", "fewer than 15 answers in every role", &[(0.0, 0.0); 5]),
        row("Nothing at all", "", &[]),
        odd,
        row("A group with a name that needs more than one line of the drawing", "and a note", &[(80.0, 0.0)]),
    ]
}

/// Every dot plot with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let draw = |rows: Vec<DotRow>, count, mine: Option<Mine>| dots(&rows, &names(count), &thousands, mine.as_ref());
    vec![
        ("dots", draw(modes(), 3, None)),
        ("dots-mine", draw(modes(), 3, mine(88_000.0, "your pay $88k"))),
        ("dots-one-many", draw(places(60, 1), 1, mine(61_000.0, "your pay $61k"))),
        ("dots-many", draw(places(20, 3), 3, None)),
        ("dots-five-edges", draw(edges(), 5, None)),
        ("dots-withheld", draw(vec![row("Remote", "", &[(0.0, 0.0)])], 1, None)),
    ]
}

#[test]
fn every_value_and_every_withheld_one_has_a_stop() {
    let rows = places(20, 3);
    let given: Vec<usize> = rows.iter().map(|row| row.marks.len() + row.withheld.len()).collect();
    let scene = dots(&rows, &names(3), &thousands, None);
    assert_eq!(given, scene.stops.iter().map(Vec::len).collect::<Vec<_>>());
}
