//! What draws the parts of the page, and how it gets here.
//!
//! Invariant: nothing that the first load holds calls the drawing code but through [`Painter`], so
//! the linker's reachable code falls apart: what the page starts with, and what the first choice
//! needs. The second is a module of its own, fetched when a visitor shows an intention. Nothing in
//! either calls a tool but through [`Tools`], which are a third.

use super::export::{self, Exported};
use super::piece::{self, Piece};
use super::tools::Tools;
use super::unit::{Unit, Wanted};
use super::visit::{self, At};
use super::{Data, basis};
use crate::browser::Point;
use crate::chart::Scene;
use crate::compare::Scope;
use crate::model::{Dataset, FigureKey, PlaceKind};
use std::any::Any;
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The functions that draw.
pub struct Painter {
    /// What the pieces of a unit have in common.
    pub(super) make: fn(&Supply, &Wanted) -> Option<Rc<dyn Any>>,
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
    /// Where a key leads in a drawing.
    pub(super) step: fn(&Scene, Option<At>, &str) -> Option<At>,
    /// The figure nearest to the pointer, and whether the pointer takes hold of it.
    pub(super) nearest: fn(&Scene, Point) -> Option<(At, bool)>,
    /// Whether what is drawn answers to keys.
    pub(super) live: bool,
}

/// For a page that is written.
static WRITING: Painter = Painter {
    make: piece::make,
    piece: piece::draw,
    read,
    join,
    basis: basis::facts,
    export: export::export,
    step: visit::step,
    nearest: visit::nearest,
    live: false,
};

/// For a page that is used.
static LIVE: Painter = Painter { live: true, ..WRITING };

impl Painter {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be
    /// had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        return split().await.ok();
        #[cfg(not(feature = "split"))]
        Some(Self::live())
    }

    /// The functions, as the module that holds them gives them.
    pub(super) fn live() -> &'static Self {
        &LIVE
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
fn split() -> Result<&'static Painter, wasm_split_helpers::SplitLoaderError> {
    Ok(Painter::live())
}

/// All that drawing takes: the whole dataset and the functions.
#[derive(Clone)]
pub struct Supply {
    pub(super) data: Data,
    pub(super) painter: &'static Painter,
    /// Once a tool was asked for.
    pub(super) tools: Option<&'static Tools>,
}

impl Supply {
    /// Everything, for a page that is written.
    #[must_use]
    pub fn linked(data: Data) -> Self {
        Supply { data, painter: &WRITING, tools: Some(Tools::linked()) }
    }

    /// The functions and what they read from the compact form of the dataset.
    #[must_use]
    pub fn read(painter: &'static Painter, tools: Option<&'static Tools>, bytes: &[u8]) -> Option<Self> {
        Some(Supply { data: Data::new((painter.read)(bytes)?), painter, tools })
    }

    /// The same with metro areas, from their compact form.
    #[must_use]
    pub fn with(&self, metros: &[u8]) -> Option<Self> {
        let more = (self.painter.read)(metros)?;
        Some(Supply { data: Data::new((self.painter.join)(&self.data, more)), ..*self })
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

    /// Whether a unit can be drawn with it.
    pub(super) fn serves(&self, unit: Unit) -> bool {
        self.tools.is_some() || !unit.is_of_tools()
    }
}

/// There is one painter, and what the tools draw gets none before they are there, so the data says
/// it all.
impl PartialEq for Supply {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data
    }
}
