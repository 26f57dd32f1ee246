//! The groups that pay is published by: bands of years, and the cuts that both editions of the survey share.
//!
//! Invariant: names are the dataset's; the bands of a kind of years leave no gap between the first and the last.

/// Bands of years of coding in total.
pub(super) const YEARS_TOTAL: [&str; 6] = ["1-5", "6-10", "11-15", "16-20", "21-30", "31+"];

/// Bands of professional years.
pub(super) const YEARS_PRO: [&str; 5] = ["0-2", "3-5", "6-10", "11-20", "20+"];

/// The band that a number of whole years falls in; `None` below the first.
pub(super) fn band_of<'a>(bands: &[&'a str], years: u32) -> Option<&'a str> {
    bands.iter().copied().find(|band| match (band.split_once('-'), band.strip_suffix('+')) {
        (Some((low, high)), _) => {
            let end = |text: &str| text.parse::<u32>().ok();
            end(low).is_some_and(|low| low <= years) && end(high).is_some_and(|high| years <= high)
        }
        // The last band is whatever lies beyond the others.
        (None, Some(low)) => low.parse::<u32>().is_ok_and(|low| low <= years),
        (None, None) => false,
    })
}

/// The answers that pass the cuts of both editions.
pub(super) const COMMON: &str = "cuts:common";
