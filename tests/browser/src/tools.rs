//! Where the project, its tools and the rule engines are.
//!
//! Invariant: tools of the project's own folder come before those of the system, and a missing
//! one is an error that says how to get it.

use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The project's root.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().and_then(Path::parent).unwrap_or(here).to_path_buf()
}

/// A program in `.tools/bin` or on the search path.
///
/// # Errors
/// When it is in neither.
pub fn program(names: &[&str]) -> Result<PathBuf> {
    let own = root().join(".tools").join("bin");
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(own).chain(env::split_paths(&path)).collect();
    for name in names {
        if let Some(found) = folders.iter().map(|f| f.join(name)).find(|p| p.is_file()) {
            return Ok(found);
        }
    }
    bail!("{} is not installed: `cargo xtask test` installs it or says how", names.join(" or "))
}

/// MiniBrowser, which WebKitGTK keeps beside its own processes and off the search path.
///
/// # Errors
/// When no version of WebKitGTK has it.
pub fn mini_browser() -> Result<PathBuf> {
    let mut programs: Vec<PathBuf> = Vec::new();
    for arch in fs::read_dir("/usr/lib").context("/usr/lib cannot be read")?.flatten() {
        for version in fs::read_dir(arch.path()).into_iter().flatten().flatten() {
            let program = version.path().join("MiniBrowser");
            if version.file_name().to_string_lossy().starts_with("webkit") && program.is_file() {
                programs.push(program);
            }
        }
    }
    programs.sort();
    programs.pop().context("MiniBrowser of WebKitGTK is not installed (Debian: webkit2gtk-driver)")
}

/// The text of a rule engine in `.tools/npm`.
///
/// # Errors
/// When it is not there.
pub fn rule_engine(path: &str) -> Result<String> {
    let file = root().join(".tools").join("npm").join("node_modules").join(path);
    fs::read_to_string(&file).with_context(|| format!("{path} is not installed: `cargo xtask test` installs it"))
}

/// A folder of pages or apps of others, which `cargo xtask test` bundles.
///
/// # Errors
/// When it is not there.
pub fn hosts(name: &str) -> Result<PathBuf> {
    let folder = root().join(".tools").join("hosts").join(name);
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    bail!("{} is not bundled: `cargo xtask test` does it", folder.display())
}
