//! The share of a role that a visitor's skills cover: of what it cannot do without, then of what it values.
//!
//! Invariant: needs of a level count alike, and each is met or not. So a share means the same in every role, the order
//! of ticks is irrelevant, and a tick adds one need or nothing.

use super::Scope;
use super::need::{Need, needs};
use crate::locale::{Sentence, SentencePart, VisitorMessage};
use crate::model::{Level, Role};
use std::cmp::Ordering;

/// Shares that differ by less are the same.
const NEAR: f64 = 1e-9;

/// The two shares of a fit, 0 to 1. The essentials decide which of two is more; what is valued decides between equals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Score {
    pub(super) essential: f64,
    pub(super) valuable: f64,
}

impl Score {
    /// The two as they are compared.
    pub(super) fn compare(self, other: Score) -> Ordering {
        let by =
            |one: f64, other: f64| if (one - other).abs() <= NEAR { Ordering::Equal } else { one.total_cmp(&other) };
        by(self.essential, other.essential).then(by(self.valuable, other.valuable))
    }

    /// `83 % of the essentials and 40 % of what it values`.
    pub(super) fn words(self, scope: &Scope<'_>) -> Sentence {
        let parts = [self.essential, self.valuable].map(SentencePart::share);
        scope.locale().sentence(VisitorMessage::FitBoth, parts.into())
    }
}

/// A need of a role.
pub(super) struct RoleNeed<'a> {
    pub(super) need: Need<'a>,
    pub(super) met: bool,
    /// The largest share of the role that uses a member, 0 where none is known. It ranks needs and counts nowhere.
    usage: f64,
}

/// A role's needs, and which of them are met.
pub(super) struct Fit<'a> {
    pub(super) role: &'a Role,
    pub(super) needs: Vec<RoleNeed<'a>>,
}

impl<'a> Fit<'a> {
    /// Needs of a level that are met, and all of that level.
    pub(super) fn count(&self, level: Level) -> (usize, usize) {
        let of_level = || self.needs.iter().filter(|need| need.need.level == level);
        (of_level().filter(|need| need.met).count(), of_level().count())
    }

    /// The part of the needs of a level that are met; 0 where there are none.
    fn share(&self, level: Level) -> f64 {
        let (met, all) = self.count(level);
        met as f64 / all.max(1) as f64
    }

    pub(super) fn score(&self) -> Score {
        Score { essential: self.share(Level::Essential), valuable: self.share(Level::Valuable) }
    }

    /// The part of its level that one need is, 0 to 1; `None` for a bonus, which no score counts.
    pub(super) fn worth(&self, need: &Need<'_>) -> Option<f64> {
        (need.level > Level::Bonus).then(|| 1.0 / self.count(need.level).1.max(1) as f64)
    }

    /// The same in words, `5.6 % of the essentials`.
    pub(super) fn worth_words(&self, scope: &Scope<'_>, need: &RoleNeed<'_>) -> Option<Sentence> {
        let message = match need.need.level {
            Level::Essential => VisitorMessage::OfEssentials,
            _ => VisitorMessage::OfValued,
        };
        let worth = SentencePart::share_tenths(self.worth(&need.need)?);
        Some(scope.locale().sentence(message, vec![worth]))
    }

    /// The need that a skill or tool is a member of; `None` where it does not matter in the role.
    pub(super) fn need_of(&self, id: &str) -> Option<&RoleNeed<'a>> {
        self.needs.iter().find(|need| need.need.has(id))
    }

    /// Needs that count and are met, or are not: the essential ones first, then what more people of the role use.
    pub(super) fn ranked(&self, met: bool) -> Vec<&RoleNeed<'a>> {
        let counts = |need: &&RoleNeed<'_>| need.met == met && need.need.level > Level::Bonus;
        let mut ranked: Vec<&RoleNeed<'_>> = self.needs.iter().filter(counts).collect();
        ranked.sort_by(|a, b| b.need.level.cmp(&a.need.level).then(b.usage.total_cmp(&a.usage)));
        ranked
    }
}

/// Reads the visitor's ticks against all that a role asks for.
pub(super) fn fit<'a>(scope: &Scope<'a>, role: &'a Role) -> Fit<'a> {
    let read = |need: Need<'a>| {
        let usage = need.members.iter().filter_map(|member| member.share_key(scope, &role.slug));
        let usage = usage.filter_map(|key| scope.data.figure(&key)).map(|figure| figure.value).fold(0.0, f64::max);
        RoleNeed { met: need.is_met(scope), need, usage }
    };
    Fit { role, needs: needs(scope.data, &role.slug).into_iter().map(read).collect() }
}
