//! What visitors say of themselves: kept in memory, and elsewhere only if they ask.
//!
//! Invariant: it is written after `#` or into local storage in one form, never into a query; what
//! is broken or unknown in that form is left out.

use super::Fields;
use super::fields::KEPT;
use super::query::{decoded, encoded};

/// Its name in local storage.
pub const STORED_AS: &str = "rolescope-mine";

/// What may be kept of the fields, as `my-pay=85000&my-currency=EUR`.
#[must_use]
pub fn encode(mine: &Fields) -> String {
    let kept = mine.only(&KEPT);
    let pairs: Vec<String> = kept.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.join("&")
}

/// Reads it back, with or without the `#`.
#[must_use]
pub fn decode(text: &str) -> Fields {
    let mut mine = Fields::default();
    for pair in text.trim_start_matches('#').split('&') {
        if let Some((name, value)) = pair.split_once('=')
            && KEPT.contains(&name)
            && let Some(value) = decoded(value)
        {
            mine.set(name, &value);
        }
    }
    mine
}
