//! The whole of `main`: head, controls, sentences, sections, and the state behind them.
//!
//! Invariant: a choice goes one way round: control, action, `apply`, selection, blocks, address.
//! Head and controls answer at once; the blocks follow when what draws them is there. If it
//! cannot be had, the choice that needs it is taken back and the visitor is told.

use super::basis::{coming, dialog};
use super::controls::{Shown, controls, pair};
use super::element::Tag;
use super::kept::Kept;
use super::painter::{Painter, Supply};
use super::piece::Piece;
use super::queue::Queue;
use super::sections::{Blocks, insights, sections};
use super::unit::{Unit, Wanted};
use super::{Data, choice};
use crate::browser;
use crate::compare::{Scope, UsageSort, document_title, heading};
use crate::locale::Message;
use crate::model::FigureKey;
use crate::state::{Known, Selection, apply, query, route};
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
    /// Whether controls that need the program work: false in the prerendered page.
    pub live: bool,
    /// What draws the blocks, if it is there already.
    #[prop_or_default]
    pub supply: Option<Supply>,
    /// Pieces of the static page to keep.
    #[prop_or_default]
    pub kept: Kept,
    /// Called once the first view is complete.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// What happens.
pub enum Msg {
    /// A control was used.
    Choose(browser::Chosen),
    /// A letter was typed into a search.
    Find(browser::Chosen),
    /// A figure was clicked.
    Figure(FigureKey),
    /// The visitor shows the intention to use something.
    Need,
    /// What draws is there, or cannot be had.
    Painter(Option<Painter>),
    /// The whole dataset is there, or cannot be had.
    Dataset(Option<Vec<u8>>),
    /// The visitor went back or forward.
    Back,
    /// Every block is drawn.
    Drawn,
    /// The dialog was closed.
    Close,
}

/// How far what draws the blocks has come.
#[derive(Default)]
enum Fetched {
    #[default]
    Not,
    Part(Option<Painter>, Option<Vec<u8>>),
    All(Supply),
}

/// The whole of `main`.
pub struct App {
    selection: Selection,
    sort: UsageSort,
    wanted: Vec<Rc<Wanted>>,
    fetched: Fetched,
    queue: Rc<Queue>,
    /// Whether blocks wait for their turn.
    busy: bool,
    said: String,
    find_role: String,
    find_place: String,
    figure: Option<FigureKey>,
    /// The elements to try to focus once a choice is drawn, if one was made.
    chosen: Option<Vec<String>>,
    listener: Option<browser::Listener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { selection, supply, page, live, .. } = ctx.props();
        let sort = UsageSort::default();
        App {
            selection: selection.clone(),
            sort,
            wanted: Unit::all().map(|unit| Rc::new(Wanted::new(unit, selection, sort))).collect(),
            fetched: supply.clone().map_or(Fetched::Not, Fetched::All),
            queue: Rc::new(Queue::new(ctx.link().callback(|()| Msg::Drawn))),
            busy: false,
            said: String::new(),
            find_role: String::new(),
            find_place: String::new(),
            figure: None,
            // An address that asks for something else than the page shows is a choice made before.
            chosen: (*live && selection != page).then(Vec::new),
            listener: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Choose(chosen) => self.choose(ctx, &chosen),
            Msg::Find(typed) => self.find(typed),
            Msg::Figure(key) => {
                self.figure = Some(key);
                self.fetch(ctx);
                true
            }
            Msg::Need => {
                self.fetch(ctx);
                false
            }
            Msg::Painter(painter) => self.arrived(ctx, painter.is_none(), |found, _| *found = painter),
            Msg::Dataset(bytes) => self.arrived(ctx, bytes.is_none(), |_, found| *found = bytes),
            Msg::Back => {
                let (path, search) = browser::address();
                let known = Known(self.data(ctx));
                let page = route::read(&path, known).unwrap_or_default();
                let selection = query::decode(&search, &page, known);
                // What was said of the choice that is undone is no longer so.
                self.said.clear();
                self.chosen = Some(Vec::new());
                self.select(ctx, selection);
                true
            }
            Msg::Drawn => std::mem::take(&mut self.busy),
            Msg::Close => {
                browser::close_dialog("basis");
                self.figure.take().is_some()
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { kept, page, live, .. } = ctx.props();
        let scope = Scope::new(self.data(ctx), &self.selection);
        let supply = match &self.fetched {
            Fetched::All(supply) => Some(supply),
            _ => None,
        };
        let blocks = Blocks {
            wanted: &self.wanted,
            supply,
            queue: &self.queue,
            kept,
            page,
            locale: self.selection.locale,
            live: *live,
            on_need: ctx.link().callback(|()| Msg::Need),
        };
        let shown = Shown {
            scope,
            live: *live,
            find_role: &self.find_role,
            find_place: &self.find_place,
            count: blocks.block(Piece::Count),
        };
        let link = ctx.link();
        let need = link.callback(|_: PointerEvent| Msg::Need);
        let controls = controls(shown)
            .onpointerover(live.then_some(need))
            .onfocusin(live.then(|| link.callback(|_: FocusEvent| Msg::Need)))
            .oninput(live.then(|| link.batch_callback(|event: InputEvent| browser::changed(&event).map(Msg::Find))));
        let lede = if self.selection.roles.len() > 1 { Message::Lede } else { Message::LedeSingle };
        let asked = self.figure.as_ref().map(|key| {
            let facts = supply.map(|supply| {
                let scope = Scope::new(&supply.data, &self.selection);
                (supply.painter.basis)(&scope, key)
            });
            (key, facts.unwrap_or_else(|| coming(&scope).into()))
        });
        Tag::new("div")
            .class(if self.selection.differences_only { "app differences" } else { "app" })
            .onclick(live.then(|| link.batch_callback(|event: MouseEvent| clicked(&event))))
            .onchange(live.then(|| link.batch_callback(|event: Event| browser::changed(&event).map(Msg::Choose))))
            .onkeydown(live.then(|| link.batch_callback(|event: KeyboardEvent| pressed(&event))))
            .onfocusin(live.then(|| Callback::from(|event: FocusEvent| browser::enter_table(&event))))
            .child(Tag::new("h1").key("h1").text(heading(&scope)))
            .child(Tag::new("p").key("lede").class("lede").text(scope.text(lede)))
            .child(controls)
            .child(pair(&scope))
            .child(Tag::new("p").key("said").class("said").fixed("role", "status").text(&self.said))
            .child(insights(&blocks))
            .child(sections(&blocks, &self.selection, self.sort, self.busy))
            .child(dialog(&scope, asked, live.then(|| link.batch_callback(|_: Event| closed()))))
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().on_ready.emit(());
            let back = ctx.link().callback(|()| Msg::Back);
            self.listener = browser::on_back(move || back.emit(()));
        }
        if self.figure.is_some() {
            browser::show_dialog("basis");
        }
        if let Some(ids) = self.chosen.take() {
            let scope = Scope::new(self.data(ctx), &self.selection);
            let locale = self.selection.locale;
            browser::set_document(&document_title(&scope), locale.tag(), locale.direction());
            browser::follow_choices();
            ids.iter().any(|id| browser::focus_id(id));
        }
    }
}

/// What a click asks for. It is decided while the event lasts: a link is followed, or not, before
/// a message arrives.
fn clicked(event: &MouseEvent) -> Option<Msg> {
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
fn closed() -> Option<Msg> {
    (!browser::is_open("basis")).then_some(Msg::Close)
}

impl App {
    /// All that is known: names at least, everything once it is fetched.
    fn data<'a>(&'a self, ctx: &'a Context<Self>) -> &'a Data {
        match &self.fetched {
            Fetched::All(supply) => &supply.data,
            _ => &ctx.props().data,
        }
    }

    /// Does what a control asks for.
    fn choose(&mut self, ctx: &Context<Self>, chosen: &browser::Chosen) -> bool {
        if chosen.act == "sort" {
            self.sort = UsageSort::ALL.into_iter().find(|sort| sort.id() == chosen.value).unwrap_or_default();
            self.want(ctx);
            return true;
        }
        let Some(action) = choice::action(chosen) else { return false };
        let data = self.data(ctx).clone();
        let next = apply(&self.selection, &action, Known(&data));
        if next == self.selection {
            // A sixth role, say: the field that was used still shows what is so.
            self.chosen = Some(Vec::new());
            return true;
        }
        browser::push(&format!("/{}", query::encode(&next, &Selection::default())));
        self.said = choice::said(&Scope::new(&data, &next), &action);
        self.chosen = Some(choice::focus_after(&action));
        for (act, panel, held) in [("add", "add-role", &mut self.find_role), ("place", "place", &mut self.find_place)] {
            if chosen.act == act {
                browser::close_details(panel);
                held.clear();
            }
        }
        self.select(ctx, next);
        true
    }

    fn find(&mut self, typed: browser::Chosen) -> bool {
        match typed.act.as_str() {
            "find-role" => self.find_role = typed.value,
            "find-place" => self.find_place = typed.value,
            _ => return false,
        }
        true
    }

    fn select(&mut self, ctx: &Context<Self>, selection: Selection) {
        self.selection = selection;
        self.want(ctx);
    }

    /// Asks for every unit that would now be drawn otherwise.
    fn want(&mut self, ctx: &Context<Self>) {
        for wanted in &mut self.wanted {
            if !wanted.serves(&self.selection, self.sort) {
                *wanted = Rc::new(Wanted::new(wanted.unit, &self.selection, self.sort));
                self.busy = true;
            }
        }
        if self.busy {
            self.fetch(ctx);
        }
    }

    /// Fetches what draws the blocks, once, unless it is there.
    fn fetch(&mut self, ctx: &Context<Self>) {
        if matches!(self.fetched, Fetched::Not) {
            self.fetched = Fetched::Part(None, None);
            ctx.link().send_future(async { Msg::Painter(Painter::load().await) });
            ctx.link().send_future(async { Msg::Dataset(browser::dataset().await) });
        }
    }

    /// Takes what was fetched; without it the page is as it was at the start.
    fn arrived(
        &mut self,
        ctx: &Context<Self>,
        failed: bool,
        put: impl FnOnce(&mut Option<Painter>, &mut Option<Vec<u8>>),
    ) -> bool {
        let Fetched::Part(painter, bytes) = &mut self.fetched else { return false };
        put(painter, bytes);
        let both = painter.zip(bytes.as_deref());
        let supply = both.and_then(|(painter, bytes)| Supply::read(painter, bytes));
        let failed = failed || (both.is_some() && supply.is_none());
        if let Some(supply) = supply {
            self.fetched = Fetched::All(supply);
            return true;
        }
        if failed {
            self.fetched = Fetched::Not;
            self.take_back(ctx);
        }
        failed
    }

    /// Goes back to what the static page shows, and says why.
    fn take_back(&mut self, ctx: &Context<Self>) {
        let page = &ctx.props().page;
        if !self.busy && self.figure.is_none() {
            return;
        }
        browser::close_dialog("basis");
        self.figure = None;
        self.said = self.selection.locale.text(Message::SaidNotLoaded).into_owned();
        self.sort = UsageSort::default();
        for wanted in &mut self.wanted {
            if !wanted.serves(page, self.sort) {
                *wanted = Rc::new(Wanted::new(wanted.unit, page, self.sort));
            }
        }
        self.busy = false;
        let kept = Selection { differences_only: self.selection.differences_only, ..page.clone() };
        browser::push(&format!("/{}", query::encode(&kept, &Selection::default())));
        self.chosen = Some(Vec::new());
        self.selection = kept;
    }
}
