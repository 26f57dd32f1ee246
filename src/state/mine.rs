//! What visitors say of themselves: kept in memory, and elsewhere only if they ask.
//!
//! Invariant: it is written after `#`, into local storage or into a file by the same names, never
//! into a query; what is broken or unknown in a link is left out, a broken file is refused whole.
//! Pay and years go along only if the visitor wants that.

use super::Fields;
use super::fields::{OF_PAY, OF_SELF};
use super::query::encode_value;
use crate::text::join::join;
use crate::text::percent;

/// Its name in local storage.
pub const STORED_AS: &str = "rolescope-mine";

/// The fields that may be kept: all of the visitor's, or all but pay and years.
#[must_use]
pub fn kept(mine: &Fields, with_pay: bool) -> Fields {
    let mut kept = if with_pay { mine.only(&OF_PAY) } else { Fields::none() };
    mine.only(&OF_SELF).iter().for_each(|(name, value)| kept.set(name, value));
    kept
}

/// True if pay or years are among them, which are kept only when the visitor asks for it.
#[must_use]
pub fn has_pay(mine: &Fields) -> bool {
    !mine.only(&OF_PAY).is_empty()
}

/// The fields once a file is opened: those of the file, and pay as it was before if the file has none.
#[must_use]
pub fn opened(before: &Fields, file: &Fields) -> Fields {
    let mut after = before.clone();
    let replaced = OF_SELF.iter().chain(OF_PAY.iter().filter(|_| has_pay(file)));
    replaced.for_each(|name| after.set(name, file.get(name)));
    after
}

/// Writes the fields that may be kept, as `my-pay=85000&my-currency=EUR`.
#[must_use]
pub fn encode(mine: &Fields, with_pay: bool) -> String {
    let kept = kept(mine, with_pay);
    let pairs: Vec<String> = kept.iter().map(|(name, value)| format!("{name}={}", encode_value(value))).collect();
    join(&pairs, "&")
}

/// Reads it back, with or without the `#`.
#[must_use]
pub fn decode(text: &str) -> Fields {
    let mut mine = Fields::default();
    for pair in text.trim_start_matches('#').split('&') {
        if let Some((name, value)) = pair.split_once('=')
            && is_kept(name)
            && let Some(value) = percent::decode_query(value)
        {
            mine.set(name, &value);
        }
    }
    mine
}

/// True for a field of the visitor's; choices in charts stand in the address.
pub(super) fn is_kept(name: &str) -> bool {
    OF_PAY.contains(&name) || OF_SELF.contains(&name)
}
