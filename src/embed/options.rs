//! What an embed is told to show, read from attributes or from the query of a frame.
//!
//! Invariant: reading never fails. What is unknown or broken falls back part by part, a query over 2 KB whole; writing then
//! reading gives the same options, and what equals the default is left out.

use super::Colour;
use super::attribute::WEEK;
use super::attribute_table::{Options, ViewMode};
use super::describe::ATTRIBUTES;
use crate::locale::Locale;
use crate::state::{Chart, Choosable, Section, Sections, Selection, View, query};

/// A longer query is not read, in bytes.
const MAX_BYTES: usize = 2_000;

impl Default for Options {
    fn default() -> Self {
        Options::of_selection(shown_by(ViewMode::default()))
    }
}

impl Options {
    /// Reads a query, with or without its question mark: keys are the names of attributes, values are percent-encoded. The
    /// keys of a state (`hours`, what is chosen in charts) are read as well.
    #[must_use]
    pub fn read(text: &str, choosable: Choosable<'_>) -> Self {
        let mut options = Options::default();
        if text.len() > MAX_BYTES {
            return options;
        }
        let view =
            query::pairs(text).filter(|(key, _)| *key == "view").filter_map(|(_, id)| ViewMode::from_id(&id)).last();
        options.view = view.unwrap_or_default();
        options.selection = query::decode(text, &shown_by(options.view), choosable);
        let (mut shows_week, mut has_lang, mut locale) = (false, false, None);
        for (key, value) in query::pairs(text) {
            match key {
                "sections" => shows_week = value.split([',', ' ']).any(|id| id == WEEK),
                "chart" => options.selection.chart = Chart::from_id(&value).or(options.selection.chart),
                "lang" => has_lang = true,
                "locale" => locale = Locale::from_tag(&value).or(locale),
                // An attribute without a value is on.
                "diff" if value.is_empty() => options.selection.differences_only = true,
                "accent" => options.accent = Colour::parse(&value).or(options.accent),
                _ => options.set(key, &value),
            }
        }
        // The other name of the language counts where the first is not set.
        options.selection.locale = locale.filter(|_| !has_lang).unwrap_or(options.selection.locale);
        if shows_week && options.selection.chart.is_none() {
            options.selection.chart = Some(Chart::WeekMap);
        }
        options
    }

    /// The query of a frame: everything that differs from the default, with the question mark; empty if nothing does.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = query::encode(&self.selection, &Selection { chart: None, ..shown_by(self.view) });
        for (key, value) in self.beside_query().into_iter().chain(self.accent.map(|accent| ("accent", accent.hex()))) {
            out.push(if out.is_empty() { '?' } else { '&' });
            out.push_str(key);
            out.push('=');
            out.push_str(&query::encode_value(&value));
        }
        out
    }

    /// Shows another view; sections that nobody has chosen become those of that view.
    pub fn show(&mut self, view: ViewMode) {
        if self.selection.sections == shown_by(self.view).sections {
            self.selection.sections = shown_by(view).sections;
        }
        self.view = view;
    }

    /// The attributes that differ from the default, the selection's first; lists are separated by spaces, as in markup.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let usual = shown_by(self.view);
        let mut attributes = Vec::new();
        let query = query::encode(&self.selection, &usual);
        for (key, value) in query::pairs(&query) {
            // A chart's own choices and paid hours are no attributes: they are set by the state.
            if let Some(attribute) = ATTRIBUTES.iter().find(|attribute| attribute.name == key) {
                let value = if attribute.kind.is_list() { value.replace(',', " ") } else { value };
                attributes.push((attribute.name, value));
            }
        }
        attributes.extend(self.beside_query());
        attributes
    }

    /// The attributes that are no key of the selection's query and differ from the default.
    fn beside_query(&self) -> Vec<(&'static str, String)> {
        let chart = self.selection.chart.map(|chart| ("chart", chart.id().to_owned()));
        chart.into_iter().chain(self.differing()).collect()
    }
}

/// The selection of a view before anything is chosen.
fn shown_by(view: ViewMode) -> Selection {
    let sections = match view {
        ViewMode::Skills => Sections::of([Section::Skills, Section::Tools]),
        _ => Sections::default(),
    };
    // All sections are parts of one long page there.
    Selection { sections, view: View::All, ..Selection::default() }
}
