//! The dataset as a property.
//!
//! Invariant: two are equal when they are the same one. On our own pages a dataset stays until the page is left, so their
//! program holds no code that takes one apart (1 KB of the first load); on a page of another site it goes with the last
//! element that shows it.

use crate::model::Dataset;

#[cfg(feature = "embed")]
type Shared = std::rc::Rc<Dataset>;
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
        return Data(std::rc::Rc::new(dataset));
        #[cfg(not(feature = "embed"))]
        Data(Box::leak(Box::new(dataset)))
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
