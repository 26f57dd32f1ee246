//! The package for bundlers, `npm/` in the built site's folder.
//!
//! Invariant: the files of the program are those that the embedding names; the same content gives the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::element::Embedding;
use crate::stage::Stage;

/// The package's folder in the site's.
pub const FOLDER: &str = "/npm";

/// Files of the package that lie in the project as they are.
const KEPT: [&str; 7] = [
    "npm/package.json",
    "npm/README.md",
    "npm/rolescope.d.ts",
    "npm/custom-elements.json",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "LICENSE-DATA.md",
];

/// Bundlers write a file of up to so many bytes into the one that names it, where neither policy nor integrity allow it.
const INLINED: usize = 4096;

/// Writes the package; `root` is the project's folder.
///
/// # Errors
/// A file that cannot be read or written, or that bundlers would not leave as it is.
pub fn write(stage: &Stage, root: &Path, embedding: &Embedding) -> Result<()> {
    for (path, bytes) in files(root, embedding)? {
        stage.write(&format!("{FOLDER}{path}"), &bytes)?;
    }
    Ok(())
}

/// Every file with its path from the package's folder.
///
/// # Errors
/// A file that cannot be read, or that bundlers would not leave as it is.
pub fn files(root: &Path, embedding: &Embedding) -> Result<Vec<(String, Vec<u8>)>> {
    let mut all = Vec::new();
    for asset in &embedding.package {
        let size = asset.bytes.len();
        ensure!(size > INLINED, "{} has {size} bytes: bundlers leave files of more than {INLINED} alone", asset.path);
        all.push((asset.path.clone(), asset.bytes.clone()));
    }
    for from in KEPT {
        let bytes = fs::read(root.join(from)).with_context(|| format!("could not read {from}"))?;
        all.push((format!("/{}", from.trim_start_matches("npm/")), bytes));
    }
    Ok(all)
}
