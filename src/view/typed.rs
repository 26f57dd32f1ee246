//! Typed values, and those of them that are kept.
//!
//! Invariant: what visitors say of themselves stays in memory unless they ask for more, and one action takes it away
//! everywhere.

use crate::browser::{self, Chosen};
use crate::locale::Control;
use crate::state::route::{self, Base};
use crate::state::{Fields, Selection, mine};

/// The words announced once a field has been set: its value in words, if it has any.
pub(super) fn announcement(selection: &Selection, chosen: &Chosen) -> String {
    if chosen.text.is_empty() { String::new() } else { selection.locale.fill(Control::SaidSet, &[&chosen.text]) }
}

/// Where visitors asked to keep what they said of themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keeps {
    /// In the link, after `#`.
    pub link: bool,
    /// In this browser's storage.
    pub storage: bool,
    /// With pay and years.
    pub pay: bool,
}

impl Keeps {
    /// Keeps or forgets, as a button asks, and says which.
    pub(super) fn change(&mut self, act: &str, typed: &mut Fields) -> Control {
        match act {
            "my-link" => {
                self.link = true;
                Control::SaidLinked
            }
            "my-storage" => {
                self.storage = browser::store(mine::STORED_AS, &mine::encode(typed, self.pay));
                if self.storage { Control::SaidKept } else { Control::SaidNotKept }
            }
            _ => {
                *self = Keeps::default();
                browser::forget(mine::STORED_AS);
                *typed = Fields::none();
                Control::SaidForgotten
            }
        }
    }

    /// Writes the values anew where they are kept.
    pub(super) fn follow(self, typed: &Fields) {
        if self.storage {
            let _ = browser::store(mine::STORED_AS, &mine::encode(typed, self.pay));
        }
    }

    /// The address of a view, with what is kept in it.
    pub(super) fn address(self, selection: &Selection, base: &Base, typed: &Fields) -> String {
        let kept = if self.link { mine::encode(typed, self.pay) } else { String::new() };
        let address = route::address(selection, base);
        if kept.is_empty() { address } else { format!("{address}#{kept}") }
    }
}
