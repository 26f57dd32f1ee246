//! What an element was told and does not know: it says so, as whoever wrote it cannot see it otherwise.
//!
//! Invariant: what the options take is never named here; what they leave out always is, with the value as it was written.

use super::attribute::ValueKind;
use super::attribute_table::ATTRIBUTES;
use super::{Band, Colour};
use crate::locale::is_language_tag;
use crate::state::{Choosable, MAX_ROLES, hours, is_option, list, query};

/// Names and values of a query that are not read, or not wholly; a query that is too long is one of them.
#[must_use]
pub fn unread(text: &str, choosable: Choosable<'_>) -> Vec<(String, String)> {
    if text.len() > query::MAX_BYTES {
        return vec![("query".to_owned(), format!("{} bytes, of {} at most", text.len(), query::MAX_BYTES))];
    }
    let left_out = |(key, value): &(&str, String)| !value.trim().is_empty() && !is_read(key, value, choosable);
    query::pairs(text).filter(left_out).map(|(key, value)| (key.to_owned(), value)).collect()
}

fn is_read(key: &str, value: &str, choosable: Choosable<'_>) -> bool {
    let code = query::code(value);
    match key {
        "roles" => {
            let all: Vec<&str> = list::words(&code).collect();
            all.len() <= MAX_ROLES && all.into_iter().all(|slug| choosable.role(slug))
        }
        "place" => choosable.place_id(&code).is_some(),
        "currency" => choosable.currency_code(&code).is_some(),
        "lang" | "locale" => is_language_tag(&code),
        "hours" => hours(&code).is_some(),
        "experience" => query::is_band(&code),
        "accent" => Colour::parse(&code).is_some(),
        "band" => Band::parse(value).is_some(),
        name if is_option(name) => true,
        name => ATTRIBUTES.iter().any(|attribute| {
            let words = attribute.kind.words();
            let is_word = |word: &str| words.contains(&word);
            attribute.name == name
                && match attribute.kind {
                    ValueKind::Sections => list::words(&code).all(is_word),
                    ValueKind::Whole { least, most } => (least..=most).any(|number| code == number.to_string()),
                    _ => words.is_empty() || is_word(&code),
                }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dataset;

    fn told(text: &str) -> String {
        let data = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard")).unwrap();
        let told = unread(text, Choosable(&data));
        told.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    #[test]
    fn what_is_known_in_any_form_is_not_told() {
        for text in [
            "",
            "?roles=Front-End%0A%09BACK-END&place=us-ca&currency=eur&series=BLS-2025&period=MONTH",
            "sections=Pay%C2%A0skills,MY-WEEK&view=Tools&show=Tables&layout=PAGE&theme=DARK&heading-level=%203%20&diff=&price=RPP",
            "place=%20World%20&chart=Pay-Range&lang=de_DE&locale=pa-Arab-PK&density=&hours=1800",
            "consent=storage&place-order=name",
        ] {
            assert_eq!(told(text), "", "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_as_it_was_written() {
        for text in [
            "roles=front-end,frontend",
            "roles=a,b,c,d,e,f",
            "place=USA",
            "currency=Euro",
            "series=survey-1999",
            "sections=pay,wages",
            "view=tables",
            "layout=poster",
            "theme=black",
            "heading-level=7",
            "lang=!",
            "hours=0",
            "colour=red",
            "accent=url(x)",
            "diff=yes",
            "loading=lazily",
            "consent=yes",
        ] {
            assert_eq!(told(text), text);
        }
        assert!(told(&format!("roles={}", "x".repeat(3_000))).starts_with("query=3006 bytes"));
    }
}
