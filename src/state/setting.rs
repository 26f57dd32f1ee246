//! What a page or an element that shows a comparison has settled for it.
//!
//! Invariant: none of it is a choice of the visitor's, and none stands in an address.

use super::Offer;
use crate::model::HOSTED;

/// How much of a comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// The whole view.
    #[default]
    Page,
    /// The short form of a view, with the others a tab away.
    Card,
    /// One role, for a job advert.
    Advert,
}

/// The order of the page or element that shows a comparison: a site that embeds it has headings of its own. It is
/// no choice of the visitor and never in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The level of the first heading, 1 to 4.
    pub heading: u8,
    /// Tables of charts are open from the start.
    pub tables_open: bool,
    /// Which element of another site's page it is drawn in, from 1; 0 on our own pages. There, address and storage are
    /// not ours.
    pub element: u32,
    /// True where this browser may keep the visitor's own fields, if they ask for it.
    pub stores: bool,
    /// How much of the comparison is shown.
    pub shape: Shape,
    /// The roles and places that can be chosen there, and where the site's jobs are.
    pub offer: Offer,
}

impl Setting {
    /// How much of the comparison is shown; on our own pages always a whole view, and no code for anything else.
    #[must_use]
    pub const fn shape(self) -> Shape {
        if HOSTED { self.shape } else { Shape::Page }
    }

    /// False for a button whose result is no use there: on another site's page the link is not ours.
    #[must_use]
    pub fn keeps(self, button: &str) -> bool {
        match button {
            "my-link" => self.element == 0,
            "my-storage" => self.stores,
            _ => true,
        }
    }

    /// The end of every id, so that no two comparisons on a page have the same one; empty for the first.
    #[must_use]
    pub fn id_suffix(self) -> String {
        if self.element > 1 { format!("-{}", self.element) } else { String::new() }
    }
}

impl Default for Setting {
    fn default() -> Self {
        Setting {
            heading: 1,
            tables_open: false,
            element: 0,
            stores: true,
            shape: Shape::Page,
            offer: Offer::default(),
        }
    }
}
