//! A folder that is filled in secret and then takes the place of the old one.
//!
//! Invariant: the old folder stays whole until the new one is complete; a failed build leaves
//! nothing behind. A folder that is not a built site is never replaced.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

/// The file by which a built site is known.
pub const MARK: &str = "_headers";

/// The unfinished folder beside its final place.
pub struct Stage {
    folder: PathBuf,
    target: PathBuf,
}

impl Stage {
    /// Makes an empty folder beside `target`.
    pub fn new(target: &Path) -> Result<Self> {
        refuse_foreign(target)?;
        let name = target.file_name().ok_or_else(|| anyhow!("{} is no name for an output folder", target.display()))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push("-unfinished");
        let folder = target.with_file_name(hidden);
        remove(&folder)?;
        fs::create_dir_all(&folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
        Ok(Self { folder, target: target.to_owned() })
    }

    /// The folder to fill.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file, with the folders that it needs; `path` is from the site's root.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(path.trim_start_matches('/'));
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).with_context(|| format!("could not make the folder {}", parent.display()))?;
        }
        fs::write(&file, bytes).with_context(|| format!("could not write {}", file.display()))
    }

    /// Copies a folder's content; a folder that does not exist has none.
    pub fn copy_folder(&self, from: &Path) -> Result<()> {
        if !from.exists() {
            return Ok(());
        }
        for file in crate::compress::files(from)? {
            let path = file.strip_prefix(from).unwrap_or(&file);
            let bytes = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
            self.write(&slashed(path), &bytes)?;
        }
        Ok(())
    }

    /// The paths of all files, from the site's root and with `/`.
    pub fn paths(&self) -> Result<Vec<String>> {
        Ok(crate::compress::files(&self.folder)?
            .iter()
            .filter_map(|file| file.strip_prefix(&self.folder).ok())
            .map(|path| format!("/{}", slashed(path)))
            .collect())
    }

    /// Puts the finished folder in its place.
    pub fn finish(self) -> Result<()> {
        remove(&self.target)?;
        fs::rename(&self.folder, &self.target)
            .with_context(|| format!("could not move the finished site to {}", self.target.display()))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // After `finish` there is nothing to remove; after an error the next build removes it.
        let _ = remove(&self.folder);
    }
}

fn refuse_foreign(target: &Path) -> Result<()> {
    if target.join(MARK).exists() {
        return Ok(());
    }
    match fs::read_dir(target).map(|mut entries| entries.next().is_none()) {
        Ok(false) => bail!(
            "{} holds something that is not a built site (it has no {MARK}); name another folder or remove it yourself",
            target.display()
        ),
        _ => Ok(()),
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove the folder {}", folder.display()))?;
    }
    Ok(())
}

/// A path below the site's root as addresses have it.
pub(crate) fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("rolescope-stage-{}-{name}", std::process::id()))
    }

    #[test]
    fn the_old_site_stays_until_the_new_one_is_whole() -> Result<()> {
        let target = scratch("swap").join("dist");
        let first = Stage::new(&target)?;
        first.write(MARK, b"1")?;
        first.write("/a/b.txt", b"1")?;
        assert_eq!(first.paths()?, ["/_headers", "/a/b.txt"]);
        first.finish()?;
        let broken = Stage::new(&target)?;
        broken.write(MARK, b"2")?;
        drop(broken);
        assert_eq!(fs::read(target.join(MARK))?, b"1");
        let second = Stage::new(&target)?;
        second.write(MARK, b"3")?;
        second.finish()?;
        assert_eq!(fs::read(target.join(MARK))?, b"3");
        assert!(!target.join("a").exists());
        fs::remove_dir_all(scratch("swap"))?;
        Ok(())
    }

    #[test]
    fn a_foreign_folder_is_refused() -> Result<()> {
        let target = scratch("foreign");
        fs::create_dir_all(&target)?;
        fs::write(target.join("letter.txt"), b"dear")?;
        assert!(Stage::new(&target).is_err());
        fs::remove_dir_all(&target)?;
        Ok(())
    }
}
