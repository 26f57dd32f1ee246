//! All that drawing takes: the dataset as far as it is there, and the modules that draw.
//!
//! Invariant: a module is there only with those before it in the chain, whose code it uses; of the dataset the overview's
//! part is always there.

use super::needs::Needs;
use super::overview_module::OverviewModule;
use super::pay_module::PayModule;
use super::region::Region;
use super::tools_module::ToolsModule;
use super::views_module::ViewsModule;
use crate::model::{Dataset, Part, Parts};
use crate::state::{Module, Selection};
use crate::view::Data;
use std::rc::Rc;

/// The modules that are there.
#[derive(Clone, Copy, Default)]
pub(super) struct Modules {
    pub(super) overview: Option<&'static OverviewModule>,
    pub(super) views: Option<&'static ViewsModule>,
    pub(super) pay: Option<&'static PayModule>,
    pub(super) tools: Option<&'static ToolsModule>,
}

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
    /// Once a chart of the pay views was asked for.
    pub(in crate::view) pay: Option<&'static PayModule>,
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
            pay: Some(PayModule::linked()),
            tools: Some(ToolsModule::linked()),
        }
    }

    /// What the modules of another context draw with, and the parts of the dataset that they read from its compact form;
    /// `None` where a part is broken, or of a kind that takes a module which is not there.
    pub(super) fn read(modules: Modules, read_from: Rc<[(Part, Rc<[u8]>)]>) -> Option<Self> {
        let Modules { overview, views, pay, tools } = modules;
        let overview = overview?;
        let data = Data::new(views.map_or(overview.read, |views| views.read)(&read_from)?);
        let parts = read_from.iter().fold(Parts::default(), |parts, (part, _)| parts.and(Parts::of(&[*part])));
        Some(RenderContext { data, parts, read_from, overview, views, pay, tools })
    }

    /// The same with the modules that are there by now.
    pub(super) fn with_modules(self, modules: Modules) -> Self {
        let Modules { views, pay, tools, .. } = modules;
        RenderContext { views, pay, tools, ..self }
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
        match (self.views, self.pay, self.tools) {
            (Some(_), Some(_), Some(_)) => Module::Tools,
            (Some(_), Some(_), None) => Module::Pay,
            (Some(_), None, _) => Module::Views,
            (None, ..) => Module::Overview,
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
