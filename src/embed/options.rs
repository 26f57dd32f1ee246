//! What an embed is told to show, read from attributes or from the query of a frame.
//!
//! Invariant: reading never fails. What is unknown or broken falls back part by part, a query over 2 KB whole; writing then
//! reading gives the same options, and what equals the default is left out.

use super::{Colour, Density, HeightMode, Theme, ViewMode};
use crate::locale::Locale;
use crate::state::{Chart, Choosable, Section, Sections, Selection, View, query};

/// A longer query is not read, in bytes.
const MAX_BYTES: usize = 2_000;

/// The deepest and the highest level of headings.
const LEVELS: [u8; 2] = [1, 4];

/// The word among the sections that stands for the week map alone.
const WEEK: &str = "my-week";

/// What an embed shows and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// What is compared: roles, place, sections or one chart, money, language.
    pub selection: Selection,
    /// What is shown of each part.
    pub view: ViewMode,
    /// The colours.
    pub theme: Theme,
    /// How much room is left between things.
    pub density: Density,
    /// What decides the height.
    pub height: HeightMode,
    /// Level of the first heading, 1 to 4; the others go on from it.
    pub heading_level: u8,
    /// The frame's accent; in the host's page it is the custom property `--rs-accent`.
    pub accent: Option<Colour>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            selection: shown_by(ViewMode::default()),
            view: ViewMode::default(),
            theme: Theme::default(),
            density: Density::default(),
            height: HeightMode::default(),
            heading_level: 2,
            accent: None,
        }
    }
}

impl Options {
    /// Reads a query, with or without its question mark: keys are the names of attributes, values are percent-encoded. The
    /// keys of a state (`hours`, what is chosen in charts) are read as well.
    #[must_use]
    pub fn read(text: &str, known: Choosable<'_>) -> Self {
        let mut options = Options::default();
        if text.len() > MAX_BYTES {
            return options;
        }
        let view =
            query::pairs(text).filter(|(key, _)| *key == "view").filter_map(|(_, id)| ViewMode::from_id(&id)).last();
        options.view = view.unwrap_or_default();
        options.selection = query::decode(text, &shown_by(options.view), known);
        let (mut week, mut said, mut locale) = (false, false, None);
        for (key, value) in query::pairs(text) {
            match key {
                "sections" => week = value.split([',', ' ']).any(|id| id == WEEK),
                "chart" => options.selection.chart = Chart::from_id(&value).or(options.selection.chart),
                "lang" => said = true,
                "locale" => locale = Locale::from_tag(&value).or(locale),
                // An attribute without a value is on.
                "diff" if value.is_empty() => options.selection.differences_only = true,
                "theme" => options.theme = Theme::from_id(&value).unwrap_or(options.theme),
                "density" => options.density = Density::from_id(&value).unwrap_or(options.density),
                "height-mode" => options.height = HeightMode::from_id(&value).unwrap_or(options.height),
                "heading-level" => options.heading_level = level(&value).unwrap_or(options.heading_level),
                "accent" => options.accent = Colour::parse(&value).or(options.accent),
                _ => {}
            }
        }
        // The other name of the language counts where the first is not set.
        options.selection.locale = locale.filter(|_| !said).unwrap_or(options.selection.locale);
        if week && options.selection.chart.is_none() {
            options.selection.chart = Some(Chart::WeekMap);
        }
        options
    }

    /// What differs from the default, with the question mark; empty if nothing does.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = query::encode(&self.selection, &Selection { chart: None, ..shown_by(self.view) });
        for (key, value) in self.own() {
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
        let mut found = Vec::new();
        let query = query::encode(&self.selection, &usual);
        for (key, value) in query::pairs(&query) {
            // A chart's own choices and paid hours are no attributes: they are set by the state.
            if let Some(attribute) = super::describe::ATTRIBUTES.iter().find(|attribute| attribute.name == key) {
                let list = matches!(attribute.name, "roles" | "sections");
                found.push((attribute.name, if list { value.replace(',', " ") } else { value }));
            }
        }
        found.extend(self.own().into_iter().filter(|(key, _)| *key != "accent"));
        found
    }

    /// What is not of the selection's query and differs from the default.
    fn own(&self) -> Vec<(&'static str, String)> {
        let usual = Options::default();
        let mut found = Vec::new();
        let mut put = |differs: bool, key: &'static str, value: &str| {
            if differs {
                found.push((key, value.to_owned()));
            }
        };
        let chart = self.selection.chart;
        put(chart.is_some(), "chart", chart.map_or("", Chart::id));
        put(self.view != usual.view, "view", self.view.id());
        put(self.theme != usual.theme, "theme", self.theme.id());
        put(self.density != usual.density, "density", self.density.id());
        put(self.height != usual.height, "height-mode", self.height.id());
        let [least, most] = LEVELS;
        let level = self.heading_level.clamp(least, most);
        put(level != usual.heading_level, "heading-level", &char::from(b'0' + level).to_string());
        if let Some(accent) = self.accent {
            put(true, "accent", &accent.hex());
        }
        found
    }
}

/// What a view shows before anything is chosen.
fn shown_by(view: ViewMode) -> Selection {
    let sections = match view {
        ViewMode::Skills => Sections::of([Section::Skills, Section::Tools]),
        _ => Sections::default(),
    };
    // All sections are parts of one long page there.
    Selection { sections, view: View::All, ..Selection::default() }
}

/// A level of headings as written: one digit.
fn level(text: &str) -> Option<u8> {
    let [digit] = *text.as_bytes() else { return None };
    let [least, most] = LEVELS;
    digit.checked_sub(b'0').filter(|level| (least..=most).contains(level))
}
