//! The files of an element whose site adds something of its own, and what was read of them.
//!
//! Invariant: files are as they were fetched; what was read has no fault.

use super::Data;
use super::redraw::stated_pay::StatedPay;
use crate::model::Dataset;
use crate::state::Module;

/// The dataset of an element whose site adds something of its own, in compact forms: the built-in one as a whole, since
/// what a site adds may concern any part of it.
pub struct HostFiles {
    /// What the site adds.
    pub own: Vec<u8>,
    /// The built-in dataset.
    pub dataset: Vec<u8>,
    /// Metro areas, where one is asked for.
    pub metros: Option<Vec<u8>>,
}

/// The built-in dataset with what a site adds.
#[derive(Clone)]
pub(in crate::view) struct HostData {
    pub(super) data: Data,
    pub(super) has_metros: bool,
}

/// Says which module draws what is shown of a dataset at first, and which pay the attributes state besides.
pub(in crate::view) type First = Box<dyn FnOnce(&Dataset) -> (Module, StatedPay)>;
