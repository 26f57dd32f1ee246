//! The versions that `Cargo.lock` settles on.
//!
//! Invariant: the wasm-bindgen library that writes the glue has the version of the wasm-bindgen
//! crate inside the program; two versions do not understand each other's format. (The library that
//! parts the program reads the format's version from the program itself.)

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

const PROGRAM: &str = "wasm-bindgen";
const LIBRARY: &str = "wasm-bindgen-cli-support";
const SPLIT: &str = "wasm_split_cli_support";

/// The versions of what makes the browser's form of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The version that the program and the glue writer share.
    pub bindgen: String,
    /// The version of the library that parts the program.
    pub split: String,
}

/// The versions; fails with both named when those of the program and the glue writer differ.
pub fn check(lockfile: &Path) -> Result<Versions> {
    let text = fs::read_to_string(lockfile).with_context(|| format!("could not read {}", lockfile.display()))?;
    check_text(&text)
}

/// The part of a `Cargo.lock` that is read.
#[derive(Deserialize)]
struct Lock {
    #[serde(default)]
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Lock {
    /// Every version of a package.
    fn versions(&self, name: &str) -> Vec<&str> {
        self.package.iter().filter(|package| package.name == name).map(|package| package.version.as_str()).collect()
    }
}

fn check_text(text: &str) -> Result<Versions> {
    let lock: Lock = toml::from_str(text).context("Cargo.lock was not understood")?;
    let bindgen = bindgen(&lock)?;
    match lock.versions(SPLIT).as_slice() {
        [one] => Ok(Versions { bindgen, split: (*one).to_owned() }),
        found => bail!("Cargo.lock has {} versions of {SPLIT}; xtask/Cargo.toml must ask for one", found.len()),
    }
}

fn bindgen(lock: &Lock) -> Result<String> {
    let program = lock.versions(PROGRAM);
    let library = lock.versions(LIBRARY);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(program: &str, library: &str) -> String {
        format!(
            "[[package]]\nname = \"{PROGRAM}\"\nversion = \"{program}\"\n\n[[package]]\nname = \"{LIBRARY}\"\nversion = \"{library}\"\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"{SPLIT}\"\nversion = \"0.2.4\"\n"
        )
    }

    #[test]
    fn equal_versions_pass() {
        let versions = Versions { bindgen: "0.2.130".to_owned(), split: "0.2.4".to_owned() };
        assert_eq!(check_text(&lock("0.2.130", "0.2.130")).ok(), Some(versions));
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
        assert!(check_text(&lock("0.2.130", "0.2.130").replace(SPLIT, "other")).is_err());
    }
}
