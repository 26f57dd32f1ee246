//! What helps somebody to choose a role: what learning takes, and statements about what one likes.
//!
//! Invariant: these are estimates and words of Rolescope, not figures of a source; nothing here is
//! mixed into a statistic.

use super::DutyKind;
use serde::{Deserialize, Serialize};

/// A class of effort that learning something takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// `medium`.
    pub id: String,
    /// Estimated hours, 1 or more, for somebody who has what the skill or tool builds on.
    pub hours: u16,
    /// What the hours cover, and on what ground they are said.
    pub reason: String,
}

/// A statement of the interest check: an activity that one may like or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// `adjust-a-screen`.
    pub id: String,
    /// The activity.
    pub text: String,
    /// The kind of work that it stands for.
    pub kind: DutyKind,
}
