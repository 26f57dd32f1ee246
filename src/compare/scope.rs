//! The dataset seen through a selection, from which everything that is compared follows.
//!
//! Invariant: figures are named and written in one place, so the same figure has the same name, value and text wherever
//! it stands.

use super::{TableCell, comparable::resolve};
use crate::locale::{self, Control, Entry, Key, Locale, Message, SentencePart};
use crate::model::{Dataset, FigureKey, PayCell, Resolved, Role, Statistic, Unit};
use crate::state::route::CORE;
use crate::state::{Fields, Selection, is_official};

/// The dataset seen through a selection: what tables, charts and sentences are made from.
///
/// ```
/// use rolescope::compare::Scope;
/// use rolescope::model::Dataset;
/// use rolescope::state::Selection;
///
/// let data = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard"))?;
/// let selection = Selection { roles: vec!["mobile".to_owned(), "front-end".to_owned()], ..Selection::default() };
/// let scope = Scope::new(&data, &selection);
/// let shown: Vec<_> = scope.toned_roles().into_iter().map(|(tone, role)| (tone, role.short.as_str())).collect();
/// // The tone of a core role is its own, wherever it stands.
/// assert_eq!(shown, [(4, "Mobile"), (1, "Front end")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The dataset, of which in the browser only parts may be there.
    pub data: &'a Dataset,
    /// The choices that the address holds.
    pub selection: &'a Selection,
    /// Texts that the visitor typed, which no address holds.
    pub typed: &'a Fields,
}

static NOTHING: Fields = Fields::none();

impl<'a> Scope<'a> {
    /// The dataset seen through a selection.
    #[must_use]
    pub fn new(data: &'a Dataset, selection: &'a Selection) -> Self {
        Scope { data, selection, typed: &NOTHING }
    }

    /// The same with what the visitor has typed.
    #[must_use]
    pub fn with(self, typed: &'a Fields) -> Self {
        Scope { typed, ..self }
    }

    /// The shown roles, in order.
    #[must_use]
    pub fn roles(&self) -> Vec<&'a Role> {
        self.selection.roles.iter().filter_map(|slug| self.data.role(slug)).collect()
    }

    /// The roles that can be chosen: all, or those that the site offers that shows an element.
    pub fn offered_roles(&self) -> impl Iterator<Item = &'a Role> + use<'a> {
        let offer = self.selection.setting.offer;
        self.data.roles.iter().filter(move |role| offer.has_role(&role.slug))
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

    /// The words of a message without placeholders.
    #[must_use]
    pub fn text(&self, message: impl Key) -> String {
        self.text_of(message.entry())
    }

    fn text_of(&self, message: &'static Entry) -> String {
        self.locale().text(message).into_owned()
    }

    /// A message with its placeholders filled in.
    #[must_use]
    pub fn fill(&self, message: impl Key, arguments: &[&str]) -> String {
        self.locale().fill(message, arguments)
    }

    /// A band of years in words: `6–10`, and `over 20` for the band that is named `20+` and begins after its twentieth year.
    #[must_use]
    pub fn band_words(&self, band: &str) -> String {
        match band {
            "20+" => self.fill(Control::YearsOver, &["20"]),
            other => other.replace('-', "–"),
        }
    }

    /// Names as a list in words: `a, b and c`.
    #[must_use]
    pub fn join(&self, names: &[String]) -> String {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        locale::join(self.locale(), &names)
    }

    /// The place that surveys are read for: their answers name no state and no metro area.
    #[must_use]
    pub fn survey_place(&self) -> &'a str {
        let place = self.selection.place.as_str();
        if is_official(place) { "US" } else { place }
    }

    /// Where survey figures speak of, if that is not the selected place: `in the United States`.
    #[must_use]
    pub fn survey_note(&self) -> String {
        let place = self.survey_place();
        if place == self.selection.place {
            String::new()
        } else {
            self.fill(Message::InPlace, &[&self.in_place(place)])
        }
    }

    /// The place's name; a name that the host has changed is followed by the one of the evidence.
    #[must_use]
    pub fn place_name(&self, id: &str) -> String {
        let name = self.data.place(id).map_or_else(|| id.to_owned(), |p| p.name.clone());
        match self.known_as(id) {
            Some(known) => format!("{name} ({known})"),
            None => name,
        }
    }

    /// The place as it stands after "in": `the United States`, `Germany`, `Western Europe`.
    #[must_use]
    pub fn in_place(&self, id: &str) -> String {
        let name = self.place_name(id);
        if matches!(id, "US" | "GB" | "NL" | "PH" | "AE" | "world" | "eu27") {
            let name = if id == "world" { name.to_ascii_lowercase() } else { name };
            return self.fill(Control::TheName, &[&name]);
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

    /// The figure with this name, stored or derived, as it is beside the roles that are shown.
    #[must_use]
    pub fn resolve(&self, key: &FigureKey) -> Option<Resolved> {
        resolve(self.data, key, self.selection.roles.len())
    }

    /// A table cell with a figure; empty where the figure is unknown or withheld.
    #[must_use]
    pub fn cell(&self, key: FigureKey) -> TableCell {
        match self.resolve(&key) {
            Some(figure) => match self.written(&key, figure.value, figure.unit) {
                Some(text) => TableCell::Figure { key, value: figure.value, unit: figure.unit, text },
                None => TableCell::Text(self.text(Message::NoPriceLevel)),
            },
            None => TableCell::Nothing,
        }
    }

    /// A stored value as it is shown; `None` for pay of a place without the chosen price level.
    fn written(&self, key: &FigureKey, value: f64, unit: Unit) -> Option<String> {
        if unit != Unit::UsdPerYear {
            return Some(locale::value(value, unit));
        }
        let money = self.money(&key.place)?;
        let difference =
            matches!(key.statistic, Statistic::Difference | Statistic::DifferenceLow | Statistic::DifferenceHigh);
        Some(if difference { money.coin.signed(money.shown(value)) } else { money.text(value) })
    }

    /// The cell of a survey that a figure of pay is of, withheld or not.
    pub(super) fn pay_cell(&self, key: &FigureKey) -> Option<&'a PayCell> {
        self.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref())
    }

    /// A pay figure in the money that is shown, for drawings.
    #[must_use]
    pub fn amount(&self, key: &FigureKey) -> Option<f64> {
        let resolved = self.resolve(key).filter(|resolved| resolved.unit == Unit::UsdPerYear)?;
        Some(self.money(&key.place)?.shown(resolved.value))
    }

    /// A figure as a piece of a sentence; `None` where it is unknown or withheld.
    #[must_use]
    pub fn part(&self, key: FigureKey) -> Option<SentencePart> {
        let resolved = self.resolve(&key)?;
        let text = self.written(&key, resolved.value, resolved.unit)?;
        Some(SentencePart::Figure { key: Box::new(key), value: resolved.value, unit: resolved.unit, text })
    }

    /// A figure as words alone, for labels that cannot hold marks.
    #[must_use]
    pub fn words(&self, key: &FigureKey) -> Option<String> {
        let resolved = self.resolve(key)?;
        self.written(key, resolved.value, resolved.unit)
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
