//! What an embed is told to show, read from attributes or from the query of a frame.
//!
//! Invariant: reading never fails. What is unknown or broken falls back part by part, a query over 2 KB whole; writing then
//! reading gives the same options, and what equals the default is left out.

use super::attribute::WEEK;
use super::attribute_table::{Layout, Options, Show, level};
use super::describe::ATTRIBUTES;
use super::offered;
use super::{Band, Colour};
use crate::locale::Locale;
use crate::model::{JobPage, job_address_fault};
use crate::state::{Chart, Choosable, Offer, Selection, Shape, Terms, View, list, query};

impl Default for Options {
    fn default() -> Self {
        let mut options = Options::of_selection(Selection::default());
        options.settle();
        options
    }
}

impl Options {
    /// Reads a query, with or without its question mark: keys are the names of attributes, values are percent-encoded. The
    /// keys of a state (`hours`, what is chosen in charts) are read as well.
    #[must_use]
    pub fn read(text: &str, choosable: Choosable<'_>) -> Self {
        Options::read_on(text, choosable, JobPage::Host(""))
    }

    /// The same on a page that is known, whose own origin the address of jobs may be on.
    #[must_use]
    pub fn read_on(text: &str, choosable: Choosable<'_>, page: JobPage<'_>) -> Self {
        let Request { selection, band, .. } = Request::read(text, choosable, page);
        let mut options = Options { selection, band, ..Options::default() };
        if text.len() <= query::MAX_BYTES {
            for (key, value) in query::pairs(text) {
                let value = query::code(&value);
                match key {
                    "accent" => options.accent = Colour::parse(&value).or(options.accent),
                    _ => options.set(key, &value),
                }
            }
        }
        options
    }

    /// Makes the selection follow the layout: a chart alone is whole, an advert is of one role, and a view that is not
    /// offered gives way to the first that is.
    pub(super) fn settle(&mut self) {
        settle(&mut self.selection, self.layout);
    }

    /// The query of a frame: everything that differs from the default, with the question mark; empty if nothing does.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = query::encode(&self.selection, &Selection::default());
        for (key, value) in self.beside_query().into_iter().chain(self.accent.map(|accent| ("accent", accent.hex()))) {
            out.push(if out.is_empty() { '?' } else { '&' });
            out.push_str(key);
            out.push('=');
            out.push_str(&query::encode_value(&value));
        }
        out
    }

    /// What the site offers, one by one.
    #[must_use]
    pub fn terms(&self) -> Terms {
        self.selection.setting.offer.terms().cloned().unwrap_or_default()
    }

    /// The same as a frame can have it: an address of jobs on the host's own origin would be on ours there.
    #[must_use]
    pub fn for_frame(&self) -> Self {
        let mut options = self.clone();
        let mut terms = self.terms();
        if job_address_fault(&terms.jobs, JobPage::Frame).is_some() {
            terms.jobs.clear();
        }
        options.selection.setting.offer = Offer::of(terms);
        options
    }

    /// The attributes that differ from the default, the selection's first; lists are separated by spaces, as in markup.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut attributes = Vec::new();
        let query = query::encode(&self.selection, &Selection::default());
        for (key, value) in query::pairs(&query) {
            // A chart's own choices and paid hours are no attributes: they are set by the state.
            if let Some(attribute) = ATTRIBUTES.iter().find(|attribute| attribute.name == key) {
                let value = if attribute.kind.is_list() { value.replace(',', " ") } else { value };
                attributes.push((attribute.name, value));
            }
        }
        attributes.extend(self.beside_query().into_iter().map(|(name, value)| {
            let is_list = ATTRIBUTES.iter().any(|attribute| attribute.name == name && attribute.kind.is_list());
            (name, if is_list { value.replace(',', " ") } else { value })
        }));
        attributes
    }

    /// The attributes that are no key of the selection's query and differ from the default.
    fn beside_query(&self) -> Vec<(&'static str, String)> {
        // The view that is shown first anyway goes without saying.
        let mut usual = Selection { view: View::default(), ..self.selection.clone() };
        usual.settle_view();
        let view = (self.selection.view != usual.view).then(|| ("view", self.selection.view.id().to_owned()));
        let chart = self.selection.chart.map(|chart| ("chart", chart.id().to_owned()));
        let band = self.band.as_ref().filter(|_| self.layout == Layout::Advert).map(|band| ("band", band.write()));
        view.filter(|_| chart.is_none())
            .into_iter()
            .chain(chart)
            .chain(band)
            .chain(offered::write(self.selection.setting.offer))
            .chain(self.differing())
            .collect()
    }
}

/// What is shown of all that an embed can be told: the rest is looks, which the style sheet sees to.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The comparison: roles, place, view or chart, money, language, and how much of it.
    pub selection: Selection,
    /// What is shown of each part.
    pub show: Show,
    /// The level of the first heading, 1 to 4.
    pub heading_level: u8,
    /// The band of pay that the employer of an advert states.
    pub band: Option<Band>,
}

impl Request {
    /// Reads a query like [`Options::read`].
    #[must_use]
    pub fn read(text: &str, choosable: Choosable<'_>, page: JobPage<'_>) -> Self {
        let mut request =
            Request { selection: Selection::default(), show: Show::default(), heading_level: 2, band: None };
        let Request { selection, show, heading_level, band } = &mut request;
        let mut layout = Layout::default();
        if text.len() <= query::MAX_BYTES {
            let mut usual = Selection::default();
            usual.setting.offer = offered::read(text, choosable, page);
            *selection = query::decode(text, &usual, choosable);
            let (mut shows_week, mut has_lang, mut locale) = (false, false, None);
            for (key, value) in query::pairs(text) {
                let value = query::code(&value);
                match key {
                    "sections" => shows_week = list::words(&value).any(|id| id == WEEK),
                    "view" => selection.view = tab(&value).unwrap_or(selection.view),
                    "chart" => selection.chart = Chart::from_id(&value).or(selection.chart),
                    "lang" => has_lang = true,
                    "locale" => locale = Locale::from_tag(&value).or(locale),
                    // An attribute without a value is on.
                    "diff" if value.is_empty() => selection.differences_only = true,
                    "band" => *band = Band::parse(&value).or(band.take()),
                    "layout" => layout = Layout::from_id(&value).unwrap_or(layout),
                    "show" => *show = Show::from_id(&value).unwrap_or(*show),
                    "heading-level" => *heading_level = level(&value).unwrap_or(*heading_level),
                    _ => {}
                }
            }
            // The other name of the language counts where the first is not set.
            selection.locale = locale.filter(|_| !has_lang).unwrap_or(selection.locale);
            if shows_week && selection.chart.is_none() {
                selection.chart = Some(Chart::WeekMap);
            }
        }
        settle(selection, layout);
        // Of a card it would be said nowhere.
        *band = band.take().filter(|_| layout == Layout::Advert);
        request
    }
}

/// Makes a selection follow the layout: a chart alone is whole, an advert is of one role, and a view that is not offered
/// gives way to the first that is.
fn settle(selection: &mut Selection, layout: Layout) {
    selection.setting.shape = match (selection.chart, layout) {
        (Some(_), _) | (_, Layout::Page) => Shape::Page,
        (_, Layout::Card) => Shape::Card,
        (_, Layout::Advert) => Shape::Advert,
    };
    if let Some(chart) = selection.chart {
        selection.view = chart.view();
    }
    if selection.setting.shape == Shape::Advert {
        selection.roles.truncate(1);
    }
    selection.settle_view();
}

/// The tab with this id.
fn tab(id: &str) -> Option<View> {
    View::from_id(id).filter(|view| view.is_tab())
}
