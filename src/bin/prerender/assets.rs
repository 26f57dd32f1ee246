//! The built files that a page names.

use serde::Deserialize;
use std::error::Error;
use std::path::Path;

/// A built file.
#[derive(Deserialize)]
pub(crate) struct Asset {
    /// Its address, with the hash in its name.
    pub(crate) path: String,
    /// `sha384-…`.
    pub(crate) integrity: String,
}

/// What the build has made before the pages are written.
#[derive(Deserialize)]
pub(crate) struct Assets {
    pub(crate) loader: Asset,
    pub(crate) app: Asset,
    pub(crate) wasm: Asset,
    pub(crate) style: Asset,
    /// The whole dataset, fetched when a choice needs it.
    pub(crate) dataset: Asset,
    /// Metro areas, fetched when a visitor looks for a place.
    pub(crate) metros: Asset,
    /// Origin of the site, without a slash at its end.
    pub(crate) site: String,
}

impl Assets {
    pub(crate) fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()).into())
    }
}
