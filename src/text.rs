//! Writing of text for machines: JSON, markup, percent-encoding, hexadecimal digits, decimals, lines of a width.
//!
//! Invariant: pure functions that know nothing of roles, figures or languages and name no other room; the same input
//! gives the same bytes on every target, and no input makes one fail.

pub mod decimal;
pub mod hex;
pub mod json;
pub mod markup;
pub mod percent;
pub mod wrap;
