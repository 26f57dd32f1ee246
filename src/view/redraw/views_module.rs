//! What draws the parts of the page, and how it gets here.
//!
//! Invariant: nothing that the first load holds calls the drawing code but through [`ViewsModule`], so
//! the linker's reachable code falls apart: what the page starts with, and what the first choice
//! needs. The second is a module of its own, fetched when a visitor shows an intention. Nothing in
//! either calls a tool but through [`ToolsModule`], which are a third.

use super::fragment::{self, Fragment};
use super::region::{Region, RegionInputs};
use super::tools_module::ToolsModule;
use crate::browser::Point;
use crate::chart::Scene;
use crate::compare::Scope;
use crate::model::{Dataset, FigureKey, PlaceKind};
use crate::view::export::{self, Exported};
use crate::view::visit::{self, At};
use crate::view::{Data, basis};
use std::any::Any;
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The functions that draw.
pub struct ViewsModule {
    /// What the pieces of a unit have in common.
    pub(in crate::view) make: fn(&RenderContext, &RegionInputs) -> Option<Rc<dyn Any>>,
    /// A piece of a unit.
    pub(in crate::view) fragment: fn(&RenderContext, Fragment, &RegionInputs) -> Html,
    /// The whole dataset, from its compact form.
    read: fn(&[u8]) -> Option<Dataset>,
    /// A dataset and a part of another, as one.
    join: fn(&Dataset, Dataset) -> Dataset,
    /// Everything that a figure stands on.
    pub(in crate::view) basis: fn(&Scope<'_>, &FigureKey) -> Html,
    /// Gives the visitor a chart as a file.
    pub(in crate::view) export: fn(&RenderContext, &[Rc<RegionInputs>], &str, Callback<Exported>),
    /// Where a key leads in a drawing.
    pub(in crate::view) step: fn(&Scene, Option<At>, &str) -> Option<At>,
    /// The figure nearest to the pointer, and whether the pointer takes hold of it.
    pub(in crate::view) nearest: fn(&Scene, Point) -> Option<(At, bool)>,
    /// Whether what is drawn answers to keys.
    pub(in crate::view) live: bool,
}

/// For a page that is written.
static WRITING: ViewsModule = ViewsModule {
    make: fragment::make,
    fragment: fragment::draw,
    read,
    join,
    basis: basis::facts,
    export: export::export,
    step: visit::step,
    nearest: visit::nearest,
    live: false,
};

/// For a page that is used.
static LIVE: ViewsModule = ViewsModule { live: true, ..WRITING };

impl ViewsModule {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be
    /// had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        return split().await.ok();
        #[cfg(not(feature = "split"))]
        Some(Self::live())
    }

    /// The functions, as the module that holds them gives them.
    pub(in crate::view) fn live() -> &'static Self {
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
fn split() -> Result<&'static ViewsModule, wasm_split_helpers::SplitLoaderError> {
    Ok(ViewsModule::live())
}

/// All that drawing takes: the whole dataset and the functions.
#[derive(Clone)]
pub struct RenderContext {
    pub(in crate::view) data: Data,
    pub(in crate::view) views_module: &'static ViewsModule,
    /// Once a tool was asked for.
    pub(in crate::view) tools: Option<&'static ToolsModule>,
}

impl RenderContext {
    /// Everything, for a page that is written.
    #[must_use]
    pub fn linked(data: Data) -> Self {
        RenderContext { data, views_module: &WRITING, tools: Some(ToolsModule::linked()) }
    }

    /// The functions and what they read from the compact form of the dataset.
    #[must_use]
    pub fn read(views_module: &'static ViewsModule, tools: Option<&'static ToolsModule>, bytes: &[u8]) -> Option<Self> {
        Some(RenderContext { data: Data::new((views_module.read)(bytes)?), views_module, tools })
    }

    /// The same with metro areas, from their compact form.
    #[must_use]
    pub fn with(&self, metros: &[u8]) -> Option<Self> {
        let more = (self.views_module.read)(metros)?;
        Some(RenderContext { data: Data::new((self.views_module.join)(&self.data, more)), ..*self })
    }

    /// Whether metro areas are part of it.
    pub(in crate::view) fn has_metros(&self) -> bool {
        self.data.places.iter().any(|place| place.kind == PlaceKind::Metro)
    }

    /// The whole dataset.
    #[must_use]
    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// Whether a unit can be drawn with it.
    pub(in crate::view) fn serves(&self, region: Region) -> bool {
        self.tools.is_some() || !region.is_of_tools()
    }
}

/// There is one painter, and what the tools draw gets none before they are there, so the data says
/// it all.
impl PartialEq for RenderContext {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data
    }
}
