//! The files of the site before that a new one keeps, as pages may still name them.
//!
//! Invariant: nothing of the new site is replaced, and what stood at an address that never changes its content stays.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::stage::{MARK, Stage, slashed};
use crate::{compress, headers, mime};

/// Where pinned releases lie.
const PINNED: &str = "/v/";

/// Takes the files that are named by their content, and the pinned releases, of the site in `previous`, with their
/// compressed copies, and says how many.
///
/// # Errors
/// A folder that holds no site; a pinned release that the new site has with other content; a file that cannot be read.
pub fn take(stage: &Stage, previous: &Path) -> Result<usize> {
    ensure!(previous.join(MARK).is_file(), "{} holds no built site: it has no {MARK}", previous.display());
    let mut taken = BTreeSet::new();
    for file in compress::files(previous)? {
        let path = format!("/{}", slashed(file.strip_prefix(previous).unwrap_or(&file)));
        if !lasts(&path) {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        let there = stage.folder().join(original(&path).trim_start_matches('/'));
        // A file comes before its copies.
        if taken.contains(original(&path)) || !there.is_file() {
            stage.write(&path, &bytes)?;
            taken.insert(original(&path).to_owned());
        } else if original(&path) == path {
            let same = fs::read(&there).is_ok_and(|new| new == bytes);
            ensure!(
                same,
                "{path} was published with other content, and pages pin it: give the new release a version of its own"
            );
        }
    }
    Ok(taken.len())
}

/// True if pages that are out may name it.
fn lasts(path: &str) -> bool {
    path.starts_with(PINNED) || (path.rfind('/') == Some(0) && headers::is_hashed(path))
}

/// The path of the file that a compressed copy is of.
fn original(path: &str) -> &str {
    if mime::is_copy(path) { path.rsplit_once('.').map_or(path, |(original, _)| original) } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "/embed-0123456789abcdef.js";

    /// A finished site of these files.
    fn site(folder: &Path, files: &[(&str, &str)]) -> Result<()> {
        let stage = Stage::new(folder)?;
        for (path, text) in files {
            stage.write(path, text.as_bytes())?;
        }
        stage.write(MARK, b"")?;
        stage.finish()
    }

    #[test]
    fn what_pages_may_name_is_kept_and_nothing_is_replaced() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let previous = folder.path().join("previous");
        site(
            &previous,
            &[
                (OLD, "old"),
                ("/embed-0123456789abcdef.js.br", "packed"),
                ("/v/0.0.9/rolescope.js", "pinned"),
                ("/v/0.1.0/rolescope.js", "same"),
                ("/rolescope.js", "moving, old"),
                ("/index.html", "page, old"),
                ("/npm/files/embed-0123456789abcdef.js", "package"),
            ],
        )?;
        let stage = Stage::new(&folder.path().join("next"))?;
        for (path, text) in [("/rolescope.js", "moving, new"), ("/v/0.1.0/rolescope.js", "same")] {
            stage.write(path, text.as_bytes())?;
        }
        // The copy of the pinned script comes anew; that of the old file with it.
        assert_eq!(take(&stage, &previous)?, 2);
        let paths = stage.paths()?;
        let wanted =
            [OLD, "/embed-0123456789abcdef.js.br", "/rolescope.js", "/v/0.0.9/rolescope.js", "/v/0.1.0/rolescope.js"];
        assert_eq!(paths, wanted);
        assert_eq!(fs::read(stage.folder().join("rolescope.js"))?, b"moving, new");
        Ok(())
    }

    #[test]
    fn a_version_has_one_content() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let previous = folder.path().join("previous");
        site(&previous, &[("/v/0.1.0/rolescope.js", "one")])?;
        let stage = Stage::new(&folder.path().join("next"))?;
        stage.write("/v/0.1.0/rolescope.js", b"two")?;
        let fault = take(&stage, &previous).map_or_else(|error| error.to_string(), |_| String::new());
        assert!(fault.contains("version of its own"), "{fault}");
        assert!(take(&stage, folder.path()).is_err());
        Ok(())
    }
}
