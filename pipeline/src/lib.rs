//! The data pipeline: from survey answers, official figures and our own words to the checked dataset that Rolescope shows.
//!
//! `survey`, `official` and `filings` read what others publish and write figures under `data/`; `bake` checks everything there and makes the
//! dataset of it; `check` judges the files of hosts, `convert` makes one of a table or of schema.org data, `example` one of any size. Each is
//! a command of `cargo xtask`, with its options.
//!
//! Invariant: nothing here builds, serves or measures the site; what is written depends on what is read alone.

pub mod bake;
pub mod check;
pub mod committed;
pub mod compress;
pub mod convert;
pub mod example;
pub mod filings;
pub mod official;
mod output;
pub mod survey;
mod together;
