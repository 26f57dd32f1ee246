//! Rules of figures that have a source: pay, wages, distributions, prices, rates.
//!
//! Invariant: what the built-in figures keep, a host's keep too: a source, a place, a size that allows what is said,
//! percentiles that rise, and parts that are no larger than the whole.

use super::at::At;
use super::fault::Code;
use super::limits::{RECORDS, ROLES};
use super::numbers::{count, factor, percent, rating, ratio, rise, usd, year, years};
use super::reader::{Reader, flag};
use super::records::{Checked, ENTRIES, checker_records, joined, read_records, record, unique, word};
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

// What may be said of a group stands in a kind with fields, which is no record.
checker_records! {
    Quartiles {
        p25: u32 = usd;
        p50: u32 = usd;
        p75: u32 = usd;
        median_low: u32 = usd;
        median_high: u32 = usd;
    }

    Full {
        mean: u32 = usd;
        p10: u32 = usd;
        p25: u32 = usd;
        p50: u32 = usd;
        p75: u32 = usd;
        p90: u32 = usd;
        median_low: u32 = usd;
        median_high: u32 = usd;
    }
}

/// Reads the spread of a group: the word `withheld`, or an object whose one member says how much is told.
fn spread(to: &mut Reader<'_>, at: &At<'_>) -> Option<Spread> {
    if at.raw.starts_with('"') {
        return words::one_of(to, at, &["withheld"]).map(|_| Spread::Withheld);
    }
    let mut found = None;
    let whole = to.fields(at, &[("quartiles", false), ("full", false)], &mut |to, index, at| {
        found = Some(if index == 0 { few(to, at) } else { many(to, at) });
    });
    if whole && found.is_none() {
        to.note(Code::MissingField, at, "`quartiles` or `full` is missing");
    }
    found?
}

fn few(to: &mut Reader<'_>, at: &At<'_>) -> Option<Spread> {
    let Quartiles { p25, p50, p75, median_low, median_high } = record(to, at)?;
    let named = [("p25", p25), ("p50", p50), ("p75", p75)].map(|(name, value)| (name, f64::from(value)));
    let sound = rise(to, at, &named) && around_median(to, at, median_low, p50, median_high);
    sound.then_some(Spread::Quartiles { p25, p50, p75, median_low, median_high })
}

fn many(to: &mut Reader<'_>, at: &At<'_>) -> Option<Spread> {
    let Full { mean, p10, p25, p50, p75, p90, median_low, median_high } = record(to, at)?;
    let named = [("p10", p10), ("p25", p25), ("p50", p50), ("p75", p75), ("p90", p90)];
    let sound = rise(to, at, &named.map(|(name, value)| (name, f64::from(value))))
        && around_median(to, at, median_low, p50, median_high);
    sound.then_some(Spread::Full { mean, p10, p25, p50, p75, p90, median_low, median_high })
}

fn around_median(to: &mut Reader<'_>, at: &At<'_>, low: u32, median: u32, high: u32) -> bool {
    let named = [("median_low", low), ("p50", median), ("median_high", high)];
    rise(to, at, &named.map(|(name, value)| (name, f64::from(value))))
}

/// True if the size of a group allows as much as is said of it: 15 answers for quartiles, 30 for all.
fn is_allowed(to: &mut Reader<'_>, at: &At<'_>, cell: &PayCell) -> bool {
    let least = match cell.spread {
        Spread::Withheld => 0,
        Spread::Quartiles { .. } => QUARTILES,
        Spread::Full { .. } => ALL,
    };
    if cell.n < least {
        let reason = format!("{} answers are said more of than {least} are needed for", cell.n);
        to.note_member(Code::TooFew, at, "spread", reason);
    }
    cell.n >= least
}

/// Quartiles of years of several measures may stand beside each other.
pub(super) fn summaries(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Summary>> {
    let id = |s: &Summary| joined(&[&s.source, &s.place, &s.role, &s.measure]);
    to.records(at, RECORDS, Summary::read, "", id)
}

fn quoted_rise(to: &mut Reader<'_>, at: &At<'_>, quoted: &Quoted) -> bool {
    rise(to, at, &some(&[("low", quoted.low), ("average", Some(quoted.average)), ("high", quoted.high)]))
}

fn items_fit(to: &mut Reader<'_>, at: &At<'_>, shares: &Distribution) -> bool {
    let sound = shares.items.iter().all(|item| item.count <= shares.base);
    if !sound {
        let reason = format!("an item has more answers than there are ({})", shares.base);
        to.note_member(Code::OutOfRange, at, "items", reason);
    }
    sound
}

fn years_rise(to: &mut Reader<'_>, at: &At<'_>, years: &Summary) -> bool {
    rise(to, at, &[("p25", years.p25), ("p50", years.p50), ("p75", years.p75)])
}

fn difference_rises(to: &mut Reader<'_>, at: &At<'_>, of: &AdjustedDifference) -> bool {
    rise(to, at, &[("low", of.low), ("difference", of.difference), ("high", of.high)])
}

fn counts_fit(to: &mut Reader<'_>, at: &At<'_>, of: &Companion) -> bool {
    let [n, count, base, base_count] = [of.n, of.count, of.base, of.base_count].map(f64::from);
    rise(to, at, &[("count", count), ("n", n), ("base", base)])
        && rise(to, at, &[("count", count), ("base_count", base_count), ("base", base)])
}

fn is_on_scale(to: &mut Reader<'_>, at: &At<'_>, rating: &Rating) -> bool {
    let sound = rating.value <= rating.kind.highest();
    if !sound {
        to.note_member(Code::OutOfRange, at, "value", "the rating is above the highest of its kind");
    }
    sound
}

/// Those of some named numbers that are there.
fn some<'n>(named: &[(&'n str, Option<u32>)]) -> Vec<(&'n str, f64)> {
    named.iter().filter_map(|(name, value)| Some((*name, f64::from((*value)?)))).collect()
}

fn wages_rise(to: &mut Reader<'_>, at: &At<'_>, wages: &Wages) -> bool {
    let rising = [Statistic::P10, Statistic::P25, Statistic::P50, Statistic::P75, Statistic::P90];
    rise(to, at, &some(&rising.map(|statistic| (statistic.as_str(), wages.get(statistic)))))
}

/// Titles of occupation groups: pairs of code and title.
pub(super) fn occupations(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<(String, String)>> {
    to.records(at, RECORDS, pair, "", |pair| pair.0.clone())
}

fn pair(to: &mut Reader<'_>, at: &At<'_>) -> Option<(String, String)> {
    let list = to.list(at, 2, words::line)?;
    let [code, title] = list.as_slice() else {
        to.note(Code::WrongCount, at, "two texts are expected here, a code and a title");
        return None;
    };
    Some((code.clone(), title.clone()))
}
