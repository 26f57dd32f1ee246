//! The selection as the query of an address, and back.
//!
//! Invariant: decoding never fails. What is unknown or broken falls back part by part to the
//! given default; a query over 2 KB falls back whole. Encoding then decoding over the same
//! default gives the same selection, and what equals the default is left out.

use super::fields::is_option;
use super::money::hours;
use super::{Choosable, MAX_ROLES, METRO, Period, Prices, Section, Sections, Selection, Series, is_official, list};
use crate::locale::Locale;
use crate::model::HOSTED;
use crate::text::join::join;
use crate::text::percent::{self, Case};

/// A longer query is not read, in bytes.
pub const MAX_BYTES: usize = 2_000;

/// Reads a query, with or without its question mark, over the default of the page it is on.
#[must_use]
pub fn decode(query: &str, default: &Selection, choosable: Choosable<'_>) -> Selection {
    let mut selection = default.clone();
    if query.len() > MAX_BYTES {
        return selection;
    }
    for (key, text) in pairs(query) {
        let value = code(&text);
        match key {
            "roles" => selection.roles = roles(&value, choosable).unwrap_or(selection.roles),
            "place" => {
                if let Some(id) = choosable.place_id(&value) {
                    id.clone_into(&mut selection.place);
                }
            }
            "series" => {
                selection.series = Series::ALL.into_iter().find(|s| s.id() == value).unwrap_or(selection.series)
            }
            "experience" if is_band(&value) => selection.experience = value,
            "currency" => {
                if let Some(code) = choosable.currency_code(&value) {
                    code.clone_into(&mut selection.currency);
                }
            }
            "period" => selection.period = Period::from_id(&value).unwrap_or(selection.period),
            "hours" => selection.hours = hours(&value).unwrap_or(selection.hours),
            "price" => selection.prices = Prices::from_id(&value).unwrap_or(selection.prices),
            "sections" => selection.sections = sections(&value).unwrap_or(selection.sections),
            "diff" => match value.as_str() {
                "1" => selection.differences_only = true,
                "0" => selection.differences_only = false,
                _ => {}
            },
            "lang" => selection.locale = Locale::from_tag(&value).unwrap_or(selection.locale),
            name if is_option(name) => selection.options.set(name, &text),
            _ => {}
        }
    }
    // Series and prices are judged last: whether there are any depends on the place.
    selection.settle(choosable);
    selection
}

/// True for a band of experience of any series, and for the empty text, which chooses none.
#[must_use]
pub fn is_band(text: &str) -> bool {
    text.is_empty() || Series::ALL.into_iter().any(|series| series.bands().contains(&text))
}

/// The keys of a query, with or without its question mark, and their values; a value with broken escapes is left out.
pub fn pairs(query: &str) -> impl Iterator<Item = (&str, String)> {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    pairs.filter_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        Some((key, percent::decode_query(value)?))
    })
}

/// A code as it is compared: people write them in any letter case, and content systems put blanks around, of any kind.
#[must_use]
pub fn code(text: &str) -> String {
    let text = if HOSTED { text.trim() } else { text.trim_ascii() };
    text.to_ascii_lowercase()
}

/// True where something holds for the code of a place that a query asks for, known or not: of the one that is shown, or, in
/// an element, of one that is offered.
fn asks_for(query: &str, holds: &dyn Fn(&str) -> bool) -> bool {
    pairs(query).any(|(key, value)| match key {
        "place" => holds(&code(&value)),
        "place-choices" if HOSTED => list::words(&code(&value)).any(holds),
        _ => false,
    })
}

/// True if a query asks for a state or a metro area, and the dataset has no such places yet.
#[must_use]
pub fn asks_for_part(query: &str, choosable: Choosable<'_>) -> bool {
    asks_for(query, &|place| choosable.lacks(place))
}

/// True if a query asks for a metro area, which the dataset of the pages does not hold.
#[must_use]
pub fn asks_for_metro(query: &str) -> bool {
    asks_for(query, &|place| place.starts_with(METRO))
}

/// The state or the metro area that a query wants to be shown, as its id is written.
#[must_use]
pub fn official_place(query: &str) -> Option<String> {
    let (_, place) = pairs(query).filter(|(key, _)| *key == "place").last()?;
    let place = code(&place);
    let id = if place.starts_with(METRO) { place } else { place.to_ascii_uppercase() };
    Some(id).filter(|id| is_official(id))
}

/// Reads a list of roles, split by commas or white space; `None` if no known role is in it.
#[must_use]
pub fn roles(text: &str, choosable: Choosable<'_>) -> Option<Vec<String>> {
    let mut roles: Vec<String> = Vec::new();
    for slug in list::words(text) {
        if roles.len() < MAX_ROLES && choosable.role(slug) && !roles.iter().any(|role| role == slug) {
            roles.push(slug.to_owned());
        }
    }
    (!roles.is_empty()).then_some(roles)
}

/// Reads a list of sections, split by commas or white space; `None` if no known section is in it.
#[must_use]
pub fn sections(text: &str) -> Option<Sections> {
    let mut sections = list::words(text).filter_map(Section::from_id).peekable();
    sections.peek().is_some().then(|| Sections::of(sections))
}

/// Writes a choice as the text of its key.
type Write = fn(&Selection) -> String;

/// The keys of what is chosen but for charts and what is chosen in them, each with its value as text.
const VALUES: [(&str, Write); 11] = [
    ("roles", |chosen| join(&chosen.roles, ",")),
    ("place", |chosen| chosen.place.clone()),
    ("series", |chosen| chosen.series.id().to_owned()),
    ("experience", |chosen| chosen.experience.clone()),
    ("sections", |chosen| chosen.sections.ids().join(",")),
    ("diff", |chosen| if chosen.differences_only { "1" } else { "0" }.to_owned()),
    ("lang", |chosen| chosen.locale.tag().to_owned()),
    ("currency", |chosen| chosen.currency.clone()),
    ("period", |chosen| chosen.period.id().to_owned()),
    ("hours", |chosen| chosen.hours.to_string()),
    ("price", |chosen| chosen.prices.id().to_owned()),
];

/// All that is chosen but for charts and what is chosen in them, as texts by the keys of the query.
pub fn values(selection: &Selection) -> impl Iterator<Item = (&'static str, String)> {
    VALUES.into_iter().map(|(key, value)| (key, value(selection)))
}

/// Writes what differs from the default, with the question mark; empty if nothing does.
#[must_use]
pub fn encode(selection: &Selection, default: &Selection) -> String {
    let mut out = String::new();
    let mut put = |key: &str, value: &str| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        out.push_str(&encode_value(value));
    };
    for (key, text) in VALUES {
        let value = text(selection);
        if value != text(default) {
            put(key, &value);
        }
    }
    for (name, value) in selection.options.iter().filter(|(name, value)| default.options.get(name) != *value) {
        put(name, value);
    }
    // What the page has chosen and the visitor has not is said to be empty.
    for (name, _) in default.options.iter().filter(|(name, _)| selection.options.get(name).is_empty()) {
        put(name, "");
    }
    out
}

/// Escapes what has a meaning in an address, or may not stand there.
#[must_use]
pub fn encode_value(text: &str) -> String {
    let keeps = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~' | ':' | ',');
    percent::encode(text, keeps, Case::Lower)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dataset;

    #[test]
    fn codes_are_found_in_any_letter_case_as_the_dataset_writes_them() {
        let mut data = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard")).unwrap();
        // A host may name its places as it likes.
        for (id, own) in [("DE", "Berlin"), ("FR", "HQ")] {
            data.places.iter_mut().find(|place| place.id == id).unwrap().id = own.to_owned();
        }
        for (query, place) in [
            ("place=Berlin", "Berlin"),
            ("place=BERLIN", "Berlin"),
            ("place=hq", "HQ"),
            ("place=us-ca", "US-CA"),
            ("place=%20US-CA+", "US-CA"),
            ("place=World", "world"),
            ("place=nowhere", "US"),
        ] {
            let selection = decode(query, &Selection::default(), Choosable(&data));
            assert_eq!(selection.place, place, "{query}");
        }
        assert_eq!(decode("currency=eur", &Selection::default(), Choosable(&data)).currency, "EUR");
    }

    #[test]
    fn parts_that_hold_what_is_asked_for_are_missed_once() {
        let whole = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard")).unwrap();
        let names = Dataset::from_names(include_bytes!("../../data/baked/names.postcard")).unwrap();
        for (query, is_asked) in [
            ("?place=US-CA", true),
            ("?place=+us-ca+", true),
            ("place-choices=DE%20US-TX", true),
            ("place=US-XX", true),
            ("place=US", false),
            ("place=DE&place-choices=FR", false),
        ] {
            assert_eq!(asks_for_part(query, Choosable(&names)), is_asked, "{query}");
            assert!(!asks_for_part(query, Choosable(&whole)), "{query}");
        }
        assert!(asks_for_metro("place=Metro-41860") && !asks_for_metro("place=US-CA"));
        assert_eq!(official_place("place=us-ca").as_deref(), Some("US-CA"));
        assert_eq!(official_place("place=DE"), None);
    }
}
