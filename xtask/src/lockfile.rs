//! The versions that `Cargo.lock` settles on.
//!
//! Invariant: the wasm-bindgen library that writes the glue has the version of the wasm-bindgen
//! crate inside the program; two versions do not understand each other's format.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

const PROGRAM: &str = "wasm-bindgen";
const LIBRARY: &str = "wasm-bindgen-cli-support";

/// The version that the program and the glue writer share; fails with both named when they differ.
pub fn check(lockfile: &Path) -> Result<String> {
    let text = fs::read_to_string(lockfile).with_context(|| format!("could not read {}", lockfile.display()))?;
    check_text(&text)
}

fn check_text(text: &str) -> Result<String> {
    let program = versions(text, PROGRAM);
    let library = versions(text, LIBRARY);
    match (program.as_slice(), library.as_slice()) {
        ([one], [other]) if one == other => Ok((*one).to_owned()),
        ([one], [other]) => bail!(
            "Cargo.lock has {PROGRAM} {one} in the program but {LIBRARY} {other} in xtask; \
             they must be equal: set both to the same `=` version in Cargo.toml and xtask/Cargo.toml"
        ),
        ([], _) => bail!("Cargo.lock has no {PROGRAM}: is the feature `csr` of the program gone?"),
        (_, []) => bail!("Cargo.lock has no {LIBRARY}: xtask/Cargo.toml must ask for it"),
        _ => bail!(
            "Cargo.lock has several versions of {PROGRAM} ({}) or {LIBRARY} ({}); one of each is needed",
            program.join(", "),
            library.join(", ")
        ),
    }
}

/// Every version of a package in the text of a `Cargo.lock`.
fn versions<'a>(text: &'a str, package: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut wanted = false;
    for line in text.lines() {
        if let Some(name) = field(line, "name") {
            wanted = name == package;
        } else if wanted && let Some(version) = field(line, "version") {
            found.push(version);
            wanted = false;
        }
    }
    found
}

fn field<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(program: &str, library: &str) -> String {
        format!(
            "[[package]]\nname = \"{PROGRAM}\"\nversion = \"{program}\"\n\n[[package]]\nname = \"{LIBRARY}\"\nversion = \"{library}\"\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n"
        )
    }

    #[test]
    fn equal_versions_pass() {
        assert!(check_text(&lock("0.2.130", "0.2.130")).is_ok());
    }

    #[test]
    fn different_versions_are_both_named() {
        let message = check_text(&lock("0.2.131", "0.2.130")).err().map(|e| e.to_string());
        let message = message.unwrap_or_default();
        assert!(message.contains("0.2.131") && message.contains("0.2.130"), "{message}");
    }

    #[test]
    fn a_missing_package_is_said() {
        assert!(check_text("").is_err());
    }
}
