//! Faults of official figures that are only published.

use super::{Case, case, told_in};
use crate::edit::Edit::{Field, Gone, Text, Twice, Without};
use crate::edit::Row;

const SOURCES: &str = "data/sources.toml";
const PROJECTIONS: &str = "data/official/projections.csv";
const RATINGS: &str = "data/official/onet.csv";
const TITLES: &str = "data/official/onet-titles.csv";
const PARITIES: &str = "data/official/rpp.csv";
const POWER: &str = "data/official/ppp.csv";
const LEVELS: &str = "data/official/price-levels.csv";
const RATES: &str = "data/official/rates.csv";

fn any(_: &Row) -> bool {
    true
}

fn spot(row: &Row) -> bool {
    row["kind"] == "spot"
}

fn mean(row: &Row) -> bool {
    row["kind"] == "yearly-mean"
}

fn euro(row: &Row) -> bool {
    mean(row) && row["currency"] == "EUR"
}

fn austria(row: &Row) -> bool {
    row["country"] == "AT" && row["year"] == "2024"
}

/// One line a case, so the table can be read.
#[rustfmt::skip]
pub(crate) fn cases() -> Vec<Case> {
    vec![
        told_in(PROJECTIONS, case("projections from nowhere", SOURCES, Text("id = \"bls-projections-2024\"", "id = \"bls-projections\""), "", "no source `bls-projections-2024`")),
        told_in(RATINGS, case("ratings from nowhere", SOURCES, Text("id = \"onet-29.3\"", "id = \"onet\""), "", "no source `onet-29.3`")),
        told_in(TITLES, case("titles from nowhere", SOURCES, Text("id = \"onet-29.3\"", "id = \"onet\""), "", "no source `onet-29.3`")),
        told_in(PARITIES, case("parities from nowhere", SOURCES, Text("id = \"bea-rpp\"", "id = \"bea\""), "", "no source `bea-rpp`")),
        told_in(POWER, case("purchasing power from nowhere", SOURCES, Text("id = \"worldbank-ppp\"", "id = \"worldbank\""), "", "no source `worldbank-ppp`")),
        told_in(LEVELS, case("price levels from nowhere", SOURCES, Text("id = \"worldbank-ppp\"", "id = \"worldbank\""), "", "no source `worldbank-ppp`")),
        told_in(RATES, case("rates from nowhere", SOURCES, Text("id = \"ecb-rates\"", "id = \"ecb\""), "", "no source `ecb-rates`")),
        case("no projections", PROJECTIONS, Gone, "", "`cargo xtask official` writes it"),
        case("projection of no group", PROJECTIONS, Field(any, "soc", "15-9999"), "", "no occupation group `15-9999`"),
        case("projection from no year", PROJECTIONS, Field(any, "base_year", "24"), "", "no year `24`"),
        case("projection without a year", PROJECTIONS, Field(any, "target_year", ""), "", "is empty"),
        case("projection of the past", PROJECTIONS, Field(any, "target_year", "2024"), "", "is not after the base year"),
        case("projection from nothing", PROJECTIONS, Field(any, "employment_base", "0"), "", "no jobs at all"),
        case("projection of less than nothing", PROJECTIONS, Field(any, "employment_target", "-5"), "", "`-5` is not a number"),
        case("projection without jobs", PROJECTIONS, Field(any, "employment_target", ""), "", "is empty"),
        case("projection without openings", PROJECTIONS, Field(|r| !r["annual_openings"].is_empty(), "annual_openings", "0"), "", "no jobs at all"),
        case("projection of another change", PROJECTIONS, Field(any, "change_percent", "51"), "", "but the jobs change by"),
        case("projection without quality", PROJECTIONS, Field(any, "quality", ""), "", "is empty"),
        case("projection twice", PROJECTIONS, Twice(any, "target_year"), "", "a second row"),
        case("rating of no group", RATINGS, Field(any, "soc", "15-9999.00"), "", "no occupation `15-9999.00`"),
        case("rating of a whole group", RATINGS, Field(any, "soc", "15-1254"), "", "no occupation `15-1254`"),
        case("rating of no kind", RATINGS, Field(any, "kind", "charm"), "", "no kind of rating `charm`"),
        case("rating of nothing", RATINGS, Field(any, "name", ""), "", "is empty"),
        case("rating without value", RATINGS, Field(any, "value", ""), "", "is empty"),
        case("rating above its scale", RATINGS, Field(|r| r["kind"] == "skill", "value", "5.5"), "", "5.5 is not from 1 to 5"),
        case("rating under its scale", RATINGS, Field(|r| r["kind"] == "interest", "value", "0.5"), "", "0.5 is not from 1 to 7"),
        case("rating of no month", RATINGS, Field(any, "date", "2023"), "", "no month `2023`"),
        case("rating twice", RATINGS, Twice(any, "name"), "", "a second row"),
        case("title of no occupation", TITLES, Field(any, "onet_code", "developer"), "", "no occupation `developer`"),
        case("title that is empty", TITLES, Field(any, "title", ""), "", "is empty"),
        case("title of an occupation without one", TITLES, Field(any, "onet_title", ""), "", "is empty"),
        case("title twice", TITLES, Twice(any, "onet_code"), "", "a second row"),
        case("parity in no place", PARITIES, Field(any, "place", "US-ZZ"), "", "no place `US-ZZ`"),
        case("parity of zero", PARITIES, Field(any, "all_items", "0"), "", "0 is not a number above zero"),
        case("parity of no year", PARITIES, Field(any, "year", "1900"), "", "no year `1900`"),
        case("parity twice", PARITIES, Twice(any, "year"), "", "a second row"),
        case("power of no country", POWER, Field(any, "country", "Andorra"), "", "no code `Andorra`"),
        case("power of less than nothing", POWER, Field(any, "local_per_international_dollar", "-1"), "", "-1 is not a number above zero"),
        case("power of no number", POWER, Field(any, "local_per_international_dollar", "inf"), "", "`inf` is not a number"),
        case("power without number", POWER, Field(any, "local_per_international_dollar", ""), "", "is empty"),
        case("power twice", POWER, Twice(any, "year"), "", "a second row"),
        case("level in no country", LEVELS, Field(any, "country", "ZZ"), "", "no purchasing power of the year for `ZZ`"),
        told_in(LEVELS, case("level without power", POWER, Without(austria), "column country", "no purchasing power of the year for `AT`")),
        told_in(LEVELS, case("level without rate", RATES, Without(euro), "column currency", "no mean rate of the year for `EUR`")),
        case("level in no money", LEVELS, Field(any, "currency", "euro"), "", "no code `euro`"),
        case("level of other prices", LEVELS, Field(any, "price_level", "0.9999"), "", "but purchasing power by rate is 0.7688"),
        case("level twice", LEVELS, Twice(any, "year"), "", "a second row"),
        case("rate of no kind", RATES, Field(any, "kind", "guess"), "", "no kind of rate `guess`"),
        case("rate of no day", RATES, Field(spot, "date", "2024"), "", "no day `2024`"),
        case("rate of no year", RATES, Field(mean, "date", "2024-05-31"), "", "`2024-05-31` is not a number"),
        case("rate of no money", RATES, Field(any, "currency", "aud"), "", "no code `aud`"),
        case("rate of zero", RATES, Field(any, "per_usd", "0.0"), "", "0 is not a number above zero"),
        case("rate twice", RATES, Twice(any, "currency"), "", "a second row"),
    ]
}
