//! Series for the charts of pay by years.

use rolescope::chart::{BandCell, BandSeries};

fn cell(role: &str, n: u32, p25: f64, p50: f64, p75: f64) -> BandCell {
    let some = |value: f64| (value > 0.0).then_some(value * 1000.0);
    BandCell {
        p25: some(p25),
        p50: some(p50),
        p75: some(p75),
        low: n < 30,
        say: format!("{role}: {p50} thousand, {n} answers"),
    }
}

fn series(tone: u8, name: &str, cells: [(u32, f64, f64, f64); 6]) -> BandSeries {
    let cells = cells.into_iter().map(|(n, a, b, c)| cell(name, n, a, b, c)).collect();
    BandSeries { tone, name: name.into(), cells }
}

pub(crate) fn years() -> Vec<String> {
    ["1–5", "6–10", "11–15", "16–20", "21–30", "31+"].iter().map(|band| format!("{band} years")).collect()
}

pub(crate) fn by_years() -> Vec<BandSeries> {
    vec![
        series(
            1,
            "Front end",
            [
                (9, 0., 0., 0.),
                (52, 90., 120., 150.),
                (48, 115., 150., 180.),
                (33, 130., 160., 190.),
                (36, 135., 165., 200.),
                (16, 128., 156., 210.),
            ],
        ),
        series(
            2,
            "Back end",
            [
                (45, 88., 120., 150.),
                (150, 120., 155., 195.),
                (140, 145., 180., 225.),
                (110, 150., 190., 240.),
                (120, 155., 190., 240.),
                (79, 150., 180., 230.),
            ],
        ),
        series(
            3,
            "Full stack",
            [
                (120, 70., 90., 120.),
                (380, 90., 120., 150.),
                (350, 110., 140., 180.),
                (260, 120., 150., 190.),
                (310, 125., 155., 195.),
                (185, 120., 150., 190.),
            ],
        ),
    ]
}

pub(crate) fn by_years_five() -> Vec<BandSeries> {
    let mut all = by_years();
    all.push(series(
        4,
        "Mobile",
        [
            (10, 0., 0., 0.),
            (20, 100., 130., 170.),
            (9, 0., 0., 0.),
            (22, 140., 170., 220.),
            (31, 138., 172., 215.),
            (4, 0., 0., 0.),
        ],
    ));
    all.push(series(
        5,
        "Engineering manager",
        [
            (2, 0., 0., 0.),
            (18, 150., 180., 220.),
            (40, 170., 205., 260.),
            (55, 180., 220., 290.),
            (70, 190., 225., 300.),
            (35, 180., 215., 280.),
        ],
    ));
    all
}
