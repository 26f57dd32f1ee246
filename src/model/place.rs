//! Places: the world, pooled regions, countries, states, metro areas.

use super::kind::kinds;
use super::record::define_records;

/// Calls a macro with the records of places; `define_records` says what stands in one.
macro_rules! with_place_records {
    ($then:ident) => {
        $then! {
            /// A place that has figures.
            #[derive(Default)]
            Place by [id] {
                /// ISO 3166 alpha-2, `US-CA`, `metro-41860`, a region's slug or `world`.
                id: String = id;
                /// Its name as shown, in English.
                name: String = line, host words;
                /// Other names that people look for it by: `UK`, `NYC`.
                aliases or default: Vec<String> = lines, host words;
                /// Kind of place, from the largest to the smallest.
                kind: PlaceKind = word;
                /// The pooled region that a thin country is read with.
                region?: Option<String> = id;
                /// Ids of the countries that a pooled region joins.
                members or default: Vec<String> = ids;
                /// The survey is offered here: two of the three core roles have 15 answers or more.
                survey or default: bool = flag;
            }
        }
    };
}

with_place_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_place_records;

kinds! {
    /// Kind of place, from the largest to the smallest.
    #[derive(Default, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the names say it")]
    PlaceKind {
        #[default]
        World "world",
        Region "region",
        Country "country",
        State "state",
        Metro "metro",
    }
}
