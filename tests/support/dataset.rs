//! The whole built-in dataset, as the tests read it.

use rolescope::model::Dataset;

/// The dataset that `cargo xtask bake` made of `data/`.
#[allow(dead_code, reason = "not every test that shares this file needs it")]
pub(crate) fn dataset() -> Dataset {
    Dataset::from_compact(&baked("rolescope")).unwrap()
}

/// The dataset as it is published, with what no program reads.
#[allow(dead_code, reason = "not every test that shares this file needs it")]
pub(crate) fn published() -> Dataset {
    let file = format!("{}/data/baked/rolescope.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    serde_json::from_str(&text).unwrap()
}

/// The names that the program starts with.
#[allow(dead_code, reason = "not every test that shares this file needs it")]
pub(crate) fn names() -> Dataset {
    Dataset::from_names(&baked("names")).unwrap()
}

fn baked(name: &str) -> Vec<u8> {
    let file = format!("{}/data/baked/{name}.postcard", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&file).unwrap_or_else(|error| panic!("{file}: {error}"))
}
