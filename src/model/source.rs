//! Sources: who counted what, when, of whom, and under which licence.

use super::join::same;
use super::kind::kinds;
use super::record::define_records;

/// Calls a macro with the records of sources; `define_records` says what stands in one.
macro_rules! with_source_records {
    ($then:ident) => {
        $then! {
            /// Where figures come from.
            #[derive(Default)]
            #[serde(deny_unknown_fields)]
            Source by [id], filled {
                /// `survey-2025`, `bls-2025`, `profile-a` …
                id: String = id, parts same;
                /// Its name in a sentence, `survey 2025`; the title if a host's file leaves it out.
                short or default: String = line_or_none;
                /// Title as published.
                title: String = line;
                /// Who publishes it.
                publisher or default: String = line_or_none, in words;
                /// Time that its figures speak of, `2025` or `May 2025`; `not given` if it does not say.
                period or default: String = line_or_none, in words;
                /// Day of release or of the stored copy, ISO 8601; `not given` if unknown.
                released or default: String = line_or_none, in words;
                /// Whom it counts.
                population or default: String = prose_or_none, in words;
                /// The definition of its pay, by which figures are compared.
                pay or default: PayDefinition = word, parts same;
                /// The definition in words.
                pay_note or default: String = prose_or_none, in words;
                /// Limitations to know before reading its figures.
                warnings or default: Vec<String> = proses, in words;
                /// Name of the licence.
                licence or default: String = line_or_none, in words;
                /// Attribution that the licence asks for.
                attribution or default: String = prose_or_none, in words;
                /// Public address of the source; empty if it has none.
                url or default: String = url, in words;
            }
        }
    };
}

with_source_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_source_records;

/// The sources of pay that employers offer in filings: applications for labor conditions, and permanent ones. They are two
/// populations, and never pooled.
pub const FILINGS: [&str; 2] = ["lca-2024", "perm-2022"];

kinds! {
    /// Definitions of pay. Only figures of equal ones may be compared.
    #[derive(Default)]
    PayDefinition {
        /// Everything paid in a year, as the person reports it, before tax.
        TotalSelfReported "total-self-reported",
        /// Wages that employers report: straight-time gross pay, no bonus, no stock.
        WagesEmployerReported "wages-employer-reported",
        /// Base pay that employers offer in filings, often a legal minimum: no bonus, no stock.
        BaseOffered "base-offered",
        /// Base pay of unknown origin.
        BaseUnknown "base-unknown",
        /// The source holds no pay.
        #[default]
        None "none",
        /// As the owner of the page states it.
        HostStated "host-stated",
        /// Pay of which the source does not say what is in it.
        KindUnknown "kind-unknown",
    }
}

impl Source {
    /// Title and, if it is told, who publishes it.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [self.title.as_str(), self.publisher.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
