//! Distributions: how a role's answers spread over the items of a dimension, and years.

use serde::{Deserialize, Serialize};

/// Answers of one role in one place to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Distribution {
    /// Id of the source.
    pub source: String,
    /// Id of the place.
    pub place: String,
    /// Slug of the role.
    pub role: String,
    /// `education`, `years-total`, `language` …
    pub dimension: String,
    /// Answers: those of the role who answered (for languages, frameworks and platforms: who
    /// named at least one).
    pub base: u32,
    /// Counts by item; empty where the base is under 30 and shares are withheld.
    pub items: Vec<Item>,
}

/// One item of a distribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Item {
    /// `bachelor`, `6-10`, `TypeScript`.
    pub item: String,
    /// Answers that name it.
    pub count: u32,
}

impl Distribution {
    /// Fraction of the base that names the item, 0 to 1; `None` for an unknown item.
    #[must_use]
    pub fn share(&self, item: &str) -> Option<f64> {
        let found = self.items.iter().find(|i| i.item == item)?;
        (self.base > 0).then(|| f64::from(found.count) / f64::from(self.base))
    }
}

/// Quartiles of a number asked for in the survey, such as years of coding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "quartiles are named as in `Statistic`")]
pub struct Summary {
    /// Id of the source.
    pub source: String,
    /// Id of the place.
    pub place: String,
    /// Slug of the role.
    pub role: String,
    /// `years-total` or `years-pro`.
    pub measure: String,
    pub n: u32,
    pub p25: f64,
    pub p50: f64,
    pub p75: f64,
}
