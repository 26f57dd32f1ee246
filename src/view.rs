//! The views: one tree of Yew components for the prerendered pages and the live one.
//!
//! Invariant: the same properties give the same text on both sides; a view holds no rule of the
//! product, no `style` attribute and no inner HTML, and every list is keyed (Yew 0.23 loses
//! unkeyed siblings).
//!
//! `App` holds what is chosen and the controls. What is compared stands in blocks: each keeps what
//! the static page has until a choice concerns it, and is then drawn in a turn of its own by a module
//! of the chain in `redraw`, which the first load does not hold.

mod answer;
mod app;
mod basis;
mod builder;
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
mod layout;
mod mark;
mod message;
mod money;
mod navigate;
mod overview;
mod pages;
mod parts;
mod places;
mod profile;
mod redraw;
mod roles;
mod scope_ids;
mod sections;
mod table;
mod tabs;
mod touch;
mod typed;
mod visit;
mod visited;
mod words;

pub use app::{App, AppProps};
pub use builder::{Builder, BuilderProps};
pub use data::Data;
#[cfg(feature = "embed")]
pub use element::set_site;
#[cfg(feature = "embed")]
pub use embedded::{Embedded, Program};
pub use redraw::needs::Needs;
pub use redraw::render_context::{OverviewModule, RenderContext, ToolsModule, ViewsModule};
pub use redraw::static_page::StaticPage;
pub use typed::Keeps;
