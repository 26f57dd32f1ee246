//! The sections of the comparison as tables: one file a section.
//!
//! Invariant: a table has a column for each shown role, in the order shown, and leaves out rows
//! that are empty in all of them.

mod duties;
mod glance;
mod names;
mod path;
mod questions;
mod requirements;
mod rows;
mod short;
mod skills;
mod tools;
mod work;

pub use duties::duties;
pub(super) use duties::weight_cell;
pub use glance::{gist, glance, left_out, short_glance};
pub(super) use names::{kind_name, level, tool_group_name};
pub use path::path;
pub use questions::{Answered, notes, questions};
pub use requirements::requirements;
pub use short::{short, short_as_chart, short_sources};
pub use skills::skills;
pub use tools::tools;
pub use work::work;
