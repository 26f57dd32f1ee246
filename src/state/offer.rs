//! What the page of another site offers beside the comparison: the roles and places that can be chosen there, and where its
//! jobs are.
//!
//! Invariant: it is the site's and never changed by a visitor. Each set of terms is held once and as long as the page lasts, so
//! that it is copied like a number; a page has few. The program of our own pages has none, and holds no code for it.

use std::ptr;

/// The terms of a site, as small as the setting of a page must be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offer(held::Terms);

/// The terms of a site, one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Slugs of the roles that can be chosen; all where there is none.
    pub roles: Vec<String>,
    /// Ids of the places that can be chosen; all where there is none.
    pub places: Vec<String>,
    /// The address of its jobs, which [`crate::model::job_address`] fills; empty for none.
    pub jobs: String,
    /// The comparison stands in a frame of our own, inside the site's page.
    pub framed: bool,
}

impl Offer {
    /// True for a role that can be chosen.
    #[must_use]
    pub fn has_role(self, slug: &str) -> bool {
        held::get(self.0).is_none_or(|terms| is_among(&terms.roles, slug))
    }

    /// True for a place that can be chosen.
    #[must_use]
    pub fn has_place(self, id: &str) -> bool {
        held::get(self.0).is_none_or(|terms| is_among(&terms.places, id))
    }

    /// All terms; `None` where the site has made none.
    #[must_use]
    pub fn terms(self) -> Option<&'static Terms> {
        held::get(self.0)
    }
}

impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        match (held::get(self.0), held::get(other.0)) {
            (Some(one), Some(other)) => ptr::eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl Eq for Offer {}

fn is_among(list: &[String], id: &str) -> bool {
    list.is_empty() || list.iter().any(|one| one == id)
}

#[cfg(any(feature = "embed", not(target_arch = "wasm32")))]
mod held {
    use super::{Offer, Terms as Set};
    use std::cell::RefCell;

    pub(super) type Terms = Option<&'static Set>;

    pub(super) fn get(terms: Terms) -> Terms {
        terms
    }

    thread_local! {
        static SETS: RefCell<Vec<&'static Set>> = const { RefCell::new(Vec::new()) };
    }

    impl Offer {
        /// The terms of a site; those that offer everything and no jobs are none.
        #[must_use]
        pub fn of(terms: Set) -> Self {
            if (Set { framed: false, ..terms.clone() }) == Set::default() {
                return Offer(None);
            }
            SETS.with_borrow_mut(|sets| {
                let known = sets.iter().find(|known| ***known == terms).copied();
                Offer(Some(known.unwrap_or_else(|| {
                    let new: &'static Set = Box::leak(Box::new(terms));
                    sets.push(new);
                    new
                })))
            })
        }
    }
}

#[cfg(not(any(feature = "embed", not(target_arch = "wasm32"))))]
mod held {
    #[derive(Clone, Copy, Debug, Default)]
    pub(super) struct Terms;

    pub(super) fn get(_: Terms) -> Option<&'static super::Terms> {
        None
    }

    impl super::Offer {
        /// No terms: a program of our own pages has none.
        #[must_use]
        pub fn of(_: super::Terms) -> Self {
            super::Offer(Terms)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_terms_are_held_once() {
        let terms = Terms { roles: vec!["mobile".to_owned()], jobs: "/jobs".to_owned(), ..Terms::default() };
        let (one, same) = (Offer::of(terms.clone()), Offer::of(terms.clone()));
        assert_eq!(one, same);
        assert_ne!(one, Offer::of(Terms { framed: true, ..terms }));
        assert_ne!(one, Offer::default());
        assert!(one.has_role("mobile") && !one.has_role("devops") && one.has_place("DE"));
        assert_eq!(one.terms().map(|terms| terms.jobs.as_str()), Some("/jobs"));
    }

    #[test]
    fn terms_that_say_nothing_are_none() {
        assert_eq!(Offer::of(Terms { framed: false, ..Terms::default() }), Offer::default());
        assert!(Offer::default().has_role("anything") && Offer::default().has_place("anywhere"));
    }
}
