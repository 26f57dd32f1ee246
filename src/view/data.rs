//! The dataset as a property.

use crate::model::Dataset;
use std::rc::Rc;

/// The dataset, shared; two are equal when they are the same one.
#[derive(Clone)]
pub struct Data(Rc<Dataset>, Completeness);

/// How much of the dataset there is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// What the charts of the default pages need: figures of the United States, no prose.
    Core,
    /// All of it.
    Whole,
}

impl Data {
    /// Shares a dataset.
    #[must_use]
    pub fn new(dataset: Dataset, completeness: Completeness) -> Self {
        Data(Rc::new(dataset), completeness)
    }

    /// Whether every choice can be drawn.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.1 == Completeness::Whole
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
