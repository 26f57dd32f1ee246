//! The whole of `main`: head, controls, sentences, sections, and the state behind them.
//!
//! Invariant: a choice goes one way round: control, action, `apply`, selection, blocks, address.
//! Head and controls answer at once; the blocks follow when what draws them is there. If it
//! cannot be had, the choice that needs it is taken back and the visitor is told.

use super::Data;
use super::basis::{coming, dialog};
use super::controls::{Shown, controls, pair};
use super::element::Tag;
use super::export::Exported;
use super::own_ids::own_ids;
use super::profile::Opened;
use super::redraw::arrival::{Arrival, Fetched};
use super::redraw::fragment::Fragment;
use super::redraw::needs::Needs;
use super::redraw::region::RegionInputs;
use super::redraw::render_context::RenderContext;
use super::redraw::scheduler::Scheduler;
use super::redraw::static_page::StaticPage;
use super::sections::{Layout, insights, sections};
use super::typed::Keeps;
use crate::browser;
use crate::compare::{Scope, document_title, heading};
use crate::locale::Control;
use crate::model::{FigureKey, HOSTED};
use crate::state::{Chart, Fields, Known, Selection, query, route};
use std::rc::Rc;
use yew::prelude::*;

/// What the page starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What names roles and places.
    pub data: Data,
    /// What the address asks for.
    pub selection: Selection,
    /// What the static page shows.
    pub page: Selection,
    /// What the visitor had kept in the link or in this browser.
    #[prop_or_default]
    pub typed: Fields,
    /// Where that was.
    #[prop_or_default]
    pub keeps: Keeps,
    /// Whether controls that need the program work: false in the prerendered page.
    pub live: bool,
    /// What draws the blocks, if it is there already.
    #[prop_or_default]
    pub render: Option<RenderContext>,
    /// Pieces of the static page to keep.
    #[prop_or_default]
    pub static_page: StaticPage,
    /// Called once the first view is complete.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Who hears of choices in place of the address: the page is another site's then.
    #[prop_or_default]
    pub on_change: Option<Callback<Selection>>,
    /// Called before something is worked out or drawn, so that an error can be laid at the right door.
    #[prop_or_default]
    pub on_turn: Callback<()>,
}

/// What happens.
pub enum Msg {
    /// A control was used.
    Choose(browser::Chosen),
    /// A field was typed into or dragged.
    Type(browser::Chosen),
    /// A figure was clicked.
    Figure(FigureKey),
    /// The visitor shows the intention to use something.
    Need,
    /// Something that was fetched is there, or cannot be had.
    Arrived(Arrival),
    /// The visitor went back or forward.
    Back,
    /// The site that shows the comparison asks for other choices.
    Show(Box<Selection>),
    /// A file was asked for and made, or could not be.
    Exported(Exported),
    /// A file was opened.
    Opened(Opened),
    /// Every block is drawn.
    Drawn,
    /// The dialog was closed.
    Close,
}

/// The whole of `main`.
pub struct App {
    pub(super) selection: Selection,
    pub(super) typed: Fields,
    pub(super) keeps: Keeps,
    pub(super) inputs: Vec<Rc<RegionInputs>>,
    pub(super) fetched: Fetched,
    /// The chart that was shown alone before a tool, if any was.
    pub(super) before: Option<Chart>,
    pub(super) scheduler: Rc<Scheduler>,
    /// Whether blocks wait for their turn.
    pub(super) busy: bool,
    pub(super) said: String,
    pub(super) figure: Option<FigureKey>,
    /// The elements to try to focus once a choice is drawn, if one was made.
    pub(super) chosen: Option<Vec<String>>,
    pub(super) listener: Option<browser::Listener>,
    /// Where it is on the page.
    pub(super) place: NodeRef,
    /// Whether the first view is complete.
    pub(super) ready: bool,
    /// A chart and a form that were asked for before what makes them was there.
    pub(super) export: Option<String>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { selection, typed, keeps, render, page, live, on_change, on_turn, .. } = ctx.props();
        let place = NodeRef::default();
        // On a page of another site every block is new, and takes its turn from the start.
        let elsewhere = on_change.is_some();
        App {
            selection: selection.clone(),
            typed: typed.clone(),
            keeps: *keeps,
            inputs: RegionInputs::all(selection, typed),
            fetched: Fetched::new(render.clone()),
            before: page.chart,
            scheduler: Rc::new(Scheduler::new(
                place.clone(),
                !elsewhere,
                on_turn.clone(),
                ctx.link().callback(|()| Msg::Drawn),
            )),
            busy: elsewhere,
            said: String::new(),
            figure: None,
            // An address that asks for something else than the page shows is a choice made before.
            chosen: (*live && selection != page).then(Vec::new),
            listener: None,
            place,
            ready: false,
            export: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        ctx.props().on_turn.emit(());
        match msg {
            Msg::Choose(chosen) => self.choose(ctx, &chosen),
            Msg::Type(typed) => self.type_in(ctx, &typed),
            Msg::Exported(made) => {
                let locale = self.selection.locale;
                self.said = match made {
                    Some(name) => locale.fill(Control::SaidExported, &[name]),
                    None => locale.text(Control::SaidNoPicture).into_owned(),
                };
                true
            }
            Msg::Opened((mine, said)) => self.opened(ctx, mine, said),
            Msg::Figure(key) => {
                self.figure = Some(key);
                self.fetch(ctx);
                true
            }
            Msg::Need => {
                self.fetch(ctx);
                false
            }
            Msg::Arrived(arrival) => self.arrived(ctx, arrival),
            Msg::Back => {
                let (path, search) = browser::address();
                let known = Known(self.data(ctx));
                let metros = self.has_metros() || !query::asks_for_metro(&search);
                let all = metros && self.render().is_some();
                if !all && query::asks_for_part(&search, known) {
                    // A place that is known to what is not loaded yet: the page starts with it anew.
                    browser::reload();
                    return false;
                }
                let page = route::read(&path, known).unwrap_or_default();
                let selection = query::decode(&search, &page, known);
                // What was said of the choice that is undone is no longer so.
                self.said.clear();
                self.chosen = Some(Vec::new());
                self.select(ctx, selection);
                true
            }
            Msg::Show(selection) => {
                self.said.clear();
                self.chosen = Some(Vec::new());
                self.select(ctx, *selection);
                true
            }
            Msg::Drawn => self.is_supplied() && std::mem::take(&mut self.busy),
            Msg::Close => {
                self.close();
                self.figure.take().is_some()
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { static_page, page, live, .. } = ctx.props();
        let scope = Scope::new(self.data(ctx), &self.selection);
        let render = self.render();
        let layout = Layout {
            inputs: &self.inputs,
            render,
            selection: &self.selection,
            scheduler: &self.scheduler,
            static_page,
            page,
            locale: self.selection.locale,
            setting: self.selection.setting,
            live: *live,
            on_need: ctx.link().callback(|()| Msg::Need),
            on_set: ctx.link().callback(|(chosen, done)| if done { Msg::Choose(chosen) } else { Msg::Type(chosen) }),
        };
        let shown = Shown {
            scope,
            live: *live,
            panels: [Fragment::Roles, Fragment::Places, Fragment::Money].map(|fragment| layout.block(fragment)),
            sections: layout.block(Fragment::Sections),
            count: layout.block(Fragment::Count),
        };
        let lede = layout.block(Fragment::Lead(None));
        let link = ctx.link();
        let need = link.callback(|_: PointerEvent| Msg::Need);
        let controls = controls(shown)
            .onpointerover(live.then_some(need))
            .onfocusin(live.then(|| link.callback(|_: FocusEvent| Msg::Need)));
        let asked = self.figure.as_ref().map(|key| {
            let facts = render.filter(|render| render.meets(Needs::basis())).and_then(|render| {
                let scope = Scope::new(&render.data, &self.selection);
                Some((render.views?.basis)(&scope, key))
            });
            (key, facts.unwrap_or_else(|| coming(&scope).into()))
        });
        let whole = Tag::new("div")
            .at(&self.place)
            .class(if self.selection.differences_only { "app differences" } else { "app" })
            .onclick(live.then(|| link.batch_callback(|event: MouseEvent| clicked(&event))))
            .onchange(live.then(|| link.batch_callback(|event: Event| browser::changed(&event).map(Msg::Choose))))
            .oninput(live.then(|| link.batch_callback(|event: InputEvent| browser::typed(&event).map(Msg::Type))))
            .onkeydown(live.then(|| link.batch_callback(|event: KeyboardEvent| pressed(&event))))
            .onfocusin(live.then(|| Callback::from(|event: FocusEvent| browser::enter_table(&event))))
            .child(Tag::heading(self.selection.setting, 0).key("h1").part("header").text(heading(&scope)))
            .child(lede)
            .child(controls)
            .child(pair(&scope))
            .child(Tag::new("p").key("said").class("said").fixed("role", "status").text(&self.said))
            .maybe(self.selection.chart.is_none().then(|| insights(&layout)))
            .child(sections(&layout, &self.selection, self.busy))
            .child(dialog(&scope, asked, live.then(|| link.batch_callback(|event: Event| closed(&event)))));
        own_ids(whole.into(), self.selection.setting)
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.scheduler.clear();
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.scheduler.open();
            if ctx.props().on_change.is_none() {
                let back = ctx.link().callback(|()| Msg::Back);
                self.listener = browser::on_back(move || back.emit(()));
            }
        }
        if !self.ready && (ctx.props().on_change.is_none() || !self.busy) {
            self.ready = true;
            ctx.props().on_ready.emit(());
        }
        let Some(tree) = self.tree() else { return };
        if self.busy && self.is_supplied() && self.scheduler.is_idle() {
            // Every block that came back is still as it was left.
            ctx.link().send_message(Msg::Drawn);
        }
        if self.figure.is_some() {
            browser::show_dialog(&tree, "basis");
        }
        if let Some(ids) = self.chosen.take() {
            let scope = Scope::new(self.data(ctx), &self.selection);
            let locale = self.selection.locale;
            if ctx.props().on_change.is_none() {
                browser::set_document(&document_title(&scope), locale.tag(), locale.direction());
            }
            browser::follow_controls(&tree);
            ids.iter().any(|id| browser::focus_id(&tree, id));
        }
    }
}

/// What a click asks for. It is decided while the event lasts: a link is followed, or not, before
/// a message arrives.
fn clicked(event: &MouseEvent) -> Option<Msg> {
    if HOSTED {
        browser::jump_inside(event);
    }
    let figure = browser::clicked_figure(event).and_then(|name| name.parse().ok()).map(Msg::Figure);
    let choice = || browser::clicked(event).map(Msg::Choose);
    figure.or_else(choice).or_else(|| browser::beside_dialog(event).then_some(Msg::Close))
}

/// What a key asks for; the arrows visit the figures of a table.
fn pressed(event: &KeyboardEvent) -> Option<Msg> {
    browser::step_in_table(event);
    (event.key() == "Escape").then_some(Msg::Close)
}

/// What the closing of the dialog asks for, unless it is open again.
fn closed(event: &Event) -> Option<Msg> {
    browser::Tree::at(event).is_none_or(|tree| !browser::is_open(&tree, "basis")).then_some(Msg::Close)
}

impl App {
    /// The tree that the comparison stands in.
    pub(super) fn tree(&self) -> Option<browser::Tree> {
        browser::Tree::of(self.place.get())
    }

    /// Writes a choice down: in the address of our own page, or by telling the site that shows it.
    pub(super) fn record(&self, ctx: &Context<Self>, selection: &Selection, to: fn(&str)) {
        match &ctx.props().on_change {
            None => to(&self.keeps.address(selection, &self.typed)),
            Some(on_change) => on_change.emit(selection.clone()),
        }
    }

    pub(super) fn close(&self) {
        if let Some(tree) = self.tree() {
            browser::close_dialog(&tree, "basis");
        }
    }

    /// All that is known: names at least, everything once it is fetched.
    pub(super) fn data<'a>(&'a self, ctx: &'a Context<Self>) -> &'a Data {
        self.render().map_or(&ctx.props().data, |render| &render.data)
    }

    pub(super) fn select(&mut self, ctx: &Context<Self>, selection: Selection) {
        // Another chart brings blocks that the static page does not have.
        self.busy |= self.selection.chart != selection.chart;
        if !self.selection.has_tool() {
            self.before = self.selection.chart;
        }
        self.selection = selection;
        self.want(ctx);
    }

    /// Asks for every unit that would now be drawn otherwise.
    pub(super) fn want(&mut self, ctx: &Context<Self>) {
        let inputs = RegionInputs::renewed(&self.inputs, &self.selection, &self.typed);
        let before = std::mem::replace(&mut self.inputs, inputs);
        let selection = &self.selection;
        let is_new =
            |(now, old): (&Rc<RegionInputs>, &Rc<RegionInputs>)| !Rc::ptr_eq(now, old) && now.region.is_on(selection);
        self.busy |= self.inputs.iter().zip(&before).any(is_new);
        if self.busy {
            self.fetch(ctx);
        }
    }
}
