//! The visitor's own pay in each drawing that can hold it.

use super::bands::{by_years_five, years};
use super::pay::{alone, edges, sources, thousands, three};
use rolescope::chart::{BandSpec, Mine, RangeRow, RangeSpec, Scene, Style, bands, evidence, range};

pub(crate) fn mine(value: f64, text: &str) -> Option<Mine> {
    Some(Mine { value, text: text.into(), say: format!("{text}, {value} a year") })
}

/// Every scene with the visitor's pay, with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let tick_text = &thousands;
    let ranged = |id, rows: Vec<RangeRow>, mine| range(&RangeSpec { id, groups: alone(rows), tick_text, mine });
    let long = "your pay, 12,345,678 a year as you gave it, in the money of Japan";
    vec![
        ("pay-range-mine", ranged("mine", three(), mine(85_000.0, "your pay $85k"))),
        ("pay-range-mine-low", ranged("mine-low", three(), mine(9_000.0, "your pay $9k"))),
        ("pay-range-mine-high", ranged("mine-high", edges(), mine(520_000.0, long))),
        (
            "pay-evidence-mine",
            evidence(&RangeSpec {
                id: "mine-evidence",
                groups: vec![sources(2, "Back end")],
                tick_text,
                mine: mine(131_000.0, "your pay $131k"),
            }),
        ),
        (
            "pay-by-years-mine",
            bands(&BandSpec {
                bands: years(),
                series: by_years_five(),
                tick_text,
                mine: mine(131_000.0, "your pay $131k"),
            }),
        ),
    ]
}

#[test]
fn a_value_has_one_stop_and_junk_has_none() {
    let draw = |mine| range(&RangeSpec { id: "x", groups: alone(three()), tick_text: &thousands, mine });
    let without = draw(None);
    assert_eq!(draw(mine(f64::NAN, "?")), without);
    let with = draw(mine(100_000.0, "your pay"));
    assert_eq!(with.stops.len(), without.stops.len() + 1);
    assert_eq!(with.stops.first().map(Vec::len), Some(1));
}

#[test]
fn nothing_to_compare_with_draws_no_line() {
    let rows = vec![RangeRow {
        tone: 1,
        title: "Role".into(),
        note: "withheld".into(),
        label: "Role, withheld".into(),
        marks: Vec::new(),
        low: false,
        style: Style::Survey,
    }];
    let draw = |mine| range(&RangeSpec { id: "x", groups: alone(rows.clone()), tick_text: &thousands, mine });
    assert_eq!(draw(mine(1.0, "your pay")), draw(None));
}
