//! The parts of the project's commands, as a library so that tests use the same code.
//!
//! Invariant: nothing here names a folder outside the project and cargo's target directory.

pub mod assets;
pub mod bench;
pub mod bindgen;
pub mod build;
pub mod cargo;
pub mod compress;
pub mod element;
pub mod embed;
pub mod headers;
pub mod lockfile;
pub mod mime;
pub mod npm;
pub mod optimise;
pub mod outcome;
pub mod package;
pub mod pip;
pub mod previous;
pub mod progress;
pub mod project;
pub mod report;
pub mod serve;
pub mod server;
pub mod setup;
pub mod size;
pub mod squeeze;
pub mod stage;
pub mod test;
