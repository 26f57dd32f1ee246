//! The visitor's week over the kinds of work, and how it lies to the roles.
//!
//! Invariant: a week is a number of half hours that no move of a part changes, and its proportions, kept
//! apart and finer than they are shown; a role's shares come from the weights of its duties alone.

use super::Scope;
use crate::model::{Dataset, Duty, DutyKind};
use crate::state::list;
use crate::stats;
use crate::text::join::join;

/// The parts that a week is kept in: many, so that what is changed and changed back is as it was.
const PARTS: u32 = 9_600;
/// Half hours in a week unless the visitor says otherwise.
const USUAL: u32 = 80;
/// The least and the most half hours in a week.
pub(super) const LEAST: u32 = 2;
pub(super) const MOST: u32 = 160;
/// The entry of a week that holds its half hours.
const HOURS: &str = "hours";

/// The end of the map that each kind of work belongs to, in the order of [`DutyKind::ALL`]: the
/// interface, the server and its data, and what surrounds both. A device is what runs behind a screen, so its code is
/// with the server's.
pub(super) const ENDS: [usize; KINDS] = [0, 1, 1, 2, 2, 2, 1];

/// How many kinds of work there are.
pub(super) const KINDS: usize = DutyKind::ALL.len();

/// A kind's name in a value.
pub(super) const fn kind_id(kind: DutyKind) -> &'static str {
    match kind {
        DutyKind::Interface => "interface",
        DutyKind::Service => "service",
        DutyKind::Data => "data",
        DutyKind::Quality => "quality",
        DutyKind::Operation => "operation",
        DutyKind::People => "people",
        DutyKind::Device => "device",
    }
}

/// The share of each kind of work in the weights of a role's duties, in the order of [`DutyKind::ALL`]; all zero for a
/// role without duties.
pub(super) fn shares(data: &Dataset, role: &str) -> [f64; KINDS] {
    let weights = weights(data, role, |weight| weight);
    let all: f64 = weights.iter().sum();
    weights.map(|weight| if all > 0.0 { weight / all } else { 0.0 })
}

fn weights(data: &Dataset, role: &str, of: impl Fn(f64) -> f64) -> [f64; KINDS] {
    let sum = |kind| data.duties.iter().filter(|duty| duty.kind == kind).map(|duty| of(weight(duty, role))).sum();
    DutyKind::ALL.map(sum)
}

fn weight(duty: &Duty, role: &str) -> f64 {
    f64::from(duty.weight(role))
}

/// The most that a duty takes of a week where it does not belong to the role, in parts: nobody is kept
/// from other work altogether.
const FOREIGN: f64 = 0.25;

/// The weeks of a role on the map, as a polygon of shares of the three ends. A duty of weight 3 takes
/// from 2 to 3 parts of a week, one of weight 2 from 1 to 2, one of weight 1 up to 1, any other up to
/// a quarter: all weeks that come of that lie inside.
pub(super) fn region(data: &Dataset, role: &str) -> Vec<[f64; 3]> {
    let least = at_ends(&weights(data, role, |weight| (weight - 1.0).max(0.0)));
    let most = at_ends(&weights(data, role, |weight| weight.max(FOREIGN)));
    stats::region(least, most)
}

/// The sums of the kinds of work at each end of the map, in the order of [`ENDS`].
pub(super) fn at_ends(kinds: &[f64; KINDS]) -> [f64; 3] {
    let mut ends = [0.0; 3];
    for (end, value) in ENDS.into_iter().zip(kinds) {
        if let Some(sum) = ends.get_mut(end) {
            *sum += value;
        }
    }
    ends
}

/// A week: half hours in all, and the proportions of the kinds of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Week {
    halves: u32,
    parts: Vec<u32>,
}

impl Week {
    /// The visitor's, if there is one that can be read.
    pub(super) fn typed(scope: &Scope<'_>) -> Option<Self> {
        Week::read(scope.typed.get("my-week"))
    }

    /// A week from its value, `hours:80,interface:2400,…`; `None` if it is none.
    pub(super) fn read(value: &str) -> Option<Self> {
        let number = |id: &str| list::entry(value, id).map_or(Some(0), |halves| halves.parse::<u32>().ok());
        let is_known = |id: &str| id == HOURS || DutyKind::ALL.into_iter().any(|kind| kind_id(kind) == id);
        let parts: Option<Vec<u32>> = DutyKind::ALL.into_iter().map(|kind| number(kind_id(kind))).collect();
        let (parts, halves) = (parts?, list::entry(value, HOURS).map_or(Some(USUAL), |_| number(HOURS))?);
        let sum = parts.iter().fold(0_u32, |sum, part| sum.saturating_add(*part));
        let sound = list::entries(value).all(|(id, _)| is_known(id)) && (LEAST..=MOST).contains(&halves);
        (sound && sum > 0).then(|| Week { halves, parts: stats::with_sum(&parts, PARTS) })
    }

    /// The visitor's, or an example: the mean of the shown roles.
    pub(super) fn typed_or_example(scope: &Scope<'_>) -> Self {
        if let Some(typed) = Week::typed(scope) {
            return typed;
        }
        let mut mean = [0.0; KINDS];
        for role in scope.roles() {
            for (sum, share) in mean.iter_mut().zip(shares(scope.data, &role.slug)) {
                *sum += share;
            }
        }
        let parts: Vec<u32> = mean.iter().map(|share| (share * 1_000.0 + 0.5) as u32).collect();
        Week { halves: USUAL, parts: stats::with_sum(&parts, PARTS) }
    }

    /// The half hours of each kind of work, as they are shown.
    pub(super) fn halves(&self) -> Vec<u32> {
        stats::with_sum(&self.parts, self.halves)
    }

    /// The same with so many half hours of one kind.
    pub(super) fn with_part(self, at: usize, halves: u32) -> Self {
        let part = u64::from(halves.min(self.halves)) * u64::from(PARTS) / u64::from(self.halves.max(1));
        let parts = stats::with_part(&self.parts, at, u32::try_from(part).unwrap_or(PARTS));
        Week { parts, ..self }
    }

    /// The same proportions in so many half hours.
    pub(super) fn with_sum(self, halves: u32) -> Self {
        Week { halves: halves.clamp(LEAST, MOST), ..self }
    }

    /// The same with other shares of the ends of the map.
    pub(super) fn with_ends(self, ends: [f64; 3]) -> Self {
        Week { parts: stats::with_shares(&self.parts, &ENDS, &ends), ..self }
    }

    /// As the value of the field `my-week`, which [`Week::read`] reads.
    pub(super) fn written(&self) -> String {
        let parts = DutyKind::ALL.into_iter().map(kind_id).zip(&self.parts);
        let hours = std::iter::once((HOURS, &self.halves));
        // In the order that a list has.
        let mut entries: Vec<String> = hours.chain(parts).map(|(id, part)| format!("{id}:{part}")).collect();
        entries.sort_unstable();
        join(&entries, ",")
    }
}

/// The part of a week that falls where a role's duties lie: the sum, over the kinds of work, of the smaller of the two
/// shares, 0 to 1.
pub(super) fn overlap(data: &Dataset, week: &[u32], role: &str) -> f64 {
    let week: Vec<f64> = week.iter().map(|part| f64::from(*part)).collect();
    stats::overlap(&week, &shares(data, role))
}
