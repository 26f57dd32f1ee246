//! Turns the compiled program into the modules and the glue that browsers load.
//!
//! Invariant: the result depends on the compiled bytes, the kind of build and the libraries'
//! versions only, so what they made of it is kept beside the build and made once for the same
//! input. What this crate adds to it is added at every build.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::assets::{ModuleFile, Program, short_hash};
use crate::lockfile::Versions;

pub(crate) use link::fetching;
pub use split::{Chain, ELEMENT, PAGES};

mod link;
mod module;
mod names;
mod split;

/// The stem of the files that the tools make.
const STEM: &str = "app";

/// The forms in which a program is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In one piece, with readable names.
    Dev,
    /// In one piece.
    Whole,
    /// In the modules of a chain.
    Parted(Chain),
    /// The same with the names of functions, for tools that tell what a module holds or where time goes.
    Named(Chain),
}

impl Form {
    fn chain(self) -> Option<Chain> {
        match self {
            Form::Parted(chain) | Form::Named(chain) => Some(chain),
            Form::Dev | Form::Whole => None,
        }
    }
}

/// The browser's form of the compiled program at `input`; `cache` is a folder of this function's own.
pub fn bind(input: &Path, cache: &Path, form: Form, versions: &Versions) -> Result<Program> {
    let bytes = fs::read(input).with_context(|| format!("could not read the compiled program {}", input.display()))?;
    let kind = match form {
        Form::Dev => "dev".to_owned(),
        Form::Whole => "named-whole".to_owned(),
        Form::Parted(_) | Form::Named(_) => format!("named-{}", versions.split),
    };
    let folder = cache.join(format!("{}-{}-{kind}", short_hash(&bytes), versions.bindgen));
    if let Ok(bound) = read(&folder, form, versions) {
        return Ok(bound);
    }
    // Only the newest result is of use; older ones would pile up with every change.
    if cache.exists() {
        fs::remove_dir_all(cache).with_context(|| format!("could not clear {}", cache.display()))?;
    }
    let unfinished = cache.join("unfinished");
    fs::create_dir_all(&unfinished).with_context(|| format!("could not make {}", unfinished.display()))?;
    let main = match form.chain() {
        Some(chain) => split::split(&bytes, chain, &unfinished)?,
        None => bytes,
    };
    generate(main, &unfinished, form)?;
    fs::rename(&unfinished, &folder)
        .with_context(|| format!("could not move the bound program to {}", folder.display()))?;
    read(&folder, form, versions)
}

fn generate(bytes: Vec<u8>, folder: &Path, form: Form) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(STEM, bytes)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // The other modules work on the memory and the function table of the first.
        .keep_lld_exports(form.chain().is_some())
        // Function names make a panic readable in development, and tell what makes modules smaller which functions are alike;
        // that leaves them out.
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

fn read(folder: &Path, form: Form, versions: &Versions) -> Result<Program> {
    let file = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| format!("could not read {}", path.display()))
    };
    let text = |name: &str| {
        String::from_utf8(file(name)?).with_context(|| format!("{name} in {} is no text", folder.display()))
    };
    let glue = text(&format!("{STEM}.js"))?;
    let wasm = file(&format!("{STEM}_bg.wasm"))?;
    let Some(chain) = form.chain() else {
        // What the linker notes for a program that is parted.
        let wasm = if form == Form::Whole { module::renamed(&wasm, &module::Renaming::default())? } else { wasm };
        return Ok(Program { js: glue, wasm, parts: Vec::new() });
    };
    let js = link::join(&glue, &text(split::LINK)?, chain).with_context(|| {
        format!(
            "the scripts of wasm-bindgen {} and wasm_split_cli_support {} do not have the shape that \
             xtask/src/bindgen/link.rs joins",
            versions.bindgen, versions.split
        )
    })?;
    let part = |part: &split::SplitModule| Ok(ModuleFile { name: part.name, wasm: file(&part.file())? });
    let parts = split::parts(chain).iter().map(part).collect::<Result<_>>()?;
    names::shorten(&Program { js, wasm, parts }).with_context(|| {
        format!(
            "the names that wasm-bindgen {} and wasm_split_cli_support {} give are not those that \
             xtask/src/bindgen/names.rs shortens",
            versions.bindgen, versions.split
        )
    })
}
