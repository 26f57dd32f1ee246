//! Joining records: those of two parts of the dataset, and those of a host's file with what is built in.
//!
//! Invariant: parts give the same in any order and joined twice; a host's file changes nothing but what a record's definition
//! leaves to it.

use super::lists::ListForm;

/// A record that is defined by [`define_records`].
pub(crate) trait Record: Sized {
    /// Takes what is empty from the same record in another part of the dataset.
    fn fill(&mut self, more: Self);

    /// Of a record that the overview and the part of words share, empties the fields that the one of this form leaves to the other.
    fn keep_fields(&mut self, form: ListForm);

    /// Takes the words of a host's record, and leaves what is evidence.
    fn take_words(&mut self, new: Self);
}

/// A record that is told from others of its list by some texts.
pub(crate) trait Identified<const N: usize> {
    /// These texts.
    fn identity(&self) -> [&str; N];
}

/// A value that may say nothing.
pub(crate) trait Blank {
    /// True where another part of the dataset has it, or a host's file leaves it out.
    fn is_blank(&self) -> bool;
}

impl Blank for String {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Blank for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Blank for Option<T> {
    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl Blank for (u8, u8) {
    fn is_blank(&self) -> bool {
        *self == (0, 0)
    }
}

/// Takes a value where there is none.
pub(crate) fn fill<T: Blank>(old: &mut T, more: T) {
    if old.is_blank() {
        *old = more;
    }
}

/// Every part that has the record has this.
pub(crate) fn same<T>(_: &mut T, _: T) {}

#[inline(never)]
fn is_same<T: Identified<N>, const N: usize>(a: &T, b: &T) -> bool {
    a.identity() == b.identity()
}

/// Adds the records that are not there yet, and fills those that are.
pub(crate) fn unite<T: Record + Identified<N>, const N: usize>(list: &mut Vec<T>, more: Vec<T>) {
    let before = list.len();
    let mut next = 0;
    for record in more {
        // Both are in the same order, so that the one that is looked for is most often the next.
        let is_it = |old: &T| is_same(old, &record);
        let after = list.get(next..before).unwrap_or_default().iter().position(is_it);
        let at = after.map(|at| at + next).or_else(|| list.iter().take(before).position(is_it));
        match at.and_then(|at| Some((at, list.get_mut(at)?))) {
            Some((at, old)) => {
                next = at + 1;
                old.fill(record);
            }
            None => list.push(record),
        }
    }
}

/// Puts a text or list of the host in the place of ours, unless it is empty.
pub(crate) fn words<T: Blank>(old: &mut T, new: T) {
    if !new.is_blank() {
        *old = new;
    }
}

/// Puts each entry of a host's list in the place of ours with its id, or behind them.
pub(crate) fn entries<T: Clone + PartialEq + Identified<1>>(old: &mut Vec<T>, new: Vec<T>) {
    upsert(
        old,
        new,
        |entry| {
            let [id] = entry.identity();
            id
        },
        |old, new| *old = new,
    );
}

/// Puts each new record in the place of the one with its id, or at the end; the ids of those that are new or changed.
pub(crate) fn upsert<T: Clone + PartialEq>(
    records: &mut Vec<T>,
    new: Vec<T>,
    id: impl Fn(&T) -> &str,
    replace: impl Fn(&mut T, T),
) -> Vec<String> {
    let built_in = records.len();
    let mut changed = Vec::new();
    for record in new {
        let name = id(&record).to_owned();
        match records.iter_mut().take(built_in).find(|r| id(r) == name) {
            Some(old) => {
                let before = old.clone();
                replace(old, record);
                if *old != before {
                    changed.push(name);
                }
            }
            None => {
                records.push(record);
                changed.push(name);
            }
        }
    }
    changed
}
