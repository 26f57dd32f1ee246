//! What is fetched while the page is in use: modules that draw, parts of the dataset.
//!
//! Invariant: each is fetched once unless it failed; without it the page is as it was before the choice that needed it, and
//! the visitor is told.

use super::app::{App, Msg};
use super::redraw::needs::Needs;
use super::redraw::overview_module::OverviewModule;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::RenderContext;
use super::redraw::tools_module::ToolsModule;
use super::redraw::views_module::ViewsModule;
use crate::browser;
use crate::locale::Control;
use crate::model::{Part, Parts};
use crate::state::{Fields, Module, Selection};
use std::rc::Rc;
use yew::prelude::*;

/// Something that was fetched, or `None` where it cannot be had.
pub enum Arrived {
    /// The module that draws the overview.
    Overview(Option<&'static OverviewModule>),
    /// The module that draws the other views.
    Views(Option<&'static ViewsModule>),
    /// The module that draws tools.
    Tools(Option<&'static ToolsModule>),
    /// A part of the dataset, in its compact form.
    Part(Part, Option<Vec<u8>>),
}

/// What is there, and what is on its way.
#[derive(Default)]
pub(super) struct Fetched {
    /// The last module that was asked for.
    asked: Option<Module>,
    /// The parts that were asked for.
    asked_parts: Parts,
    overview: Option<&'static OverviewModule>,
    views: Option<&'static ViewsModule>,
    tools: Option<&'static ToolsModule>,
    /// Parts that came and are not read yet: before the module that reads them, or before the overview's.
    early: Vec<(Part, Rc<[u8]>)>,
    /// What draws, once it is there.
    render: Option<RenderContext>,
}

impl Fetched {
    /// What is there from the start.
    pub(super) fn new(render: Option<RenderContext>) -> Self {
        Fetched {
            asked: render.as_ref().map(RenderContext::module),
            asked_parts: render.as_ref().map(RenderContext::parts).unwrap_or_default(),
            render,
            ..Fetched::default()
        }
    }

    /// Puts together what has come; gives the parts that could not be read.
    fn join(&mut self) -> Parts {
        let before = self.render.as_ref();
        let Some(overview) = self.overview.or(before.map(|render| render.overview)) else { return Parts::default() };
        let views = self.views.or(before.and_then(|render| render.views));
        let tools = self.tools.or(before.and_then(|render| render.tools));
        // The overview reads its own part, and metro areas with it.
        let readable = |part: Part| views.is_some() || matches!(part, Part::Overview | Part::Metros);
        let (new, early): (Vec<_>, _) =
            std::mem::take(&mut self.early).into_iter().partition(|(part, _)| readable(*part));
        self.early = early;
        let read_from: Vec<_> = before.iter().flat_map(|render| render.read_from.iter()).chain(&new).cloned().collect();
        if !read_from.iter().any(|(part, _)| *part == Part::Overview) {
            self.early.extend(new);
            return Parts::default();
        }
        if new.is_empty() {
            self.render = self.render.take().map(|render| render.with_modules(views, tools));
            return Parts::default();
        }
        match RenderContext::read(overview, views, tools, read_from.into()) {
            Some(render) => {
                self.render = Some(render);
                Parts::default()
            }
            None => new.iter().fold(Parts::default(), |broken, (part, _)| broken.and(Parts::of(&[*part]))),
        }
    }
}

impl App {
    /// What draws, if it is there.
    pub(super) fn render(&self) -> Option<&RenderContext> {
        self.fetched.render.as_ref()
    }

    /// What draws, and the tools, if both are there.
    pub(super) fn with_tools(&self) -> Option<(&RenderContext, &'static ToolsModule)> {
        self.render().and_then(|render| Some((render, render.tools?)))
    }

    /// Whether all is there that draws what is chosen.
    pub(super) fn is_supplied(&self) -> bool {
        self.is_supplied_for(&self.selection)
    }

    /// Whether all is there that draws a selection.
    pub(super) fn is_supplied_for(&self, selection: &Selection) -> bool {
        self.render().is_some_and(|render| render.meets(Needs::of(selection)))
    }

    /// Whether metro areas are known.
    pub(super) fn has_metros(&self) -> bool {
        self.render().is_some_and(|render| render.parts().holds(Parts::of(&[Part::Metros])))
    }

    /// Fetches what draws what is chosen, unless it is there or on its way.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        let needs = Needs::of(&self.selection);
        let beside = (self.figure.is_some() || self.export.is_some()).then(Needs::basis);
        self.ask(ctx, beside.map_or(needs, |beside| needs.and(beside)));
    }

    fn ask(&mut self, ctx: &Context<Self>, needs: Needs) {
        let link = ctx.link();
        let asked = self.fetched.asked;
        let is_new = |module: Module| needs.module >= module && asked.is_none_or(|asked| asked < module);
        if is_new(Module::Overview) {
            link.send_future(async { Msg::Arrived(Arrived::Overview(OverviewModule::load().await)) });
        }
        if is_new(Module::Views) {
            link.send_future(async { Msg::Arrived(Arrived::Views(ViewsModule::load().await)) });
        }
        if is_new(Module::Tools) {
            link.send_future(async { Msg::Arrived(Arrived::Tools(ToolsModule::load().await)) });
        }
        self.fetched.asked = asked.max(Some(needs.module));
        for part in needs.parts.without(self.fetched.asked_parts).iter() {
            let bytes = browser::fetch(part, self.place.get());
            link.send_future(async move { Msg::Arrived(Arrived::Part(part, bytes.await)) });
        }
        self.fetched.asked_parts = self.fetched.asked_parts.and(needs.parts);
    }

    /// Fetches metro areas, once, when a visitor looks for a place.
    pub(super) fn fetch_metros(&mut self, ctx: &Context<Self>) {
        if !self.typed.get("find-place").is_empty() {
            let parts = Parts::of(&[Part::Overview, Part::Metros]);
            self.ask(ctx, Needs { module: Module::Overview, parts });
        }
    }

    /// Takes what was fetched; without it the page is as it was before it was asked for.
    pub(super) fn arrived(&mut self, ctx: &Context<Self>, arrived: Arrived) -> bool {
        let (had_metros, was_supplied) = (self.has_metros(), self.is_supplied());
        let fetched = &mut self.fetched;
        let mut missing = Parts::default();
        let mut failed = None;
        match arrived {
            Arrived::Overview(overview) => {
                failed = overview.is_none().then_some(Module::Overview);
                fetched.overview = overview;
            }
            Arrived::Views(views) => {
                failed = views.is_none().then_some(Module::Views);
                fetched.views = views;
            }
            Arrived::Tools(tools) => {
                failed = tools.is_none().then_some(Module::Tools);
                fetched.tools = tools;
            }
            Arrived::Part(part, Some(bytes)) => fetched.early.push((part, bytes.into())),
            Arrived::Part(part, None) => missing = Parts::of(&[part]),
        }
        missing = missing.and(fetched.join());
        fetched.asked_parts = fetched.asked_parts.without(missing);
        if let Some(failed) = failed {
            // The modules after it, which need its code, fail as well, and are asked for anew with it.
            let before = [Module::Overview, Module::Views, Module::Tools].into_iter().rfind(|module| *module < failed);
            fetched.asked = fetched.asked.min(before);
        }
        if self.has_metros() && !had_metros {
            for inputs in self.inputs.iter_mut().filter(|inputs| inputs.region == Region::Places) {
                *inputs = Rc::new(RegionInputs::new(inputs.region, &self.selection, &self.typed, &[]));
            }
        }
        if missing == Parts::of(&[Part::Metros]) && was_supplied {
            self.said = self.selection.locale.text(Control::SaidNoMetros).into_owned();
        } else if failed.is_some() || missing != Parts::default() {
            self.turn_back(ctx);
        } else if let Some(of) = self.export.take() {
            self.export(ctx, &of);
        }
        true
    }

    /// Goes back to what can be shown, and says why: to the view before, or to what the static page shows.
    fn turn_back(&mut self, ctx: &Context<Self>) {
        let Selection { view, chart, .. } = self.before;
        let opened = self.before.opened.clone();
        let before = Selection { view, chart, opened, ..self.selection.clone() };
        if self.is_supplied() {
            self.take_back(ctx);
        } else if before != self.selection && self.render().is_some_and(|render| render.meets(Needs::of(&before))) {
            self.leave(ctx, &before);
            self.select(ctx, before);
        } else {
            self.take_back(ctx);
        }
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
        let kept = Selection { differences_only: self.selection.differences_only, ..page };
        self.leave(ctx, &kept);
        self.selection = kept;
    }

    /// Says that what is chosen cannot be shown, and gives the address of what stays.
    fn leave(&mut self, ctx: &Context<Self>, kept: &Selection) {
        self.close();
        self.figure = None;
        self.said = self.selection.locale.text(Control::SaidNotLoaded).into_owned();
        self.record(ctx, kept, browser::push);
        self.chosen = Some(Vec::new());
    }
}
