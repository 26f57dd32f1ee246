//! The message catalogue: every sentence of the interface, in English.
//!
//! Invariant: one key, one message, in the part of those who say it; `{0}`, `{1}` … are places for arguments. The words of roles,
//! duties and sources are data and live in the dataset.

macro_rules! catalogue {
    ($(#[$about:meta])* $name:ident { $($key:ident = $text:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the English text beside each key says it")]
        pub enum $name { $($key),* }

        impl $name {
            /// Every key.
            pub const ALL: &[$name] = &[$($name::$key),*];

            const fn text(self) -> &'static str {
                match self { $($name::$key => $text),* }
            }
        }

        impl $crate::locale::Key for $name {
            fn english(self) -> &'static str {
                self.text()
            }
        }
    };
}

mod control;
mod frame;
mod message;
mod own;
mod pay;

pub use control::Control;
pub use frame::Frame;
pub use message::Message;
pub use own::OwnMessage;
pub use pay::PayMessage;

/// A key of the catalogue.
pub trait Key: Copy {
    /// The message in English, placeholders and all.
    fn english(self) -> &'static str;
}
