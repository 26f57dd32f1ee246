//! Writes `.br` and `.gz` beside every file that gains by it.
//!
//! Invariant: the copies depend on the content only (no time stamps), so two builds of the same
//! source are equal byte for byte.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, GzBuilder};
use pipeline::compress::brotli;

use crate::mime;
use crate::progress::Note;

/// Compresses with gzip, without name and time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes).context("gzip failed")?;
    writer.finish().context("gzip failed")
}

/// Compresses every file below `root` that gains by it and has no copies yet, on all processors.
pub fn folder(root: &Path, note: &Note) -> Result<()> {
    let gains = |path: &PathBuf| mime::compressible(&path.to_string_lossy()) && !beside(path, "br").is_file();
    let mut files: Vec<PathBuf> = files(root)?.into_iter().filter(gains).collect();
    let total = files.len();
    // Large files last in the list are taken first: no processor ends up waiting for one of them.
    files.sort_by_key(|path| fs::metadata(path).map(|m| m.len()).unwrap_or(0));
    let queue = Mutex::new(files);
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(|| work(&queue, total, note))).collect();
        for worker in running {
            worker.join().map_err(|_| anyhow!("a compressing thread stopped"))??;
        }
        Ok(())
    })
}

fn work(queue: &Mutex<Vec<PathBuf>>, total: usize, note: &Note) -> Result<()> {
    loop {
        let (next, left) = {
            let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
            (queue.pop(), queue.len())
        };
        let Some(path) = next else { return Ok(()) };
        note.set(format!("{} of {total} files", total.saturating_sub(left)));
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        for (suffix, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            let beside = beside(&path, suffix);
            fs::write(&beside, packed).with_context(|| format!("could not write {}", beside.display()))?;
        }
    }
}

/// The path of the compressed copy of a file.
#[must_use]
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// Every file below a folder, in a fixed order.
pub fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("could not list {}", folder.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("could not list {}", folder.display()))?;
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                paths.push(path);
            }
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_smaller_and_repeatable() -> Result<()> {
        let text = "Rolescope compares roles. ".repeat(100);
        for pack in [brotli, gzip] {
            let once = pack(text.as_bytes())?;
            assert!(once.len() < text.len() / 5);
            assert_eq!(once, pack(text.as_bytes())?);
        }
        Ok(())
    }

    #[test]
    fn the_copy_keeps_the_whole_name() {
        assert_eq!(beside(Path::new("a/b.js"), "br"), PathBuf::from("a/b.js.br"));
    }
}
