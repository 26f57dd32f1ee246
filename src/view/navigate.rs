//! Going from one selection to the next: another view, another chart, back and forward.
//!
//! Invariant: what is shown is whole at any moment. A view that a static page holds as it was chosen comes from that
//! page; what no page holds waits for what draws it.

use super::app::App;
use super::message::Msg;
use super::pages::Arrival;
use super::redraw::needs::Needs;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::static_page::StaticPage;
use crate::browser::{self, PageNode};
use crate::model::{HOSTED, IS_ELEMENT};
use crate::state::route::{self, Base};
use crate::state::{Choosable, Fields, Module, Selection, View, query};
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// Writes a choice down: in the address of our own page, or by telling the site that shows it.
    pub(super) fn record(&mut self, ctx: &Context<Self>, selection: &Selection, to: fn(&str)) {
        if let Some(on_change) = &ctx.props().on_change {
            return on_change.emit((selection.clone(), self.data(ctx).clone()));
        }
        if IS_ELEMENT {
            return;
        }
        to(&self.keeps.address(selection, &self.base, &self.typed));
        let (path, _) = route::page_of(selection, &self.base);
        if let Some((base, _)) = Base::read(&path, Choosable(self.data(ctx))) {
            self.base = base;
        }
    }

    /// Shows what was chosen; another view once it is whole.
    pub(super) fn go(&mut self, ctx: &Context<Self>, next: Selection) {
        self.pages.waiting = None;
        self.pages.lost.clear();
        if HOSTED && ctx.props().on_change.is_some() && !self.is_supplied_for(&next) {
            // What is shown stays until all is there that draws the next.
            self.busy = true;
            self.ask(ctx, Needs::of(&next));
            self.pages.waiting = Some((String::new(), next));
            return;
        }
        let elsewhere = next.view != self.selection.view || next.chart != self.selection.chart;
        let path = if elsewhere { self.page_with(ctx, &next) } else { None };
        match path.filter(|path| self.pages.get(path).is_none()) {
            Some(path) => self.wait_for_page(ctx, path, next),
            None => self.select(ctx, next),
        }
    }

    fn wait_for_page(&mut self, ctx: &Context<Self>, path: String, next: Selection) {
        self.ask_for_page(ctx, &path);
        self.pages.waiting = Some((path, next));
    }

    /// The path of a static page that holds all that a selection asks for, if nothing is there that draws it.
    fn page_with(&self, ctx: &Context<Self>, selection: &Selection) -> Option<String> {
        if IS_ELEMENT || ctx.props().on_change.is_some() || self.is_supplied_for(selection) {
            return None;
        }
        let pages = route::pages_with(selection, &self.base, Choosable(self.data(ctx))).into_iter();
        let mut had = pages.filter(|(path, _)| !self.pages.lost.contains(path));
        // The head is drawn for itself, once the overview's module is there.
        let asked = |region: Region| !(self.is_drawn && region.is_in_head());
        Some(had.find(|(_, page)| StaticPage::holds(page, selection, &self.typed, asked))?.0)
    }

    /// Fetches what a view needs, as the visitor is near its tab, unless the browser is to save data: its page, or where
    /// no page holds what was chosen, what draws it.
    pub(super) fn fetch_ahead(&mut self, ctx: &Context<Self>, view: View) {
        let next = self.selection.clone().on(view);
        if browser::saves_data() {
            return;
        }
        match self.page_with(ctx, &next) {
            Some(path) => self.ask_for_page(ctx, &path),
            None => {
                let needs = Needs::of(&next);
                // The tools weigh more than all else together.
                if needs.module < Module::Tools {
                    self.ask(ctx, needs);
                }
            }
        }
    }

    fn ask_for_page(&mut self, ctx: &Context<Self>, path: &str) {
        if self.pages.get(path).is_some() || self.pages.asked.iter().any(|asked| asked == path) {
            return;
        }
        self.pages.asked.push(path.to_owned());
        let fetched = browser::fetch_page(path);
        let path = path.to_owned();
        ctx.link().send_future(async move { Msg::Page(path, fetched.await) });
    }

    /// Takes a page that was fetched; where there is none, what draws its view is fetched instead.
    pub(super) fn page_arrived(
        &mut self,
        ctx: &Context<Self>,
        path: &str,
        nodes: Option<Vec<(String, PageNode)>>,
    ) -> bool {
        self.pages.asked.retain(|asked| asked != path);
        let page = nodes.and_then(|nodes| {
            let selection = route::read(path, Choosable(self.data(ctx)))?;
            Some(StaticPage::new(selection, nodes))
        });
        match page {
            Some(page) => {
                if self.is_drawn {
                    page.take_apart();
                }
                self.pages.held.push((path.to_owned(), page));
            }
            None => self.pages.lost.push(path.to_owned()),
        }
        let Some((_, next)) = self.pages.waiting.take_if(|(waiting, _)| waiting == path) else { return false };
        self.select(ctx, next);
        true
    }

    /// Shows what the address says, after the visitor went back or forward.
    pub(super) fn back(&mut self, ctx: &Context<Self>) -> bool {
        let (path, search) = browser::address();
        let known = Choosable(self.data(ctx));
        let metros = self.has_metros() || !query::asks_for_metro(&search);
        let all = metros && self.render().is_some();
        if !all && query::asks_for_part(&search, known) {
            // A place that is known to what is not loaded yet: the page starts with it anew.
            browser::reload();
            return false;
        }
        let page = route::read(&path, known).unwrap_or_default();
        let mut selection = query::decode(&search, &page, known);
        selection.sections = page.sections;
        if selection.view == self.selection.view {
            // Charts that were opened on the view are no part of an address.
            selection.opened.clone_from(&self.selection.opened);
        }
        if let Some((base, _)) = Base::read(&path, known) {
            self.base = base;
        }
        if selection == self.selection {
            // A link to a part of the page is followed by the browser alone.
            return false;
        }
        // What was said of the choice that is undone is no longer so.
        self.said.clear();
        self.chosen = Some(Vec::new());
        self.arrival = browser::remembered_scroll().map(Arrival::Scroll);
        self.go(ctx, selection);
        true
    }

    /// Leads the visitor to where they are to be, once that is there.
    pub(super) fn arrive(&mut self, tree: &browser::Tree) {
        let is_coming = self.pages.waiting.is_some() || (self.busy && !matches!(self.arrival, Some(Arrival::Top)));
        if is_coming {
            return;
        }
        match self.arrival.take() {
            // In an element the keyboard stays on the tab, and the page where it is.
            Some(Arrival::Top) if HOSTED && self.selection.setting.element > 0 => {}
            Some(Arrival::Top) => {
                browser::scroll_to(0.0);
                browser::focus_id(tree, "heading");
            }
            Some(Arrival::Part(id)) => {
                browser::go_to_id(tree, &id);
            }
            Some(Arrival::Scroll(y)) => browser::scroll_to(y),
            None => {}
        }
    }

    pub(super) fn select(&mut self, ctx: &Context<Self>, selection: Selection) {
        if self.is_supplied() {
            self.before = self.selection.clone();
        }
        // A page that holds everything is drawn a part at a time; a small view in one frame or two.
        self.scheduler.begin(selection.view != View::All);
        self.selection = selection;
        // Title, head and fields follow, whoever made the choice.
        self.chosen.get_or_insert_default();
        self.want(ctx);
    }

    /// Asks for every region that would now be drawn otherwise.
    pub(super) fn want(&mut self, ctx: &Context<Self>) {
        let inputs = RegionInputs::renewed(&self.inputs, &self.selection, &self.typed);
        let before = std::mem::replace(&mut self.inputs, inputs);
        let path = self.page_with(ctx, &self.selection);
        let held = path.as_ref().and_then(|path| self.pages.get(path));
        if let Some(page) = held {
            self.pages.shown = page;
            self.busy = false;
        }
        let shown = self.pages.shown().selection();
        let is_held = |region: Region, inputs: &RegionInputs| {
            // The head is drawn for itself, once the overview's module is there. An element has no static page.
            !IS_ELEMENT
                && ((self.is_drawn && region.is_in_head())
                    || region.is_on(shown) && !region.is_dragged() && inputs.serves(shown, &Fields::none()))
        };
        let is_on = |inputs: &RegionInputs| inputs.region.is_on(&self.selection);
        let is_new = |(now, old): (&Rc<RegionInputs>, &Rc<RegionInputs>)| {
            is_on(now) && !Rc::ptr_eq(now, old) && !is_held(now.region, now)
        };
        let lacks = |now: &Rc<RegionInputs>| is_on(now) && !is_held(now.region, now);
        let changed = self.inputs.iter().zip(&before).any(is_new);
        // What is drawn anew has other figures in the same places.
        let is_same = |chart| {
            let mut both = self.inputs.iter().zip(&before);
            both.any(|(now, old)| now.region == Region::Chart(chart) && Rc::ptr_eq(now, old))
        };
        self.visited.at = self.visited.at.filter(|(chart, _)| is_same(*chart));
        let waits = !self.is_supplied() && (changed || self.inputs.iter().any(lacks));
        self.busy |= waits || changed;
        match path {
            Some(path) if waits => self.wait_for_page(ctx, path, self.selection.clone()),
            None if self.busy || waits => self.fetch(ctx),
            _ => {}
        }
    }
}
