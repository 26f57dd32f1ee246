//! Bands of experience: of the visitor, and of the answers that a survey groups.
//!
//! Invariant: years of coding in total (survey 2025) and professional years (survey 2024) are never mixed: the series
//! decides which bands there are. Official wages have no years: the survey of 2025 stands in for them.

use super::Series;

/// Bands of years of coding in total.
pub const YEARS_TOTAL: [&str; 6] = ["1-5", "6-10", "11-15", "16-20", "21-30", "31+"];

/// Bands of professional years.
pub const YEARS_PRO: [&str; 5] = ["0-2", "3-5", "6-10", "11-20", "20+"];

impl Series {
    /// Its bands of experience, from few years to many.
    #[must_use]
    pub const fn bands(self) -> &'static [&'static str] {
        match self {
            Series::Survey2024 => &YEARS_PRO,
            Series::Survey2025 | Series::Bls2025 => &YEARS_TOTAL,
        }
    }

    /// The name of its bands in a figure's group: `years-total` in `years-total:6-10`.
    #[must_use]
    pub const fn years_measure(self) -> &'static str {
        match self {
            Series::Survey2024 => "years-pro",
            Series::Survey2025 | Series::Bls2025 => "years-total",
        }
    }
}
