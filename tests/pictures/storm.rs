//! Specs of the tornado diagrams.

use rolescope::chart::{Scene, TornadoRow, TornadoSpec, tornado};

fn month(value: f64) -> String {
    format!("{value}")
}

fn row(label: &str, note: &str, low: Option<f64>, high: Option<f64>) -> TornadoRow {
    let written = |value: f64| if value.is_nan() { "unknown".to_owned() } else { format!("month {value}") };
    let text = |value: Option<f64>| value.map_or("never".to_owned(), written);
    let texts = [text(low), text(high)];
    let say = format!("{label}, {note}: {} to {}", texts[0], texts[1]);
    TornadoRow { label: label.into(), note: note.into(), outcomes: [low, high], texts, say }
}

fn usual() -> Vec<TornadoRow> {
    vec![
        row("Pay after the change", "p25 to p75", None, Some(9.0)),
        row("Hours of learning", "40 to 160 h", Some(14.0), Some(37.0)),
        row("Search for a job", "1 to 6 months", Some(18.0), Some(29.0)),
        row("Cost of courses", "$0 to $4,000", Some(20.0), Some(24.0)),
        row("Tax", "25 to 38 %", Some(21.0), Some(22.0)),
    ]
}

fn edges() -> Vec<TornadoRow> {
    vec![
        row("Both on one side", "later either way", Some(30.0), Some(48.0)),
        row("Both before", "", Some(20.0), Some(4.0)),
        row("Never either way", "", None, None),
        row("No change at one end", "", Some(22.0), Some(12.0)),
        row("No change at all, with a label that is too long for a line", "and a note", Some(22.0), Some(22.0)),
        row("Beyond the axis", "", Some(22.0), Some(900.0)),
        row("From start to end", "", Some(0.0), Some(60.0)),
        row("Unknown", "withheld", Some(f64::NAN), Some(f64::NAN)),
    ]
}

fn draw(id: &str, middle: f64, rows: Vec<TornadoRow>, end: f64) -> Scene {
    let names = ["assumption at its low end".into(), "at its high end".into()];
    let (middle_text, beyond_text) = ("month 22 as you have it".into(), "later than month 60, or never".into());
    tornado(&TornadoSpec { id, middle, rows, end, names, tick_text: &month, middle_text, beyond_text })
}

/// Every tornado diagram with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let negative =
        vec![row("Pay", "", Some(-12_000.0), Some(30_000.0)), row("Rent", "", Some(24_000.0), Some(-3_000.0))];
    vec![
        ("tornado", draw("tornado", 22.0, usual(), 60.0)),
        ("tornado-edges", draw("tornado-edges", 22.0, edges(), 60.0)),
        ("tornado-negative", draw("tornado-negative", 9_000.0, negative, 40_000.0)),
        ("tornado-one", draw("tornado-one", 22.0, usual().into_iter().skip(1).take(1).collect(), 60.0)),
        ("tornado-none", draw("tornado-none", f64::INFINITY, usual(), 60.0)),
    ]
}

#[test]
fn every_end_has_a_stop_from_left_to_right() {
    let scene = draw("x", 22.0, edges(), 60.0);
    assert_eq!(scene.stops.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2, 2, 2, 2, 2, 1]);
    let row = scene.stops.get(1).unwrap();
    let said: Vec<&str> = row.iter().map(|stop| stop.text.as_str()).collect();
    assert_eq!(said, ["Both before, at its high end: month 4", "Both before, assumption at its low end: month 20"]);
}
