//! The page's handling of what is fetched while it is in use.
//!
//! Invariant: without what a choice needs the page is as it was before the choice, and the visitor is told.

use super::app::App;
use super::message::Msg;
use super::redraw::arrived::Arrived;
use super::redraw::needs::Needs;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::RenderContext;
use super::redraw::render_context::ToolsModule;
use crate::browser;
use crate::locale::Control;
use crate::model::{DatasetPart, DatasetParts, HOSTED};
use crate::state::{Fields, Module, Selection};
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// `None` until the overview's module and its part of the dataset are there.
    pub(super) fn render(&self) -> Option<&RenderContext> {
        self.fetched.render.as_ref()
    }

    /// `None` until both are there: the tools draw with the modules before them.
    pub(super) fn with_tools(&self) -> Option<(&RenderContext, &'static ToolsModule)> {
        self.render().and_then(|render| Some((render, render.tools?)))
    }

    /// True when the present choices can be drawn.
    pub(super) fn is_supplied(&self) -> bool {
        self.is_supplied_for(&self.selection)
    }

    /// True when modules and parts of the dataset for a selection are there.
    pub(super) fn is_supplied_for(&self, selection: &Selection) -> bool {
        self.render().is_some_and(|render| render.meets(Needs::of(selection)))
    }

    /// The parts of the dataset that are there.
    fn parts(&self) -> DatasetParts {
        self.render().map(|render| render.parts()).unwrap_or_default()
    }

    /// True when metro areas can be searched for, which takes a part of the dataset of their own.
    pub(super) fn has_metros(&self) -> bool {
        self.parts().holds(DatasetParts::of(&[DatasetPart::Metros]))
    }

    /// Fetches what draws what is chosen, unless it is there or on its way.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        let needs = Needs::of(&self.selection);
        let beside = (self.figure.is_some() || self.export.is_some()).then(Needs::basis);
        self.ask(ctx, beside.map_or(needs, |beside| needs.and(beside)));
        if !self.typed.get("my-pay").is_empty() {
            self.ask(ctx, Needs { module: Module::Pay, parts: DatasetParts::default() });
        }
    }

    pub(super) fn ask(&mut self, ctx: &Context<Self>, needs: Needs) {
        for arrival in self.fetched.ask(needs, self.place.get()) {
            ctx.link().send_future(async move { Msg::Arrived(arrival.await) });
        }
    }

    /// Fetches all names and what finds them, once, when a visitor looks for a role or a place.
    pub(super) fn fetch_names(&mut self, ctx: &Context<Self>) {
        for (field, parts) in
            [("find-role", &[DatasetPart::Overview][..]), ("find-place", &[DatasetPart::Overview, DatasetPart::Metros])]
        {
            if !self.typed.get(field).is_empty() {
                self.ask(ctx, Needs { module: Module::Views, parts: DatasetParts::of(parts) });
            }
        }
    }

    /// Takes what was fetched; without it the page is as it was before it was asked for.
    pub(super) fn arrived(&mut self, ctx: &Context<Self>, arrived: Arrived) -> bool {
        let was = |app: &Self| app.render().map(|render| (render.parts(), render.module()));
        let (had, was_supplied) = (was(self), self.is_supplied());
        let (lost, failed) = self.fetched.take(arrived);
        if had != was(self) {
            self.read_pay();
            self.want(ctx);
            // There may be more to find.
            let is_search = |inputs: &&mut Rc<RegionInputs>| matches!(inputs.region, Region::Places | Region::Roles);
            for inputs in self.inputs.iter_mut().filter(is_search) {
                *inputs = Rc::new(RegionInputs::new(inputs.region, &self.selection, &self.typed, &[]));
            }
        }
        if HOSTED {
            // What an element was asked for is shown once all is there, or given up.
            let is_lost = failed || lost != DatasetParts::default();
            match self.pages.waiting.take() {
                Some((path, next)) if path.is_empty() && self.is_supplied_for(&next) => self.select(ctx, next),
                waiting => self.pages.waiting = waiting.filter(|_| !is_lost),
            }
        }
        if lost == DatasetParts::of(&[DatasetPart::Metros]) && was_supplied {
            self.said = self.selection.locale.text(Control::SaidNoMetros).into_owned();
        } else if failed || lost != DatasetParts::default() {
            self.visited.held = None;
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
            if ["find-role", "find-place"].iter().any(|field| !self.typed.get(field).is_empty()) {
                self.said = self.selection.locale.text(Control::SaidNotLoaded).into_owned();
            }
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
