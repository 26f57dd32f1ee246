//! The roles that the product is about.
//!
//! Invariant: everything that treats them apart (the start page, their tones, the data that is loaded first, what has to be
//! written in full) takes them from here.

/// Slugs of the core roles, in the order in which they are offered. Their tones and marks never change.
pub const CORE: [&str; 3] = ["front-end", "back-end", "full-stack"];
