//! A language of the interface: its tag, its direction, and its words for a message of the catalogue.
//!
//! Invariant: no text but that of the catalogue, or of a host under the catalogue's keys.

use super::catalogue::{Entry, Key};
use super::pseudo;
use super::sentence::{self, Sentence, SentencePart};
use super::wording::Wording;
use std::borrow::Cow;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// The language that the catalogue is written in.
    #[default]
    English,
    /// English with accents and brackets: shows text that does not come from the catalogue.
    Pseudo,
    /// The same, written from right to left: shows layout that assumes a direction.
    PseudoRtl,
    /// English in the words of a host, which may be in another language, as far as it has any.
    Host(Wording),
}

impl Locale {
    /// Every locale of our own.
    pub const ALL: [Locale; 3] = [Locale::English, Locale::Pseudo, Locale::PseudoRtl];

    /// BCP 47 tag, for `lang` of the page.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::Pseudo => "en-XA",
            Locale::PseudoRtl => "ar-XB",
            Locale::Host(wording) => wording.tag(),
        }
    }

    /// Direction of writing, as the `dir` attribute has it.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Locale::English | Locale::Pseudo => "ltr",
            Locale::PseudoRtl => "rtl",
            Locale::Host(wording) => wording.direction(),
        }
    }

    /// True where the rules of English hold for its words; a host's labels may be in any language.
    #[must_use]
    pub fn is_english(self) -> bool {
        match self {
            Locale::English | Locale::Pseudo | Locale::PseudoRtl => true,
            Locale::Host(wording) => wording.tag().split('-').next().is_some_and(|tag| tag.eq_ignore_ascii_case("en")),
        }
    }

    /// The locale with this tag, if it is known.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Locale::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(&tag.replace('_', "-")))
    }

    /// A message of the catalogue as the locale writes it, placeholders and all.
    fn pattern(self, message: &'static Entry) -> Cow<'static, str> {
        match self {
            Locale::English => Cow::Borrowed(message.english()),
            Locale::Pseudo | Locale::PseudoRtl => Cow::Owned(pseudo::accented(message.english())),
            Locale::Host(wording) => Cow::Borrowed(wording.get(message.id()).unwrap_or(message.english())),
        }
    }

    /// A message without placeholders.
    #[must_use]
    pub fn text(self, message: impl Key) -> Cow<'static, str> {
        self.pattern(message.entry())
    }

    /// A message with its placeholders `{0}`, `{1}` … filled in; one without an argument stays.
    #[must_use]
    pub fn fill(self, message: impl Key, arguments: &[&str]) -> String {
        self.fill_entry(message.entry(), arguments)
    }

    fn fill_entry(self, message: &'static Entry, arguments: &[&str]) -> String {
        let parts = arguments.iter().map(|a| SentencePart::Text((*a).to_owned())).collect();
        self.sentence(message, parts).plain()
    }

    /// A message with parts, some of them figures, in place of its placeholders.
    #[must_use]
    pub fn sentence(self, message: impl Key, arguments: Vec<SentencePart>) -> Sentence {
        sentence::fill(&self.pattern(message.entry()), arguments)
    }
}
