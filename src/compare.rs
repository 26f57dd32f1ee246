//! The comparison: what the shown roles share, where they differ, and what may be said of it.
//!
//! Invariant: two pays are set against each other only by [`difference`], which refuses unless
//! their bases match; everything made here is plain data that a view writes down.

mod ability;
mod basis;
mod careers;
mod charts;
mod columns;
mod comparable;
mod export;
mod field;
mod fit;
mod fit_result;
mod groups;
mod heading;
mod host;
mod insights;
mod mine;
mod money;
mod moves;
mod near;
mod profile;
mod recognise;
mod reconcile;
mod report;
mod salary;
mod scope;
mod sections;
mod set_typed;
mod spread;
mod suggested;
mod sure;
mod table;
mod week;

pub use basis::{Fact, basis};
pub use careers::{CareerJob, careers};
pub use charts::{ChartModel, chart_name, draw, draw_careers, draw_overview, draw_pay, draw_tool, draw_view};
pub use comparable::{Difference, NotComparable, difference, money_key, relative_key, resolve};
pub use export::{File, Format, export, raw};
pub use field::{Entry, Field};
pub use fit_result::{FitResult, fit_result};
pub use heading::{description, document_title, heading};
pub use host::{Quote, has_chart, has_section, quotes, said_of_host};
pub use insights::insights;
pub use mine::{MyPay, amount};
pub use money::{Coin, Money, stored};
pub use profile::{profile_fault, profile_fields, profile_words, refusal};
pub use recognise::{Recognised, recognise};
pub use report::{REPORT_FIGURE, REPORT_PAGE, report_address};
pub use salary::{Salary, salaries};
pub use scope::Scope;
pub use sections::{Answered, duties, glance, left_out, notes, path, questions, requirements, skills, tools, work};
pub use set_typed::{set_typed, touched};
pub use sure::{Grade, sure, sure_words};
pub use table::{Column, Group, Table, TableCell, TableRow};
