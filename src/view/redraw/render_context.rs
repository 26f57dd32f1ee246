//! All that drawing takes: the dataset as far as it is there, and the modules that draw.
//!
//! Invariant: a module is there only with those before it in the chain, whose code it uses; of the dataset the overview's
//! part is always there.

use super::needs::Needs;
use super::overview_module::OverviewModule;
use super::region::Region;
use super::tools_module::ToolsModule;
use super::views_module::ViewsModule;
use crate::browser;
use crate::model::{Dataset, Part, Parts};
use crate::state::{Module, Selection};
use crate::view::Data;

/// The dataset and the functions.
#[derive(Clone)]
pub struct RenderContext {
    pub(in crate::view) data: Data,
    /// The parts of the whole dataset that are in it.
    pub(in crate::view) parts: Parts,
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
            overview: OverviewModule::writing(),
            views: Some(ViewsModule::linked()),
            tools: Some(ToolsModule::linked()),
        }
    }

    /// Fetches what is needed, all of it at the same time; `None` where something cannot be had.
    pub async fn load(needs: Needs) -> Option<Self> {
        let parts: Vec<_> = needs.parts.iter().map(|part| (part, browser::fetch(part, None))).collect();
        // The last module brings those before it along.
        let tools = if needs.module >= Module::Tools { Some(ToolsModule::load().await?) } else { None };
        let views = if needs.module >= Module::Views { Some(ViewsModule::load().await?) } else { None };
        let overview = OverviewModule::load().await?;
        let mut render: Option<Self> = None;
        for (part, bytes) in parts {
            let bytes = bytes.await?;
            render = Some(match render {
                Some(render) => render.with_part(part, &bytes)?,
                None => Self::read(overview, Parts::of(&[part]), &bytes)?,
            });
        }
        Some(render?.with_modules(views, tools))
    }

    /// The functions of the overview and the parts of the dataset that they read from its compact form.
    #[must_use]
    pub fn read(overview: &'static OverviewModule, parts: Parts, bytes: &[u8]) -> Option<Self> {
        let data = Data::new((overview.read)(bytes)?);
        Some(RenderContext { data, parts, overview, views: None, tools: None })
    }

    /// The same with another part of the dataset, from its compact form.
    #[must_use]
    pub fn with_part(&self, part: Part, bytes: &[u8]) -> Option<Self> {
        let more = (self.overview.read)(bytes)?;
        let parts = self.parts.and(Parts::of(&[part]));
        Some(RenderContext { data: Data::new((self.overview.merge)(&self.data, more)), parts, ..*self })
    }

    /// The same with other modules. Tools are of no use without views.
    #[must_use]
    pub fn with_modules(self, views: Option<&'static ViewsModule>, tools: Option<&'static ToolsModule>) -> Self {
        RenderContext { views, tools: tools.filter(|_| views.is_some()), ..self }
    }

    /// The same with all that is linked into the program.
    #[must_use]
    pub fn with_all_modules(self) -> Self {
        self.with_modules(Some(ViewsModule::linked()), Some(ToolsModule::linked()))
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
