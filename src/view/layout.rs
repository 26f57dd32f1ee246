//! The inputs that the parts of a page are arranged from: its fragments, and what they are drawn with.
//!
//! Invariant: a fragment shows what the static page has for as long as that is what is chosen.

use super::element::component;
use super::redraw::fragment::Fragment;
use super::redraw::fragment_view::{FragmentProps, FragmentView};
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::{Layout, RenderContext};
use crate::browser::PageNode;
use crate::state::{Fields, Setting};
use std::rc::Rc;
use yew::prelude::*;

impl Layout<'_> {
    pub(super) fn setting(&self) -> Setting {
        self.scope.selection.setting
    }

    /// A fragment of the page.
    pub(super) fn fragment(&self, fragment: Fragment) -> Html {
        let Some(inputs) = self.inputs(fragment.region()) else { return Html::default() };
        let static_page = self.static_node(&inputs, fragment);
        let before = if self.is_fresh { self.static_page.node(fragment) } else { None };
        let (render, scheduler) = (self.render(inputs.region), self.scheduler.clone());
        let props = FragmentProps { fragment, inputs, render, scheduler, static_page, before };
        component::<FragmentView>(&fragment.name(), props)
    }

    pub(super) fn render(&self, region: Region) -> Option<RenderContext> {
        self.render.filter(|render| render.serves(region, self.scope.selection)).cloned()
    }

    pub(super) fn inputs(&self, region: Region) -> Option<Rc<RegionInputs>> {
        self.inputs.iter().find(|inputs| inputs.region == region).cloned()
    }

    fn static_node(&self, inputs: &RegionInputs, fragment: Fragment) -> Option<PageNode> {
        let node = self.static_page.node(fragment)?;
        let serves = !inputs.region.is_dragged() && inputs.serves(self.static_page.selection(), &Fields::none());
        serves.then_some(node)
    }
}
