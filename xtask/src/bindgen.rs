//! Turns the compiled program into the module and the glue that browsers load.
//!
//! Invariant: the result depends on the compiled bytes, the kind of build and the library's
//! version only, so it is kept beside the build and made once for the same input.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::assets::short_hash;

const STEM: &str = "app";

/// The browser's form of the program.
pub struct Bound {
    /// The glue: an ES module.
    pub js: String,
    /// The program.
    pub wasm: Vec<u8>,
}

/// Binds the compiled program at `input`; `cache` is a folder of this function's own and
/// `version` the version of the library.
pub fn bind(input: &Path, cache: &Path, dev: bool, version: &str) -> Result<Bound> {
    let bytes = fs::read(input).with_context(|| format!("could not read the compiled program {}", input.display()))?;
    let key = format!("{}-{}-{version}", short_hash(&bytes), if dev { "dev" } else { "release" },);
    let folder = cache.join(&key);
    if let Ok(bound) = read(&folder) {
        return Ok(bound);
    }
    // Only the newest result is of use; older ones would pile up with every change.
    if cache.exists() {
        fs::remove_dir_all(cache).with_context(|| format!("could not clear {}", cache.display()))?;
    }
    let unfinished = cache.join("unfinished");
    generate(bytes, &unfinished, dev)?;
    fs::rename(&unfinished, &folder)
        .with_context(|| format!("could not move the bound program to {}", folder.display()))?;
    read(&folder)
}

fn generate(bytes: Vec<u8>, folder: &Path, dev: bool) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(STEM, bytes)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // Function names make a panic readable in development and weigh too much when published.
        .demangle(dev)
        .remove_name_section(!dev)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen could not bind the program")?;
    // Every crate is listed, most of them with nothing.
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty());
    let scripts: Vec<_> = inline.map(|(name, _)| name).chain(output.local_modules().keys()).collect();
    ensure!(
        scripts.is_empty(),
        "crates of the program bring scripts of their own, which the site does not publish: {scripts:?}"
    );
    output.emit(folder).with_context(|| format!("could not write the bound program to {}", folder.display()))
}

fn read(folder: &Path) -> Result<Bound> {
    Ok(Bound {
        js: fs::read_to_string(folder.join(format!("{STEM}.js")))?,
        wasm: fs::read(folder.join(format!("{STEM}_bg.wasm")))?,
    })
}
