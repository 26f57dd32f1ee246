//! The embedding: what a host page may ask of the element and the frame, and what it is given for it.
//!
//! Invariant: the API is described once, in `describe`; types, manifest and tables of the documents are written from it, and
//! what reads options from outside falls back part by part and never fails.

mod attribute;
mod attribute_table;
pub mod audit;
mod colour;
pub mod describe;
mod draft;
pub mod occupation;
mod options;
pub mod policy;
mod site;
pub mod snippet;

pub use attribute::{AttributeControl, Panel};
pub use attribute_table::{Density, HeightMode, Options, Theme, ViewMode};
pub use colour::{Colour, contrast, guard, luminance};
pub use draft::{Draft, HostPage, Typed};
pub use site::{Loaded, Pinned, Site, Stage};
