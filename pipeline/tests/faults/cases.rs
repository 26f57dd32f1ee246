//! What is broken, and what must be told of it.

pub(crate) mod figures;
pub(crate) mod official;
pub(crate) mod prose;

use super::edit::Edit;

/// One broken file.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) file: &'static str,
    pub(crate) edit: Edit,
    /// The file that is named in the fault, if it is not the broken one.
    pub(crate) told_in: Option<&'static str>,
    /// Part of the fault's place, unless the edit knows line and column.
    pub(crate) place: &'static str,
    /// Part of the fault's reason.
    pub(crate) reason: &'static str,
}

fn case(name: &'static str, file: &'static str, edit: Edit, place: &'static str, reason: &'static str) -> Case {
    Case { name, file, edit, told_in: None, place, reason }
}

fn told_in(file: &'static str, case: Case) -> Case {
    Case { told_in: Some(file), ..case }
}
