//! The whole built-in dataset, as the tests read it.

use rolescope::model::Dataset;

/// The dataset that `cargo xtask bake` made of `data/`.
pub(crate) fn dataset() -> Dataset {
    baked("rolescope")
}

/// A dataset under `data/baked`, by its name.
pub(crate) fn baked(name: &str) -> Dataset {
    let file = format!("{}/data/baked/{name}.postcard", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    Dataset::from_compact(&bytes).unwrap()
}
