//! Makes sure that the compiler can build the program for the browser.
//!
//! Invariant: nothing is installed without being named on the screen first, and only through
//! rustup, for the toolchain in use. Everything else comes from Cargo.lock.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::progress::Note;

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Installs what is missing; `release` also needs the sources of the standard library.
pub fn ensure(release: bool, note: &Note) -> Result<()> {
    if !rustc(&["--print", "target-libdir", "--target", TARGET])?.is_dir() {
        rustup(&["target", "add", TARGET], "the standard library for WebAssembly", note)?;
    }
    if release && !sysroot()?.join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        rustup(&["component", "add", "rust-src"], "the sources of the standard library", note)?;
    }
    Ok(())
}

/// The folder of the toolchain in use.
pub fn sysroot() -> Result<PathBuf> {
    rustc(&["--print", "sysroot"])
}

fn rustc(arguments: &[&str]) -> Result<PathBuf> {
    let output = Command::new("rustc")
        .args(arguments)
        .output()
        .context("could not start rustc: is Rust installed and on the path?")?;
    if !output.status.success() {
        bail!("rustc {} failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

fn rustup(arguments: &[&str], what: &str, note: &Note) -> Result<()> {
    let command = format!("rustup {}", arguments.join(" "));
    eprintln!("\n  {what} is missing; running: {command}");
    note.set(command.clone());
    let output = Command::new("rustup").args(arguments).output();
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => bail!("{command} failed: {}", String::from_utf8_lossy(&output.stderr).trim()),
        Err(error) => bail!(
            "{what} is missing and rustup could not be started ({error}); install Rust by rustup, \
             or install the component with the tool that Rust came from, then run the command again"
        ),
    }
}
