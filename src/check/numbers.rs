//! Rules of numbers: finite, whole where they count, within their range, rising where they must.
//!
//! Invariant: no number that passes is outside of what the product can show and compute with.

use super::at::At;
use super::fault::Code;
use super::limits::USD;
use super::reader::Reader;

/// People, answers or jobs that a count may say at most.
const COUNT: u32 = 4_000_000_000;
const YEARS: std::ops::RangeInclusive<u32> = 1_800..=2_200;

/// A finite number.
fn number(reader: &mut Reader<'_>, at: &At<'_>) -> Option<f64> {
    if !at.raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
        reader.wrong_type(at, "a number");
        return None;
    }
    let value = serde_json::from_str::<f64>(at.raw).ok().filter(|value| value.is_finite());
    if value.is_none() {
        reader.note(Code::NotFinite, at, "the number is too large");
    }
    value
}

/// A finite number within bounds, which are given in words: to write floats takes 7 KB of program.
fn within(reader: &mut Reader<'_>, at: &At<'_>, bounds: std::ops::RangeInclusive<f64>, words: &str) -> Option<f64> {
    let value = number(reader, at)?;
    if !bounds.contains(&value) {
        reader.note(Code::OutOfRange, at, format!("the number is not {words}"));
        return None;
    }
    Some(value)
}

/// A whole number from one bound to the other.
fn whole(reader: &mut Reader<'_>, at: &At<'_>, low: u32, high: u32) -> Option<u32> {
    let value = number(reader, at)?;
    if value.fract() != 0.0 {
        reader.note(Code::NotWhole, at, "the number is not whole");
        return None;
    }
    if value < f64::from(low) || value > f64::from(high) {
        reader.note(Code::OutOfRange, at, format!("the number is not from {low} to {high}"));
        return None;
    }
    // It is whole and within a range of whole numbers, so nothing is cut off.
    Some(value as u32)
}

/// Whole US dollars a year, more than 0.
pub(super) fn usd(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u32> {
    whole(reader, at, 1, USD)
}

/// A count of answers, people or jobs: 0 or more.
pub(super) fn count(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u32> {
    whole(reader, at, 0, COUNT)
}

/// The weight of a duty.
pub(super) fn weight(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u8> {
    whole(reader, at, 1, 3)?.try_into().ok()
}

/// Professional years, or 0.
pub(super) fn years_at_work(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u8> {
    whole(reader, at, 0, 80)?.try_into().ok()
}

/// Hours of learning; 0 where none can be said.
pub(super) fn hours(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u16> {
    whole(reader, at, 0, 10_000)?.try_into().ok()
}

/// A year of the calendar.
pub(super) fn year(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u16> {
    whole(reader, at, *YEARS.start(), *YEARS.end())?.try_into().ok()
}

/// Years of experience.
pub(super) fn years(reader: &mut Reader<'_>, at: &At<'_>) -> Option<f64> {
    within(reader, at, 0.0..=100.0, "from 0 to 100")
}

/// A relative difference: 0.16 for 16 % more.
pub(super) fn ratio(reader: &mut Reader<'_>, at: &At<'_>) -> Option<f64> {
    within(reader, at, -1.0..=100.0, "from -1 to 100")
}

/// A part of a whole in hundredths of a percent.
pub(super) fn hundredths(reader: &mut Reader<'_>, at: &At<'_>) -> Option<u16> {
    whole(reader, at, 0, 10_000)?.try_into().ok()
}

/// A change in percent.
pub(super) fn percent(reader: &mut Reader<'_>, at: &At<'_>) -> Option<f64> {
    within(reader, at, -100.0..=10_000.0, "from -100 to 10000")
}

/// A rate, a level or an index: more than nothing.
pub(super) fn factor(reader: &mut Reader<'_>, at: &At<'_>) -> Option<f64> {
    within(reader, at, 1e-9..=1e9, "more than 0, or is above 1000000000")
}

/// A rating on one of the scales, which the record's kind narrows.
pub(super) fn rating(reader: &mut Reader<'_>, at: &At<'_>) -> Option<f64> {
    within(reader, at, 1.0..=7.0, "from 1 to 7")
}

/// True if named numbers rise, or stay; notes the first that falls at its place in the record.
pub(super) fn rise(reader: &mut Reader<'_>, at: &At<'_>, values: &[(&str, f64)]) -> bool {
    for pair in values.windows(2) {
        if let [(below, low), (above, high)] = pair
            && low > high
        {
            reader.note_member(Code::WrongOrder, at, above, format!("`{above}` is less than `{below}`"));
            return false;
        }
    }
    true
}
