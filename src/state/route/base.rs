//! The comparison that the path of an address names, apart from its view.
//!
//! Invariant: every base that is read is written back as the same path, but for the order of a pair of roles that is not
//! among the core: one order has the pages, the other leads there.

use super::paths::{compare_path, in_usual_order, move_path, place_page, role_path};
use crate::locale::split_around;
use crate::state::core_roles::CORE;
use crate::state::{Choosable, Selection, View};

/// The comparison that a path names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Base {
    /// The three core roles, or whatever the query says.
    #[default]
    Root,
    /// Two or three roles.
    Compare(Vec<String>),
    /// One role.
    Role(String),
    /// The core roles in a place.
    Place(String),
    /// A move from one role to another.
    Move(String, String),
}

/// The views of a role, and of roles that are all of the core.
const FULL: [View; 8] =
    [View::Overview, View::Pay, View::Work, View::Skills, View::Tools, View::Entry, View::Path, View::Questions];

impl Base {
    /// Its path, without a view.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Base::Root => "/".to_owned(),
            Base::Compare(roles) => compare_path(roles),
            Base::Role(slug) => role_path(slug),
            Base::Place(id) => place_page(id),
            Base::Move(from, to) => move_path(from, to),
        }
    }

    /// The selection of its static page of a view, before the visitor changes anything.
    #[must_use]
    pub fn selection(&self, view: View) -> Selection {
        match self {
            Base::Root => Selection::default(),
            Base::Compare(roles) => Selection::of_roles(roles),
            Base::Role(slug) => Selection::of_roles(&[slug]),
            Base::Place(id) => Selection::in_place(id),
            Base::Move(from, to) => Selection::of_move(from, to),
        }
        .on(view)
    }

    /// The views that have a page of their own under its path.
    #[must_use]
    pub fn views(&self) -> &'static [View] {
        let is_core = |slug: &String| CORE.contains(&slug.as_str());
        match self {
            Base::Root => &View::ALL,
            Base::Compare(roles) if roles.iter().all(is_core) => &FULL,
            Base::Role(_) => &FULL,
            Base::Compare(_) | Base::Place(_) => &[View::Overview, View::Pay],
            Base::Move(..) => &[View::Moves],
        }
    }

    /// The address of one of its views; `None` where it has no page of its own.
    #[must_use]
    pub fn address(&self, view: View) -> Option<String> {
        let word = match (self, view) {
            (Base::Move(..), _) | (_, View::Overview) => String::new(),
            (_, view) => format!("{}/", view.id()),
        };
        self.views().contains(&view).then(|| self.path() + &word)
    }

    /// Reads a path, with the view that it names; `None` for one that names no comparison.
    #[must_use]
    pub fn read(path: &str, choosable: Choosable<'_>) -> Option<(Self, View)> {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let words: Vec<&str> = path.split('/').collect();
        let (base, view) = match words.as_slice() {
            [""] => (Base::Root, None),
            ["moves", roles] => {
                let (from, to) = split_around(roles, "-to-")?;
                let differ = choosable.role(from) && choosable.role(to) && from != to;
                return differ.then(|| (Base::Move(from.to_owned(), to.to_owned()), View::Moves));
            }
            [view] => (Base::Root, Some(*view)),
            ["compare", roles] => (Base::compare(roles, choosable)?, None),
            ["compare", roles, view] => (Base::compare(roles, choosable)?, Some(*view)),
            ["roles", slug] => (Base::role(slug, choosable)?, None),
            ["roles", slug, view] => (Base::role(slug, choosable)?, Some(*view)),
            ["place", id] => (Base::place(id, choosable)?, None),
            ["place", id, view] => (Base::place(id, choosable)?, Some(*view)),
            _ => return None,
        };
        let view = match view {
            None => View::Overview,
            Some(word) => View::from_id(word).filter(|view| *view != View::Overview && base.views().contains(view))?,
        };
        Some((base, view))
    }

    fn compare(roles: &str, choosable: Choosable<'_>) -> Option<Self> {
        let (mut rest, mut all) = (roles, Vec::new());
        while let Some((role, after)) = split_around(rest, "-vs-") {
            all.push(role);
            rest = after;
        }
        all.push(rest);
        let roles = all;
        let is_new =
            |(at, role): (usize, &&str)| choosable.role(role) && !roles.iter().take(at).any(|other| other == role);
        let is_core = roles.iter().all(|role| CORE.contains(role));
        let fits = roles.len() == 2 || (roles.len() == 3 && is_core);
        (fits && roles.iter().enumerate().all(is_new))
            .then(|| Base::Compare(in_usual_order(&roles, choosable).into_iter().map(str::to_owned).collect()))
    }

    fn role(slug: &str, choosable: Choosable<'_>) -> Option<Self> {
        choosable.role(slug).then(|| Base::Role(slug.to_owned()))
    }

    fn place(id: &str, choosable: Choosable<'_>) -> Option<Self> {
        let place = choosable.0.places.iter().find(|place| place.survey && place.id.eq_ignore_ascii_case(id))?;
        Some(Base::Place(place.id.clone()))
    }

    /// True as long as a selection has the roles and the place of the path, so that the path can stay.
    fn holds(&self, selection: &Selection) -> bool {
        let named = self.selection(selection.view);
        match self {
            Base::Root => true,
            Base::Compare(_) | Base::Role(_) | Base::Move(..) => named.roles == selection.roles,
            Base::Place(_) => named.place == selection.place,
        }
    }

    /// The address of a selection's view, and what that address shows by itself: under this base as long as it still
    /// holds and has the view, else under the root.
    #[must_use]
    pub fn of(&self, selection: &Selection) -> (String, Selection) {
        let here = if self.holds(selection) { self.address(selection.view) } else { None };
        let root = || Base::Root.address(selection.view).unwrap_or_default();
        match here {
            Some(path) => (path, self.selection(selection.view)),
            None => (root(), Selection::default().on(selection.view)),
        }
    }
}
