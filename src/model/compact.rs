//! Reads the compact form of the dataset.
//!
//! Invariant: the same records as serde reads from the same bytes, which the test below holds. It
//! stands beside serde for size alone: what serde derives is five times as large in the browser,
//! as each of its steps can end early and has to put away what was read before. Here a broken
//! form reads as empty to its end, and the reader remembers that it was broken.

use super::tables::{Columns, PayTable, ShareTable, YearsTable};
use super::{
    AdjustedDifference, Answer, Companion, Contact, Correction, Dataset, Depth, Duty, DutyKind, DutyWeight, Effort,
    ExchangeRate, Host, HostPay, Hour, Insight, Interest, Level, Misunderstanding, PayDefinition, Place, PlaceKind,
    PriceLevel, PriceParity, Question, Quoted, RateKind, Rated, Role, Skill, Source, Statistic, Step, Together, Tool,
    ToolGroup, WageCell, WagePlace, Wages,
};

/// The bytes that are still to be read.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    broken: bool,
}

impl<'a> Reader<'a> {
    /// Reads a record; `None` where the bytes are not one.
    pub(super) fn read<T: Compact>(bytes: &'a [u8]) -> Option<T> {
        let mut reader = Reader { rest: bytes, broken: false };
        let record = T::read(&mut reader);
        if reader.broken {
            // It ends the attempt; code that takes it apart would weigh on the first load.
            std::mem::forget(record);
            return None;
        }
        Some(record)
    }

    fn fail(&mut self) {
        self.broken = true;
        self.rest = &[];
    }

    #[inline(never)]
    fn take(&mut self, count: usize) -> &'a [u8] {
        if let Some((head, rest)) = self.rest.split_at_checked(count) {
            self.rest = rest;
            return head;
        }
        self.fail();
        &[]
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// A whole number, seven bits a byte, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return number;
            }
        }
        self.fail();
        0
    }

    fn length(&mut self) -> usize {
        self.number() as usize
    }
}

/// What has a compact form.
pub(super) trait Compact: Sized {
    /// Reads one; anything where the form is broken.
    fn read(from: &mut Reader<'_>) -> Self;
}

impl Compact for bool {
    fn read(from: &mut Reader<'_>) -> Self {
        from.byte() != 0
    }
}

impl Compact for u8 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.byte()
    }
}

impl Compact for u16 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.number().try_into().unwrap_or_else(|_| {
            from.fail();
            0
        })
    }
}

impl Compact for u32 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.number()
    }
}

impl Compact for f64 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.take(8).try_into().map_or(0.0, f64::from_le_bytes)
    }
}

impl Compact for String {
    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        let length = from.length();
        match str::from_utf8(from.take(length)) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                from.fail();
                String::new()
            }
        }
    }
}

impl<T: Compact> Compact for Option<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        (from.byte() != 0).then(|| T::read(from))
    }
}

impl<T: Compact> Compact for Vec<T> {
    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        let mut records = Vec::new();
        for _ in 0..from.length() {
            let record = T::read(from);
            if from.broken {
                break;
            }
            records.push(record);
        }
        records
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

/// The records of a table.
pub(super) fn listed<T: Columns + Compact>(from: &mut Reader<'_>) -> Vec<T::Record> {
    let table = T::read(from);
    table.records().unwrap_or_else(|| {
        from.fail();
        Vec::new()
    })
}

/// Fields in the order in which the type has them.
macro_rules! compact_records {
    ($($record:ident { $($field:ident),* $(,)? })*) => {
        $(impl Compact for $record {
            fn read(from: &mut Reader<'_>) -> Self {
                $record { $($field: Compact::read(from)),* }
            }
        })*
    };
}

/// Kinds in the order in which the type has them.
macro_rules! compact_kinds {
    ($($kind:ident { $first:ident $(, $other:ident)* })*) => {
        $(impl Compact for $kind {
            fn read(from: &mut Reader<'_>) -> Self {
                let known = [$kind::$first, $($kind::$other),*];
                match known.get(from.length()) {
                    Some(kind) => *kind,
                    None => {
                        from.fail();
                        $kind::$first
                    }
                }
            }
        })*
    };
}

compact_records! {
    AdjustedDifference { source, place, role, reference, n, difference, low, high }
    Answer { role, text }
    Companion { item, n, count, base, base_count }
    Contact { who, why }
    Correction { id, profile, role, topic, says, right }
    Duty { id, text, kind, weights }
    DutyWeight { role, weight }
    Effort { id, hours, reason }
    ExchangeRate { source, date, kind, currency, per_usd }
    HostPay { place, statistics, roles }
    Hour { time, text }
    Insight { role, text, name, title }
    Interest { id, text, kind }
    Misunderstanding { claim, fact }
    PayTable { sources, places, role_counts, roles, group_counts, groups, n, widths, amounts }
    Place { id, name, kind, region, members, survey }
    PriceLevel { source, country, year, currency, level }
    PriceParity { source, place, year, index }
    Question { id, question, answers }
    Quoted { source, place, role, average, low, high, n, formula_made }
    Rated { role, level }
    Role {
        slug, name, short, depth, soc, soc_note, titles, summary, enjoy, works_with, education, other_ways, experience,
        related, conditions, benefits, day, path, misunderstandings,
    }
    ShareTable { sources, places, roles, dimensions, bases, item_counts, items, counts }
    Skill { id, name, group, why, levels, builds_on, effort, aliases, ambiguous }
    Source {
        id, short, title, publisher, period, released, population, pay, pay_note, warnings, licence, attribution, url,
    }
    Step { title, years, changes, band }
    Together { source, item, with }
    Tool { id, name, group, survey, what, levels, builds_on, effort, aliases, ambiguous }
    WageCell { subject, employment, wages }
    WagePlace { source, place, groups }
    Wages { mean, p10, p25, p50, p75, p90 }
    YearsTable { sources, places, roles, measures, n, quartiles }
}

compact_kinds! {
    Depth { Full, Short }
    DutyKind { Interface, Service, Data, Quality, Operation, People }
    Level { Bonus, Valuable, Essential }
    PayDefinition { TotalSelfReported, WagesEmployerReported, BaseUnknown, None, HostStated }
    PlaceKind { World, Region, Country, State, Metro }
    RateKind { Spot, YearlyMean }
    Statistic {
        N, Mean, P10, P25, P50, P75, P90, MedianLow, MedianHigh, Share, Average, Low, High, Difference, DifferenceLow,
        DifferenceHigh
    }
    ToolGroup { Language, Framework, DataStore, Platform, Practice }
}

impl Compact for Host {
    fn read(from: &mut Reader<'_>) -> Self {
        Host {
            name: Compact::read(from),
            url: Compact::read(from),
            replaces: Compact::read(from),
            own: crate::model::HostRecords::default(),
        }
    }
}

impl Compact for Dataset {
    fn read(from: &mut Reader<'_>) -> Self {
        Dataset {
            schema: Compact::read(from),
            sources: Compact::read(from),
            places: Compact::read(from),
            roles: Compact::read(from),
            duties: Compact::read(from),
            skills: Compact::read(from),
            tools: Compact::read(from),
            efforts: Compact::read(from),
            interests: Compact::read(from),
            questions: Compact::read(from),
            corrections: Compact::read(from),
            pay: listed::<PayTable>(from),
            wages: Compact::read(from),
            occupations: Compact::read(from),
            quoted: Compact::read(from),
            distributions: listed::<ShareTable>(from),
            years: listed::<YearsTable>(from),
            adjusted: Compact::read(from),
            together: Compact::read(from),
            // What is empty here only the public form has.
            projections: Vec::new(),
            price_parities: Compact::read(from),
            purchasing_power: Vec::new(),
            price_levels: Compact::read(from),
            exchange_rates: Compact::read(from),
            ratings: Vec::new(),
            job_titles: Vec::new(),
            host: Compact::read(from),
            insights: Compact::read(from),
            labels: Compact::read(from),
            bands: Compact::read(from),
        }
    }
}

impl Dataset {
    /// Reads the compact form.
    ///
    /// # Errors
    /// When the bytes are not a dataset of this version.
    pub fn from_compact(bytes: &[u8]) -> Result<Self, postcard::Error> {
        Reader::read(bytes).ok_or(postcard::Error::SerdeDeCustom)
    }

    /// Writes the compact form, which leaves out what only the public form has.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_compact(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    static BAKED: &[u8] = include_bytes!("../../data/baked/rolescope.postcard");

    #[test]
    fn reads_what_serde_reads() {
        let read: Dataset = Reader::read(BAKED).unwrap();
        assert!(read == postcard::from_bytes::<Dataset>(BAKED).unwrap());
    }

    #[test]
    fn a_broken_form_is_refused() {
        for length in (0..BAKED.len()).step_by(977) {
            assert!(Reader::read::<Dataset>(BAKED.get(..length).unwrap()).is_none(), "{length}");
        }
    }
}
