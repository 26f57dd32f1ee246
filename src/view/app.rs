//! The whole of `main`: head, controls, tabs, what the view shows, and the state behind them.
//!
//! Invariant: a choice goes one way round: control, action, `apply`, selection, fragments, address.
//! Head and controls answer at once; the fragments follow when what draws them is there. If it
//! cannot be had, the choice that needs it is taken back and the visitor is told.

use super::Data;
use super::basis::{coming, dialog};
use super::controls::{Shown, pair};
use super::element::Tag;
use super::heard::{HEARD, heard};
use super::job_link::job_links;
use super::message::Msg;
use super::pages::{Arrival, Pages};
use super::redraw::arrived::Fetched;
use super::redraw::fragment::Fragment;
use super::redraw::needs::Needs;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::Layout;
use super::redraw::render_context::RenderContext;
use super::redraw::scheduler::Scheduler;
use super::redraw::static_page::{JUMP, StaticPage, TABS};
use super::renewed::replace_texts;
use super::scope_ids::scope_ids;
use super::typed::Keeps;
use super::visited::Visited;
use crate::browser;
use crate::compare::{Scope, document_title};
use crate::model::{HOSTED, IS_ELEMENT};
use crate::state::route::Base;
use crate::state::{Fields, Selection, Shape, View};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The state that a page starts with, given by a program's start or by the page writer.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The dataset to name roles and places with: names alone in the program, all of it in the page writer.
    pub data: Data,
    /// The choices of the address.
    pub selection: Selection,
    /// The comparison that the path of the address names.
    #[prop_or_default]
    pub base: Base,
    /// Values that the visitor had kept in the link or in this browser.
    #[prop_or_default]
    pub typed: Fields,
    /// The places where it was kept: link, browser, with pay or without.
    #[prop_or_default]
    pub keeps: Keeps,
    /// True where the program runs; false in the prerendered page, whose controls that need it are disabled.
    pub live: bool,
    /// The modules and the dataset to draw with, if they are there at the start.
    #[prop_or_default]
    pub render: Option<RenderContext>,
    /// The static page's own choices and the fragments of it to keep.
    pub static_page: StaticPage,
    /// Called once the first view is complete.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Hears of choices, and of the data that they are of, in place of the address: the page is another site's then.
    #[prop_or_default]
    pub on_change: Option<Callback<(Selection, Data)>>,
    /// Called before something is worked out or drawn, so that an error can be laid at the right door.
    #[prop_or_default]
    pub on_turn: Callback<()>,
}

/// The component that draws all of `main` and hears its events.
pub struct App {
    pub(super) selection: Selection,
    pub(super) typed: Fields,
    pub(super) keeps: Keeps,
    pub(super) inputs: Vec<Rc<RegionInputs>>,
    pub(super) fetched: Fetched,
    /// The choices that are shown, while what draws the present ones is fetched; a failure goes back to them.
    pub(super) before: Selection,
    /// The comparison that the path of the address names.
    pub(super) base: Base,
    /// Static pages that are there or on their way, and what waits for one.
    pub(super) pages: Pages,
    /// Where the visitor is to find themselves once what was chosen is drawn.
    pub(super) arrival: Option<Arrival>,
    pub(super) scheduler: Rc<Scheduler>,
    /// The view is drawn from its fragments; else it is the static page's in one piece.
    pub(super) is_drawn: bool,
    /// Disclosures and focus of the static page by fragment, until these are drawn.
    pub(super) static_ui: RefCell<Vec<(String, browser::UiState)>>,
    /// True while fragments wait for their turn; `#sections-shown` then bears `aria-busy`.
    pub(super) busy: bool,
    pub(super) said: String,
    /// Which figure of a drawing the visitor is at.
    pub(super) visited: Visited,
    /// The name of the figure whose basis is shown.
    pub(super) figure: Option<String>,
    /// The link by which it was asked for.
    pub(super) opener: Option<browser::Opener>,
    /// The elements to try to focus once a choice is drawn, if one was made.
    pub(super) chosen: Option<Vec<String>>,
    pub(super) listeners: Vec<browser::Listener>,
    /// Where it is on the page.
    pub(super) place: NodeRef,
    /// True once the first view is complete: from then on it may be told outside.
    pub(super) ready: bool,
    /// A chart and a form that were asked for before what makes them was there.
    pub(super) export: Option<String>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { selection, typed, keeps, render, static_page, base, live, on_change, on_turn, .. } = ctx.props();
        let place = NodeRef::default();
        // On a page of another site every fragment is new, and takes its turn from the start.
        let elsewhere = on_change.is_some();
        let at_once = selection.view != View::All;
        let drawn = ctx.link().callback(|()| Msg::Drawn);
        let scheduler = Scheduler::new(place.clone(), !elsewhere, at_once, on_turn.clone(), drawn);
        App {
            selection: selection.clone(),
            typed: typed.clone(),
            keeps: *keeps,
            inputs: RegionInputs::all(selection, typed),
            fetched: Fetched::new(render.clone()),
            before: static_page.selection().clone(),
            base: base.clone(),
            pages: Pages::new(static_page.clone(), base),
            arrival: None,
            scheduler: Rc::new(scheduler),
            is_drawn: render.is_some(),
            static_ui: RefCell::default(),
            busy: elsewhere,
            said: String::new(),
            visited: Visited::default(),
            figure: None,
            opener: None,
            // An address that asks for something else than the page shows is a choice made before.
            chosen: (*live && selection != static_page.selection()).then(Vec::new),
            listeners: Vec::new(),
            place,
            ready: false,
            export: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        ctx.props().on_turn.emit(());
        let changes = self.follow_message(ctx, msg);
        changes | self.take_apart()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { live, .. } = ctx.props();
        if self.place.get().as_ref().is_some_and(browser::is_rewritten) {
            replace_texts();
        }
        let scope = Scope::new(self.data(ctx), &self.selection);
        let render = self.render();
        let layout = Layout {
            inputs: &self.inputs,
            render,
            scheduler: &self.scheduler,
            static_page: self.pages.shown(),
            scope,
            live: *live,
            visited: &self.visited,
            is_fresh: self.bring_back(),
        };
        let shown = Shown {
            scope,
            live: *live,
            panels: [Fragment::Roles, Fragment::Places, Fragment::Money].map(|fragment| self.part(&layout, fragment)),
        };
        let hear = live.then(|| ctx.link().batch_callback(|event: Event| heard(&event)));
        let bar = Tag::new("div").key("bar").class("bar").child(self.controls(shown)).child(self.links(&layout, TABS));
        let asked = self.figure.as_deref().map(|key| {
            let facts = render.filter(|render| render.meets(Needs::basis())).and_then(|render| {
                let scope = Scope::new(&render.data, &self.selection);
                Some((render.views?.basis)(&scope, key))
            });
            (key, facts.unwrap_or_else(|| coming(&scope).into()))
        });
        let title = Tag::heading(self.selection.setting, 0)
            .key("h1")
            .fixed("id", "heading")
            .fixed("tabindex", "-1")
            .part("header")
            .text(self.heading(&scope));
        let is_whole = self.selection.setting.shape() == Shape::Page;
        let whole = Tag::new("div")
            .at(&self.place)
            .class(match (self.selection.differences_only, is_whole) {
                (true, true) => "app differences",
                (false, true) => "app",
                (_, false) => "app card",
            })
            .on(HEARD, hear.as_ref())
            .child(title)
            .child(if is_whole { self.part(&layout, Fragment::Lead(None)) } else { Html::default() })
            .child(if self.selection.setting.shape() == Shape::Advert { Html::default() } else { bar.into() });
        // On our own pages there is none, and no code for it. A card ends with them.
        let jobs = |is_here: bool| if HOSTED && is_here { job_links(&scope) } else { None };
        let whole = if HOSTED { whole.maybe(jobs(is_whole)) } else { whole };
        let whole = whole
            .child(self.links(&layout, JUMP))
            .child(pair(&scope))
            .child(Tag::new("p").key("said").class("said").fixed("role", "status").text(&self.said))
            .child(self.sections(&layout));
        let whole = if HOSTED { whole.maybe(jobs(!is_whole)) } else { whole };
        let whole = whole.child(dialog(&scope, asked, hear.as_ref()));
        scope_ids(whole.into(), self.selection.setting)
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.scheduler.clear();
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let is_ours = !IS_ELEMENT && ctx.props().on_change.is_none();
        if first {
            self.scheduler.open();
            if is_ours {
                let back = ctx.link().callback(|()| Msg::Back);
                self.listeners.extend(browser::on_back(move || back.emit(())));
                let head = ctx.link().callback(Msg::Choose);
                self.listeners.extend(browser::on_head_link(move |chosen| head.emit(chosen)));
            }
        }
        if !self.ready && (is_ours || !self.busy) {
            self.ready = true;
            ctx.props().on_ready.emit(());
        }
        let Some(tree) = self.tree() else { return };
        if let Some((chart, used)) = self.visited.held.take() {
            ctx.link().send_message(Msg::Drawing(chart, used));
        }
        if self.busy && self.is_supplied() && self.scheduler.is_idle() {
            // Every fragment that came back is still as it was left.
            ctx.link().send_message(Msg::Drawn);
        }
        if self.figure.is_some() {
            browser::show_dialog(&tree, "basis", self.opener.as_ref());
        }
        if let Some(ids) = self.chosen.take() {
            let scope = Scope::new(self.data(ctx), &self.selection);
            let locale = self.selection.locale;
            if is_ours {
                browser::set_document(&document_title(&scope), locale.tag(), locale.direction());
                browser::mark_view(self.selection.view.id(), self.selection.view.is_tab());
            }
            browser::follow_controls(&tree);
            ids.iter().any(|id| browser::focus_id(&tree, id));
        }
        // The choice stands in a fragment, which is drawn for other choices as well.
        browser::tick(&tree, "differences", self.selection.differences_only);
        self.arrive(&tree);
    }
}

impl App {
    /// Does what a message asks for; says whether something shows it.
    fn follow_message(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Choose(chosen) => self.choose(ctx, &chosen),
            Msg::Type(typed) => self.type_in(ctx, &typed),
            Msg::Said(said) => {
                self.said = said;
                true
            }
            Msg::Opened((mine, said)) => self.opened(ctx, mine, said),
            Msg::Figure(key, opener) => {
                self.figure = Some(key);
                self.opener = Some(opener);
                self.fetch(ctx);
                true
            }
            Msg::Drawing(chart, used) => self.use_drawing(ctx, chart, used),
            Msg::Need => {
                self.fetch(ctx);
                if IS_ELEMENT {
                    // What draws its panels comes when they are about to be used.
                    let panels = [Region::Roles, Region::Places].map(|region| region.needs(&self.selection));
                    panels.into_iter().for_each(|needs| self.ask(ctx, needs));
                }
                false
            }
            Msg::Arrived(arrived) => self.arrived(ctx, arrived),
            // The address of another site's page is not ours.
            Msg::Back => !IS_ELEMENT && self.back(ctx),
            Msg::Near(view) => {
                self.fetch_ahead(ctx, view);
                false
            }
            Msg::Page(path, nodes) => !IS_ELEMENT && self.page_arrived(ctx, &path, nodes),
            Msg::Show(selection) => {
                self.said.clear();
                self.chosen = Some(Vec::new());
                self.go(ctx, *selection);
                true
            }
            Msg::Drawn => self.is_supplied() && std::mem::take(&mut self.busy),
            Msg::Close => {
                self.close();
                self.figure.take().is_some()
            }
        }
    }

    /// The tree that the comparison stands in.
    pub(super) fn tree(&self) -> Option<browser::Tree> {
        browser::Tree::of(self.place.get())
    }

    pub(super) fn close(&self) {
        if let Some(tree) = self.tree() {
            browser::close_dialog(&tree, "basis", self.opener.as_ref());
        }
    }

    /// All that is known: names at least, everything once it is fetched.
    pub(super) fn data<'a>(&'a self, ctx: &'a Context<Self>) -> &'a Data {
        self.render().map_or(&ctx.props().data, |render| &render.data)
    }
}
