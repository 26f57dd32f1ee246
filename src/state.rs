//! What the visitor has chosen, and how it is written into an address.
//!
//! Invariant: choices are plain values; every change goes through `apply`, every text from
//! outside through `query::decode`, and neither can fail.

mod action;
mod chart;
mod chart_table;
mod core_roles;
mod experience;
mod fields;
pub mod list;
pub mod mine;
mod money;
mod offer;
pub mod profile;
pub mod query;
pub mod route;
mod section;
mod selection;
mod setting;
mod view;

pub use action::{Action, apply};
pub use chart::{Chart, Field, Module};
pub(crate) use chart_table::with_charts;
pub use experience::{YEARS_PRO, YEARS_TOTAL};
pub use fields::{Fields, LONGEST_TEXT, is_option};
pub use money::{HOURS, Period, Prices, hours};
pub use offer::{Offer, Terms};
pub use section::{Section, Sections};
pub(crate) use selection::METRO;
pub use selection::{Choosable, MAX_ROLES, Selection, Series, has_series, is_official};
pub use setting::{Setting, Shape};
pub use view::View;
