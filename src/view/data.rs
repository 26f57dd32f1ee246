//! The dataset as a property.
//!
//! Invariant: two are equal when they are the same one. On our own pages a dataset stays until the page is left, so their
//! program holds no code that takes one apart (1 KB of the first load); on a page of another site it goes with the last
//! element that shows it.

#[cfg(feature = "embed")]
use crate::model::DatasetParts;
use crate::model::{Dataset, DatasetPart};
use std::rc::Rc;

#[cfg(feature = "embed")]
type Shared = Rc<Dataset>;
#[cfg(not(feature = "embed"))]
type Shared = &'static Dataset;

/// The dataset, shared.
#[derive(Clone)]
pub struct Data(Shared);

impl Data {
    /// Shares a dataset.
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        #[cfg(feature = "embed")]
        return Data(Rc::new(dataset));
        #[cfg(not(feature = "embed"))]
        Data(Box::leak(Box::new(dataset)))
    }

    /// The dataset of some of the built-in parts, which is made if no comparison of the page has it; `None` where it cannot
    /// be made.
    #[cfg(feature = "embed")]
    pub(super) fn of_parts(parts: DatasetParts, make: impl FnOnce() -> Option<Dataset>) -> Option<Self> {
        shared::of_parts(parts, make)
    }
}

/// The bytes of a part of the dataset; on pages of other sites, those that a comparison holds already.
pub(super) fn bytes_of(part: DatasetPart, bytes: Vec<u8>) -> Rc<[u8]> {
    #[cfg(feature = "embed")]
    return shared::bytes_of(part, bytes);
    #[cfg(not(feature = "embed"))]
    {
        let _ = part;
        bytes.into()
    }
}

#[cfg(feature = "embed")]
mod shared {
    //! Parts of the built-in dataset that comparisons of one page share.
    //!
    //! Invariant: none is kept that no comparison shows.

    use super::{Data, Dataset, DatasetPart, DatasetParts};
    use std::cell::RefCell;
    use std::rc::{Rc, Weak};

    thread_local! {
        static READ: RefCell<Vec<(DatasetParts, Weak<Dataset>)>> = const { RefCell::new(Vec::new()) };
        static FETCHED: RefCell<Vec<(DatasetPart, Weak<[u8]>)>> = const { RefCell::new(Vec::new()) };
    }

    /// A part has the same bytes for all elements: their address is pinned by its content.
    pub(super) fn bytes_of(part: DatasetPart, bytes: Vec<u8>) -> Rc<[u8]> {
        FETCHED.with_borrow_mut(|fetched| {
            fetched.retain(|(_, held)| held.strong_count() > 0);
            if let Some(held) = fetched.iter().find(|(known, _)| *known == part).and_then(|(_, held)| held.upgrade()) {
                return held;
            }
            let held: Rc<[u8]> = bytes.into();
            fetched.push((part, Rc::downgrade(&held)));
            held
        })
    }

    pub(super) fn of_parts(parts: DatasetParts, make: impl FnOnce() -> Option<Dataset>) -> Option<Data> {
        let known = READ.with_borrow_mut(|read| {
            read.retain(|(_, data)| data.strong_count() > 0);
            read.iter().find(|(known, _)| *known == parts).and_then(|(_, data)| data.upgrade())
        });
        let data = match known {
            Some(known) => known,
            None => {
                let made = Rc::new(make()?);
                READ.with_borrow_mut(|read| read.push((parts, Rc::downgrade(&made))));
                made
            }
        };
        Some(Data(data))
    }
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq::<Dataset>(&**self, &**other)
    }
}

impl std::ops::Deref for Data {
    type Target = Dataset;

    fn deref(&self) -> &Dataset {
        std::borrow::Borrow::<Dataset>::borrow(&self.0)
    }
}
