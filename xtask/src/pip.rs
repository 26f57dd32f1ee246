//! Programs from the Python package index, for checking; none is shipped.
//!
//! Invariant: only what a committed list names, by its hash, as a wheel: nothing of a package runs while it is installed.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::test::shown;

/// The list in the folder that it was installed from, written at the end of an install that succeeded.
const DONE: &str = "installed.txt";

/// Installs what the list `from` names into `to`, unless that is there already; pip compares what it gets with the hashes in
/// the list. The programs are in the folder `bin` of `to`.
pub(crate) fn install(project: &Project, from: &Path, to: &Path, what: &str) -> Result<()> {
    let list = fs::read_to_string(from).with_context(|| format!("could not read {}", project.shown(from)))?;
    let done = to.join(DONE);
    if fs::read_to_string(&done).is_ok_and(|there| there == list) {
        return Ok(());
    }
    eprintln!("  installing {what} into {}", project.shown(to));
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("could not remove {}", project.shown(to)))?;
    }
    let mut command = Command::new("python3");
    command.args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]);
    command.args(["--root-user-action=ignore", "--no-deps"]);
    command.args(["--only-binary", ":all:", "--require-hashes", "--requirement"]).arg(from).arg("--target").arg(to);
    shown(command, &format!("python3 -m pip install ({what})"))?;
    fs::write(&done, list).with_context(|| format!("could not write {}", project.shown(&done)))
}

/// True if `python3 -m pip` runs; another Python is not looked for.
pub(crate) fn is_there() -> bool {
    let mut command = Command::new("python3");
    command.args(["-m", "pip", "--version"]).output().is_ok_and(|output| output.status.success())
}
