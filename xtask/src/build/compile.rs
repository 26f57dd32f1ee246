//! The two cargo commands of a build and where their results are.
//!
//! Invariant: the published program is compiled together with the standard library, for size and
//! without panic messages, and every path in it is replaced by a neutral one.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::setup;

/// Between two flags in `CARGO_ENCODED_RUSTFLAGS`.
const BETWEEN: &str = "\u{1f}";

/// The program of our own pages.
pub(super) const APP: &str = "app";

/// The program of the element on pages of other sites.
pub(super) const ELEMENT: &str = "element";

/// The programs beside these: they share nothing with them but the library, and are no part of a first load.
pub(super) const OTHERS: [&str; 2] = ["check", "builder"];

/// Compiles the program of our own pages for the browser.
pub(super) fn app(project: &Project, dev: bool) -> Result<Command> {
    // Only the published program is parted; one module is sooner made. With what the element is compiled with it would
    // take itself for one, and have no static page.
    programs(project, dev, &[APP], if dev { "csr" } else { "csr,split" })
}

/// Compiles the program of the element for the browser.
pub(super) fn element(project: &Project, dev: bool) -> Result<Command> {
    programs(project, dev, &[ELEMENT], if dev { SHARED } else { "embed,split" })
}

/// Compiles the other programs for the browser.
pub(super) fn others(project: &Project, dev: bool) -> Result<Command> {
    programs(project, dev, &OTHERS, SHARED)
}

/// The features of the programs that are in one piece; the library is compiled once for all of them.
const SHARED: &str = "embed,checker,convert";

fn programs(project: &Project, dev: bool, names: &[&str], features: &str) -> Result<Command> {
    let mut command = project.cargo();
    command.args(["build", "--package", "rolescope", "--features", features, "--target", setup::TARGET]);
    for name in names {
        command.args(["--bin", name]);
    }
    if !dev {
        command
            .arg("--release")
            .args(["-Z", "build-std=std,panic_abort"])
            .args(["-Z", "build-std-features=optimize_for_size"])
            // The two options above and the flags below are not stable yet; 1.95 has them all.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", release_flags(project)?);
    }
    Ok(command)
}

/// Where a compiled program is.
pub(super) fn path(project: &Project, name: &str, dev: bool) -> PathBuf {
    project.target.join(setup::TARGET).join(if dev { "debug" } else { "release" }).join(name).with_extension("wasm")
}

/// Compiles the program that writes every page: always unoptimised, as it then shares its crates
/// with xtask and with the app's macros, which saves far more than the pages take.
pub(super) fn page_writer(project: &Project) -> Command {
    let mut command = project.cargo();
    command.args(["build", "--package", "rolescope", "--bin", "prerender", "--features", "ssr"]);
    command
}

/// Where the page writer is.
pub(super) fn page_writer_path(project: &Project) -> PathBuf {
    let name = format!("prerender{}", std::env::consts::EXE_SUFFIX);
    project.target.join("debug").join(name)
}

fn release_flags(project: &Project) -> Result<String> {
    let home = cargo_home()?;
    let sysroot = setup::sysroot()?;
    let mut flags: Vec<String> = [
        // Nobody reads a panic of the published program, and no page shows `Debug`.
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
        // The program is parted by what refers to what, which the linker otherwise forgets.
        "-Clink-args=--emit-relocs",
    ]
    .map(str::to_owned)
    .into();
    // Later flags win, so the longest path may stand inside another.
    for (from, to) in [
        (home.as_path(), "/cargo"),
        (sysroot.as_path(), "/rust"),
        (project.target.as_path(), "/target"),
        (project.root.as_path(), "/rolescope"),
    ] {
        flags.push(remap(from, to));
    }
    Ok(flags.join(BETWEEN))
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("CARGO_HOME") {
        return Ok(PathBuf::from(home));
    }
    std::env::home_dir()
        .map(|home| home.join(".cargo"))
        .context("there is no home folder, so cargo's folder is not known; set CARGO_HOME")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_pages_never_take_themselves_for_an_element() -> Result<()> {
        let project = Project::find()?;
        for dev in [true, false] {
            let command = app(&project, dev)?;
            let arguments: Vec<_> = command.get_args().filter_map(|argument| argument.to_str()).collect();
            let features = arguments.iter().skip_while(|argument| **argument != "--features").nth(1);
            let features: Vec<&str> = features.context("no features")?.split(',').collect();
            anyhow::ensure!(features.contains(&"csr") && !features.contains(&"embed"), "{features:?}");
        }
        Ok(())
    }
}
