//! All that drawing takes: the dataset as far as it is there, and the modules that draw.
//!
//! Invariant: a module is there only with those before it in the chain, whose code it uses; of the dataset the overview's
//! part is always there.

use super::needs::Needs;
use super::overview_module::OverviewModule;
use super::region::Region;
use super::tools_module::ToolsModule;
use super::views_module::ViewsModule;
use crate::model::{Dataset, Part, Parts};
use crate::state::{Module, Selection};
use crate::view::Data;
use std::rc::Rc;

/// The dataset and the functions.
#[derive(Clone)]
pub struct RenderContext {
    pub(in crate::view) data: Data,
    /// The parts of the whole dataset that are in it.
    pub(in crate::view) parts: Parts,
    /// What it was read from, for when it is read again with another part; nothing where all was there at once.
    pub(in crate::view) read_from: Rc<[(Part, Rc<[u8]>)]>,
    pub(in crate::view) overview: &'static OverviewModule,
    /// Once another view than the overview was asked for.
    pub(in crate::view) views: Option<&'static ViewsModule>,
    /// Once a tool was asked for.
    pub(in crate::view) tools: Option<&'static ToolsModule>,
}

impl RenderContext {
    /// Everything, for a page that is written.
    #[must_use]
    pub fn linked(data: Data) -> Self {
        RenderContext {
            data,
            parts: Parts::BUILT_IN,
            read_from: Rc::default(),
            overview: OverviewModule::writing(),
            views: Some(ViewsModule::linked()),
            tools: Some(ToolsModule::linked()),
        }
    }

    /// The modules and the parts of the dataset that they read from its compact form; `None` where a part is broken, or of
    /// a kind that takes a module which is not there.
    #[must_use]
    pub fn read(
        overview: &'static OverviewModule,
        views: Option<&'static ViewsModule>,
        tools: Option<&'static ToolsModule>,
        read_from: Rc<[(Part, Rc<[u8]>)]>,
    ) -> Option<Self> {
        let data = views.map_or(overview.read, |views| views.read)(&read_from)?;
        let parts = read_from.iter().fold(Parts::default(), |parts, (part, _)| parts.and(Parts::of(&[*part])));
        let render = RenderContext { data: Data::new(data), parts, read_from, overview, views: None, tools: None };
        Some(render.with_modules(views, tools))
    }

    /// The same with other modules. Tools are of no use without views.
    #[must_use]
    pub(in crate::view) fn with_modules(
        self,
        views: Option<&'static ViewsModule>,
        tools: Option<&'static ToolsModule>,
    ) -> Self {
        RenderContext { views, tools: tools.filter(|_| views.is_some()), ..self }
    }

    /// The parts of the dataset that are in it.
    #[must_use]
    pub fn parts(&self) -> Parts {
        self.parts
    }

    /// The dataset.
    #[must_use]
    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// The last module of the chain that is there.
    #[must_use]
    pub fn module(&self) -> Module {
        match (self.views, self.tools) {
            (Some(_), Some(_)) => Module::Tools,
            (Some(_), None) => Module::Views,
            (None, _) => Module::Overview,
        }
    }

    /// Whether all that is needed is there.
    #[must_use]
    pub fn meets(&self, needs: Needs) -> bool {
        needs.met_by(self.module(), self.parts)
    }

    /// Whether a region can be drawn with it as a selection asks.
    pub(in crate::view) fn serves(&self, region: Region, selection: &Selection) -> bool {
        self.meets(region.needs(selection))
    }
}

/// The functions are always the same.
impl PartialEq for RenderContext {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data && self.module() == other.module()
    }
}
