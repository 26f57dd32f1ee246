//! Rules of figures that have a source: pay, wages, distributions, prices, rates.
//!
//! Invariant: what the built-in figures keep, a host's keep too: a source, a place, a size that allows what is said,
//! percentiles that rise, and parts that are no larger than the whole.

use super::at::At;
use super::fault::Code;
use super::limits::{RECORDS, ROLES};
use super::numbers::{self, factor, percent, rating, ratio, rise, usd, year, years as years_of_work};
use super::reader::{Reader, flag, maybe, read_records};
use super::words::{self, words};
use crate::model::{
    AdjustedDifference, Companion, Distribution, ExchangeRate, Item, JobTitle, PayCell, PayGroup, PayOfRole, PayPlace,
    PriceLevel, PriceParity, Projection, PurchasingPower, Quoted, RateKind, Rating, RatingKind, Spread, Statistic,
    Summary, Together, WageCell, WagePlace, Wages,
};

/// Entries of a list inside a record: groups of answers, items.
const ENTRIES: usize = 250;
/// Answers below which nothing, and below which only quartiles may be said.
const QUARTILES: u32 = 15;
const ALL: u32 = 30;

/// Several names as one, by which records are told apart.
fn joined(names: &[&str]) -> String {
    names.join("\u{1f}")
}

/// Lists of figures, each found by some of its fields.
macro_rules! lists {
    ($($list:ident: $record:ident by $rule:ident [$($field:ident),*])*) => {
        $(pub(super) fn $list(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<$record>> {
            to.records(at, RECORDS, $rule, "", |r| joined(&[$(&r.$field),*]))
        })*
    };
}

lists! {
    pay: PayPlace by pay_place [source, place]
    wages: WagePlace by wage_place [source, place]
    quoted: Quoted by quote [source, place, role]
    distributions: Distribution by distribution [source, place, role, dimension]
    years: Summary by summary [source, place, role, measure]
    adjusted: AdjustedDifference by difference [source, place, role, reference]
    together: Together by users [source, item]
    projections: Projection by projection [source, subject]
}

/// Lists of figures of which there may be several of a kind, such as one a year.
macro_rules! series {
    ($($list:ident: $record:ident by $rule:ident)*) => {
        $(pub(super) fn $list(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<$record>> {
            to.list(at, RECORDS, $rule)
        })*
    };
}

series! {
    job_titles: JobTitle by job_title
    ratings: Rating by rated
    price_parities: PriceParity by price_parity
    purchasing_power: PurchasingPower by power
    price_levels: PriceLevel by price_level
    exchange_rates: ExchangeRate by exchange_rate
}

read_records! {
    pay_place: PayPlace {
        source must = words::source;
        place must = words::place;
        roles must = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, ROLES, pay_of_role, "role", |r| r.role.clone());
    }

    pay_of_role: PayOfRole {
        role must = words::role;
        all must = cell;
        groups must = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, ENTRIES, group, "group", |r| r.group.clone());
    }

    group: PayGroup {
        group must = words::line;
        cell must = self::cell;
    }

    cell: PayCell {
        n must = numbers::count;
        spread must = self::spread;
    } => is_allowed

    quartiles: Quartiles {
        p25 must = usd;
        p50 must = usd;
        p75 must = usd;
        median_low must = usd;
        median_high must = usd;
    }

    full: Full {
        mean must = usd;
        p10 must = usd;
        p25 must = usd;
        p50 must = usd;
        p75 must = usd;
        p90 must = usd;
        median_low must = usd;
        median_high must = usd;
    }

    wage_place: WagePlace {
        source must = words::source;
        place must = words::place;
        groups must = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, RECORDS, wage, "subject", |r| r.subject.clone());
    }

    wage: WageCell {
        subject must = words::line;
        employment = |to: &mut Reader<'_>, at: &At<'_>| maybe(to, at, numbers::count);
        wages must = wages_of;
    }

    wages_of: Wages {
        mean = some_usd;
        p10 = some_usd;
        p25 = some_usd;
        p50 = some_usd;
        p75 = some_usd;
        p90 = some_usd;
    } => wages_rise

    quote: Quoted {
        source must = words::source;
        place must = words::place_or_unknown;
        role must = words::role;
        average must = usd;
        low = some_usd;
        high = some_usd;
        n = |to: &mut Reader<'_>, at: &At<'_>| maybe(to, at, numbers::count);
        formula_made must = flag;
    } => |to: &mut Reader<'_>, at: &At<'_>, q: &Quoted| {
        rise(to, at, &some(&[("low", q.low), ("average", Some(q.average)), ("high", q.high)]))
    }

    distribution: Distribution {
        source must = words::source;
        place must = words::place;
        role must = words::role;
        dimension must = words::line;
        base must = numbers::count;
        items must = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, ENTRIES, item, "item", |r| r.item.clone());
    } => |to: &mut Reader<'_>, at: &At<'_>, d: &Distribution| {
        let sound = d.items.iter().all(|item| item.count <= d.base);
        if !sound {
            to.note_member(Code::OutOfRange, at, "items", format!("an item has more answers than there are ({})", d.base));
        }
        sound
    }

    item: Item {
        item must = words::line;
        count must = numbers::count;
    }

    summary: Summary {
        source must = words::source;
        place must = words::place;
        role must = words::role;
        measure must = words::line;
        n must = numbers::count;
        p25 must = years_of_work;
        p50 must = years_of_work;
        p75 must = years_of_work;
    } => |to: &mut Reader<'_>, at: &At<'_>, s: &Summary| rise(to, at, &[("p25", s.p25), ("p50", s.p50), ("p75", s.p75)])

    difference: AdjustedDifference {
        source must = words::source;
        place must = words::place;
        role must = words::role;
        reference must = words::role;
        n must = numbers::count;
        difference must = ratio;
        low must = ratio;
        high must = ratio;
    } => |to: &mut Reader<'_>, at: &At<'_>, d: &AdjustedDifference| {
        rise(to, at, &[("low", d.low), ("difference", d.difference), ("high", d.high)])
    }

    users: Together {
        source must = words::source;
        item must = words::line;
        with must = |to: &mut Reader<'_>, at: &At<'_>| to.records(at, ENTRIES, companion, "item", |r| r.item.clone());
    }

    companion: Companion {
        item must = words::line;
        n must = numbers::count;
        count must = numbers::count;
        base must = numbers::count;
        base_count must = numbers::count;
    } => |to: &mut Reader<'_>, at: &At<'_>, c: &Companion| {
        let [n, count, base, base_count] = [c.n, c.count, c.base, c.base_count].map(f64::from);
        rise(to, at, &[("count", count), ("n", n), ("base", base)])
            && rise(to, at, &[("count", count), ("base_count", base_count), ("base", base)])
    }

    projection: Projection {
        source must = words::source;
        subject must = words::line;
        base_year must = year;
        target_year must = year;
        employment_base must = numbers::count;
        employment_target must = numbers::count;
        change_percent must = percent;
        annual_openings = |to: &mut Reader<'_>, at: &At<'_>| maybe(to, at, numbers::count);
        quality must = words::prose_or_none;
    }

    price_parity: PriceParity {
        source must = words::source;
        place must = words::place;
        year must = self::year;
        index must = factor;
    }

    power: PurchasingPower {
        source must = words::source;
        country must = words::line;
        year must = self::year;
        local_per_international_dollar must = factor;
    }

    price_level: PriceLevel {
        source must = words::source;
        country must = words::line;
        year must = self::year;
        currency must = words::line;
        level must = factor;
    }

    exchange_rate: ExchangeRate {
        source must = words::source;
        date must = words::line;
        kind must = rate_kind;
        currency must = words::line;
        per_usd must = factor;
    }

    rated: Rating {
        source must = words::source;
        occupation must = words::line;
        kind must = rating_kind;
        name must = words::line;
        value must = rating;
        date = |to: &mut Reader<'_>, at: &At<'_>| maybe(to, at, words::line);
    } => |to: &mut Reader<'_>, at: &At<'_>, r: &Rating| {
        let sound = r.value <= r.kind.highest();
        if !sound {
            to.note_member(Code::OutOfRange, at, "value", "the rating is above the highest of its kind");
        }
        sound
    }

    job_title: JobTitle {
        source must = words::source;
        title must = words::line;
        occupation must = words::line;
        occupation_title must = words::line_or_none;
    }
}

words! {
    rate_kind: RateKind { "spot" = Spot, "yearly-mean" = YearlyMean }
    rating_kind: RatingKind {
        "skill" = Skill, "knowledge" = Knowledge, "work-style" = WorkStyle, "work-value" = WorkValue,
        "interest" = Interest,
    }
}

pub(super) struct Quartiles {
    p25: u32,
    p50: u32,
    p75: u32,
    median_low: u32,
    median_high: u32,
}

pub(super) struct Full {
    mean: u32,
    p10: u32,
    p25: u32,
    p50: u32,
    p75: u32,
    p90: u32,
    median_low: u32,
    median_high: u32,
}

/// What may be said of a group: a word, or an object whose one member says how much it is.
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
    let Quartiles { p25, p50, p75, median_low, median_high } = quartiles(to, at)?;
    let named = [("p25", p25), ("p50", p50), ("p75", p75)].map(|(name, value)| (name, f64::from(value)));
    let sound = rise(to, at, &named) && around_median(to, at, median_low, p50, median_high);
    sound.then_some(Spread::Quartiles { p25, p50, p75, median_low, median_high })
}

fn many(to: &mut Reader<'_>, at: &At<'_>) -> Option<Spread> {
    let Full { mean, p10, p25, p50, p75, p90, median_low, median_high } = full(to, at)?;
    let named = [("p10", p10), ("p25", p25), ("p50", p50), ("p75", p75), ("p90", p90)];
    let sound = rise(to, at, &named.map(|(name, value)| (name, f64::from(value))))
        && around_median(to, at, median_low, p50, median_high);
    sound.then_some(Spread::Full { mean, p10, p25, p50, p75, p90, median_low, median_high })
}

fn around_median(to: &mut Reader<'_>, at: &At<'_>, low: u32, median: u32, high: u32) -> bool {
    let named = [("median_low", low), ("p50", median), ("median_high", high)];
    rise(to, at, &named.map(|(name, value)| (name, f64::from(value))))
}

/// Whether the size of a group allows what is said of it.
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

fn some_usd(to: &mut Reader<'_>, at: &At<'_>) -> Option<Option<u32>> {
    maybe(to, at, usd)
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
