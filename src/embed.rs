//! The embedding: what a host page may ask of the element and the frame, and what it is given for it.
//!
//! Invariant: the API is described once, in `describe`; types, manifest and tables of the documents are written from it, and
//! what reads options from outside falls back part by part and never fails.

mod attribute;
mod attribute_table;
pub mod audit;
mod band;
mod colour;
pub mod describe;
mod doubts;
mod draft;
mod legible;
pub mod occupation;
pub mod oembed;
mod offered;
mod options;
pub mod policy;
mod site;
pub mod snippet;
mod unread;

pub use attribute::{AttributeControl, Panel};
pub use attribute_table::{Density, HeightMode, Layout, Options, Show, Theme};
pub use band::Band;
pub use colour::{Colour, contrast, guard, luminance};
pub use doubts::has_doubts;
pub use draft::{Draft, HostPage, Typed};
pub use legible::{GIVEN, legible};
pub use offered::{Refusal, refusals};
pub use options::Request;
pub use site::{Loaded, Pinned, Site, Stage};
pub use unread::unread;
