//! The message catalogue: every sentence of the interface, in English.
//!
//! Invariant: one key, one message, in the part of those who say it; `{0}`, `{1}` … are places for arguments. The words of roles,
//! duties and sources are data and live in the dataset.

macro_rules! catalogue {
    ($(#[$about:meta])* $name:ident { $($key:ident = $text:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(&'static super::Entry);

        #[allow(non_upper_case_globals, reason = "a key is written like a variant")]
        #[expect(missing_docs, reason = "the English text beside each key says it")]
        impl $name {
            $(pub const $key: $name = $name(&super::Entry {
                text: $text,
                #[cfg(not(all(target_arch = "wasm32", not(feature = "embed"))))]
                id: $crate::text::fnv::hash(stringify!($key)),
            });)*
        }

        impl $name {
            /// Every key.
            pub const ALL: &[$name] = &[$($name::$key),*];

            /// The names of the keys, each with the placeholders of its message.
            #[allow(dead_code, reason = "what hosts cannot relabel has none")]
            pub(super) const LABELS: &[(&str, u32)] = &[$((stringify!($key), super::placeholders($text))),*];
        }

        impl $crate::locale::Key for $name {
            fn entry(self) -> &'static super::Entry {
                self.0
            }
        }
    };
}

mod control;
mod embed;
mod frame;
mod host;
mod message;
mod pay;
mod visitor;

pub use control::Control;
pub use embed::EmbedMessage;
pub use frame::Frame;
pub use host::HostMessage;
pub use message::Message;
pub use pay::PayMessage;
pub use visitor::VisitorMessage;

/// A message of the catalogue.
///
/// Each is a thing of its own and not a row of a table, so that a module of the program holds those that it says and no
/// others; in a table all of them were in the module that says one (5 KB of the overview's).
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    text: &'static str,
    /// Our own pages have no host's labels, and their program holds no ids.
    #[cfg(not(all(target_arch = "wasm32", not(feature = "embed"))))]
    id: u32,
}

impl Entry {
    /// The message in English, placeholders and all.
    #[must_use]
    pub const fn english(&self) -> &'static str {
        self.text
    }

    /// The id of its name in this catalogue, `SectionPay`, by which a host's labels say what they stand for; 0 on our own
    /// pages, where nobody asks. The name itself would be a third of the words that the element's program holds.
    #[must_use]
    pub const fn id(&self) -> u32 {
        #[cfg(not(all(target_arch = "wasm32", not(feature = "embed"))))]
        return self.id;
        #[cfg(all(target_arch = "wasm32", not(feature = "embed")))]
        0
    }
}

/// A key of the catalogue.
pub trait Key: Copy {
    /// The message that it stands for.
    fn entry(self) -> &'static Entry;

    /// The message in English, placeholders and all.
    fn english(self) -> &'static str {
        self.entry().english()
    }

    /// The id of its name in this catalogue.
    fn id(self) -> u32 {
        self.entry().id()
    }
}

impl Key for &'static Entry {
    fn entry(self) -> &'static Entry {
        self
    }
}

/// The names of all keys, each with the placeholders of its message: bit 0 for `{0}`, bit 1 for `{1}` …
///
/// Names are unique over all parts, so a label needs no more than the name. The messages themselves are not named here, so
/// what checks labels does not hold all words of the interface.
pub fn labels() -> impl Iterator<Item = (&'static str, u32)> {
    [Control::LABELS, Frame::LABELS, Message::LABELS, VisitorMessage::LABELS, PayMessage::LABELS]
        .into_iter()
        .flatten()
        .copied()
}

/// The placeholders of a message: bit 0 for `{0}`, bit 1 for `{1}` … up to `{9}`.
#[must_use]
pub const fn placeholders(message: &str) -> u32 {
    let mut rest = message.as_bytes();
    let mut places = 0;
    while let [first, after @ ..] = rest {
        if let [b'{', digit @ b'0'..=b'9', b'}', ..] = rest {
            places |= 1 << (*digit - b'0');
        }
        let _ = first;
        rest = after;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fnv::hash;
    use std::collections::BTreeSet;

    #[test]
    fn a_name_stands_for_one_message() {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = labels().filter(|(name, _)| !seen.insert(*name)).collect();
        assert_eq!(twice, []);
        let mut ids = BTreeSet::new();
        assert!(labels().all(|(name, _)| ids.insert(hash(name))), "two names have one id");
        assert_eq!(Control::SectionPay.id(), hash("SectionPay"));
        let places = |name: &str| labels().find(|(known, _)| *known == name).map(|(_, places)| places);
        assert_eq!((places("SectionPay"), places("ListAnd")), (Some(0), Some(0b11)));
    }
}
