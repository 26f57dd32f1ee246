//! A host's words for messages of the catalogue.
//!
//! Invariant: words are found by the id of their key's name and never changed. Each set of words is held once and as long as the
//! page lasts: a locale is copied everywhere, and a page has few such sets. The program of our own pages has none.

use super::direction::direction;
use std::ptr;

/// A host's words, as small as a locale must be.
#[derive(Clone, Copy, Debug)]
pub struct Wording(held::Words);

impl Wording {
    /// BCP 47 tag of the language that the words are in.
    pub(super) fn tag(self) -> &'static str {
        &held::get(self.0).tag
    }

    /// Direction of writing, as the `dir` attribute has it.
    pub(super) fn direction(self) -> &'static str {
        direction(self.tag())
    }

    /// The words for the id of a key, if there are any.
    pub(super) fn get(self, key: u32) -> Option<&'static str> {
        let words = &held::get(self.0).words;
        let at = words.binary_search_by_key(&key, |(id, _)| *id).ok()?;
        words.get(at).map(|(_, text)| text.as_str())
    }
}

impl PartialEq for Wording {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(held::get(self.0), held::get(other.0))
    }
}

impl Eq for Wording {}

/// Words and the language that they are in.
#[derive(Debug, PartialEq, Eq)]
struct Set {
    tag: String,
    /// By the id of the key, in their order.
    words: Vec<(u32, String)>,
}

#[cfg(any(feature = "embed", not(target_arch = "wasm32")))]
mod held {
    use super::super::direction::is_language_tag;
    use super::{Set, Wording};
    use crate::text::fnv::hash;
    use std::cell::RefCell;

    pub(super) type Words = &'static Set;

    pub(super) fn get(words: Words) -> &'static Set {
        words
    }

    thread_local! {
        static SETS: RefCell<Vec<&'static Set>> = const { RefCell::new(Vec::new()) };
    }

    impl Wording {
        /// The words of a host (key and text) in the language with this tag; `en` where the tag is none.
        #[must_use]
        pub fn of(tag: &str, words: &[(String, String)]) -> Self {
            let tag = if is_language_tag(tag) { tag.trim() } else { "en" };
            let words = words.iter().map(|(key, text)| (hash(key), text.clone())).collect();
            let mut set = Set { tag: tag.replace('_', "-"), words };
            set.words.sort();
            SETS.with_borrow_mut(|sets| {
                let known = sets.iter().find(|known| ***known == set).copied();
                Wording(known.unwrap_or_else(|| {
                    let new: &'static Set = Box::leak(Box::new(set));
                    sets.push(new);
                    new
                }))
            })
        }
    }
}

#[cfg(not(any(feature = "embed", not(target_arch = "wasm32"))))]
mod held {
    pub(super) type Words = std::convert::Infallible;

    pub(super) fn get(words: Words) -> &'static super::Set {
        match words {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Control, Locale};

    fn words(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_key_without_words_stays_english() {
        let german = Locale::Host(Wording::of("de", &words(&[("SectionPay", "Gehalt"), ("AddRole", "Rolle dazu")])));
        assert_eq!(german.text(Control::SectionPay), "Gehalt");
        assert_eq!(german.text(Control::SectionDuties), Locale::English.text(Control::SectionDuties));
        assert_eq!((german.tag(), german.direction()), ("de", "ltr"));
    }

    #[test]
    fn arguments_stand_where_the_host_puts_them() {
        let locale = Locale::Host(Wording::of("he-IL", &words(&[("TitleQuestion", "{1}/{0}")])));
        assert_eq!(locale.fill(Control::TitleQuestion, &["a", "b"]), "b/a");
        assert_eq!(locale.direction(), "rtl");
    }

    #[test]
    fn one_set_is_held_once_and_a_tag_that_is_none_is_english() {
        let pair = words(&[("SectionPay", "Pay here")]);
        let (one, same) = (Wording::of("de", &pair), Wording::of("de", &pair));
        assert_eq!(one, same);
        assert_ne!(one, Wording::of("de", &words(&[("SectionPay", "Other")])));
        for tag in ["", "x", "de-", "<b>", "ninecharss"] {
            assert_eq!(Wording::of(tag, &pair).tag(), "en", "{tag}");
        }
        assert_eq!(Wording::of("ar_EG", &pair).tag(), "ar-EG");
    }
}
