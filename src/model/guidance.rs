//! Guidance in choosing a role: the effort of learning, and statements of the interest check.
//!
//! Invariant: these are estimates and words of Rolescope, not figures of a source; nothing here is
//! mixed into a statistic.

use super::DutyKind;
use super::record::define_records;

/// Calls a macro with the records of what helps to choose; `define_records` says what stands in one.
macro_rules! with_guidance_records {
    ($then:ident) => {
        $then! {
            /// A class of effort that learning something takes.
            #[derive(Eq)]
            #[serde(deny_unknown_fields)]
            Effort by [id] {
                /// `medium`.
                id: String = id;
                /// Estimated hours for somebody who has what the skill or tool builds on; 0 where none can be said, as
                /// it is learned on the job.
                hours: u16 = hours;
                /// Reason for the hours: what they cover, and on what ground they are said.
                reason: String = prose;
            }

            /// A statement of the interest check: an activity that one may like or not.
            #[derive(Eq)]
            #[serde(deny_unknown_fields)]
            Interest by [id] {
                /// `adjust-a-screen`.
                id: String = id;
                /// The activity.
                text: String = prose;
                /// The kind of work that it stands for.
                kind: DutyKind = word;
            }
        }
    };
}

with_guidance_records!(define_records);

impl Effort {
    /// The class of what comes with years of practice: a move that needs it cannot be counted in months.
    pub const SENIORITY: &'static str = "seniority";
}

#[cfg(feature = "check")]
pub(crate) use with_guidance_records;
