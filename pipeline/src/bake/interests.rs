//! Statements of the interest check.
//!
//! Invariant: every kind of work has a statement, and they are few enough to be answered in one go.

use super::fault::Faults;
use super::known::KnownIds;
use super::prose::records;
use rolescope::model::{DutyKind, Interest};
use serde::Deserialize;
use std::path::Path;

const FILE: &str = "data/interests.toml";

/// Statements that there are at most.
const MOST: usize = 14;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    id: String,
    text: String,
    kind: Option<DutyKind>,
}

/// Reads `data/interests.toml`.
pub(super) fn read(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Interest> {
    let all = records(root, (FILE, "interest"), ids, faults, |at, written: Written, faults| {
        let kind = at.kind(written.kind, "kind", faults)?;
        Some((written.id.clone(), Interest { id: written.id, text: written.text, kind }))
    });
    faults.check(all.len() <= MOST, FILE, "", || format!("has {} statements and not up to {MOST}", all.len()));
    for kind in DutyKind::ALL {
        // Without any statements the missing file is the fault, not every kind.
        let has_kind = all.is_empty() || all.iter().any(|interest| interest.kind == kind);
        faults.check(has_kind, FILE, "", || format!("no statement of the kind {kind:?}").to_lowercase());
    }
    all
}
