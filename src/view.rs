//! The views: one tree of Yew components for the prerendered pages and the live one.
//!
//! Invariant: the same properties give the same text on both sides; a view holds no rule of the
//! product, no `style` attribute and no inner HTML, and every list is keyed (Yew 0.23 loses
//! unkeyed siblings).
//!
//! `App` holds what is chosen and the controls. What is compared stands in blocks: each keeps what
//! the static page has until a choice concerns it, and is then drawn in a turn of its own by a module
//! of the chain in `redraw`, which the first load does not hold.

mod advert;
mod answer;
mod app;
mod basis;
#[cfg(feature = "convert")]
mod builder;
mod card;
mod chart;
mod chips;
mod choice;
mod controls;
mod data;
mod element;
#[cfg(feature = "embed")]
mod embedded;
mod export;
mod fetched;
mod fields;
mod figure;
mod fit_result;
mod heard;
#[cfg(feature = "embed")]
mod host_data;
#[cfg(feature = "embed")]
mod host_files;
mod job_link;
mod layout;
mod mark;
mod message;
mod money;
mod navigate;
mod overview;
mod pages;
#[cfg(feature = "embed")]
mod paint;
mod parts;
mod places;
mod profile;
mod redraw;
mod renewed;
mod roles;
mod scope_ids;
mod sections;
#[cfg(any(feature = "embed", test))]
mod stated;
mod table;
#[cfg(feature = "embed")]
mod table_answer;
#[cfg(feature = "embed")]
mod table_request;
mod tabs;
mod touch;
mod typed;
mod visit;
mod visited;
mod words;

pub use app::{App, AppProps};
#[cfg(feature = "convert")]
pub use builder::{Builder, BuilderProps};
pub use data::Data;
#[cfg(feature = "embed")]
pub use element::set_site;
#[cfg(feature = "embed")]
pub use embedded::Embedded;
#[cfg(feature = "embed")]
pub use host_files::HostFiles;
pub use redraw::needs::Needs;
pub use redraw::render_context::{OverviewModule, RenderContext, ToolsModule, ViewsModule};
pub use redraw::static_page::StaticPage;
pub use typed::Keeps;
