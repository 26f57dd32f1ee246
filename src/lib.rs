//! Rolescope: developer roles side by side, every figure with its source.
//!
//! The library holds everything that the prerender shell, the browser program and the
//! project's commands share. Floors, each using only the floors below it: `text`; `model` and
//! `locale`; `stats`, `state`, `chart`, `check`; `compare`, `embed`, `browser`; `convert`; `view`; the shells in `bin/`.
//! `ARCHITECTURE.md` has the map and the invariants, `tests/architecture.rs` keeps them.

pub mod chart;
#[cfg(feature = "check")]
pub mod check;
pub mod compare;
#[cfg(feature = "convert")]
pub mod convert;
pub mod embed;
pub mod locale;
pub mod model;
pub mod state;
pub mod stats;
pub mod text;

#[cfg(feature = "view")]
pub mod browser;
#[cfg(feature = "view")]
pub mod view;
