//! Lists in words.

use super::catalogue::Message;
use super::language::Locale;

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn join(locale: Locale, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [head @ .., last] => locale.fill(Message::ListAnd, &[&head.join(", "), last]),
    }
}
