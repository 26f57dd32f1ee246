//! A copy of the data that a test may change.
//!
//! Invariant: it holds everything that the bake reads and nothing that it writes.

use super::support::root;
use std::path::PathBuf;

/// A copy of everything that is written or generated under `data/`, without what is baked of it.
pub(crate) fn copy_of_data() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let mut folders = vec![PathBuf::from("data")];
    while let Some(folder) = folders.pop() {
        std::fs::create_dir_all(copy.path().join(&folder)).unwrap();
        for entry in std::fs::read_dir(root().join(&folder)).unwrap() {
            let name = folder.join(entry.unwrap().file_name());
            let from = root().join(&name);
            if from.is_dir() && !name.ends_with("baked") {
                folders.push(name);
            } else if from.is_file() {
                std::fs::copy(&from, copy.path().join(&name)).unwrap();
            }
        }
    }
    copy
}
