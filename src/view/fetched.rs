//! What is fetched while the page is in use: what draws, the dataset, what draws tools, metro areas.
//!
//! Invariant: each is fetched once unless it failed; without it the page is as it was before the
//! choice that needed it, and the visitor is told.

use super::app::{App, Msg};
use super::controls::section_box;
use super::painter::{Painter, Supply};
use super::tools::Tools;
use super::unit::{Unit, Wanted};
use crate::browser;
use crate::locale::Control;
use crate::state::{Chart, Fields, Section, Selection};
use std::rc::Rc;
use yew::prelude::*;

/// How far what draws the blocks has come.
#[derive(Default)]
pub(super) enum Fetched {
    #[default]
    Not,
    Part(Option<&'static Painter>, Option<Vec<u8>>),
    All(Supply),
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
    pub(super) fn supply(&self) -> Option<&Supply> {
        match &self.fetched {
            Fetched::All(supply) => Some(supply),
            _ => None,
        }
    }

    /// What draws the blocks and the tools, if both are there.
    pub(super) fn with_tools(&self) -> Option<(&Supply, &'static Tools)> {
        self.supply().and_then(|supply| Some((supply, supply.tools?)))
    }

    /// Whether all is there that draws what is chosen.
    pub(super) fn is_supplied(&self) -> bool {
        self.supply().is_some_and(|supply| supply.tools.is_some() || !self.selection.has_tool())
    }

    /// Fetches what draws the blocks, and tools where one is shown, once, unless it is there.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        if matches!(self.fetched, Fetched::Not) {
            self.fetched = Fetched::Part(None, None);
            ctx.link().send_future(async { Msg::Painter(Painter::load().await) });
            let dataset = browser::fetch(browser::Dataset::Whole, None);
            ctx.link().send_future(async { Msg::Dataset(dataset.await) });
        }
        if self.tools.is_none() && self.selection.has_tool() {
            self.tools = Some(None);
            ctx.link().send_future(async { Msg::Tools(Tools::load().await) });
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
        let Fetched::All(supply) = &self.fetched else {
            self.early = Some(bytes);
            return false;
        };
        let Some(supply) = bytes.and_then(|bytes| supply.with(&bytes)) else {
            self.metros = Metros::Not;
            self.said = self.selection.locale.text(Control::SaidNoMetros).into_owned();
            return true;
        };
        self.metros = Metros::There;
        self.fetched = Fetched::All(supply);
        for wanted in self.wanted.iter_mut().filter(|wanted| wanted.unit == Unit::Places) {
            *wanted = Rc::new(Wanted::new(wanted.unit, &self.selection, &self.typed, &[]));
        }
        true
    }

    /// Takes what was fetched; without it the page is as it was at the start.
    pub(super) fn arrived(
        &mut self,
        ctx: &Context<Self>,
        failed: bool,
        put: impl FnOnce(&mut Option<&'static Painter>, &mut Option<Vec<u8>>),
    ) -> bool {
        let Fetched::Part(painter, bytes) = &mut self.fetched else { return false };
        put(painter, bytes);
        let both = painter.zip(bytes.as_deref());
        let tools = self.tools.flatten();
        let supply = both.and_then(|(painter, bytes)| Supply::read(painter, tools, bytes));
        let failed = failed || (both.is_some() && supply.is_none());
        if let Some(supply) = supply {
            self.fetched = Fetched::All(supply);
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
    pub(super) fn tools_arrived(&mut self, ctx: &Context<Self>, tools: Option<&'static Tools>) -> bool {
        self.tools = tools.map(Some);
        if let Fetched::All(supply) = &mut self.fetched {
            supply.tools = tools;
        }
        if tools.is_some() {
            if let Some(of) = self.export.take() {
                self.export(ctx, &of);
            }
        } else if self.before.is_some_and(Chart::is_tool) {
            self.take_back(ctx);
        } else if self.selection.has_tool() {
            let kept = Selection { chart: self.before, ..self.selection.clone() };
            self.leave(ctx, &kept);
            self.select(ctx, kept);
        }
        true
    }

    /// Goes back to what the static page shows, and says why.
    fn take_back(&mut self, ctx: &Context<Self>) {
        let page = &ctx.props().page;
        if !self.busy && self.figure.is_none() && self.export.take().is_none() {
            return;
        }
        // What was typed is kept for the next try, though nothing shows it now.
        self.wanted = Wanted::renewed(&self.wanted, page, &Fields::none());
        self.busy = false;
        let kept = Selection { differences_only: self.selection.differences_only, ..page.clone() };
        self.leave(ctx, &kept);
        self.selection = kept;
        if let Some(tree) = self.tree() {
            for section in Section::ALL {
                browser::tick(&tree, &section_box(section), self.selection.sections.contains(section));
            }
        }
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
