//! What a chart by bands is told: its bands, its roles, and a cell for each pair of them.
//!
//! Invariant: values and ready texts alone; where a thing stands is no part of it.

use super::mine::Mine;

/// One role in one band; without a median it is withheld.
#[derive(Clone, Debug, PartialEq)]
pub struct BandCell {
    /// Answers.
    pub n: u32,
    /// 25th percentile.
    pub p25: Option<f64>,
    /// Median.
    pub p50: Option<f64>,
    /// 75th percentile.
    pub p75: Option<f64>,
    /// Few answers: drawn hollow and dashed.
    pub low: bool,
    /// What is announced: role, band, values, answers.
    pub say: String,
}

/// One role over all bands.
#[derive(Clone, Debug, PartialEq)]
pub struct BandSeries {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// Short name.
    pub name: String,
    /// A cell for each band.
    pub cells: Vec<BandCell>,
}

/// What `bands` draws.
pub struct BandSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Names of the bands; the last word goes on a second line ("6–10 years").
    pub bands: Vec<String>,
    /// Roles.
    pub series: Vec<BandSeries>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay.
    pub mine: Option<Mine>,
}
