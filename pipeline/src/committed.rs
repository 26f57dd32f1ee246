//! Committed files that follow from others byte for byte: compared with what they should be, and written.
//!
//! Invariant: only a file that differs is written, so an unchanged one keeps its time and nothing is built anew because of
//! it; with `check` nothing is written.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// A committed file as it should be.
pub struct Committed {
    /// Its path from the project's root, with slashes.
    pub path: String,
    /// All that it holds.
    pub bytes: Vec<u8>,
}

impl Committed {
    /// A file of text.
    #[must_use]
    pub fn text(path: &str, text: String) -> Self {
        Committed { path: path.to_owned(), bytes: text.into_bytes() }
    }
}

/// Paths of the committed files that differ from these or are missing.
#[must_use]
pub fn stale(root: &Path, files: &[Committed]) -> Vec<String> {
    let differs = |file: &&Committed| !fs::read(root.join(&file.path)).is_ok_and(|have| have == file.bytes);
    files.iter().filter(differs).map(|file| file.path.clone()).collect()
}

/// Brings the committed files up to date and says which were written; with `check`, fails if any would be.
///
/// # Errors
/// With `check`, the paths of stale files and the command that writes them; a file that cannot be written.
pub fn write_or_check(root: &Path, files: &[Committed], command: &str, check: bool) -> Result<()> {
    let stale = stale(root, files);
    if stale.is_empty() {
        if check {
            eprintln!("Nothing that `{command}` writes is stale.");
        }
        return Ok(());
    }
    if check {
        bail!("stale: {}; run `{command}` and look at what it changes", stale.join(", "));
    }
    for file in files.iter().filter(|file| stale.contains(&file.path)) {
        let path = root.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        }
        fs::write(&path, &file.bytes).with_context(|| format!("could not write {}", file.path))?;
    }
    eprintln!("Written: {}", stale.join(", "));
    Ok(())
}
