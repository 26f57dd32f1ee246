//! Sources, and the pay that career profiles quote.
//!
//! Invariant: every figure's source is known by id and says period, population, pay definition and licence.

use super::fault::Faults;
use super::known::KnownIds;
use super::tables::{Entry, Tables};
use super::texts;
use rolescope::model::{PayDefinition, Quoted, Source};
use serde::Deserialize;
use std::path::Path;

const FILE: &str = "data/sources.toml";
const PROFILES: &str = "data/profiles.toml";

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    id: String,
    short: String,
    title: String,
    publisher: String,
    period: String,
    released: String,
    population: String,
    pay: Option<PayDefinition>,
    pay_note: String,
    warnings: Vec<String>,
    licence: String,
    attribution: String,
    url: String,
}

/// Reads `data/sources.toml`.
pub(super) fn read(root: &Path, faults: &mut Faults) -> Vec<Source> {
    let tables = Tables::read(root, FILE, faults);
    tables.only(&["source"], faults);
    let mut sources: Vec<Source> = Vec::new();
    for Entry { place, value } in tables.entries::<Written>("source", faults) {
        let Some(pay) = value.pay else {
            faults.add(FILE, place, "`pay` is missing or empty");
            continue;
        };
        let source = Source {
            id: value.id,
            short: value.short,
            title: value.title,
            publisher: value.publisher,
            period: value.period,
            released: value.released,
            population: value.population,
            pay,
            pay_note: value.pay_note,
            warnings: value.warnings,
            licence: value.licence,
            attribution: value.attribution,
            url: value.url,
        };
        texts::check(FILE, &place, &source, &["url"], faults);
        faults.check(is_date(&source.released), FILE, &place, || {
            format!("`released` is `{}`, not a day such as 2026-05-15 or `not given`", source.released)
        });
        faults.check(!sources.iter().any(|s| s.id == source.id), FILE, &place, || {
            format!("a second source `{}`", source.id)
        });
        sources.push(source);
    }
    sources
}

pub(super) fn is_date(text: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| {
        if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    };
    text == "not given" || (text.len() == 10 && text.bytes().enumerate().all(shape))
}

/// `n` is left out where the profile names no whole number.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenQuote {
    source: String,
    place: String,
    role: String,
    average: u32,
    low: Option<u32>,
    high: Option<u32>,
    n: Option<u32>,
}

/// Reads `data/profiles.toml`.
pub(super) fn quoted(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Quoted> {
    let tables = Tables::read(root, PROFILES, faults);
    tables.only(&["quoted"], faults);
    let mut all: Vec<Quoted> = Vec::new();
    for Entry { place: at, value: written } in tables.entries::<WrittenQuote>("quoted", faults) {
        let WrittenQuote { source, place, role, average, low, high, n } = written;
        ids.pays(PROFILES, &at, &source, faults);
        faults.check(ids.role(&role), PROFILES, &at, || format!("no role `{role}`"));
        faults.check(place == "unknown" || ids.place(&place), PROFILES, &at, || format!("no place `{place}`"));
        faults.check(low.is_some() == high.is_some(), PROFILES, &at, || "a band has two ends".to_owned());
        faults.check(low.is_none_or(|low| low <= average), PROFILES, &at, || "`low` is above `average`".to_owned());
        faults.check(high.is_none_or(|high| average <= high), PROFILES, &at, || "`high` is under `average`".to_owned());
        let twice = all.iter().any(|q| q.source == source && q.place == place && q.role == role);
        faults.check(!twice, PROFILES, &at, || "a second figure of this source, place and role".to_owned());
        let formula_made = low.zip(high).is_some_and(|(low, high)| is_formula_made(low, average, high));
        all.push(Quoted { source, place, role, average, low, high, n, formula_made });
    }
    all
}

/// True if a band is its average divided and multiplied by one factor: then low × high = average², as far as an
/// average in whole dollars can tell, that is within (average ± 1/2)². A band of people's pay has no reason to fit.
fn is_formula_made(low: u32, average: u32, high: u32) -> bool {
    let (product, average) = (u64::from(low) * u64::from(high), u64::from(average));
    product.abs_diff(average * average) <= average
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_formula_made};

    #[test]
    fn a_band_by_one_factor_is_formula_made() {
        assert!(is_formula_made(108_608, 159_238, 233_471));
        assert!(!is_formula_made(108_609, 159_238, 233_471));
        assert!(!is_formula_made(100_000, 159_238, 233_471));
    }

    #[test]
    fn a_day_is_iso_or_not_given() {
        assert!(is_date("2026-05-15") && is_date("not given"));
        assert!(!is_date("May 2026") && !is_date("2026-5-15") && !is_date(""));
    }
}
