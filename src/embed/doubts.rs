//! Doubts about an element's attributes, for which the module is fetched that says what of them is not understood: a word
//! that is none of its attribute, a value that was not taken.
//!
//! Invariant: attributes without doubts are all taken; those that are not all taken have doubts.

use super::Band;
use crate::state::{list, query};

/// The words of attributes that are about looks and layout, behind the name of each.
const WORDS: &str = "theme auto light dark host;density comfortable compact;height-mode content fill;layout card page advert;\
                     show full charts tables;heading-level 1 2 3 4;consent none storage;loading eager lazy";

/// False where every value of a query is one that the program has taken as it was given; `state` holds what is chosen, by
/// the keys of the query.
#[must_use]
pub fn has_doubts(text: &str, state: &[(&'static str, String)]) -> bool {
    text.len() >= query::MAX_BYTES
        || query::pairs(text).any(|(key, value)| {
            let code = query::code(&value);
            let taken = state.iter().find(|(name, _)| *name == key);
            match (key, taken) {
                _ if code.is_empty() => false,
                ("lang" | "locale", _) => {
                    code.bytes().any(|byte| !byte.is_ascii_alphanumeric() && byte != b'-' && byte != b'_')
                }
                ("diff", _) => !matches!(code.as_str(), "0" | "1"),
                ("band", _) => Band::parse(&value).is_none(),
                (_, Some((_, taken))) => !list::words(&code).eq(list::words(&query::code(taken))),
                _ => !is_word(key, &code),
            }
        })
}

/// True for a word of an attribute.
fn is_word(key: &str, code: &str) -> bool {
    WORDS.split(';').any(|words| {
        let mut words = words.split(' ');
        words.next() == Some(key) && words.any(|word| word == code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::attribute::ValueKind;
    use crate::embed::attribute_table::ATTRIBUTES;

    #[test]
    fn words_of_looks_are_those_of_their_attribute_alone() {
        let state = ["roles", "sections", "chart", "view", "series", "period", "price"];
        for attribute in ATTRIBUTES.iter().filter(|attribute| !state.contains(&attribute.name)) {
            let words = match attribute.kind {
                ValueKind::OneOf(words) => words.to_vec(),
                ValueKind::Whole { .. } => vec!["1", "2", "3", "4"],
                _ => continue,
            };
            for word in words {
                let query = format!("{}=%20{}", attribute.name, word.to_ascii_uppercase());
                assert!(!has_doubts(&query, &[]), "{query}");
                for other in ["theme", "density", "height-mode", "layout", "show", "heading-level"] {
                    let known = ATTRIBUTES.iter().find(|known| known.name == other).unwrap();
                    let is_its = known.kind.words().contains(&word) || other == attribute.name;
                    assert!(is_its || has_doubts(&format!("{other}={word}"), &[]), "{other}={word}");
                }
            }
        }
    }

    #[test]
    fn what_was_not_taken_is_doubtful() {
        let state = [("roles", "front-end,back-end".to_owned()), ("place", "US".to_owned())];
        for sound in
            ["", "roles=Front-End%20back-end", "place=us", "lang=de_DE", "diff=", "band=75000-95000%20EUR", "theme="]
        {
            assert!(!has_doubts(sound, &state), "{sound}");
        }
        for doubtful in
            ["roles=front-end", "place=DE", "lang=no%20tag", "diff=2", "band=75,000-95,000", "theme=card", "thme=dark"]
        {
            assert!(has_doubts(doubtful, &state), "{doubtful}");
        }
    }
}
