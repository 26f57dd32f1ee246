//! What draws the parts of the page, and how it gets here.
//!
//! Invariant: nothing that the first load holds calls the drawing code but through [`Painter`], so
//! the linker's reachable code falls in two: what the page starts with, and what the first choice
//! needs. The second is a module of its own, fetched when a visitor shows an intention.

use super::export::{self, Exported};
use super::piece::{self, Piece};
use super::unit::{Made, Wanted};
use super::{Data, basis};
use crate::compare::Scope;
use crate::model::{Dataset, FigureKey, PlaceKind};
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The functions that draw.
#[derive(Clone, Copy)]
pub struct Painter {
    /// What the pieces of a unit have in common.
    pub(super) make: fn(&Dataset, &Wanted) -> Option<Made>,
    /// A piece of a unit.
    pub(super) piece: fn(&Supply, Piece, &Wanted) -> Html,
    /// The whole dataset, from its compact form.
    read: fn(&[u8]) -> Option<Dataset>,
    /// A dataset and a part of another, as one.
    join: fn(&Dataset, Dataset) -> Dataset,
    /// Everything that a figure stands on.
    pub(super) basis: fn(&Scope<'_>, &FigureKey) -> Html,
    /// Gives the visitor a chart as a file.
    pub(super) export: fn(&Supply, &[Rc<Wanted>], &str, Callback<Exported>),
    /// Whether what is drawn answers to keys.
    pub(super) live: bool,
}

impl Painter {
    /// The functions, for a page that is written.
    #[must_use]
    pub fn linked() -> Self {
        Painter {
            make: piece::make,
            piece: piece::draw,
            read,
            join,
            basis: basis::facts,
            export: export::export,
            live: false,
        }
    }

    /// The functions, fetched where they are not part of the program; `None` where they cannot be
    /// had.
    pub async fn load() -> Option<Self> {
        #[cfg(feature = "split")]
        return split().await.ok();
        #[cfg(not(feature = "split"))]
        Some(Painter { live: true, ..Self::linked() })
    }
}

fn read(bytes: &[u8]) -> Option<Dataset> {
    Dataset::from_compact(bytes).ok()
}

fn join(data: &Dataset, more: Dataset) -> Dataset {
    data.clone().with_places(more)
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(painter, fallible)]
fn split() -> Result<Painter, wasm_split_helpers::SplitLoaderError> {
    Ok(Painter { live: true, ..Painter::linked() })
}

/// All that drawing takes: the whole dataset and the functions.
#[derive(Clone)]
pub struct Supply {
    pub(super) data: Data,
    pub(super) painter: Painter,
}

impl Supply {
    /// The painter and what it reads from the compact form of the dataset.
    #[must_use]
    pub fn read(painter: Painter, bytes: &[u8]) -> Option<Self> {
        Some(Supply::new(Data::new((painter.read)(bytes)?), painter))
    }

    /// The same with metro areas, from their compact form.
    #[must_use]
    pub fn with(&self, metros: &[u8]) -> Option<Self> {
        let more = (self.painter.read)(metros)?;
        Some(Supply::new(Data::new((self.painter.join)(&self.data, more)), self.painter))
    }

    /// Whether metro areas are part of it.
    pub(super) fn has_metros(&self) -> bool {
        self.data.places.iter().any(|place| place.kind == PlaceKind::Metro)
    }

    /// The whole dataset.
    #[must_use]
    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// The two together.
    #[must_use]
    pub fn new(data: Data, painter: Painter) -> Self {
        Supply { data, painter }
    }
}

/// There is one painter, so the data says it all.
impl PartialEq for Supply {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data
    }
}
