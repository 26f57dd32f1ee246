//! The dataset as a property.

use crate::model::Dataset;
use std::rc::Rc;

/// The dataset, shared; two are equal when they are the same one.
#[derive(Clone)]
pub struct Data(Rc<Dataset>);

impl Data {
    /// Shares a dataset.
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        Data(Rc::new(dataset))
    }
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Data {
    type Target = Dataset;

    fn deref(&self) -> &Dataset {
        &self.0
    }
}
