//! What is fetched while the page is in use: what draws, the dataset, what draws tools, metro areas.
//!
//! Invariant: each is fetched once unless it failed; without it the page is as it was before the
//! choice that needed it, and the visitor is told.

use super::app::{App, Msg};
use super::redraw::region::{Region, RegionInputs};
use super::redraw::tools_module::ToolsModule;
use super::redraw::views_module::{RenderContext, ViewsModule};
use crate::browser;
use crate::locale::Control;
use crate::state::{Fields, Selection};
use std::rc::Rc;
use yew::prelude::*;

/// How far what draws the blocks has come.
#[derive(Default)]
pub(super) enum Fetched {
    #[default]
    Not,
    Part(Option<&'static ViewsModule>, Option<Vec<u8>>),
    All(RenderContext),
}

/// How far metro areas have come: they are fetched when a visitor looks for a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Metros {
    Not,
    Asked,
    There,
}

impl App {
    /// What draws the blocks, if it is there.
    pub(super) fn render(&self) -> Option<&RenderContext> {
        match &self.fetched {
            Fetched::All(render) => Some(render),
            _ => None,
        }
    }

    /// What draws the blocks and the tools, if both are there.
    pub(super) fn with_tools(&self) -> Option<(&RenderContext, &'static ToolsModule)> {
        self.render().and_then(|render| Some((render, render.tools?)))
    }

    /// Whether all is there that draws what is chosen.
    pub(super) fn is_supplied(&self) -> bool {
        self.is_supplied_for(&self.selection)
    }

    /// Whether all is there that draws a selection.
    pub(super) fn is_supplied_for(&self, selection: &Selection) -> bool {
        self.render().is_some_and(|render| render.tools.is_some() || !selection.has_tool())
    }

    /// Fetches what draws the blocks, and tools where one is shown, once, unless it is there.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        if matches!(self.fetched, Fetched::Not) {
            self.fetched = Fetched::Part(None, None);
            ctx.link().send_future(async { Msg::ViewsModule(ViewsModule::load().await) });
            let dataset = browser::fetch(browser::Dataset::Whole, None);
            ctx.link().send_future(async { Msg::Dataset(dataset.await) });
        }
        if self.tools.is_none() && self.selection.has_tool() {
            self.tools = Some(None);
            ctx.link().send_future(async { Msg::ToolsModule(ToolsModule::load().await) });
        }
    }

    /// Fetches metro areas, once, when a visitor looks for a place.
    pub(super) fn fetch_metros(&mut self, ctx: &Context<Self>) {
        if self.metros == Metros::Not && !self.typed.get("find-place").is_empty() {
            self.metros = Metros::Asked;
            let metros = browser::fetch(browser::Dataset::Metros, self.place.get());
            ctx.link().send_future(async { Msg::Metros(metros.await) });
        }
    }

    /// Adds metro areas to what is known, or says that they cannot be had.
    pub(super) fn metros_arrived(&mut self, bytes: Option<Vec<u8>>) -> bool {
        let Fetched::All(render) = &self.fetched else {
            self.early = Some(bytes);
            return false;
        };
        let Some(render) = bytes.and_then(|bytes| render.with(&bytes)) else {
            self.metros = Metros::Not;
            self.said = self.selection.locale.text(Control::SaidNoMetros).into_owned();
            return true;
        };
        self.metros = Metros::There;
        self.fetched = Fetched::All(render);
        for inputs in self.inputs.iter_mut().filter(|inputs| inputs.region == Region::Places) {
            *inputs = Rc::new(RegionInputs::new(inputs.region, &self.selection, &self.typed, &[]));
        }
        true
    }

    /// Takes what was fetched; without it the page is as it was at the start.
    pub(super) fn arrived(
        &mut self,
        ctx: &Context<Self>,
        failed: bool,
        put: impl FnOnce(&mut Option<&'static ViewsModule>, &mut Option<Vec<u8>>),
    ) -> bool {
        let Fetched::Part(views_module, bytes) = &mut self.fetched else { return false };
        put(views_module, bytes);
        let both = views_module.zip(bytes.as_deref());
        let tools = self.tools.flatten();
        let render = both.and_then(|(views_module, bytes)| RenderContext::read(views_module, tools, bytes));
        let failed = failed || (both.is_some() && render.is_none());
        if let Some(render) = render {
            self.fetched = Fetched::All(render);
            if let Some(metros) = self.early.take() {
                self.metros_arrived(metros);
            }
            if let Some(of) = self.export.take() {
                self.export(ctx, &of);
            }
            return true;
        }
        if failed {
            self.fetched = Fetched::Not;
            if self.early.take().is_some() {
                self.metros = Metros::Not;
            }
            self.take_back(ctx);
        }
        failed
    }

    /// Takes what draws tools; without it the page is as it was before one was chosen.
    pub(super) fn tools_arrived(&mut self, ctx: &Context<Self>, tools: Option<&'static ToolsModule>) -> bool {
        self.tools = tools.map(Some);
        if let Fetched::All(render) = &mut self.fetched {
            render.tools = tools;
        }
        if tools.is_some() {
            if let Some(of) = self.export.take() {
                self.export(ctx, &of);
            }
        } else if self.before.has_tool() {
            self.take_back(ctx);
        } else if self.selection.has_tool() {
            let Selection { view, chart, .. } = self.before;
            let opened = self.before.opened.clone();
            let kept = Selection { view, chart, opened, ..self.selection.clone() };
            self.leave(ctx, &kept);
            self.select(ctx, kept);
        }
        true
    }

    /// Goes back to what the static page shows, and says why.
    fn take_back(&mut self, ctx: &Context<Self>) {
        let page = self.pages.shown().selection().clone();
        if !self.busy && self.figure.is_none() && self.export.take().is_none() {
            return;
        }
        // What was typed is kept for the next try, though nothing shows it now.
        self.inputs = RegionInputs::renewed(&self.inputs, &page, &Fields::none());
        self.busy = false;
        let static_page = Selection { differences_only: self.selection.differences_only, ..page.clone() };
        self.leave(ctx, &static_page);
        self.selection = static_page;
    }

    /// Says that what is chosen cannot be shown, and gives the address of what stays.
    fn leave(&mut self, ctx: &Context<Self>, static_page: &Selection) {
        self.close();
        self.figure = None;
        self.said = self.selection.locale.text(Control::SaidNotLoaded).into_owned();
        self.record(ctx, static_page, browser::push);
        self.chosen = Some(Vec::new());
    }
}
