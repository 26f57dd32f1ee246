//! The views: one tree of Yew components for the prerendered pages and the live one.
//!
//! Invariant: the same properties give the same text on both sides; a view holds no rule of the
//! product, no `style` attribute and no inner HTML, and every list is keyed (Yew 0.23 loses
//! unkeyed siblings).

mod adopted;
mod app;
mod basis;
mod chart;
mod chips;
mod choice;
mod controls;
mod data;
mod element;
mod figure;
mod places;
mod section;
mod table;

pub use adopted::Adopted;
pub use app::{App, AppProps};
pub use data::{Completeness, Data};
