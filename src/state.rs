//! What the visitor has chosen, and how it is written into an address.
//!
//! Invariant: choices are plain values; every change goes through `apply`, every text from
//! outside through `query::decode`, and neither can fail.

mod action;
pub mod query;
pub mod route;
mod selection;

pub use action::{Action, apply};
pub use selection::{Known, MAX_ROLES, Section, Sections, Selection, Series};
