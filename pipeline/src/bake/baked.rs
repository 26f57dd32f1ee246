//! A file that the bake gives, and where it lies.
//!
//! Invariant: nothing is read or written here.

/// Folder of the baked files, below the project's.
pub const FOLDER: &str = "data/baked";

/// One baked file.
pub struct Baked {
    /// Its name in [`FOLDER`].
    pub name: &'static str,
    /// The whole content, as it lies on the disk.
    pub bytes: Vec<u8>,
}
