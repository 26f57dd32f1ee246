//! Rules of figures that have a source: pay, wages, distributions, prices, rates.
//!
//! Invariant: what the built-in figures keep, a host's keep too: a source, a place, a size that allows what is said,
//! percentiles that rise, and parts that are no larger than the whole.

use super::at::At;
use super::fault::Code;
use super::limits::{RECORDS, ROLES};
use super::numbers::{count, factor, hundredths, percent, rating, ratio, rise, usd, year, years};
use super::reader::{Reader, flag};
use super::records::{Checked, ENTRIES, joined, read_records, record, unique, word};
use super::words::{self, line, line_or_none, place, place_or_unknown, prose_or_none, role, source};
// Definitions name the types of their fields.
use crate::model::*;

/// Answers below which nothing, and below which only quartiles may be said.
const QUARTILES: u32 = 15;
const ALL: u32 = 30;

with_pay_records!(read_records);
with_share_records!(read_records);
with_together_records!(read_records);
with_official_records!(read_records);

/// Reads the spread of a group: the word `withheld`, or an object whose one member says how much is told.
fn spread(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Spread> {
    if at.raw.starts_with('"') {
        return words::one_of(reader, at, &["withheld"]).map(|_| Spread::Withheld);
    }
    let mut spread = None;
    let whole = reader.fields(at, &[("quartiles", false), ("full", false)], &mut |reader, index, at| {
        spread = Some(match index {
            0 => record(reader, at).map(Spread::Quartiles),
            _ => record(reader, at).map(Spread::Full),
        });
    });
    if whole && spread.is_none() {
        reader.note(Code::MissingField, at, "`quartiles` or `full` is missing");
    }
    spread?
}

fn quartiles_rise(reader: &mut Reader<'_>, at: &At<'_>, spread: &Quartiles) -> bool {
    let Quartiles { p25, p50, p75, median_low, median_high } = *spread;
    all_rise(reader, at, &[("p25", p25), ("p50", p50), ("p75", p75)])
        && all_rise(reader, at, &[("median_low", median_low), ("p50", p50), ("median_high", median_high)])
}

fn full_rises(reader: &mut Reader<'_>, at: &At<'_>, spread: &FullSpread) -> bool {
    let FullSpread { p10, p25, p50, p75, p90, median_low, median_high, .. } = *spread;
    let rising = [("p10", p10), ("p25", Some(p25)), ("p50", Some(p50)), ("p75", Some(p75)), ("p90", p90)];
    rise(reader, at, &some(&rising))
        && all_rise(reader, at, &[("median_low", median_low), ("p50", p50), ("median_high", median_high)])
}

fn all_rise(reader: &mut Reader<'_>, at: &At<'_>, named: &[(&str, u32)]) -> bool {
    let named: Vec<_> = named.iter().map(|(name, value)| (*name, f64::from(*value))).collect();
    rise(reader, at, &named)
}

/// True if the size of a group allows as much as is said of it: 15 answers for quartiles, 30 for all.
fn is_allowed(reader: &mut Reader<'_>, at: &At<'_>, cell: &PayCell) -> bool {
    let least = match cell.spread {
        Spread::Withheld => 0,
        Spread::Quartiles(_) => QUARTILES,
        Spread::Full(_) => ALL,
    };
    if cell.n < least {
        let reason = format!("{} answers are said more of than {least} are needed for", cell.n);
        reader.note_member(Code::TooFew, at, "spread", reason);
    }
    cell.n >= least
}

/// Quartiles of years of several measures may stand beside each other.
pub(super) fn summaries(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Summary>> {
    let id = |s: &Summary| joined(&[&s.source, &s.place, &s.role, &s.measure]);
    reader.records(at, RECORDS, Summary::read, "", id)
}

fn quoted_rise(reader: &mut Reader<'_>, at: &At<'_>, quoted: &Quoted) -> bool {
    rise(reader, at, &some(&[("low", quoted.low), ("average", Some(quoted.average)), ("high", quoted.high)]))
}

fn items_fit(reader: &mut Reader<'_>, at: &At<'_>, shares: &Distribution) -> bool {
    if let Some(people) = shares.people
        && people < shares.base
    {
        let reason = format!("fewer people than answers ({})", shares.base);
        reader.note_member(Code::OutOfRange, at, "people", reason);
        return false;
    }
    let sound = shares.items.iter().all(|item| item.count <= shares.base);
    if !sound {
        let reason = format!("an item has more answers than there are ({})", shares.base);
        reader.note_member(Code::OutOfRange, at, "items", reason);
    }
    sound
}

fn years_rise(reader: &mut Reader<'_>, at: &At<'_>, years: &Summary) -> bool {
    rise(reader, at, &[("p25", years.p25), ("p50", years.p50), ("p75", years.p75)])
}

fn difference_rises(reader: &mut Reader<'_>, at: &At<'_>, of: &AdjustedDifference) -> bool {
    let alone =
        [("unadjusted_low", of.unadjusted_low), ("unadjusted", of.unadjusted), ("unadjusted_high", of.unadjusted_high)];
    rise(reader, at, &[("low", of.low), ("difference", of.difference), ("high", of.high)]) && rise(reader, at, &alone)
}

fn chance_rises(reader: &mut Reader<'_>, at: &At<'_>, of: &ChanceOfMore) -> bool {
    rise(reader, at, &[("low", of.low.into()), ("chance", of.chance.into()), ("high", of.high.into())])
}

fn trim_fits(reader: &mut Reader<'_>, at: &At<'_>, of: &Trim) -> bool {
    rise(reader, at, &[("too_low", of.left_out().into()), ("answers", of.answers.into())])
}

fn counts_fit(reader: &mut Reader<'_>, at: &At<'_>, of: &Companion) -> bool {
    let [n, count, base, base_count] = [of.n, of.count, of.base, of.base_count].map(f64::from);
    rise(reader, at, &[("count", count), ("n", n), ("base", base)])
        && rise(reader, at, &[("count", count), ("base_count", base_count), ("base", base)])
}

fn is_on_scale(reader: &mut Reader<'_>, at: &At<'_>, rating: &Rating) -> bool {
    let sound = rating.value <= rating.kind.highest();
    if !sound {
        reader.note_member(Code::OutOfRange, at, "value", "the rating is above the highest of its kind");
    }
    sound
}

/// Those of some named numbers that are there.
fn some<'n>(named: &[(&'n str, Option<u32>)]) -> Vec<(&'n str, f64)> {
    named.iter().filter_map(|(name, value)| Some((*name, f64::from((*value)?)))).collect()
}

fn wages_rise(reader: &mut Reader<'_>, at: &At<'_>, wages: &Wages) -> bool {
    let rising = [Statistic::P10, Statistic::P25, Statistic::P50, Statistic::P75, Statistic::P90];
    rise(reader, at, &some(&rising.map(|statistic| (statistic.as_str(), wages.get(statistic)))))
}

/// Titles of occupation groups: pairs of code and title.
pub(super) fn occupations(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<(String, String)>> {
    reader.records(at, RECORDS, pair, "", |pair| pair.0.clone())
}

fn pair(reader: &mut Reader<'_>, at: &At<'_>) -> Option<(String, String)> {
    let list = reader.list(at, 2, words::line)?;
    let [code, title] = list.as_slice() else {
        reader.note(Code::WrongCount, at, "two texts are expected here, a code and a title");
        return None;
    };
    Some((code.clone(), title.clone()))
}
