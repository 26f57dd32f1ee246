//! The share of a role that a visitor's skills cover.
//!
//! Invariant: a role's points are a sum over its skills and tools, so a tick adds the same points whenever it is made,
//! and never takes any away. A skill or tool counts 3 points where it is essential, 2 where it is valuable, 1 where it
//! is a bonus; where the survey knows which share of the role uses it, that share (0 to 1) is added.

use super::Scope;
use super::ability::{Ability, abilities};
use crate::model::{Level, Role};

/// The worth of a skill or a tool in a role, from 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Points {
    pub(super) level: Level,
    /// The share of the role that uses it, where it is known.
    pub(super) share: Option<f64>,
}

impl Points {
    /// Those of its level: 1 to 3.
    pub(super) fn of_level(self) -> f64 {
        f64::from(self.level as u8 + 1)
    }

    /// All of them: 1 to 4.
    pub(super) fn all(self) -> f64 {
        self.of_level() + self.share.unwrap_or(0.0)
    }
}

/// `None` where the skill or tool does not matter in the role.
pub(super) fn points(scope: &Scope<'_>, ability: &Ability<'_>, role: &str) -> Option<Points> {
    let level = ability.level(role)?;
    let key = ability.share_key(scope, role);
    Some(Points { level, share: key.and_then(|key| scope.data.figure(&key)).map(|figure| figure.value) })
}

/// A skill or a tool of a role.
pub(super) struct RoleAbility<'a> {
    pub(super) ability: Ability<'a>,
    pub(super) points: Points,
    pub(super) ticked: bool,
}

/// A role's skills and tools, and which of them are ticked.
pub(super) struct Fit<'a> {
    pub(super) role: &'a Role,
    pub(super) parts: Vec<RoleAbility<'a>>,
}

impl Fit<'_> {
    /// Points that are ticked and points that there are, of a level or of all.
    pub(super) fn points(&self, level: Option<Level>) -> (f64, f64) {
        let counted = self.parts.iter().filter(|part| level.is_none_or(|level| part.points.level == level));
        counted.fold((0.0, 0.0), |(has, all), part| {
            let points = part.points.all();
            (if part.ticked { has + points } else { has }, all + points)
        })
    }

    /// The score: points that are ticked over points that there are, 0 to 1.
    pub(super) fn score(&self) -> f64 {
        let (has, all) = self.points(None);
        if all > 0.0 { has / all } else { 0.0 }
    }

    /// The rise of the score, 0 to 1, from a tick of so many points.
    pub(super) fn gain(&self, points: Points) -> f64 {
        let (_, all) = self.points(None);
        if all > 0.0 { points.all() / all } else { 0.0 }
    }

    /// Parts that are ticked, or not, those that count most first.
    pub(super) fn ranked(&self, ticked: bool) -> Vec<&RoleAbility<'_>> {
        let mut parts: Vec<&RoleAbility<'_>> = self.parts.iter().filter(|part| part.ticked == ticked).collect();
        parts.sort_by(|a, b| b.points.all().total_cmp(&a.points.all()));
        parts
    }
}

/// Reads the visitor's ticks against all that counts in a role.
pub(super) fn fit<'a>(scope: &Scope<'a>, role: &'a Role) -> Fit<'a> {
    let parts = abilities(scope.data).filter_map(|ability| {
        let points = points(scope, &ability, &role.slug)?;
        Some(RoleAbility { ticked: ability.is_ticked(scope), ability, points })
    });
    Fit { role, parts: parts.collect() }
}
