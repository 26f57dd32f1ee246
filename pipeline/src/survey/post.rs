//! A role in a place: what every table of answers is cut by.
//!
//! Invariant: posts stand in the order of places, then of roles; an answer counts in its role once for each of its places.

use super::answer::Answer;
use super::roles::SLUGS;

/// A role in a place, both by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RoleInPlace {
    pub(super) place: usize,
    pub(super) role: usize,
}

impl RoleInPlace {
    /// The posts that an answer counts in; none if its role is none of the twelve.
    pub(super) fn of(answer: &Answer) -> impl Iterator<Item = Self> {
        let places = |role| answer.places.iter().map(move |place| Self { place: *place, role });
        answer.role.into_iter().flat_map(places)
    }

    /// Id of the place and slug of the role.
    pub(super) fn names(self, places: &[String]) -> [String; 2] {
        [places.get(self.place).cloned(), SLUGS.get(self.role).map(|slug| (*slug).to_owned())]
            .map(Option::unwrap_or_default)
    }
}
