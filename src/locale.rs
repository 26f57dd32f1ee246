//! Words, numbers and lists as a locale writes them.
//!
//! Invariant: every word of the interface comes from the catalogue by a typed key, and the same
//! locale writes the same text natively and in the browser (no `Intl`, no float formatting).

mod catalogue;
mod direction;
mod language;
mod list;
mod number;
mod pseudo;
mod search;
mod sentence;
mod wording;

pub use catalogue::{
    Control, EmbedMessage, Entry, Frame, HostMessage, Key, Message, PayMessage, VisitorMessage, labels, placeholders,
};
pub use direction::is_language_tag;
pub use language::Locale;
pub use list::join;
pub use number::{
    amount, compact_amount, count, label_amount, money, percent, percent_signed, percent_tenths, plain_amount,
    rounded_amount, value, years,
};
pub use search::{Match, folded, holds, search_key, split_around};
pub use sentence::{Sentence, SentencePart};
pub use wording::Wording;
