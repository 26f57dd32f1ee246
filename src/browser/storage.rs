//! Values that the visitor asks to be kept: in this browser, or in the link.
//!
//! Invariant: nothing is written here unless the visitor asked; storage that throws is no storage.

use super::page::window;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// `None` where nothing is kept under the name, or storage is refused.
#[must_use]
pub fn stored(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text under a name; says whether it could.
#[must_use]
pub fn store(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Removes what is stored under a name; storage that is refused holds nothing.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// The part of the address after `#`.
#[must_use]
pub fn fragment() -> String {
    window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}
