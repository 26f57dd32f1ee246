//! What is compared: the dataset seen through a selection.
//!
//! Invariant: figures are named and written in one place, so the same figure has the same name,
//! value and text wherever it stands.

use super::{Cell, comparable::resolve};
use crate::locale::{self, Locale, Message, Part};
use crate::model::{Dataset, FigureKey, Role, Statistic};
use crate::state::Selection;

/// The three roles that the product is about; their tones and marks never change.
const CORE: [&str; 3] = ["front-end", "back-end", "full-stack"];

/// The dataset seen through a selection.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// Everything that is known.
    pub data: &'a Dataset,
    /// What the visitor has chosen.
    pub selection: &'a Selection,
}

impl<'a> Scope<'a> {
    /// The dataset seen through a selection.
    #[must_use]
    pub fn new(data: &'a Dataset, selection: &'a Selection) -> Self {
        Scope { data, selection }
    }

    /// The shown roles, in order.
    #[must_use]
    pub fn roles(&self) -> Vec<&'a Role> {
        self.selection.roles.iter().filter_map(|slug| self.data.role(slug)).collect()
    }

    /// The shown roles with their tones, in order.
    #[must_use]
    pub fn toned_roles(&self) -> Vec<(u8, &'a Role)> {
        self.tones().into_iter().zip(self.roles()).collect()
    }

    /// A tone from 1 to 5 for each shown role: the core roles keep theirs, others take what is
    /// free from 4 on.
    #[must_use]
    pub fn tones(&self) -> Vec<u8> {
        let core = |slug: &String| CORE.iter().position(|c| c == slug).and_then(|at| u8::try_from(at + 1).ok());
        let taken: Vec<u8> = self.selection.roles.iter().filter_map(core).collect();
        let mut free = [4_u8, 5, 1, 2, 3].into_iter().filter(|tone| !taken.contains(tone));
        self.selection.roles.iter().map(|slug| core(slug).or_else(|| free.next()).unwrap_or(1)).collect()
    }

    /// The language of the interface.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.selection.locale
    }

    /// A message without placeholders.
    #[must_use]
    pub fn text(&self, message: Message) -> String {
        self.locale().text(message).into_owned()
    }

    /// A message with its placeholders filled in.
    #[must_use]
    pub fn fill(&self, message: Message, arguments: &[&str]) -> String {
        self.locale().fill(message, arguments)
    }

    /// Name of a place.
    #[must_use]
    pub fn place_name(&self, id: &str) -> String {
        self.data.place(id).map_or_else(|| id.to_owned(), |p| p.name.clone())
    }

    /// The place as it stands after "in": `the United States`, `Germany`, `Western Europe`.
    #[must_use]
    pub fn in_place(&self, id: &str) -> String {
        let name = self.place_name(id);
        if matches!(id, "US" | "GB" | "NL" | "PH" | "AE" | "world" | "eu27") {
            let name = if id == "world" { name.to_lowercase() } else { name };
            return self.fill(Message::TheName, &[&name]);
        }
        name
    }

    /// Short name of a source: `survey 2025`.
    #[must_use]
    pub fn source_short(&self, id: &str) -> String {
        self.data.source(id).map_or_else(|| id.to_owned(), |s| s.short.clone())
    }

    /// The name of a figure.
    #[must_use]
    pub fn key(&self, source: &str, place: &str, subject: &str, measure: &str, statistic: Statistic) -> FigureKey {
        FigureKey {
            source: source.to_owned(),
            place: place.to_owned(),
            subject: subject.to_owned(),
            measure: measure.to_owned(),
            group: None,
            statistic,
        }
    }

    /// A table cell with a figure; empty where the figure is unknown or withheld.
    #[must_use]
    pub fn cell(&self, key: FigureKey) -> Cell {
        match resolve(self.data, &key) {
            Some(found) => Cell::Figure { key, value: found.value, unit: found.unit },
            None => Cell::Nothing,
        }
    }

    /// A figure as a piece of a sentence; `None` where it is unknown or withheld.
    #[must_use]
    pub fn part(&self, key: FigureKey) -> Option<Part> {
        let found = resolve(self.data, &key)?;
        let text = locale::value(found.value, found.unit);
        Some(Part::Figure { key: Box::new(key), value: found.value, unit: found.unit, text })
    }

    /// A figure as words alone, for labels that cannot hold marks.
    #[must_use]
    pub fn words(&self, key: &FigureKey) -> Option<String> {
        resolve(self.data, key).map(|found| locale::value(found.value, found.unit))
    }
}

impl FigureKey {
    /// The same figure for another statistic.
    #[must_use]
    pub fn with(&self, statistic: Statistic) -> FigureKey {
        FigureKey { statistic, ..self.clone() }
    }

    /// The same figure for a part of the population.
    #[must_use]
    pub fn of_group(&self, group: &str) -> FigureKey {
        FigureKey { group: Some(group.to_owned()), ..self.clone() }
    }
}
