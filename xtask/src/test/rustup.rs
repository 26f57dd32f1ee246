//! Parts of the toolchain that only the checks need.
//!
//! Invariant: what is installed is said first, and comes through rustup for the toolchain in use.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Makes sure that `cargo COMMAND` works, from the component that has it.
pub(super) fn component(name: &str, command: &str) -> Result<()> {
    let mut ask = Command::new("cargo");
    ask.args([command, "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
    if ask.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    eprintln!("  {name} is missing; running: rustup component add {name}");
    let status = Command::new("rustup").args(["component", "add", name]).status();
    let status = status.with_context(|| format!("{name} is missing and rustup could not be started"))?;
    ensure!(status.success(), "rustup component add {name} failed ({status})");
    Ok(())
}
