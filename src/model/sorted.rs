//! Finding a record among records in the order of their names.
//!
//! Invariant: one of thousands is found in a dozen steps; among records in another order it may not be found.

/// The record with this name among records in the order of their names.
pub(super) fn find<'a, T, const N: usize>(
    records: &'a [T],
    name: impl Fn(&'a T) -> [&'a str; N],
    wanted: [&str; N],
) -> Option<&'a T> {
    let at = records.binary_search_by(|record| name(record).cmp(&wanted)).ok()?;
    records.get(at)
}
