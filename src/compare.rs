//! The comparison: what the shown roles share, where they differ, and what may be said of it.
//!
//! Invariant: two pays are set against each other only by [`difference`], which refuses unless
//! their bases match; everything made here is plain data that a view writes down.

mod basis;
mod charts;
mod comparable;
mod heading;
mod insights;
mod scope;
mod sections;
mod table;

pub use basis::{Fact, basis};
pub use charts::{
    Chart, ChartModel, UsageSort, education, evidence, organisation_size, pay_by_years, pay_range, usage, work_mode,
    years,
};
pub use comparable::{Difference, NotComparable, difference, relative_key, resolve};
pub use heading::{description, document_title, heading};
pub use insights::insights;
pub use scope::Scope;
pub use sections::{Answered, duties, glance, notes, path, questions, requirements, skills, tools, work};
pub use table::{Cell, Column, Group, Row, Table};
