//! The whole built-in dataset, as the tests read it.

use rolescope::model::Dataset;

/// The dataset that `cargo xtask bake` made of `data/`.
pub(crate) fn dataset() -> Dataset {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/baked/rolescope.postcard");
    let bytes = std::fs::read(file).unwrap();
    Dataset::from_compact(&bytes).unwrap()
}
