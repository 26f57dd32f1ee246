//! An embed that is being put together: what is chosen, and what is typed, right or wrong.
//!
//! Invariant: the options hold only what is sound; a text that is no colour, size or address stays in its field, is named as a
//! fault, and goes nowhere else.

use super::offered;
use super::snippet::{Fallback, Recipe, SnippetKind};
use super::{Band, Colour, Layout, Options, Site};
use crate::locale::Locale;
use crate::model::{Dataset, JobPage, job_address_fault};
use crate::state::{Action, Chart, Choosable, Offer, Section, Terms, View, apply};

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
    /// The band of pay of an advert.
    Band,
    /// The codes of the places that can be chosen.
    PlaceChoices,
    /// The address of jobs.
    Jobs,
}

impl Typed {
    /// Every such field.
    pub const ALL: [Typed; 8] = [
        Typed::Accent,
        Typed::Width,
        Typed::Height,
        Typed::Src,
        Typed::Language,
        Typed::Band,
        Typed::PlaceChoices,
        Typed::Jobs,
    ];

    /// Its word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Typed::Accent => "accent",
            Typed::Width => "width",
            Typed::Height => "height",
            Typed::Src => "src",
            Typed::Language => "language",
            Typed::Band => "band",
            Typed::PlaceChoices => "place-choices",
            Typed::Jobs => "jobs",
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
    texts: [String; Typed::ALL.len()],
    /// The first of the places that cannot be chosen; empty if all can.
    unknown_place: String,
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
                Typed::Band => Band::parse(text).is_none(),
                Typed::PlaceChoices => !self.unknown_place.is_empty(),
                Typed::Jobs => job_address_fault(text, JobPage::Host("")).is_some(),
            }
    }

    /// What is at fault in a field, and after so many characters, where that can be told; both empty elsewhere.
    #[must_use]
    pub fn fault_of(&self, field: Typed) -> (String, usize) {
        match field {
            Typed::PlaceChoices => (self.unknown_place.clone(), 0),
            Typed::Jobs => job_address_fault(self.text(field), JobPage::Host(""))
                .map_or_else(Default::default, |fault| (fault.reason, fault.at)),
            _ => Default::default(),
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
            self.follow_band();
            if matches!(typed, Typed::PlaceChoices | Typed::Jobs) {
                self.follow_terms(choosable);
            }
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
            "role-choice" => {
                let mut terms = options.terms();
                terms.roles.retain(|slug| slug != part);
                if on && choosable.role(part) {
                    terms.roles.push(part.to_owned());
                }
                options.selection = options.selection.clone().under(Offer::of(terms), choosable);
                return;
            }
            "place" => Action::SetPlace(value.to_owned()),
            "chart" => Action::ShowChart(Chart::from_id(value)),
            "view" => Action::SetView(View::from_id(value).unwrap_or_default()),
            _ => {
                match field {
                    "lang" => options.selection.locale = Locale::from_tag(value).unwrap_or_default(),
                    "loading" => self.eager = value == "eager",
                    "page" => {
                        let named = HostPage::ALL.into_iter().find(|page| page.id() == value);
                        self.page = named.unwrap_or(self.page);
                    }
                    _ => options.set(field, value),
                }
                options.settle();
                self.follow_band();
                return;
            }
        };
        options.selection = apply(&options.selection, &action, choosable);
        options.settle();
    }

    /// Takes the typed band, which an advert alone has.
    fn follow_band(&mut self) {
        let band = Band::parse(self.text(Typed::Band));
        self.options.band = band.filter(|_| self.options.layout == Layout::Advert);
    }

    /// Takes the typed terms of the site as far as they are sound.
    fn follow_terms(&mut self, choosable: Choosable<'_>) {
        let (places, unknown) = offered::places(self.text(Typed::PlaceChoices), choosable);
        self.unknown_place = unknown.unwrap_or_default();
        let jobs = if self.is_faulty(Typed::Jobs) { "" } else { self.text(Typed::Jobs) }.to_owned();
        let places = if self.unknown_place.is_empty() { places } else { Vec::new() };
        let terms = Terms { places, jobs, ..self.options.terms() };
        self.options.selection = self.options.selection.clone().under(Offer::of(terms), choosable);
    }

    /// Fits it to a dataset: what that does not have is chosen no more.
    pub fn fit(&mut self, data: &Dataset) {
        let mut terms = self.options.terms();
        terms.roles.retain(|slug| data.role(slug).is_some());
        self.options.selection = self.options.selection.clone().under(Offer::of(terms), Choosable(data));
        self.follow_terms(Choosable(data));
        self.options.selection.fit(data);
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
