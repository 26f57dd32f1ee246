//! Makes the published modules smaller: binaryen's `wasm-opt`, from npm.
//!
//! Invariant: the version is the one that the committed lock file names, and only features that every engine under test
//! knows are named, so the same module gives the same bytes everywhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::assets::{Part, Program, short_hash};
use crate::npm;
use crate::project::Project;

/// What the compiler uses and engines know; binaryen's own notion of "all" is ahead of them.
const FEATURES: [&str; 6] =
    ["bulk-memory", "reference-types", "mutable-globals", "nontrapping-float-to-int", "sign-ext", "multivalue"];

/// Installs the tool, if it is not there.
pub fn ensure_tool(project: &Project) -> Result<()> {
    npm::install(project, &project.root.join("xtask").join("npm"), &folder(project), "what makes the modules smaller")
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("npm-build")
}

/// A module that does the same in fewer bytes; `work` is for the files that go to the tool and come from it.
pub fn module(project: &Project, work: &Path, bytes: &[u8]) -> Result<Vec<u8>> {
    let (before, after) = (work.join("before.wasm"), work.join("after.wasm"));
    fs::write(&before, bytes).with_context(|| format!("could not write {}", before.display()))?;
    let tool = folder(project).join("node_modules").join("binaryen").join("bin").join("wasm-opt");
    let mut command = Command::new("node");
    command.arg(tool).arg("-Oz").args(FEATURES.map(|feature| format!("--enable-{feature}")));
    command.arg(&before).arg("-o").arg(&after);
    let output = command.output().context("could not start node, which makes the modules smaller")?;
    ensure!(output.status.success(), "wasm-opt failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    let made = fs::read(&after).with_context(|| format!("could not read {}", after.display()))?;
    for file in [before, after] {
        fs::remove_file(&file).with_context(|| format!("could not remove {}", file.display()))?;
    }
    Ok(made)
}

/// A program whose modules do the same in fewer bytes; what was made is kept in `cache` for the same module.
pub fn program(project: &Project, cache: &Path, program: Program) -> Result<Program> {
    let smaller = |bytes: Vec<u8>| {
        let kept = cache.join(format!("small-{}.wasm", short_hash(&bytes)));
        if let Ok(made) = fs::read(&kept) {
            return Ok(made);
        }
        let made = module(project, cache, &bytes)?;
        fs::write(&kept, &made).with_context(|| format!("could not write {}", kept.display()))?;
        anyhow::Ok(made)
    };
    let parts = program.parts.into_iter().map(|part| Ok(Part { wasm: smaller(part.wasm)?, ..part }));
    let parts = parts.collect::<Result<_>>()?;
    Ok(Program { js: program.js, wasm: smaller(program.wasm)?, parts })
}
