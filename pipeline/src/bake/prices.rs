//! Official prices and rates of exchange.
//!
//! Invariant: everything that money is divided by is finite and above zero, and a price level is the purchasing power
//! and the rate that stand beside it.

use super::fault::Faults;
use super::known::KnownIds;
use super::official::{positive, rows, year};
use super::sheet::CsvRow;
use super::sources::is_date;
use rolescope::model::{ExchangeRate, PriceLevel, PriceParity, PurchasingPower, RateKind};
use std::path::Path;

const PARITIES: (&str, &str) = ("data/official/rpp.csv", "bea-rpp");
const POWER: (&str, &str) = ("data/official/ppp.csv", "worldbank-ppp");
const LEVELS: (&str, &str) = ("data/official/price-levels.csv", "worldbank-ppp");
const RATES: (&str, &str) = ("data/official/rates.csv", "ecb-rates");
/// The money that rates are given for.
const DOLLAR: &str = "USD";
/// Levels are rounded to four places.
const ROUNDING: f64 = 0.000_1;

/// Reads `data/official/rpp.csv`.
pub(super) fn parities(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<PriceParity> {
    rows(root, PARITIES, (&["place", "year", "all_items"], &["place", "year"]), ids, faults, |row, faults| {
        let place = row.text("place");
        row.check_known("place", ids.place(place), "place", faults);
        let (year, index) = (year(row, "year", faults), positive(row, "all_items", faults));
        Some(PriceParity { source: PARITIES.1.to_owned(), place: place.to_owned(), year: year?, index: index? })
    })
}

/// Reads `data/official/ppp.csv`.
pub(super) fn power(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<PurchasingPower> {
    let column = "local_per_international_dollar";
    rows(root, POWER, (&["country", "year", column], &["country", "year"]), ids, faults, |row, faults| {
        let country = code(row, "country", 2, faults);
        let (year, factor) = (year(row, "year", faults), positive(row, column, faults));
        let source = POWER.1.to_owned();
        Some(PurchasingPower { source, country, year: year?, local_per_international_dollar: factor? })
    })
}

/// Reads `data/official/rates.csv`.
pub(super) fn rates(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<ExchangeRate> {
    let (columns, key) = (["date", "kind", "currency", "per_usd"], ["date", "kind", "currency"]);
    rows(root, RATES, (&columns, &key), ids, faults, |row, faults| {
        let date = row.text("date");
        let kind = match row.text("kind") {
            "spot" => Some(RateKind::Spot),
            "yearly-mean" => Some(RateKind::YearlyMean),
            _ => None,
        };
        row.check_known("kind", kind.is_some(), "kind of rate", faults);
        let dated = match kind {
            Some(RateKind::YearlyMean) => year(row, "date", faults).is_some(),
            _ => row.check_known("date", date != "not given" && is_date(date), "day", faults),
        };
        let (currency, per_usd) = (code(row, "currency", 3, faults), positive(row, "per_usd", faults));
        let (source, date) = (RATES.1.to_owned(), date.to_owned());
        let (kind, per_usd) = (kind?, per_usd?);
        dated.then_some(ExchangeRate { source, date, kind, currency, per_usd })
    })
}

/// Reads `data/official/price-levels.csv`, which must follow from purchasing power and rates.
pub(super) fn levels(
    root: &Path,
    power: &[PurchasingPower],
    rates: &[ExchangeRate],
    ids: &KnownIds,
    faults: &mut Faults,
) -> Vec<PriceLevel> {
    let (columns, key) = (["country", "year", "currency", "price_level"], ["country", "year"]);
    rows(root, LEVELS, (&columns, &key), ids, faults, |row, faults| {
        let (country, currency) = (code(row, "country", 2, faults), code(row, "currency", 3, faults));
        let (year, level) = (year(row, "year", faults), positive(row, "price_level", faults));
        let (year, level) = (year?, level?);
        let factor = power.iter().find(|p| p.country == country && p.year == year);
        row.check_known("country", factor.is_some(), "purchasing power of the year for", faults);
        let mean = |rate: &&ExchangeRate| {
            rate.kind == RateKind::YearlyMean && rate.currency == currency && rate.date == year.to_string()
        };
        let rate = if currency == DOLLAR { Some(1.0) } else { rates.iter().find(mean).map(|rate| rate.per_usd) };
        row.check_known("currency", rate.is_some(), "mean rate of the year for", faults);
        if let (Some(factor), Some(rate)) = (factor, rate) {
            let computed = factor.local_per_international_dollar / rate;
            if (computed - level).abs() > ROUNDING {
                row.fault("price_level", format!("{level}, but purchasing power by rate is {computed:.4}"), faults);
            }
        }
        Some(PriceLevel { source: LEVELS.1.to_owned(), country, year, currency, level })
    })
}

/// A code of capital letters. Which codes there are is the sources' matter: they know more countries than the survey.
fn code(row: &CsvRow<'_>, column: &str, letters: usize, faults: &mut Faults) -> String {
    let text = row.text(column);
    let fits = text.len() == letters && text.bytes().all(|byte| byte.is_ascii_uppercase());
    row.check_known(column, fits, "code", faults);
    text.to_owned()
}
