//! What a file states, in whichever form it is written: pay of roles in places, and texts about roles.
//!
//! Invariant: amounts are as stated, in their currency and for their time; each value knows its place in the file.

use super::fault::Placed;
use super::time::Time;
use crate::model::Statistic;
use std::collections::BTreeSet;

/// An amount of a statistic, with the name that the file has for it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) statistic: Statistic,
    /// The column or property.
    pub(super) name: &'static str,
    pub(super) amount: Placed<f64>,
}

/// The pay of a role, in a currency for a time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pay {
    /// Those that must rise stand in the order in which they must.
    pub(super) amounts: Vec<Amount>,
    pub(super) currency: Placed<String>,
    pub(super) time: Placed<Time>,
    /// The name of what is paid, `base`; empty where the file does not say.
    pub(super) basis: Placed<String>,
}

/// The pay of a role in a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Statement {
    pub(super) role: Placed<String>,
    pub(super) place: Placed<String>,
    pub(super) pay: Pay,
}

/// A subject of a text about a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Topic {
    /// A few sentences about it.
    Summary,
    /// Education that is asked for.
    Education,
    /// Experience that is asked for.
    Experience,
    /// Responsibilities.
    Responsibilities,
    /// Skills that are asked for.
    Skills,
    /// The code of an occupation group of the United States.
    Occupation,
}

/// What a file says of a role beside its pay.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct About {
    pub(super) role: Placed<String>,
    pub(super) texts: Vec<(Topic, Placed<String>)>,
}

/// Everything that a file states.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stated {
    pub(super) about: Vec<About>,
    pub(super) pay: Vec<Statement>,
    /// Names of columns and properties that a host's file has no place for.
    pub(super) passed_over: BTreeSet<String>,
}
