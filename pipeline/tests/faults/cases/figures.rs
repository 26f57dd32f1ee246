//! Faults of what is counted.

use super::{Case, case};
use crate::edit::Edit::{Field, Gone, Text, Twice, Without};
use crate::edit::Row;

const PAY: &str = "data/pay/survey-2025.csv";
const SHARES: &str = "data/shares/survey-2025.csv";
const YEARS: &str = "data/years.csv";
const ADJUSTED: &str = "data/adjusted.csv";
const TOGETHER: &str = "data/together.csv";
const WAGES: &str = "data/official/wages.csv";
const AREAS: &str = "data/official/areas.csv";

fn any(_: &Row) -> bool {
    true
}

fn n(row: &Row) -> u32 {
    row["n"].parse().unwrap_or(0)
}

fn full(row: &Row) -> bool {
    n(row) >= 30
}

fn low(row: &Row) -> bool {
    (15..30).contains(&n(row))
}

/// In the United States the trim leaves out too few to hide a percentile, in the world so many that the tenth is hidden.
fn low_untrimmed(row: &Row) -> bool {
    low(row) && row["place"] == "US"
}

fn full_untrimmed(row: &Row) -> bool {
    whole(row) && row["place"] == "US"
}

fn full_trimmed(row: &Row) -> bool {
    whole(row) && row["place"] == "world"
}

fn thin(row: &Row) -> bool {
    n(row) < 15
}

fn whole(row: &Row) -> bool {
    full(row) && row["group"].is_empty()
}

fn part(row: &Row) -> bool {
    !row["group"].is_empty()
}

fn tool(row: &Row) -> bool {
    row["group"].starts_with("language:")
}

fn shown(row: &Row) -> bool {
    !row["item"].is_empty()
}

fn hidden(row: &Row) -> bool {
    row["item"].is_empty()
}

fn second(row: &Row) -> bool {
    row["item"] == "secondary"
}

fn ada(row: &Row) -> bool {
    row["item"] == "language:Ada" && row["with"] == "language:C++"
}

fn nation(row: &Row) -> bool {
    row["place"] == "US" && row["soc"] == "15-1254"
}

/// One line a case, so the table can be read.
#[rustfmt::skip]
pub(crate) fn cases() -> Vec<Case> {
    vec![
        case("no pay", PAY, Gone, "", "`cargo xtask survey` writes it"),
        case("pay without columns", PAY, Text("p10,p25", "tenth,quarter"), "line 2", "no column p10, p25"),
        case("pay in no place", PAY, Field(any, "place", "ZZ"), "", "no place `ZZ`"),
        case("pay of no role", PAY, Field(any, "role", "wizard"), "", "no role `wizard`"),
        case("pay of no group", PAY, Field(part, "group", "years-total:1-4"), "", "no group `years-total:1-4`"),
        case("pay by no tool", PAY, Field(tool, "group", "language:Klingon"), "", "no group `language:Klingon`"),
        case("pay by a tool of fewer than 15", PAY, Field(tool, "n", "14"), "", "is not written"),
        case("pay by unknown cuts", PAY, Field(part, "group", "cuts:own"), "", "no group `cuts:own`"),
        case("pay of nobody", PAY, Field(thin, "n", "0"), "", "no answers"),
        case("pay without n", PAY, Field(thin, "n", ""), "", "is empty"),
        case("pay that is no number", PAY, Field(full, "p50", "many"), "", "`many` is not a number"),
        case("pay twice", PAY, Twice(part, "group"), "", "a second row"),
        case("parts without a whole", PAY, Without(|r| r["place"] == "world" && r["role"] == "front-end" && r["group"].is_empty()), "column group", "without a row of all answers"),
        case("part above its whole", PAY, Field(part, "n", "100000"), "column n", "more than all"),
        case("quarter above the median", PAY, Field(full, "p25", "499999"), "column p50", "is under p25"),
        case("tenth above the quarter", PAY, Field(full, "p10", "499999"), "column p25", "is under p10"),
        case("median under its interval", PAY, Field(full, "median_low", "499999"), "column p50", "is under median_low"),
        case("median above its interval", PAY, Field(full, "median_high", "1"), "", "is under p50"),
        case("mean of few", PAY, Field(low, "mean", "50000"), "", "fewer than 30: it is withheld"),
        case("tenth of few", PAY, Field(low_untrimmed, "p10", "1"), "", "fewer than 30: it is withheld"),
        case("tenth that the trim made", PAY, Field(full_trimmed, "p10", "1"), "", "the trim took more than one in forty"),
        case("median of very few", PAY, Field(thin, "p50", "50000"), "", "fewer than 15: it is withheld"),
        case("no tenth of many", PAY, Field(full_untrimmed, "p10", ""), "", "are 30 or more"),
        case("no quarter of few", PAY, Field(low, "p25", ""), "", "are 15 or more"),
        case("no interval of many", PAY, Field(whole, "median_low", ""), "", "are 15 or more"),
        case("row with a field too few", PAY, Text(",p10,", ",p10,extra,"), "line 3", "field"),
        case("share above one", SHARES, Field(shown, "count", "999999"), "", "is more than all"),
        case("share of two bases", SHARES, Field(second, "base", "999999"), "", "in the row before"),
        case("share of no item", SHARES, Field(second, "item", "kindergarten"), "", "no item `kindergarten`"),
        case("share of no dimension", SHARES, Field(any, "dimension", "shoe-size"), "", "no dimension `shoe-size`"),
        case("share in no place", SHARES, Field(any, "place", "ZZ"), "", "no place `ZZ`"),
        case("share of few", SHARES, Field(hidden, "count", "3"), "", "it is withheld"),
        case("share twice", SHARES, Twice(shown, "item"), "", "a second row of this item"),
        case("years that fall", YEARS, Field(any, "p25", "99.0"), "column p50", "is under p25"),
        case("years of few", YEARS, Field(any, "n", "14"), "", "fewer than 15"),
        case("years of no measure", YEARS, Field(any, "measure", "years-lost"), "", "no measure of years"),
        case("years from nowhere", YEARS, Field(any, "source", "survey-1999"), "", "no source `survey-1999`"),
        case("years twice", YEARS, Twice(any, "role"), "", "a second row"),
        case("adjusted to itself", ADJUSTED, Field(any, "role", "back-end"), "column reference", "no other role"),
        case("adjusted above its interval", ADJUSTED, Field(any, "high", "-0.99"), "", "is under difference"),
        case("adjusted without n", ADJUSTED, Field(any, "n", ""), "", "is empty"),
        case("adjusted by no number", ADJUSTED, Field(any, "difference", "NaN"), "", "not a number"),
        case("together in no survey", TOGETHER, Field(ada, "source", "survey-1999"), "", "no source `survey-1999`"),
        case("together with no item", TOGETHER, Field(ada, "with", "language:Klingon"), "", "no survey item `language:Klingon`"),
        case("together of no item", TOGETHER, Field(ada, "item", "language:Klingon"), "", "no survey item `language:Klingon`"),
        case("together with itself", TOGETHER, Field(ada, "with", "language:Ada"), "", "an item beside itself"),
        case("together without count", TOGETHER, Field(ada, "count", ""), "", "is empty"),
        case("together of more than its users", TOGETHER, Field(ada, "count", "143"), "", "143 of n 142 is more than all"),
        case("together of more than use it", TOGETHER, Field(ada, "base_count", "79"), "column count", "80 of base_count 79 is more than all"),
        case("users above the base", TOGETHER, Field(ada, "base", "100"), "column n", "142 of base 100 is more than all"),
        case("together of few", TOGETHER, Field(ada, "count", "29"), "", "it is not written"),
        case("together of less than a quarter", TOGETHER, Field(ada, "n", "400"), "column count", "it is not written"),
        case("together as often as everywhere", TOGETHER, Field(ada, "base_count", "12000"), "column count", "it is not written"),
        case("together out of order", TOGETHER, Field(ada, "base_count", "100"), "column with", "after one that is less typical"),
        case("together twice", TOGETHER, Twice(ada, "with"), "", "a second row"),
        case("together with four", TOGETHER, Twice(ada, "with"), "", "more than 3 others"),
        case("wage without reason", WAGES, Field(nation, "p50", ""), "", "`note` does not say why"),
        case("wages that fall", WAGES, Field(nation, "p90", "1"), "", "is under p75"),
        case("wages in no place", WAGES, Field(nation, "place", "metro-99999"), "", "no place `metro-99999`"),
        case("wages twice", WAGES, Twice(nation, "soc"), "", "a second row"),
        case("no wages of the nation", WAGES, Without(nation), "place US", "no wages of group 15-1254"),
        case("area twice", AREAS, Twice(any, "place"), "", "a second place"),
        case("area of no kind", AREAS, Field(any, "kind", "moon"), "", "no kind of area `moon`"),
        case("area without name", AREAS, Field(any, "name", ""), "", "is empty"),
    ]
}
