//! Makes the published modules and scripts smaller: binaryen's `wasm-opt` and terser, from npm.
//!
//! Invariant: the versions are those that the committed lock file names, and only features that every engine under test
//! knows are named, so the same module gives the same bytes everywhere.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::assets::{ModuleFile, Program, short_hash};
use crate::npm;
use crate::project::Project;

/// Features that the compiler uses and engines know; binaryen's own notion of "all" is ahead of them.
const FEATURES: [&str; 6] =
    ["bulk-memory", "reference-types", "mutable-globals", "nontrapping-float-to-int", "sign-ext", "multivalue"];

/// Passes of `wasm-opt`. Their measure is the size in brotli: to look for equal expressions in a function takes 1 % off
/// a module as it is and adds 0.4 % to it packed, since every function then names its locals in its own way. The stack
/// lies below all data, and its last kilobyte is used by none that does not overflow. By their names, functions that are
/// alike stand together, which takes off 0.5 % more.
const PASSES: [&str; 5] = ["--low-memory-unused", "-Os", "-Oz", "--skip-pass=local-cse", "--reorder-functions-by-name"];

/// How scripts are made smaller. Functions of the glue become arrows and methods where nothing in them asks for `this` or
/// `arguments`, which takes off 1 % more; nothing calls one of them with `new`.
const COMPRESS: &str = "passes=3,ecma=2022,unsafe_arrows,unsafe_methods";

/// Installs the tools, if they are not there.
pub fn ensure_tools(project: &Project) -> Result<()> {
    let what = "what makes modules and scripts smaller";
    npm::install(project, &project.root.join("xtask").join("npm"), &folder(project), what)
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("npm-build")
}

/// A tool of a package, run by Node.js.
fn tool(project: &Project, package: &str, name: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(folder(project).join("node_modules").join(package).join("bin").join(name));
    command
}

/// A script of ours, or the glue of a program, that does the same in fewer bytes; what is written between quotes stays. It
/// is an ES module, or at least keeps its names to itself.
pub fn script(project: &Project, text: &str) -> Result<String> {
    let mut command = tool(project, "terser", "terser");
    command.args(["--module", "--compress", COMPRESS, "--mangle"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.spawn().context("could not start node, which makes the scripts smaller")?;
    let mut input = running.stdin.take().context("terser takes no script")?;
    input.write_all(text.as_bytes()).context("terser does not take the script")?;
    drop(input);
    let output = running.wait_with_output().context("terser did not end")?;
    ensure!(output.status.success(), "terser does not understand a script");
    String::from_utf8(output.stdout).context("terser wrote no text")
}

/// A module that does the same in fewer bytes, with the names of its functions if it is to keep them; `work` is for the files that go to the tool and come from it.
pub fn module(project: &Project, work: &Path, bytes: &[u8], named: bool) -> Result<Vec<u8>> {
    let (before, after) = (work.join("before.wasm"), work.join("after.wasm"));
    fs::write(&before, bytes).with_context(|| format!("could not write {}", before.display()))?;
    let mut command = tool(project, "binaryen", "wasm-opt");
    command.args(PASSES).args(FEATURES.map(|feature| format!("--enable-{feature}")));
    command.args(named.then_some("--debuginfo"));
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
pub fn program(project: &Project, cache: &Path, program: Program, named: bool) -> Result<Program> {
    let smaller = |bytes: Vec<u8>| {
        let how = format!("{}{named}", PASSES.concat());
        let kept = cache.join(format!("small-{}.wasm", short_hash(&[&bytes, how.as_bytes()].concat())));
        if let Ok(made) = fs::read(&kept) {
            return Ok(made);
        }
        let made = module(project, cache, &bytes, named)?;
        fs::write(&kept, &made).with_context(|| format!("could not write {}", kept.display()))?;
        anyhow::Ok(made)
    };
    let parts = program.parts.into_iter().map(|part| Ok(ModuleFile { wasm: smaller(part.wasm)?, ..part }));
    let parts = parts.collect::<Result<_>>()?;
    Ok(Program { js: program.js, wasm: smaller(program.wasm)?, parts })
}
