//! An embed that is being put together: what is chosen, and what is typed, right or wrong.
//!
//! Invariant: the options hold only what is sound; a text that is no colour, size or address stays in its field, is named as a
//! fault, and goes nowhere else.

use super::snippet::{Fallback, Recipe, SnippetKind};
use super::{Colour, Options, Site, ViewMode};
use crate::locale::Locale;
use crate::state::{Action, Chart, Choosable, Section, Selection, apply};

/// A page to look at the embed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HostPage {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
    /// One whose style sheet restyles everything.
    Hostile,
}

impl HostPage {
    /// Every page.
    pub const ALL: [HostPage; 3] = [HostPage::Light, HostPage::Dark, HostPage::Hostile];

    /// Its word in the address of the preview.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            HostPage::Light => "light",
            HostPage::Dark => "dark",
            HostPage::Hostile => "hostile",
        }
    }
}

/// A field with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A colour.
    Accent,
    /// Width in CSS px.
    Width,
    /// Height in CSS px.
    Height,
    /// The address of a data file.
    Src,
    /// The language of its texts.
    Language,
}

impl Typed {
    /// Every such field.
    pub const ALL: [Typed; 5] = [Typed::Accent, Typed::Width, Typed::Height, Typed::Src, Typed::Language];

    /// Its word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Typed::Accent => "accent",
            Typed::Width => "width",
            Typed::Height => "height",
            Typed::Src => "src",
            Typed::Language => "language",
        }
    }
}

/// The least and the most px of a side.
const SIDES: [u16; 2] = [280, 10_000];

/// An embed that is being put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Everything chosen so far; nothing that is at fault.
    pub options: Options,
    /// The program is fetched at once, instead of near the viewport.
    pub eager: bool,
    /// The page to look at it on.
    pub page: HostPage,
    texts: [String; 5],
}

impl Draft {
    /// The text of a field as typed, trimmed; it may be at fault.
    #[must_use]
    pub fn text(&self, field: Typed) -> &str {
        self.texts.get(field as usize).map_or("", String::as_str)
    }

    /// True for a text that is no value of its field; an empty field is no fault.
    #[must_use]
    pub fn is_faulty(&self, field: Typed) -> bool {
        let text = self.text(field);
        !text.is_empty()
            && match field {
                Typed::Accent => Colour::parse(text).is_none(),
                Typed::Width | Typed::Height => px(text).is_none(),
                Typed::Src => address(text).is_none(),
                Typed::Language => language(text).is_none(),
            }
    }

    /// Width in CSS px, if there is a sound one.
    #[must_use]
    pub fn width(&self) -> Option<u16> {
        px(self.text(Typed::Width))
    }

    /// Height in CSS px, if there is a sound one.
    #[must_use]
    pub fn height(&self) -> Option<u16> {
        px(self.text(Typed::Height))
    }

    /// The address of the data file; empty if there is no sound one.
    #[must_use]
    pub fn src(&self) -> &str {
        address(self.text(Typed::Src)).unwrap_or_default()
    }

    /// The language of the data file's texts; empty if there is no sound one.
    #[must_use]
    pub fn language(&self) -> &str {
        language(self.text(Typed::Language)).unwrap_or_default()
    }

    /// Sets a field: `part` is the entry of a list, `on` true if it is ticked. What makes no sense changes nothing.
    pub fn set(&mut self, field: &str, part: &str, value: &str, on: bool, choosable: Choosable<'_>) {
        if let Some(typed) = Typed::ALL.into_iter().find(|typed| typed.id() == field) {
            if let Some(text) = self.texts.get_mut(typed as usize) {
                *text = value.trim().to_owned();
            }
            self.options.accent = Colour::parse(self.text(Typed::Accent));
            return;
        }
        let options = &mut self.options;
        let action = match field {
            "role" if on => Action::AddRole(part.to_owned()),
            "role" => Action::RemoveRole(part.to_owned()),
            "section" => match Section::from_id(part) {
                Some(section) => Action::ShowSection(section, on),
                None => return,
            },
            "place" => Action::SetPlace(value.to_owned()),
            "chart" => Action::ShowChart(Chart::from_id(value)),
            _ => {
                match field {
                    "view" => options.show(ViewMode::from_id(value).unwrap_or(options.view)),
                    "lang" => options.selection.locale = Locale::from_tag(value).unwrap_or_default(),
                    "loading" => self.eager = value == "eager",
                    "page" => {
                        let named = HostPage::ALL.into_iter().find(|page| page.id() == value);
                        self.page = named.unwrap_or(self.page);
                    }
                    _ => options.set(field, value),
                }
                return;
            }
        };
        // All sections are parts of one long page there, whichever view a chart stands on.
        let view = options.selection.view;
        options.selection = Selection { view, ..apply(&options.selection, &action, choosable) };
    }

    /// The recipe of a snippet.
    #[must_use]
    pub fn recipe<'a>(
        &'a self,
        kind: SnippetKind,
        site: &'a Site,
        shown: &'a Fallback,
        plain: &'a Options,
    ) -> Recipe<'a> {
        Recipe {
            kind,
            options: &self.options,
            plain,
            eager: self.eager,
            src: if kind == SnippetKind::Frame { "" } else { self.src() },
            language: if kind == SnippetKind::Frame { "" } else { self.language() },
            width: self.width(),
            height: self.height(),
            site: &site.origin,
            script: site.script.file(),
            frame_script: site.frame.file(),
            title: &shown.title,
            tables: &shown.tables,
            occupations: &shown.occupations,
        }
    }

    /// The address that shows the embed on a host page, for a data file with this number.
    #[must_use]
    pub fn preview(&self, data: usize) -> String {
        let query = self.options.write();
        let options = query.strip_prefix('?').map_or_else(String::new, |query| format!("&{query}"));
        let data = if data == 0 { String::new() } else { format!("&data={data}") };
        // The last of two counts.
        let language = self.language();
        let language = if language.is_empty() { String::new() } else { format!("&lang={language}") };
        format!("/embed/preview/?page={}{options}{language}{data}", self.page.id())
    }
}

/// A side of the embed.
fn px(text: &str) -> Option<u16> {
    let [least, most] = SIDES;
    text.parse().ok().filter(|px| (least..=most).contains(px))
}

/// An address of a file: on the host's own origin, or `https:`.
fn address(text: &str) -> Option<&str> {
    let scheme = text.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    let sound = text.starts_with("https://") || !scheme;
    (sound && !text.is_empty() && text.len() <= 1_000 && !text.contains(char::is_whitespace)).then_some(text)
}

/// A language tag as BCP 47 writes it, `de` or `fr-CA`.
fn language(text: &str) -> Option<&str> {
    let sound = |(at, part): (usize, &str)| {
        let first = at > 0 || (part.len() > 1 && part.chars().all(|c| c.is_ascii_alphabetic()));
        first && (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    (text.len() <= 35 && text.split('-').enumerate().all(sound)).then_some(text)
}
