//! Guidance in choosing a role: the effort of learning, statements of the interest check, and what is as good as what.
//!
//! Invariant: these are estimates and words of Rolescope, not figures of a source; nothing here is
//! mixed into a statistic.

use super::record::define_records;
use super::{DutyKind, Level, Rated};

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

            /// Skills and tools of which one is enough, in the fit, in a move and wherever else a need is counted.
            ///
            /// In a role it holds of those that have a level there. It asks for one of them at the highest of their levels; a
            /// member that is essential by itself is no choice and asked for beside it, unless all are one ability.
            #[serde(deny_unknown_fields)]
            Alternatives by [id] {
                /// `programming-language`.
                id: String = id;
                /// Its name, `Programming language`.
                name: String = line;
                /// True if the members are names of one ability, so that who has one has all.
                one_ability or default: bool = flag;
                /// Ids of the skills and tools, at least two, each in no other list; the first list that has it counts.
                members: Vec<String> = abilities;
                /// Roles that ask for one of them at a higher level than for any alone.
                raised or default: Vec<Rated> = unique::<ROLES, _>;
            }
        }
    };
}

with_guidance_records!(define_records);

impl Alternatives {
    /// True if a skill or tool is a member.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.members.iter().any(|member| member == id)
    }

    /// The level that a role asks of the whole list; `None` where it asks no more than of a member.
    #[must_use]
    pub fn level(&self, role: &str) -> Option<Level> {
        Rated::level(&self.raised, role)
    }
}

impl Effort {
    /// The class of what comes with years of practice: a move that needs it cannot be counted in months.
    pub const SENIORITY: &'static str = "seniority";
}

#[cfg(feature = "check")]
pub(crate) use with_guidance_records;
