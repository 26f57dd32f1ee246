//! Packages of the npm registry, for building and checking; none is shipped.
//!
//! Invariant: only what a committed lock file names, by its hash, and without the scripts of packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::test::shown;

/// Installs what the lock file in `from` names into `to`, unless that is there already; npm compares what it gets with the
/// hashes in the lock file.
pub(crate) fn install(project: &Project, from: &Path, to: &Path, what: &str) -> Result<()> {
    let lock = read(&from.join("package-lock.json"))?;
    // Written by npm itself at the end of an install that succeeded.
    let done = to.join("node_modules").join(".package-lock.json");
    if done.is_file() && read(&to.join("package-lock.json")).is_ok_and(|there| there == lock) {
        return Ok(());
    }
    eprintln!("  installing {what} into {}", project.shown(to));
    fs::create_dir_all(to).with_context(|| format!("could not make {}", project.shown(to)))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(from.join(name), to.join(name)).with_context(|| format!("could not copy {name}"))?;
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(to);
    shown(command, &format!("npm ci --ignore-scripts ({what})"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
