//! Pieces of the static page that the live one keeps as they are.
//!
//! Invariant: a piece stays exactly as long as the choices that it depends on are those of the
//! page; so the program starts without the words and figures that the page holds already.

use super::piece::Piece;
use super::unit::Unit;
use crate::browser;
use crate::state::{Fields, Selection};
use std::rc::Rc;

/// The pieces, by name.
#[derive(Clone, Default)]
pub struct Kept(Rc<Vec<(String, browser::Part)>>);

impl Kept {
    /// The pieces of a page.
    #[must_use]
    pub fn new(parts: Vec<(String, browser::Part)>) -> Self {
        Kept(Rc::new(parts))
    }

    /// Whether a page that was made for one selection, with nothing typed, holds all that another
    /// asks for.
    #[must_use]
    pub fn suffices(page: &Selection, selection: &Selection, typed: &Fields) -> bool {
        let same = |unit: Unit| unit.view_of(page) == unit.view_of(selection);
        let served = |unit: Unit| same(unit) && unit.typed_of(typed).is_empty() && !unit.is_dragged();
        Unit::all().filter(|unit| unit.is_on(selection)).all(served)
    }

    /// A piece, if the page has it.
    pub(super) fn piece(&self, piece: Piece) -> Option<browser::Part> {
        let name = piece.name();
        self.0.iter().find(|(found, _)| *found == name).map(|(_, part)| part.clone())
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
