//! Parts the compiled program in two: what the first load needs, and the painter, which the first
//! choice needs.
//!
//! Invariant: there are exactly two modules. A third, or a program without a painter, is an error,
//! so nothing is left unpublished and nothing weighs on the first load in silence.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// The name in `#[wasm_split(painter)]`.
pub(super) const PART: &str = "painter";
/// The script that loads the second module.
pub(super) const LINK: &str = "__wasm_split.js";
/// The first module before it is bound.
const MAIN: &str = "main.wasm";

/// The name of the second module.
pub(super) fn file() -> String {
    format!("split_{PART}.wasm")
}

/// Writes the second module and the script that loads it to `folder`; gives the first module.
pub(super) fn split(program: &[u8], folder: &Path) -> Result<Vec<u8>> {
    let main = folder.join(MAIN);
    let link = format!("./{LINK}");
    let glue = format!("./{}.js", super::STEM);
    let mut options = Options::new(program);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &glue;
    // By itself the library takes this from the environment, of which no build may depend.
    options.emit_dwarf = false;
    let made = transform(options).map_err(|error| anyhow!("wasm_split could not part the program: {error:#}"))?;
    let names: Vec<_> = made.split_modules.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    ensure!(
        names == [file()],
        "the program must have one part besides the first load, `{PART}`, marked with #[wasm_split]; found: {names:?}"
    );
    let bytes = fs::read(&main).with_context(|| format!("could not read {}", main.display()))?;
    // What is kept is what the build reads again.
    fs::remove_file(&main).with_context(|| format!("could not remove {}", main.display()))?;
    Ok(bytes)
}
