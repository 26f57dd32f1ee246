//! Comparisons in elements on pages of other sites.
//!
//! Invariant: each has a selection, a tree and data of its own, and shares with the others only what is never written:
//! the built-in dataset and the functions that draw.

use super::Data;
use super::app::{App, AppProps};
use super::message::Msg;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::OverviewModule;
use super::redraw::render_context::RenderContext;
use super::redraw::static_page::StaticPage;
use super::typed::Keeps;
use crate::browser::{self, HostElement};
use crate::compare::{Format, Scope, export};
use crate::embed::{Colour, Options, ViewMode, guard};
use crate::locale::{Locale, Wording};
use crate::model::{Dataset, DatasetPart, DatasetParts};
use crate::state::route::Base;
use crate::state::{Chart, Choosable, Fields, Selection, Setting, mine, query};
use std::cell::RefCell;
use std::rc::Rc;
use yew::{AppHandle, Callback};

/// The built-in dataset with the functions that draw it: one for all elements of a page.
pub struct Program {
    render: RenderContext,
}

impl Program {
    /// A program with the built-in dataset, from its compact form.
    #[must_use]
    pub fn new(dataset: &[u8]) -> Option<Self> {
        let data = Data::new(Dataset::from_compact(dataset).ok()?);
        Some(Program { render: RenderContext { overview: OverviewModule::live(), ..RenderContext::linked(data) } })
    }

    /// Draws a comparison as `query` asks (the attributes of the element), with what the site adds of its own and with
    /// metro areas if it asks for one, both in the compact form; `None` where that cannot be read. It is the page's
    /// `number`th, from 1.
    #[must_use]
    pub fn mount(
        &self,
        host_element: HostElement,
        number: u32,
        query: &str,
        own: Option<&[u8]>,
        metros: Option<&[u8]>,
    ) -> Option<Embedded> {
        let render = match own {
            Some(own) => self.render.with_host(own)?,
            None => self.render.clone(),
        };
        let render = match metros {
            Some(metros) => render.with_metros(metros)?,
            None => render,
        };
        let selection = asked(query, number, render.data());
        host_element.number(&selection.setting.id_suffix());
        paint(&host_element);
        host_element.speak(selection.locale.tag(), selection.locale.direction());
        let current = Rc::new(RefCell::new(selection.clone()));
        let typed = stored(&selection);
        let storage = !typed.is_empty();
        let (told, turned, static_page) = (host_element.clone(), host_element.clone(), current.clone());
        let on_change = Callback::from(move |selection: Selection| {
            told.speak(selection.locale.tag(), selection.locale.direction());
            told.notify("change", &state(&selection));
            static_page.replace(selection);
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
        Some(Embedded { app, render, current, host_element })
    }
}

/// The choices that the attributes of the page's `number`th element ask for.
fn asked(query: &str, number: u32, data: &Dataset) -> Selection {
    let Options { selection, view, heading_level, .. } = Options::read(query, Choosable(data));
    let setting = Setting {
        heading: heading_level,
        tables_open: view == ViewMode::Table,
        element: number,
        stores: query.split('&').any(|pair| pair == "consent=storage"),
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
    render: RenderContext,
    current: Rc<RefCell<Selection>>,
    host_element: HostElement,
}

impl Embedded {
    /// Shows what `query` asks for.
    pub fn show(&self, query: &str) {
        let number = self.current.borrow().setting.element;
        let selection = asked(query, number, self.render.data());
        paint(&self.host_element);
        self.host_element.speak(selection.locale.tag(), selection.locale.direction());
        self.current.replace(selection.clone());
        self.app.send_message(Msg::Show(Box::new(selection)));
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

    /// The table of a chart as a file; of the one that is shown alone, or of the first shown, where none is named.
    #[must_use]
    pub fn table(&self, format: &str, chart: &str) -> Option<String> {
        let format = Format::ALL.into_iter().find(|known| known.id() == format && !known.is_picture())?;
        let selection = self.current.borrow();
        let shown = |chart: &Chart| selection.shows(*chart);
        let chart = match Chart::from_id(chart) {
            Some(chart) => chart,
            None if chart.is_empty() => selection.chart.or_else(|| Chart::ALL.into_iter().find(shown))?,
            None => return None,
        };
        let inputs = RegionInputs::new(Region::Chart(chart), &selection, &Fields::none(), &[]);
        let scope = Scope::new(self.render.data(), &selection);
        let model = self.render.chart(&inputs)?;
        Some(export(&scope, chart, &model, format).text)
    }

    /// Takes it off the page.
    pub fn remove(self) {
        self.app.destroy();
    }
}

/// The colours that a page may give, and the contrast to the ground that each is kept at: of text, and of what is none.
const COLOURS: [(&str, f64); 8] = [
    ("--rs-fg", 7.0),
    ("--rs-series-1", 7.0),
    ("--rs-series-2", 7.0),
    ("--rs-series-3", 7.0),
    ("--rs-series-4", 7.0),
    ("--rs-series-5", 7.0),
    ("--rs-accent", 4.5),
    ("--rs-focus", 4.5),
];

/// Keeps what the page gives as colours legible: what is no colour counts as not given, what is too near to the ground is
/// moved away from it.
fn paint(host_element: &HostElement) {
    let colour = |text: &str| {
        let part = |share: f64| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
        let [red, green, blue, alpha] = host_element.colour(text)?.map(part);
        Some(Colour { red, green, blue, alpha })
    };
    host_element.set("--rs-bg", None);
    if let Some(given) = host_element.given("--rs-bg") {
        // Nothing is known of what would be seen through it.
        let solid = colour(&given).filter(|colour| colour.alpha == u8::MAX);
        host_element.set("--rs-bg", Some(&solid.map_or_else(|| "initial".to_owned(), Colour::hex)));
    }
    let grounds: Vec<Colour> = ["var(--paper)", "var(--panel)"].into_iter().filter_map(colour).collect();
    for (name, inputs) in COLOURS {
        host_element.set(name, None);
        // Ink that nobody gave may not suit a ground that somebody did.
        let given = match (host_element.given(name), name) {
            (None, "--rs-fg") => Some("var(--ink)".to_owned()),
            (None, "--rs-series-1") => Some("var(--tone-1)".to_owned()),
            (None, "--rs-series-2") => Some("var(--tone-2)".to_owned()),
            (None, "--rs-series-3") => Some("var(--tone-3)".to_owned()),
            (None, "--rs-series-4") => Some("var(--tone-4)".to_owned()),
            (None, "--rs-series-5") => Some("var(--tone-5)".to_owned()),
            (given, _) => given,
        };
        if let Some(given) = given {
            let legible = colour(&given)
                .map(|colour| grounds.iter().fold(colour, |colour, ground| guard(colour, *ground, inputs)));
            host_element.set(name, Some(&legible.map_or_else(|| "initial".to_owned(), Colour::hex)));
        }
    }
}

/// Every choice by the name of the query, defaults too, so that a site need not know them.
fn state(selection: &Selection) -> Vec<(&'static str, String)> {
    let options = Chart::ALL.into_iter().flat_map(Chart::options);
    let options = options.map(|name| (*name, selection.options.get(name).to_owned()));
    // An element has no choice of experience.
    let values = query::values(selection).filter(|(key, _)| *key != "experience");
    let chart = ("chart", selection.chart.map_or("", Chart::id).to_owned());
    values.chain([chart]).chain(options.filter(|(_, value)| !value.is_empty())).collect()
}

impl RenderContext {
    /// The same with metro areas, in the compact form.
    fn with_metros(&self, metros: &[u8]) -> Option<Self> {
        let metros = Dataset::from_near(metros).ok()?;
        let parts = self.parts.and(DatasetParts::of(&[DatasetPart::Metros]));
        Some(RenderContext { data: Data::new(self.data().clone().with_places(metros)), parts, ..self.clone() })
    }

    /// The same with what a site adds of its own, in the compact form.
    fn with_host(&self, own: &[u8]) -> Option<Self> {
        let host_data = Dataset::from_compact(own).ok()?;
        Some(RenderContext { data: Data::new(self.data().clone().with_host(host_data)), ..self.clone() })
    }
}
