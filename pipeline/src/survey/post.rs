//! A role in a place: what every table of answers is cut by.
//!
//! Invariant: posts stand in the order of places, then of roles; an answer counts in its role once for each of its places.

use super::answer::Answer;
use super::vocabulary::Vocabulary;

/// A role in a place, both by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RoleInPlace {
    pub(super) place: usize,
    pub(super) role: usize,
}

impl RoleInPlace {
    /// The posts that an answer counts in; none if its role is none of ours.
    pub(super) fn of(answer: &Answer) -> impl Iterator<Item = Self> {
        let places = |role| answer.places.iter().map(move |place| Self { place: *place, role });
        answer.role.into_iter().flat_map(places)
    }

    /// Id of the place and slug of the role.
    pub(super) fn names(self, words: &Vocabulary) -> [String; 2] {
        [words.places.ids.get(self.place).map(String::as_str), words.roles.slug(self.role)]
            .map(|name| name.unwrap_or_default().to_owned())
    }
}
