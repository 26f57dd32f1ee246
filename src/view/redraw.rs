//! Redrawing: the regions of the page, what each depends on, and what draws it when a choice concerns it.
//!
//! Invariant: a region is drawn anew only for a choice that it depends on. Until then its fragments stay as they are:
//! those of the static page, or those that were drawn last.
//!
//! A *region* (a section's words, a chart) depends on the same choices throughout; it fills one or more *fragments*,
//! the parts of the page that are replaced at once. On a small view the fragments that answer a choice are drawn in the
//! frame after it, what stands below and panels in the same or the next; on the page that holds everything the
//! *scheduler* draws one in each task.

pub(super) mod arrived;
pub(super) mod draw_overview;
pub(super) mod fragment;
pub(super) mod fragment_view;
pub(super) mod needs;
pub(super) mod other_views;
pub(super) mod overview_module;
pub(super) mod pay_module;
pub(super) mod region;
pub(super) mod render_context;
pub(super) mod scheduler;
pub(super) mod stated_pay;
pub(super) mod static_page;
pub(super) mod tools_module;
pub(super) mod turns;
pub(super) mod views_module;
