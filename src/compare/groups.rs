//! The groups that pay is published by: the band that years fall in, the cuts that both editions of the survey share, one mix of
//! countries or of years.
//!
//! Invariant: names are the dataset's, and years outside every band are in none.

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
/// All answers, those that the country trim leaves out included.
pub(super) const UNTRIMMED: &str = "cuts:none";
/// The answers of a place of several countries, weighted to one mix of countries.
pub(super) const MIX: &str = "mix:common";
/// The answers that pass the cuts of both editions, weighted to one mix of years.
pub(super) const YEARS_MIX: &str = "years-mix:common";

#[cfg(test)]
mod tests {
    use super::band_of;
    use crate::state::{YEARS_PRO, YEARS_TOTAL};

    #[test]
    fn years_are_in_the_band_that_names_them() {
        assert_eq!(band_of(&YEARS_TOTAL, 0), None);
        assert_eq!(
            [1, 5, 6, 30, 31, 60].map(|years| band_of(&YEARS_TOTAL, years)).map(Option::unwrap),
            ["1-5", "1-5", "6-10", "21-30", "31+", "31+"]
        );
        // The last band is written `20+`, the one before it ends at 20.
        assert_eq!([0, 20, 21].map(|years| band_of(&YEARS_PRO, years)), [Some("0-2"), Some("11-20"), Some("20+")]);
    }
}
