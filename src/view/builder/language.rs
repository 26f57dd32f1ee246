//! The language of the builder's page.
//!
//! Invariant: the page speaks that of the site's pages, whatever language the embed speaks.

use crate::locale::{Key, Locale};

/// The language of the page.
pub(super) const LOCALE: Locale = Locale::English;

/// A message in the language of the page.
pub(super) fn text(message: impl Key) -> String {
    LOCALE.text(message).into_owned()
}
