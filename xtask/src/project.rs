//! Where the project and its build products are.
//!
//! Invariant: both folders come from `cargo metadata`, so a target directory set by the
//! environment or a configuration file is respected everywhere.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// The folders of the workspace that the command was started in.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target directory.
    pub target: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

impl Project {
    /// Asks cargo about the workspace of the current folder.
    pub fn find() -> Result<Self> {
        let output = Command::new(cargo_program())
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .output()
            .context("could not start cargo to ask where the project is")?;
        if !output.status.success() {
            bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let metadata: Metadata =
            serde_json::from_slice(&output.stdout).context("the answer of cargo metadata was not understood")?;
        Ok(Self { root: metadata.workspace_root, target: metadata.target_directory })
    }

    /// A cargo command that runs in the project's root.
    #[must_use]
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(cargo_program());
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Where intermediate files of the site's build live.
    #[must_use]
    pub fn work(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Where tools that only this project uses are installed.
    #[must_use]
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// A path as it is shown to people: from the project's root where it lies below it.
    #[must_use]
    pub fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// The cargo that started this program, or the one on the path.
fn cargo_program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))
}
