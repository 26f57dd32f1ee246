//! Specs of the pay charts with figures like the real ones.

use super::bands::{by_years, by_years_five, years};
use rolescope::chart::{BandSpec, RangeGroup, RangeMark, RangeRow, RangeSpec, Scene, Style, bands, evidence, range};
use rolescope::model::Statistic;

pub(crate) fn thousands(value: f64) -> String {
    let thousands = (value / 1000.0).round();
    format!("${thousands}k")
}

fn full(value: f64) -> String {
    let (high, low) = ((value / 1000.0).floor(), value % 1000.0);
    format!("${high},{low:03}")
}

const STATISTICS: [Statistic; 8] = [
    Statistic::P10,
    Statistic::P25,
    Statistic::P50,
    Statistic::P75,
    Statistic::P90,
    Statistic::MedianLow,
    Statistic::MedianHigh,
    Statistic::Mean,
];

/// A row; a value of nought is left out.
fn row(tone: u8, title: &str, note: &str, values: [f64; 8]) -> RangeRow {
    let marks = STATISTICS
        .into_iter()
        .zip(values)
        .filter(|(_, value)| *value > 0.0)
        .map(|(statistic, value)| RangeMark {
            statistic,
            value,
            text: if statistic == Statistic::P50 { full(value) } else { thousands(value) },
            say: format!("{title}, {statistic:?}, {}", full(value)),
        })
        .collect();
    let label = format!("{title}, {note}");
    RangeRow { tone, title: title.into(), note: note.into(), label, marks, low: false, style: Style::Survey }
}

pub(crate) fn three() -> Vec<RangeRow> {
    vec![
        row(
            1,
            "Front end",
            "194 answers",
            [77_900., 104_000., 147_000., 180_000., 232_400., 135_000., 155_000., 150_121.],
        ),
        row(
            2,
            "Back end",
            "644 answers",
            [102_000., 140_000., 174_082., 220_000., 300_000., 170_000., 180_000., 187_106.],
        ),
        row(
            3,
            "Full stack",
            "1,605 answers",
            [78_000., 102_000., 138_431., 180_000., 225_000., 135_000., 140_023., 147_007.],
        ),
    ]
}

pub(crate) fn five() -> Vec<RangeRow> {
    let mut rows = three();
    let mut few = row(4, "Mobile", "19 answers, few", [0., 95_000., 150_000., 210_000., 0., 90_000., 215_000., 0.]);
    few.low = true;
    rows.push(few);
    rows.push(row(5, "Engineering manager", "withheld: 9 answers", [0.; 8]));
    rows
}

pub(crate) fn edges() -> Vec<RangeRow> {
    vec![
        row(1, "Skewed left", "40 answers", [20_000., 20_500., 21_000., 22_000., 300_000., 0., 0., 0.]),
        row(4, "Skewed right", "41 answers", [290_000., 298_000., 299_500., 300_000., 310_000., 0., 0., 0.]),
        row(
            5,
            "A role with a name that is far too long for one line",
            "median of 1,234 answers from people",
            [50_000., 60_000., 70_000., 80_000., 90_000., 65_000., 75_000., 0.],
        ),
        row(2, "Median only", "3 answers", [0., 0., 310_000., 0., 0., 0., 0., 0.]),
    ]
}

fn of(style: Style, mut row: RangeRow, suffix: &str) -> RangeRow {
    row.style = style;
    for mark in &mut row.marks {
        if matches!(mark.statistic, Statistic::P50 | Statistic::Mean) {
            mark.text =
                format!("{}{suffix}", if style == Style::Formula { full(mark.value) } else { thousands(mark.value) });
        }
        if style == Style::Formula && mark.statistic == Statistic::P10 {
            mark.statistic = Statistic::Low;
        }
        if style == Style::Formula && mark.statistic == Statistic::P90 {
            mark.statistic = Statistic::High;
        }
    }
    row
}

pub(crate) fn sources(tone: u8, name: &str) -> RangeGroup {
    let rows = vec![
        of(
            Style::Survey,
            row(
                tone,
                "Survey 2025, total pay",
                "median of 644 · 95 % 170k to 180k",
                [102_000., 140_000., 174_082., 220_000., 300_000., 170_000., 180_000., 0.],
            ),
            " median",
        ),
        of(
            Style::Survey,
            row(
                tone,
                "Survey 2024, total pay",
                "median of 738 · 95 % 160k to 173k",
                [94_000., 125_000., 167_000., 200_000., 260_000., 160_000., 173_000., 0.],
            ),
            " median",
        ),
        of(
            Style::Official,
            row(
                tone,
                "BLS 2025, Web Developers",
                "wages, front and back end together",
                [48_000., 64_000., 93_000., 126_000., 162_000., 0., 0., 0.],
            ),
            " median",
        ),
        of(
            Style::Official,
            row(
                tone,
                "BLS 2025, Software Developers",
                "wages, wider than back end",
                [82_000., 105_000., 136_000., 172_000., 215_000., 0., 0., 0.],
            ),
            " median",
        ),
        of(
            Style::Formula,
            row(
                tone,
                "Profile A, 2023, base average",
                "8.6k reports · band is a formula, not a spread",
                [108_600., 0., 0., 0., 233_400., 0., 0., 159_238.],
            ),
            " average",
        ),
        of(
            Style::Unknown,
            row(
                tone,
                "Profile B, base, undated",
                "no country, date, count or statistic given",
                [0., 0., 0., 0., 0., 0., 0., 79_057.],
            ),
            "",
        ),
    ];
    RangeGroup { head: Some((tone, name.into())), rows }
}

/// Rows that stand for themselves.
pub(crate) fn alone(rows: Vec<RangeRow>) -> Vec<RangeGroup> {
    vec![RangeGroup { head: None, rows }]
}

/// Every scene of pay with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let text: &dyn Fn(f64) -> String = &thousands;
    let ranged = |id, rows| range(&RangeSpec { id, groups: alone(rows), tick_text: text, mine: None });
    let told = |id, groups| evidence(&RangeSpec { id, groups, tick_text: text, mine: None });
    let banded = |series, bands_| bands(&BandSpec { bands: bands_, series, tick_text: text, mine: None });
    let long = |value: f64| format!("JP¥{},000,000", (value / 1000.0).round());
    vec![
        ("pay-range", ranged("pay-range", three())),
        ("pay-range-five", ranged("five", five())),
        ("pay-range-edges", ranged("edges", edges())),
        ("pay-range-long", range(&RangeSpec { id: "long", groups: alone(three()), tick_text: &long, mine: None })),
        ("pay-range-withheld", ranged("none", vec![row(1, "Front end", "withheld: 9 answers", [0.; 8])])),
        ("pay-evidence", told("pay-evidence", vec![sources(2, "Back end")])),
        ("pay-evidence-two", told("two", vec![sources(1, "Front end"), sources(3, "Full stack")])),
        ("pay-by-years", banded(by_years(), years())),
        ("pay-by-years-five", banded(by_years_five(), years())),
        ("pay-by-years-one", banded(by_years().into_iter().take(1).collect(), years())),
    ]
}

#[test]
fn every_value_has_a_stop() {
    let rows = five();
    let given: Vec<usize> = rows.iter().map(|row| row.marks.len().max(1)).collect();
    let scene = range(&RangeSpec { id: "x", groups: alone(rows), tick_text: &thousands, mine: None });
    let found: Vec<usize> = scene.stops.iter().map(Vec::len).collect();
    assert_eq!(given, found);
}
