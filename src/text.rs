//! Writing of text for machines: JSON, markup, Markdown, CSV, percent-encoding, hexadecimal digits, decimals, lines of a
//! width; and splitting of text.
//!
//! Invariant: pure functions that know nothing of roles, figures or languages and name no other room; the same input
//! gives the same bytes on every target, and no input makes one fail.

pub mod csv;
pub mod decimal;
pub mod fnv;
pub mod hex;
pub mod join;
pub mod json;
pub mod markdown;
pub mod markup;
pub mod percent;
pub mod split;
pub mod wrap;
