//! Ids of all that is built in, by which the checker of hosts' files tells what may be referred to.
//!
//! Invariant: a line for each kind, its ids in the order of their bytes, as the checker looks them up by halving.

use rolescope::model::Dataset;
use std::collections::BTreeSet;

/// The ids of the whole dataset.
pub(super) fn text(full: &Dataset) -> String {
    let abilities = full.skills.iter().map(|s| &s.id).chain(full.tools.iter().map(|t| &t.id));
    [
        line("roles", full.roles.iter().map(|r| &r.slug)),
        line("places", full.places.iter().map(|p| &p.id)),
        line("sources", full.sources.iter().map(|s| &s.id)),
        line("abilities", abilities),
        line("efforts", full.efforts.iter().map(|e| &e.id)),
    ]
    .concat()
}

fn line<'a>(kind: &str, ids: impl Iterator<Item = &'a String>) -> String {
    let ids: BTreeSet<&str> = ids.map(String::as_str).collect();
    format!("{kind}: {}\n", ids.into_iter().collect::<Vec<_>>().join(" "))
}
