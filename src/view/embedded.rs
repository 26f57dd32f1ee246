//! Comparisons in elements on pages of other sites.
//!
//! Invariant: each has a selection, a tree and data of its own, and shares with the others only what is never written:
//! the parts of the built-in dataset and the functions that draw. What a comparison shows at first is fetched before it is
//! drawn, all else when it is asked for.

use super::Data;
use super::app::{App, AppProps};
use super::host_files::{HostData, HostFiles};
use super::message::Msg;
use super::paint::paint;
use super::redraw::needs::Needs;
use super::redraw::render_context::{RenderContext, ViewsModule};
use super::redraw::stated_pay::StatedPay;
use super::redraw::static_page::StaticPage;
use super::stated::Stated;
use super::table_request::TableRequest;
use super::typed::Keeps;
use crate::browser::{self, HostElement};
use crate::embed::{Refusal, Request, Show, has_doubts};
use crate::locale::{Locale, Wording};
use crate::model::{Dataset, JobPage};
use crate::state::route::Base;
use crate::state::{Chart, Choosable, Fields, Selection, Setting, Shape, mine, query};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use yew::{AppHandle, Callback};

/// The names of roles and places, made by `cargo xtask bake`.
static NAMES: &[u8] = include_bytes!("../../data/baked/names.postcard");

impl Embedded {
    /// Draws a comparison as `query` asks (the attributes of the element), with the files of a site that adds something;
    /// `None` where something that it takes cannot be had or read. It is the page's `number`th, from 1.
    pub async fn mount(
        host_element: HostElement,
        number: u32,
        query: &str,
        files: Option<HostFiles>,
    ) -> Option<Embedded> {
        let names = names()?;
        let origin = host_element.origin();
        let page = page_of(&host_element, &origin);
        let (host, render, known) = match files {
            Some(files) => {
                let (query, of) = (query.to_owned(), host_element.clone());
                let first = move |data: &Dataset| {
                    let origin = of.origin();
                    let module = Needs::of(&asked(&query, number, data, page_of(&of, &origin))).module;
                    (module, stated(&query, data))
                };
                let (host, render) = (ViewsModule::load().await?.host)(files, Box::new(first)).await?;
                let known = host.data.clone();
                (Some(host), render, known)
            }
            None => {
                let needs = needs(query, number, &names, page);
                let place = Some(host_element.root.clone().into());
                let render = RenderContext::load_with(needs, place, stated(query, &names)).await?;
                let is_part = query::asks_for_part(query, Choosable(&names));
                let known = if is_part { render.data.clone() } else { names };
                (None, render, known)
            }
        };
        // An error in what is drawn is laid at this element's door.
        host_element.notify("turn", &[]);
        let selection = asked(query, number, render.data(), page);
        tell_faults(query, &selection, &render.data, &host_element);
        let stated = stated(query, render.data());
        host_element.number(&selection.setting.id_suffix());
        paint(&host_element);
        host_element.speak(selection.locale.tag(), selection.locale.direction());
        let current = Rc::new(RefCell::new(selection.clone()));
        let known = Rc::new(RefCell::new(known));
        let typed = stored(&selection);
        let storage = !typed.is_empty();
        let (told, turned, static_page) = (host_element.clone(), host_element.clone(), current.clone());
        let more_known = known.clone();
        let on_change = Callback::from(move |(selection, data): (Selection, Data)| {
            told.speak(selection.locale.tag(), selection.locale.direction());
            told.notify("change", &state(&selection));
            static_page.replace(selection);
            // States and metro areas are known once a visitor has chosen one.
            let mut known = more_known.borrow_mut();
            if data.places.len() > known.places.len() && data.roles.len() >= known.roles.len() {
                *known = data;
            }
        });
        let ready = host_element.clone();
        let props = AppProps {
            data: render.data.clone(),
            base: Base::Root,
            selection,
            keeps: Keeps { storage, pay: mine::has_pay(&typed), link: false },
            typed,
            live: true,
            render: Some(render.clone()),
            static_page: StaticPage::default(),
            on_ready: Callback::from(move |()| ready.notify("ready", &[])),
            on_change: Some(on_change),
            on_turn: Callback::from(move |()| turned.notify("turn", &[])),
        };
        let app = yew::Renderer::<App>::with_root_and_props(host_element.root.clone(), props).render();
        Some(Embedded { app, current, host_element, host, known, stated, band: band(query) })
    }
}

thread_local! {
    static READ: OnceCell<Data> = const { OnceCell::new() };
}

/// The names of roles and places, read once for all elements of the page.
fn names() -> Option<Data> {
    READ.with(|read| match read.get() {
        Some(names) => Some(names.clone()),
        None => {
            let names = Data::new(Dataset::from_names(NAMES).ok()?);
            Some(read.get_or_init(|| names).clone())
        }
    })
}

/// The pay that the employer of an advert states.
fn stated(query: &str, known: &Dataset) -> StatedPay {
    let Request { mut selection, band, .. } = Request::read(query, Choosable(known), JobPage::Host(""));
    // A state or a metro area is not among the names yet.
    if let Some(place) = query::official_place(query) {
        selection.place = place;
    }
    Some(Rc::new(Stated::new(band.filter(|_| selection.setting.shape == Shape::Advert)?, &selection)?))
}

/// What a query says of the pay that is stated.
fn band(query: &str) -> String {
    query::pairs(query).filter(|(key, _)| *key == "band").map(|(_, value)| value).last().unwrap_or_default()
}

/// The needs of what a query asks for. A state is known once the overview's part is read, a metro area with its own.
fn needs(query: &str, number: u32, names: &Dataset, page: JobPage<'_>) -> Needs {
    Needs::of(&asked(query, number, names, page)).of_query(query, Choosable(names))
}

/// The page that an element is on, to judge an address of jobs by.
fn page_of<'a>(host_element: &HostElement, origin: &'a str) -> JobPage<'a> {
    if host_element.is_in_frame() { JobPage::Frame } else { JobPage::Host(origin) }
}

/// Tells what is refused of the attributes, and what of them is not understood.
fn tell_faults(query: &str, selection: &Selection, data: &Data, host_element: &HostElement) {
    if !has_doubts(query, &state(selection)) {
        return;
    }
    let (query, data, host_element) = (query.to_owned(), data.clone(), host_element.clone());
    yew::platform::spawn_local(async move {
        let Some(views) = ViewsModule::load().await else { return };
        let origin = host_element.origin();
        let (refusals, unread) = (views.judge)(&query, Choosable(&data), page_of(&host_element, &origin));
        for refusal in refusals {
            let Refusal { code, attribute, column, reason } = refusal;
            let column = column.to_string();
            let entries =
                [("code", code.to_owned()), ("path", attribute.to_owned()), ("column", column), ("reason", reason)];
            host_element.notify("wrong", &entries);
        }
        if !unread.is_empty() {
            let entries: Vec<(&str, String)> =
                unread.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
            host_element.notify("unread", &entries);
        }
    });
}

/// The choices that the attributes of the page's `number`th element ask for.
fn asked(query: &str, number: u32, data: &Dataset, page: JobPage<'_>) -> Selection {
    let Request { selection, show, heading_level, .. } = Request::read(query, Choosable(data), page);
    let setting = Setting {
        heading: heading_level,
        tables_open: show == Show::Tables,
        element: number,
        shape: selection.setting.shape,
        stores: query.split('&').any(|pair| pair == "consent=storage"),
        offer: selection.setting.offer,
    };
    let mut selection = Selection { setting, ..selection };
    if selection.locale == Locale::English && !data.labels.is_empty() {
        let last = |name: &str| query::pairs(query).filter(|(key, _)| *key == name).map(|(_, tag)| tag).last();
        let language = last("lang").or_else(|| last("locale")).unwrap_or_default();
        selection.locale = Locale::Host(Wording::of(&language, &data.labels));
    }
    selection.fit(data);
    selection
}

/// The values kept in this browser; none where the host does not allow it.
fn stored(selection: &Selection) -> Fields {
    let static_page = selection.setting.stores.then(|| browser::stored(mine::STORED_AS)).flatten();
    mine::decode(&static_page.unwrap_or_default())
}

/// A comparison that is shown.
pub struct Embedded {
    app: AppHandle<App>,
    current: Rc<RefCell<Selection>>,
    host_element: HostElement,
    /// Where the site adds something.
    host: Option<HostData>,
    /// Roles, places and money that can be chosen.
    known: Rc<RefCell<Data>>,
    /// The pay that the employer of an advert states.
    stated: StatedPay,
    /// The same as the attribute has it.
    band: String,
}

impl Embedded {
    /// Shows what `query` asks for; false where that is a place that is not known before more is fetched, or other pay that the
    /// site states, so that the element has to be mounted anew.
    pub fn show(&self, query: &str) -> bool {
        let known = self.known.borrow().clone();
        if query::asks_for_part(query, Choosable(&known)) || band(query) != self.band {
            return false;
        }
        let number = self.current.borrow().setting.element;
        let origin = self.host_element.origin();
        let selection = asked(query, number, &known, page_of(&self.host_element, &origin));
        if self.stated.as_ref().is_some_and(|stated| !stated.is_for(&selection)) {
            return false;
        }
        tell_faults(query, &selection, &known, &self.host_element);
        paint(&self.host_element);
        self.host_element.speak(selection.locale.tag(), selection.locale.direction());
        self.current.replace(selection.clone());
        self.app.send_message(Msg::Show(Box::new(selection)));
        true
    }

    /// Takes colours from the page again: they or the visitor's scheme have changed.
    pub fn paint(&self) {
        paint(&self.host_element);
    }

    /// The choices by the names of the query.
    #[must_use]
    pub fn state(&self) -> Vec<(&'static str, String)> {
        state(&self.current.borrow())
    }

    /// The table of a chart as a text, without the byte order mark of a file; of the one that is shown alone, or of the first
    /// shown, where none is named; `None` where something that it takes cannot be had. The future holds nothing of the
    /// comparison.
    pub fn table(&self, format: &str, chart: &str) -> impl Future<Output = Option<Option<String>>> + use<> {
        let request = TableRequest {
            selection: self.current.borrow().clone(),
            format: format.to_owned(),
            chart: chart.to_owned(),
            root: self.host_element.root.clone(),
            host: self.host.clone(),
            stated: self.stated.clone(),
        };
        async move { (ViewsModule::load().await?.table)(request).await }
    }

    /// Takes it off the page.
    pub fn remove(self) {
        self.app.destroy();
    }
}

/// Every choice by the name of the query, defaults too, so that a site need not know them.
fn state(selection: &Selection) -> Vec<(&'static str, String)> {
    let options = Chart::ALL.into_iter().flat_map(Chart::options);
    let options = options.map(|name| (*name, selection.options.get(name).to_owned()));
    let values = query::values(selection);
    let chart = ("chart", selection.chart.map_or("", Chart::id).to_owned());
    let view = ("view", selection.view.id().to_owned());
    values.chain([view, chart]).chain(options.filter(|(_, value)| !value.is_empty())).collect()
}
