//! Places: the world, pooled regions, countries, states, metro areas.

use serde::{Deserialize, Serialize};

/// A place that has figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// ISO 3166 alpha-2, `US-CA`, `metro-41860`, a region's slug or `world`.
    pub id: String,
    /// Its name as shown, in English.
    pub name: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The pooled region that a thin country is read with.
    pub region: Option<String>,
    /// Ids of the countries that a pooled region joins.
    #[serde(default)]
    pub members: Vec<String>,
    /// The survey is offered here: two of the three core roles have 15 answers or more.
    #[serde(default)]
    pub survey: bool,
}

/// What kind of place it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PlaceKind {
    #[default]
    World,
    Region,
    Country,
    State,
    Metro,
}
