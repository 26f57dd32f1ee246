//! Long lists of figures, in the compact form written column by column.
//!
//! Invariant: both forms hold the same records in the same order. What records have in common, the ids of sources, places,
//! roles and groups, stands together there and costs next to nothing once compressed; so do numbers of one kind.

use super::compact::{Compact, Reader};
use super::record::compact_record;
use super::{Distribution, FullSpread, Item, PayCell, PayGroup, PayOfRole, PayPlace, Quartiles, Spread, Summary};
use serde::{Deserialize, Serialize};
use std::vec::IntoIter;

/// Records as columns.
pub(super) trait Columns: Sized {
    /// The type that a row stands for.
    type Record: Clone;
    /// The columns of records.
    fn of(records: &[Self::Record]) -> Self;
    /// The records; `None` where a column is too short or too long.
    fn records(self) -> Option<Vec<Self::Record>>;
}

/// Defines tables: serde's form of them, and the compact one, which has the columns in the same order.
macro_rules! tables {
    ($($(#[$attr:meta])* $table:ident { $($(#[$of_column:meta])* $column:ident: $type:ty,)* })*) => {$(
        $(#[$attr])*
        #[derive(Default, Serialize, Deserialize)]
        pub(super) struct $table { $($(#[$of_column])* $column: $type,)* }

        compact_record!([] $table { $($column)* });
    )*};
}

tables! {
    /// Survey pay: places, the roles of each, the groups of each role, and the cells of all of them.
    PayTable {
        sources: Vec<String>,
        places: Vec<String>,
        role_counts: Vec<u32>,
        roles: Vec<String>,
        group_counts: Vec<u32>,
        groups: Vec<String>,
        n: Vec<u32>,
        /// The number of amounts of each cell, which says what its size allows.
        widths: Vec<u8>,
        amounts: Vec<u32>,
    }

    /// Distributions, and the items of each.
    ShareTable {
        sources: Vec<String>,
        places: Vec<String>,
        roles: Vec<String>,
        dimensions: Vec<String>,
        bases: Vec<u32>,
        /// 0 where they are not known.
        people: Vec<u32>,
        item_counts: Vec<u32>,
        items: Vec<String>,
        counts: Vec<u32>,
    }

    /// Quartiles of years.
    YearsTable {
        sources: Vec<String>,
        places: Vec<String>,
        roles: Vec<String>,
        measures: Vec<String>,
        n: Vec<u32>,
        quartiles: Vec<f64>,
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

/// Amounts of a cell that has quartiles, and of one that has all.
const QUARTILES: u8 = 5;
const FULL: u8 = 8;
/// Stands for a percentile that is left out, as no pay is that.
const NONE: u32 = 0;

fn end(amount: u32) -> Option<u32> {
    (amount != NONE).then_some(amount)
}

impl PayTable {
    fn push(&mut self, cell: &PayCell) {
        self.n.push(cell.n);
        let before = self.amounts.len();
        match &cell.spread {
            Spread::Withheld => {}
            Spread::Quartiles(Quartiles { p25, p50, p75, median_low, median_high }) => {
                self.amounts.extend([p25, p50, p75, median_low, median_high]);
            }
            Spread::Full(FullSpread { mean, p10, p25, p50, p75, p90, median_low, median_high }) => {
                let [p10, p90] = [p10, p90].map(|end| end.unwrap_or(NONE));
                self.amounts.extend([*mean, p10, *p25, *p50, *p75, p90, *median_low, *median_high]);
            }
        }
        self.widths.push((self.amounts.len() - before) as u8);
    }
}

/// The cells of a table, one after the other.
struct Cells(IntoIter<u32>, IntoIter<u8>, IntoIter<u32>);

impl Cells {
    fn next(&mut self) -> Option<PayCell> {
        let Cells(n, widths, amounts) = self;
        let mut next = || amounts.next();
        let spread = match widths.next()? {
            0 => Spread::Withheld,
            QUARTILES => Spread::Quartiles(Quartiles {
                p25: next()?,
                p50: next()?,
                p75: next()?,
                median_low: next()?,
                median_high: next()?,
            }),
            FULL => Spread::Full(FullSpread {
                mean: next()?,
                p10: next().map(end)?,
                p25: next()?,
                p50: next()?,
                p75: next()?,
                p90: next().map(end)?,
                median_low: next()?,
                median_high: next()?,
            }),
            _ => return None,
        };
        Some(PayCell { n: n.next()?, spread })
    }
}

impl Columns for PayTable {
    type Record = PayPlace;

    fn of(records: &[PayPlace]) -> Self {
        let mut table = PayTable::default();
        for place in records {
            table.sources.push(place.source.clone());
            table.places.push(place.place.clone());
            table.role_counts.push(place.roles.len() as u32);
            for role in &place.roles {
                table.roles.push(role.role.clone());
                table.group_counts.push(role.groups.len() as u32);
                table.push(&role.all);
                for group in &role.groups {
                    table.groups.push(group.group.clone());
                    table.push(&group.cell);
                }
            }
        }
        table
    }

    fn records(self) -> Option<Vec<PayPlace>> {
        let mut cells = Cells(self.n.into_iter(), self.widths.into_iter(), self.amounts.into_iter());
        let (mut places, mut role_counts) = (self.places.into_iter(), self.role_counts.into_iter());
        let (mut roles, mut group_counts) = (self.roles.into_iter(), self.group_counts.into_iter());
        let mut groups = self.groups.into_iter();
        let mut records = Vec::new();
        for source in self.sources {
            let mut of_place = Vec::new();
            for _ in 0..role_counts.next()? {
                let (role, all) = (roles.next()?, cells.next()?);
                let mut of_role = Vec::new();
                for _ in 0..group_counts.next()? {
                    of_role.push(PayGroup { group: groups.next()?, cell: cells.next()? });
                }
                of_place.push(PayOfRole { role, all, groups: of_role });
            }
            records.push(PayPlace { source, place: places.next()?, roles: of_place });
        }
        let left = roles.len() + groups.len() + cells.0.len() + cells.2.len();
        (left == 0).then_some(records)
    }
}

impl Columns for ShareTable {
    type Record = Distribution;

    fn of(records: &[Distribution]) -> Self {
        let mut table = ShareTable::default();
        for shares in records {
            table.sources.push(shares.source.clone());
            table.places.push(shares.place.clone());
            table.roles.push(shares.role.clone());
            table.dimensions.push(shares.dimension.clone());
            table.bases.push(shares.base);
            table.people.push(shares.people.unwrap_or(0));
            table.item_counts.push(shares.items.len() as u32);
            for item in &shares.items {
                table.items.push(item.item.clone());
                table.counts.push(item.count);
            }
        }
        table
    }

    fn records(self) -> Option<Vec<Distribution>> {
        let (mut places, mut roles) = (self.places.into_iter(), self.roles.into_iter());
        let (mut dimensions, mut bases) = (self.dimensions.into_iter(), self.bases.into_iter());
        let (mut items, mut counts) = (self.items.into_iter(), self.counts.into_iter());
        let (mut item_counts, mut people) = (self.item_counts.into_iter(), self.people.into_iter());
        let mut records = Vec::new();
        for source in self.sources {
            let mut of_it = Vec::new();
            for _ in 0..item_counts.next()? {
                of_it.push(Item { item: items.next()?, count: counts.next()? });
            }
            records.push(Distribution {
                source,
                place: places.next()?,
                role: roles.next()?,
                dimension: dimensions.next()?,
                base: bases.next()?,
                people: people.next().map(|people| (people > 0).then_some(people))?,
                items: of_it,
            });
        }
        (items.len() + counts.len() == 0).then_some(records)
    }
}

impl Columns for YearsTable {
    type Record = Summary;

    fn of(records: &[Summary]) -> Self {
        let mut table = YearsTable::default();
        for years in records {
            table.sources.push(years.source.clone());
            table.places.push(years.place.clone());
            table.roles.push(years.role.clone());
            table.measures.push(years.measure.clone());
            table.n.push(years.n);
            table.quartiles.extend([years.p25, years.p50, years.p75]);
        }
        table
    }

    fn records(self) -> Option<Vec<Summary>> {
        let (mut places, mut roles) = (self.places.into_iter(), self.roles.into_iter());
        let (mut measures, mut n) = (self.measures.into_iter(), self.n.into_iter());
        let mut quartiles = self.quartiles.into_iter();
        let mut records = Vec::new();
        for source in self.sources {
            records.push(Summary {
                source,
                place: places.next()?,
                role: roles.next()?,
                measure: measures.next()?,
                n: n.next()?,
                p25: quartiles.next()?,
                p50: quartiles.next()?,
                p75: quartiles.next()?,
            });
        }
        (quartiles.len() == 0).then_some(records)
    }
}

/// For `#[serde(with)]`: a list whose compact form is a table.
macro_rules! list {
    ($($module:ident: $table:ident;)*) => {$(
        pub(super) mod $module {
            use $crate::model::tables::Columns;
            use serde::de::Error;
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            type Table = $crate::model::tables::$table;
            type Record = <Table as Columns>::Record;

            pub(in crate::model) fn serialize<S: Serializer>(
                records: &(impl AsRef<[Record]> + ?Sized),
                to: S,
            ) -> Result<S::Ok, S::Error> {
                let records = records.as_ref();
                if to.is_human_readable() { records.serialize(to) } else { Table::of(records).serialize(to) }
            }

            pub(in crate::model) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Record>, D::Error> {
                if from.is_human_readable() {
                    return Vec::deserialize(from);
                }
                Table::deserialize(from)?.records().ok_or_else(|| D::Error::custom("columns of unequal lengths"))
            }
        }
    )*};
}

list! {
    pay: PayTable;
    shares: ShareTable;
    years: YearsTable;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares() -> Vec<Distribution> {
        let [source, place, role, dimension] = ["s", "p", "r", "d"].map(str::to_owned);
        let items = [("a", 1), ("b", 300)].map(|(item, count)| Item { item: item.to_owned(), count });
        vec![Distribution { source, place, role, dimension, base: 400, people: Some(500), items: items.to_vec() }]
    }

    fn pay() -> Vec<PayPlace> {
        let quartiles = Spread::Quartiles(Quartiles { p25: 1, p50: 2, p75: 3, median_low: 4, median_high: 5 });
        let group = PayGroup { group: "g".to_owned(), cell: PayCell { n: 20, spread: quartiles } };
        let all = PayCell { n: 3, spread: Spread::Withheld };
        let role = PayOfRole { role: "r".to_owned(), all, groups: vec![group] };
        vec![PayPlace { source: "s".to_owned(), place: "p".to_owned(), roles: vec![role] }]
    }

    #[test]
    fn columns_give_the_records_back() {
        assert_eq!(ShareTable::of(&shares()).records(), Some(shares()));
        assert_eq!(PayTable::of(&pay()).records(), Some(pay()));
        let json = serde_json::to_string(&shares()).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Distribution>>(&json).unwrap(), shares());
    }

    #[test]
    fn columns_of_unequal_lengths_are_refused() {
        let spoil: [fn(&mut PayTable); 9] = [
            |table| {
                let _ = table.places.pop();
            },
            |table| {
                let _ = table.role_counts.pop();
            },
            |table| {
                let _ = table.roles.pop();
            },
            |table| table.roles.push("more".to_owned()),
            |table| {
                let _ = table.group_counts.pop();
            },
            |table| {
                let _ = table.groups.pop();
            },
            |table| {
                let _ = table.n.pop();
            },
            |table| table.amounts.push(7),
            |table| table.widths.iter_mut().for_each(|width| *width += 1),
        ];
        for (at, spoil) in spoil.into_iter().enumerate() {
            let mut table = PayTable::of(&pay());
            spoil(&mut table);
            assert_eq!(table.records(), None, "{at}");
        }
        let mut table = ShareTable::of(&shares());
        table.counts.push(1);
        assert_eq!(table.records(), None);
    }
}
