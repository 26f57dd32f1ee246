//! A table that the page around an element asks for.
//!
//! Invariant: it holds nothing of the comparison, which may leave the page before it is answered.

use super::host_files::HostData;
use super::redraw::stated_pay::StatedPay;
use crate::browser::Root;
use crate::state::Selection;
use std::pin::Pin;

/// The text, once it is made, if there is such a table; `None` where something that it takes cannot be had.
pub(in crate::view) type TableAnswer = Pin<Box<dyn Future<Output = Option<Option<String>>>>>;

/// The chart and the form of text that are asked for, of the selection that is shown.
pub(in crate::view) struct TableRequest {
    pub(super) selection: Selection,
    /// The id of a format (`csv`, `json`, `md`).
    pub(super) format: String,
    /// The id of a chart; empty for the one that is shown alone, or the first that is shown.
    pub(super) chart: String,
    /// Where the addresses of modules and data are written.
    pub(super) root: Root,
    /// What the site adds, if it does.
    pub(super) host: Option<HostData>,
    pub(super) stated: StatedPay,
}
