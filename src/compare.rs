//! The comparison: what the shown roles share, where they differ, and what may be said of it.
//!
//! Invariant: two pays are set against each other only by [`difference`], which refuses unless
//! their bases match; everything made here is plain data that a view writes down.

mod basis;
mod charts;
mod comparable;
mod export;
mod field;
mod heading;
mod insights;
mod mine;
mod money;
mod reconcile;
mod scope;
mod sections;
mod spread;
mod sure;
mod table;

pub use basis::{Fact, basis};
pub use charts::{ChartModel, draw};
pub use comparable::{Difference, NotComparable, difference, money_key, relative_key, resolve};
pub use export::{File, Format, export, raw};
pub use field::{Entry, Field};
pub use heading::{chart_name, description, document_title, heading};
pub use insights::insights;
pub use mine::{MyPay, amount};
pub use money::{Coin, Money, stored};
pub use scope::Scope;
pub use sections::{Answered, duties, glance, notes, path, questions, requirements, skills, tools, work};
pub use sure::{Grade, sure, sure_words};
pub use table::{Cell, Column, Group, Row, Table};
