//! World Bank purchasing power parities, price levels derived from them, and ECB exchange rates.
//!
//! Invariant: a factor is units of the country's money for one international dollar; a rate is units of a currency for one US
//! dollar, of one day (`spot`) or the mean of a year (`yearly-mean`); a price level is the factor divided by the year's mean rate, below 1
//! where the country is cheaper than the United States. All as given, unrounded.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, bail};
use serde::Deserialize;

use super::json;
use super::table::table;
use crate::output::Output;

#[derive(Deserialize)]
struct File {
    ppp: BTreeMap<String, Factors>,
    fx_units_of_currency_per_usd: BTreeMap<String, BTreeMap<String, f64>>,
    fx_yearly_average_per_usd: BTreeMap<String, BTreeMap<String, f64>>,
    derived_price_level: Derived,
}

#[derive(Deserialize)]
struct Factors {
    ppp_lcu_per_intl_dollar: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct Derived {
    countries: BTreeMap<String, Level>,
}

#[derive(Deserialize)]
struct Level {
    currency: String,
    price_level_vs_us_2024: f64,
}

/// The tables of factors, price levels and rates.
pub(super) fn tables(path: &Path) -> Result<Vec<Output>> {
    tables_of(path, json::read(path)?)
}

fn tables_of(path: &Path, file: File) -> Result<Vec<Output>> {
    let mut factors = Vec::new();
    for (country, own) in file.ppp {
        for (year, factor) in own.ppp_lcu_per_intl_dollar {
            let at = format!("ppp.{country}.ppp_lcu_per_intl_dollar.{year}");
            factors.push(vec![country.clone(), year, positive(path, &at, factor)?]);
        }
    }
    let mut levels = Vec::new();
    for (country, own) in file.derived_price_level.countries {
        let at = format!("derived_price_level.countries.{country}.price_level_vs_us_2024");
        let level = positive(path, &at, own.price_level_vs_us_2024)?;
        levels.push(vec![country, "2024".to_owned(), own.currency, level]);
    }
    let mut rates = Vec::new();
    for (kind, key, dates) in [
        ("spot", "fx_units_of_currency_per_usd", file.fx_units_of_currency_per_usd),
        ("yearly-mean", "fx_yearly_average_per_usd", file.fx_yearly_average_per_usd),
    ] {
        for (date, currencies) in dates {
            for (currency, rate) in currencies {
                let rate = positive(path, &format!("{key}.{date}.{currency}"), rate)?;
                rates.push(vec![date.clone(), kind.to_owned(), currency, rate]);
            }
        }
    }
    Ok(vec![
        table("ppp", "country,year,local_per_international_dollar", factors),
        table("price-levels", "country,year,currency,price_level", levels),
        table("rates", "date,kind,currency,per_usd", rates),
    ])
}

/// A number that money is divided by.
fn positive(path: &Path, at: &str, number: f64) -> Result<String> {
    if number <= 0.0 {
        bail!("{}: {number} is not above zero", json::at(path, at));
    }
    Ok(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{"ppp": {"DE": {"ppp_lcu_per_intl_dollar": {"2024": 0.70085, "2022": 0.7}}},
        "fx_units_of_currency_per_usd": {"2026-10-30": {"EUR": 0.895095}}, "fx_yearly_average_per_usd": {"2024": {"EUR": 0.924128}},
        "derived_price_level": {"countries": {"DE": {"currency": "EUR", "price_level_vs_us_2024": 0.7584}}}}"#;

    #[test]
    fn numbers_stand_as_given() {
        let path = Path::new("p.json");
        let tables = tables_of(path, json::parse(path, TEXT).unwrap()).unwrap();
        let lines: Vec<String> = tables.iter().flat_map(|table| &table.rows).map(|row| row.join(",")).collect();
        assert_eq!(
            lines,
            [
                "DE,2022,0.7",
                "DE,2024,0.70085",
                "DE,2024,EUR,0.7584",
                "2026-10-30,spot,EUR,0.895095",
                "2024,yearly-mean,EUR,0.924128"
            ]
        );
    }

    #[test]
    fn a_rate_of_zero_is_refused() {
        let path = Path::new("p.json");
        let error =
            tables_of(path, json::parse(path, &TEXT.replace("0.895095", "0")).unwrap()).unwrap_err().to_string();
        assert_eq!(error, "p.json: at fx_units_of_currency_per_usd.2026-10-30.EUR: 0 is not above zero");
    }
}
