//! Sources: who counted what, when, of whom, and under which licence.

use serde::{Deserialize, Serialize};

/// Where figures come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// `survey-2025`, `bls-2025`, `profile-a` …
    pub id: String,
    /// Its name in a sentence, `survey 2025`; the title if a host's file leaves it out.
    #[serde(default)]
    pub short: String,
    /// Title as published.
    pub title: String,
    /// Who publishes it.
    #[serde(default)]
    pub publisher: String,
    /// What time its figures speak of, `2025` or `May 2025`; `not given` if it does not say.
    #[serde(default)]
    pub period: String,
    /// Day of release or of the stored copy, ISO 8601; `not given` if unknown.
    #[serde(default)]
    pub released: String,
    /// Whom it counts.
    #[serde(default)]
    pub population: String,
    /// What is paid.
    #[serde(default)]
    pub pay: PayDefinition,
    /// The definition in words.
    #[serde(default)]
    pub pay_note: String,
    /// What to know before reading its figures.
    #[serde(default)]
    pub warnings: Vec<String>,
    /// Name of the licence.
    #[serde(default)]
    pub licence: String,
    /// Attribution that the licence asks for.
    #[serde(default)]
    pub attribution: String,
    /// Public address of the source; empty if it has none.
    #[serde(default)]
    pub url: String,
}

impl Source {
    /// Title and, if it is told, who publishes it.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [self.title.as_str(), self.publisher.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// What a pay figure measures. Only equal definitions may be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PayDefinition {
    /// Everything paid in a year, as the person reports it, before tax.
    TotalSelfReported,
    /// Wages that employers report: straight-time gross pay, no bonus, no stock.
    WagesEmployerReported,
    /// Base pay of unknown origin.
    BaseUnknown,
    /// The source holds no pay.
    #[default]
    None,
    /// As the owner of the page states it.
    HostStated,
}
