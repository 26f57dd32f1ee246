//! Distributions: how a role's answers spread over the items of a dimension, and years.

use super::record::define_records;

/// Calls a macro with the records of distributions; `define_records` says what stands in one.
macro_rules! with_share_records {
    ($then:ident) => {
        $then! {
            /// Answers of one role in one place to one question.
            Distribution by [source, place, role, dimension] where items_fit {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Slug of the role.
                role: String = role;
                /// `education`, `years-total`, `language` …
                dimension: String = line;
                /// Answers: those of the role who answered (for languages, frameworks and platforms: who
                /// named at least one).
                base: u32 = count;
                /// People of the role of whom the base is a part, those who named nothing included; `None` where the question
                /// has no such base.
                people?: Option<u32> = count;
                /// Counts by item; empty where the base is under 30 and shares are withheld.
                items: Vec<Item> = unique::<ENTRIES, _>, parts longer;
            }

            /// One item of a distribution.
            Item by [item] {
                /// `bachelor`, `6-10`, `TypeScript`.
                item: String = line;
                /// Answers that name it.
                count: u32 = count;
            }

            /// Quartiles of a number asked for in the survey, such as years of coding.
            #[expect(missing_docs, reason = "quartiles are named as in `Statistic`")]
            Summary by [source, place, role] where years_rise {
                /// Id of the source.
                source: String = source;
                /// Id of the place.
                place: String = place;
                /// Slug of the role.
                role: String = role;
                /// `years-total` or `years-pro`.
                measure: String = line;
                n: u32 = count;
                p25: f64 = years;
                p50: f64 = years;
                p75: f64 = years;
            }
        }
    };
}

with_share_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_share_records;

/// A part may hold the count of some items alone.
fn longer(items: &mut Vec<Item>, more: Vec<Item>) {
    if items.len() < more.len() {
        *items = more;
    }
}

impl Distribution {
    /// Fraction of everybody of the role who is known to use the item, 0 to 1: the least that its share among them can be, as
    /// those who named nothing may have skipped the question. Where they are not counted, that of the base.
    #[must_use]
    pub fn least_share(&self, item: &str) -> Option<f64> {
        let part = self.people.map_or(1.0, |people| f64::from(self.base) / f64::from(people.max(1)));
        Some(self.share(item)? * part)
    }

    /// Fraction of the base that names the item, 0 to 1; `None` for an unknown item.
    #[must_use]
    pub fn share(&self, item: &str) -> Option<f64> {
        let answers = self.items.iter().find(|i| i.item == item)?;
        (self.base > 0).then(|| f64::from(answers.count) / f64::from(self.base))
    }
}
